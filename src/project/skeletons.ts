/** Proof files: what is there already, and what is appended. A byte that a person wrote is never changed. */
import { fill } from "../emit/templates.js";
import type { Obligation } from "../obligations/obligation.js";
import { obligationKinds } from "../obligations/obligation.js";
import { lemmas } from "../provers/coq/sentences.js";
import type { ModulePlan } from "./plan.js";

/** What `extract` makes of a proof file. */
export interface ProofFilePlan {
  /** The whole new text: the old one, then the skeletons. */
  readonly text: string;
  /** Ids of obligations that got a skeleton. */
  readonly added: readonly string[];
  /** Lemmas that look like proofs of obligations which are no more. */
  readonly orphaned: readonly string[];
}

/**
 * Adds a skeleton for each obligation that has no lemma of its name.
 *
 * @param current the proof file's text; null where there is none yet
 */
export function planProofFile(plan: ModulePlan, current: string | null): ProofFilePlan {
  const { module, obligations } = plan;
  const present = new Set(current === null ? [] : lemmas(current).map((l) => l.name));
  // End theorems are proved from the others, in a generated file.
  const missing = obligations.obligations.filter((o) => o.kind !== "MAIN" && !present.has(o.name));
  const orphaned = orphanedLemmas(plan, [...present]);
  const head = current ?? fill("coq/proofs.hbs", { module: module.name, imports: module.imports });
  const separator = head === "" || head.endsWith("\n") ? "" : "\n";
  const bodies = missing.map((o) => `\n${skeleton(o, plan)}`).join("");
  return { text: missing.length === 0 ? head : head + separator + bodies, added: missing.map((o) => o.id), orphaned };
}

/** The lemmas that look like proofs of obligations which are no more. */
export function orphanedLemmas(plan: ModulePlan, names: readonly string[]): readonly string[] {
  const wanted = new Set(plan.obligations.obligations.map((o) => o.name));
  const kind = new RegExp(`_(?:${obligationKinds.join("|")})\\d*(?:_|$)`);
  return names.filter((n) => kind.test(n) && !wanted.has(n));
}

/** A lemma with the script that the generator proposes. */
export function skeleton(o: Obligation, plan: ModulePlan): string {
  return `Lemma ${o.name} : Obligations.${o.name}.\nProof. ${script(o, plan)} Qed.\n`;
}

/** The script that automation tries first. */
export function script(o: Obligation, plan: ModulePlan): string {
  if (o.kind === "REPLAY") return "vm_compute. reflexivity.";
  if (o.kind === "DLF") return "some_call.";
  if (o.kind === "REL" || o.kind === "SIM" || o.kind === "ERR" || o.kind === "VAR") return "simulation.";
  const machine = plan.module.machine;
  const all = plan.obligations.obligations;
  const loops = all.filter((x) => x.kind === "LOOP" && x.subject === o.subject);
  if (machine === null || loops.length === 0 || (o.kind !== "INV" && o.kind !== "TRANS")) return "obligation.";
  const action = machine.actions.find((a) => a.name === o.subject);
  const names = plan.coqNames;
  const bound = action === undefined ? [] : [action.state, ...action.args.map((a) => a.name)].map(names.local);
  // By the property's name alone: unification would look into the definitions of the wrong ones.
  const step = (property: string) => {
    const lemma = loops.find((l) => l.property === property)?.name ?? "";
    const goal = [names.global({ module: plan.module.name, name: property }), ...arity(property, plan)].join(" ");
    return `|- ${goal} => eapply (${[lemma, ...plan.coqParameters, ...bound].join(" ")})`;
  };
  const name = names.global({ module: plan.module.name, name: o.subject });
  const steps = [...machine.invariants, ...(o.kind === "TRANS" ? [o.property ?? ""] : [])].map(step);
  return `${o.kind === "INV" ? "loop_invariant" : "loop_transition"} @${name}.
  all: lazymatch goal with
    ${steps.map((x) => `| ${x}`).join("\n    ")}
    end; loop_premise.`;
}

/** A wildcard for each argument of a property. */
function arity(property: string, plan: ModulePlan): readonly string[] {
  const decl = plan.module.decls.find((d) => d.name === property);
  return decl?.kind === "function" ? decl.params.map(() => "_") : [];
}
