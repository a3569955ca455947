/** Random functions, run in Node: what a prover has to compute of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadModel } from "../../src/explore/load-model.js";
import type { Expr, Module, Ref, Type } from "../../src/ir/ir.js";
import { children } from "../../src/ir/visit.js";
import { isModelError } from "../../src/model/error.js";
import { baseText, type RandomFile, randomFiles } from "./generator.js";
import { questions, type Syntax, samples, written } from "./values.js";

/** One call that came to a value: what to ask of it, and the answers. */
export interface Check {
  readonly function: string;
  readonly questions: readonly (readonly [term: string, value: string])[];
}

/** A file with its typed form and the calls that came to a value. */
export interface Batch {
  readonly file: RandomFile;
  readonly module: Module;
  /** It and the base module. */
  readonly modules: readonly Module[];
  readonly checks: readonly Check[];
}

/** One call in Node. */
export interface NodeCall {
  readonly ref: Ref;
  readonly modules: readonly Module[];
  readonly args: readonly unknown[];
  /** What can be asked of its value; null where it has none. */
  readonly asked: Check["questions"] | null;
  /** The same of another way to compute it. */
  readonly answers: (compute: () => unknown) => Check["questions"] | null;
}

const callsPerFunction = 3;

/** Generates, loads and runs random files. */
export async function randomBatches(
  files: number,
  functions: number,
  seed: number,
  syntax: Syntax,
  onCall: (call: NodeCall) => void = () => {},
): Promise<readonly Batch[]> {
  const folder = mkdtempSync(join(tmpdir(), "xenverif-random-model-"));
  try {
    writeFileSync(join(folder, "base.model.ts"), baseText);
    const base = (await loadModel(join(folder, "base.model.ts"))).value;
    if (base === null) throw new Error("the base file does not load");
    const batches: Batch[] = [];
    for (const file of randomFiles(files, functions, seed)) {
      const path = join(folder, `${file.module}.model.ts`);
      writeFileSync(path, file.text);
      const { value, diagnostics } = await loadModel(path);
      if (value === null)
        throw new Error(
          `seed ${seed}: ${JSON.stringify(diagnostics[0])}\n${file.text.slice(diagnostics[0]?.span?.start, diagnostics[0]?.span?.end)}`,
        );
      const checks = file.functions.flatMap((f): readonly Check[] => {
        const run = value.values.get(f.name);
        if (typeof run !== "function") throw new Error(`${f.name} is no function`);
        return Array.from({ length: callsPerFunction }, (_, call) => call).flatMap((call): readonly Check[] => {
          const args = f.params.map((t, i) => {
            const given = samples[t];
            // A type of which no value can be written is called with the constant of the base file.
            if (given === undefined) return { value: base.values.get(`${t}0`), text: `${t}0` };
            const picked = given[(call + i * call) % given.length];
            return { value: picked, text: written(picked, t, syntax) };
          });
          const term = `(${f.name} ${args.map((a) => a.text).join(" ")})`;
          // A tabulated map is computed where it is read.
          const answers = (compute: () => unknown) => attempt(() => questions(compute(), f.result, term, syntax));
          const values = args.map((a) => a.value);
          const asked = answers(() => run(...values));
          onCall({ ref: { module: file.module, name: f.name }, modules: value.modules, args: values, asked, answers });
          return asked === null ? [] : [{ function: f.name, questions: asked }];
        });
      });
      batches.push({ file, module: value.module, modules: value.modules, checks });
    }
    return batches;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a call gives, or null where the model has no value. */
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch (e) {
    if (isModelError(e)) return null;
    throw e;
  }
}

/** The longest way from an expression to a leaf, in nodes. */
export const depth = (e: Expr): number => 1 + Math.max(0, ...children(e).map(depth));

/** The constructs of an expression: kinds of nodes, primitives, and what is matched on. */
export function constructs(e: Expr): ReadonlySet<string> {
  const own =
    e.kind === "prim" || e.kind === "higher"
      ? e.op
      : e.kind === "match"
        ? `match ${matchedType(e.scrutinee.type)}`
        : e.kind === "call"
          ? "call"
          : e.kind;
  return new Set([own, ...children(e).flatMap((c) => [...constructs(c)])]);
}

/** The types that are matched on have names, but for the options that `find` and `at` give. */
const matchedType = (t: Type) => (t.kind === "ref" ? t.ref.name : t.kind === "option" ? "MaybeNat" : t.kind);
