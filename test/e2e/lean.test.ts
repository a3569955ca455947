/** Lean beside Coq, end to end; where there is no Lean, that this is said. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leanBinary, withoutLean } from "../emit-lean/lean.js";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

describe("proofs in Lean", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-lean-e2e-"));
  const proofs = join(root, "proofs/lean/Counter.lean");
  const read = () => readFileSync(proofs, "utf8");
  beforeAll(async () => {
    writeFileSync(join(root, "counter.model.ts"), counterModel);
    expect((await xenverif(root, "extract", ".", "--prover", "lean")).code).toBe(0);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("are kept for from then on: a theorem for each obligation, byte for byte untouched afterwards", async () => {
    const before = `${read()}\n-- a remark of mine\n`;
    writeFileSync(proofs, before);
    const again = await xenverif(root, "extract", ".");
    expect(again.out).not.toContain("wrote");
    expect(read()).toBe(before);
    expect(before).toContain("theorem increment_INV_bounded : Obligations.increment_INV_bounded := sorry");
  }, 60_000);

  it("are not proved where there is no Lean: the column says so, and the exit code is 3", async () => {
    const command = [join(process.cwd(), "dist/src/cli/main.js"), "check", ".", "--prover", "coq,lean"];
    const env = { XENVERIF_LEAN: "/nowhere/lean" };
    const both = await execa(process.execPath, command, { cwd: root, reject: false, env });
    expect(both.exitCode).toBe(3);
    expect(both.stdout).toMatch(/MAIN .* Coq +Lean/);
    expect(both.stdout).toContain("no verdict by Lean: there is no lean");
    expect(both.stdout).not.toMatch(/proved by Lean \d/);
    const json = await execa(process.execPath, [...command, "--reporter", "json"], { cwd: root, reject: false, env });
    const lean = readReport(json.stdout, "lean");
    expect(lean.counts.proved).toBe(0);
    expect(lean.verdicts).toEqual([]);
    expect(readReport(json.stdout, "coq").counts.proved).toBeGreaterThan(0);
  }, 240_000);

  it.skipIf(leanBinary === null)(
    `are found by the search, accepted by Lean, and assembled to the end theorem${withoutLean}`,
    async () => {
      await xenverif(root, "prove", ".", "--prover", "lean");
      const checked = await xenverif(root, "check", ".", "--prover", "coq,lean", "--reporter", "json");
      const lean = readReport(checked.out, "lean");
      expect(lean.verdicts.filter((v) => v.status !== "proved").map((v) => [v.id, v.reason])).toEqual([]);
      expect(lean.verdicts.map((v) => v.id)).toContain("Counter.machine.MAIN");
      expect(lean.counts.automatic).toBe(lean.counts.asked);
      expect(checked.code).toBe(0);
      const status = await xenverif(root, "status", ".", "--prover", "coq,lean");
      expect(status.code).toBe(0);
    },
    600_000,
  );

  it.skipIf(leanBinary === null)(
    `that are broken do not hide the others${withoutLean}`,
    async () => {
      const good = read();
      const name = "increment_INV_bounded";
      writeFileSync(proofs, good.replace(new RegExp(`(theorem ${name} : \\S+ :=)`), "$1 nonsense\n"));
      const checked = await xenverif(root, "check", ".", "--prover", "lean", "--reporter", "json");
      const bad = readReport(checked.out, "lean").verdicts.filter((v) => v.status !== "proved");
      expect(bad.map((v) => [v.id, v.status])).toEqual([
        ["Counter.increment.INV.bounded", "failed"],
        ["Counter.machine.MAIN", "open"],
      ]);
      expect(checked.code).toBe(1);
      writeFileSync(proofs, good);
    },
    600_000,
  );
});
