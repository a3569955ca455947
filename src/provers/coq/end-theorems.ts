/** End theorems: assembled from the single obligations where all of these are proved, and judged as they are. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModulePlan } from "../../project/plan.js";
import type { Verdict } from "../verdict.js";
import { coqc } from "./coqc.js";
import { type Candidate, printAssumptions } from "./judge.js";
import { type ModuleRun, type Progress, paths } from "./module-run.js";

/**
 * Assembles the end theorems from the single obligations, in the order of the modules, and judges them as the others.
 *
 * @param verdicts of the single obligations; those of the end theorems are replaced
 */
export async function endTheorems(
  verdicts: readonly Verdict[],
  runs: readonly ModuleRun[],
  folder: string,
  timeout: number,
  progress: Progress,
): Promise<readonly Verdict[]> {
  const known = new Map(verdicts.map((v) => [v.obligation, v]));
  for (const { plan } of runs) {
    const { name } = plan.module;
    const main = plan.obligations.obligations.find((o) => o.kind === "MAIN");
    if (main === undefined || plan.coqVerdict === null) continue;
    const base = { obligation: main.id, prover: "coq", goal: null, place: null, axioms: [], automatic: true } as const;
    const needed = basis(plan, runs).filter((id) => known.get(id)?.status !== "proved");
    if (needed.length > 0) {
      const [first = ""] = needed;
      const others = needed.length === 1 ? "" : ` and of ${needed.length - 1} more`;
      known.set(main.id, { ...base, status: "open", reason: `waits for the proof of ${first}${others}` });
      continue;
    }
    progress(`assembling the end theorem of ${name}`);
    writeFileSync(join(folder, "Models", plan.coqVerdict.path), plan.coqVerdict.text, { mode: 0o444 });
    const result = await coqc(folder, `Models/${plan.coqVerdict.path}`, paths, timeout);
    if (!result.ok) {
      const message = result.timedOut ? `coqc did not finish within ${timeout} s` : result.stderr.trim();
      const reason = `the obligations do not add up to the end theorem: ${message}`;
      known.set(main.id, { ...base, status: "failed", reason });
      continue;
    }
    const candidate: Candidate = { obligation: main, module: name, proof: `Models.${name}.Verdict.MAIN` };
    const axioms = await printAssumptions([candidate], [name], [name], folder, timeout);
    if (axioms === null)
      known.set(main.id, { ...base, status: "failed", reason: "is another theorem than the one stated" });
    else if (axioms.length > 0)
      known.set(main.id, { ...base, status: "open", reason: `rests on axioms: ${axioms.join(", ")}`, axioms });
    else known.set(main.id, { ...base, status: "proved", reason: null });
  }
  return verdicts.map((v) => known.get(v.obligation) ?? v);
}

/** Ids of what an end theorem is assembled from. */
function basis(plan: ModulePlan, runs: readonly ModuleRun[]): readonly string[] {
  const own = plan.obligations.obligations.filter((o) => o.kind !== "MAIN" && o.kind !== "REPLAY" && o.kind !== "THM");
  const { refinement } = plan.module;
  const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
  const theirs = runs
    .filter((r) => machines.includes(r.plan.module.name))
    .flatMap((r) => r.plan.obligations.obligations.filter((o) => o.kind === "MAIN"));
  const conditions = runs
    .filter((r) => plan.module.imports.includes(r.plan.module.name))
    .flatMap((r) => r.plan.obligations.obligations.filter((o) => o.kind === "PAR"));
  return [...own, ...theirs, ...conditions].map((o) => o.id);
}
