/** Verdicts counted: what was asked, what came out, what rests on whom. */
import type { Diagnosis } from "../explore/diagnose.js";
import type { Obligation } from "../obligations/obligation.js";
import type { ModulePlan } from "../project/plan.js";
import type { Status, Verdict } from "../provers/verdict.js";

/** One obligation with its verdict. */
export interface Row {
  readonly obligation: Obligation;
  readonly verdict: Verdict;
  /** What running the model says of it; null where it says nothing against it. */
  readonly diagnosis: Diagnosis | null;
}

export interface ModuleReport {
  readonly plan: ModulePlan;
  readonly rows: readonly Row[];
}

export interface Counts {
  readonly asked: number;
  readonly proved: number;
  readonly open: number;
  readonly failed: number;
  /** Shown to be false by a run of the model. */
  readonly refuted: number;
  /** Proved by the script that `extract` writes. */
  readonly automatic: number;
  /** Verdicts of earlier runs on the same inputs. */
  readonly cached: number;
  /** Left out as trivially true. */
  readonly trivial: number;
}

/** Puts verdicts beside their obligations; an obligation without a verdict is left out. */
export function moduleReports(
  plans: readonly ModulePlan[],
  verdicts: readonly Verdict[],
  diagnoses: ReadonlyMap<string, Diagnosis> = new Map(),
): readonly ModuleReport[] {
  const byId = new Map(verdicts.map((v) => [v.obligation, v]));
  return plans.map((plan) => ({
    plan,
    rows: plan.obligations.obligations.flatMap((obligation) => {
      const verdict = byId.get(obligation.id);
      const diagnosis = diagnoses.get(obligation.id) ?? null;
      return verdict === undefined ? [] : [{ obligation, verdict, diagnosis }];
    }),
  }));
}

export function countRows(reports: readonly ModuleReport[]): Counts {
  const rows = reports.flatMap((r) => r.rows);
  const having = (status: Status) => rows.filter((r) => r.verdict.status === status);
  return {
    asked: rows.length,
    proved: having("proved").length,
    open: having("open").length,
    failed: having("failed").length,
    refuted: having("refuted").length,
    automatic: having("proved").filter((r) => r.verdict.automatic).length,
    cached: rows.filter((r) => r.verdict.cached).length,
    trivial: reports.reduce((n, r) => n + r.plan.obligations.trivial.length, 0),
  };
}
