/**
 * Source files and positions in them.
 *
 * A span is a half-open range of UTF-16 offsets; lines and columns are derived from it only where a person reads them.
 */

/** A half-open range `[start, end)` of UTF-16 offsets in one file. */
export interface Span {
  /** The file's path as the user gave it (relative paths stay relative). */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A file's path and its whole text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A position for people: both parts count from 1; `column` counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where an offset stands in a text.
 *
 * @param text the whole source text
 * @param offset a UTF-16 offset, clamped to the text
 * @returns line and column, both from 1
 */
export function positionAt(text: string, offset: number): Position {
  const at = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let i = text.indexOf("\n"); i !== -1 && i < at; i = text.indexOf("\n", i + 1)) {
    line += 1;
    lineStart = i + 1;
  }
  return { line, column: at - lineStart + 1 };
}

/** The offset of a position; the text's end where it lies beyond. */
export function offsetAt(text: string, { line, column }: Position): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/** The smallest span that covers both. Both must be of one file. */
export function cover(a: Span, b: Span): Span {
  return { file: a.file, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
