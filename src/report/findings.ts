/** What is not proved, by whom, and what is known about it: the common part of all reports that list problems. */

import type {
  ReportDocument,
  ReportedModule,
  ReportedObligation,
  ReportedProver,
  ReportedVerdict,
} from "./documents.js";
import { proverTitle } from "./summary.js";

/** A verdict other than `proved`. */
export interface ReportedFinding {
  readonly module: ReportedModule;
  readonly obligation: ReportedObligation;
  readonly verdict: ReportedVerdict;
  readonly prover: ReportedProver;
  /** Reason, counterexample and goal, line by line. */
  readonly detail: readonly string[];
}

/** All verdicts that are not `proved`, in the order of the report. */
export function notProved(document: ReportDocument): readonly ReportedFinding[] {
  return document.modules.flatMap((module) =>
    module.obligations.flatMap((obligation) =>
      obligation.verdicts.flatMap((verdict): readonly ReportedFinding[] => {
        const prover = document.provers.find((p) => p.prover === verdict.prover);
        if (verdict.status === "proved" || prover === undefined) return [];
        return [{ module, obligation, verdict, prover, detail: detailOf(obligation, verdict) }];
      }),
    ),
  );
}

/** What is not proved, in one sentence. */
export const headline = ({ obligation, verdict, prover }: ReportedFinding): string =>
  `${obligation.title} ${says[verdict.status](proverTitle(prover))}`;

const says = {
  proved: (prover: string) => `${prover} proves it.`,
  open: (prover: string) => `There is no proof of it that ${prover} accepts yet.`,
  failed: (prover: string) => `${prover} does not accept its proof.`,
  refuted: () => "A run of the model shows that it is false.",
};

function detailOf(
  { counterexample }: ReportedObligation,
  { reason, goal, status }: ReportedVerdict,
): readonly string[] {
  const lines: string[] = [];
  if (reason !== null) lines.push(...reason.split("\n"));
  if (counterexample !== null) lines.push(...counterexample.lines);
  // The goal of a proof of something false tells nothing.
  if (goal !== null && status !== "refuted") lines.push(...goal.split("\n"));
  return lines;
}
