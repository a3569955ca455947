/** The invariant that every variable of a term is bound where it is read. */
import type { Expr } from "./ir.js";
import { children } from "./visit.js";

/**
 * A variable that is read outside the scope of its binder.
 *
 * @param bound the names that are bound around the term
 * @returns the variable; null where all are bound
 */
export function unboundVariable(e: Expr, bound: ReadonlySet<string>): (Expr & { readonly kind: "var" }) | null {
  const within = (x: Expr, names: readonly string[]) => unboundVariable(x, new Set([...bound, ...names]));
  const first = (found: readonly (() => (Expr & { readonly kind: "var" }) | null)[]) => {
    for (const f of found) {
      const variable = f();
      if (variable !== null) return variable;
    }
    return null;
  };
  switch (e.kind) {
    case "var":
      return bound.has(e.name) ? null : e;
    case "let":
      return first([() => within(e.value, []), () => within(e.body, [e.name])]);
    case "quantifier":
      return within(e.body, [e.param.name]);
    case "higher": {
      const names = e.fn.params.map((p) => p.name);
      const { subject, start } = e;
      return first([
        () => (subject === null ? null : within(subject, [])),
        () => (start === null ? null : within(start, [])),
        () => within(e.fn.body, names),
      ]);
    }
    case "match":
      return first([
        () => within(e.scrutinee, []),
        ...e.cases.map(
          (c) => () =>
            within(
              c.body,
              c.binders.filter((b) => b !== null),
            ),
        ),
        () => (e.otherwise === null ? null : within(e.otherwise, [])),
      ]);
    default:
      return first(children(e).map((c) => () => within(c, [])));
  }
}
