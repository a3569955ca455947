/**
 * Boolean terms as a person would write them in Lean: comparisons are propositions, decided where a `Bool` is needed, and
 * a test of a constructor without fields is an equation.
 */
import type { Expr, Type } from "../ir/ir.js";
import { constructors, expand, hasDecidableEquality, type Lookup } from "../ir/types.js";
import { size } from "../ir/visit.js";

/** A boolean term, taken apart as far as Lean's propositions reach. */
export type Test =
  | { readonly kind: "compare"; readonly symbol: "=" | "≠" | "<" | "≤"; readonly left: Expr; readonly right: Expr }
  /** Two items at least. */
  | { readonly kind: "and" | "or"; readonly items: readonly Test[] }
  | { readonly kind: "not"; readonly item: Test }
  /** The scrutinee is one of the constructors, none of which has fields. */
  | { readonly kind: "is" | "isNot"; readonly scrutinee: Expr; readonly ctors: readonly string[] }
  /** A computed `Bool`. */
  | { readonly kind: "term"; readonly term: Expr };

/** Takes a boolean term apart. */
export function testOf(e: Expr, lookup: Lookup): Test {
  const tag = tagTest(e, lookup);
  if (tag !== null) return tag;
  if (e.kind !== "prim") return { kind: "term", term: e };
  const [a, b] = e.args;
  if (e.op === "not" && a !== undefined) return negation(testOf(a, lookup));
  if (a === undefined || b === undefined) return { kind: "term", term: e };
  switch (e.op) {
    case "lt":
      return { kind: "compare", symbol: "<", left: a, right: b };
    case "le":
      return { kind: "compare", symbol: "≤", left: a, right: b };
    case "eq":
      return { kind: "compare", symbol: "=", left: a, right: b };
    case "and":
    case "or":
      return flat(e.op, [testOf(a, lookup), testOf(b, lookup)]);
    case "implies":
      return flat("or", [negation(testOf(a, lookup)), testOf(b, lookup)]);
    default:
      return { kind: "term", term: e };
  }
}

function flat(kind: "and" | "or", tests: readonly Test[]): Test {
  return { kind, items: tests.flatMap((t) => (t.kind === kind ? t.items : [t])) };
}

/** The opposite of a test, by the opposite comparison where there is one. */
export function negation(t: Test): Test {
  switch (t.kind) {
    case "compare":
      if (t.symbol === "=") return { ...t, symbol: "≠" };
      if (t.symbol === "≠") return { ...t, symbol: "=" };
      return { kind: "compare", symbol: t.symbol === "<" ? "≤" : "<", left: t.right, right: t.left };
    case "not":
      return t.item;
    case "is":
      return { ...t, kind: "isNot" };
    case "isNot":
      return { ...t, kind: "is" };
    default:
      return { kind: "not", item: t };
  }
}

/** Whether no part of a test is a computed `Bool`: then it reads best as one proposition. */
export function isProposition(t: Test): boolean {
  switch (t.kind) {
    case "compare":
    case "is":
    case "isNot":
      return true;
    case "and":
    case "or":
      return t.items.every(isProposition);
    case "not":
      return isProposition(t.item);
    case "term":
      return false;
  }
}

/** A `match` whose cases are boolean literals: the constructors for which it is true; null for any other term. */
export function trueConstructors(
  e: Expr,
  lookup: Lookup,
): { readonly scrutinee: Expr; readonly yes: readonly string[]; readonly no: readonly string[] } | null {
  if (e.kind !== "match") return null;
  const union = constructors(e.scrutinee.type, lookup);
  if (union === null) return null;
  const bodies = [...e.cases.map((c) => c.body), ...(e.otherwise === null ? [] : [e.otherwise])];
  if (!bodies.every((b) => b.kind === "bool")) return null;
  const outcome = (ctor: string): boolean => {
    const body = e.cases.find((c) => c.ctors.includes(ctor))?.body ?? e.otherwise;
    return body?.kind === "bool" && body.value;
  };
  const names = union.ctors.map((c) => c.name);
  return { scrutinee: e.scrutinee, yes: names.filter(outcome), no: names.filter((n) => !outcome(n)) };
}

function tagTest(e: Expr, lookup: Lookup): Test | null {
  const tags = trueConstructors(e, lookup);
  if (tags === null || tags.yes.length === 0 || tags.no.length === 0) return null;
  const { scrutinee } = tags;
  if (!comparable(scrutinee.type, lookup)) return null;
  const union = constructors(scrutinee.type, lookup);
  const bare = (ctors: readonly string[]) =>
    ctors.every((n) => union?.ctors.find((c) => c.name === n)?.fields.length === 0);
  // Each constructor repeats the scrutinee.
  const fits = (ctors: readonly string[]) =>
    bare(ctors) && (ctors.length === 1 || (ctors.length <= 3 && size(scrutinee) <= 4));
  if (fits(tags.yes)) return { kind: "is", scrutinee, ctors: tags.yes };
  return fits(tags.no) ? { kind: "isNot", scrutinee, ctors: tags.no } : null;
}

/** Whether an equation on values of the type is decided: unions and enumerations without maps (not options, whose content may be anything). */
function comparable(type: Type, lookup: Lookup): boolean {
  return expand(type, lookup).kind === "ref" && hasDecidableEquality(type, lookup);
}
