/** The proofs of one module, compiled, and where that was done. */
import type { ModulePlan } from "../../project/plan.js";
import type { LoadPath } from "./coqc.js";
import type { ProofRun } from "./proof-run.js";
import type { Lemma } from "./sentences.js";

/** What a private folder holds. */
export const paths: readonly LoadPath[] = [
  { folder: "XenVerif", logical: "XenVerif" },
  { folder: "Models", logical: "Models" },
  { folder: "Proofs", logical: "Proofs" },
];

/** A module's proof file and what came of it. */
export interface ModuleRun {
  readonly plan: ModulePlan;
  readonly file: string;
  /** The user's text; null where there is no proof file. */
  readonly text: string | null;
  readonly lemmas: ReadonlyMap<string, Lemma>;
  readonly run: ProofRun | null;
  /** Why no lemma of this file counts; null where they may. */
  readonly refusal: { readonly reason: string; readonly offset: number } | null;
}
