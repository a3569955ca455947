/** Folds over a list whose accumulator is the machine's state: where they stand and what is known there. */
import type { Expr, Param, Type } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { negate } from "../ir/props.js";
import { toProp } from "../ir/to-prop.js";
import { type Lookup, sameType } from "../ir/types.js";
import { children } from "../ir/visit.js";

/** A fold of an action's body. */
export interface Loop {
  readonly fold: Expr & { readonly kind: "higher" };
  readonly accumulator: Param;
  readonly element: Param;
  /** Conditions of the path on which it stands, outermost first. */
  readonly path: readonly Prop[];
}

/** What may be assumed of the accumulator of a fold over the machine's state. */
export interface LoopAssumption {
  readonly state: Type;
  readonly holds: (accumulator: Expr) => Prop;
}

/** All folds over the state in a term, outermost first; those under a `let` or `match` keep only the conditions. */
export function loopsIn(e: Expr, state: Type, lookup: Lookup, path: readonly Prop[] = []): readonly Loop[] {
  const inner = (x: Expr, more: readonly Prop[] = []) => loopsIn(x, state, lookup, [...path, ...more]);
  if (e.kind === "if") {
    const test = toProp(e.test, lookup);
    return [...inner(e.test), ...inner(e.then, [test]), ...inner(e.otherwise, [negate(test)])];
  }
  const below = children(e).flatMap((c) => inner(c));
  const [accumulator, element] = e.kind === "higher" ? e.fn.params : [];
  if (e.kind !== "higher" || e.op !== "reduce" || accumulator === undefined || element === undefined) return below;
  return sameType(e.type, state, lookup) ? [{ fold: e, accumulator, element, path }, ...below] : below;
}

/** The local variables that a term reads, with their types, in order of first use. */
export function freeVariables(e: Expr): ReadonlyMap<string, Type> {
  const out = new Map<string, Type>();
  const visit = (x: Expr, bound: ReadonlySet<string>): void => {
    if (x.kind === "var") {
      if (!bound.has(x.name) && !out.has(x.name)) out.set(x.name, x.type);
      return;
    }
    const binders =
      x.kind === "let"
        ? [x.name]
        : x.kind === "quantifier"
          ? [x.param.name]
          : x.kind === "higher"
            ? x.fn.params.map((p) => p.name)
            : x.kind === "match"
              ? x.cases.flatMap((c) => c.binders.filter((b) => b !== null))
              : [];
    // Names are unique within a declaration, so a binder hides nothing outside its scope.
    const inner = binders.length === 0 ? bound : new Set([...bound, ...binders]);
    for (const c of children(x)) visit(c, inner);
  };
  visit(e, new Set());
  return out;
}
