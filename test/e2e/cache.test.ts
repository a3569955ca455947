import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";
import { readReport } from "./report.js";

describe("results of earlier runs", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-cache-"));
  const project = join(root, "project");
  const proofs = join(project, "proofs/coq/Counter.v");
  const calls = join(root, "calls");
  const coqc = join(root, "coqc");
  const run = async (...args: readonly string[]) => {
    writeFileSync(calls, "");
    const command = [join(process.cwd(), "dist/src/cli/main.js"), ...args];
    const result = await execa(process.execPath, command, {
      cwd: project,
      reject: false,
      env: { XENVERIF_COQC: coqc },
    });
    return { code: result.exitCode, out: result.stdout, err: result.stderr, calls: readFileSync(calls, "utf8") };
  };
  const check = async (...args: readonly string[]) => {
    const result = await run("check", ".", "--reporter", "json", ...args);
    return { ...result, ...readReport(result.out) };
  };

  beforeAll(async () => {
    await execa("mkdir", [project]);
    writeFileSync(coqc, `#!/bin/sh\necho "$*" >> ${calls}\nexec coqc "$@"\n`);
    chmodSync(coqc, 0o755);
    writeFileSync(join(project, "xenverif.config.json"), '{ "sentenceTimeout": 5 }');
  });
  beforeEach(async () => {
    writeFileSync(join(project, "counter.model.ts"), counterModel);
    rmSync(join(project, "proofs"), { recursive: true, force: true });
    expect((await run("extract", ".")).code).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("start no prover where nothing changed, and say so", async () => {
    const cold = await check();
    expect(cold.counts.proved).toBe(cold.counts.asked);
    expect(cold.counts.cached).toBe(0);
    expect(cold.calls).not.toBe("");
    const again = await check();
    expect(again.counts).toEqual({ ...cold.counts, cached: cold.counts.asked });
    expect(again.calls).toBe("");
    expect((await run("check", ".")).out).toContain("all from an earlier run");
    const asked = await check("--no-cache");
    expect(asked.counts.cached).toBe(0);
    expect(asked.calls).not.toBe("");
  }, 180_000);

  it("stand when only comments and places in the model change", async () => {
    await check();
    writeFileSync(
      join(project, "counter.model.ts"),
      counterModel.replace(/^\/\*\*/, "/* Behind a new line. */\n/**").replaceAll("one more", "another"),
    );
    expect((await run("extract", ".")).code).toBe(0);
    const again = await check();
    expect(again.counts.cached).toBe(again.counts.asked);
    expect((await run("status", ".")).code).toBe(0);
  }, 180_000);

  it("are made again where they are damaged or of another prover", async () => {
    await check();
    const content = join(project, ".xenverif/cache/content-v2");
    for (const f of readdirSync(content, { recursive: true, encoding: "utf8" })) {
      const path = join(content, f);
      if (!statSync(path).isFile()) continue;
      chmodSync(path, 0o644);
      writeFileSync(path, "not what was written");
    }
    const damaged = await check();
    expect(damaged.counts.proved).toBe(damaged.counts.asked);
    expect(damaged.counts.cached).toBe(0);
    expect((await check()).counts.cached).toBe(damaged.counts.asked);
    writeFileSync(coqc, `#!/bin/sh\n# another\necho "$*" >> ${calls}\nexec coqc "$@"\n`);
    expect((await check()).counts.cached).toBe(0);
  }, 180_000);

  it("do not hide a proof that changed, nor keep a lack of time", async () => {
    await check();
    const text = readFileSync(proofs, "utf8");
    const lemma = /Lemma increment_INV_bounded [\s\S]*?Qed\./;
    writeFileSync(
      proofs,
      text.replace(lemma, (l) => l.replace("obligation.", "idtac.")),
    );
    const stale = await run("status", ".");
    expect(stale.code).toBe(1);
    expect(stale.out).toContain("stale Counter.increment.INV.bounded");
    const broken = await check();
    expect(broken.code).toBe(1);
    const bad = broken.verdicts.filter((v) => v.status !== "proved").map((v) => v.id);
    expect(bad).toEqual(["Counter.increment.INV.bounded", "Counter.machine.MAIN"]);
    // A failure of the proof itself is kept.
    expect((await check()).calls).toBe("");
    writeFileSync(
      proofs,
      text.replace(lemma, (l) => l.replace("obligation.", "do 2000000000 idtac. obligation.")),
    );
    expect((await check()).code).toBe(1);
    expect((await check()).calls).toContain("Proofs/Counter.v");
  }, 180_000);
});
