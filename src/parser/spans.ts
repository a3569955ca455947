/** Spans of tokens and concrete syntax. */
import type { IToken } from "chevrotain";
import type { Identifier } from "./ast.js";
import type { Span } from "./source.js";

/** Where a token stands. */
export function tokenSpan(token: IToken, file: string): Span {
  return { file, start: token.startOffset, end: token.startOffset + token.image.length };
}

/** A token that is a name. */
export function identifier(token: IToken, file: string): Identifier {
  return { name: token.image, span: tokenSpan(token, file) };
}
