/** How many lemmas go to one run of the prover: few enough to share the work out, enough to be worth the start. */

/** CPU seconds that runs took, added up as they end. */
export interface BatchCost {
  starts: number;
  /** Of loading libraries, before the first lemma. */
  starting: number;
  lemmas: number;
  proving: number;
}

export const noCost = (): BatchCost => ({ starts: 0, starting: 0, lemmas: 0, proving: 0 });

/** Lemmas of a first batch, when nothing is known of what they cost. */
const pilot = 8;

/** Whether a batch only shows what lemmas cost. */
export const isPilot = (cost: BatchCost): boolean => cost.starts === 0 || cost.lemmas === 0;

/** Starting a prover, twice for a batch, shall take no more than this part of its work, where there is enough of that. */
const overhead = 1 / 15;

/** The same where there is little. */
const mostOverhead = 1 / 3;

/**
 * Half of what is left is shared out at a time: lemmas differ, and all workers shall end at once.
 *
 * @param left lemmas that wait
 * @param workers processes that work on them
 */
export function batchSize(cost: BatchCost, left: number, workers: number): number {
  if (isPilot(cost)) return Math.min(Math.ceil(left / workers), pilot);
  const start = (2 * cost.starting) / cost.starts;
  const each = Math.max(cost.proving / cost.lemmas, 1e-4);
  const least = Math.ceil(start / mostOverhead / each);
  const share = Math.ceil(left / (2 * workers));
  const size = Math.max(least, Math.min(share, Math.ceil(start / overhead / each)));
  return left - size < least ? left : size;
}
