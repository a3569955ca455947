/** Which terms tell Coq their own type. The others need it from where they stand, or written beside them. */
import { type Expr, unreachable } from "../ir/ir.js";

/**
 * Whether a term leaves its type open, as printed: `None`, `nil`, a map that is constant, an outcome without a result.
 *
 * @param e a term
 * @param unknown variables whose types are themselves to be found: accumulators of folds
 */
export function isOpen(e: Expr, unknown: ReadonlySet<string> = new Set()): boolean {
  const open = (x: Expr) => isOpen(x, unknown);
  switch (e.kind) {
    case "bool":
    case "number":
    case "unit":
    case "errno":
    case "global":
    case "call":
    case "record":
    case "update":
    case "field":
    case "quantifier":
    case "project":
      return false;
    case "var":
      return unknown.has(e.name);
    case "construct":
      return e.ctor === "none" || e.ctor === "some" ? e.args.every(open) : false;
    case "tuple":
      return e.items.some(open);
    case "list":
      return e.items.every(open);
    case "if":
      return open(e.then) && open(e.otherwise);
    case "let":
      return open(e.body);
    case "match":
      return e.cases.every((c) => open(c.body)) && (e.otherwise === null || open(e.otherwise));
    case "higher":
      return openHigher(e, unknown);
    case "prim":
      return openPrimitive(e, open);
    default:
      return unreachable(e);
  }
}

function openHigher(e: Expr & { readonly kind: "higher" }, unknown: ReadonlySet<string>): boolean {
  switch (e.op) {
    case "tabulate":
      return true;
    case "map":
      return isOpen(e.fn.body, unknown);
    case "reduce": {
      const accumulator = e.fn.params[0]?.name ?? "";
      return (e.start === null || isOpen(e.start, unknown)) && isOpen(e.fn.body, new Set([...unknown, accumulator]));
    }
    case "filter":
    case "find":
    case "every":
    case "some":
    case "count":
    case "sum":
      // The list is made to tell its type where it stands.
      return false;
    default:
      return unreachable(e.op);
  }
}

function openPrimitive(e: Expr & { readonly kind: "prim" }, open: (x: Expr) => boolean): boolean {
  switch (e.op) {
    case "fail":
    case "failWith":
    case "mapEmpty":
    case "mapConst":
    case "setEmpty":
      return true;
    case "ok":
    case "mapPut":
    case "mapRemove":
      return e.args.some(open);
    case "append":
    case "getOrElse":
      return e.args.every(open);
    default:
      return false;
  }
}
