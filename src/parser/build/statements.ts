/** Concrete syntax of the statements of a function body → syntax tree. */
import type { CstNode } from "chevrotain";
import type { Stmt, SwitchCase } from "../ast.js";
import type { RefusalCode } from "../codes.js";
import { cover } from "../source.js";
import { tokenSpan } from "../spans.js";
import { type Builder, malformed, refuse } from "./builder.js";
import { firstToken, node, nodes, required, requiredToken, span } from "./cst.js";
import { buildConstants, buildFunction } from "./declarations.js";
import { buildExpression, buildSequence } from "./expressions.js";

/** The statements between braces; refused ones are left out. */
export function buildBlock(n: CstNode, b: Builder): readonly Stmt[] {
  return nodes(n, "statement").flatMap((s) => buildStatement(s, b));
}

/** What a statement is: the rule that read it, and its node. Null for a lone semicolon. */
export function alternative(n: CstNode): { readonly rule: string; readonly node: CstNode } | null {
  const rule = Object.keys(n.children).find((name) => name !== "decorator" && node(n, name) !== null);
  return rule === undefined ? null : { rule, node: required(n, rule) };
}

/** The statements that one stands for: none where it is refused, several for `const a = 1, b = 2`. */
function buildStatement(n: CstNode, b: Builder): readonly Stmt[] {
  refuseDecorators(n, b);
  const found = alternative(n);
  if (found === null) return [];
  const at = span(found.node, b.source.path);
  switch (found.rule) {
    case "variables":
      return buildConstants(found.node, b).map(({ pattern, type, value, span: where }) => ({
        kind: "const",
        pattern,
        type,
        value,
        span: where,
      }));
    case "ifStatement":
      return [buildIf(found.node, b)];
    case "switchStatement": {
      const scrutinee = buildSequence(required(found.node, "sequence"), b);
      return [{ kind: "switch", scrutinee, cases: buildCases(nodes(found.node, "switchClause"), b), span: at }];
    }
    case "returnStatement": {
      const value = node(found.node, "sequence");
      if (value !== null) return [{ kind: "return", value: buildSequence(value, b), span: at }];
      refuse(b, "XV1118", tokenSpan(requiredToken(found.node, "Return"), b.source.path));
      return [];
    }
    case "block":
      return [{ kind: "block", body: buildBlock(found.node, b), span: at }];
    default:
      refuseStatement(found.rule, found.node, b);
      return [];
  }
}

function buildIf(n: CstNode, b: Builder): Stmt {
  const test = buildSequence(required(n, "sequence"), b);
  const otherwise = node(n, "otherwise");
  return {
    kind: "if",
    test,
    then: buildBranch(required(n, "then"), b),
    otherwise: otherwise === null ? null : buildBranch(otherwise, b),
    span: span(n, b.source.path),
  };
}

/** The statements of a branch, whether in braces or not. */
function buildBranch(n: CstNode, b: Builder): readonly Stmt[] {
  const block = node(n, "block");
  return block === null ? buildStatement(n, b) : buildBlock(block, b);
}

/** Labels without a body share the next one. */
function buildCases(clauses: readonly CstNode[], b: Builder): readonly SwitchCase[] {
  const cases: SwitchCase[] = [];
  let open: SwitchCase | null = null;
  for (const [i, clause] of clauses.entries()) {
    const at = span(clause, b.source.path);
    const label = node(clause, "sequence");
    const labels: SwitchCase["labels"] = label === null ? [] : [buildSequence(label, b)];
    const here: SwitchCase = { labels, isDefault: label === null, body: buildBlock(clause, b), span: at };
    const joined: SwitchCase =
      open === null
        ? here
        : {
            labels: [...open.labels, ...labels],
            isDefault: open.isDefault || here.isDefault,
            body: here.body,
            span: cover(open.span, at),
          };
    const shares = nodes(clause, "statement").length === 0 && i < clauses.length - 1;
    if (!shares) cases.push(joined);
    open = shares ? joined : null;
  }
  return cases;
}

/** Declarations that do not stand inside functions. */
const topLevel: ReadonlySet<string> = new Set([
  "importDeclaration",
  "exportDeclaration",
  "typeAlias",
  "interfaceDeclaration",
]);

/** Statements that are refused by their first word alone. */
const byWord: ReadonlyMap<string, RefusalCode> = new Map([
  ["classDeclaration", "XV1105"],
  ["enumDeclaration", "XV1122"],
  ["namespaceDeclaration", "XV1123"],
  ["modifiedDeclaration", "XV1125"],
  ["throwStatement", "XV1106"],
  ["labelled", "XV1109"],
]);

/** Reports a statement that models do not have, and what else is wrong inside it. */
export function refuseStatement(rule: string, n: CstNode, b: Builder): void {
  const word = firstToken(n);
  const at = word === null ? span(n, b.source.path) : tokenSpan(word, b.source.path);
  const plain = byWord.get(rule);
  if (rule === "modifiedDeclaration" && word?.image === "abstract") refuse(b, "XV1105", at);
  else if (plain !== undefined) refuse(b, plain, at);
  else if (topLevel.has(rule)) refuse(b, "XV1115", at);
  else if (rule === "functionDeclaration") {
    refuse(b, "XV1115", at);
    buildFunction(n, b);
  } else if (rule === "jump") refuse(b, word?.image === "debugger" ? "XV1119" : "XV1108", at);
  else if (rule === "loop" || rule === "doLoop") {
    refuse(b, word?.image === "with" ? "XV1119" : "XV1104", at);
    buildStatement(required(n, "statement"), { ...b, inLoop: true });
  } else if (rule === "tryStatement") {
    refuse(b, "XV1107", at);
    if (nodes(n, "block").length < 2) malformed(b, at, "expected `catch` or `finally` behind `try`");
    for (const block of nodes(n, "block")) buildBlock(block, b);
  } else refuseExpression(n, b);
}

/** An expression whose value is used by nothing; where the expression itself is refused, that says enough. */
function refuseExpression(n: CstNode, b: Builder): void {
  const before = b.log.refused;
  for (const e of nodes(required(n, "sequence"), "expression")) buildExpression(e, b);
  if (b.log.refused === before) refuse(b, "XV1110", span(required(n, "sequence"), b.source.path));
}

/** Reports decorators before a statement. */
export function refuseDecorators(n: CstNode, b: Builder): void {
  for (const decorator of nodes(n, "decorator")) refuse(b, "XV1124", span(decorator, b.source.path));
}
