/** Concrete syntax of patterns and parameters → syntax tree. */
import type { CstNode, IToken } from "chevrotain";
import type { Identifier, Param, Pattern } from "../ast.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, bindingName, refuse } from "./builder.js";
import { node, nodes, required, requiredToken, span, token, tokens } from "./cst.js";
import { buildExpression } from "./expressions.js";
import { buildAnnotation } from "./types.js";

export function buildParameters(n: CstNode, b: Builder): readonly Param[] {
  return nodes(n, "parameter").map((p) => {
    const optional = token(p, "Question");
    if (optional !== null) refuse(b, "XV1160", tokenSpan(optional, b.source.path));
    const annotation = node(p, "typeAnnotation");
    return {
      pattern: buildItem(p, b),
      type: annotation === null ? null : buildAnnotation(annotation, b),
      span: span(p, b.source.path),
    };
  });
}

export function buildPattern(n: CstNode, b: Builder): Pattern {
  const at = span(n, b.source.path);
  const tuple = node(n, "tuplePattern");
  if (tuple !== null) return { kind: "tuple", items: buildItems(tuple, b), span: at };
  const object = node(n, "objectPattern");
  if (object !== null)
    return { kind: "object", fields: nodes(object, "fieldPattern").map((f) => buildField(f, b)), span: at };
  if (token(n, "This") !== null) refuse(b, "XV1183", at);
  return namePattern(identifier(token(n, "Identifier") ?? requiredToken(n, "This"), b.source.path));
}

/** A pattern that binds one name. */
export function namePattern(name: Identifier): Pattern {
  return { kind: "name", name, span: name.span };
}

/** The items of a tuple pattern, null for a hole, in source order. */
function buildItems(n: CstNode, b: Builder): readonly (Pattern | null)[] {
  const holes = tokens(n, "hole").map((h) => ({ at: h.startOffset, item: null }));
  const items = nodes(n, "patternItem").map((i) => ({ at: span(i, b.source.path).start, item: buildItem(i, b) }));
  return [...holes, ...items].sort((x, y) => x.at - y.at).map((x) => x.item);
}

/** A pattern with what may stand around it in TypeScript. */
function buildItem(n: CstNode, b: Builder): Pattern {
  refuseRest(n, b);
  refuseDefault(n, b);
  return buildPattern(required(n, "pattern"), b);
}

function buildField(n: CstNode, b: Builder): { readonly field: Identifier; readonly pattern: Pattern } {
  refuseRest(n, b);
  refuseDefault(n, b);
  const inner = node(n, "pattern");
  const odd = token(n, "StringLiteral");
  if (odd !== null) refuse(b, "XV1163", tokenSpan(odd, b.source.path));
  const name: IToken = odd ?? requiredToken(n, "Word");
  if (inner !== null) return { field: identifier(name, b.source.path), pattern: buildPattern(inner, b) };
  const field = bindingName(b, name);
  return { field, pattern: namePattern(field) };
}

function refuseRest(n: CstNode, b: Builder): void {
  const rest = token(n, "Spread");
  if (rest !== null) refuse(b, "XV1162", tokenSpan(rest, b.source.path));
}

function refuseDefault(n: CstNode, b: Builder): void {
  const equals = token(n, "Equals");
  if (equals === null) return;
  refuse(b, "XV1161", tokenSpan(equals, b.source.path));
  buildExpression(required(n, "expression"), b);
}
