/** Instances of universal facts, and witnesses of goals, that the terms of a branch suggest. */
import type { Branch, Universal } from "./branch.js";
import { decide, type Verdict } from "./decide.js";
import { substitute } from "./normal.js";
import { type Arg, hyp, lemma, type Proof } from "./proof.js";
import { arg, bind, freshVar, instantiate, members, prop, propSort, type Term } from "./term.js";
import { matches, open, type Substitution } from "./triggers.js";

/**
 * Makes instances.
 *
 * @param firm only those whose premises are all known
 * @param generation of the latest terms that may suggest one
 * @returns whether there was a new one
 */
export function instances(b: Branch, firm: boolean, generation: number): boolean {
  let any = false;
  for (const [i, u] of b.universals.entries()) {
    for (const trigger of u.triggers) {
      if (firm && !trigger.firm && u.pattern.some((p) => p.kind === "premise")) continue;
      for (const s of matches(u, trigger, b.graph, generation)) if (instance(b, u, i, s, firm)) any = true;
    }
    if (!firm) for (const s of bounded(b, u)) if (instance(b, u, i, s, firm)) any = true;
  }
  return any;
}

/** For a fact about numbers below or above something: the numbers of which facts say so. */
function bounded(b: Branch, u: Universal): readonly Substitution[] {
  const vars = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
  const [only] = vars;
  if (vars.length !== 1 || only === undefined) return [];
  return u.pattern.flatMap((p): readonly Substitution[] => {
    if (p.kind !== "premise" || (p.prop.op !== "lt" && p.prop.op !== "le")) return [];
    const [x, y] = [arg(p.prop, 0), arg(p.prop, 1)];
    if ((x !== only && y !== only) || x.op === "num" || y.op === "num") return [];
    return b.order.flatMap((o): readonly Substitution[] => {
      const [l, r] = [arg(o.prop, 0), arg(o.prop, 1)];
      if (x === only && b.graph.same(r, y)) return [new Map([[only, l]])];
      return y === only && b.graph.same(l, x) ? [new Map([[only, r]])] : [];
    });
  });
}

/** Makes one instance: a consequence where its premises hold, else a rule. @returns whether there was something new */
function instance(b: Branch, u: Universal, index: number, s: Substitution, firm: boolean): boolean {
  const g = b.graph;
  const vars = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
  if (!vars.every((v) => s.has(v))) return false;
  const key = `inst ${index} ${vars.map((v) => g.find(s.get(v) ?? v).id).join(",")}`;
  if (b.done.has(key)) return false;
  const premises: Term[] = [];
  const verdicts: (Verdict | null)[] = [];
  for (const p of u.pattern) {
    if (p.kind !== "premise") continue;
    const premise = b.search.nf(substitute(p.prop, s));
    const v = decide(b, premise);
    if (v?.holds === false) {
      b.done.add(key);
      return false;
    }
    premises.push(premise);
    verdicts.push(v);
  }
  const isOpen = verdicts.some((v) => v === null);
  if (firm && isOpen) return false;
  b.done.add(key);
  const conclusion = b.search.nf(substitute(u.conclusion, s));
  const generation = vars.reduce((m, v) => Math.max(m, g.generation(s.get(v) ?? v)), 0) + 1;
  const build = (proofs: readonly Proof[]): Proof => {
    let next = 0;
    const args = u.pattern.flatMap((p): readonly Arg[] => {
      if (p.kind === "variable") return p.silent ? [] : [s.get(p.variable) ?? p.variable];
      const proof = proofs[next] ?? hyp(0);
      next += 1;
      return [p.witnesses.reduceRight<Proof>((rest, w) => lemma("Exists.intro", s.get(w) ?? w, rest), proof)];
    });
    return { k: "apply", fn: u.fact.proof, args };
  };
  if (!isOpen) {
    if (decide(b, conclusion)?.holds === true) return false;
    b.assume(conclusion, build(verdicts.map((v) => v?.proof ?? hyp(0))), generation);
    return true;
  }
  b.rules.push({ premises, conclusion, proof: build, generation });
  return true;
}

/** A witness that the facts give. */
export function witness(b: Branch, goal: Term): Proof | null {
  const vars = goal.binders.map((s, i) => freshVar(goal.hints[i] ?? "x", s));
  const body = b.search.nf(instantiate(arg(goal, 0), vars));
  const statement = members(body, "and").reduceRight((rest, p) => prop("imp", p, rest), prop("false"));
  const u = open({ prop: bind("all", vars, statement, propSort), proof: hyp(0), generation: 0 }, b.search.normaliser);
  const own = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
  for (const trigger of u.triggers) {
    for (const s of matches(u, trigger, b.graph, b.search.limits.generations + 1)) {
      if (!own.every((v) => s.has(v))) continue;
      const values = own.map((v) => s.get(v) ?? v);
      const verdict = decide(b, b.search.nf(instantiate(arg(goal, 0), values)));
      if (verdict?.holds !== true) continue;
      return values.reduceRight<Proof>((rest, v) => lemma("Exists.intro", v, rest), verdict.proof);
    }
  }
  return null;
}
