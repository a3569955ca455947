import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { leanToolchain } from "../../src/provers/lean/toolchain.js";
import { tacticSource } from "../../src/provers/lean/workspace.js";
import { LeanTree, leanBinary, withoutLean } from "./lean.js";

/** Statements with a proof by `linear`, all of them true. */
const provable: readonly (readonly [string, string])[] = [
  ["order is transitive", "(a b c : Nat) (h : a < b) (g : b ≤ c) : a < c := by linear"],
  ["equations are two inequalities", "(a b : Nat) (h : a + 1 = b) (g : b + b = 2 * a + 2) : a + 1 = b := by linear"],
  [
    "multiples are added up",
    "(a b : Nat) (h : 2 * a ≤ b) (g : b ≤ a * 2 + 1) (n : b ≠ 2 * a) : b = a + a + 1 := by linear",
  ],
  ["two that differ are ordered", "(a b : Nat) (h : a ≠ b) (g : a ≤ b) : a < b := by linear"],
  ["a difference is what is missing", "(a b c : Nat) (h : c ≤ a) (g : a - c = b) : a = b + c := by linear"],
  ["a difference is cut off", "(a b : Nat) (h : a ≤ b) : a - b = 0 := by linear"],
  ["a conjunction fails in one part", "(a b : Nat) (h : ¬ (a < b ∧ b < 10)) (g : b < 10) : b ≤ a := by linear"],
  ["a disjunction holds in one part", "(a b : Nat) (h : a < 5 ∨ b < 5) (n : 5 ≤ a) : b ≤ 4 ∧ ¬ 6 < b := by linear"],
  ["functions are unknowns", "(f : Nat → Nat) (a : Nat) (h : f a + 2 = f a * 3) : f a = 1 := by linear"],
  ["further facts", "(f : Nat → Nat) (a : Nat) (h : ∀ x, f x < x) : f a < a + 1 := by linear [h a]"],
  ["anything follows from a contradiction", "(p : Prop) (a : Nat) (h : a < a) : p := by linear"],
  ["also what is not decided", "(p q : Prop) (a : Nat) (h : a + 1 ≤ a) : p ∧ q := by linear"],
];

/** Statements that do not follow. */
const unprovable = [
  "(a b : Nat) (h : a ≤ b) : a < b := by linear",
  "(a b : Nat) : a - b + b = a := by linear",
  "(a b : Nat) (h : a * b = 0) : b = 0 := by linear",
  "(a : Nat) : a ≠ 3 := by linear",
];

describe.skipIf(leanBinary === null)(`the tactic \`linear\`${withoutLean}`, () => {
  const tree = new LeanTree();
  let prelude = "";
  beforeAll(async () => {
    prelude = await tree.prelude();
    const toolchain = await leanToolchain(".");
    if (toolchain === null) throw new Error("there is no Lean");
    prelude += await tree.add([tacticSource(toolchain.version)]);
  }, 240_000);
  afterAll(() => tree.dispose());

  it("compiles without messages", () => expect(prelude).toBe(""));

  it("proves what follows, with no axiom but `propext`", async () => {
    const text = provable.map(([, claim], i) => `theorem follows${i} ${claim}\n#print axioms follows${i}\n`).join("\n");
    const said = await tree.add([{ path: "Follows.lean", text: `import XenVerif.Arith\n\n${text}` }]);
    const lines = said.trim().split("\n");
    expect(lines).toHaveLength(provable.length);
    for (const line of lines) expect(line).toMatch(/depends on axioms: \[propext\]|does not depend on any axioms/);
  }, 60_000);

  it.each(unprovable)("does not prove %s", async (claim) => {
    const said = await tree.add([{ path: "Claim.lean", text: `import XenVerif.Arith\n\ntheorem claim ${claim}\n` }]);
    expect(said).toMatch(/error/);
  });
});
