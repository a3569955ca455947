/** Concrete syntax of declarations → syntax tree, without the doc comments. */
import type { CstNode } from "chevrotain";
import type { Expr, Identifier, Param, Pattern, Stmt, TypeMember, TypeNode } from "../ast.js";
import type { Span } from "../source.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, malformed, refuse } from "./builder.js";
import { firstToken, node, nodes, required, requiredToken, span, token, tokens } from "./cst.js";
import { buildExpression } from "./expressions.js";
import { buildParameters, buildPattern } from "./patterns.js";
import { buildBlock } from "./statements.js";
import { buildAnnotation, buildMembers, buildType, refuseTypeParameters } from "./types.js";

/** One `const`. */
export interface Constant {
  readonly pattern: Pattern;
  readonly type: TypeNode | null;
  readonly value: Expr;
  readonly span: Span;
}

/** The constants of a `const` declaration that have a value; with `let` and `var`, as if they were `const`. */
export function buildConstants(n: CstNode, b: Builder): readonly Constant[] {
  const at = span(n, b.source.path);
  const word = firstToken(n);
  if (word !== null && token(n, "Const") === null) refuse(b, "XV1101", tokenSpan(word, b.source.path));
  for (const comma of tokens(n, "Comma")) refuse(b, "XV1111", tokenSpan(comma, b.source.path));
  const declarators = nodes(n, "declarator");
  return declarators.flatMap((d): readonly Constant[] => {
    const sure = token(d, "Not");
    if (sure !== null) refuse(b, "XV1171", tokenSpan(sure, b.source.path));
    const pattern = buildPattern(required(d, "pattern"), b);
    const annotation = node(d, "typeAnnotation");
    const type = annotation === null ? null : buildAnnotation(annotation, b);
    const value = node(d, "expression");
    if (value !== null) {
      return [
        {
          pattern,
          type,
          value: buildExpression(value, b),
          span: declarators.length === 1 ? at : span(d, b.source.path),
        },
      ];
    }
    // A `let` without a value gets one by an assignment, which is refused by itself.
    if (token(n, "Const") !== null) refuse(b, "XV1112", pattern.span);
    return [];
  });
}

/** A function without its name. */
export interface FunctionParts {
  readonly params: readonly Param[];
  readonly result: TypeNode | null;
  readonly body: readonly Stmt[];
}

export function buildFunction(n: CstNode, outer: Builder): FunctionParts {
  const b: Builder = { ...outer, inLoop: false };
  const asynchronous = token(n, "async");
  if (asynchronous !== null) refuse(b, "XV1120", tokenSpan(asynchronous, b.source.path));
  const star = token(n, "Star");
  if (star !== null) refuse(b, "XV1121", tokenSpan(star, b.source.path));
  refuseTypeParameters(n, b);
  const params = buildParameters(required(n, "parameters"), b);
  const annotation = node(n, "typeAnnotation");
  const result = annotation === null ? null : buildAnnotation(annotation, b);
  const block = node(n, "block");
  if (block === null) refuse(b, "XV1114", span(n, b.source.path));
  return { params, result, body: block === null ? [] : buildBlock(block, b) };
}

/** The name of a function declaration; null, with an error, where it has none. */
export function functionName(n: CstNode, b: Builder): Identifier | null {
  const name = token(n, "Identifier");
  if (name !== null) return identifier(name, b.source.path);
  malformed(b, tokenSpan(requiredToken(n, "Function"), b.source.path), "expected a name behind `function`");
  return null;
}

export function buildTypeAlias(n: CstNode, b: Builder): TypeNode {
  refuseTypeParameters(n, b);
  return buildType(required(n, "definition"), b);
}

export function buildInterface(n: CstNode, b: Builder): readonly TypeMember[] {
  refuseTypeParameters(n, b);
  const parent = token(n, "Extends");
  if (parent !== null) refuse(b, "XV1155", tokenSpan(parent, b.source.path));
  return buildMembers(required(n, "objectType"), b);
}
