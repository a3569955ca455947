/** Looks for proofs in Lean on the IR, tries those that it finds, and writes down those that Lean accepts. */
import type { LeanFinding, LeanProofs } from "../../emit-lean/proofs/index.js";
import type { Obligation } from "../../obligations/obligation.js";
import type { Project } from "../../project/config.js";
import { type FoundProof, isReplaceable, withProofs } from "../../project/lean-prove.js";
import type { ModulePlan } from "../../project/plan.js";
import { readIfThere, writeIfChanged } from "../../project/write.js";
import { wasInterrupted } from "../processes.js";
import type { Progress } from "../prover.js";
import type { Store } from "../store.js";
import { leanKeys } from "./keys.js";
import { readProofs } from "./module.js";
import { compileLeanProofs } from "./proof-run.js";
import type { LeanToolchain } from "./toolchain.js";
import { openLeanWorkspace } from "./workspace.js";

/** What became of an obligation. */
export interface LeanAttempt {
  readonly obligation: Obligation;
  /** `rejected`: a proof was found that Lean does not accept, and was not written. */
  readonly kind: "proved" | "left" | "rejected" | "by hand" | "missing" | "refused";
  readonly reason: string | null;
}

/**
 * Looks for proofs of some obligations and writes those that Lean accepts. A theorem that a person has touched stays as it is.
 *
 * @param wanted ids of obligations
 * @throws ProverFailure; the system's error where a proof file cannot be written, which is then as it was
 */
export async function proveWithLean(
  project: Project,
  plans: readonly ModulePlan[],
  wanted: ReadonlySet<string>,
  search: LeanProofs,
  toolchain: LeanToolchain,
  store: Store,
  progress: Progress,
): Promise<readonly LeanAttempt[]> {
  const attempts: LeanAttempt[] = [];
  const modules = readProofs(project, plans);
  const keys = leanKeys(plans, modules, toolchain, [project.timeout, `${project.memory}`]);
  const statements = (m: string) => keys.of(m).statements;
  const limits = { timeout: project.timeout, memory: project.memory };
  const { workspace } = await openLeanWorkspace(
    plans,
    toolchain,
    limits,
    store,
    { prelude: keys.prelude, statements },
    [...modules.values()].some((m) => m.usesTactic),
    progress,
  );
  try {
    for (const plan of plans) {
      const m = modules.get(plan.module.name);
      const asked = plan.obligations.obligations.filter((o) => wanted.has(o.id));
      const say = (obligation: Obligation, kind: LeanAttempt["kind"], reason: string | null = null) =>
        attempts.push({ obligation, kind, reason });
      const text = m?.text ?? null;
      if (m === undefined || text === null || (m.refusal !== null && m.text !== null)) {
        for (const o of asked) say(o, text === null ? "missing" : "refused");
        continue;
      }
      const found: FoundProof[] = [];
      for (const [i, o] of asked.entries()) {
        if (wasInterrupted()) break;
        const may = isReplaceable(o, plan, text);
        if (may !== "yes") {
          say(o, may);
          continue;
        }
        progress(`looking for proofs in Lean: ${plan.module.name}, ${i + 1} of ${asked.length}`);
        const proof = proofOf(o, plan, search);
        if (proof.kind === "proof") found.push({ obligation: o, proof: proof.text });
        else say(o, "left", proof.kind === "exhausted" ? `no proof within ${proof.steps} steps` : null);
      }
      if (found.length === 0) continue;
      for (const other of m.imports) {
        const theirs = modules.get(other);
        if (theirs?.text != null)
          await compileLeanProofs(theirs.text, workspace, `${theirs.plan.leanNames.folder}.lean`);
      }
      progress(`trying ${found.length} proofs of ${plan.module.name} with Lean`);
      const path = `${plan.leanNames.folder}.lean`;
      const run = await compileLeanProofs(withProofs(text, plan, found), workspace, path);
      const broken = new Map(run.broken.map((b) => [b.name, b.message]));
      const name = (o: Obligation) => plan.leanNames.obligation(o.name);
      const good = run.fatal === null ? found.filter((f) => !broken.has(name(f.obligation))) : [];
      // The file may have changed meanwhile.
      if (good.length > 0) writeIfChanged(m.file, withProofs(readIfThere(m.file) ?? text, plan, good));
      for (const f of found) {
        if (good.includes(f)) say(f.obligation, "proved");
        else say(f.obligation, "rejected", broken.get(name(f.obligation)) ?? run.fatal?.message ?? null);
      }
    }
  } finally {
    workspace.remove();
  }
  return attempts;
}

/** A proof of an obligation as a term of Lean, or why there is none. */
function proofOf(o: Obligation, plan: ModulePlan, search: LeanProofs): LeanFinding {
  try {
    return search.prove(o, plan.obligations.obligations);
  } catch (e) {
    // The search goes as deep as the terms: what is too deep for the stack is left.
    if (e instanceof RangeError) return { kind: "none" };
    throw e;
  }
}
