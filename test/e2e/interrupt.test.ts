import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";

const cli = join(process.cwd(), "dist/src/cli/main.js");

/** Processes whose environment or working directory is below a folder. */
const processesIn = (folder: string): readonly string[] =>
  readdirSync("/proc")
    .filter((p) => /^\d+$/.test(p))
    .filter((p) => {
      try {
        return readFileSync(`/proc/${p}/environ`, "utf8").includes(folder);
      } catch {
        return false;
      }
    });

/** Waits until something is so. */
async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !what(); i += 1) await new Promise((r) => setTimeout(r, 200));
  expect(what()).toBe(true);
}

/** Interrupts a command as soon as it listens. */
const atOnce = `data:text/javascript,process.on("newListener",(e)=>{if(e==="SIGINT")setImmediate(()=>process.kill(process.pid,e))})`;

describe("check", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-interrupt-"));
  const project = join(root, "project");
  const proofs = join(project, "proofs/coq/Counter.v");
  const tmp = join(root, "tmp");
  let right = "";

  beforeAll(async () => {
    mkdirSync(project);
    mkdirSync(tmp);
    writeFileSync(join(project, "counter.model.ts"), counterModel);
    expect((await xenverif(project, "extract", ".")).code).toBe(0);
    right = readFileSync(proofs, "utf8");
    expect((await xenverif(project, "check", ".")).code).toBe(0);
  }, 300_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("that is interrupted while models are loaded reports that nothing was judged", async () => {
    const ended = await execa(process.execPath, ["--import", atOnce, cli, "check", ".", "--reporter", "json"], {
      cwd: project,
      reject: false,
      env: { TMPDIR: tmp },
    });
    expect(ended.exitCode).toBe(130);
    expect(ended.stderr).toContain("interrupted: nothing was judged");
    expect(JSON.parse(ended.stdout)).toMatchObject({ modules: [] });
    expect(readdirSync(tmp)).toEqual([]);
  }, 60_000);

  it("that is interrupted reports what was judged, and leaves no process and no folder", async () => {
    const slow = /(Lemma increment_INV_bounded [^.]*\.[\w.]*\s+Proof\. )obligation\./;
    expect(right).toMatch(slow);
    writeFileSync(proofs, right.replace(slow, "$1do 2000000000 idtac. obligation."));
    const marker = join(root, "calls");
    const coqc = join(root, "coqc");
    writeFileSync(coqc, `#!/bin/sh\necho "$*" >> ${marker}\nexec coqc "$@"\n`);
    chmodSync(coqc, 0o755);
    // The prover is another one now: statements are compiled first.
    const child = execa(process.execPath, [cli, "check", ".", "--reporter", "json"], {
      cwd: project,
      reject: false,
      env: { XENVERIF_COQC: coqc, TMPDIR: tmp },
    });
    await until(() => existsSync(marker) && readFileSync(marker, "utf8").includes("Pieces/"));
    await new Promise((r) => setTimeout(r, 2000));
    child.kill("SIGINT");
    const ended = await child;
    expect(ended.exitCode).toBe(130);
    expect(ended.stderr).toMatch(/interrupted: \d+ of \d+ obligations were judged/);
    expect(ended.stdout).toContain('"modules"');
    expect(processesIn(tmp)).toEqual([]);
    expect(readdirSync(tmp)).toEqual([]);
    writeFileSync(proofs, right);
  }, 300_000);

  it("runs twice at once, each as if alone", async () => {
    const runs = await Promise.all([
      xenverif(project, "check", ".", "--no-cache"),
      xenverif(project, "check", "."),
      xenverif(project, "check", "."),
    ]);
    for (const r of runs) {
      expect(r.code).toBe(0);
      expect(r.out).toContain("8 of 8 obligations proved");
    }
  }, 300_000);

  it("keeps a proof that takes too much memory from the others", async () => {
    writeFileSync(join(project, "xenverif.config.json"), '{ "memory": 1500 }');
    const greedy =
      "Proof. assert (List.length (List.repeat 0%N (N.to_nat 1000000000)) = 0%nat) by (vm_compute; reflexivity). obligation.";
    const lemma = /(Lemma increment_INV_bounded [^.]*\.[\w.]*\s+)Proof\. obligation\./;
    writeFileSync(proofs, right.replace(lemma, `$1${greedy}`));
    const checked = await xenverif(project, "check", ".");
    expect(checked.code).toBe(1);
    expect(checked.out).toContain("6 of 8 obligations proved");
    expect(checked.out).toMatch(/[Mm]emory/);
    rmSync(join(project, "xenverif.config.json"));
    writeFileSync(proofs, right);
  }, 300_000);
});
