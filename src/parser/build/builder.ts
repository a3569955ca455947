/** What the tree builder carries along, and how it refuses. */
import type { IToken } from "chevrotain";
import type { Expr, Identifier, TypeNode } from "../ast.js";
import { type RefusalCode, refusals } from "../codes.js";
import type { Comments } from "../comments.js";
import { type Diagnostic, error } from "../diagnostic.js";
import { maxDepth, tooDeep } from "../limits.js";
import type { Source, Span } from "../source.js";
import { identifier } from "../spans.js";

/** The errors of one file, as they are found. */
export interface Log {
  readonly diagnostics: Diagnostic[];
  /** How many constructs were refused, those included that are not reported because of one around them. */
  refused: number;
  /** Whether a tree was found to be too deep; once is enough. */
  tooDeep: boolean;
}

export interface Builder {
  readonly source: Source;
  readonly comments: Comments;
  readonly log: Log;
  /** How deep in its expression the node will stand. */
  readonly depth: number;
  /** Inside a refused loop: what only serves the loop is not reported once more. */
  readonly inLoop: boolean;
}

/** Codes of what loops are made of. */
const loopParts: ReadonlySet<RefusalCode> = new Set([
  "XV1101",
  "XV1102",
  "XV1103",
  "XV1104",
  "XV1108",
  "XV1110",
  "XV1112",
  "XV1189",
]);

export function newBuilder(source: Source, comments: Comments): Builder {
  return { source, comments, log: { diagnostics: [], refused: 0, tooDeep: false }, depth: 0, inLoop: false };
}

/**
 * Reports a construct outside the model language.
 *
 * @param message replaces the list's title where more can be said
 */
export function refuse(b: Builder, code: RefusalCode, span: Span, message: string = refusals[code].title): void {
  b.log.refused += 1;
  if (b.inLoop && loopParts.has(code)) return;
  b.log.diagnostics.push(error(code, span, message, refusals[code].mend));
}

/** Reports text that is no TypeScript, where the grammar reads more than TypeScript allows. */
export function malformed(b: Builder, span: Span, message: string, hint: string | null = null): void {
  b.log.diagnostics.push(error("XV1009", span, message, hint));
}

/** The builder of something `levels` deeper; null, with an error, where that is too deep. */
export function deeper(b: Builder, levels: number, span: Span): Builder | null {
  const depth = b.depth + levels;
  if (depth <= maxDepth) return { ...b, depth };
  if (!b.log.tooDeep) b.log.diagnostics.push(tooDeep(span));
  b.log.tooDeep = true;
  return null;
}

/** What stands in the tree for an expression that was refused. */
export function noExpr(span: Span): Expr {
  return { kind: "name", name: "_", span };
}

/** What stands in the tree for a type that was refused. */
export function noType(span: Span): TypeNode {
  return { kind: "ref", name: { name: "_", span }, args: [], span };
}

/** A declared name; keywords and such are reported. */
export function bindingName(b: Builder, token: IToken): Identifier {
  const name = identifier(token, b.source.path);
  if (token.tokenType.name !== "Identifier") malformed(b, name.span, `expected a name, found \`${token.image}\``);
  return name;
}
