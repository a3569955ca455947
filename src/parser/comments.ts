/** The comments of a file: which belongs to which declaration, and which to none. */
import type { IToken } from "chevrotain";
import type { DocComment } from "./ast.js";
import { readDoc } from "./doc-comment.js";

/** Whether a comment is a doc comment, as TypeScript sees it: two stars, neither more nor an empty comment. */
export const isDoc = (comment: IToken): boolean => /^\/\*\*(?![*/])/.test(comment.image);

/** The doc comments of a file. Asking for the comment of a declaration marks it as attached. */
export class Comments {
  readonly #docs: readonly IToken[];
  readonly #tokens: readonly IToken[];
  readonly #path: string;
  readonly #attached = new Set<IToken>();
  /** The comment that opens the file; null where there is none with `@module`. */
  readonly file: DocComment | null;

  /**
   * @param comments all comments, in order
   * @param tokens all tokens, in order
   * @param headEnd where the first declaration begins that is no import
   */
  constructor(comments: readonly IToken[], tokens: readonly IToken[], headEnd: number, path: string) {
    this.#docs = comments.filter(isDoc);
    this.#tokens = tokens;
    this.#path = path;
    const head = this.#docs.filter((d) => d.startOffset < headEnd).map((d) => ({ token: d, doc: readDoc(d, path) }));
    const opening = head.find(({ doc }) => doc.tags.some((t) => t.name === "module"));
    this.file = opening?.doc ?? null;
    if (opening !== undefined) this.#attached.add(opening.token);
  }

  /** The doc comment directly before the token at an offset: no other token stands between. */
  before(offset: number): DocComment | null {
    const comment = last(this.#docs, offset);
    const token = last(this.#tokens, offset);
    if (comment === null || (token !== null && token.startOffset > comment.startOffset) || this.#attached.has(comment))
      return null;
    this.#attached.add(comment);
    return readDoc(comment, this.#path);
  }

  /** The prose of the doc comment directly before an offset, which stays unattached: its tags belong to nothing. */
  prose(offset: number): string | null {
    const comment = last(this.#docs, offset);
    const token = last(this.#tokens, offset);
    if (comment === null || (token !== null && token.startOffset > comment.startOffset)) return null;
    return readDoc(comment, this.#path).text || null;
  }

  /** The doc comments that belong to no declaration. */
  unattached(): readonly DocComment[] {
    return this.#docs.filter((d) => !this.#attached.has(d)).map((d) => readDoc(d, this.#path));
  }
}

/** The last token that begins before an offset. */
function last(tokens: readonly IToken[], offset: number): IToken | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low - 1] ?? null;
}
