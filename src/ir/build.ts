/** Small constructors of IR nodes. */
import type { Span } from "../parser/source.js";
import type { Expr, PrimOp, Type } from "./ir.js";

export const boolType: Type = { kind: "bool" };
export const natType: Type = { kind: "nat" };
export const intType: Type = { kind: "int" };

export function bool(value: boolean, span: Span): Expr {
  return { kind: "bool", value, type: boolType, span };
}

export function variable(name: string, type: Type, span: Span): Expr {
  return { kind: "var", name, type, span };
}

export function prim(op: PrimOp, args: readonly Expr[], type: Type, span: Span): Expr {
  return { kind: "prim", op, args, type, span };
}

export function not(operand: Expr): Expr {
  if (operand.kind === "bool") return { ...operand, value: !operand.value };
  if (operand.kind === "prim" && operand.op === "not") return operand.args[0] as Expr;
  return prim("not", [operand], boolType, operand.span);
}

/** `test ? then : otherwise`, simplified where a branch is a boolean literal. */
export function conditional(test: Expr, then: Expr, otherwise: Expr, span: Span): Expr {
  if (then.kind === "bool" && otherwise.kind === "bool" && then.value !== otherwise.value) {
    return then.value ? test : not(test);
  }
  if (otherwise.kind === "bool" && !otherwise.value) return prim("and", [test, then], boolType, span);
  if (then.kind === "bool" && then.value) return prim("or", [test, otherwise], boolType, span);
  if (then.kind === "bool" && !then.value) return prim("and", [not(test), otherwise], boolType, span);
  if (otherwise.kind === "bool" && otherwise.value) return prim("or", [not(test), then], boolType, span);
  return { kind: "if", test, then, otherwise, type: then.type, span };
}
