/** Where the proofs of a project stand, by what the provers last said and what changed since: no prover is asked. */
import type { Module } from "../ir/ir.js";
import { statementHashes } from "../obligations/fingerprint.js";
import type { Obligation } from "../obligations/obligation.js";
import type { Prover, ProverRun, WrittenProof } from "../provers/prover.js";
import type { ProverName, Status } from "../provers/verdict.js";
import type { Project } from "./config.js";
import type { ModulePlan } from "./plan.js";
import { type RecordedVerdict, textHash, type VerdictRecord } from "./record.js";
import { orphanedLemmas } from "./skeletons.js";
import { readIfThere } from "./write.js";

/**
 * `stale`: what the obligation says, or its proof, changed since a prover last judged it. `unchecked`: there is a proof that no
 * prover has judged.
 */
export type ProofState = Status | "stale" | "unchecked";

/** All states, in the order in which they are listed. */
export const proofStates: readonly ProofState[] = ["proved", "open", "failed", "refuted", "stale", "unchecked"];

export interface ObligationStatus {
  readonly obligation: Obligation;
  readonly state: ProofState;
  /** Why it is not proved; null where it is. */
  readonly reason: string | null;
  /** Whether the proof is a script that the tool writes. */
  readonly automatic: boolean;
  /** Whether the prover, the prelude, or something else in the proof file changed since it was judged. */
  readonly earlier: boolean;
  /** The comment in front of the proof; null where there is none. */
  readonly remark: string | null;
}

/** The proofs of a module for one prover. */
export interface ModuleStatus {
  readonly plan: ModulePlan;
  readonly prover: ProverName;
  readonly obligations: readonly ObligationStatus[];
  readonly file: string;
  /** Lemmas of the proof file whose obligation is no more. */
  readonly orphaned: readonly string[];
}

/**
 * The state of every obligation, as far as one prover is concerned.
 *
 * @param contexts by module, the key of all that verdicts follow from now; null where it is not known, as without a prover
 */
export function projectStatus(
  project: Project,
  plans: readonly ModulePlan[],
  modules: readonly Module[],
  prover: Prover,
  record: VerdictRecord,
  contexts: ReadonlyMap<string, string> | null = null,
): readonly ModuleStatus[] {
  const hash = statementHashes(modules);
  return plans.map((plan) => {
    const file = prover.proofFile(project, plan);
    const text = readIfThere(file) ?? "";
    const all = new Map(prover.proofs(text).map((p) => [p.name, p]));
    const context = contexts?.get(plan.module.name) ?? null;
    const obligations = plan.obligations.obligations.map((obligation): ObligationStatus => {
      const proof = all.get(obligation.name);
      const recorded = record.get(obligation.id);
      const { state, reason } = stateOf(obligation, hash(obligation), proof, recorded);
      return {
        obligation,
        state,
        reason,
        automatic: recorded?.automatic ?? false,
        earlier: context !== null && recorded !== undefined && recorded.context !== context,
        remark: proof?.remark ?? null,
      };
    });
    return { plan, prover: prover.name, obligations, file, orphaned: orphanedLemmas(plan, [...all.keys()]) };
  });
}

function stateOf(
  o: Obligation,
  statement: string,
  proof: WrittenProof | undefined,
  recorded: RecordedVerdict | undefined,
): { readonly state: ProofState; readonly reason: string | null } {
  if (proof === undefined && o.kind !== "MAIN")
    return { state: "open", reason: "there is no lemma of this name in the proof file" };
  if (recorded === undefined) return { state: "unchecked", reason: "no prover has judged it" };
  if (recorded.statement !== statement)
    return { state: "stale", reason: `what it says changed since it was ${recorded.status}` };
  if (recorded.proof !== hashOf(proof))
    return { state: "stale", reason: `its proof changed since it was ${recorded.status}` };
  return { state: recorded.status, reason: recorded.reason };
}

const hashOf = (proof: WrittenProof | undefined) => (proof === undefined ? null : textHash(proof.code));

/** The record after a check. What was recorded of obligations that are no more is kept while their lemmas are there. */
export function updatedRecord(
  plans: readonly ModulePlan[],
  modules: readonly Module[],
  prover: Prover,
  check: ProverRun,
  old: VerdictRecord,
): VerdictRecord {
  const hash = statementHashes(modules);
  const byId = new Map(check.verdicts.map((v) => [v.obligation, v]));
  const present = new Set(plans.map((p) => p.module.name));
  const kept = new Map([...old].filter(([id]) => !present.has(id.split(".")[0] ?? "")));
  for (const plan of plans) {
    const { name } = plan.module;
    const text = check.proofs.get(name) ?? "";
    const all = new Map(prover.proofs(text).map((p) => [p.name, p]));
    const orphans = new Set(orphanedLemmas(plan, [...all.keys()]));
    for (const [id, entry] of old) if (id.startsWith(`${name}.`) && orphans.has(entry.name)) kept.set(id, entry);
    for (const o of plan.obligations.obligations) {
      const verdict = byId.get(o.id);
      if (verdict === undefined) {
        // Not judged this time: what was said before counts as long as nothing changed.
        const before = old.get(o.id);
        if (before !== undefined) kept.set(o.id, before);
        continue;
      }
      kept.set(o.id, {
        name: o.name,
        kind: o.kind,
        subject: o.subject,
        status: verdict.status,
        reason: verdict.reason,
        automatic: verdict.automatic,
        prover: `${prover.title} ${check.version}`,
        statement: hash(o),
        proof: hashOf(all.get(o.name)),
        context: check.contexts.get(name) ?? "",
      });
    }
  }
  return kept;
}
