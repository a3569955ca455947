import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { emitCoq } from "../../src/emit-coq/index.js";
import type { Type } from "../../src/ir/ir.js";
import { preludeFiles } from "../../src/project/plan.js";
import { bool, inModule, int, list, nat, option } from "../emit-lean/build-ir.js";
import { declarations, evaluate, inputs, term, type Value } from "../emit-lean/random-terms.js";

/** How many functions, and which: `XENVERIF_RANDOM_FUNCTIONS` and `XENVERIF_RANDOM_SEED` choose others than the usual ones. */
const functions = Number(process.env.XENVERIF_RANDOM_FUNCTIONS ?? 200);
const seed = Number(process.env.XENVERIF_RANDOM_SEED ?? 1);

const m = inModule("Random");
const results: readonly Type[] = [nat, int, bool, list(nat), option(nat)];
const none: Value = { ctor: "none", args: [] };

/** Arguments for the functions, as values and as Coq writes them. */
const samples: readonly { readonly values: readonly Value[]; readonly coq: string }[] = [
  {
    values: [3n, -2n, true, [4n, 0n, 7n], { ctor: "some", args: [5n] }, { ctor: "line", args: [6n, false] }],
    coq: "3 (-2)%Z true [4; 0; 7] (Some 5) (line 6 false)",
  },
  { values: [0n, 4n, false, [], none, { ctor: "none", args: [] }], coq: "0 4%Z false nil None none" },
];

/** A value of a result type in Coq. */
function coqValue(value: Value, type: Type): string {
  if (typeof value === "bigint") return `(${value})${type.kind === "int" ? "%Z" : "%N"}`;
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "nil" : `[${value.map((x) => coqValue(x, nat)).join("; ")}]`;
  if ("ctor" in value) return value.ctor === "some" ? `(Some ${coqValue(value.args[0] as Value, nat)})` : "None";
  throw new Error("no result is a record");
}

/** coqc's message, or nothing. */
function coqc(folder: string, file: string): string {
  try {
    const paths = ["XenVerif", "Models"].flatMap((p) => ["-Q", p, p]);
    execFileSync("coqc", ["-q", "-w", "none", ...paths, file], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    return "";
  } catch (e) {
    return e instanceof Error && "stderr" in e ? String(e.stderr) : String(e);
  }
}

describe("random functions compute in Coq what the IR means", () => {
  const folder = mkdtempSync(join(tmpdir(), "xenverif-random-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const add = (path: string, text: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return coqc(folder, path);
  };

  it(`${functions} functions, seed ${seed}`, async () => {
    const { readFileSync } = await import("node:fs");
    for (const f of preludeFiles)
      expect(add(`XenVerif/${f}.v`, readFileSync(`prelude/coq/XenVerif/${f}.v`, "utf8"))).toBe("");
    const bodies = fc.sample(
      fc.constantFrom(...results).chain((t) => term(t, inputs, 3)),
      { numRuns: functions, seed },
    );
    const decls = bodies.map((body, i) => m.functionDecl(`f${i}`, [...inputs], body));
    const module = m.module([...declarations, ...decls]);
    const [model] = emitCoq(module, m.obligations(), [module]);
    expect(add(`Models/${model?.path}`, model?.text ?? "")).toBe("");
    const checks = bodies.flatMap((body, i) =>
      samples.map(({ values, coq }) => {
        const env = new Map(inputs.map((p, j) => [p.name, values[j] as Value]));
        return `Example check_${i} : f${i} ${coq} = ${coqValue(evaluate(body, env), body.type)}. Proof. vm_compute. reflexivity. Abort.`;
      }),
    );
    const text = [
      "From XenVerif Require Import Prelude.",
      "From Models.Random Require Import Model.",
      ...checks,
      "",
    ].join("\n");
    expect(add("Checks.v", text)).toBe("");
  }, 600_000);
});
