/**
 * The search: a tableau with congruence closure. A goal is taken apart until it is a contradiction to be found, or a witness; facts
 * are taken in, their consequences drawn, instances of universal facts made where terms suggest them, and what is undecided is
 * split. What comes out is a proof as data; a prover checks it.
 */
import { Branch, type Fact, type Rule, type Universal } from "./branch.js";
import { type Counting, compareSums, memberOf } from "./counting.js";
import type { Definitions, Tree } from "./definitions.js";
import { type Normaliser, substitute } from "./normal.js";
import { inequalities, type Side } from "./order.js";
import { type Arg, type Binder, freeHypotheses, freeVariables, hyp, lemma, type Proof, symm, trans } from "./proof.js";
import {
  arg,
  bind,
  bool,
  boolSort,
  freeVars,
  freshVar,
  holds,
  instantiate,
  members,
  mk,
  num,
  prop,
  propSort,
  show,
  type Term,
} from "./term.js";
import { matches, open, type Substitution } from "./triggers.js";

/** What is decided of a proposition: a proof of it, or of its negation. */
export interface Verdict {
  readonly holds: boolean;
  readonly proof: Proof;
}

/** What a search may take. */
export interface Limits {
  readonly nodes: number;
  readonly milliseconds: number;
  /** How far instances may build on instances. */
  readonly generations: number;
}

export const defaultLimits: Limits = { nodes: 4000, milliseconds: 20000, generations: 3 };

/** A universal fact known from outside: the theorem of another obligation. */
export interface Known {
  readonly property: string;
  readonly prop: Term;
  readonly proof: Proof;
}

class Exhausted extends Error {}

/** Something undecided on which to split. */
type Split =
  | { readonly kind: "prop"; readonly prop: Term }
  | { readonly kind: "bool"; readonly term: Term }
  | { readonly kind: "case"; readonly term: Term };

/** Generation of terms that are only looked at. */
const looked = 2;

export class Prover {
  readonly #defs: Definitions;
  readonly #n: Normaliser;
  readonly #limits: Limits;
  readonly #loops: readonly Known[];
  #ids = 0;
  #nodes = 0;
  #deadline = 0;
  /** The variables of the statement, in order. */
  #leading: Term[] = [];

  constructor(defs: Definitions, n: Normaliser, loops: readonly Known[] = [], limits: Limits = defaultLimits) {
    this.#defs = defs;
    this.#n = n;
    this.#limits = limits;
    this.#loops = loops;
  }

  /** Looks for a proof of a closed proposition. @returns null where none was found within the limits */
  prove(statement: Term): Proof | null {
    this.#deadline = Date.now() + this.#limits.milliseconds;
    try {
      return this.solve(new Branch(), this.#n.nf(statement));
    } catch (e) {
      if (e instanceof Exhausted) return null;
      throw e;
    }
  }

  /** The name of a new hypothesis, of a branch where one is given. */
  #id(b: Branch | null = null): number {
    this.#ids += 1;
    b?.ids.add(this.#ids);
    return this.#ids;
  }

  /** Proves a goal, and keeps the proof as far up as what it uses is known, for other branches. */
  #shared(b: Branch, goal: Term): Proof | null {
    const known = b.lemma(goal);
    if (known !== null) return hyp(known);
    const proof = this.solve(b, goal);
    if (proof === null) return null;
    const ids = freeHypotheses(proof);
    const vars = new Set([...freeVariables(proof), ...freeVars(goal)]);
    const isOf = (x: Branch) => [...ids].some((i) => x.ids.has(i)) || [...vars].some((v) => x.variables.has(v));
    let at = b;
    while (at.parent !== null && !isOf(at)) at = at.parent;
    if (at === b || isShort(proof)) return proof;
    const id = this.#id(at);
    at.steps.push({ kind: "have", id, prop: goal, proof });
    at.lemmas.set(goal, id);
    return hyp(id);
  }

  #fun(variables: readonly Term[], hypotheses: readonly { id: number; prop: Term }[], body: Proof): Proof {
    const binders: Binder[] = [
      ...variables.map((variable) => ({ kind: "variable" as const, variable })),
      ...hypotheses.map((h) => ({ kind: "hypothesis" as const, ...h })),
    ];
    return { k: "fun", binders, body };
  }

  /** `fun h : p => body h`. */
  #lambda(p: Term, body: (h: Proof) => Proof): Proof {
    const id = this.#id();
    return this.#fun([], [{ id, prop: p }], body(hyp(id)));
  }

  // Goals

  solve(b: Branch, goal: Term): Proof | null {
    const outer = b.steps;
    b.steps = [];
    const proof = this.#goal(b, goal);
    const wrapped = proof === null ? null : wrap(b, proof);
    b.steps = outer;
    return wrapped;
  }

  #goal(b: Branch, goal: Term): Proof | null {
    switch (goal.op) {
      case "true":
        return lemma("True.intro");
      case "all": {
        const vars = goal.binders.map((s, i) => freshVar(goal.hints[i] ?? "x", s));
        if (b.depth === 0 && this.#leading.length === 0) this.#leading = vars;
        for (const v of vars) {
          b.graph.add(v, 0);
          b.variables.add(v);
        }
        const body = this.solve(b, this.#n.nf(instantiate(arg(goal, 0), vars)));
        return body === null ? null : merged(this.#fun(vars, [], body));
      }
      case "imp": {
        const id = this.#id(b);
        this.assume(b, arg(goal, 0), hyp(id), 0);
        const body = this.solve(b, arg(goal, 1));
        return body === null ? null : merged(this.#fun([], [{ id, prop: arg(goal, 0) }], body));
      }
      case "not":
      case "ne": {
        const id = this.#id(b);
        const p = goal.op === "not" ? arg(goal, 0) : prop("eq", ...goal.args);
        this.assume(b, p, hyp(id), 0);
        const body = this.solve(b, prop("false"));
        return body === null ? null : this.#fun([], [{ id, prop: p }], body);
      }
      case "and":
      case "iff": {
        this.#saturate(b);
        if (b.conflict !== null) return lemma("elim", b.conflict);
        const [p, q] = [arg(goal, 0), arg(goal, 1)];
        const parts = goal.op === "and" ? [p, q] : [prop("imp", p, q), prop("imp", q, p)];
        const proofs: Proof[] = [];
        for (const part of parts) {
          const proof = this.solve(b.clone(), part);
          if (proof === null) return null;
          proofs.push(proof);
        }
        return lemma(goal.op === "and" ? "And.intro" : "Iff.intro", ...proofs);
      }
      case "call": {
        if (goal.sort.kind !== "prop") return null;
        const fold = goal.args.find((a) => a.op === "higher" && a.name === "reduce");
        if (fold !== undefined && this.#loops.length > 0) return this.#fold(b, goal, fold);
        const body = this.#n.unfold(goal);
        if (body === null) return null;
        const opened = this.#n.nf(body);
        if (opened.op === "match") this.#hidden.add(opened);
        return this.#goal(b, opened);
      }
      case "inv": {
        const proofs: Proof[] = [];
        for (const i of this.#defs.invariants(goal.name)) {
          const proof = this.solve(b.clone(), mk("call", i.predicate, goal.args, propSort));
          if (proof === null) return null;
          proofs.push(proof);
        }
        return { k: "lemma", name: { of: "invariants", module: goal.name }, args: proofs };
      }
      case "valid":
        return this.#goal(b, this.#n.nf(this.#defs.valid(goal.name)));
      case "or": {
        const [first, rest] = [arg(goal, 0), arg(goal, 1)];
        if (!this.#decidable(first)) return this.#search(b, goal);
        const id = this.#id(b);
        const no = prop("not", first);
        this.assume(b, no, hyp(id), 0);
        const body = this.solve(b, rest);
        return body === null ? null : lemma("or_of_imp", this.#fun([], [{ id, prop: no }], body));
      }
      case "eq":
      case "lt":
      case "le": {
        this.#saturate(b);
        if (b.conflict !== null) return lemma("elim", b.conflict);
        const known = this.decide(b, goal);
        if (known?.holds === true) return known.proof;
        if (!this.#decidable(goal)) return this.#search(b, goal);
        const id = this.#id(b);
        const no = prop("not", goal);
        this.assume(b, no, hyp(id), 0);
        const body = this.solve(b, prop("false"));
        return body === null ? null : lemma("by_contra", goal, this.#fun([], [{ id, prop: no }], body));
      }
      default:
        return this.#search(b, goal);
    }
  }

  /** Whether a prover finds by computation which of a proposition and its negation holds. */
  #decidable(p: Term): boolean {
    switch (p.op) {
      case "true":
      case "false":
      case "lt":
      case "le":
        return true;
      case "eq":
      case "ne":
        return this.#defs.decidable(arg(p, 0).sort);
      case "not":
      case "and":
      case "or":
        return p.args.every((a) => this.#decidable(a));
      default:
        return false;
    }
  }

  /** What holds after a fold: by induction, the steps being theorems of their own. */
  #fold(b: Branch, goal: Term, fold: Term): Proof | null {
    this.#saturate(b);
    const [list, fn, start] = [arg(fold, 0), arg(fold, 1), arg(fold, 2)];
    const state = freshVar("t", fold.sort);
    const element = freshVar("x", fn.binders[1] ?? boolSort);
    const owner = b.atoms.find((f) => f.prop.op === "inv" && f.prop.args[0] === start);
    if (owner === undefined) return null;
    const module = owner.prop.name;
    const invariants = this.#defs.invariants(module);
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
    const before = this.#id();
    const member = this.#id();
    const inner = b.clone();
    inner.ids.add(before);
    inner.ids.add(member);
    inner.variables.add(state);
    inner.variables.add(element);
    const memberProp = prop("member", element, list);
    const holding: Proof = property === null ? hyp(before) : lemma("And.left", hyp(before));
    this.assume(inner, invariant, holding, 0);
    this.assume(inner, memberProp, hyp(member), 0);
    if (property !== null) this.assume(inner, property, lemma("And.right", hyp(before)), 0);
    this.#saturate(inner);
    const theorem = (name: string): Proof | null => {
      const known = this.#loops.find((l) => l.property === name);
      return known === undefined ? null : this.#applyLoop(inner, known, [...this.#leading, state, element], property);
    };
    const kept = invariants.map((i) => theorem(i.predicate));
    const full = kept.filter((p) => p !== null);
    if (full.length < kept.length) return null;
    const mkAll: Proof = { k: "lemma", name: { of: "invariants", module }, args: full };
    let step: Proof = mkAll;
    let first: Proof = owner.proof;
    if (property !== null) {
      const more = theorem(goal.name);
      const begun = this.solve(b.clone(), substitute(property, new Map([[state, start]])));
      if (more === null || begun === null) return null;
      step = lemma("And.intro", mkAll, more);
      first = lemma("And.intro", first, begun);
    }
    const steps = this.#fun(
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

  #applyLoop(b: Branch, loop: Known, values: readonly Term[], property: Term | null): Proof | null {
    const u = open({ prop: loop.prop, proof: loop.proof, generation: 0 }, this.#n, false);
    const vars = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
    const known = new Map(vars.map((v, i) => [v, values[i] ?? v] as const));
    const args: Arg[] = [];
    for (const p of u.pattern) {
      if (p.kind === "variable") {
        args.push(known.get(p.variable) ?? p.variable);
        continue;
      }
      const premise = this.#n.nf(substitute(p.prop, known));
      if (property !== null && premise === this.#n.nf(property)) {
        const fact = b.atoms.find((f) => f.prop === premise);
        if (fact !== undefined) {
          args.push(fact.proof);
          continue;
        }
      }
      const verdict = this.decide(b, premise);
      if (verdict?.holds === true) {
        args.push(verdict.proof);
        continue;
      }
      const proof = this.solve(b.clone(), premise);
      if (proof === null) return null;
      args.push(proof);
    }
    return { k: "apply", fn: loop.proof, args };
  }

  // The loop of a node

  #search(b: Branch, goal: Term): Proof | null {
    for (let limit = 1; ; ) {
      this.#nodes += 1;
      if (this.#nodes > Math.min(this.#most, this.#limits.nodes) || Date.now() > this.#deadline) throw new Exhausted();
      this.#saturate(b);
      if (b.conflict !== null) return goal.op === "false" ? b.conflict : lemma("elim", b.conflict);
      const resolved = this.#resolve(b, goal);
      if (resolved !== undefined) return resolved;
      if (goal.op === "ex") {
        const witness = this.#witness(b, goal);
        if (witness !== null) return witness;
      }
      if (this.#instances(b, true, limit + 1)) continue;
      const split = this.#stuck(b, goal, limit);
      if (split !== null) return this.#split(b, split, goal);
      if (this.#instances(b, false, limit - 1)) continue;
      const compared = compareSums(this.#counting, b);
      if (compared.kind === "new") continue;
      if (compared.kind === "split") return this.#split(b, { kind: "prop", prop: compared.prop }, goal);
      const choice = this.#choose(b);
      if (choice !== null) return choice(goal);
      if (limit < this.#limits.generations) {
        limit += 1;
        continue;
      }
      trace(b, goal);
      return null;
    }
  }

  /** A goal about an outcome, once the outcome is known; undefined where it is not. */
  #resolve(b: Branch, goal: Term): Proof | null | undefined {
    if (goal.op !== "after" && goal.op !== "match") return undefined;
    const subject = this.#n.nf(arg(goal, 0));
    b.graph.add(subject, 0);
    const value = b.graph.value(subject);
    if (value === null || value.op !== "ctor") {
      // Adding it may have drawn consequences that were not looked at yet.
      this.#saturate(b);
      if (b.conflict !== null) return lemma("elim", b.conflict);
      const now = b.graph.value(subject);
      if (now === null || now.op !== "ctor") return undefined;
      return this.#resolve(b, goal);
    }
    const equation = b.graph.explain(subject, value);
    if (goal.op === "after") {
      if (value.name === "fail") return lemma("after_fail", equation);
      const state = arg(value, value.name === "ok" ? 0 : 1);
      const body = this.#shared(b, this.#n.nf(instantiate(arg(arg(goal, 1), 0), [state])));
      return body === null ? null : lemma(`after_${value.name}`, equation, body);
    }
    const arm = this.#n.arm(goal, value);
    if (arm === null) return null;
    const next = this.#n.nf(arm);
    const body = this.solve(b, next);
    if (body === null || value === subject) return body;
    const id = this.#id();
    return {
      k: "have",
      id,
      prop: next,
      proof: body,
      body: { k: "rewrite", equation, body: hyp(id), goal: this.#hidden.has(goal) ? goal : null },
    };
  }

  /** A witness that the facts give. */
  #witness(b: Branch, goal: Term): Proof | null {
    const vars = goal.binders.map((s, i) => freshVar(goal.hints[i] ?? "x", s));
    const body = this.#n.nf(instantiate(arg(goal, 0), vars));
    const statement = members(body, "and").reduceRight((rest, p) => prop("imp", p, rest), prop("false"));
    const u = open({ prop: bind("all", vars, statement, propSort), proof: hyp(0), generation: 0 }, this.#n);
    const own = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
    for (const trigger of u.triggers) {
      for (const s of matches(u, trigger, b.graph, this.#limits.generations + 1)) {
        if (!own.every((v) => s.has(v))) continue;
        const values = own.map((v) => s.get(v) ?? v);
        const verdict = this.decide(b, this.#n.nf(instantiate(arg(goal, 0), values)));
        if (verdict?.holds !== true) continue;
        return values.reduceRight<Proof>((rest, v) => lemma("Exists.intro", v, rest), verdict.proof);
      }
    }
    return null;
  }

  // Facts

  assume(b: Branch, p: Term, proof: Proof, generation: number): void {
    b.queue.push({ prop: this.#n.nf(p), proof, generation });
  }

  /** A short name for a long proof. */
  #named(b: Branch, p: Term, proof: Proof): Proof {
    if (isShort(proof)) return proof;
    const id = this.#id(b);
    b.steps.push({ kind: "have", id, prop: p, proof });
    return hyp(id);
  }

  #intake(b: Branch, f: Fact): void {
    const { prop: p, generation } = f;
    const say = (q: Term, proof: Proof) => this.assume(b, q, proof, generation);
    switch (p.op) {
      case "true":
        return;
      case "false":
        b.conflict ??= f.proof;
        return;
      case "and": {
        const proof = this.#named(b, p, f.proof);
        say(arg(p, 0), lemma("And.left", proof));
        say(arg(p, 1), lemma("And.right", proof));
        return;
      }
      case "iff": {
        const proof = this.#named(b, p, f.proof);
        say(prop("imp", arg(p, 0), arg(p, 1)), lemma("Iff.mp", proof));
        say(prop("imp", arg(p, 1), arg(p, 0)), lemma("Iff.mpr", proof));
        return;
      }
      case "eq": {
        const [x, y] = [arg(p, 0), arg(p, 1)];
        b.graph.add(x, generation);
        b.graph.add(y, generation);
        if (b.graph.same(x, y)) return;
        b.graph.merge(x, y, this.#named(b, p, f.proof));
        return;
      }
      case "lt":
      case "le":
        for (const x of p.args) b.graph.add(x, generation);
        if (!b.order.some((o) => o.prop === p)) b.order.push({ ...f, proof: this.#named(b, p, f.proof) });
        return;
      case "ne":
        say(prop("not", prop("eq", ...p.args)), f.proof);
        return;
      case "not":
        this.#intakeNot(b, arg(p, 0), f);
        return;
      case "or":
        b.choices.push({ ...f, proof: this.#named(b, p, f.proof) });
        return;
      case "ex": {
        const vars = p.binders.map((s, i) => freshVar(p.hints[i] ?? "x", s));
        let current = p;
        let proof = f.proof;
        for (const [i, v] of vars.entries()) {
          const others = vars.slice(i + 1);
          const body = instantiate(arg(p, 0), vars);
          const rest = others.length === 0 ? this.#n.nf(body) : this.#n.nf(bind("ex", others, body, propSort));
          const id = this.#id(b);
          b.steps.push({ kind: "open", variables: [v], id, prop: rest, proof });
          b.graph.add(v, generation);
          b.variables.add(v);
          current = rest;
          proof = hyp(id);
        }
        say(current, proof);
        return;
      }
      case "all":
        b.universals.push(open({ ...f, proof: this.#named(b, p, f.proof) }, this.#n));
        return;
      case "imp": {
        const u = open(f, this.#n);
        if (u.pattern.some((x) => x.kind === "variable")) {
          b.universals.push(u);
          return;
        }
        const proof = this.#named(b, p, f.proof);
        const premises = u.pattern.flatMap((x) => (x.kind === "premise" ? [x.prop] : []));
        b.rules.push({
          premises,
          conclusion: u.conclusion,
          proof: (args) => ({ k: "apply", fn: proof, args }),
          generation,
        });
        return;
      }
      case "call": {
        const body = this.#n.unfold(p);
        b.atoms.push(f);
        if (body !== null) b.queue.push({ ...f, prop: this.#n.nf(body) });
        return;
      }
      case "inv":
        b.atoms.push(f);
        for (const i of this.#defs.invariants(p.name))
          say(mk("call", i.predicate, p.args, propSort), { k: "field", of: f.proof, name: i.field, module: p.name });
        return;
      case "valid":
        b.atoms.push(f);
        b.queue.push({ ...f, prop: this.#n.nf(this.#defs.valid(p.name)) });
        return;
      case "member": {
        b.atoms.push(f);
        const [x, list] = [arg(p, 0), arg(p, 1)];
        if (list.op === "prim" && list.name === "range") {
          say(prop("le", arg(list, 0), x), lemma("member_range_low", f.proof));
          say(prop("lt", x, arg(list, 1)), lemma("member_range_high", f.proof));
        }
        return;
      }
      default:
        b.atoms.push(f);
    }
  }

  #intakeNot(b: Branch, p: Term, f: Fact): void {
    const say = (q: Term, proof: Proof) => this.assume(b, q, proof, f.generation);
    const [x, y] = p.args;
    switch (p.op) {
      case "false":
        return;
      case "true":
        b.conflict ??= { k: "apply", fn: f.proof, args: [lemma("True.intro")] };
        return;
      case "eq": {
        if (x === undefined || y === undefined) return;
        for (const [s, t] of [[x, y] as const, [y, x] as const]) {
          if (t.op !== "ctor" || t.sort.kind !== "bool") continue;
          const flipped = s === x ? f.proof : lemma("ne_symm", f.proof);
          say(
            prop("eq", s, bool(t.name === "false")),
            lemma(t.name === "true" ? "false_of_not_true" : "true_of_not_false", flipped),
          );
          return;
        }
        b.graph.add(x, f.generation);
        b.graph.add(y, f.generation);
        b.different.push({ a: x, b: y, proof: this.#named(b, f.prop, f.proof) });
        return;
      }
      case "ne":
        if (x !== undefined && y !== undefined) say(prop("eq", x, y), lemma("not_not", f.proof));
        return;
      case "le":
        if (x !== undefined && y !== undefined) say(prop("lt", y, x), lemma("lt_of_not_le", f.proof));
        return;
      case "lt":
        if (x !== undefined && y !== undefined) say(prop("le", y, x), lemma("le_of_not_lt", f.proof));
        return;
      case "not":
        if (x !== undefined && this.#decidable(x)) say(x, lemma("not_not", f.proof));
        return;
      case "or":
        if (x === undefined || y === undefined) return;
        say(prop("not", x), lemma("not_or_left", f.proof));
        say(prop("not", y), lemma("not_or_right", f.proof));
        return;
      case "and":
        if (x !== undefined && y !== undefined) say(prop("imp", x, prop("not", y)), lemma("not_and", f.proof));
        return;
      case "imp":
        if (x === undefined || y === undefined) return;
        if (this.#decidable(x)) say(x, lemma("not_imp_left", f.proof));
        say(prop("not", y), lemma("not_imp_right", f.proof));
        return;
      case "ex": {
        const vars = p.binders.map((s, i) => freshVar(p.hints[i] ?? "x", s));
        const body = instantiate(arg(p, 0), vars);
        const [only] = vars;
        if (vars.length === 1 && only !== undefined)
          say(bind("all", vars, prop("not", body), propSort), lemma("not_ex", f.proof));
        return;
      }
      case "call": {
        const body = this.#n.unfold(p);
        if (body !== null) say(prop("not", body), f.proof);
        return;
      }
      default:
        b.atoms.push(f);
    }
  }

  readonly #counting: Counting = {
    nf: (t) => this.#n.nf(t),
    assume: (b, p, proof, generation) => this.assume(b, p, proof, generation),
    attempt: (b, goal) => this.#attempt(b, goal, 60),
    decided: (b, p) => this.decide(b, p)?.holds ?? null,
  };

  #most = Number.POSITIVE_INFINITY;

  /** Looks for a proof on a copy of a branch, within so many nodes. */
  #attempt(b: Branch, goal: Term, nodes: number): Proof | null {
    const outer = this.#most;
    this.#most = Math.min(outer, this.#nodes + nodes);
    try {
      return this.solve(b.clone(), goal);
    } catch (e) {
      if (!(e instanceof Exhausted) || Date.now() > this.#deadline) throw e;
      return null;
    } finally {
      this.#most = outer;
    }
  }

  // Deciding

  decide(b: Branch, p: Term): Verdict | null {
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
        return { holds: false, proof: this.#lambda(p, (h) => h) };
      case "eq":
        return this.#decideEq(b, arg(p, 0), arg(p, 1), p);
      case "ne":
        return both(this.decide(b, prop("eq", ...p.args)));
      case "not":
        return both(this.decide(b, arg(p, 0)));
      case "lt":
      case "le":
        for (const a of p.args) g.add(a, looked);
        return this.#decideOrder(b, p);
      case "and": {
        const [x, y] = [this.decide(b, arg(p, 0)), this.decide(b, arg(p, 1))];
        if (x?.holds === false) return { holds: false, proof: lemma("not_and_of_left", x.proof) };
        if (y?.holds === false) return { holds: false, proof: lemma("not_and_of_right", y.proof) };
        return x !== null && y !== null ? { holds: true, proof: lemma("And.intro", x.proof, y.proof) } : null;
      }
      case "or": {
        const [x, y] = [this.decide(b, arg(p, 0)), this.decide(b, arg(p, 1))];
        if (x?.holds === true) return { holds: true, proof: lemma("Or.inl", x.proof) };
        if (y?.holds === true) return { holds: true, proof: lemma("Or.inr", y.proof) };
        if (x === null || y === null) return null;
        return { holds: false, proof: lemma("not_or_intro", x.proof, y.proof) };
      }
      case "imp": {
        const [x, y] = [this.decide(b, arg(p, 0)), this.decide(b, arg(p, 1))];
        if (y?.holds === true) return { holds: true, proof: this.#lambda(arg(p, 0), () => y.proof) };
        if (x?.holds === false)
          return { holds: true, proof: this.#lambda(arg(p, 0), (h) => lemma("elim", apply(x.proof, h))) };
        if (x === null || y === null) return null;
        return { holds: false, proof: lemma("not_imp_intro", x.proof, y.proof) };
      }
      case "iff": {
        const [x, y] = [this.decide(b, arg(p, 0)), this.decide(b, arg(p, 1))];
        if (x === null || y === null) return null;
        if (x.holds && y.holds) {
          const [l, r] = [this.#lambda(arg(p, 0), () => y.proof), this.#lambda(arg(p, 1), () => x.proof)];
          return { holds: true, proof: lemma("Iff.intro", l, r) };
        }
        if (!x.holds && !y.holds) {
          const l = this.#lambda(arg(p, 0), (h) => lemma("elim", apply(x.proof, h)));
          const r = this.#lambda(arg(p, 1), (h) => lemma("elim", apply(y.proof, h)));
          return { holds: true, proof: lemma("Iff.intro", l, r) };
        }
        return null;
      }
      case "call": {
        const known = b.atoms.find((f) => f.prop === p);
        if (known !== undefined) return { holds: true, proof: known.proof };
        const body = this.#n.unfold(p);
        return body === null ? null : this.decide(b, this.#n.nf(body));
      }
      case "all":
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

  #decideEq(b: Branch, x: Term, y: Term, p: Term): Verdict | null {
    const g = b.graph;
    g.add(x, looked);
    g.add(y, looked);
    if (g.conflict !== null) return null;
    if (g.same(x, y)) return { holds: true, proof: g.explain(x, y) };
    const [v, w] = [g.value(x), g.value(y)];
    const path = (h: Proof, to: Term, from: Term) => trans(symm(g.explain(x, to)), trans(h, g.explain(y, from)));
    if (v !== null && w !== null) {
      if (v.op === "num" && w.op === "num" && v.name !== w.name)
        return { holds: false, proof: this.#lambda(p, (h) => lemma("nat_clash", path(h, v, w), { k: "refl" })) };
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
        return { holds: false, proof: this.#lambda(p, clash) };
      }
      if (v.op === "ctor" && w.op === "ctor") {
        for (const [i, a] of v.args.entries()) {
          const c = arg(w, i);
          const inner = this.#decideEq(b, a, c, prop("eq", a, c));
          if (inner === null || inner.holds) continue;
          const inj = (h: Proof): Proof => ({
            k: "lemma",
            name: { of: "type", type: v.sort, name: `inj ${v.name} ${i}` },
            args: [path(h, v, w)],
          });
          return { holds: false, proof: this.#lambda(p, (h) => apply(inner.proof, inj(h))) };
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
        const low = this.#decideOrder(b, prop(name, l, r));
        if (low?.holds === true) return { holds: false, proof: lemma(l === x ? "ne_of_lt" : "ne_of_gt", low.proof) };
      }
      const [up, down] = [this.#decideOrder(b, prop("le", x, y)), this.#decideOrder(b, prop("le", y, x))];
      if (up?.holds === true && down?.holds === true)
        return { holds: true, proof: lemma("eq_of_le", up.proof, down.proof) };
    }
    return null;
  }

  #orders = new Map<string, Verdict | null>();

  #decideOrder(b: Branch, p: Term): Verdict | null {
    const known = b.order.find((o) => o.prop === p);
    if (known !== undefined) return { holds: true, proof: known.proof };
    const opposite = prop(p.op === "lt" ? "le" : "lt", arg(p, 1), arg(p, 0));
    const contrary = b.order.find((o) => o.prop === opposite);
    if (contrary !== undefined)
      return { holds: false, proof: lemma(p.op === "lt" ? "not_lt_of_le" : "not_le_of_lt", contrary.proof) };
    const key = `${p.id}|${b.order.map((o) => o.prop.id).join(",")}|${b.graph.merges}|${b.depth}`;
    const before = this.#orders.get(key);
    if (before !== undefined) return before;
    const verdict = this.#newOrder(b, p);
    if (verdict === null) this.#orders.set(key, null);
    return verdict;
  }

  #newOrder(b: Branch, p: Term): Verdict | null {
    const id = this.#id();
    const [x, y] = [arg(p, 0), arg(p, 1)];
    const contrary: Fact =
      p.op === "le"
        ? { prop: prop("lt", y, x), proof: lemma("lt_of_not_le", hyp(id)), generation: 0 }
        : { prop: prop("le", y, x), proof: lemma("le_of_not_lt", hyp(id)), generation: 0 };
    const yes = inequalities(b, [contrary]);
    if (yes !== null) {
      const no = prop("not", p);
      return { holds: true, proof: lemma("by_contra", p, this.#fun([], [{ id, prop: no }], yes)) };
    }
    const no = inequalities(b, [{ prop: p, proof: hyp(id), generation: 0 }]);
    return no === null ? null : { holds: false, proof: this.#fun([], [{ id, prop: p }], no) };
  }

  // Consequences

  #saturate(b: Branch): void {
    for (let round = 0; round < 200; round += 1) {
      while (b.queue.length > 0 && b.conflict === null) {
        const f = b.queue.shift();
        if (f !== undefined) this.#intake(b, f);
        b.conflict ??= b.graph.conflict;
      }
      if (b.conflict !== null) return;
      const stamp = () =>
        `${b.graph.merges}|${b.graph.terms.length}|${b.order.length}|${b.rules.length}|${b.choices.length}`;
      const before = stamp();
      this.#terms(b);
      b.conflict ??= b.graph.conflict;
      if (b.conflict !== null) return;
      for (const d of b.different) {
        if (!b.graph.same(d.a, d.b)) continue;
        b.conflict = { k: "apply", fn: d.proof, args: [b.graph.explain(d.a, d.b)] };
        return;
      }
      this.#opposites(b);
      this.#rules(b);
      b.conflict ??= b.graph.conflict;
      if (b.conflict !== null) return;
      if (b.queue.length > 0 || stamp() !== before) continue;
      if (b.order.length > 0) b.conflict = inequalities(b, []);
      return;
    }
  }

  /** Of two different booleans, one is known. */
  #opposites(b: Branch): void {
    const g = b.graph;
    for (const d of b.different) {
      if (d.a.sort.kind !== "bool") continue;
      for (const [x, y, proof] of [
        [d.a, d.b, lemma("ne_symm", d.proof)],
        [d.b, d.a, d.proof],
      ] as const) {
        const value = g.value(x);
        if (value === null || g.value(y) !== null) continue;
        this.assume(b, prop("not", prop("eq", y, value)), lemma("ne_of", proof, { k: "refl" }, g.explain(value, x)), 0);
      }
    }
  }

  #rules(b: Branch): void {
    const rules: Rule[] = [];
    for (const r of b.rules) {
      const verdicts = r.premises.map((p) => this.decide(b, p));
      if (verdicts.some((v) => v?.holds === false)) continue;
      const open = verdicts.flatMap((v, i) => (v === null ? [i] : []));
      const proofs = verdicts.map((v) => v?.proof ?? hyp(0));
      if (open.length === 0) {
        this.assume(b, r.conclusion, r.proof(proofs), r.generation);
        continue;
      }
      const conclusion = this.decide(b, r.conclusion);
      if (conclusion?.holds === true) continue;
      const [only] = open;
      const last = only === undefined ? undefined : r.premises[only];
      if (open.length === 1 && only !== undefined && last !== undefined && conclusion !== null) {
        const no = this.#lambda(last, (h) =>
          apply(conclusion.proof, r.proof(proofs.map((p, i) => (i === only ? h : p)))),
        );
        this.assume(b, prop("not", last), no, r.generation);
        continue;
      }
      rules.push(r);
    }
    b.rules = rules;
    const choices: Fact[] = [];
    for (const c of b.choices) {
      const [x, y] = [arg(c.prop, 0), arg(c.prop, 1)];
      const [v, w] = [this.decide(b, x), this.decide(b, y)];
      if (v?.holds === true || w?.holds === true) continue;
      if (v !== null) this.assume(b, y, lemma("or_right", c.proof, v.proof), c.generation);
      else if (w !== null) this.assume(b, x, lemma("or_left", c.proof, w.proof), c.generation);
      else choices.push(c);
    }
    b.choices = choices;
  }

  #terms(b: Branch): void {
    const g = b.graph;
    for (let i = 0; i < g.terms.length && g.conflict === null; i += 1) {
      const t = g.terms[i];
      if (t !== undefined) this.#term(b, t);
    }
  }

  #once(b: Branch, key: string): boolean {
    if (b.done.has(key)) return false;
    b.done.add(key);
    return true;
  }

  /** Takes in an equation under a name of its own, so that proofs share it. */
  #equate(b: Branch, x: Term, y: Term, proof: Proof): void {
    b.graph.add(y, b.graph.generation(x));
    if (!b.graph.same(x, y)) b.graph.merge(x, y, this.#named(b, prop("eq", x, y), proof));
  }

  /** Replaces the first argument by an equal one, and computes. */
  #compute(b: Branch, t: Term, by: Term): void {
    if (!this.#once(b, `compute ${t.id} ${by.id}`)) return;
    const g = b.graph;
    const to = mk(t.op, t.name, [by, ...t.args.slice(1)], t.sort);
    const computed = this.#n.nf(to);
    if (computed === t || (computed.matches && !t.matches)) return;
    const equal: Proof = { k: "congr", from: t, to, parts: [{ at: 0, proof: g.explain(arg(t, 0), by) }] };
    this.#equate(b, t, computed, computed === to ? equal : { k: "computes", of: equal });
  }

  #term(b: Branch, t: Term): void {
    const g = b.graph;
    const [first] = t.args;
    switch (t.op) {
      case "proj":
        for (const m of first === undefined ? [] : g.members(first))
          if (m !== first && (m.op === "var" || this.#n.record(m) !== null)) this.#compute(b, t, m);
        return;
      case "tproj":
        for (const m of first === undefined ? [] : g.members(first))
          if (m !== first && m.op === "tuple") this.#compute(b, t, m);
        return;
      case "prim": {
        if (t.name === "natSub") {
          this.#difference(b, t);
          return;
        }
        if (first === undefined || !["isSome", "getOrElse", "must"].includes(t.name)) return;
        const value = g.value(first);
        if (value !== null && value !== first) this.#compute(b, t, value);
        return;
      }
      case "app":
        if (first === undefined) return;
        for (const m of g.members(first)) if (m !== first && (m.op === "lam" || m.op === "upd")) this.#compute(b, t, m);
        if (first.op === "upd") this.#read(b, t, first);
        return;
      case "ite": {
        if (b.done.has(`ite ${t.id}`)) return;
        const v = this.decide(b, arg(t, 0));
        if (v === null || !this.#once(b, `ite ${t.id}`)) return;
        const branch = arg(t, v.holds ? 1 : 2);
        this.#equate(b, t, branch, lemma(v.holds ? "ite_then" : "ite_else", v.proof));
        return;
      }
      case "call":
        this.#path(b, t);
        return;
      case "decide": {
        const p = arg(t, 0);
        const value = g.value(t);
        if (value !== null) {
          if (!this.#once(b, `decided ${t.id}`)) return;
          const known = g.explain(t, value);
          if (value.name === "true") this.assume(b, p, lemma("of_decide_true", known), g.generation(t));
          else this.assume(b, prop("not", p), lemma("of_decide_false", known), g.generation(t));
          return;
        }
        const v = this.decide(b, p);
        if (v === null) return;
        const to = bool(v.holds);
        this.#equate(b, t, to, lemma(v.holds ? "decide_true_of" : "decide_false_of", v.proof));
        b.done.add(`decided ${t.id}`);
        return;
      }
      case "bnot":
      case "band":
      case "bor":
        this.#boolean(b, t);
        return;
      case "higher":
        this.#found(b, t);
        return;
      default:
        return;
    }
  }

  /** A difference of naturals: cut off at zero, or none that is. */
  #difference(b: Branch, t: Term): void {
    const [x, y] = [arg(t, 0), arg(t, 1)];
    const key = `difference ${t.id}`;
    if (b.done.has(key)) return;
    const fits = this.decide(b, prop("le", y, x));
    if (fits === null || !this.#once(b, key)) return;
    const generation = b.graph.generation(t);
    if (fits.holds) this.assume(b, prop("le", y, x), fits.proof, generation);
    else this.assume(b, prop("eq", t, num(0n)), lemma("sub_cut", fits.proof), generation);
  }

  /** What is read from a changed map. */
  #read(b: Branch, t: Term, changed: Term): void {
    if (b.done.has(`read ${t.id}`)) return;
    const keys = changed.args.slice(1, -1);
    const at = t.args.slice(1);
    if (keys.length !== at.length) return;
    const verdicts = at.map((x, i) => this.decide(b, prop("eq", x, keys[i] ?? x)));
    const off = verdicts.findIndex((v) => v?.holds === false);
    const n = keys.length;
    const terms = [...changed.args, ...at];
    if (off >= 0) {
      const v = verdicts[off];
      const to = this.#n.nf(mk("app", "", [arg(changed, 0), ...at], t.sort));
      b.done.add(`read ${t.id}`);
      if (v !== null && v !== undefined) this.#equate(b, t, to, lemma(`update${n}_off${off}`, ...terms, v.proof));
      return;
    }
    const proofs = verdicts.flatMap((v) => (v === null ? [] : [v.proof]));
    if (proofs.length < n) return;
    b.done.add(`read ${t.id}`);
    this.#equate(b, t, arg(changed, n + 1), lemma(`update${n}_at`, ...terms, ...proofs));
  }

  #path(b: Branch, t: Term): void {
    if (b.done.has(`path ${t.id}`)) return;
    const walked = this.#walk(b, t);
    if (walked === null || walked.kind === "stuck") return;
    b.done.add(`path ${t.id}`);
    const result = this.#n.nf(walked.result);
    this.#equate(b, t, result, walked.proof);
  }

  /** Follows the paths of a function as far as the facts decide. */
  #walk(
    b: Branch,
    t: Term,
  ):
    | { readonly kind: "leaf"; readonly result: Term; readonly proof: Proof }
    | { readonly kind: "stuck"; readonly split: Split | null }
    | null {
    const d = this.#defs.definition(t.name);
    const whole = d?.kind === "paths" ? this.#defs.tree(t.name) : null;
    if (d === null || whole === null) return null;
    const values = new Map(d.params.map((p, i) => [p, arg(t, i)] as const));
    const at = (x: Term) => this.#n.nf(substitute(x, values));
    const proofs: Proof[] = [];
    let tree: Tree = whole;
    for (;;) {
      if (tree.kind === "leaf") {
        const vars = tree.vars.map((v) => values.get(v) ?? v);
        const name = { of: "path" as const, name: tree.lemma };
        return {
          kind: "leaf",
          result: substitute(tree.result, values),
          proof: { k: "lemma", name, args: [...t.args, ...vars, ...proofs] },
        };
      }
      if (tree.kind === "test") {
        const condition = at(tree.condition);
        const v = this.decide(b, condition);
        if (v === null) return { kind: "stuck", split: this.#undecided(b, condition) };
        proofs.push(v.proof);
        tree = v.holds ? tree.holds : tree.fails;
        continue;
      }
      const subject = at(tree.scrutinee);
      b.graph.add(subject, looked);
      const value = b.graph.value(subject);
      if (value === null || value.op !== "ctor") return { kind: "stuck", split: this.#undecidedTerm(b, subject) };
      const branch: (typeof tree.branches)[number] | undefined = tree.branches.find((x) => x.ctor === value.name);
      if (branch === undefined) return null;
      for (const [i, v] of branch.vars.entries()) values.set(v, arg(value, i));
      proofs.push(b.graph.explain(subject, value));
      tree = branch.rest;
    }
  }

  #boolean(b: Branch, t: Term): void {
    const g = b.graph;
    const value = (x: Term): "true" | "false" | null => {
      const v = g.value(x);
      return v?.name === "true" || v?.name === "false" ? v.name : null;
    };
    const eq = (x: Term) => g.explain(x, g.value(x) ?? x);
    const set = (x: Term, to: boolean, proof: Proof) => {
      if (g.value(x) === null) {
        this.#equate(b, x, bool(to), proof);
        return;
      }
      g.add(bool(to), 0);
      g.merge(x, bool(to), proof);
    };
    const [x, y] = t.args;
    if (x === undefined) return;
    const [own, vx] = [value(t), value(x)];
    if (t.op === "bnot") {
      if (vx !== null && own === null)
        set(t, vx === "false", lemma(vx === "true" ? "not_of_true" : "not_of_false", eq(x)));
      // A value that contradicts shows up as a clash.
      if (own !== null && (vx === null || vx === own))
        set(x, own === "false", lemma(own === "true" ? "not_true" : "not_false", eq(t)));
      return;
    }
    if (y === undefined) return;
    const vy = value(y);
    // `neutral` leaves the other operand as it is, `absorbing` decides alone.
    const [name, absorbing] = t.op === "band" ? (["and", "false"] as const) : (["or", "true"] as const);
    const neutral = absorbing === "false" ? "true" : "false";
    if (own === null) {
      if (vx === absorbing) set(t, absorbing === "true", lemma(`${name}_of_${absorbing}_left`, eq(x)));
      else if (vy === absorbing) set(t, absorbing === "true", lemma(`${name}_of_${absorbing}_right`, eq(y)));
      else if (vx === neutral && vy === neutral)
        set(t, neutral === "true", lemma(`${name}_of_${neutral}`, eq(x), eq(y)));
      return;
    }
    if (own === neutral) {
      if (vx === null) set(x, neutral === "true", lemma(`${name}_${neutral}_left`, eq(t)));
      if (vy === null) set(y, neutral === "true", lemma(`${name}_${neutral}_right`, eq(t)));
      // A value that contradicts shows up as a clash.
      if (vx === absorbing) set(x, neutral === "true", lemma(`${name}_${neutral}_left`, eq(t)));
      if (vy === absorbing) set(y, neutral === "true", lemma(`${name}_${neutral}_right`, eq(t)));
      return;
    }
    if (vx === neutral && vy !== absorbing)
      set(y, absorbing === "true", lemma(`${name}_${absorbing}_right`, eq(t), eq(x)));
    if (vy === neutral && vx !== absorbing)
      set(x, absorbing === "true", lemma(`${name}_${absorbing}_left`, eq(t), eq(y)));
  }

  /** What a search in a list came to. */
  #found(b: Branch, t: Term): void {
    const g = b.graph;
    const [list, fn] = t.args;
    const value = g.value(t);
    memberOf(this.#counting, b, t);
    if (value === null || list === undefined || fn === undefined) return;
    if (t.name === "every" || t.name === "some") {
      if (this.#once(b, `all ${t.id}`)) this.#quantified(b, t, list, fn);
      return;
    }
    if (t.name !== "find" || !this.#once(b, `find ${t.id}`)) return;
    const known = g.explain(t, value);
    const generation = g.generation(t);
    const passes = (x: Term) => mk("app", "", [fn, x], boolSort);
    if (value.name === "some") {
      const x = arg(value, 0);
      this.assume(b, prop("member", x, list), lemma("find_some_member", known), generation);
      this.assume(b, holds(passes(x)), lemma("find_some_passes", fn, x, known), generation);
      if (list.op === "prim" && list.name === "range") {
        const y = freshVar("y", x.sort);
        const fails = prop("eq", passes(y), bool(false));
        const body = prop("imp", prop("le", arg(list, 0), y), prop("imp", prop("lt", y, x), fails));
        this.assume(b, bind("all", [y], body, propSort), lemma("find_least", fn, known), generation);
      }
      return;
    }
    const x = freshVar("x", fn.binders[0] ?? boolSort);
    const fails = prop("eq", passes(x), bool(false));
    if (list.op === "prim" && list.name === "range") {
      const body = prop("imp", prop("le", arg(list, 0), x), prop("imp", prop("lt", x, arg(list, 1)), fails));
      this.assume(b, bind("all", [x], body, propSort), lemma("find_none_range", fn, known), generation);
      return;
    }
    const body = prop("imp", prop("member", x, list), fails);
    this.assume(b, bind("all", [x], body, propSort), lemma("find_none_fails", fn, known), generation);
  }

  /** What it means that every element of a list passes a test, that some does, or that not. */
  #quantified(b: Branch, t: Term, list: Term, fn: Term): void {
    const g = b.graph;
    const value = g.value(t);
    if (value === null) return;
    const known = g.explain(t, value);
    const generation = g.generation(t);
    const x = freshVar(fn.hints[0] ?? "x", fn.binders[0] ?? boolSort);
    const isAll = (t.name === "every") === (value.name === "true");
    const result = prop("eq", mk("app", "", [fn, x], boolSort), value);
    const name = `${t.name === "every" ? "every" : "any"}_${value.name}`;
    if (!isAll) {
      const found = prop("and", prop("member", x, list), result);
      this.assume(b, bind("ex", [x], found, propSort), lemma(`${name}_some`, fn, known), generation);
      return;
    }
    if (list.op === "prim" && list.name === "range") {
      const within = prop("imp", prop("le", arg(list, 0), x), prop("imp", prop("lt", x, arg(list, 1)), result));
      this.assume(b, bind("all", [x], within, propSort), lemma(`${name}_range`, fn, known), generation);
      return;
    }
    const body = prop("imp", prop("member", x, list), result);
    this.assume(b, bind("all", [x], body, propSort), lemma(`${name}_all`, fn, known), generation);
  }

  // Instances

  #instances(b: Branch, firm: boolean, generation: number): boolean {
    let any = false;
    for (const [i, u] of b.universals.entries()) {
      for (const trigger of u.triggers) {
        if (firm && !trigger.firm && u.pattern.some((p) => p.kind === "premise")) continue;
        for (const s of matches(u, trigger, b.graph, generation)) if (this.#instance(b, u, i, s, firm)) any = true;
      }
      if (!firm) for (const s of this.#bounded(b, u)) if (this.#instance(b, u, i, s, firm)) any = true;
    }
    return any;
  }

  /** For a fact about numbers below or above something: the numbers of which facts say so. */
  #bounded(b: Branch, u: Universal): readonly Substitution[] {
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

  #instance(b: Branch, u: Universal, index: number, s: Substitution, firm: boolean): boolean {
    const g = b.graph;
    const vars = u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
    if (!vars.every((v) => s.has(v))) return false;
    const key = `inst ${index} ${vars.map((v) => g.find(s.get(v) ?? v).id).join(",")}`;
    if (b.done.has(key)) return false;
    const premises: Term[] = [];
    const verdicts: (Verdict | null)[] = [];
    for (const p of u.pattern) {
      if (p.kind !== "premise") continue;
      const premise = this.#n.nf(substitute(p.prop, s));
      const v = this.decide(b, premise);
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
    const conclusion = this.#n.nf(substitute(u.conclusion, s));
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
      if (this.decide(b, conclusion)?.holds === true) return false;
      this.assume(b, conclusion, build(verdicts.map((v) => v?.proof ?? hyp(0))), generation);
      return true;
    }
    b.rules.push({ premises, conclusion, proof: build, generation });
    return true;
  }

  // Splits

  /** The first thing that keeps a proposition undecided. */
  #undecided(b: Branch, p: Term): Split | null {
    switch (p.op) {
      case "and":
      case "or":
      case "imp":
      case "iff":
      case "not": {
        for (const a of p.args) {
          if (this.decide(b, a) !== null) continue;
          const found = this.#undecided(b, a);
          if (found !== null) return found;
        }
        return null;
      }
      case "ne":
        return this.#undecided(b, prop("eq", ...p.args));
      case "eq": {
        const [x, y] = [arg(p, 0), arg(p, 1)];
        if (x.sort.kind === "bool") {
          const open = [x, y].find((t) => b.graph.value(t) === null);
          return open === undefined ? null : this.#undecidedTerm(b, open);
        }
        for (const t of [x, y]) {
          const inner = b.graph.value(t) === null ? this.#inside(b, t) : null;
          if (inner !== null) return inner;
        }
        if (this.#defs.constructors(x.sort) !== null && x.sort.kind !== "errno") {
          const other = [x, y].find((t) => b.graph.value(t) === null);
          const form = [x, y].map((t) => b.graph.value(t)).find((t) => t !== null);
          if (other !== undefined && (form === undefined || form === null || form.args.length > 0))
            return this.#undecidedTerm(b, other);
        }
        return this.#decidable(p) ? { kind: "prop", prop: p } : null;
      }
      case "lt":
      case "le": {
        for (const t of p.args) {
          const inner = this.#inside(b, t);
          if (inner !== null) return inner;
        }
        return { kind: "prop", prop: p };
      }
      case "call": {
        const body = this.#n.unfold(p);
        return body === null ? null : this.#undecided(b, this.#n.nf(body));
      }
      default:
        return null;
    }
  }

  /** What keeps a term's value open inside it; null where it is the term itself. */
  #inside(b: Branch, t: Term): Split | null {
    // A term may be equal to one that it is part of.
    if (this.#within > 30) return null;
    this.#within += 1;
    try {
      return this.#insideOf(b, t);
    } finally {
      this.#within -= 1;
    }
  }

  #within = 0;
  /** Goals that a stated predicate stands for. */
  readonly #hidden = new Set<Term>();

  #insideOf(b: Branch, t: Term): Split | null {
    b.graph.add(t, looked);
    for (const m of b.graph.members(t)) {
      if (m.op === "ite" && !b.done.has(`ite ${m.id}`)) return this.#undecided(b, arg(m, 0));
      if (m.op === "call" && !b.done.has(`path ${m.id}`)) {
        const walked = this.#walk(b, m);
        if (walked?.kind === "stuck" && walked.split !== null) return walked.split;
      }
      const [first] = m.args;
      if (m.op === "app" && first?.op === "upd" && !b.done.has(`read ${m.id}`)) {
        const keys = first.args.slice(1, -1);
        for (const [i, k] of keys.entries()) {
          const p = prop("eq", arg(m, i + 1), k);
          if (this.decide(b, p) === null) return this.#undecided(b, p);
        }
      }
      if (m.op === "prim" && first !== undefined && ["isSome", "getOrElse", "must"].includes(m.name)) {
        if (b.graph.value(first) === null) return this.#undecidedTerm(b, first);
      }
      if (m.op === "proj" && first !== undefined && (first.op === "call" || first.op === "ite")) {
        const inner = this.#inside(b, first);
        if (inner !== null) return inner;
      }
      if (m.op === "app" && first?.op === "proj") {
        const inner = this.#inside(b, first);
        if (inner !== null) return inner;
      }
    }
    return null;
  }

  #undecidedTerm(b: Branch, t: Term): Split | null {
    const inner = this.#inside(b, t);
    if (inner !== null) return inner;
    if (t.sort.kind === "bool") {
      if (t.op === "decide") {
        const p = arg(t, 0);
        return ["eq", "ne", "lt", "le"].includes(p.op) ? this.#undecided(b, p) : { kind: "bool", term: t };
      }
      if (t.op === "bnot") {
        const open = t.args.find((a) => b.graph.value(a) === null);
        return open === undefined ? null : this.#undecidedTerm(b, open);
      }
      return { kind: "bool", term: t };
    }
    if (t.sort.kind === "outcome" || this.#defs.constructors(t.sort) === null) return null;
    return { kind: "case", term: t };
  }

  /** Something that keeps a term of a fact open. */
  #stuck(b: Branch, goal: Term, most: number): Split | null {
    const g = b.graph;
    if (goal.op === "after" || goal.op === "match") {
      const inner = this.#inside(b, this.#n.nf(arg(goal, 0)));
      if (inner !== null) return inner;
    }
    if (goal.op === "ex") {
      const body = arg(goal, 0);
      for (const p of members(body, "and")) {
        const [x] = p.args;
        if (p.op !== "eq" || x === undefined || x.loose > 0) continue;
        const subject = this.#n.nf(x);
        g.add(subject, 0);
        if (g.value(subject) === null) {
          const split = this.#undecidedTerm(b, subject);
          if (split !== null) return split;
        }
      }
    }
    for (const d of b.different) {
      if (d.a.sort.kind !== "bool" || g.value(d.a) !== null || g.value(d.b) !== null) continue;
      const split = this.#undecidedTerm(b, d.a) ?? this.#undecidedTerm(b, d.b);
      if (split !== null) return split;
    }
    if (goal.op === "or" || goal.op === "eq") {
      const split = this.#undecided(b, goal);
      if (split !== null) return split;
    }
    for (let generation = 0; generation <= most; generation += 1) {
      for (const t of g.terms) {
        if (g.generation(t) !== generation) continue;
        if (t.op === "ite" || t.op === "app" || t.op === "call" || t.op === "prim" || t.op === "proj") {
          if (t.op === "prim" && g.value(t) === null) continue;
          const inner = this.#inside(b, t);
          if (inner !== null) return inner;
        }
        const value = g.value(t);
        if ((t.op === "band" || t.op === "bor" || t.op === "bnot") && value !== null) {
          const open = t.args.filter((a) => g.value(a) === null);
          const settled = t.args.some((a) => g.value(a)?.name === value.name);
          if (open.length > 0 && !settled) {
            const split = open[0] === undefined ? null : this.#undecidedTerm(b, open[0]);
            if (split !== null) return split;
          }
        }
      }
    }
    return null;
  }

  #choose(b: Branch): ((goal: Term) => Proof | null) | null {
    for (const t of b.graph.terms) {
      if (t.op !== "prim" || t.name !== "natSub" || b.done.has(`difference ${t.id}`)) continue;
      const split = this.#undecided(b, prop("le", arg(t, 1), arg(t, 0)));
      if (split !== null) return (goal) => this.#split(b, split, goal);
    }
    const [c] = [...b.choices].sort((x, y) => x.generation - y.generation);
    const [r] = [...b.rules].sort((x, y) => x.generation - y.generation || x.premises.length - y.premises.length);
    if (c !== undefined && (r === undefined || c.generation <= r.generation)) {
      b.choices = b.choices.filter((x) => x !== c);
      return (goal) =>
        this.#branches(
          b,
          goal,
          [
            { variables: [], prop: arg(c.prop, 0) },
            { variables: [], prop: arg(c.prop, 1) },
          ],
          (proofs) => lemma("cases_or", c.proof, ...proofs),
        );
    }
    for (const rule of [...b.rules].sort((x, y) => x.generation - y.generation)) {
      for (const p of rule.premises) {
        if (this.decide(b, p) !== null) continue;
        const split = this.#undecided(b, p);
        if (split !== null) return (goal) => this.#split(b, split, goal);
      }
    }
    for (const d of b.different) {
      if (d.a.sort.kind !== "nat" || !this.#once(b, `order ${d.a.id} ${d.b.id}`)) continue;
      const known = [prop("lt", d.a, d.b), prop("lt", d.b, d.a)].map((p) => this.decide(b, p));
      if (known.some((v) => v?.holds === true)) continue;
      return (goal) =>
        this.#branches(
          b,
          goal,
          [
            { variables: [], prop: prop("lt", d.a, d.b) },
            { variables: [], prop: prop("lt", d.b, d.a) },
          ],
          (proofs) => lemma("cases_or", lemma("lt_or_gt", d.proof), ...proofs),
        );
    }
    return null;
  }

  #split(b: Branch, s: Split, goal: Term): Proof | null {
    switch (s.kind) {
      case "prop":
        return this.#branches(
          b,
          goal,
          [
            { variables: [], prop: s.prop },
            { variables: [], prop: prop("not", s.prop) },
          ],
          (proofs) => lemma("cases_dec", s.prop, ...proofs),
        );
      case "bool":
        return this.#branches(
          b,
          goal,
          [
            { variables: [], prop: prop("eq", s.term, bool(true)) },
            { variables: [], prop: prop("eq", s.term, bool(false)) },
          ],
          (proofs) => lemma("cases_bool", s.term, ...proofs),
        );
      case "case": {
        const ctors = this.#defs.constructors(s.term.sort) ?? [];
        const cases = ctors.map((c) => {
          const variables = c.fields.map((f) => freshVar(f.name, f.sort));
          return { variables, prop: prop("eq", s.term, mk("ctor", c.name, variables, s.term.sort)) };
        });
        return this.#branches(b, goal, cases, (proofs) => ({
          k: "lemma",
          name: { of: "type", type: s.term.sort, name: "cases" },
          args: [s.term, ...proofs],
        }));
      }
    }
  }

  /** Proves the goal on each branch; one that does not need what it was given proves it for all. */
  #branches(
    b: Branch,
    goal: Term,
    cases: readonly { readonly variables: readonly Term[]; readonly prop: Term }[],
    combine: (proofs: readonly Proof[]) => Proof,
  ): Proof | null {
    const proofs: Proof[] = [];
    for (const c of cases) {
      const inner = b.clone();
      const id = this.#id(inner);
      for (const v of c.variables) {
        inner.graph.add(v, 0);
        inner.variables.add(v);
      }
      this.assume(inner, c.prop, hyp(id), 0);
      const body = this.solve(inner, goal);
      if (body === null) return null;
      if (!freeHypotheses(body).has(id)) return body;
      proofs.push(this.#fun(c.variables, [{ id, prop: this.#n.nf(c.prop) }], body));
    }
    return combine(proofs);
  }
}

/** Where a search gave up: for whoever works on the search. */
function trace(b: Branch, goal: Term): void {
  if (process.env.XENVERIF_TRACE_SEARCH === undefined) return;
  const lines = [
    `open: ${show(goal)}`,
    ...b.order.map((f) => `  ${show(f.prop)}`),
    ...b.different.map((d) => `  ${show(d.a)} ≠ ${show(d.b)}`),
    ...b.rules.map((r) => `  ${r.premises.map(show).join(" → ")} → ${show(r.conclusion)}`),
    ...b.choices.map((c) => `  ${show(c.prop)}`),
    ...b.graph.terms
      .filter((t) => b.graph.members(t)[0] === t && b.graph.members(t).length > 1)
      .map((t) => `  ${b.graph.members(t).map(show).join(" = ")}`),
  ];
  process.stderr.write(`${lines.join("\n")}\n`);
}

const apply = (fn: Proof, ...args: readonly Arg[]): Proof => ({ k: "apply", fn, args });

/** Whether a proof is not worth a name. */
function isShort(p: Proof): boolean {
  switch (p.k) {
    case "hyp":
    case "refl":
      return true;
    case "field":
    case "symm":
      return isShort(p.of);
    case "lemma":
      return (
        p.args.length === 1 &&
        p.name.of === "prelude" &&
        p.name.name.includes(".") &&
        p.args.every((a) => "k" in a && isShort(a))
      );
    default:
      return false;
  }
}

/** Puts around a proof what its branch has named, as far as it is used. */
function wrap(b: Branch, proof: Proof): Proof {
  let out = proof;
  for (const s of [...b.steps].reverse()) {
    const used = freeHypotheses(out).has(s.id);
    if (s.kind === "have") {
      if (used) out = { k: "have", id: s.id, prop: s.prop, proof: s.proof, body: out };
      continue;
    }
    const binders: Binder[] = [
      ...s.variables.map((variable) => ({ kind: "variable" as const, variable })),
      { kind: "hypothesis", id: s.id, prop: s.prop },
    ];
    out = lemma("cases_ex", s.proof, { k: "fun", binders, body: out });
  }
  b.steps = [];
  return out;
}

/** `fun x => fun y => e` as `fun x y => e`. */
function merged(p: Proof): Proof {
  if (p.k !== "fun" || p.body.k !== "fun") return p;
  return { k: "fun", binders: [...p.binders, ...p.body.binders], body: p.body.body };
}

export type { Side };
