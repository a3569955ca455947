import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

describe("xenverif on a small project", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-e2e-"));
  const model = join(root, "counter.model.ts");
  beforeAll(() => writeFileSync(model, counterModel));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("extracts, and proves everything by generated scripts", async () => {
    expect((await xenverif(root, "extract", ".")).code).toBe(0);
    const checked = await xenverif(root, "check", ".", "--reporter", "json");
    const report = readReport(checked.out);
    expect(report.counts.open + report.counts.failed).toBe(0);
    expect(report.counts.proved).toBe(report.counts.asked);
    expect(report.counts.automatic).toBe(report.counts.asked);
    expect(checked.code).toBe(0);
  }, 120_000);

  it("extracts the same files again, and touches no proof", async () => {
    const proofs = join(root, "proofs/coq/Counter.v");
    writeFileSync(proofs, `${readFileSync(proofs, "utf8")}\n(* a remark of mine *)\n`);
    const before = readFileSync(proofs, "utf8");
    const again = await xenverif(root, "extract", ".");
    expect(again.out).not.toContain("wrote");
    expect(readFileSync(proofs, "utf8")).toBe(before);
  }, 60_000);

  it("names exactly the obligations that a broken guard breaks, with the open goal", async () => {
    writeFileSync(model, counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    const stale = await xenverif(root, "check", ".");
    expect(stale.code).toBe(2);
    expect(stale.err).toContain("XV4006");
    expect((await xenverif(root, "extract", ".")).code).toBe(0);
    const checked = await xenverif(root, "check", ".", "--reporter", "json");
    expect(checked.code).toBe(1);
    const bad = readReport(checked.out).verdicts.filter((v) => v.status !== "proved");
    expect(bad.map((o) => o.id)).toEqual(["Counter.increment.INV.bounded", "Counter.machine.MAIN"]);
    expect(bad[0]?.goal).toContain("LIMIT");
  }, 120_000);

  it("refuses a wrong model with code, place and hint", async () => {
    writeFileSync(model, counterModel.replace("s.value + 1", "s.valeu + 1"));
    const refused = await xenverif(root, "check", ".");
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("XV2036");
    expect(refused.err).toContain("counter.model.ts:");
  }, 60_000);

  it("keeps the words of a state within their types", async () => {
    writeFileSync(model, readFileSync("test/fixtures/models/words.model.ts", "utf8"));
    await xenverif(root, "extract", ".");
    const checked = await xenverif(root, "check", ".", "--reporter", "json");
    const asked = readReport(checked.out).verdicts;
    expect(asked.map((o) => [o.id, o.status])).toEqual([
      ["Words.initial.INIT.typed", "proved"],
      ["Words.setBit.INV.typed", "proved"],
      ["Words.bump.INV.typed", "proved"],
      ["Words.store.INV.typed", "proved"],
      ["Words.machine.MAIN", "proved"],
    ]);
  }, 120_000);

  it("says so where there is no Coq", async () => {
    writeFileSync(model, counterModel);
    await xenverif(root, "extract", ".");
    const result = await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), "check", "."], {
      cwd: root,
      reject: false,
      env: { XENVERIF_COQC: "/nowhere/coqc" },
    });
    expect(result.exitCode).toBe(3);
    expect(result.stderr).toContain("apt-get install coq");
    expect(result.stdout).toBe("");
  }, 60_000);
});
