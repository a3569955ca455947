/** Verdicts counted: what was asked, what came out, what rests on whom. */
import type { Obligation } from "../obligations/obligation.js";
import type { ModulePlan } from "../project/plan.js";
import type { Status, Verdict } from "../provers/verdict.js";

/** One obligation with its verdict. */
export interface Row {
  readonly obligation: Obligation;
  readonly verdict: Verdict;
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
  /** Proved by the script that `extract` writes. */
  readonly automatic: number;
  /** Left out as trivially true. */
  readonly trivial: number;
}

/** Puts verdicts beside their obligations; an obligation without a verdict is left out. */
export function moduleReports(plans: readonly ModulePlan[], verdicts: readonly Verdict[]): readonly ModuleReport[] {
  const byId = new Map(verdicts.map((v) => [v.obligation, v]));
  return plans.map((plan) => ({
    plan,
    rows: plan.obligations.obligations.flatMap((obligation) => {
      const verdict = byId.get(obligation.id);
      return verdict === undefined ? [] : [{ obligation, verdict }];
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
    automatic: having("proved").filter((r) => r.verdict.automatic).length,
    trivial: reports.reduce((n, r) => n + r.plan.obligations.trivial.length, 0),
  };
}
