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
const pilot = 24;

/** Starting a prover, twice for a batch, shall take no more than this part of its work. */
const overhead = 1 / 15;

/**
 * @param left lemmas that wait
 * @param workers processes that work on them
 */
export function batchSize(cost: BatchCost, left: number, workers: number): number {
  const fair = Math.ceil(left / workers);
  if (cost.starts === 0 || cost.lemmas === 0) return Math.min(fair, pilot);
  const start = (2 * cost.starting) / cost.starts;
  const each = Math.max(cost.proving / cost.lemmas, 1e-4);
  return Math.min(fair, Math.max(8, Math.ceil(start / overhead / each)));
}
