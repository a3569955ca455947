/** Constants that are used once are put where they are used, so that definitions read as if written by hand. */
import type { Expr, PrimOp } from "./ir.js";
import { children, countVar, mapChildren, some, substitute } from "./visit.js";

/** Primitives that are not defined everywhere: see `PrimOp`. */
const partialOps: ReadonlySet<PrimOp> = new Set<PrimOp>([
  "natSub",
  "natDiv",
  "natMod",
  "intDiv",
  "intMod",
  "intToNat",
  "must",
]);

/** Whether an operation may be undefined, as far as its own form tells: a divisor that is written out is known. */
export function mayBeUndefined(e: Expr): boolean {
  if (e.kind !== "prim" || !partialOps.has(e.op)) return false;
  const [, divisor] = e.args;
  return !/(Div|Mod)$/.test(e.op) || divisor?.kind !== "number" || divisor.value === "0";
}

/** Whether evaluating the term does little and cannot fail: no partial operation, call or loop. */
function isSimple(e: Expr): boolean {
  return !some(e, (x) => x.kind === "call" || x.kind === "higher" || x.kind === "quantifier" || mayBeUndefined(x));
}

/** Whether a variable is read under a function or quantifier, where it would be evaluated many times. */
function readUnderBinder(e: Expr, name: string): boolean {
  if (e.kind === "quantifier") return false;
  if (e.kind === "higher" && countVar(e.fn.body, name) > 0) return true;
  return children(e).some((c) => readUnderBinder(c, name));
}

/**
 * Inlines every `let` whose value is simple and which is read at most once, or which is only taken apart at once. This
 * changes no meaning and no well-definedness condition, since a simple value is always defined, and what is taken apart
 * is evaluated first.
 */
export function inlineLets(e: Expr): Expr {
  const inner = mapChildren(e, inlineLets);
  if (inner.kind !== "let") return inner;
  if (inner.value.kind === "var") return substitute(inner.body, inner.name, inner.value);
  const { name, body } = inner;
  if (
    body.kind === "match" &&
    body.scrutinee.kind === "var" &&
    body.scrutinee.name === name &&
    countVar(body, name) === 1
  ) {
    return { ...body, scrutinee: inner.value };
  }
  if (isSimple(inner.value) && countVar(inner.body, inner.name) <= 1 && !readUnderBinder(inner.body, inner.name)) {
    return substitute(inner.body, inner.name, inner.value);
  }
  return inner;
}
