/**
 * Goals: taken apart until each is a contradiction to be found or a witness. What is undecided then is split (a tableau with congruence
 * closure); what comes out is a proof as data, which a prover checks.
 */
import { type Branch, wrap } from "./branch.js";
import { type Cases, casesOf } from "./cases.js";
import { compareSums } from "./counting.js";
import { decide } from "./decide.js";
import { instances, witness } from "./instances.js";
import { foldGoal } from "./loops.js";
import { freeHypotheses, freeVariables, fun, hyp, isShort, lemma, type Proof } from "./proof.js";
import { saturate } from "./saturate.js";
import { choose, stuck } from "./splits.js";
import { arg, freeVars, freshVar, instantiate, mk, prop, propSort, type Term } from "./term.js";

/** Steps of a search on the side. */
const attemptSteps = 100_000;

/** Proves a goal, and keeps the proof as far up as what it uses is known, for other branches. */
function shared(b: Branch, goal: Term): Proof | null {
  const known = b.lemma(goal);
  if (known !== null) return hyp(known);
  const proof = solve(b, goal);
  if (proof === null) return null;
  const ids = freeHypotheses(proof);
  const vars = new Set([...freeVariables(proof), ...freeVars(goal)]);
  const isOf = (x: Branch) => [...ids].some((i) => x.ids.has(i)) || [...vars].some((v) => x.variables.has(v));
  let at = b;
  while (at.parent !== null && !isOf(at)) at = at.parent;
  if (at === b || isShort(proof)) return proof;
  const id = at.newId();
  at.steps.push({ kind: "have", id, prop: goal, proof });
  at.lemmas.set(goal, id);
  return hyp(id);
}

/** Proves a goal on a branch, which takes in what the goal assumes. @returns null where no proof was found; @throws Exhausted */
export function solve(b: Branch, goal: Term): Proof | null {
  const outer = b.steps;
  b.steps = [];
  const proof = goalOf(b, goal);
  const wrapped = proof === null ? null : wrap(b, proof);
  b.steps = outer;
  return wrapped;
}

/** Takes a goal apart by its form. */
function goalOf(b: Branch, goal: Term): Proof | null {
  switch (goal.op) {
    case "true":
      return lemma("True.intro");
    case "all": {
      const vars = goal.binders.map((s, i) => freshVar(goal.hints[i] ?? "x", s));
      if (b.depth === 0 && b.search.leading.length === 0) b.search.leading = vars;
      for (const v of vars) {
        b.graph.add(v, 0);
        b.variables.add(v);
      }
      const body = solve(b, b.search.nf(instantiate(arg(goal, 0), vars)));
      return body === null ? null : merged(fun(vars, [], body));
    }
    case "imp": {
      const id = b.newId();
      b.assume(arg(goal, 0), hyp(id), 0);
      const body = solve(b, arg(goal, 1));
      return body === null ? null : merged(fun([], [{ id, prop: arg(goal, 0) }], body));
    }
    case "not":
    case "ne": {
      const id = b.newId();
      const p = goal.op === "not" ? arg(goal, 0) : prop("eq", ...goal.args);
      b.assume(p, hyp(id), 0);
      const body = solve(b, prop("false"));
      return body === null ? null : fun([], [{ id, prop: p }], body);
    }
    case "and":
    case "iff": {
      saturate(b);
      if (b.conflict !== null) return lemma("elim", b.conflict);
      const [p, q] = [arg(goal, 0), arg(goal, 1)];
      const parts = goal.op === "and" ? [p, q] : [prop("imp", p, q), prop("imp", q, p)];
      const proofs: Proof[] = [];
      for (const part of parts) {
        const proof = solve(b.clone(), part);
        if (proof === null) return null;
        proofs.push(proof);
      }
      return lemma(goal.op === "and" ? "And.intro" : "Iff.intro", ...proofs);
    }
    case "call": {
      if (goal.sort.kind !== "prop") return null;
      const fold = goal.args.find((a) => a.op === "higher" && a.name === "reduce");
      if (fold !== undefined && b.search.loops.length > 0) return foldGoal(b, goal, fold, solve);
      const body = b.search.unfold(goal);
      if (body === null) return null;
      const opened = b.search.nf(body);
      if (opened.op === "match") b.search.hidden.add(opened);
      return goalOf(b, opened);
    }
    case "inv": {
      const proofs: Proof[] = [];
      for (const i of b.search.defs.invariants(goal.name)) {
        const proof = solve(b.clone(), mk("call", i.predicate, goal.args, propSort));
        if (proof === null) return null;
        proofs.push(proof);
      }
      return { k: "lemma", name: { of: "invariants", module: goal.name }, args: proofs };
    }
    case "valid":
      return goalOf(b, b.search.nf(b.search.defs.valid(goal.name)));
    case "or": {
      const [first, rest] = [arg(goal, 0), arg(goal, 1)];
      if (!b.search.isDecidable(first)) return node(b, goal);
      const id = b.newId();
      const no = prop("not", first);
      b.assume(no, hyp(id), 0);
      const body = solve(b, rest);
      return body === null ? null : lemma("or_of_imp", fun([], [{ id, prop: no }], body));
    }
    case "eq":
    case "lt":
    case "le": {
      saturate(b);
      if (b.conflict !== null) return lemma("elim", b.conflict);
      const known = decide(b, goal);
      if (known?.holds === true) return known.proof;
      if (!b.search.isDecidable(goal)) return node(b, goal);
      const id = b.newId();
      const no = prop("not", goal);
      b.assume(no, hyp(id), 0);
      const body = solve(b, prop("false"));
      return body === null ? null : lemma("by_contra", goal, fun([], [{ id, prop: no }], body));
    }
    default:
      return node(b, goal);
  }
}

/** One node of the tableau: consequences, instances and splits, from what is near to what is far. */
function node(b: Branch, goal: Term): Proof | null {
  for (let limit = 1; ; ) {
    b.search.count(1);
    saturate(b);
    if (b.conflict !== null) return goal.op === "false" ? b.conflict : lemma("elim", b.conflict);
    const resolved = resolve(b, goal);
    if (resolved !== undefined) return resolved;
    if (goal.op === "ex") {
      const proof = witness(b, goal);
      if (proof !== null) return proof;
    }
    if (instances(b, true, limit + 1)) continue;
    const split = stuck(b, goal, limit);
    if (split !== null) return branches(b, goal, casesOf(split, b.search.defs));
    if (instances(b, false, limit - 1)) continue;
    const compared = compareSums(b, attempt);
    if (compared.kind === "new") continue;
    if (compared.kind === "split")
      return branches(b, goal, casesOf({ kind: "prop", prop: compared.prop }, b.search.defs));
    const choice = choose(b);
    if (choice !== null) return branches(b, goal, casesOf(choice, b.search.defs));
    if (limit < b.search.limits.generations) {
      limit += 1;
      continue;
    }
    return null;
  }
}

/** A goal about an outcome, once the outcome is known; undefined where it is not. */
function resolve(b: Branch, goal: Term): Proof | null | undefined {
  if (goal.op !== "after" && goal.op !== "match") return undefined;
  const subject = b.search.nf(arg(goal, 0));
  b.graph.add(subject, 0);
  const value = b.graph.value(subject);
  if (value === null || value.op !== "ctor") {
    // Adding it may have drawn consequences that were not looked at yet.
    saturate(b);
    if (b.conflict !== null) return lemma("elim", b.conflict);
    const now = b.graph.value(subject);
    if (now === null || now.op !== "ctor") return undefined;
    return resolve(b, goal);
  }
  const equation = b.graph.explain(subject, value);
  if (goal.op === "after") {
    if (value.name === "fail") return lemma("after_fail", equation);
    const state = arg(value, value.name === "ok" ? 0 : 1);
    const body = shared(b, b.search.nf(instantiate(arg(arg(goal, 1), 0), [state])));
    return body === null ? null : lemma(`after_${value.name}`, equation, body);
  }
  const arm = b.search.normaliser.arm(goal, value);
  if (arm === null) return null;
  const next = b.search.nf(arm);
  const body = solve(b, next);
  if (body === null || value === subject) return body;
  const id = b.search.newId();
  return {
    k: "have",
    id,
    prop: next,
    proof: body,
    body: { k: "rewrite", equation, body: hyp(id), goal: b.search.hidden.has(goal) ? goal : null },
  };
}

/** Proves the goal on each branch; one that does not need what it was given proves it for all. */
function branches(b: Branch, goal: Term, { cases, combine }: Cases): Proof | null {
  const proofs: Proof[] = [];
  for (const c of cases) {
    const inner = b.clone();
    const id = inner.newId();
    for (const v of c.variables) {
      inner.graph.add(v, 0);
      inner.variables.add(v);
    }
    inner.assume(c.prop, hyp(id), 0);
    const body = solve(inner, goal);
    if (body === null) return null;
    if (!freeHypotheses(body).has(id)) return body;
    proofs.push(fun(c.variables, [{ id, prop: b.search.nf(c.prop) }], body));
  }
  return combine(proofs);
}

/** Looks for a proof on a copy of a branch, for a short while. */
const attempt = (b: Branch, goal: Term): Proof | null => b.search.within(attemptSteps, () => solve(b.clone(), goal));

/** `fun x => fun y => e` as `fun x y => e`. */
function merged(p: Proof): Proof {
  if (p.k !== "fun" || p.body.k !== "fun") return p;
  return { k: "fun", binders: [...p.binders, ...p.body.binders], body: p.body.body };
}
