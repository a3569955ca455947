/** Reports of models whose verdicts a test makes up. */
import { readFileSync } from "node:fs";
import type { Diagnosis } from "../../src/explore/diagnose.js";
import { loadModules } from "../../src/ir/load.js";
import type { Obligation } from "../../src/obligations/obligation.js";
import type { Source } from "../../src/parser/source.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import type { ProverName, Status, Verdict } from "../../src/provers/verdict.js";
import { type RunFacts, reportDocument } from "../../src/report/document.js";
import type { ReportDocument } from "../../src/report/documents.js";
import { type AskedProver, moduleReports } from "../../src/report/summary.js";

export const coq: AskedProver = { prover: "coq", title: "Coq", version: "8.16.1", problem: null };
export const lean: AskedProver = { prover: "lean", title: "Lean", version: "4.0.0", problem: null };

/** A verdict of Coq by a generated script, unless something else is said. */
export const verdict = (
  obligation: string,
  prover: ProverName,
  status: Status,
  more: Partial<Verdict> = {},
): Verdict => ({
  obligation,
  prover,
  status,
  reason: status === "proved" ? null : "it is so",
  goal: null,
  place: null,
  axioms: [],
  automatic: true,
  cached: false,
  ...more,
});

export const facts: RunFacts = { xenverif: "0.1.0", obligations: "a hash", shard: null, filter: null };

export async function plansOf(models: readonly string[]): Promise<readonly ModulePlan[]> {
  return planModules((await loadModules(models)).value ?? []);
}

/** The report of all obligations, with a verdict of each prover by a rule. */
export function documentOf(
  plans: readonly ModulePlan[],
  verdictsOn: (o: Obligation, i: number) => readonly Verdict[],
  provers: readonly AskedProver[] = [coq],
  more: { readonly diagnoses?: ReadonlyMap<string, Diagnosis>; readonly facts?: Partial<RunFacts> } = {},
): ReportDocument {
  const verdicts = plans.flatMap((p) => p.obligations.obligations).flatMap(verdictsOn);
  const own = { ...facts, ...more.facts };
  return reportDocument(moduleReports(plans, verdicts, more.diagnoses), provers, sourcesOf(plans), own);
}

/** The texts of the model files. */
export const sourcesOf = (plans: readonly ModulePlan[]): ReadonlyMap<string, Source> =>
  new Map(plans.map(({ module: { file } }) => [file, { path: file, text: readFileSync(file, "utf8") }] as const));
