/** Terms of the IR → Gallina. */
import { concat, type Doc, group, hardline, join, line, nest, text } from "../emit/doc.js";
import { type Expr, type Lambda, type MatchCase, type PrimOp, type Type, unreachable } from "../ir/ir.js";
import { constructors, expand, type Lookup } from "../ir/types.js";
import { isOpen } from "./inference.js";
import type { Names } from "./names.js";
import { coqType } from "./types.js";

/** What printing needs to know of the module. */
export interface Printer {
  /** The module that is printed. */
  readonly module: string;
  readonly names: Names;
  readonly lookup: Lookup;
}

/** The notation scope that numerals and operators are read in. */
type Scope = "N" | "Z";

/** Precedence levels of Gallina: a term binds more tightly the lower its level. */
export const level = { atom: 0, app: 10, update: 12, mul: 40, add: 50, cons: 60, compare: 70, term: 200 } as const;

interface Printed {
  readonly doc: Doc;
  readonly level: number;
}

/**
 * Prints a term.
 *
 * @param max the loosest level that the place takes without parentheses
 */
export function coqTerm(e: Expr, p: Printer, max: number = level.term, scope: Scope = "N"): Doc {
  // A word is a natural already.
  const word = e.kind === "prim" && e.op === "wordToNat" ? e.args[0] : undefined;
  if (word !== undefined) return coqTerm(word, p, max, scope);
  const scopeOfTerm = scopeOf(e, p);
  const needed = scopeOfTerm ?? scope;
  const printed = print(e, p, needed);
  const open = printed.level > max;
  if (needed !== scope)
    return concat(
      printed.level === level.atom && !isNegative(e) ? printed.doc : concat("(", printed.doc, ")"),
      `%${needed}`,
    );
  return open || (isNegative(e) && max < level.app) ? concat("(", nest(1, printed.doc), ")") : printed.doc;
}

/** Prints a term for a place that says nothing of its type: the type is written out where the term leaves it open. */
export function toldTerm(e: Expr, p: Printer, max: number, scope: Scope = "N"): Doc {
  if (!isOpen(e)) return coqTerm(e, p, max, scope);
  return group("(", nest(1, coqTerm(e, p, level.term - 1, scope), " :", line, coqType(e.type, p.names)), ")");
}

const isNegative = (e: Expr) => e.kind === "number" && e.value.startsWith("-");

/** The scope of a term that is itself a numeral or an operator. */
function scopeOf(e: Expr, p: Printer): Scope | null {
  const scopeOfType = (t: Type): Scope => (expand(t, p.lookup).kind === "int" ? "Z" : "N");
  if (e.kind === "number") return scopeOfType(e.type);
  if (e.kind !== "prim") return null;
  if (e.op === "lt" || e.op === "le") return scopeOfType((e.args[0] as Expr).type);
  if (infix.has(e.op)) return e.op.startsWith("int") ? "Z" : "N";
  if (e.op === "intNeg") return "Z";
  return null;
}

const infix: ReadonlyMap<PrimOp, readonly [string, number, number, number]> = new Map<
  PrimOp,
  readonly [string, number, number, number]
>([
  ["natAdd", ["+", level.add, level.add, level.mul]],
  ["natSub", ["-", level.add, level.add, level.mul]],
  ["natMul", ["*", level.mul, level.mul, level.app]],
  ["natDiv", ["/", level.mul, level.mul, level.app]],
  ["natMod", ["mod", level.mul, level.mul, level.app]],
  ["intAdd", ["+", level.add, level.add, level.mul]],
  ["intSub", ["-", level.add, level.add, level.mul]],
  ["intMul", ["*", level.mul, level.mul, level.app]],
]);

/** Operators whose operands are read in the scope of the place. */
const booleanInfix: ReadonlyMap<PrimOp, readonly [string, number, number, number]> = new Map<
  PrimOp,
  readonly [string, number, number, number]
>([
  ["and", ["&&", 40, 40, 39]],
  ["or", ["||", 50, 50, 49]],
  ["eq", ["==", level.compare, level.cons, level.cons]],
  ["lt", ["<?", level.compare, level.cons, level.cons]],
  ["le", ["<=?", level.compare, level.cons, level.cons]],
  ["append", ["++", level.cons, level.add, level.cons]],
]);

const functions: Readonly<Partial<Record<PrimOp, string>>> = {
  not: "negb",
  implies: "implb",
  natMin: "N.min",
  natMax: "N.max",
  intDiv: "divZ",
  intMod: "modZ",
  intMin: "Z.min",
  intMax: "Z.max",
  natToInt: "Z.of_N",
  intToNat: "Z.to_N",
  range: "range",
  length: "lengthN",
  must: "must",
  getOrElse: "getOrElse",
  ok: "ok",
  fail: "fail",
  failWith: "failWith",
};

const wordFunctions: ReadonlySet<PrimOp> = new Set<PrimOp>([
  "wordAdd",
  "wordSub",
  "wordMul",
  "wordAnd",
  "wordOr",
  "wordXor",
  "wordNot",
  "wordShl",
  "wordShr",
  "wordOfNat",
]);

function print(e: Expr, p: Printer, scope: Scope): Printed {
  const at = (x: Expr, max: number) => coqTerm(x, p, max, scope);
  const told = (x: Expr, max: number) => toldTerm(x, p, max, scope);
  const atom = (s: string): Printed => ({ doc: text(s), level: level.atom });
  const apply = (head: Doc | string, args: readonly Expr[]): Printed =>
    args.length === 0
      ? { doc: concat(head), level: level.atom }
      : { doc: group(head, nest(2, ...args.flatMap((a) => [line, at(a, level.app - 1)]))), level: level.app };
  const loose = (doc: Doc): Printed => ({ doc, level: level.term });
  switch (e.kind) {
    case "bool":
      return atom(String(e.value));
    case "number":
      return atom(e.value);
    case "unit":
      return atom("tt");
    case "errno":
      return atom(e.name);
    case "var":
      return atom(p.names.local(e.name));
    case "global":
      return atom(p.names.global(e.ref));
    case "call":
      return apply(p.names.global(e.ref), e.args);
    case "prim":
      return primitive(e, p, scope, apply);
    case "higher":
      return higher(e, p, scope, at);
    case "construct":
      return apply(ctorName(e.type, e.ctor, p), e.args);
    case "record": {
      const type = expand(e.type, p.lookup);
      const fields = e.fields.map((f) => {
        const name = type.kind === "ref" ? p.names.field(type.ref, f.name) : f.name;
        return group(name, " :=", nest(2, line, at(f.value, level.term)));
      });
      return { doc: group("{|", nest(3, line, join(concat(";", line), fields)), line, "|}"), level: level.atom };
    }
    case "update": {
      const type = expand(e.type, p.lookup);
      const parts = e.fields.map((f) => {
        const name = type.kind === "ref" ? p.names.field(type.ref, f.name) : f.name;
        return concat(line, group("<| ", name, " :=", nest(5, line, at(f.value, level.term)), " |>"));
      });
      return { doc: group(at(e.record, level.app), nest(2, ...parts)), level: level.update };
    }
    case "field": {
      const type = expand(e.record.type, p.lookup);
      return apply(type.kind === "ref" ? p.names.field(type.ref, e.name) : e.name, [e.record]);
    }
    case "tuple":
      return {
        doc: group(
          "(",
          nest(
            1,
            join(
              concat(",", line),
              e.items.map((i) => at(i, level.term - 1)),
            ),
          ),
          ")",
        ),
        level: level.atom,
      };
    case "project": {
      const type = expand(e.tuple.type, p.lookup);
      const arity = type.kind === "tuple" ? type.items.length : 2;
      if (arity === 2) {
        const function_ = e.index === 0 ? "fst" : "snd";
        return { doc: group(function_, nest(2, line, told(e.tuple, level.app - 1))), level: level.app };
      }
      const pattern = Array.from({ length: arity }, (_, i) => (i === e.index ? "x" : "_")).join(", ");
      return loose(group("let '(", pattern, ") := ", told(e.tuple, level.term), " in x"));
    }
    case "list":
      if (e.items.length === 0) return atom("[]");
      return {
        doc: group(
          "[",
          nest(
            1,
            join(
              concat(";", line),
              e.items.map((i) => at(i, level.term - 1)),
            ),
          ),
          "]",
        ),
        level: level.atom,
      };
    case "if":
      return loose(conditional(e, at));
    case "let":
      return loose(
        concat(
          group(
            concat(
              "let ",
              p.names.local(e.name),
              isOpen(e.value) ? concat(" : ", coqType(e.value.type, p.names)) : "",
              " :=",
            ),
            nest(2, line, at(e.value, level.term)),
            " in",
          ),
          hardline,
          at(e.body, level.term),
        ),
      );
    case "match":
      return { doc: match(e, p, (x) => at(x, level.term), scope), level: level.atom };
    case "quantifier":
      throw new Error("a quantifier is printed as a proposition");
    default:
      return unreachable(e);
  }
}

function conditional(e: Expr & { readonly kind: "if" }, at: (x: Expr, max: number) => Doc): Doc {
  const head = group("if ", nest(3, at(e.test, level.term)), " then", nest(2, line, at(e.then, level.term)));
  if (e.otherwise.kind === "if") return concat(head, hardline, "else ", conditional(e.otherwise, at));
  if (e.otherwise.kind === "let") return concat(head, hardline, "else", nest(2, hardline, at(e.otherwise, level.term)));
  return group(head, line, group("else", nest(2, line, at(e.otherwise, level.term))));
}

/** The Coq name of a constructor of any type that `match` takes. */
export function ctorName(t: Type, ctor: string, p: Printer): string {
  const type = expand(t, p.lookup);
  if (type.kind === "option") return ctor === "some" ? "Some" : "None";
  return type.kind === "ref" ? p.names.ctor(type.ref, ctor) : ctor;
}

/** A `match`, for terms and propositions alike. */
export function match<T>(
  e: {
    readonly scrutinee: Expr;
    readonly cases: readonly { ctors: MatchCase["ctors"]; binders: MatchCase["binders"]; body: T }[];
    readonly otherwise: T | null;
  },
  p: Printer,
  body: (x: T) => Doc,
  scope: Scope = "N",
): Doc {
  const union = constructors(e.scrutinee.type, p.lookup);
  const pattern = (ctor: string, bound: readonly (string | null)[]): string => {
    const arity = union?.ctors.find((c) => c.name === ctor)?.fields.length ?? 0;
    const args = Array.from({ length: arity }, (_, i) => {
      const b = bound[i];
      return b === null || b === undefined ? "_" : p.names.local(b);
    });
    return [ctorName(e.scrutinee.type, ctor, p), ...args].join(" ");
  };
  const arms = e.cases.map((c) =>
    group(c.ctors.map((k) => pattern(k, c.binders)).join(" | "), " =>", nest(4, line, body(c.body))),
  );
  if (e.otherwise !== null) arms.push(group("_ =>", nest(4, line, body(e.otherwise))));
  const scrutinee = group("match ", nest(2, toldTerm(e.scrutinee, p, level.compare, scope)), " with");
  return group(scrutinee, line, "| ", join(concat(line, "| "), arms), line, "end");
}

function primitive(
  e: Expr & { readonly kind: "prim" },
  p: Printer,
  scope: Scope,
  apply: (head: Doc | string, args: readonly Expr[]) => Printed,
): Printed {
  const at = (x: Expr, max: number) => coqTerm(x, p, max, scope);
  const operator = infix.get(e.op) ?? booleanInfix.get(e.op);
  const [a, b] = e.args;
  if (operator !== undefined && a !== undefined && b !== undefined) {
    const [symbol, own, left, right] = operator;
    const first = e.op === "eq" && isOpen(b) ? toldTerm(a, p, left, scope) : at(a, left);
    return { doc: group(first, ` ${symbol}`, line, at(b, right)), level: own };
  }
  if (e.op === "intNeg" && a !== undefined) return { doc: concat("- ", at(a, level.app)), level: 35 };
  if (wordFunctions.has(e.op)) {
    const type = expand(e.op === "wordOfNat" ? e.type : (a ?? e).type, p.lookup);
    return apply(`${e.op} ${type.kind === "word" ? type.bits : 0}`, e.args);
  }
  const name = functions[e.op];
  if ((e.op === "length" || e.op === "must") && a !== undefined && name !== undefined) {
    return { doc: group(name, nest(2, line, toldTerm(a, p, level.app - 1, scope))), level: level.app };
  }
  if (name !== undefined) return apply(name, e.args);
  return maps(e, p, scope, apply, at);
}

function maps(
  e: Expr & { readonly kind: "prim" },
  p: Printer,
  scope: Scope,
  apply: (head: Doc | string, args: readonly Expr[]) => Printed,
  at: (x: Expr, max: number) => Doc,
): Printed {
  const [first, ...rest] = e.args;
  const told = (x: Expr, max: number) => toldTerm(x, p, max, scope);
  const bool = (value: boolean): Expr => ({ kind: "bool", value, type: { kind: "bool" }, span: e.span });
  const fn = (type: Type, value: string): Printed => {
    const x = expand(type, p.lookup);
    const arity = x.kind === "totalMap" || x.kind === "partialMap" || x.kind === "set" ? x.keys.length : 1;
    return { doc: text(`fun${" _".repeat(arity)} => ${value}`), level: level.term };
  };
  if (first === undefined) return fn(e.type, e.op === "mapEmpty" ? "None" : "false");
  const map = expand(first.type, p.lookup);
  const isPartial = map.kind === "partialMap";
  const arity = map.kind === "totalMap" || map.kind === "partialMap" || map.kind === "set" ? map.keys.length : 1;
  const option = (ctor: string, args: readonly Expr[]): Expr => ({
    kind: "construct",
    ctor,
    args,
    type: { kind: "option", item: isPartial ? map.value : { kind: "unit" } },
    span: e.span,
  });
  switch (e.op) {
    case "mapGet":
      return applied(first, rest, at, told);
    case "mapHas":
      return isPartial
        ? { doc: concat("isSome (", applied(first, rest, at, told).doc, ")"), level: level.app }
        : applied(first, rest, at, told);
    case "mapPut": {
      const keys = rest.slice(0, arity);
      const value = rest[arity] as Expr;
      return apply(`update${arity}`, [first, ...keys, isPartial ? option("some", [value]) : value]);
    }
    case "mapRemove":
      return apply(`update${arity}`, [first, ...rest, option("none", [])]);
    case "setAdd":
      return apply(`update${arity}`, [first, ...rest, bool(true)]);
    case "setRemove":
      return apply(`update${arity}`, [first, ...rest, bool(false)]);
    case "mapConst": {
      const type = expand(e.type, p.lookup);
      const keys = type.kind === "totalMap" ? type.keys.length : 1;
      return { doc: concat(`fun${" _".repeat(keys)} => `, at(first, level.term)), level: level.term };
    }
    case "includes":
      return apply("memberb", [rest[0] as Expr, first]);
    case "at":
    case "slice": {
      const args = [told(first, level.app - 1), ...rest.map((x) => at(x, level.app - 1))];
      const name = e.op === "at" ? "at_index" : e.op;
      return { doc: group(name, nest(2, ...args.flatMap((x) => [line, x]))), level: level.app };
    }
    default:
      throw new Error(`no Coq form for the primitive ${e.op}`);
  }
}

/** A map applied to its keys; a map that is itself an application takes them as further arguments. */
function applied(
  map: Expr,
  keys: readonly Expr[],
  at: (x: Expr, max: number) => Doc,
  told: (x: Expr, max: number) => Doc,
): Printed {
  const head = told(map, level.app);
  return { doc: group(head, nest(2, ...keys.flatMap((k) => [line, at(k, level.app - 1)]))), level: level.app };
}

function lambda({ params, body }: Lambda, p: Printer, scope: Scope): Doc {
  const names = params.map((x): Doc => {
    if (x.name.startsWith("unused")) return text("_");
    const name = p.names.local(x.name);
    // `if` takes nothing whose type is still to be found.
    return expand(x.type, p.lookup).kind === "bool" ? concat("(", name, " : bool)") : text(name);
  });
  return group("fun ", join(text(" "), names), " =>", nest(2, line, coqTerm(body, p, level.term, scope)));
}

/** What a fold is applied to: its step, its list and its start. */
export function foldArguments(e: Expr & { readonly kind: "higher" }, p: Printer): readonly Doc[] {
  const terms = [e.subject, e.start].filter((x) => x !== null).map((x) => toldTerm(x, p, level.app - 1));
  return [concat("(", nest(1, lambda(e.fn, p, "N")), ")"), ...terms];
}

function higher(
  e: Expr & { readonly kind: "higher" },
  p: Printer,
  scope: Scope,
  at: (x: Expr, max: number) => Doc,
): Printed {
  const fn = lambda(e.fn, p, scope);
  const { subject } = e;
  if (subject === null) return { doc: fn, level: level.term };
  const names: Readonly<Record<typeof e.op, string>> = {
    map: "map",
    filter: "filter",
    every: "forallb",
    some: "existsb",
    find: "find",
    reduce: "fold_left",
    count: "count",
    sum: expand(e.type, p.lookup).kind === "int" ? "sumZ" : "sum",
    tabulate: "",
  };
  const args = [
    concat("(", nest(1, fn), ")"),
    toldTerm(subject, p, level.app - 1, scope),
    ...(e.start === null ? [] : [at(e.start, level.app - 1)]),
  ];
  return { doc: group(names[e.op], nest(2, ...args.flatMap((a) => [line, a]))), level: level.app };
}
