/** Which terms suggest instances of a universal fact, and finding them (E-matching). */
import type { Fact, Part, Trigger, Universal } from "./branch.js";
import type { EGraph } from "./egraph.js";
import type { Normaliser } from "./normal.js";
import { arg, freeVars, freshVar, instantiate, prop, sameSort, type Term } from "./term.js";

/**
 * Opens a universal fact and chooses its triggers.
 *
 * @param deep whether the conclusion is opened as well where it is a stated predicate
 */
export function open(fact: Fact, n: Normaliser, deep = true): Universal {
  const pattern: Part[] = [];
  let rest = fact.prop;
  for (;;) {
    if (rest.op === "all") {
      const vars = rest.binders.map((s, i) => freshVar(rest.hints[i] ?? "x", s));
      pattern.push(...vars.map((variable) => ({ kind: "variable" as const, variable, silent: false })));
      rest = n.nf(instantiate(arg(rest, 0), vars));
    } else if (rest.op === "imp") {
      pattern.push(...premise(arg(rest, 0), n));
      rest = n.nf(arg(rest, 1));
    } else if (rest.op === "not" || rest.op === "ne") {
      pattern.push(...premise(rest.op === "not" ? arg(rest, 0) : prop("eq", ...rest.args), n));
      return { fact, pattern, conclusion: prop("false"), triggers: triggersOf(pattern, prop("false"), n) };
    } else if (deep && rest.op === "call" && rest.sort.kind === "prop") {
      const body = n.unfold(rest);
      if (body === null) break;
      rest = n.nf(body);
    } else break;
  }
  return { fact, pattern, conclusion: rest, triggers: triggersOf(pattern, rest, n) };
}

/** A premise; one that something exists takes any such thing. */
function premise(p: Term, n: Normaliser): readonly Part[] {
  if (p.op !== "ex") return [{ kind: "premise", prop: p, witnesses: [] }];
  const witnesses = p.binders.map((s, i) => freshVar(p.hints[i] ?? "x", s));
  const prop = n.nf(instantiate(arg(p, 0), witnesses));
  return [
    ...witnesses.map((variable) => ({ kind: "variable" as const, variable, silent: true })),
    { kind: "premise", prop, witnesses },
  ];
}

function triggersOf(pattern: Universal["pattern"], conclusion: Term, n: Normaliser): readonly Trigger[] {
  const vars = pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : []));
  const premises = pattern.flatMap((p) => (p.kind === "premise" ? [p.prop] : []));
  const isVar = (t: Term) => vars.includes(t);
  const used = (t: Term) => new Set([...freeVars(t)].filter(isVar));
  const covers = (terms: readonly Term[]) => {
    const all = new Set(terms.flatMap((t) => [...used(t)]));
    return vars.every((v) => all.has(v));
  };
  const candidates: Term[] = [];
  const visit = (t: Term, deep: boolean): void => {
    const isRead =
      (t.op === "app" && !isVar(arg(t, 0)) && arg(t, 0).op !== "upd") ||
      (t.op === "call" && t.sort.kind !== "prop" && t.args.length > 0) ||
      (t.op === "prim" && !/^(nat|int)/.test(t.name)) ||
      t.op === "higher";
    if (isRead && t.loose === 0 && used(t).size > 0 && !candidates.includes(t)) candidates.push(t);
    for (const [i, a] of t.args.entries()) if (deep || t.binders.length === 0 || i < t.args.length - 1) visit(a, deep);
    // What a function reads on its paths suggests it as well.
    const body = t.op === "call" && t.sort.kind !== "prop" && used(t).size > 0 ? n.body(t) : null;
    if (body !== null) visit(n.nf(body), true);
  };
  for (const p of [...premises, conclusion]) visit(p, false);
  const equations = premises.flatMap((p) => {
    if (p.op !== "eq") return [];
    const [a, b] = [arg(p, 0), arg(p, 1)];
    const isRead = (t: Term) => candidates.includes(t) || (used(t).size === 0 && (t.op === "app" || t.op === "call"));
    return isRead(a) ? [{ term: a, equals: b }] : isRead(b) ? [{ term: b, equals: a }] : [];
  });
  const out: Trigger[] = [];
  if (equations.length > 0 && covers(equations.flatMap((e) => [e.term, e.equals]))) {
    // One equation may do; all of them narrow the choice.
    out.push({ parts: equations, firm: true });
  }
  for (const c of candidates) if (covers([c])) out.push({ parts: [{ term: c, equals: null }], firm: false });
  for (const e of equations)
    if (equations.length > 1 && covers([e.term, e.equals])) out.push({ parts: [e], firm: false });
  if (out.length > 0) return out;
  const mixed: { readonly term: Term; readonly equals: Term | null }[] = [
    ...equations,
    ...candidates.map((term) => ({ term, equals: null })),
  ];
  for (const [i, a] of mixed.entries()) {
    for (const b of mixed.slice(i + 1)) {
      const both = [a, b].flatMap((x) => [x.term, ...(x.equals === null ? [] : [x.equals])]);
      if (covers(both) && out.length < 8) out.push({ parts: [a, b], firm: false });
    }
  }
  return out;
}

export type Substitution = ReadonlyMap<Term, Term>;

/** All ways in which a trigger occurs. */
export function matches(u: Universal, trigger: Trigger, g: EGraph, most: number): readonly Substitution[] {
  const vars = new Set(u.pattern.flatMap((p) => (p.kind === "variable" ? [p.variable] : [])));
  let found: Substitution[] = [new Map()];
  for (const part of trigger.parts) {
    const next: Substitution[] = [];
    for (const s of found) {
      for (const t of g.terms) {
        if (t.op !== part.term.op || t.name !== part.term.name || g.generation(t) > most) continue;
        for (const s1 of matchArgs(part.term, t, s, vars, g)) {
          if (part.equals === null) next.push(s1);
          else next.push(...matchTerm(part.equals, t, s1, vars, g));
        }
        if (next.length > 400) break;
      }
    }
    found = next;
  }
  return found;
}

/** A pattern against a class. */
function matchTerm(p: Term, t: Term, s: Substitution, vars: ReadonlySet<Term>, g: EGraph): readonly Substitution[] {
  if (vars.has(p)) {
    const known = s.get(p);
    if (known !== undefined) return g.same(known, t) ? [s] : [];
    return sameSort(p.sort, t.sort) ? [new Map([...s, [p, t]])] : [];
  }
  if (![...freeVars(p)].some((v) => vars.has(v))) return g.same(p, t) ? [s] : [];
  const out: Substitution[] = [];
  const seen = new Set<string>();
  for (const m of g.members(t)) {
    if (m.op !== p.op || m.name !== p.name || m.args.length !== p.args.length) continue;
    for (const r of matchArgs(p, m, s, vars, g)) {
      const key = [...r.values()].map((x) => g.find(x).id).join(",");
      if (!seen.has(key)) out.push(r);
      seen.add(key);
    }
  }
  return out;
}

function matchArgs(p: Term, t: Term, s: Substitution, vars: ReadonlySet<Term>, g: EGraph): readonly Substitution[] {
  if (p.args.length !== t.args.length) return [];
  let found: readonly Substitution[] = [s];
  for (const [i, a] of p.args.entries()) {
    found = found.flatMap((x) => matchTerm(a, arg(t, i), x, vars, g));
    if (found.length === 0) return found;
  }
  return found;
}
