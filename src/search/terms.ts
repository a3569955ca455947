/** What the facts on a branch make of its terms. */
import { propagate } from "./booleans.js";
import type { Branch } from "./branch.js";
import { decide } from "./decide.js";
import { listResult } from "./lists.js";
import { followPath } from "./paths.js";
import { lemma, type Proof } from "./proof.js";
import { arg, bool, mk, num, prop, type Term } from "./term.js";

/** Looks at every term, also at those that come up meanwhile. */
export function visitTerms(b: Branch): void {
  const g = b.graph;
  for (let i = 0; i < g.terms.length && g.conflict === null; i += 1) {
    const t = g.terms[i];
    if (t !== undefined) visit(b, t);
  }
}

/** Takes in an equation under a name of its own, so that proofs share it. */
export function equate(b: Branch, x: Term, y: Term, proof: Proof): void {
  b.graph.add(y, b.graph.generation(x));
  if (!b.graph.same(x, y)) b.graph.merge(x, y, b.named(prop("eq", x, y), proof));
}

/** Replaces the first argument by an equal one, and computes. */
function compute(b: Branch, t: Term, by: Term): void {
  if (!b.once(`compute ${t.id} ${by.id}`)) return;
  const g = b.graph;
  const to = mk(t.op, t.name, [by, ...t.args.slice(1)], t.sort);
  const computed = b.search.nf(to);
  if (computed === t || (computed.matches && !t.matches)) return;
  const equal: Proof = { k: "congr", from: t, to, parts: [{ at: 0, proof: g.explain(arg(t, 0), by) }] };
  equate(b, t, computed, computed === to ? equal : { k: "computes", of: equal });
}

/** Draws what the facts say of one term. */
function visit(b: Branch, t: Term): void {
  b.search.count(1);
  const g = b.graph;
  const [first] = t.args;
  switch (t.op) {
    case "proj":
      for (const m of first === undefined ? [] : g.members(first))
        if (m !== first && (m.op === "var" || b.search.normaliser.record(m) !== null)) compute(b, t, m);
      return;
    case "tproj":
      for (const m of first === undefined ? [] : g.members(first))
        if (m !== first && m.op === "tuple") compute(b, t, m);
      return;
    case "prim": {
      if (t.name === "natSub") {
        difference(b, t);
        return;
      }
      if (first === undefined || !["isSome", "getOrElse", "must"].includes(t.name)) return;
      const value = g.value(first);
      if (value !== null && value !== first) compute(b, t, value);
      return;
    }
    case "app":
      if (first === undefined) return;
      for (const m of g.members(first)) if (m !== first && (m.op === "lam" || m.op === "upd")) compute(b, t, m);
      if (first.op === "upd") readChanged(b, t, first);
      return;
    case "ite": {
      if (b.done.has(`ite ${t.id}`)) return;
      const v = decide(b, arg(t, 0));
      if (v === null || !b.once(`ite ${t.id}`)) return;
      const branch = arg(t, v.holds ? 1 : 2);
      equate(b, t, branch, lemma(v.holds ? "ite_then" : "ite_else", v.proof));
      return;
    }
    case "call":
      followPath(b, t);
      return;
    case "decide":
      decided(b, t);
      return;
    case "bnot":
    case "band":
    case "bor":
      propagate(b, t);
      return;
    case "higher":
      listResult(b, t);
      return;
    default:
      return;
  }
}

/** A boolean that stands for a proposition: each says what the other is. */
function decided(b: Branch, t: Term): void {
  const g = b.graph;
  const p = arg(t, 0);
  const value = g.value(t);
  if (value !== null) {
    if (!b.once(`decided ${t.id}`)) return;
    const known = g.explain(t, value);
    if (value.name === "true") b.assume(p, lemma("of_decide_true", known), g.generation(t));
    else b.assume(prop("not", p), lemma("of_decide_false", known), g.generation(t));
    return;
  }
  const v = decide(b, p);
  if (v === null) return;
  equate(b, t, bool(v.holds), lemma(v.holds ? "decide_true_of" : "decide_false_of", v.proof));
  b.done.add(`decided ${t.id}`);
}

/** A difference of naturals: cut off at zero, or none that is. */
function difference(b: Branch, t: Term): void {
  const [x, y] = [arg(t, 0), arg(t, 1)];
  const key = `difference ${t.id}`;
  if (b.done.has(key)) return;
  const fits = decide(b, prop("le", y, x));
  if (fits === null || !b.once(key)) return;
  const generation = b.graph.generation(t);
  if (fits.holds) b.assume(prop("le", y, x), fits.proof, generation);
  else b.assume(prop("eq", t, num(0n)), lemma("sub_cut", fits.proof), generation);
}

/** What is read from a changed map. */
function readChanged(b: Branch, t: Term, changed: Term): void {
  if (b.done.has(`read ${t.id}`)) return;
  const keys = changed.args.slice(1, -1);
  const at = t.args.slice(1);
  if (keys.length !== at.length) return;
  const verdicts = at.map((x, i) => decide(b, prop("eq", x, keys[i] ?? x)));
  const off = verdicts.findIndex((v) => v?.holds === false);
  const n = keys.length;
  const terms = [...changed.args, ...at];
  if (off >= 0) {
    const v = verdicts[off];
    const to = b.search.nf(mk("app", "", [arg(changed, 0), ...at], t.sort));
    b.done.add(`read ${t.id}`);
    if (v !== null && v !== undefined) equate(b, t, to, lemma(`update${n}_off${off}`, ...terms, v.proof));
    return;
  }
  const proofs = verdicts.flatMap((v) => (v === null ? [] : [v.proof]));
  if (proofs.length < n) return;
  b.done.add(`read ${t.id}`);
  equate(b, t, arg(changed, n + 1), lemma(`update${n}_at`, ...terms, ...proofs));
}
