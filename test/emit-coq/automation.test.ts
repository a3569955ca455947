import { describe, expect, it } from "vitest";
import { emitCoq } from "../../src/emit-coq/index.js";
import { elaborate } from "../../src/ir/elaborate.js";
import { generateObligations } from "../../src/obligations/generate.js";
import { parse } from "../../src/parser/parse.js";

/** `Automation.v` of a module whose state has a union, a number and two maps, with the given invariants. */
function automation(invariants: string): string {
  const text = `/** @module Small */
import { type Nat, type Outcome, type TotalMap, forall, get, nat, ok, totalMap } from "xenverif/model";
export type Key = Nat;
export const Key = nat({ scope: 2 });
export type Slot = { readonly kind: "empty" } | { readonly kind: "link"; readonly to: Key };
/** @state */
export interface State {
  readonly slots: TotalMap<Key, Slot>;
  readonly size: TotalMap<Key, Nat>;
}
/** @init */
export const initial: State = { slots: totalMap({ kind: "empty" }), size: totalMap(0) };
/** Speaks of numbers only. */
export function isSmall(n: Nat): boolean {
  return n < 7;
}
/** @action */
export function stay(s: State): Outcome<State> {
  return ok(s);
}
${invariants}
`;
  const parsed = parse({ path: "small.model.ts", text });
  const { value } = elaborate([parsed.file]);
  const [module] = value ?? [];
  if (module === undefined) throw new Error("the test's model is wrong");
  const files = emitCoq(module, generateObligations(module, [module]), [module]);
  return files.find((f) => f.path === "Small/Automation.v")?.text ?? "";
}

/** The rules of one of the hooks. */
function rules(text: string, hook: string): readonly string[] {
  const start = text.indexOf(`Ltac ${hook} ::=`);
  const end = text.indexOf("\n\n", start);
  return text
    .slice(start, end < 0 ? undefined : end)
    .split("\n")
    .filter((l) => l.startsWith("  |"));
}

const hooks = ["model_instantiate", "model_instantiate_valued", "model_instantiate_loose"] as const;

describe("Automation.v", () => {
  it("opens functions on states early and all others late", () => {
    const text = automation("");
    expect(text).toMatch(/Ltac model_unfold ::=[^.]*\bstay\b[^.]*\./);
    expect(text).toMatch(/Ltac model_unfold_late ::=[^.]*\bisSmall\b[^.]*\./);
    expect(text).not.toMatch(/Ltac model_unfold ::=[^.]*\bisSmall\b[^.]*\./);
  });

  it("has no rules where there are no invariants", () => {
    const text = automation("");
    for (const hook of hooks) expect(text).toContain(`Ltac ${hook} ::=\n  fail.`);
  });

  it("uses an invariant where a fact is its premise, and nowhere else", () => {
    const text = automation(`/** @invariant */
export function linksBack(s: State): boolean {
  return forall(Key, (k) => {
    const slot = get(s.slots, k);
    if (slot.kind !== "link") return true;
    const back = get(s.slots, slot.to);
    return back.kind === "link" && back.to === k;
  });
}`);
    expect(rules(text, "model_instantiate")).toEqual([
      "  | I : linksBack ?s, _ : slots ?s ?k = link ?to |- _ => learn (linksBack s, k, to) (I k to)",
    ]);
    expect(rules(text, "model_instantiate_valued")).toEqual([]);
    expect(rules(text, "model_instantiate_loose")).toEqual([]);
  });

  it("uses a bound backwards where a fact refutes it, and on any term last", () => {
    const text = automation(`/** @invariant */
export function sizeBounded(s: State): boolean {
  return forall(Key, (k) => get(s.size, k) < 9);
}`);
    expect(rules(text, "model_instantiate")).toEqual([
      "  | I : sizeBounded ?s, _ : 9 <= size ?s ?k |- _ => learn (sizeBounded s, k) (I k)",
    ]);
    expect(rules(text, "model_instantiate_valued")).toEqual([
      "  | I : sizeBounded ?s, _ : size ?s ?k = ?value |- _ => is_built value; learn (sizeBounded s, k) (I k)",
    ]);
    expect(rules(text, "model_instantiate_loose")).toEqual([
      "  | I : sizeBounded ?s |- context [size ?s ?k] => learn (sizeBounded s, k) (I k)",
      "  | I : sizeBounded ?s, _ : context [size ?s ?k] |- _ => learn (sizeBounded s, k) (I k)",
    ]);
  });

  it("opens a property that binds no variable", () => {
    const text = automation(`/** @invariant */
export function firstSlotEmpty(s: State): boolean {
  return get(s.slots, 0).kind === "empty";
}`);
    expect(text).toContain("H : firstSlotEmpty _ |- _ => unfold firstSlotEmpty in H");
    for (const hook of hooks) expect(rules(text, hook)).toEqual([]);
  });

  it("asks for all premises that together bind every variable", () => {
    const text = automation(`/** @invariant */
export function linkedOnce(s: State): boolean {
  return forall(Key, (k) => forall(Key, (l) => {
    const a = get(s.slots, k);
    const b = get(s.slots, l);
    if (a.kind !== "link" || b.kind !== "link") return true;
    return a.to !== b.to || k === l;
  }));
}`);
    const [rule, ...more] = rules(text, "model_instantiate");
    expect(more).toEqual([]);
    expect(rule).toContain("_ : slots ?s ?k = link ?to");
    expect(rule).toContain("_ : slots ?s ?l = link ?to2");
  });
});
