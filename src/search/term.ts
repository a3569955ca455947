/**
 * Terms of the proof search: what the emitted text of a prover says, after names are resolved and `let`s are substituted.
 * Bound variables are numbered from the inside (de Bruijn), and equal terms are one object.
 */
import type { Type } from "../ir/ir.js";

/** What a term is of: a value, or a proposition. */
export type Sort = Type | { readonly kind: "prop" };

export const propSort: Sort = { kind: "prop" };
export const boolSort: Type = { kind: "bool" };
export const natSort: Type = { kind: "nat" };

/** The forms of terms; what `name` and `args` are is said behind each. */
export type Op =
  /** A free variable; name. */
  | "var"
  /** A bound variable; name: its number. */
  | "bvar"
  /** A numeral; name: its digits. */
  | "num"
  /** A constructor of a union, an enumeration, an option, an outcome, `Bool`, `Unit` or `Errno`; name; its arguments. */
  | "ctor"
  /** A structure; its fields in order. */
  | "rec"
  /** A field of a structure; name: the field; the structure. */
  | "proj"
  | "tuple"
  /** name: the index from 0; the tuple. */
  | "tproj"
  /** A function; the body under the binders. */
  | "lam"
  /** A function and its arguments. */
  | "app"
  /** A map changed at a key: map, keys, value. */
  | "upd"
  /** A global function or constant; name: `Module.name`. */
  | "call"
  /** A parameter; name: `Module.NAME`. */
  | "param"
  /** condition (a proposition), then, otherwise. */
  | "ite"
  /** name: the constructors; scrutinee, then one arm per constructor (a `lam` where it has fields). */
  | "match"
  | "decide"
  | "band"
  | "bor"
  | "bnot"
  /** A primitive; name. */
  | "prim"
  /** A primitive that takes a function; name; list, function, start. */
  | "higher"
  | "true"
  | "false"
  | "eq"
  | "ne"
  | "lt"
  | "le"
  | "not"
  | "and"
  | "or"
  | "imp"
  | "iff"
  | "all"
  | "ex"
  /** outcome, property of the next state (a `lam`). */
  | "after"
  /** name: the module; the state. */
  | "inv"
  /** name: the module. */
  | "valid"
  /** item, list. */
  | "member"
  /** property of accumulator and element (a `lam`), list, step, start. */
  | "foldDefined";

export interface Term {
  /** Equal terms have equal ids. */
  readonly id: number;
  readonly op: Op;
  readonly name: string;
  readonly args: readonly Term[];
  /** Sorts of the variables that `lam`, `all` and `ex` bind over their last argument. */
  readonly binders: readonly Sort[];
  /** Names for the binders; no part of what the term is. */
  readonly hints: readonly string[];
  readonly sort: Sort;
  /** One more than the greatest number of a bound variable that is bound outside; 0 for a closed term. */
  readonly loose: number;
  /** Whether a `match` occurs in it. */
  readonly matches: boolean;
}

const table = new Map<string, Term>();
let counter = 0;

function sortKey(s: Sort): string {
  switch (s.kind) {
    case "ref":
      return `${s.ref.module}.${s.ref.name}`;
    case "word":
      return "nat";
    case "tuple":
      return `(${s.items.map(sortKey).join("*")})`;
    case "list":
    case "option":
      return `${s.kind}(${sortKey(s.item)})`;
    case "totalMap":
    case "partialMap":
      return `${s.kind}(${s.keys.map(sortKey).join(",")}>${sortKey(s.value)})`;
    case "set":
      return `set(${s.keys.map(sortKey).join(",")})`;
    case "outcome":
      return `outcome(${sortKey(s.state)},${sortKey(s.result)})`;
    default:
      return s.kind;
  }
}

/** Whether two sorts, both without aliases, are the same. */
export const sameSort = (a: Sort, b: Sort): boolean => a === b || sortKey(a) === sortKey(b);

/** The term of a form. */
export function mk(
  op: Op,
  name: string,
  args: readonly Term[],
  sort: Sort,
  binders: readonly Sort[] = [],
  hints: readonly string[] = [],
): Term {
  const needsSort = op === "var" || op === "num" || op === "ctor" || op === "rec" || op === "bvar" || op === "prim";
  const key = `${op}|${name}|${args.map((a) => a.id).join(",")}|${binders.map(sortKey).join(";")}|${needsSort ? sortKey(sort) : ""}`;
  const known = table.get(key);
  if (known !== undefined) return known;
  const inner = args.reduce((n, a, i) => {
    const under = binders.length > 0 && i === args.length - 1 ? binders.length : 0;
    return Math.max(n, a.loose - under);
  }, 0);
  const loose = op === "bvar" ? Number(name) + 1 : Math.max(0, inner);
  const matches = op === "match" || args.some((a) => a.matches);
  counter += 1;
  const made: Term = { id: counter, op, name, args, binders, hints, sort, loose, matches };
  table.set(key, made);
  return made;
}

/** Forgets all terms: between projects, so that memory does not grow. */
export function forgetTerms(): void {
  table.clear();
}

export function arg(t: Term, i: number): Term {
  const a = t.args[i];
  if (a === undefined) throw new Error(`the term ${t.op} has no argument ${i}`);
  return a;
}

let variables = 0;

/** A variable that no other term has. */
export function freshVar(hint: string, sort: Sort): Term {
  variables += 1;
  const base = hint.replace(/[^A-Za-z_]/g, "").replace(/^_+/, "") || "x";
  return mk("var", `${base}_${variables}`, [], sort);
}

/** Numbers names from 1 again: for the text of one proof. */
export function restartVariables(): void {
  variables = 0;
}

export const variable = (name: string, sort: Sort): Term => mk("var", name, [], sort);
export const bvar = (index: number, sort: Sort): Term => mk("bvar", String(index), [], sort);
export const num = (value: bigint, sort: Sort = natSort): Term => mk("num", String(value), [], sort);
export const trueTerm: () => Term = () => mk("ctor", "true", [], boolSort);
export const falseTerm: () => Term = () => mk("ctor", "false", [], boolSort);
export const bool = (b: boolean): Term => (b ? trueTerm() : falseTerm());
export const prop = (op: Op, ...args: readonly Term[]): Term => mk(op, "", args, propSort);
export const holds = (t: Term): Term => prop("eq", t, trueTerm());

/** Rebuilds a term with other arguments. */
export function withArgs(t: Term, args: readonly Term[]): Term {
  if (args.every((a, i) => a === t.args[i])) return t;
  return mk(t.op, t.name, args, t.sort, t.binders, t.hints);
}

/** Applies a function to every argument, telling how many binders it stands under. */
export function mapArgs(t: Term, f: (a: Term, under: number) => Term): Term {
  if (t.args.length === 0) return t;
  const last = t.args.length - 1;
  return withArgs(
    t,
    t.args.map((a, i) => f(a, i === last ? t.binders.length : 0)),
  );
}

/** Adds `by` to the numbers of variables that are bound outside. */
function shift(t: Term, by: number, from = 0): Term {
  if (t.loose <= from || by === 0) return t;
  if (t.op === "bvar") return bvar(Number(t.name) + by, t.sort);
  return mapArgs(t, (a, under) => shift(a, by, from + under));
}

/**
 * The body of a binder with terms in place of its variables.
 *
 * @param values in the order of the binders
 */
export function instantiate(body: Term, values: readonly Term[]): Term {
  const n = values.length;
  const go = (t: Term, depth: number): Term => {
    if (t.loose <= depth) return t;
    if (t.op === "bvar") {
      const i = Number(t.name) - depth;
      if (i < n) return shift(values[n - 1 - i] ?? t, depth);
      return bvar(Number(t.name) - n, t.sort);
    }
    return mapArgs(t, (a, under) => go(a, depth + under));
  };
  return n === 0 ? body : go(body, 0);
}

/** A binder over the given free variables, in order. */
export function bind(op: "lam" | "all" | "ex", vars: readonly Term[], body: Term, sort: Sort): Term {
  if (vars.length === 0) return body;
  const n = vars.length;
  const go = (t: Term, depth: number): Term => {
    if (t.op === "var") {
      const i = vars.indexOf(t);
      return i === -1 ? t : bvar(depth + n - 1 - i, t.sort);
    }
    return mapArgs(t, (a, under) => go(a, depth + under));
  };
  return mk(
    op,
    "",
    [go(body, 0)],
    sort,
    vars.map((v) => v.sort),
    vars.map((v) => v.name),
  );
}

/** Replaces a subterm, also under binders, where it is closed. */
export function replace(t: Term, from: Term, to: Term): Term {
  if (t === from) return to;
  return mapArgs(t, (a) => replace(a, from, to));
}

/** Whether the property holds of the term or one of its parts. */
export function someTerm(t: Term, test: (t: Term) => boolean): boolean {
  return test(t) || t.args.some((a) => someTerm(a, test));
}

/** The free variables of a term. */
export function freeVars(t: Term, out: Set<Term> = new Set()): Set<Term> {
  if (t.op === "var") out.add(t);
  for (const a of t.args) freeVars(a, out);
  return out;
}

/** The members of a conjunction or disjunction, which nests to the right. */
export function members(t: Term, op: "and" | "or"): readonly Term[] {
  return t.op === op ? [arg(t, 0), ...members(arg(t, 1), op)] : [t];
}

/** Nests to the right; of none, `True` or `False`. */
export function chain(op: "and" | "or", items: readonly Term[]): Term {
  if (items.length === 0) return prop(op === "and" ? "true" : "false");
  return items.slice(0, -1).reduceRight((rest, x) => prop(op, x, rest), items[items.length - 1] ?? prop("true"));
}

export const negation = (p: Term): Term =>
  p.op === "true" ? prop("false") : p.op === "false" ? prop("true") : prop("not", p);

/** A term for messages and tests. */
export function show(t: Term): string {
  const args = t.args.map(show).join(" ");
  switch (t.op) {
    case "var":
    case "num":
      return t.name;
    case "bvar":
      return `#${t.name}`;
    default: {
      const head =
        t.name === "" ? t.op : ["ctor", "call", "param", "proj", "prim"].includes(t.op) ? t.name : `${t.op}:${t.name}`;
      return args === "" ? head : `(${head} ${args})`;
    }
  }
}
