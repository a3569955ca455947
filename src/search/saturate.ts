/** All consequences of the facts on a branch that need no case distinction and no new instance. */
import { type Branch, type Fact, lambda, type Rule } from "./branch.js";
import { decide } from "./decide.js";
import { intake } from "./facts.js";
import { inequalities } from "./order.js";
import { apply, hyp, lemma } from "./proof.js";
import { arg, num, prop } from "./term.js";
import { visitTerms } from "./terms.js";

/** Draws consequences until nothing new comes; ends early where there is a contradiction. */
export function saturate(b: Branch): void {
  for (let round = 0; round < 200; round += 1) {
    while (b.queue.length > 0 && b.conflict === null) {
      const f = b.queue.shift();
      if (f !== undefined) intake(b, f);
      b.conflict ??= b.graph.conflict;
    }
    if (b.conflict !== null) return;
    const stamp = () =>
      `${b.graph.merges}|${b.graph.terms.length}|${b.order.length}|${b.rules.length}|${b.choices.length}`;
    const before = stamp();
    visitTerms(b);
    b.conflict ??= b.graph.conflict;
    if (b.conflict !== null) return;
    for (const d of b.different) {
      if (!b.graph.same(d.a, d.b)) continue;
      b.conflict = { k: "apply", fn: d.proof, args: [b.graph.explain(d.a, d.b)] };
      return;
    }
    opposites(b);
    applyRules(b);
    narrowChoices(b);
    closeOrders(b);
    b.conflict ??= b.graph.conflict;
    if (b.conflict !== null) return;
    if (b.queue.length > 0 || stamp() !== before) continue;
    if (b.order.length > 0) b.conflict = inequalities(b, []);
    return;
  }
}

/** Of two different booleans, one is known. */
function opposites(b: Branch): void {
  const g = b.graph;
  for (const d of b.different) {
    if (d.a.sort.kind !== "bool") continue;
    for (const [x, y, proof] of [
      [d.a, d.b, lemma("ne_symm", d.proof)],
      [d.b, d.a, d.proof],
    ] as const) {
      const value = g.value(x);
      if (value === null || g.value(y) !== null) continue;
      b.assume(prop("not", prop("eq", y, value)), lemma("ne_of", proof, { k: "refl" }, g.explain(value, x)), 0);
    }
  }
}

/** Of `x < y + 1`, that the two are equal where `y` is not below `x`. */
function closeOrders(b: Branch): void {
  for (const o of b.order) {
    const [x, sum] = [arg(o.prop, 0), arg(o.prop, 1)];
    if (o.prop.op !== "lt" || sum.op !== "prim" || sum.name !== "natAdd" || arg(sum, 1) !== num(1n)) continue;
    const y = arg(sum, 0);
    if (b.graph.same(x, y)) continue;
    const equal = prop("eq", x, y);
    const verdict = decide(b, equal);
    if (verdict?.holds === true) b.assume(equal, verdict.proof, o.generation);
  }
}

/** Rules whose premises are decided, and those whose conclusion fails where one premise is left. */
function applyRules(b: Branch): void {
  const rules: Rule[] = [];
  for (const r of b.rules) {
    const verdicts = r.premises.map((p) => decide(b, p));
    if (verdicts.some((v) => v?.holds === false)) continue;
    const open = verdicts.flatMap((v, i) => (v === null ? [i] : []));
    const proofs = verdicts.map((v) => v?.proof ?? hyp(0));
    if (open.length === 0) {
      b.assume(r.conclusion, r.proof(proofs), r.generation);
      continue;
    }
    const conclusion = decide(b, r.conclusion);
    if (conclusion?.holds === true) continue;
    const [only] = open;
    const last = only === undefined ? undefined : r.premises[only];
    if (open.length === 1 && only !== undefined && last !== undefined && conclusion !== null) {
      const no = lambda(b, last, (h) => apply(conclusion.proof, r.proof(proofs.map((p, i) => (i === only ? h : p)))));
      b.assume(prop("not", last), no, r.generation);
      continue;
    }
    rules.push(r);
  }
  b.rules = rules;
}

/** Of a disjunction, the other side where one does not hold. */
function narrowChoices(b: Branch): void {
  const choices: Fact[] = [];
  for (const c of b.choices) {
    const [x, y] = [arg(c.prop, 0), arg(c.prop, 1)];
    const [v, w] = [decide(b, x), decide(b, y)];
    if (v?.holds === true || w?.holds === true) continue;
    if (v !== null) b.assume(y, lemma("or_right", c.proof, v.proof), c.generation);
    else if (w !== null) b.assume(x, lemma("or_left", c.proof, w.proof), c.generation);
    else choices.push(c);
  }
  b.choices = choices;
}
