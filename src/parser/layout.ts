/**
 * The brackets of a file: which belong together, and how deep each token stands.
 *
 * Where brackets do not match, nothing inside can be told apart; the stretch between two declarations at the left
 * margin is then given up as a whole, with one error, and the rest of the file is parsed as if it were not there.
 */
import type { IToken } from "chevrotain";
import { matchAngles } from "./angles.js";
import { codes } from "./codes.js";
import { type Diagnostic, error } from "./diagnostic.js";
import { maxNesting, tooDeep } from "./limits.js";
import { isUnterminated } from "./literals.js";
import { tokenSpan } from "./spans.js";

/** What the grammar asks of brackets, by a token's start offset. */
export interface Layout {
  /** The tokens that can be parsed: in them all brackets match. */
  readonly tokens: readonly IToken[];
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a token in `tokens`, by its start offset. */
  readonly index: ReadonlyMap<number, number>;
  /** How many brackets are open around a token; an opening bracket and its closing one stand at the same depth. */
  readonly depth: readonly number[];
  /** The index of the bracket that closes the one at an index, `<` included where types may follow; else -1. */
  readonly close: readonly number[];
}

const closers: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
]);
const closing: ReadonlySet<string> = new Set(closers.values());

/** Words that begin a declaration at the left margin and never stand there within one. */
const declarationWords: ReadonlySet<string> = new Set(["import", "export", "function", "interface", "type"]);

/** Lays out the tokens of a file. */
export function layOut(tokens: readonly IToken[], file: string): Layout {
  const whole = new Brackets(tokens, file);
  if (whole.diagnostic === null) return whole.layout();
  const sound: IToken[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const chunk of chunks(tokens)) {
    const { diagnostic } = new Brackets(chunk, file);
    if (diagnostic === null) for (const t of chunk) sound.push(t);
    // A literal that does not end is reported already, and swallows brackets.
    else if (!chunk.some(isUnterminated)) diagnostics.push(diagnostic);
  }
  return { ...new Brackets(sound, file).layout(), diagnostics };
}

function chunks(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const all: IToken[][] = [];
  for (const t of tokens) {
    const last = all[all.length - 1];
    if (last === undefined || (t.startColumn === 1 && declarationWords.has(t.image))) all.push([t]);
    else last.push(t);
  }
  return all;
}

/** Matches the brackets of some tokens. */
class Brackets {
  readonly #tokens: readonly IToken[];
  readonly #depth: number[] = [];
  readonly #close: number[];
  /** The first thing that does not match; null where all do. */
  readonly diagnostic: Diagnostic | null;

  constructor(tokens: readonly IToken[], file: string) {
    this.#tokens = tokens;
    this.#close = tokens.map(() => -1);
    this.diagnostic = this.#match(file);
  }

  #match(file: string): Diagnostic | null {
    const open: { readonly token: IToken; readonly at: number }[] = [];
    for (const [at, token] of this.#tokens.entries()) {
      if (closing.has(token.image)) {
        const last = open.pop();
        if (last === undefined) return unopened(token, file);
        if (closers.get(last.token.image) !== token.image) return unclosed(last.token, token, file);
        this.#close[last.at] = at;
      }
      this.#depth.push(open.length);
      if (closers.has(token.image)) open.push({ token, at });
      if (open.length > maxNesting) return tooDeep(tokenSpan(token, file));
    }
    const last = open[open.length - 1];
    return last === undefined ? null : unclosed(last.token, null, file);
  }

  layout(): Layout {
    matchAngles(this.#tokens, this.#close);
    const index = new Map(this.#tokens.map((t, i) => [t.startOffset, i]));
    return { tokens: this.#tokens, diagnostics: [], index, depth: this.#depth, close: this.#close };
  }
}

function unopened(token: IToken, file: string): Diagnostic {
  return error("XV1008", tokenSpan(token, file), `\`${token.image}\` closes nothing`, codes.XV1008.mend);
}

function unclosed(opened: IToken, found: IToken | null, file: string): Diagnostic {
  const wanted = closers.get(opened.image) ?? "";
  const where = found === null ? "" : `, but \`${found.image}\` follows in line ${found.startLine ?? 0}`;
  return error(
    "XV1007",
    tokenSpan(opened, file),
    `\`${opened.image}\` is never closed`,
    `\`${wanted}\` is missing${where}`,
  );
}
