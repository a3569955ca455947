/** The proofs in Lean that the samples hold, each checked as a whole; where there is no Lean, that this is not asked for. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { leanBinary, withoutLean } from "../emit-lean/lean.js";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

/** What is not proved, by sample: all else is. */
const open: Readonly<Record<string, readonly string[]>> = {
  "page-lock": [],
  memory: [
    ...["mmuUpdate", "updateVaMapping", "pin", "newBaseptr"].flatMap((action) => [
      `MemoryRefinement.${action}.SIM`,
      `MemoryRefinement.${action}.ERR`,
    ]),
    "MemoryRefinement.refinement.MAIN",
  ],
  "event-channel": [],
};

describe.skipIf(leanBinary === null)(`proofs in Lean${withoutLean}`, () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-lean-samples-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(Object.keys(open))(
    "of samples/%s",
    async (sample) => {
      const folder = join(root, sample);
      cpSync(join("samples", sample), folder, { recursive: true, filter: (f) => !f.includes(".xenverif") });
      writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
      expect((await xenverif(folder, "extract", ".")).code).toBe(0);
      const checked = await xenverif(folder, "check", ".", "--prover", "lean", "--reporter", "json");
      const { verdicts } = readReport(checked.out, "lean");
      const left = verdicts.filter((v) => v.status !== "proved").map((v) => v.id);
      expect(left.sort()).toEqual([...(open[sample] ?? [])].sort());
      expect(verdicts.length).toBeGreaterThan(50);
    },
    3_600_000,
  );
});
