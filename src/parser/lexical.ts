/** What is wrong with single tokens and characters. */
import type { ILexingError, IToken } from "chevrotain";
import { codes } from "./codes.js";
import { type Diagnostic, error } from "./diagnostic.js";
import { badEscape, isUnterminated, readNumber } from "./literals.js";
import type { Source } from "./source.js";
import { tokenSpan } from "./spans.js";

/** Characters that come from word processors, and what TypeScript writes for them. */
const lookalikes: ReadonlyMap<string, string> = new Map([
  ...[..."“”„«»"].map((c): readonly [string, string] => [c, '"']),
  ...[..."‘’´‚"].map((c): readonly [string, string] => [c, "'"]),
  ...[..."–—−"].map((c): readonly [string, string] => [c, "-"]),
  ["≤", "<="],
  ["≥", ">="],
  ["≠", "!=="],
  ["∧", "&&"],
  ["∨", "||"],
  ["¬", "!"],
  ["×", "*"],
  ["…", "..."],
  ["⇒", "=>"],
]);

/** Reports a stretch of characters that no token begins with. */
export function characterError({ offset, length }: ILexingError, { path, text }: Source): Diagnostic {
  const [first = "?"] = text.slice(offset, offset + 2);
  const span = { file: path, start: offset, end: offset + Math.max(1, length) };
  const meant = lookalikes.get(first);
  const code = first.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
  const shown = /[\p{C}\p{Z}]/u.test(first) ? `U+${code}` : `\`${first}\``;
  return error(
    "XV1001",
    span,
    `${shown} has no meaning here`,
    meant === undefined ? codes.XV1001.mend : `write \`${meant}\``,
  );
}

/** Reports a malformed literal. */
export function literalErrors(token: IToken, file: string): readonly Diagnostic[] {
  const span = tokenSpan(token, file);
  const report = (code: "XV1002" | "XV1004" | "XV1005", end: number = span.end) =>
    error(code, { ...span, end }, codes[code].title, codes[code].mend);
  switch (token.tokenType.name) {
    case "NumberLiteral":
      return readNumber(token.image).kind === "malformed" ? [report("XV1005")] : [];
    case "Template":
      return isUnterminated(token) ? [report("XV1004", span.start + 1)] : [];
    case "StringLiteral": {
      if (isUnterminated(token)) return [report("XV1002", span.start + 1)];
      const bad = badEscape(token.image);
      if (bad === null) return [];
      const start = span.start + bad.at;
      return [
        error(
          "XV1006",
          { file, start, end: start + bad.text.length },
          `the escape \`${bad.text}\` means nothing`,
          codes.XV1006.mend,
        ),
      ];
    }
    default:
      return [];
  }
}

/** Reports a comment that runs to the end of the file. */
export function commentErrors(comment: IToken, file: string): readonly Diagnostic[] {
  const { image, startOffset: start } = comment;
  const isOpen = image.startsWith("/*") && (image.length < 4 || !image.endsWith("*/"));
  return isOpen ? [error("XV1003", { file, start, end: start + 2 }, codes.XV1003.title, codes.XV1003.mend)] : [];
}
