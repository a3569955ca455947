/** Where provers cannot all be right of an obligation: a translation into one of them is wrong. */
import type { ModuleReport, Row } from "./summary.js";

/** Whether one prover proves what a run of the model shows to be false. */
export const disagrees = (row: Row): boolean =>
  row.verdicts.some((v) => v.status === "proved") &&
  (row.diagnosis?.finding === "refuted" || row.verdicts.some((v) => v.status === "refuted"));

/** The obligations on which provers disagree. */
export const disagreements = (reports: readonly ModuleReport[]): readonly Row[] =>
  reports.flatMap((r) => r.rows.filter(disagrees));
