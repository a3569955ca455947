/** Gallina files cut into sentences, aware of comments, strings and bullets. */

/** A sentence: from its first token to the dot that ends it. Offsets count UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The text with comments and strings blanked out, white space folded. */
  readonly code: string;
}

/**
 * Cuts a file into sentences.
 *
 * @returns the sentences, and whether the file ends between two of them rather than inside a comment, string or sentence
 */
export function sentences(text: string): { readonly sentences: readonly Sentence[]; readonly complete: boolean } {
  const out: Sentence[] = [];
  let start = -1;
  let code = "";
  let i = 0;
  while (i < text.length) {
    if (text.startsWith("(*", i)) {
      const end = skipComment(text, i);
      if (end === null) return { sentences: out, complete: false };
      code += " ";
      i = end;
      continue;
    }
    const c = text.charAt(i);
    if (c === '"') {
      const end = skipString(text, i);
      if (end === null) return { sentences: out, complete: false };
      if (start === -1) start = i;
      code += '""';
      i = end;
      continue;
    }
    if (start === -1 && !/\s/.test(c)) {
      start = i;
      code = "";
      // A bullet or brace is a sentence of its own.
      const bullet = /^(?:[-+*]+|[{}])/.exec(text.slice(i, i + 40))?.[0];
      if (bullet !== undefined) {
        out.push({ start: i, end: i + bullet.length, code: bullet });
        start = -1;
        i += bullet.length;
        continue;
      }
    }
    if (start !== -1) code += c;
    const spaced = i + 1 === text.length || /\s/.test(text.charAt(i + 1)) || text.startsWith("(*", i + 1);
    const ends = c === "." && spaced && (text[i - 1] !== "." || text.slice(i - 2, i + 1) === "...");
    i += 1;
    if (start !== -1 && ends) {
      out.push({ start, end: i, code: code.replace(/\s+/g, " ").trim() });
      start = -1;
      code = "";
    }
  }
  return { sentences: out, complete: start === -1 };
}

/** The end of the comment or string that starts at a place; null where none does. */
export function skipOver(text: string, at: number): number | null {
  if (text.startsWith("(*", at)) return skipComment(text, at) ?? text.length;
  return text[at] === '"' ? (skipString(text, at) ?? text.length) : null;
}

function skipComment(text: string, from: number): number | null {
  let depth = 0;
  let i = from;
  while (i < text.length) {
    if (text.startsWith("(*", i)) {
      depth += 1;
      i += 2;
    } else if (text.startsWith("*)", i)) {
      depth -= 1;
      i += 2;
      if (depth === 0) return i;
    } else if (text[i] === '"') {
      const end = skipString(text, i);
      if (end === null) return null;
      i = end;
    } else i += 1;
  }
  return null;
}

function skipString(text: string, from: number): number | null {
  const end = text.indexOf('"', from + 1);
  return end === -1 ? null : end + 1;
}

/** A text without its comments, each run of white space outside strings one space: equal texts compile to equal files. */
export function withoutComments(text: string): string {
  let out = "";
  let i = 0;
  while (i < text.length) {
    const isComment = text.startsWith("(*", i);
    const isString = text[i] === '"';
    const end = isComment ? skipComment(text, i) : isString ? skipString(text, i) : i + 1;
    if (end === null) return out + text.slice(i);
    const piece = isComment ? " " : text.slice(i, end);
    if (!/^\s$/.test(piece)) out += piece;
    else if (!out.endsWith(" ")) out += " ";
    i = end;
  }
  return out;
}

/** A lemma of a proof file: its statement and its proof. */
export interface Lemma {
  readonly name: string;
  readonly statement: Sentence;
  /** The end of `Qed.`; the end of the statement where no proof follows. */
  readonly proofEnd: number;
  /** How the proof ends. */
  readonly closing: "Qed" | "Defined" | "Admitted" | "Abort" | "none";
  /** The tactics between `Proof.` and the end, as {@link scriptCode} gives them. */
  readonly script: string;
}

const statementPattern =
  /^(?:#\[[^\]]*\] ?|Local |Global |Polymorphic |Monomorphic |Program )*(?:Lemma|Theorem|Corollary|Proposition|Fact|Remark|Property|Example)\s+([\p{L}_][\p{L}\p{N}_']*)/u;

const isClosing = (word: string | undefined): word is "Qed" | "Defined" | "Admitted" | "Abort" =>
  word === "Qed" || word === "Defined" || word === "Admitted" || word === "Abort";

/** The lemmas of a file, in order. */
export function lemmas(text: string): readonly Lemma[] {
  const all = sentences(text).sentences;
  return all.flatMap((statement, i): readonly Lemma[] => {
    const name = statementPattern.exec(statement.code)?.[1];
    if (name === undefined) return [];
    for (let j = i + 1; j < all.length; j += 1) {
      const sentence = all[j];
      if (sentence === undefined || statementPattern.test(sentence.code)) break;
      const closing = /^(Qed|Defined|Admitted|Abort)\b/.exec(sentence.code)?.[1];
      if (isClosing(closing)) {
        return [{ name, statement, proofEnd: sentence.end, closing, script: withoutOpening(all.slice(i + 1, j)) }];
      }
    }
    return [{ name, statement, proofEnd: statement.end, closing: "none", script: "" }];
  });
}

/** A lemma's statement and proof in the form in which they are compared. */
export const lemmaCode = (text: string, l: Lemma): string => withoutComments(text.slice(l.statement.start, l.proofEnd));

/** The comments of a text, without their brackets. */
export function commentsOf(text: string): readonly string[] {
  const out: string[] = [];
  for (let i = 0; i < text.length; ) {
    const end = skipOver(text, i);
    if (end !== null && text.startsWith("(*", i)) out.push(text.slice(i + 2, end - 2).trim());
    i = end ?? i + 1;
  }
  return out;
}

/** A text in which no lemma is proved: each ends in `Admitted.`. */
export const statementsOnly = (text: string): string =>
  lemmas(text).reduceRight((t, l) => `${t.slice(0, l.statement.end)} Admitted.${t.slice(l.proofEnd)}`, text);

/** The sentences of a script, layout and comments removed. */
const withoutOpening = (script: readonly Sentence[]): string =>
  script
    .map((s) => s.code)
    .filter((c) => c !== "Proof.")
    .join(" ");

/** A script in the form in which scripts are compared. */
export const scriptCode = (script: string): string => withoutOpening(sentences(script).sentences);
