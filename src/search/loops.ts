/** What holds after a loop over the state: by induction, the steps being theorems of their own. */
import { type Branch, wrap } from "./branch.js";
import { decide } from "./decide.js";
import { substitute } from "./normal.js";
import { type Arg, fun, hyp, lemma, type Proof } from "./proof.js";
import { saturate } from "./saturate.js";
import type { Known } from "./search.js";
import { arg, bind, boolSort, freshVar, mk, prop, propSort, type Term } from "./term.js";
import { open } from "./triggers.js";

/** Proves a goal on a branch. */
type Solve = (b: Branch, goal: Term) => Proof | null;

/** What holds after a fold: by induction, the steps being theorems of their own. */
export function foldGoal(b: Branch, goal: Term, fold: Term, solve: Solve): Proof | null {
  saturate(b);
  const [list, fn, start] = [arg(fold, 0), arg(fold, 1), arg(fold, 2)];
  const state = freshVar("t", fold.sort);
  const element = freshVar("x", fn.binders[1] ?? boolSort);
  const owner = b.atoms.find((f) => f.prop.op === "inv" && f.prop.args[0] === start);
  if (owner === undefined) return null;
  const module = owner.prop.name;
  const invariants = b.search.defs.invariants(module);
  const own = invariants.find((i) => i.predicate === goal.name);
  const invariant = mk("inv", module, [state], propSort);
  const property =
    own === undefined
      ? mk(
          "call",
          goal.name,
          goal.args.map((a) => (a === fold ? state : a)),
          propSort,
        )
      : null;
  const motive = property === null ? invariant : prop("and", invariant, property);
  const before = b.search.newId();
  const member = b.search.newId();
  const inner = b.clone();
  inner.ids.add(before);
  inner.ids.add(member);
  inner.variables.add(state);
  inner.variables.add(element);
  const memberProp = prop("member", element, list);
  const holding: Proof = property === null ? hyp(before) : lemma("And.left", hyp(before));
  inner.assume(invariant, holding, 0);
  inner.assume(memberProp, hyp(member), 0);
  if (property !== null) inner.assume(property, lemma("And.right", hyp(before)), 0);
  saturate(inner);
  const theorem = (name: string): Proof | null => {
    const known = b.search.loops.find((l) => l.property === name);
    return known === undefined ? null : applyLoop(inner, known, [...b.search.leading, state, element], property, solve);
  };
  const kept = invariants.map((i) => theorem(i.predicate));
  const full = kept.filter((p) => p !== null);
  if (full.length < kept.length) return null;
  const mkAll: Proof = { k: "lemma", name: { of: "invariants", module }, args: full };
  let step: Proof = mkAll;
  let first: Proof = owner.proof;
  if (property !== null) {
    const more = theorem(goal.name);
    const begun = solve(b.clone(), substitute(property, new Map([[state, start]])));
    if (more === null || begun === null) return null;
    step = lemma("And.intro", mkAll, more);
    first = lemma("And.intro", first, begun);
  }
  const steps = fun(
    [state, element],
    [
      { id: before, prop: motive },
      { id: member, prop: memberProp },
    ],
    wrap(inner, step),
  );
  const all = lemma("XenVerif.fold_invariant", bind("lam", [state], motive, propSort), fn, list, start, first, steps);
  if (own !== undefined) return { k: "field", of: all, name: own.field, module };
  return lemma("And.right", all);
}

/** The theorem of a step, with its premises proved on the branch. */
function applyLoop(b: Branch, loop: Known, values: readonly Term[], property: Term | null, solve: Solve): Proof | null {
  const u = open({ prop: loop.prop, proof: loop.proof, generation: 0 }, b.search.normaliser, false);
  const vars = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
  const known = new Map(vars.map((v, i) => [v, values[i] ?? v] as const));
  const args: Arg[] = [];
  for (const p of u.pattern) {
    if (p.kind === "variable") {
      args.push(known.get(p.variable) ?? p.variable);
      continue;
    }
    const premise = b.search.nf(substitute(p.prop, known));
    if (property !== null && premise === b.search.nf(property)) {
      const fact = b.atoms.find((f) => f.prop === premise);
      if (fact !== undefined) {
        args.push(fact.proof);
        continue;
      }
    }
    const verdict = decide(b, premise);
    if (verdict?.holds === true) {
      args.push(verdict.proof);
      continue;
    }
    const proof = solve(b.clone(), premise);
    if (proof === null) return null;
    args.push(proof);
  }
  return { k: "apply", fn: loop.proof, args };
}
