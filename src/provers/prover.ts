/** What the commands know of a prover: the same for all of them. */
import type { Project } from "../project/config.js";
import type { ModulePlan } from "../project/plan.js";
import type { Store } from "./store.js";
import type { ProverName, ProverProblem, Verdict } from "./verdict.js";

/** Tells what is going on; called rarely. */
export type Progress = (message: string) => void;

export interface CheckSettings {
  /** Whether an independent checker reads the compiled proofs again, where the prover has one. */
  readonly recheck?: boolean;
  /** Where results are kept between runs. */
  readonly store?: Store;
  /** The folder where the identity of the prover is kept; null to keep it nowhere. */
  readonly memory?: string | null;
}

/** What a prover says of a project. */
export interface ProverRun {
  /** Such as `8.16.1`; null where there is no such prover. */
  readonly version: string | null;
  /** A verdict for each obligation; none where there is a `problem`. */
  readonly verdicts: readonly Verdict[];
  readonly problem: ProverProblem | null;
  /** By module, the key of all that its verdicts follow from. */
  readonly contexts: ReadonlyMap<string, string>;
  /** The texts of the proof files that were judged, by module; null where there is none. */
  readonly proofs: ReadonlyMap<string, string | null>;
}

/** A proof as it stands in a proof file. */
export interface WrittenProof {
  /** The obligation's name in the provers. */
  readonly name: string;
  /** Statement and proof without comments and layout: what tells whether it changed. */
  readonly code: string;
  /** The first sentence of the comment in front of it; null where there is none. */
  readonly remark: string | null;
}

export interface Prover {
  readonly name: ProverName;
  /** As it is written in reports. */
  readonly title: string;
  /** The path of a module's proof file. */
  readonly proofFile: (project: Project, plan: ModulePlan) => string;
  /** The proofs of a proof file, in order. */
  readonly proofs: (text: string) => readonly WrittenProof[];
  /**
   * Checks all obligations of a project's modules.
   *
   * @param plans the modules, in dependency order, freshly planned from the models
   */
  readonly check: (
    project: Project,
    plans: readonly ModulePlan[],
    progress: Progress,
    settings: CheckSettings,
  ) => Promise<ProverRun>;
  /**
   * By module, the key of all that its verdicts would follow from now, without asking the prover for any.
   *
   * @param memory the folder where the identity of the prover is kept
   * @returns null where there is no such prover
   */
  readonly contexts: (
    project: Project,
    plans: readonly ModulePlan[],
    memory: string,
  ) => Promise<ReadonlyMap<string, string> | null>;
}
