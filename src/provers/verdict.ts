/** What a prover says of an obligation. */

export type ProverName = "coq" | "lean";

/**
 * `proved`: accepted by the kernel, for exactly the generated statement, without axioms. `refuted`: not proved, and a run of the
 * model shows that it is false.
 */
export type Status = "proved" | "open" | "failed" | "refuted";

/** How the reason begins for which a recorded run is no proof: the prover evaluated it, and it came to something else. */
export const otherRun = "the run does not come to what was recorded";

export interface Place {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface Verdict {
  /** The obligation's id. */
  readonly obligation: string;
  readonly prover: ProverName;
  readonly status: Status;
  /** Why it is not proved; null where it is. */
  readonly reason: string | null;
  /** The goal at which the proof stopped; null where none is known. */
  readonly goal: string | null;
  readonly place: Place | null;
  /** Axioms on which the proof rests; where it is proved, at most those of the prover's own logic (none in Coq). */
  readonly axioms: readonly string[];
  /** Whether the proof is the script that `extract` writes. */
  readonly automatic: boolean;
  /** Whether it was given in an earlier run, on the same inputs. */
  readonly cached: boolean;
}

/** A prover is missing, crashed, or the project does not stand. */
export interface ProverProblem {
  readonly kind: "missing" | "crashed" | "project";
  readonly message: string;
  readonly hint: string | null;
}
