import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import type { Type } from "../../src/ir/ir.js";
import { bool, inModule, int, list, nat, option } from "./build-ir.js";
import { LeanTree, leanBinary, withoutLean } from "./lean.js";
import { declarations, evaluate, inputs, term, type Value } from "./random-terms.js";

/** How many functions; `XENVERIF_RANDOM_SEED` chooses others than the usual ones. */
const functions = 150;
const seed = Number(process.env.XENVERIF_RANDOM_SEED ?? 1);

const m = inModule("Random");
const results: readonly Type[] = [nat, int, bool, bool, list(nat), option(nat)];
const none: Value = { ctor: "none", args: [] };

/** Arguments for the functions, as values and as Lean writes them. */
const samples: readonly { readonly values: readonly Value[]; readonly lean: string }[] = [
  {
    values: [3n, -2n, true, [4n, 0n, 7n], { ctor: "some", args: [5n] }, { ctor: "line", args: [6n, false] }],
    lean: "3 (-2) true [4, 0, 7] (some 5) (Shape.line 6 false)",
  },
  {
    values: [20n, 9n, true, [1n, 2n], { ctor: "some", args: [0n] }, { ctor: "dot", args: [1n] }],
    lean: "20 9 true [1, 2] (some 0) (Shape.dot 1)",
  },
  { values: [0n, 4n, false, [], none, { ctor: "none", args: [] }], lean: "0 4 false [] none Shape.none" },
];

/** A value of one of the result types in Lean. */
function leanValue(value: Value): string {
  if (typeof value === "bigint") return value < 0n ? `(${value})` : String(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(leanValue).join(", ")}]`;
  if (typeof value === "object" && "ctor" in value) return [value.ctor, ...value.args.map(leanValue)].join(" ");
  throw new Error("no result is a record");
}

describe(`random functions compute in Lean what the IR means${withoutLean}`, () => {
  let tree: LeanTree;
  beforeAll(async () => {
    if (leanBinary === null) return;
    tree = new LeanTree();
    expect(await tree.prelude()).toBe("");
  }, 240_000);
  afterAll(() => tree?.dispose());

  it.skipIf(leanBinary === null)(
    `(seed ${seed})`,
    async () => {
      const bodies = fc.sample(
        fc.constantFrom(...results).chain((t) => term(t, inputs, 4, true)),
        { numRuns: functions, seed },
      );
      const decls = bodies.map((body, i) => m.functionDecl(`f${i}`, [...inputs], body));
      const module = m.module([...declarations, ...decls]);
      const checks = bodies.flatMap((body, i) =>
        samples.map(({ values, lean }) => {
          const env = new Map(inputs.map((p, j) => [p.name, values[j] as Value]));
          return `example : f${i} ${lean} = ${leanValue(evaluate(body, env))} := by decide`;
        }),
      );
      const files = emitLean(module, m.obligations(), [module]);
      // Old releases complain about themselves on standard error, with an exit code of 0.
      const output = (await tree.add(files))
        .split("\n")
        .filter((l) => !l.startsWith("PANIC at Lean.Expr.toHeadIndex "));
      expect(output.join("\n")).toBe("");
      const text = [
        "import XenVerif",
        "import Random.Model",
        "open XenVerif",
        "namespace Random",
        ...checks,
        "end Random",
        "",
      ].join("\n");
      expect(await tree.add([{ path: "Checks.lean", text }])).toBe("");
    },
    240_000,
  );
});
