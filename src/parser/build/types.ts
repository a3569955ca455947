/** Concrete syntax of types → syntax tree. */
import type { CstNode } from "chevrotain";
import type { TypeMember, TypeNode } from "../ast.js";
import type { RefusalCode } from "../codes.js";
import { unquote } from "../literals.js";
import type { Span } from "../source.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, malformed, noType, refuse } from "./builder.js";
import { node, nodes, required, requiredToken, span, token, tokens } from "./cst.js";
import { buildParameters } from "./patterns.js";

/** Types of TypeScript that have a plain name and no meaning in a model. */
const refusedNames: ReadonlyMap<string, RefusalCode> = new Map([
  ["any", "XV1140"],
  ["unknown", "XV1140"],
  ["never", "XV1141"],
  ["number", "XV1142"],
  ["bigint", "XV1142"],
  ["string", "XV1143"],
  ["undefined", "XV1144"],
  ["object", "XV1145"],
  ["symbol", "XV1145"],
  ["Object", "XV1145"],
  ["Function", "XV1148"],
  ["Array", "XV1146"],
]);

/** Primary types that are one refused token, or begin with one. */
const refusedTokens: readonly (readonly [string, RefusalCode])[] = [
  ["NumberLiteral", "XV1153"],
  ["True", "XV1153"],
  ["False", "XV1153"],
  ["Null", "XV1144"],
  ["Void", "XV1144"],
  ["This", "XV1183"],
  ["Template", "XV1149"],
];

export function buildType(n: CstNode, b: Builder): TypeNode {
  const at = span(n, b.source.path);
  const members = nodes(n, "typeOperand").map((m) => buildOperand(m, b));
  for (const ampersand of tokens(n, "Ampersand")) refuse(b, "XV1147", tokenSpan(ampersand, b.source.path));
  for (const predicate of nodes(n, "predicate")) {
    refuse(b, "XV1156", at);
    buildType(predicate, b);
  }
  if (nodes(n, "condition").length > 0) refuse(b, "XV1149", at);
  const [only] = members;
  if (members.length === 1 && only !== undefined) return only;
  return { kind: "union", members: members.flatMap((m) => (m.kind === "union" ? m.members : [m])), span: at };
}

function buildOperand(n: CstNode, b: Builder): TypeNode {
  const at = span(n, b.source.path);
  const primary = required(n, "typePrimary");
  const prefixes = tokens(n, "prefix");
  const isReadonly = prefixes.some((p) => p.image === "readonly");
  const computed = prefixes.find((p) => p.image !== "readonly");
  if (computed !== undefined) refuse(b, computed.image === "asserts" ? "XV1156" : "XV1149", at);
  const suffixes = tokens(n, "OpenBracket").length;
  if (nodes(n, "index").length > 0) {
    refuse(b, "XV1149", at);
    return noType(at);
  }
  // `readonly` belongs to the outermost list: `readonly T[][]` is a readonly list of lists that can be changed.
  let type = buildPrimary(primary, b, isReadonly && suffixes === 0);
  if (isReadonly && suffixes === 0 && type.kind !== "tuple") {
    malformed(
      b,
      tokenSpan(requiredToken(n, "prefix"), b.source.path),
      "`readonly` stands before list and tuple types only",
    );
  }
  const start = span(primary, b.source.path).start;
  for (const [i, close] of tokens(n, "CloseBracket").entries()) {
    const isOuter = i === suffixes - 1;
    const inner: Span = { ...at, start: isOuter ? at.start : start, end: close.startOffset + 1 };
    if (!(isReadonly && isOuter)) refuse(b, "XV1146", inner);
    type = { kind: "array", element: type, span: inner };
  }
  return isReadonly && type.kind === "tuple" ? { ...type, span: at } : type;
}

function buildPrimary(n: CstNode, b: Builder, isReadonly: boolean): TypeNode {
  const at = span(n, b.source.path);
  const string = token(n, "StringLiteral");
  if (string !== null) return { kind: "string", value: unquote(string.image), span: at };
  const name = node(n, "typeName");
  if (name !== null) return buildName(name, b);
  const tuple = node(n, "tupleType");
  if (tuple !== null) {
    if (!isReadonly) refuse(b, "XV1146", at);
    return { kind: "tuple", items: nodes(tuple, "tupleItem").map((i) => buildTupleItem(i, b)), span: at };
  }
  const object = node(n, "objectType");
  if (object !== null) return { kind: "object", members: buildMembers(object, b), span: at };
  const inner = node(n, "type");
  if (inner !== null) return buildType(inner, b);
  const refused = refusedTokens.find(([tokenName]) => token(n, tokenName) !== null);
  if (refused !== undefined) refuse(b, refused[1], at);
  else if (node(n, "functionType") !== null) refuse(b, "XV1148", at);
  else refuse(b, token(required(n, "typeQuery"), "Import") === null ? "XV1149" : "XV1158", at);
  return noType(at);
}

function buildName(n: CstNode, b: Builder): TypeNode {
  const at = span(n, b.source.path);
  const name = identifier(requiredToken(n, "Identifier"), b.source.path);
  if (token(n, "Dot") !== null) {
    refuse(b, "XV1158", at);
    return noType(at);
  }
  const args = buildTypeArguments(node(n, "typeArguments"), b);
  const [element] = args;
  const isList = name.name === "ReadonlyArray" || name.name === "Array";
  const refused = refusedNames.get(name.name);
  if (refused !== undefined) refuse(b, refused, at);
  if (isList && args.length === 1 && element !== undefined) return { kind: "array", element, span: at };
  return refused === undefined ? { kind: "ref", name, args, span: at } : noType(at);
}

/** The types between `<` and `>`; none where there are no such brackets. */
export function buildTypeArguments(n: CstNode | null, b: Builder): readonly TypeNode[] {
  return n === null ? [] : nodes(n, "type").map((t) => buildType(t, b));
}

function buildTupleItem(n: CstNode, b: Builder): TypeNode {
  const isOdd = token(n, "Spread") !== null || token(n, "label") !== null || token(n, "Question") !== null;
  if (isOdd) refuse(b, "XV1157", span(n, b.source.path));
  return buildType(required(n, "type"), b);
}

/** The members of an interface or of an object type; refused ones are left out. */
export function buildMembers(n: CstNode, b: Builder): readonly TypeMember[] {
  return nodes(n, "typeMember").flatMap((m) => {
    const member = buildMember(m, b);
    return member === null ? [] : [member];
  });
}

function buildMember(n: CstNode, b: Builder): TypeMember | null {
  const at = span(n, b.source.path);
  const signature = node(n, "signature");
  const accessor = tokens(n, "modifier").find((m) => m.image !== "readonly");
  if (signature !== null || accessor !== undefined) {
    refuse(b, "XV1151", at);
    const parameters = signature === null ? null : required(required(signature, "memberSignature"), "parameters");
    if (parameters !== null) buildParameters(parameters, b);
    for (const result of nodes(signature ?? n, "typeAnnotation")) buildAnnotation(result, b);
    return null;
  }
  const type = buildAnnotation(required(n, "typeAnnotation"), b);
  const name = required(n, "memberName");
  const index = token(name, "OpenBracket");
  if (index !== null) {
    const isMapped = /^\[\s*[^\s:]+\s+in\s/.test(b.source.text.slice(index.startOffset, at.end));
    refuse(b, isMapped ? "XV1149" : "XV1150", at);
    return null;
  }
  const optional = token(n, "Question");
  if (optional !== null) refuse(b, "XV1152", tokenSpan(optional, b.source.path));
  const plain = token(name, "Word");
  if (plain !== null) {
    return { name: identifier(plain, b.source.path), type, doc: b.comments.prose(at.start), span: at };
  }
  refuse(b, "XV1163", span(name, b.source.path));
  return null;
}

export function buildAnnotation(n: CstNode, b: Builder): TypeNode {
  return buildType(required(n, "type"), b);
}

/** Reports type parameters of a declaration. */
export function refuseTypeParameters(n: CstNode, b: Builder): void {
  for (const list of nodes(n, "typeParameters")) refuse(b, "XV1154", span(list, b.source.path));
}
