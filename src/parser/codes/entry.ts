/** One row of the list of diagnostics. */

/** What a code stands for. */
export interface CodeEntry {
  /** What is wrong, as a message says it: one sentence without a capital or a full stop. */
  readonly title: string;
  /** A model file that has this error and, as far as possible, no other. */
  readonly example: string;
  /** What to write instead. */
  readonly mend: string;
}

/** Checks the rows of a table, and keeps its codes as literal types. */
export function table<Code extends `XV${number}`>(
  rows: Readonly<Record<Code, CodeEntry>>,
): Readonly<Record<Code, CodeEntry>> {
  return rows;
}
