/** Where provers cannot all be right of an obligation: a translation into one of them is wrong. */
import type { Finding } from "../explore/explore.js";
import type { ObligationKind } from "../obligations/obligation.js";
import { otherRun, type Status } from "../provers/verdict.js";
import type { Row } from "./summary.js";

/** What is asked of a verdict here. */
interface Said {
  readonly status: Status;
  readonly reason: string | null;
}

/** Whether a prover evaluated a recorded run, and it came to something else. A run that it could not evaluate says nothing. */
const cameToOther = (v: Said): boolean => v.status === "failed" && v.reason?.startsWith(otherRun) === true;

/** Whether one prover proves what a run of the model shows to be false, or what another one evaluates to something else. */
export const refutedButProved = (
  kind: ObligationKind,
  verdicts: readonly Said[],
  counterexample: { readonly finding: Finding } | null,
): boolean =>
  verdicts.some((v) => v.status === "proved") &&
  (counterexample?.finding === "refuted" ||
    verdicts.some((v) => v.status === "refuted" || (kind === "REPLAY" && cameToOther(v))));

/** The same of verdicts that are not in a report yet. */
export const disagrees = (row: Row): boolean => refutedButProved(row.obligation.kind, row.verdicts, row.diagnosis);
