import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recheckProblem } from "../../src/provers/coq/recheck.js";
import { counterModel } from "../fixtures/counter.js";

const summary = (more: Readonly<Record<string, string>> = {}) =>
  [
    "Axioms",
    "Constants/Inductives relying on type-in-type",
    "Constants/Inductives relying on unsafe (co)fixpoints",
    "Inductives whose positivity is assumed",
  ].reduce(
    (text, s) => `${text}* ${s}: ${more[s] ?? "<none>"}\n  \n`,
    "CONTEXT SUMMARY\n\n* Theory: Set is predicative\n  \n",
  );
const result = (stdout: string, ok = true) => ({ ok, stdout, stderr: "", timedOut: false, interrupted: false });

describe("what coqchk says", () => {
  it.each([
    [null, result(summary())],
    [null, result(summary({ Axioms: "\n    Proofs.M.open_lemma" }))],
    ['coqchk lists under "Axioms": Proofs.M.cheat', result(summary({ Axioms: "\n    Proofs.M.cheat" }))],
    [
      'coqchk lists under "Constants/Inductives relying on unsafe (co)fixpoints": Proofs.M.f',
      result(summary({ "Constants/Inductives relying on unsafe (co)fixpoints": "\n    Proofs.M.f" })),
    ],
    ['coqchk does not say what stands under "Axioms"', result("all is well")],
    ["coqchk refuses: Fatal Error: bad magic number", result("Fatal Error: bad magic number", false)],
    ["coqchk did not finish within its time", { ...result(""), ok: false, timedOut: true }],
  ])("%s", (problem, said) => {
    expect(recheckProblem(said, new Set(["Proofs.M.open_lemma"]))).toBe(problem);
  });
});

describe("check --recheck", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-recheck-"));
  const cli = join(process.cwd(), "dist/src/cli/main.js");
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    execa(process.execPath, [cli, ...args], { cwd: root, reject: false, env });
  beforeAll(async () => {
    writeFileSync(join(root, "counter.model.ts"), counterModel);
    await run(["extract", "."]);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("accepts what stands", async () => {
    const checked = await run(["check", ".", "--recheck"]);
    expect(checked.stdout).toContain("8 of 8 obligations proved");
    expect(checked.exitCode).toBe(0);
  }, 180_000);

  it("proves nothing where coqchk refuses", async () => {
    const broken = join(root, "coqchk");
    writeFileSync(broken, "#!/bin/sh\necho 'Fatal Error: checksum mismatch' >&2\nexit 1\n");
    chmodSync(broken, 0o755);
    const checked = await run(["check", ".", "--recheck"], { XENVERIF_COQCHK: broken });
    expect(checked.stdout).toContain("coqchk refuses: Fatal Error: checksum mismatch");
    expect(checked.stdout).toContain("0 of 8 obligations proved");
    expect(checked.exitCode).toBe(1);
  }, 120_000);

  it("a sentence that does not end fails alone", async () => {
    const proofs = join(root, "proofs/coq/Counter.v");
    const text = readFileSync(proofs, "utf8");
    const lemma = /(Lemma increment_INV_bounded : [^\n]*\nProof\.) [^\n]*/;
    expect(text).toMatch(lemma);
    writeFileSync(proofs, text.replace(lemma, "$1 do 1000000000 (assert True by exact I; idtac). Qed."));
    writeFileSync(join(root, "xenverif.config.json"), '{ "sentenceTimeout": 2 }');
    const checked = await run(["check", "."]);
    expect(checked.stdout).toContain("does not end within 2 s");
    expect(checked.stdout).toContain("6 of 8 obligations proved");
    expect(checked.exitCode).toBe(1);
  }, 120_000);
});
