/** Where provers cannot all be right of an obligation: a translation into one of them is wrong. */
import type { Finding } from "../explore/explore.js";
import type { Status } from "../provers/verdict.js";
import type { Row } from "./summary.js";

/** Whether one prover proves what a run of the model shows to be false. */
export const refutedButProved = (
  verdicts: readonly { readonly status: Status }[],
  counterexample: { readonly finding: Finding } | null,
): boolean =>
  verdicts.some((v) => v.status === "proved") &&
  (counterexample?.finding === "refuted" || verdicts.some((v) => v.status === "refuted"));

/** The same of verdicts that are not in a report yet. */
export const disagrees = (row: Row): boolean => refutedButProved(row.verdicts, row.diagnosis);
