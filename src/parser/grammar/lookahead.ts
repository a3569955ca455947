/** Where one token does not tell what an expression is: arrow functions, type arguments, ends of lines. */
import { EOF, tokenMatcher } from "chevrotain";
import { isTypeToken } from "../angles.js";
import * as t from "../tokens.js";
import { TypeGrammar } from "./types.js";

export abstract class ExpressionLookahead extends TypeGrammar {
  protected isPostfix(): boolean {
    if (this.is(1, t.Less)) return this.isCallAt(this.closing(1));
    // A line that begins with one of these is a statement of its own.
    if (this.is(1, t.Not, t.Increment, t.Decrement)) return !this.startsLine(1);
    return true;
  }

  private isCallAt(after: number | null): boolean {
    return after !== null && this.is(after + 1, t.OpenParen);
  }

  /** Whether an arrow function stands here: `x =>`, `(…) =>`, `(…): T =>`, with `async` or `<T>` before it. */
  protected isArrow(): boolean {
    let at = 1;
    if (this.isWord(1, "async") && !this.startsLine(2)) {
      if (this.is(2, t.Identifier) && this.isArrowSign(3)) return true;
      if (this.is(2, t.OpenParen, t.Less)) at = 2;
    }
    if (this.is(at, t.Identifier)) return this.isArrowSign(at + 1);
    if (this.is(at, t.Less)) at = (this.closing(at) ?? 0) + 1;
    if (!this.is(at, t.OpenParen)) return false;
    const close = this.closing(at) ?? at;
    if (this.isArrowSign(close + 1)) return true;
    // In `a ? (b) : c => d` the colon belongs to the conditional.
    return this.is(close + 1, t.Colon) && !this.is(0, t.Question) && this.arrowAfterType(close + 2);
  }

  /** `=>` never begins a line. */
  private isArrowSign(ahead: number): boolean {
    return this.is(ahead, t.Arrow) && !this.startsLine(ahead);
  }

  private arrowAfterType(from: number): boolean {
    for (let at = from; ; at += 1) {
      const token = this.LA(at);
      if (tokenMatcher(token, t.Arrow)) return this.isArrowSign(at);
      const end = this.closing(at);
      if (end !== null) at = end;
      else if (tokenMatcher(token, EOF) || !isTypeToken(token) || this.is(at, t.Comma, t.Equals)) return false;
    }
  }
}
