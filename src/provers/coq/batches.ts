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
const pilot = 64;

/** Starting a prover, twice for a batch, shall take no more than this part of its work. */
const overhead = 1 / 15;

/**
 * @param left lemmas that wait
 * @param idle processes that are free to work on them, this one among them
 */
export function batchSize(cost: BatchCost, left: number, idle: number): number {
  const fair = Math.ceil(left / idle);
  if (cost.starts === 0 || cost.lemmas === 0) return Math.min(fair, pilot);
  const start = (2 * cost.starting) / cost.starts;
  const each = Math.max(cost.proving / cost.lemmas, 1e-4);
  // Less than this takes longer to start than to do.
  const least = Math.ceil(start / each);
  const size = Math.max(least, Math.min(fair, Math.max(8, Math.ceil(start / overhead / each))));
  return left - size < least ? left : size;
}
