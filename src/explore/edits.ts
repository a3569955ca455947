/** Edits of a text that may nest: wrappings of ranges and replacements of tokens. */

/** Text before and after a range, or in its place. */
export type Edit =
  | {
      readonly kind: "wrap";
      readonly start: number;
      readonly end: number;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: "replace"; readonly start: number; readonly end: number; readonly text: string };

interface Insertion {
  readonly at: number;
  /** How much of the old text it takes the place of. */
  readonly length: number;
  readonly text: string;
}

/**
 * Applies edits.
 *
 * @param text the old text
 * @param edits of ranges that are nested or apart, never overlapping; an outer wrapping stands before those inside it
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ends = edits.flatMap((e): readonly Insertion[] =>
    e.kind === "wrap" ? [{ at: e.end, length: 0, text: e.after }] : [],
  );
  const starts = edits.map(
    (e): Insertion =>
      e.kind === "wrap"
        ? { at: e.start, length: 0, text: e.before }
        : { at: e.start, length: e.end - e.start, text: e.text },
  );
  // At one place inner ranges end first, then ranges begin, outer ones first. The sort is stable.
  const insertions = [...ends.reverse(), ...starts].sort((a, b) => a.at - b.at);
  let out = "";
  let done = 0;
  for (const i of insertions) {
    out += text.slice(done, i.at) + i.text;
    done = i.at + i.length;
  }
  return out + text.slice(done);
}
