/**
 * Annotations that would not be read as they were meant: unknown ones, and known ones at a place where nobody looks.
 * A tag that is quietly overlooked is an obligation that is quietly not checked, so all of these are errors.
 */
import type { IToken } from "chevrotain";
import type { DocComment } from "./ast.js";
import { codes } from "./codes.js";
import { isDoc } from "./comments.js";
import { type Diagnostic, error } from "./diagnostic.js";
import { docLines } from "./doc-comment.js";
import { knownTags, unknownTagHint } from "./tags.js";

/** Reports unknown tags of a comment that belongs to a declaration or to the file. */
export function unknownTags(doc: DocComment): readonly Diagnostic[] {
  return doc.tags
    .filter((t) => !knownTags.has(t.name))
    .map((t) => error("XV1201", t.span, `unknown annotation \`@${t.name}\``, unknownTagHint(t.name)));
}

/** Reports known tags of a comment that belongs to nothing. */
export function unattachedTags(doc: DocComment): readonly Diagnostic[] {
  return doc.tags
    .filter((t) => knownTags.has(t.name))
    .map((t) => error("XV1210", t.span, `\`@${t.name}\` is attached to nothing`, codes.XV1210.mend));
}

/** Reports known tags inside the text of a comment. */
export function inlineTags(comment: IToken, file: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const look = (text: string, offset: number, code: "XV1211" | "XV1212", pattern: RegExp) => {
    for (const match of text.matchAll(pattern)) {
      const [whole, before = "", name = ""] = match;
      if (!knownTags.has(name)) continue;
      const start = offset + match.index + before.length;
      const message =
        code === "XV1211"
          ? `\`@${name}\` is read only at the start of a line`
          : `\`@${name}\` stands in a comment that is no doc comment`;
      found.push(error(code, { file, start, end: start + whole.length - before.length }, message, codes[code].mend));
    }
  };
  if (!isDoc(comment))
    look(comment.image, comment.startOffset, "XV1212", /(^\/[/*]+[ \t]*|^[ \t]*\*?[ \t]*)@([A-Za-z]+)/gm);
  else {
    // What stands in backquotes is only mentioned.
    for (const line of docLines(comment)) {
      const plain = line.text.replace(/`[^`]*`?/g, (quoted) => " ".repeat(quoted.length - 1).concat("`"));
      look(plain, line.offset, "XV1211", /([^`\s]?\s+|\S\()@([A-Za-z]+)\b/g);
    }
  }
  return found;
}
