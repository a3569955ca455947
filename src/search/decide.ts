/** What the facts of a branch decide of a proposition. */
import { type Branch, type Fact, lambda } from "./branch.js";
import { inequalities } from "./order.js";
import { apply, fun, hyp, lemma, type Proof, symm, trans } from "./proof.js";
import { arg, prop, type Term } from "./term.js";

/** Generation of terms that are only looked at. */
export const looked = 2;

/** What is decided of a proposition: a proof of it, or of its negation. */
export interface Verdict {
  readonly holds: boolean;
  readonly proof: Proof;
}

/** What the facts say of a proposition; null where they leave it open. */
export function decide(b: Branch, p: Term): Verdict | null {
  b.search.count(1);
  const g = b.graph;
  const both = (inner: Verdict | null): Verdict | null => {
    if (inner === null) return null;
    if (!inner.holds) return { holds: true, proof: inner.proof };
    return { holds: false, proof: lemma("not_not_intro", inner.proof) };
  };
  switch (p.op) {
    case "true":
      return { holds: true, proof: lemma("True.intro") };
    case "false":
      return { holds: false, proof: lambda(b, p, (h) => h) };
    case "eq":
      return decideEq(b, arg(p, 0), arg(p, 1), p);
    case "ne":
      return both(decide(b, prop("eq", ...p.args)));
    case "not":
      return both(decide(b, arg(p, 0)));
    case "lt":
    case "le":
      for (const a of p.args) g.add(a, looked);
      return decideOrder(b, p);
    case "and": {
      const [x, y] = [decide(b, arg(p, 0)), decide(b, arg(p, 1))];
      if (x?.holds === false) return { holds: false, proof: lemma("not_and_of_left", x.proof) };
      if (y?.holds === false) return { holds: false, proof: lemma("not_and_of_right", y.proof) };
      return x !== null && y !== null ? { holds: true, proof: lemma("And.intro", x.proof, y.proof) } : null;
    }
    case "or": {
      const [x, y] = [decide(b, arg(p, 0)), decide(b, arg(p, 1))];
      if (x?.holds === true) return { holds: true, proof: lemma("Or.inl", x.proof) };
      if (y?.holds === true) return { holds: true, proof: lemma("Or.inr", y.proof) };
      if (x === null || y === null) return null;
      return { holds: false, proof: lemma("not_or_intro", x.proof, y.proof) };
    }
    case "imp": {
      const [x, y] = [decide(b, arg(p, 0)), decide(b, arg(p, 1))];
      if (y?.holds === true) return { holds: true, proof: lambda(b, arg(p, 0), () => y.proof) };
      if (x?.holds === false)
        return { holds: true, proof: lambda(b, arg(p, 0), (h) => lemma("elim", apply(x.proof, h))) };
      if (x === null || y === null) return null;
      return { holds: false, proof: lemma("not_imp_intro", x.proof, y.proof) };
    }
    case "iff": {
      const [x, y] = [decide(b, arg(p, 0)), decide(b, arg(p, 1))];
      if (x === null || y === null) return null;
      if (x.holds && y.holds) {
        const [l, r] = [lambda(b, arg(p, 0), () => y.proof), lambda(b, arg(p, 1), () => x.proof)];
        return { holds: true, proof: lemma("Iff.intro", l, r) };
      }
      if (!x.holds && !y.holds) {
        const l = lambda(b, arg(p, 0), (h) => lemma("elim", apply(x.proof, h)));
        const r = lambda(b, arg(p, 1), (h) => lemma("elim", apply(y.proof, h)));
        return { holds: true, proof: lemma("Iff.intro", l, r) };
      }
      return null;
    }
    case "call": {
      const known = b.atoms.find((f) => f.prop === p);
      if (known !== undefined) return { holds: true, proof: known.proof };
      const body = b.search.unfold(p);
      return body === null ? null : decide(b, b.search.nf(body));
    }
    case "all": {
      const known = b.universals.find((u) => u.fact.prop === p);
      return known === undefined ? null : { holds: true, proof: known.fact.proof };
    }
    case "ex":
    case "after":
    case "match":
      return null;
    default: {
      const known = b.atoms.find((f) => f.prop === p);
      return known === undefined ? null : { holds: true, proof: known.proof };
    }
  }
}

/** What the facts say of an equation: of the classes of both sides, their values, differences and, of numbers, the order. */
function decideEq(b: Branch, x: Term, y: Term, p: Term): Verdict | null {
  const g = b.graph;
  g.add(x, looked);
  g.add(y, looked);
  if (g.conflict !== null) return null;
  if (g.same(x, y)) return { holds: true, proof: g.explain(x, y) };
  const [v, w] = [g.value(x), g.value(y)];
  const path = (h: Proof, to: Term, from: Term) => trans(symm(g.explain(x, to)), trans(h, g.explain(y, from)));
  if (v !== null && w !== null) {
    if (v.op === "num" && w.op === "num" && v.name !== w.name)
      return { holds: false, proof: lambda(b, p, (h) => lemma("nat_clash", path(h, v, w), { k: "refl" })) };
    if (v.sort.kind === "bool" && w === y && v.name !== w.name)
      return {
        holds: false,
        proof: lemma(w.name === "true" ? "not_true_of_false" : "not_false_of_true", g.explain(x, v)),
      };
    if (v.op === "ctor" && w.op === "ctor" && v.name !== w.name) {
      const clash = (h: Proof): Proof => ({
        k: "lemma",
        name: { of: "type", type: v.sort, name: "clash" },
        args: [path(h, v, w), { k: "refl" }],
      });
      return { holds: false, proof: lambda(b, p, clash) };
    }
    if (v.op === "ctor" && w.op === "ctor") {
      for (const [i, a] of v.args.entries()) {
        const c = arg(w, i);
        const inner = decideEq(b, a, c, prop("eq", a, c));
        if (inner === null || inner.holds) continue;
        const inj = (h: Proof): Proof => ({
          k: "lemma",
          name: { of: "type", type: v.sort, name: `inj ${v.name} ${i}` },
          args: [path(h, v, w)],
        });
        return { holds: false, proof: lambda(b, p, (h) => apply(inner.proof, inj(h))) };
      }
    }
  }
  for (const d of b.different) {
    if (g.same(d.a, x) && g.same(d.b, y))
      return { holds: false, proof: lemma("ne_of", d.proof, g.explain(x, d.a), g.explain(y, d.b)) };
    if (g.same(d.a, y) && g.same(d.b, x))
      return { holds: false, proof: lemma("ne_of", lemma("ne_symm", d.proof), g.explain(x, d.b), g.explain(y, d.a)) };
  }
  if (x.sort.kind === "nat" && (b.order.length > 0 || x.op === "prim" || y.op === "prim")) {
    for (const [l, r, name] of [
      [x, y, "lt"],
      [y, x, "lt"],
    ] as const) {
      const low = decideOrder(b, prop(name, l, r));
      if (low?.holds === true) return { holds: false, proof: lemma(l === x ? "ne_of_lt" : "ne_of_gt", low.proof) };
    }
    const [up, down] = [decideOrder(b, prop("le", x, y)), decideOrder(b, prop("le", y, x))];
    if (up?.holds === true && down?.holds === true)
      return { holds: true, proof: lemma("eq_of_le", up.proof, down.proof) };
  }
  return null;
}

/** What the facts say of an order; the answer that they say nothing is kept until more is known. */
function decideOrder(b: Branch, p: Term): Verdict | null {
  const same = b.order.find((o) => o.prop === p);
  if (same !== undefined) return { holds: true, proof: same.proof };
  const opposite = prop(p.op === "lt" ? "le" : "lt", arg(p, 1), arg(p, 0));
  const contrary = b.order.find((o) => o.prop === opposite);
  if (contrary !== undefined)
    return { holds: false, proof: lemma(p.op === "lt" ? "not_lt_of_le" : "not_le_of_lt", contrary.proof) };
  const known = `${b.order.length} ${b.graph.merges}`;
  if (b.openOrders.get(p) === known) return null;
  const verdict = newOrder(b, p);
  if (verdict === null) b.openOrders.set(p, known);
  return verdict;
}

/** Puts an order, and its contrary, to linear arithmetic. */
function newOrder(b: Branch, p: Term): Verdict | null {
  const id = b.search.newId();
  const [x, y] = [arg(p, 0), arg(p, 1)];
  const contrary: Fact =
    p.op === "le"
      ? { prop: prop("lt", y, x), proof: lemma("lt_of_not_le", hyp(id)), generation: 0 }
      : { prop: prop("le", y, x), proof: lemma("le_of_not_lt", hyp(id)), generation: 0 };
  const yes = inequalities(b, [contrary]);
  if (yes !== null) {
    const no = prop("not", p);
    return { holds: true, proof: lemma("by_contra", p, fun([], [{ id, prop: no }], yes)) };
  }
  const no = inequalities(b, [{ prop: p, proof: hyp(id), generation: 0 }]);
  return no === null ? null : { holds: false, proof: fun([], [{ id, prop: p }], no) };
}
