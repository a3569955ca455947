/** Quantifiers: a predicate that uses them is a statement, not a computation. */
import type { Reporter } from "./context.js";
import type { Expr, Ref } from "./ir.js";
import { children, some } from "./visit.js";

/** Whether a term quantifies, itself or through a stated predicate. */
export function isStated(e: Expr, statedFunction: (ref: Ref) => boolean): boolean {
  return some(e, (x) => x.kind === "quantifier" || (x.kind === "call" && statedFunction(x.ref)));
}

/**
 * Reports quantifiers where a computed value is needed: under anything but the connectives, conditionals, `every` and
 * `some`, and the body of a constant.
 */
export function checkStatedPositions(e: Expr, statedFunction: (ref: Ref) => boolean, report: Reporter): void {
  const stated = (x: Expr) => isStated(x, statedFunction);
  const check = (x: Expr) => checkStatedPositions(x, statedFunction, report);
  const computed = (x: Expr) => {
    if (!stated(x)) return;
    report.fail(
      "XV2072",
      x.span,
      "a value is computed here, and a quantifier states rather than computes",
      "use a range, a list or `find`, which are evaluated",
    );
  };
  if (!stated(e)) return;
  switch (e.kind) {
    case "quantifier":
      check(e.body);
      return;
    case "if":
      for (const c of children(e)) check(c);
      return;
    case "let":
      computed(e.value);
      check(e.body);
      return;
    case "match":
      computed(e.scrutinee);
      for (const c of e.cases) check(c.body);
      if (e.otherwise !== null) check(e.otherwise);
      return;
    case "prim":
      if (["not", "and", "or", "implies", "eq"].includes(e.op)) for (const a of e.args) check(a);
      else for (const a of e.args) computed(a);
      return;
    case "higher":
      if (e.subject !== null) computed(e.subject);
      if (e.op === "every" || e.op === "some") check(e.fn.body);
      else computed(e.fn.body);
      return;
    default:
      for (const c of children(e)) computed(c);
  }
}
