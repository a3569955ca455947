/** The text of a doc comment → prose and tags. */
import type { IToken } from "chevrotain";
import type { DocComment, Tag } from "./ast.js";
import type { Span } from "./source.js";

/** A line of a comment without its star, and where it begins in the file. */
export interface DocLine {
  readonly text: string;
  readonly offset: number;
}

/** A tag as it is being read. */
interface OpenTag {
  readonly name: string;
  readonly span: Span;
  readonly lines: DocLine[];
}

/** Takes a doc comment apart. A tag stands at the start of a line, and its text reaches to the next one. */
export function readDoc(comment: IToken, file: string): DocComment {
  const prose: string[] = [];
  const tags: OpenTag[] = [];
  let isCode = false;
  for (const line of docLines(comment)) {
    const match = isCode ? null : /^@([A-Za-z][\w-]*)[ \t]*/.exec(line.text);
    if (line.text.startsWith("```")) isCode = !isCode;
    const open = tags[tags.length - 1];
    if (match !== null) {
      const [head, name = ""] = match;
      const rest = { text: line.text.slice(head.length), offset: line.offset + head.length };
      tags.push({ name, span: { file, start: line.offset, end: line.offset + name.length + 1 }, lines: [rest] });
    } else if (open !== undefined) open.lines.push(line);
    else prose.push(line.text);
  }
  const start = comment.startOffset;
  return {
    text: prose.join("\n").trim(),
    tags: tags.map(close),
    span: { file, start, end: start + comment.image.length },
  };
}

function close({ name, span, lines }: OpenTag): Tag {
  const full = lines.filter((l) => l.text !== "");
  const [first, last] = [full[0], full[full.length - 1]];
  const textSpan =
    first === undefined || last === undefined
      ? { file: span.file, start: span.end, end: span.end }
      : { file: span.file, start: first.offset, end: last.offset + last.text.length };
  const text = lines.map((l) => l.text).join("\n");
  return { name, text: text.trim(), span, textSpan };
}

/** The lines of a doc comment, without stars and the space around them. */
export function docLines(comment: IToken): readonly DocLine[] {
  const body = comment.image.slice(3, comment.image.endsWith("*/") ? -2 : undefined);
  const lines: DocLine[] = [];
  let offset = comment.startOffset + 3;
  for (const raw of body.split("\n")) {
    // The first line has no star of its own; in the others one star and one space are layout, more indent is text.
    const lead = (lines.length === 0 ? /^\s*/ : /^\s*(?:\*\s?)?/).exec(raw)?.[0].length ?? 0;
    const text = raw.slice(lead).trimEnd();
    // A tag may be indented further.
    const indent = /^\s*(?=@)/.exec(text)?.[0].length ?? 0;
    lines.push({ text: text.slice(indent), offset: offset + lead + indent });
    offset += raw.length + 1;
  }
  return lines;
}
