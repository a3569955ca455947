/** What stands before and behind an operand → syntax tree. */
import type { CstNode } from "chevrotain";
import type { Expr } from "../ast.js";
import type { RefusalCode } from "../codes.js";
import { identifier } from "../spans.js";
import { type Builder, refuse } from "./builder.js";
import { node, nodes, required, requiredToken, span, token } from "./cst.js";
import { buildExpression, buildSequence } from "./expressions.js";
import { buildTypeArguments } from "./types.js";

const refusedPrefixes: ReadonlyMap<string, RefusalCode> = new Map([
  ["+", "XV1192"],
  ["~", "XV1176"],
  ["++", "XV1103"],
  ["--", "XV1103"],
  ["new", "XV1182"],
  ["typeof", "XV1184"],
  ["void", "XV1188"],
  ["delete", "XV1187"],
  ["await", "XV1120"],
  ["yield", "XV1121"],
]);

/** Applies an operator before an operand that ends at `end`; a refused one leaves the operand. */
export function buildPrefix(n: CstNode, operand: Expr, end: number, b: Builder): Expr {
  const at = span(n, b.source.path);
  const operator = token(n, "PrefixOperator");
  if (operator === null) {
    refuse(b, "XV1170", at);
    buildTypeArguments(required(n, "typeArguments"), b);
    return operand;
  }
  if (operator.image === "!" || operator.image === "-") {
    return { kind: "unary", op: operator.image, operand, span: { ...at, end } };
  }
  const code = refusedPrefixes.get(operator.image);
  if (code !== undefined) refuse(b, code, at);
  return operand;
}

/** Applies a member access, a call or the like to an operand that begins at `start`; a refused one leaves the operand. */
export function buildPostfix(object: Expr, start: number, n: CstNode, b: Builder): Expr {
  const part = span(n, b.source.path);
  const at = { ...part, start };
  const call = node(n, "callArguments");
  if (call !== null) {
    const typeArgs = buildTypeArguments(node(n, "typeArguments"), b);
    return { kind: "call", callee: object, typeArgs, args: buildArguments(call, b), span: at };
  }
  if (token(n, "Dot") !== null) {
    return { kind: "member", object, property: identifier(requiredToken(n, "Word"), b.source.path), span: at };
  }
  const index = node(n, "sequence");
  if (index !== null) {
    refuse(b, "XV1189", part);
    buildSequence(index, b);
  } else if (token(n, "OptionalDot") !== null) refuse(b, "XV1178", part);
  else if (token(n, "Not") !== null) refuse(b, "XV1171", part);
  else if (token(n, "Template") !== null) refuse(b, "XV1180", part);
  else refuse(b, "XV1103", part);
  return object;
}

function buildArguments(n: CstNode, b: Builder): readonly Expr[] {
  return nodes(n, "element").map((e) => {
    if (token(e, "Spread") !== null) refuse(b, "XV1195", span(e, b.source.path));
    return buildExpression(required(e, "expression"), b);
  });
}
