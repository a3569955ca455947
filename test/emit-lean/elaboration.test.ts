import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import { loadModules } from "../../src/ir/load.js";
import { generateObligations } from "../../src/obligations/generate.js";
import { runStatements, runsSchema } from "../../src/obligations/runs.js";
import { fixtures } from "./fixtures.js";
import { LeanTree, leanBinary, withoutLean } from "./lean.js";

const evaluation = `
import XenVerif
import Shapes.Model
open XenVerif XenVerif.Outcome

/- The prelude computes what the model language says. -/
example : [divInt 7 2, divInt (-7) 2, divInt 7 (-2), divInt (-7) (-2), divInt (-6) 2, divInt 5 0] = [3, -4, -3, 4, -3, 0] := by decide
example : [modInt 7 2, modInt (-7) 2, modInt 7 (-2), modInt (-7) (-2), modInt (-6) 2, modInt (-5) 0] = [1, 1, 1, 1, 0, -5] := by decide
example : [wordAdd 8 255 2, wordSub 8 1 2, wordMul 8 16 17, wordAnd 8 12 10, wordOr 8 12 10, wordXor 8 12 10] = [1, 255, 16, 8, 14, 6] := by decide
example : [wordNot 8 1, wordShl 8 255 4, wordShr 8 255 4, wordShl 8 1 8, wordShr 8 255 8, wordOfNat 16 65537] = [254, 240, 15, 0, 0, 1] := by decide
example : [range 1 4, range 4 1, slice [1, 2, 3, 4] 1 3, slice [1] 1 5, slice [1, 2] 2 1] = [[1, 2, 3], [], [2, 3], [], []] := by decide
example : (find (range 0 4096) (fun p => decide (p = 30)), find [1] (fun _ => false)) = (some 30, none) := by decide
example : (fold [1, 2, 3] (fun (a : Int) x => a - Int.ofNat x) 10, sum [1, 2] (fun x => x * x), count [1, 2, 3] (fun x => decide (x < 3))) = (4, 5, 2) := by decide
example : (update2 (fun (_ : Nat) (_ : Bool) => 0) 1 true 5 1 true, update2 (fun (_ : Nat) (_ : Bool) => 0) 1 true 5 1 false) = (5, 0) := by decide

/- Emitted definitions compute. -/
example : Shapes.naturals 7 2 = 6 := by decide
example : Shapes.integers Shapes.Parameters.default 7 2 = -6 := by decide
example : Shapes.lists [1, 2, 3] 3 = 9 := by decide
example : Shapes.folds [1, 2] = 0 := by decide
example : Shapes.depth 0 (Shapes.Tree.node Shapes.Tree.leaf 1 (Shapes.Tree.tip Shapes.Mode.on)) = 2 := by decide
example : (Shapes.empty Shapes.Parameters.default).wide 0 0 9 0 0 = 9 := by decide
example : Shapes.outcomes (Shapes.empty Shapes.Parameters.default) = 0 := by decide
`;

const theorems = [
  "after_mono",
  "any_true",
  "every_true",
  "find_none",
  "find_some",
  "fold_invariant",
  "member_range",
].concat([
  "reachable_invariant",
  "reachable_transition",
  "reachable_run",
  "forward_simulation",
  "refines_traces",
  "refines_reachable",
  "refines_compose",
  "refines_coarser",
  "no_divergence",
  "answers_keep",
  "changes_after",
  "update1_other",
  "update2_same",
  "update3_elim",
  "update4_elim",
  "Search.count_zero",
  "Search.sub_cut",
  "Search.every_false_some",
]);

/** The models of samples, and every model that the tests run; those of a refinement come with what they import. */
const folders = ["models", "refinement", "refinement-words"].map((f) => `test/fixtures/${f}`);
const models = ["samples/event-channel", "samples/memory", "samples/page-lock", ...folders].flatMap((folder) =>
  readdirSync(folder)
    .filter((f) => f.endsWith(".model.ts"))
    .map((f) => `${folder}/${f}`),
);

const axioms = ["import XenVerif", ...theorems.map((t) => `#print axioms XenVerif.${t}`)].join("\n");

describe(`a real Lean accepts without errors or warnings${withoutLean}`, () => {
  let tree: LeanTree;
  let preludeOutput = "";
  beforeAll(async () => {
    if (leanBinary === null) return;
    tree = new LeanTree();
    preludeOutput = await tree.prelude();
  }, 240_000);
  afterAll(() => tree?.dispose());
  const itWithLean = it.skipIf(leanBinary === null);

  itWithLean("the prelude", () => expect(preludeOutput).toBe(""));

  itWithLean("the prelude's theorems, which depend on no axiom", async () => {
    const output = await tree.add([{ path: "Axioms.lean", text: axioms }]);
    expect(output.trim().split("\n")).toEqual(theorems.map((t) => `'XenVerif.${t}' does not depend on any axioms`));
  });

  for (const { module, obligations, all } of fixtures) {
    itWithLean(
      `the hand-built module ${module.name}`,
      async () => {
        expect(await tree.add(emitLean(module, obligations, all))).toBe("");
      },
      240_000,
    );
  }

  itWithLean(
    "evaluations by `decide`",
    async () => {
      expect(await tree.add([{ path: "Evaluation.lean", text: evaluation }])).toBe("");
    },
    240_000,
  );

  for (const file of models) {
    itWithLean(
      `the model ${file}`,
      async () => {
        const { value, diagnostics } = await loadModules([file]);
        expect(diagnostics).toEqual([]);
        for (const m of value ?? [])
          expect(await tree.add(emitLean(m, generateObligations(m, value ?? []), value ?? []))).toBe("");
      },
      240_000,
    );
  }

  itWithLean(
    "the recorded runs of the sample, which evaluate to what Node got",
    async () => {
      const { value } = await loadModules(["samples/event-channel/event-channel.model.ts"]);
      const modules = value ?? [];
      const document = runsSchema.parse(
        JSON.parse(readFileSync("samples/event-channel/runs/EventChannel.json", "utf8")),
      );
      for (const m of modules) {
        const obligations = generateObligations(m, modules, runStatements(document, m, modules));
        expect(await tree.add(emitLean(m, obligations, modules))).toBe("");
        const evaluated = document.runs.map(
          ({ name }) => `
instance : Decidable ${name}_REPLAY := show Decidable (_ = true) from inferInstance
#eval decide ${name}_REPLAY`,
        );
        const text = `import EventChannel.Obligations\nopen EventChannel.Obligations\n${evaluated.join("\n")}\n`;
        const output = await tree.add([{ path: "Replayed.lean", text }]);
        expect(output.trim().split("\n")).toEqual(document.runs.map(() => "true"));
      }
    },
    240_000,
  );
});
