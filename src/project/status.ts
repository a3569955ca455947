/** Where the proofs of a project stand, by what the provers last said and what changed since: no prover is asked. */
import { join } from "node:path";
import type { Module } from "../ir/ir.js";
import { statementHashes } from "../obligations/fingerprint.js";
import type { Obligation } from "../obligations/obligation.js";
import type { CoqCheck } from "../provers/coq/check.js";
import { type Lemma, lemmaCode, lemmas } from "../provers/coq/sentences.js";
import type { Status } from "../provers/verdict.js";
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

export interface ModuleStatus {
  readonly plan: ModulePlan;
  readonly obligations: readonly ObligationStatus[];
  readonly file: string;
  /** Lemmas of the proof file whose obligation is no more. */
  readonly orphaned: readonly string[];
}

/** The path of a module's proof file. */
export const proofFile = (project: Project, module: string): string => join(project.proofs, "coq", `${module}.v`);

/**
 * The state of every obligation.
 *
 * @param contexts by module, the key of all that verdicts follow from now; null where it is not known, as without a prover
 */
export function projectStatus(
  project: Project,
  plans: readonly ModulePlan[],
  modules: readonly Module[],
  record: VerdictRecord,
  contexts: ReadonlyMap<string, string> | null = null,
): readonly ModuleStatus[] {
  const hash = statementHashes(modules);
  return plans.map((plan) => {
    const file = proofFile(project, plan.module.name);
    const text = readIfThere(file) ?? "";
    const all = new Map(lemmas(text).map((l) => [l.name, l]));
    const context = contexts?.get(plan.module.name) ?? null;
    const obligations = plan.obligations.obligations.map((obligation): ObligationStatus => {
      const lemma = all.get(obligation.name);
      const recorded = record.get(obligation.id);
      const { state, reason } = stateOf(obligation, hash(obligation), text, lemma, recorded);
      return {
        obligation,
        state,
        reason,
        automatic: recorded?.automatic ?? false,
        earlier: context !== null && recorded !== undefined && recorded.context !== context,
        remark: lemma === undefined ? null : commentBefore(text, lemma),
      };
    });
    return { plan, obligations, file, orphaned: orphanedLemmas(plan, [...all.keys()]) };
  });
}

function stateOf(
  o: Obligation,
  statement: string,
  text: string,
  lemma: Lemma | undefined,
  recorded: RecordedVerdict | undefined,
): { readonly state: ProofState; readonly reason: string | null } {
  if (lemma === undefined && o.kind !== "MAIN")
    return { state: "open", reason: "there is no lemma of this name in the proof file" };
  if (recorded === undefined) return { state: "unchecked", reason: "no prover has judged it" };
  if (recorded.statement !== statement)
    return { state: "stale", reason: `what it says changed since it was ${recorded.status}` };
  if (recorded.proof !== (lemma === undefined ? null : textHash(lemmaCode(text, lemma))))
    return { state: "stale", reason: `its proof changed since it was ${recorded.status}` };
  return { state: recorded.status, reason: recorded.reason };
}

/** The first sentence of the comment that stands in front of a lemma. */
function commentBefore(text: string, lemma: Lemma): string | null {
  const comment = /\(\*+\s*((?:(?!\(\*|\*\))[\s\S])*?)\s*\*\)\s*$/.exec(text.slice(0, lemma.statement.start))?.[1];
  return comment?.replace(/\s+/g, " ").split(/(?<=\.)\s/)[0] ?? null;
}

/** The record after a check. What was recorded of obligations that are no more is kept while their lemmas are there. */
export function updatedRecord(
  plans: readonly ModulePlan[],
  modules: readonly Module[],
  check: CoqCheck,
  old: VerdictRecord,
): VerdictRecord {
  const hash = statementHashes(modules);
  const byId = new Map(check.verdicts.map((v) => [v.obligation, v]));
  const present = new Set(plans.map((p) => p.module.name));
  const kept = new Map([...old].filter(([id]) => !present.has(id.split(".")[0] ?? "")));
  for (const plan of plans) {
    const { name } = plan.module;
    const text = check.proofs.get(name) ?? "";
    const all = new Map(lemmas(text).map((l) => [l.name, l]));
    const orphans = new Set(orphanedLemmas(plan, [...all.keys()]));
    for (const [id, entry] of old) if (id.startsWith(`${name}.`) && orphans.has(entry.name)) kept.set(id, entry);
    for (const o of plan.obligations.obligations) {
      const verdict = byId.get(o.id);
      const lemma = all.get(o.name);
      if (verdict === undefined) continue;
      kept.set(o.id, {
        name: o.name,
        kind: o.kind,
        subject: o.subject,
        status: verdict.status,
        reason: verdict.reason,
        automatic: verdict.automatic,
        prover: `Coq ${check.version}`,
        statement: hash(o),
        proof: lemma === undefined ? null : textHash(lemmaCode(text, lemma)),
        context: check.contexts.get(name) ?? "",
      });
    }
  }
  return kept;
}
