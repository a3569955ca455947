/** The search for a proof of a statement. */
import { Branch } from "./branch.js";
import type { Definitions } from "./definitions.js";
import { solve } from "./goals.js";
import type { Normaliser } from "./normal.js";
import type { Proof } from "./proof.js";
import { defaultLimits, Exhausted, type Known, type Limits, Search } from "./search.js";
import type { Term } from "./term.js";

/** What a search came to. */
export type Found =
  | { readonly kind: "proof"; readonly proof: Proof; readonly steps: number }
  /** Nothing is left to try. */
  | { readonly kind: "none"; readonly steps: number }
  /** The limit was met. */
  | { readonly kind: "exhausted"; readonly steps: number };

/**
 * Looks for a proof of a closed proposition.
 *
 * @param loops the theorems that an induction over a loop may use
 */
export function findProof(
  statement: Term,
  defs: Definitions,
  normaliser: Normaliser,
  loops: readonly Known[] = [],
  limits: Limits = defaultLimits,
): Found {
  const search = new Search(defs, normaliser, loops, limits);
  try {
    const proof = solve(new Branch(search), search.nf(statement));
    return proof === null ? { kind: "none", steps: search.steps } : { kind: "proof", proof, steps: search.steps };
  } catch (e) {
    if (e instanceof Exhausted) return { kind: "exhausted", steps: search.steps };
    throw e;
  }
}
