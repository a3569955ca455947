/** What all parts of the grammar share: looking ahead, comma lists, recovery, the limit of nesting. */
import {
  type CstNode,
  CstParser,
  EOF,
  type IToken,
  isRecognitionException,
  type ParserMethod,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import type { Layout } from "../layout.js";
import { maxNesting } from "../limits.js";
import * as t from "../tokens.js";
import { errorMessages } from "./messages.js";

/** A rule of the grammar. */
export type Rule = ParserMethod<[], CstNode>;

const emptyLayout: Layout = { tokens: [], diagnostics: [], index: new Map(), depth: [], close: [] };

/** Words that go on with the statement before them. */
const continuing: ReadonlySet<string> = new Set([
  "else",
  "catch",
  "finally",
  "as",
  "satisfies",
  "in",
  "instanceof",
  "extends",
]);
/** Words that begin a statement whatever stands before them. */
const starting: ReadonlySet<TokenType> = new Set([
  ...[
    t.Import,
    t.Export,
    t.Interface,
    t.Const,
    t.Let,
    t.Var,
    t.FunctionWord,
    t.Return,
    t.If,
    t.Switch,
    t.Case,
    t.Default,
  ],
  ...[t.For, t.While, t.Do, t.Break, t.Continue, t.Throw, t.Try, t.Class, t.Enum],
]);

export abstract class GrammarBase extends CstParser {
  #layout: Layout = emptyLayout;
  #nesting = 0;

  constructor() {
    // Recovery is by hand (`guarded`): the brackets are known to match, so that the end of a broken statement is known
    // exactly, where Chevrotain's own recovery would guess it from single tokens and report what the guess upsets.
    super(t.allTokens, {
      recoveryEnabled: false,
      maxLookahead: 1,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: errorMessages,
    });
  }

  /** Prepares the parser for a file. */
  load(layout: Layout): void {
    this.#layout = layout;
    this.#nesting = 0;
    this.input = [...layout.tokens];
  }

  protected is(ahead: number, ...types: readonly TokenType[]): boolean {
    const token = this.LA(ahead);
    return types.some((type) => tokenMatcher(token, type));
  }

  /** Whether a contextual keyword stands there: a word that is an identifier elsewhere. */
  protected isWord(ahead: number, ...images: readonly string[]): boolean {
    const token = this.LA(ahead);
    return token.tokenType === t.Identifier && images.includes(token.image);
  }

  /** Whether the token is the first of its line, seen from the one before it; so is the end of the file. */
  protected startsLine(ahead: number): boolean {
    const previous = this.LA(ahead - 1).endLine ?? Number.NaN;
    const next = this.LA(ahead).startLine ?? Number.NaN;
    // The ends of the file have no line.
    return !(next <= previous);
  }

  /** Whether the token follows the one before it without a space. */
  protected isAdjacent(ahead: number): boolean {
    return this.LA(ahead).startOffset === (this.LA(ahead - 1).endOffset ?? Number.NaN) + 1;
  }

  /** How many tokens ahead the bracket is closed that opens at `ahead`; null where none does. */
  protected closing(ahead: number): number | null {
    const from = this.#at(this.LA(ahead));
    const to = this.#layout.close[from] ?? -1;
    return to === -1 ? null : ahead + to - from;
  }

  /** Reads items with commas between them, and one more comma if there is any, up to a closing bracket. */
  protected commaList(close: TokenType, item: () => void): void {
    this.MANY(() => {
      item();
      if (this.RECORDING_PHASE || !this.is(1, close)) this.CONSUME(t.Comma);
    });
    // Between two commas an item is missing: it says itself what was expected.
    if (!this.RECORDING_PHASE && this.is(1, t.Comma)) item();
  }

  /** Skips what stands between two brackets; the grammar reads the brackets themselves. */
  protected skipTo(close: TokenType): void {
    if (this.RECORDING_PHASE) return;
    const depth = this.#depth(this.LA(0));
    while (!this.is(1, EOF) && !(this.is(1, close) && this.#depth(this.LA(1)) === depth)) this.SKIP_TOKEN();
  }

  /** Reads something that can contain itself, up to the limit. */
  protected nested(read: () => void): void {
    if (this.RECORDING_PHASE) {
      read();
      return;
    }
    this.#nesting += 1;
    try {
      if (this.#nesting > maxNesting) this.CONSUME9(t.ShallowerNesting);
      read();
    } finally {
      this.#nesting -= 1;
    }
  }

  /**
   * Reads an item of a sequence. Where it is malformed, its first error is recorded, and all of it is skipped.
   *
   * @param commas whether a comma ends an item too, and a new line by itself
   */
  protected guarded(item: () => void, commas = false): void {
    if (this.RECORDING_PHASE) {
      item();
      return;
    }
    const start = this.#at(this.LA(1));
    try {
      item();
    } catch (e) {
      if (!(e instanceof Error) || !isRecognitionException(e)) throw e;
      this.#skipItem(start, commas);
    }
  }

  #skipItem(start: number, commas: boolean): void {
    const depth = this.#layout.depth[start] ?? 0;
    for (let next = this.LA(1); next.tokenType !== EOF; next = this.LA(1)) {
      if (this.#depth(next) < depth) return;
      if (this.#depth(next) === depth && this.#at(next) > start && this.#beginsItem(depth, commas)) return;
      this.SKIP_TOKEN();
    }
  }

  #beginsItem(depth: number, commas: boolean): boolean {
    const [previous, next] = [this.LA(0), this.LA(1)];
    if (continuing.has(next.image)) return false;
    const ends = tokenMatcher(previous, t.Semicolon) || (commas && tokenMatcher(previous, t.Comma));
    if (ends && this.#depth(previous) === depth) return true;
    if (next.tokenType === t.Case || (next.tokenType === t.Default && this.is(2, t.Colon))) return true;
    if (!this.startsLine(1)) return false;
    return (
      commas || starting.has(next.tokenType) || (tokenMatcher(previous, t.CloseBrace) && tokenMatcher(next, t.Word))
    );
  }

  #at(token: IToken): number {
    return this.#layout.index.get(token.startOffset) ?? this.#layout.tokens.length;
  }

  #depth(token: IToken): number {
    return this.#layout.depth[this.#at(token)] ?? 0;
  }
}
