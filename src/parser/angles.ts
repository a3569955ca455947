/** Which `<` may open type arguments, and where they end: found for a whole file at once, in linear time. */
import { type IToken, tokenMatcher } from "chevrotain";
import * as t from "./tokens.js";

/** What may stand between `<` and `>`, apart from brackets and what they hold. */
const typeTokens = [
  ...[t.Word, t.StringLiteral, t.NumberLiteral, t.Template, t.Comma, t.Less, t.Greater, t.Pipe, t.Ampersand],
  ...[t.Dot, t.Equals, t.Arrow],
];

/** Whether a token can stand in a type outside brackets. */
export function isTypeToken(token: IToken): boolean {
  return typeTokens.some((type) => tokenMatcher(token, type));
}

/**
 * Adds the places of angle brackets to those of other brackets.
 *
 * @param close for each opening bracket the index of its closing one, else -1; entries of `<` are filled in where
 *   nothing up to the `>` contradicts that types stand between them
 */
export function matchAngles(tokens: readonly IToken[], close: number[]): void {
  // One list of open `<` for each bracket that is open.
  const levels: number[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const open = levels[levels.length - 1] ?? [];
    if (close[at] !== -1) levels.push([]);
    else if (token.image === ")" || token.image === "]" || token.image === "}") levels.pop();
    else if (!isTypeToken(token)) open.length = 0;
    else if (token.tokenType === t.Less) open.push(at);
    else if (token.tokenType === t.Greater) {
      const from = open.pop();
      if (from !== undefined) close[from] = at;
    }
  }
}
