/** Concrete syntax of literals, names, records and lists → syntax tree. */
import type { CstNode, IToken } from "chevrotain";
import type { Expr, Identifier, ObjectEntry } from "../ast.js";
import type { RefusalCode } from "../codes.js";
import { readNumber, unquote } from "../literals.js";
import type { Span } from "../source.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, bindingName, malformed, noExpr, refuse } from "./builder.js";
import { node, nodes, required, requiredToken, span, token, tokens } from "./cst.js";
import { buildFunction } from "./declarations.js";
import { buildExpression, buildSequence } from "./expressions.js";
import { buildParameters } from "./patterns.js";
import { buildBlock } from "./statements.js";

/** Names that TypeScript itself gives a meaning that models do not have. */
const refusedNames: ReadonlyMap<string, RefusalCode> = new Map([
  ["undefined", "XV1144"],
  ["NaN", "XV1191"],
  ["Infinity", "XV1191"],
]);

const refusedTokens: readonly (readonly [string, RefusalCode])[] = [
  ["Null", "XV1144"],
  ["This", "XV1183"],
  ["Super", "XV1183"],
  ["Import", "XV1135"],
  ["Template", "XV1180"],
  ["Regex", "XV1181"],
];

export function buildPrimary(n: CstNode, b: Builder): Expr {
  const at = span(n, b.source.path);
  const name = token(n, "Identifier");
  if (name !== null) {
    const refused = refusedNames.get(name.image);
    if (refused !== undefined) refuse(b, refused, at);
    return { kind: "name", name: name.image, span: at };
  }
  const number = token(n, "NumberLiteral");
  if (number !== null) return buildNumber(number, at, b);
  const string = token(n, "StringLiteral");
  if (string !== null) return { kind: "string", value: unquote(string.image), span: at };
  if (token(n, "True") !== null || token(n, "False") !== null) {
    return { kind: "boolean", value: token(n, "True") !== null, span: at };
  }
  const object = node(n, "objectLiteral");
  if (object !== null) {
    return { kind: "object", entries: nodes(object, "objectEntry").flatMap((e) => buildEntry(e, b)), span: at };
  }
  const array = node(n, "arrayLiteral");
  if (array !== null)
    return { kind: "array", elements: nodes(array, "element").map((e) => buildElement(e, b)), span: at };
  const inner = node(n, "sequence");
  return inner !== null ? buildSequence(inner, b) : refusePrimary(n, at, b);
}

function refusePrimary(n: CstNode, at: Span, b: Builder): Expr {
  const declared = node(n, "functionDeclaration");
  if (declared !== null) {
    refuse(b, "XV1116", tokenSpan(requiredToken(declared, "Function"), b.source.path));
    buildFunction(declared, b);
    return noExpr(at);
  }
  const type = node(n, "classDeclaration");
  const refused = refusedTokens.find(([tokenName]) => token(n, tokenName) !== null);
  if (refused !== undefined) refuse(b, refused[1], at);
  else if (type !== null) refuse(b, "XV1105", tokenSpan(requiredToken(type, "Class"), b.source.path));
  return noExpr(at);
}

function buildNumber(t: IToken, at: Span, b: Builder): Expr {
  const value = readNumber(t.image);
  if (value.kind === "bigint") return { kind: "bigint", text: value.text, span: at };
  if (value.kind === "float") refuse(b, "XV1191", at);
  // A malformed number is reported with the tokens.
  return { kind: "number", text: value.kind === "integer" ? value.text : "0", span: at };
}

function buildElement(n: CstNode, b: Builder): { readonly spread: boolean; readonly value: Expr } {
  return { spread: token(n, "Spread") !== null, value: buildExpression(required(n, "expression"), b) };
}

/** An entry of a record; none where it is refused. */
function buildEntry(n: CstNode, b: Builder): readonly ObjectEntry[] {
  const at = span(n, b.source.path);
  const value = node(n, "expression");
  if (token(n, "Spread") !== null)
    return value === null ? [] : [{ kind: "spread", value: buildExpression(value, b), span: at }];
  const signature = node(n, "memberSignature");
  if (signature !== null || tokens(n, "modifier").length > 0) {
    refuse(b, "XV1194", span(required(n, "entryName"), b.source.path));
    if (signature !== null) buildParameters(required(signature, "parameters"), b);
    for (const body of nodes(n, "block")) buildBlock(body, b);
    return [];
  }
  const name = entryName(required(n, "entryName"), b);
  if (name === null) {
    if (value !== null) buildExpression(value, b);
    return [];
  }
  if (value !== null)
    return [{ kind: "property", name: identifier(name, b.source.path), value: buildExpression(value, b), span: at }];
  return [shorthand(bindingName(b, name), at, b)];
}

/** The name of an entry; null where it is not a plain name, which is reported. */
function entryName(n: CstNode, b: Builder): IToken | null {
  const name = token(n, "Word");
  if (name !== null) return name;
  refuse(b, "XV1163", span(n, b.source.path));
  for (const computed of nodes(n, "sequence")) buildSequence(computed, b);
  return null;
}

function shorthand(name: Identifier, at: Span, b: Builder): ObjectEntry {
  if (refusedNames.has(name.name)) malformed(b, name.span, `expected \`:\` and a value behind \`${name.name}\``);
  return { kind: "property", name, value: { kind: "name", name: name.name, span: name.span }, span: at };
}
