/** Source lines on a terminal: tabs, wide characters, control characters, lines that are too long. */

/** A line as it is shown, and the columns of a part of it. */
export interface DisplayLine {
  readonly shown: string;
  /** Where the part begins and ends, in terminal cells. */
  readonly from: number;
  readonly to: number;
}

const tabStop = 4;
/** Longer lines are cut around the part. */
const maxWidth = 120;
/** How much of a cut line is shown before the part. */
const before = 60;

/**
 * Lays a line out.
 *
 * @param start where the part begins, as a UTF-16 offset in the line
 * @param end where it ends; beyond the line's end it is cut
 */
export function displayLine(line: string, start: number, end: number): DisplayLine {
  const cells: string[] = [];
  let [from, to]: readonly [number | null, number | null] = [null, null];
  let offset = 0;
  // A combining character shares the cell of its base, a wide one leaves an empty cell behind it.
  for (const char of line) {
    if (from === null && offset >= start) from = cells.length;
    if (to === null && offset >= end) to = cells.length;
    offset += char.length;
    if (char === "\t") cells.push(...Array.from({ length: tabStop - (cells.length % tabStop) }, () => " "));
    else if (/\p{Cc}/u.test(char)) cells.push("\ufffd");
    else if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) cells.push(`${cells.pop() ?? ""}${char}`);
    else cells.push(char, ...(isWide(char) ? [""] : []));
  }
  return cut(cells, from ?? cells.length, to ?? cells.length);
}

function cut(cells: readonly string[], from: number, to: number): DisplayLine {
  if (cells.length <= maxWidth) return { shown: cells.join("").trimEnd(), from, to };
  const first = Math.max(0, Math.min(from - before, cells.length - maxWidth));
  const last = Math.min(cells.length, first + maxWidth);
  const lead = first > 0 ? "…" : "";
  const shown = `${lead}${cells.slice(first, last).join("")}${last < cells.length ? "…" : ""}`;
  return { shown, from: from - first + lead.length, to: Math.min(to, last) - first + lead.length };
}

/** Characters that take two cells (Unicode Standard Annex 11, the common blocks). */
function isWide(char: string): boolean {
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u.test(
    char,
  );
}
