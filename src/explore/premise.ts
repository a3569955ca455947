/** When a property says something: its premise is met. A property whose premise is never met is true of nothing. */
import type { Expr } from "../ir/ir.js";

/**
 * The predicate that a property's premise is met for some value of its quantifiers.
 *
 * `p → q`, `!p || q` and `if (!p) return true; return q;` have the premise p; what has no premise is always met.
 */
export function premiseOf(e: Expr): Expr {
  const bool = (value: boolean): Expr => ({ kind: "bool", value, type: e.type, span: e.span });
  const not = (x: Expr): Expr => ({ kind: "prim", op: "not", args: [x], type: e.type, span: x.span });
  const and = (a: Expr, b: Expr): Expr => ({ kind: "prim", op: "and", args: [a, b], type: e.type, span: e.span });
  switch (e.kind) {
    case "bool":
      return bool(!e.value);
    case "quantifier":
      return { ...e, quantifier: "exists", body: premiseOf(e.body) };
    case "let":
      return { ...e, body: premiseOf(e.body) };
    case "if":
      return { ...e, then: premiseOf(e.then), otherwise: premiseOf(e.otherwise) };
    case "match":
      return {
        ...e,
        cases: e.cases.map((c) => ({ ...c, body: premiseOf(c.body) })),
        otherwise: e.otherwise === null ? null : premiseOf(e.otherwise),
      };
    case "prim": {
      const [a, b] = e.args;
      if (a === undefined || b === undefined) return bool(true);
      if (e.op === "implies") return and(a, premiseOf(b));
      if (e.op === "or") return and(not(a), premiseOf(b));
      if (e.op === "and") return { ...e, op: "or", args: [premiseOf(a), premiseOf(b)] };
      return bool(true);
    }
    default:
      return bool(true);
  }
}
