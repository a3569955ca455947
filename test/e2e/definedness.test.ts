/** Helpers that are not defined everywhere: their conditions are proved where they hold, and fail where a guard is missing. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { xenverif } from "./command.js";

const fixture = "test/fixtures/models/shares.model.ts";

/** A change of the model, and what it breaks. */
const faults = [
  ["a divisor two calls away", "s.members === 0 || used", "used", "pay.WD"],
  ["a subtraction one call away", " || used > share(s.pool, s.members)", "", "pay.WD"],
  ["an option that may be empty", 's.owner.kind === "some"', "s.members > 0", "settle.WD"],
  ["a step of a loop over a list", "left - min(amount, left)", "left - amount", "settleAll.WD"],
] as const;

const reportSchema = z.object({
  modules: z.array(z.object({ obligations: z.array(z.object({ id: z.string(), status: z.string() })) })),
});

describe("where a helper is defined", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "xenverif-definedness-"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function verdicts(folder: string, text: string) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, "shares.model.ts"), text);
    expect((await xenverif(root, "extract", folder)).code).toBe(0);
    const checked = await xenverif(root, "check", folder, "--reporter", "json");
    return reportSchema.parse(JSON.parse(checked.out)).modules.flatMap((m) => m.obligations);
  }

  it("is proved by generated scripts", async () => {
    const all = await verdicts("right", readFileSync(fixture, "utf8"));
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.filter((o) => o.id.endsWith(".WD"))).toHaveLength(4);
  }, 120_000);

  it.each(faults)(
    "is not proved without %s",
    async (name, from, to, broken) => {
      const text = readFileSync(fixture, "utf8");
      expect(text).toContain(from);
      const all = await verdicts(name.replaceAll(" ", "-"), text.replace(from, to));
      expect(all.find((o) => o.id === `Shares.${broken}`)?.status).toBe("failed");
    },
    120_000,
  );
});
