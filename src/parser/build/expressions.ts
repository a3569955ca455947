/** Concrete syntax of expressions → syntax tree. */
import type { CstNode } from "chevrotain";
import type { Expr } from "../ast.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, deeper, noExpr, refuse } from "./builder.js";
import { node, nodes, required, requiredToken, span, token, tokens } from "./cst.js";
import { buildPostfix, buildPrefix } from "./operations.js";
import { arrange, type Operand } from "./operators.js";
import { buildParameters, namePattern } from "./patterns.js";
import { buildPrimary } from "./primaries.js";
import { buildBlock } from "./statements.js";
import { buildAnnotation, buildType, refuseTypeParameters } from "./types.js";

export function buildExpression(n: CstNode, outer: Builder): Expr {
  const at = span(n, outer.source.path);
  const b = deeper(outer, 1, at);
  if (b === null) return noExpr(at);
  const arrow = node(n, "arrow");
  return arrow !== null ? buildArrow(arrow, b) : buildConditional(required(n, "conditional"), b);
}

/** An expression where TypeScript allows the comma operator, which models do not. */
export function buildSequence(n: CstNode, b: Builder): Expr {
  for (const comma of tokens(n, "Comma")) refuse(b, "XV1190", tokenSpan(comma, b.source.path));
  const values = nodes(n, "expression").map((e) => buildExpression(e, b));
  return values[values.length - 1] ?? noExpr(span(n, b.source.path));
}

function buildArrow(n: CstNode, b: Builder): Expr {
  const at = span(n, b.source.path);
  const asynchronous = token(n, "async");
  if (asynchronous !== null) refuse(b, "XV1120", tokenSpan(asynchronous, b.source.path));
  refuseTypeParameters(n, b);
  // The syntax tree has no place for a result's type: the body tells it.
  for (const result of nodes(n, "typeAnnotation")) buildAnnotation(result, b);
  const parameters = node(n, "parameters");
  const params = parameters === null ? [single(n, b)] : buildParameters(parameters, b);
  const block = node(n, "block");
  if (block !== null) return { kind: "arrow", params, body: buildBlock(block, { ...b, inLoop: false }), span: at };
  const value = buildExpression(required(n, "expression"), b);
  return { kind: "arrow", params, body: [{ kind: "return", value, span: value.span }], span: at };
}

/** The parameter of `x => …`. */
function single(n: CstNode, b: Builder) {
  const name = identifier(requiredToken(n, "Identifier"), b.source.path);
  return { pattern: namePattern(name), type: null, span: name.span };
}

function buildConditional(n: CstNode, b: Builder): Expr {
  const test = buildOperators(required(n, "operators"), b);
  const assign = token(n, "AssignOperator");
  if (assign !== null) {
    refuse(b, "XV1102", tokenSpan(assign, b.source.path));
    return buildExpression(required(n, "assigned"), b);
  }
  const then = node(n, "then");
  if (then === null) return test;
  const otherwise = buildExpression(required(n, "otherwise"), b);
  return { kind: "conditional", test, then: buildExpression(then, b), otherwise, span: span(n, b.source.path) };
}

function buildOperators(n: CstNode, outer: Builder): Expr {
  const at = span(n, outer.source.path);
  const operands = nodes(n, "operand");
  const b = deeper(outer, operands.length - 1, at);
  if (b === null) return noExpr(at);
  for (const assertion of nodes(n, "assertion")) {
    refuse(b, "XV1170", span(assertion, b.source.path));
    for (const type of nodes(assertion, "type")) buildType(type, b);
  }
  const operators = nodes(n, "operator").map((o) =>
    [...tokens(o, "BinaryOperator"), ...tokens(o, "Greater"), ...tokens(o, "GreaterEqual")].sort(
      (x, y) => x.startOffset - y.startOffset,
    ),
  );
  return arrange(
    operands.map((o) => buildOperand(o, b)),
    operators,
    b,
  );
}

function buildOperand(n: CstNode, outer: Builder): Operand {
  const { start, end } = span(n, outer.source.path);
  const prefixes = nodes(n, "prefix");
  const postfixes = nodes(n, "postfix");
  const at = { file: outer.source.path, start, end };
  const b = deeper(outer, prefixes.length + postfixes.length, at);
  if (b === null) return { expr: noExpr(at), start, end };
  const primary = required(n, "primary");
  const first = span(primary, b.source.path).start;
  const value = postfixes.reduce((object, p) => buildPostfix(object, first, p, b), buildPrimary(primary, b));
  return { expr: prefixes.reduceRight((operand, p) => buildPrefix(p, operand, end, b), value), start, end };
}
