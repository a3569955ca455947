/** Tests of a model that is proved as it stands, and no longer with a fault planted in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

/** A change of the model, and the obligation that it breaks. */
export interface Fault {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly breaks: string;
}

/**
 * Tests, within a `describe`, that generated scripts prove a model, and that each fault fails its obligation.
 *
 * @param fixture the model's file
 * @param also what else holds of the ids of the proved obligations
 */
export function testFaults(fixture: string, faults: readonly Fault[], also: (proved: readonly string[]) => void): void {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "xenverif-faults-"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  async function verdicts(folder: string, text: string) {
    mkdirSync(join(root, folder));
    writeFileSync(join(root, folder, basename(fixture)), text);
    expect((await xenverif(root, "extract", folder)).code).toBe(0);
    const checked = await xenverif(root, "check", folder, "--reporter", "json");
    return readReport(checked.out).verdicts;
  }

  it("generated scripts prove it", async () => {
    const all = await verdicts("right", readFileSync(fixture, "utf8"));
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    const ids = all.map((o) => o.id);
    expect(ids).toEqual(expect.arrayContaining(faults.map((f) => f.breaks)));
    also(ids);
  }, 120_000);

  it.each(faults)(
    "they do not with $name",
    async ({ name, from, to, breaks }) => {
      const text = readFileSync(fixture, "utf8");
      expect(text).toContain(from);
      const all = await verdicts(name.replaceAll(" ", "-"), text.replace(from, to));
      expect(all.find((o) => o.id === breaks)?.status).toBe("failed");
    },
    120_000,
  );
}
