/** Coq computes the generated functions. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { emitCoq } from "../../src/emit-coq/index.js";
import type { Module } from "../../src/ir/ir.js";
import { preludeFiles } from "../../src/project/plan.js";
import type { Check } from "./run.js";

/** What Coq made of some functions. */
export interface Computed {
  /** Coq's message where the generated file does not compile; null where it does. */
  readonly refusal: string | null;
  /** Functions of which a value differs from the one that was expected. */
  readonly wrong: readonly string[];
  /** How many calls were compared. */
  readonly compared: number;
}

const paths = ["XenVerif", "Models"].flatMap((p) => ["-Q", p, p]);

/** A folder with the compiled prelude, in which random modules are computed. */
export class CoqTree {
  readonly #folder = mkdtempSync(join(tmpdir(), "xenverif-random-"));

  constructor() {
    for (const f of preludeFiles) {
      this.#write(`XenVerif/${f}.v`, readFileSync(`prelude/coq/XenVerif/${f}.v`, "utf8"));
      execFileSync("coqc", ["-q", "-w", "none", ...paths, `XenVerif/${f}.v`], { cwd: this.#folder, stdio: "pipe" });
    }
  }

  /** Compiles the generated text of a module. @returns Coq's message, or null where all is well */
  model(module: Module, modules: readonly Module[], change: (text: string) => string = (text) => text): string | null {
    const [model] = emitCoq(module, { module: module.name, obligations: [], trivial: [] }, modules);
    this.#write(`Models/${model?.path}`, change(model?.text ?? ""));
    const { status, stderr } = this.#run(`Models/${model?.path}`);
    return status === 0 ? null : stderr;
  }

  /** Lets Coq compute calls of a compiled module, and compares. */
  compute(module: string, checks: readonly Check[]): Computed {
    const goals = checks.map(({ questions }, i) => {
      const [terms, values] = [0, 1].map((side) => `(${questions.map((q) => q[side]).join(", ")})`);
      // Each value has its own verdict, so that one difference hides no other.
      return `Goal ${terms} = ${values}. tryif (vm_compute; reflexivity) then idtac "same ${i}" else idtac "other ${i}". Abort.`;
    });
    const head = [
      "From XenVerif Require Import Prelude.",
      "From Models.Base Require Import Model.",
      `From Models.${module} Require Import Model.`,
    ];
    this.#write(`Checks${module}.v`, [...head, ...goals, ""].join("\n"));
    const { status, stdout, stderr } = this.#run(`Checks${module}.v`);
    const said = (verdict: string) =>
      [...stdout.matchAll(new RegExp(`^${verdict} (\\d+)$`, "gm"))].map((m) => Number(m[1]));
    const [same, other] = [said("same"), said("other")];
    return {
      refusal: status === 0 && same.length + other.length === checks.length ? null : stderr,
      wrong: [...new Set(other.map((i) => checks[i]?.function ?? "?"))],
      compared: same.length + other.length,
    };
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.#folder, path)), { recursive: true });
    writeFileSync(join(this.#folder, path), text);
  }

  #run(file: string) {
    return spawnSync("coqc", ["-q", "-w", "none", ...paths, file], {
      cwd: this.#folder,
      encoding: "utf8",
      timeout: 300_000,
      maxBuffer: 1 << 26,
    });
  }
}
