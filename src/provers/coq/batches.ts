/** How many lemmas go to one run of the prover: few enough to share the work out, enough to be worth the start. */

/** CPU seconds that runs took, added up as they end, and what is still to do. */
export interface BatchCost {
  starts: number;
  /** Of loading libraries, before the first lemma. */
  starting: number;
  lemmas: number;
  proving: number;
  /** Lemmas that wait, of all modules. */
  waiting: number;
}

export const noCost = (): BatchCost => ({ starts: 0, starting: 0, lemmas: 0, proving: 0, waiting: 0 });

/** Lemmas of a first batch, when nothing is known of what they cost. */
const pilot = 8;

/** Starting a prover shall take no more than this part of its work, where there is enough of that. */
const overhead = 1 / 15;

/** The same where there is little. */
const mostOverhead = 1 / 3;

/**
 * How many of a module's lemmas go to the next run. Half of what waits is shared out at a time: lemmas differ, and all processes shall
 * end at once.
 *
 * @param left lemmas of the module that wait
 * @param workers processes that work, on all modules
 */
export function batchSize(cost: BatchCost, left: number, workers: number): number {
  if (cost.starts === 0 || cost.lemmas === 0) return Math.min(Math.ceil(left / workers), pilot);
  const start = cost.starting / cost.starts;
  const each = Math.max(cost.proving / cost.lemmas, 1e-4);
  const least = Math.ceil(start / mostOverhead / each);
  const share = Math.ceil(cost.waiting / (2 * workers));
  const size = Math.max(least, Math.min(share, Math.ceil(start / overhead / each)));
  return left - size < least ? left : size;
}
