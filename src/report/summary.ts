/** Verdicts counted: what was asked, what came out, what rests on whom. */
import type { Diagnosis } from "../explore/diagnose.js";
import type { Obligation } from "../obligations/obligation.js";
import type { ModulePlan } from "../project/plan.js";
import type { ProverName, ProverProblem, Status, Verdict } from "../provers/verdict.js";
import type { ReportedModule, ReportedObligation, ReportedVerdict } from "./documents.js";

/** A prover that was asked. */
export interface AskedProver {
  readonly prover: ProverName;
  /** As it is written in reports, such as "Coq". */
  readonly title: string;
  /** Such as "8.16.1"; null where it was not found. */
  readonly version: string | null;
  /** Why it gave no verdict; null where it gave some. */
  readonly problem: ProverProblem | null;
}

/** Name and version. */
export const proverTitle = ({ title, version }: Pick<AskedProver, "title" | "version">): string =>
  version === null ? title : `${title} ${version}`;

/** The provers that several projects asked, each once; with a problem, where it had one with some project. */
export const askedOnce = (all: readonly AskedProver[]): readonly AskedProver[] =>
  [...new Set(all.map((p) => p.prover))].flatMap((name) => {
    const own = all.filter((p) => p.prover === name);
    return (own.find((p) => p.problem !== null) ?? own[0]) || [];
  });

/** One obligation with its verdicts. */
export interface Row {
  readonly obligation: Obligation;
  /** One of each prover that judged it, in the order of the provers. */
  readonly verdicts: readonly Verdict[];
  /** What running the model says of it; null where it says nothing against it. */
  readonly diagnosis: Diagnosis | null;
}

/** What a prover says of an obligation; null where it gave no verdict. */
export const verdictBy = (o: ReportedObligation, prover: ProverName): ReportedVerdict | null =>
  o.verdicts.find((v) => v.prover === prover) ?? null;

export interface ModuleReport {
  readonly plan: ModulePlan;
  readonly rows: readonly Row[];
}

/** The verdicts of one prover, counted. */
export interface Counts {
  readonly asked: number;
  readonly proved: number;
  readonly open: number;
  readonly failed: number;
  /** Shown to be false by a run of the model. */
  readonly refuted: number;
  /** Proved by the script that `extract` writes. */
  readonly automatic: number;
  /** Proved by a script that a person wrote or changed. */
  readonly byHand: number;
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
  const byId = new Map<string, Verdict[]>();
  for (const v of verdicts) byId.set(v.obligation, [...(byId.get(v.obligation) ?? []), v]);
  return plans.map((plan) => ({
    plan,
    rows: plan.obligations.obligations.flatMap((obligation) => {
      const given = byId.get(obligation.id);
      const diagnosis = diagnoses.get(obligation.id) ?? null;
      return given === undefined ? [] : [{ obligation, verdicts: given, diagnosis }];
    }),
  }));
}

/** Counts the verdicts of one prover. */
export function countVerdicts(modules: readonly ReportedModule[], prover: ProverName): Counts {
  const verdicts = modules.flatMap((m) => m.obligations.flatMap((o) => verdictBy(o, prover) ?? []));
  const having = (status: Status) => verdicts.filter((v) => v.status === status);
  return {
    asked: verdicts.length,
    proved: having("proved").length,
    open: having("open").length,
    failed: having("failed").length,
    refuted: having("refuted").length,
    automatic: having("proved").filter((v) => v.automatic).length,
    byHand: having("proved").filter((v) => !v.automatic).length,
    cached: verdicts.filter((v) => v.cached).length,
    trivial: modules.reduce((n, m) => n + m.trivial.length, 0),
  };
}
