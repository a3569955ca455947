/** Counts and sums over a range: the search proves how they change, and fails where a model counts wrongly. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { xenverif } from "./command.js";

const fixture = "test/fixtures/models/claims.model.ts";

/** A change of the model, and what it breaks. */
const faults = [
  [
    "a term that is not added",
    "outstanding: s.outstanding + pages",
    "outstanding: s.outstanding",
    "claim.INV.claimsAddUp",
  ],
  [
    "a place that is counted twice",
    "claimants: s.claimants + 1",
    "claimants: s.claimants + 2",
    "claim.INV.claimantsAreCounted",
  ],
  ["a term outside the range", "domain >= DOMAINS || pages === 0", "pages === 0", "claim.INV.claimsAddUp"],
  [
    "a place that passes before and after",
    "get(s.claimed, domain) < 2",
    "get(s.claimed, domain) < 1",
    "allocate.INV.claimantsAreCounted",
  ],
  [
    "a subtraction of what is not in the sum",
    "domain >= DOMAINS || get(s.claimed, domain) === 0",
    "domain >= DOMAINS",
    "release.WD",
  ],
] as const;

const reportSchema = z.object({
  modules: z.array(z.object({ obligations: z.array(z.object({ id: z.string(), status: z.string() })) })),
});

describe("counts and sums", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "xenverif-counting-"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function verdicts(folder: string, text: string) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, "claims.model.ts"), text);
    expect((await xenverif(root, "extract", folder)).code).toBe(0);
    const checked = await xenverif(root, "check", folder, "--reporter", "json");
    return reportSchema.parse(JSON.parse(checked.out)).modules.flatMap((m) => m.obligations);
  }

  it("are proved by generated scripts", async () => {
    const all = await verdicts("right", readFileSync(fixture, "utf8"));
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.map((o) => o.id)).toEqual(expect.arrayContaining(faults.map(([, , , id]) => `Claims.${id}`)));
  }, 120_000);

  it.each(faults)(
    "are not proved with %s",
    async (name, from, to, broken) => {
      const text = readFileSync(fixture, "utf8");
      expect(text).toContain(from);
      const all = await verdicts(name.replaceAll(" ", "-"), text.replace(from, to));
      expect(all.find((o) => o.id === `Claims.${broken}`)?.status).toBe("failed");
    },
    120_000,
  );
});
