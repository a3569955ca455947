/** What keeps a goal or a term undecided, and the case distinctions that settle it. */
import type { Branch } from "./branch.js";
import type { Split } from "./cases.js";
import { decide, looked } from "./decide.js";
import { walk } from "./paths.js";
import { arg, members, prop, type Term } from "./term.js";

/** How far to look into terms: one may be equal to another that it is part of. */
const deepest = 30;

/** The first thing that keeps a proposition undecided. */
export function undecided(b: Branch, p: Term, depth = 0): Split | null {
  switch (p.op) {
    case "and":
    case "or":
    case "imp":
    case "iff":
    case "not": {
      for (const a of p.args) {
        if (decide(b, a) !== null) continue;
        const found = undecided(b, a, depth);
        if (found !== null) return found;
      }
      return null;
    }
    case "ne":
      return undecided(b, prop("eq", ...p.args), depth);
    case "eq": {
      const [x, y] = [arg(p, 0), arg(p, 1)];
      if (x.sort.kind === "bool") {
        const open = [x, y].find((t) => b.graph.value(t) === null);
        return open === undefined ? null : undecidedTerm(b, open, depth);
      }
      for (const t of [x, y]) {
        const inner = b.graph.value(t) === null ? inside(b, t, depth) : null;
        if (inner !== null) return inner;
      }
      if (b.search.defs.constructors(x.sort) !== null && x.sort.kind !== "errno") {
        const other = [x, y].find((t) => b.graph.value(t) === null);
        const form = [x, y].map((t) => b.graph.value(t)).find((t) => t !== null);
        if (other !== undefined && (form === undefined || form === null || form.args.length > 0))
          return undecidedTerm(b, other, depth);
      }
      return b.search.isDecidable(p) ? { kind: "prop", prop: p } : null;
    }
    case "lt":
    case "le": {
      for (const t of p.args) {
        const inner = inside(b, t, depth);
        if (inner !== null) return inner;
      }
      return { kind: "prop", prop: p };
    }
    case "call": {
      const body = b.search.unfold(p);
      return body === null ? null : undecided(b, b.search.nf(body), depth);
    }
    default:
      return null;
  }
}

/** What keeps a condition or a value from being known. */
const keeping = (b: Branch, t: Term, depth: number): Split | null =>
  t.sort.kind === "prop" ? undecided(b, t, depth) : undecidedTerm(b, t, depth);

/** What keeps a term's value open inside it; null where it is the term itself. */
function inside(b: Branch, t: Term, depth: number): Split | null {
  if (depth > deepest) return null;
  b.graph.add(t, looked);
  for (const m of b.graph.members(t)) {
    if (m.op === "ite" && !b.done.has(`ite ${m.id}`)) return undecided(b, arg(m, 0), depth + 1);
    if (m.op === "call" && !b.done.has(`path ${m.id}`)) {
      const walked = walk(b, m);
      const split = walked?.kind === "stuck" ? keeping(b, walked.on, depth + 1) : null;
      if (split !== null) return split;
    }
    const [first] = m.args;
    if (m.op === "app" && first?.op === "upd" && !b.done.has(`read ${m.id}`)) {
      const keys = first.args.slice(1, -1);
      for (const [i, k] of keys.entries()) {
        const p = prop("eq", arg(m, i + 1), k);
        if (decide(b, p) === null) return undecided(b, p, depth + 1);
      }
    }
    if (m.op === "prim" && first !== undefined && ["isSome", "getOrElse", "must"].includes(m.name)) {
      if (b.graph.value(first) === null) return undecidedTerm(b, first, depth + 1);
    }
    if (m.op === "proj" && first !== undefined && (first.op === "call" || first.op === "ite")) {
      const inner = inside(b, first, depth + 1);
      if (inner !== null) return inner;
    }
    if (m.op === "app" && first?.op === "proj") {
      const inner = inside(b, first, depth + 1);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/** What keeps a value open: something inside it, or the value itself. */
function undecidedTerm(b: Branch, t: Term, depth = 0): Split | null {
  const inner = inside(b, t, depth);
  if (inner !== null) return inner;
  if (t.sort.kind === "bool") {
    if (t.op === "decide") {
      const p = arg(t, 0);
      return ["eq", "ne", "lt", "le"].includes(p.op) ? undecided(b, p, depth) : { kind: "bool", term: t };
    }
    if (t.op === "bnot") {
      const open = t.args.find((a) => b.graph.value(a) === null);
      return open === undefined ? null : undecidedTerm(b, open, depth);
    }
    return { kind: "bool", term: t };
  }
  if (t.sort.kind === "outcome" || b.search.defs.constructors(t.sort) === null) return null;
  return { kind: "constructor", term: t };
}

/** Something that keeps the goal, or a term of a fact up to a generation, open. */
export function stuck(b: Branch, goal: Term, most: number): Split | null {
  const ofGoal = goalSplit(b, goal);
  if (ofGoal !== null) return ofGoal;
  for (let generation = 0; generation <= most; generation += 1) {
    for (const t of b.graph.terms) {
      const split = b.graph.generation(t) === generation ? termSplit(b, t) : null;
      if (split !== null) return split;
    }
  }
  return null;
}

function goalSplit(b: Branch, goal: Term): Split | null {
  const g = b.graph;
  if (goal.op === "after" || goal.op === "match") {
    const inner = inside(b, b.search.nf(arg(goal, 0)), 0);
    if (inner !== null) return inner;
  }
  for (const p of goal.op === "ex" ? members(arg(goal, 0), "and") : []) {
    const [x] = p.args;
    if (p.op !== "eq" || x === undefined || x.loose > 0) continue;
    const subject = b.search.nf(x);
    g.add(subject, 0);
    const split = g.value(subject) === null ? undecidedTerm(b, subject) : null;
    if (split !== null) return split;
  }
  for (const d of b.different) {
    if (d.a.sort.kind !== "bool" || g.value(d.a) !== null || g.value(d.b) !== null) continue;
    const split = undecidedTerm(b, d.a) ?? undecidedTerm(b, d.b);
    if (split !== null) return split;
  }
  return goal.op === "or" || goal.op === "eq" ? undecided(b, goal) : null;
}

/** What keeps a term of a fact from being computed, or a boolean operation of which the result is known. */
function termSplit(b: Branch, t: Term): Split | null {
  const g = b.graph;
  const value = g.value(t);
  switch (t.op) {
    case "prim":
      return value === null ? null : inside(b, t, 0);
    case "ite":
    case "app":
    case "call":
    case "proj":
      return inside(b, t, 0);
    case "band":
    case "bor":
    case "bnot": {
      if (value === null || t.args.some((a) => g.value(a)?.name === value.name)) return null;
      const open = t.args.find((a) => g.value(a) === null);
      return open === undefined ? null : undecidedTerm(b, open);
    }
    default:
      return null;
  }
}

/** A split that the facts leave, once no term is stuck: a cut-off difference, a disjunction, a premise, or an order. */
export function choose(b: Branch): Split | null {
  for (const t of b.graph.terms) {
    if (t.op !== "prim" || t.name !== "natSub" || b.done.has(`difference ${t.id}`)) continue;
    const split = undecided(b, prop("le", arg(t, 1), arg(t, 0)));
    if (split !== null) return split;
  }
  const [fact] = [...b.choices].sort((x, y) => x.generation - y.generation);
  const rules = [...b.rules].sort((x, y) => x.generation - y.generation);
  if (fact !== undefined && fact.generation <= (rules[0]?.generation ?? fact.generation)) {
    b.choices = b.choices.filter((x) => x !== fact);
    return { kind: "or", fact };
  }
  for (const p of rules.flatMap((r) => r.premises)) {
    const split = decide(b, p) === null ? undecided(b, p) : null;
    if (split !== null) return split;
  }
  for (const different of b.different) {
    const { a, b: other } = different;
    if (a.sort.kind !== "nat" || !b.once(`order ${a.id} ${other.id}`)) continue;
    const known = [prop("lt", a, other), prop("lt", other, a)].map((p) => decide(b, p));
    if (!known.some((v) => v?.holds === true)) return { kind: "order", different };
  }
  // What is known not to be of one form is of another.
  for (const { a, b: other } of b.different) {
    const [open] = [a, other].filter((t) => b.graph.value(t) === null);
    if (open === undefined || open.sort.kind === "errno") continue;
    const isForm = [a, other].some((t) => b.graph.value(t)?.op === "ctor");
    const split = isForm ? undecidedTerm(b, open) : null;
    if (split?.kind === "constructor") return split;
  }
  return null;
}
