/** The JSON documents that the commands write. `schemas/` holds a JSON Schema of each, made from these types. */
import type { Finding } from "../explore/explore.js";
import type { Module } from "../ir/ir.js";
import type { ObligationKind, Obligations } from "../obligations/obligation.js";
import type { Position } from "../parser/source.js";
import type { Shard } from "../project/shards.js";
import type { ProofState } from "../project/status.js";
import type { Place, ProverName, Status } from "../provers/verdict.js";
import type { StatusCounts } from "./status-text.js";
import type { Counts } from "./summary.js";

/** What `xenverif ir --json` prints. */
export interface IrDocument {
  /** Changes with the format. */
  readonly version: 1;
  /** In dependency order. */
  readonly modules: readonly Module[];
}

/** What `xenverif obligations --json` prints. */
export interface ObligationsDocument {
  readonly version: 1;
  readonly modules: readonly Obligations[];
}

/** What `xenverif check --reporter json` writes. */
export interface ReportDocument {
  readonly version: 3;
  /** The version of xenverif. */
  readonly xenverif: string;
  /** A hash of all obligations of the targets: reports of shards belong together where it is the same. */
  readonly obligations: string;
  /** Which part of the modules this is a report of; null for all. */
  readonly shard: Shard | null;
  /** What the ids of the reported obligations contain; null for all. */
  readonly filter: string | null;
  /** Those that were asked. */
  readonly provers: readonly ReportedProver[];
  readonly modules: readonly ReportedModule[];
}

export interface ReportedProver {
  readonly prover: ProverName;
  /** As it is written in reports, such as "Coq". */
  readonly title: string;
  /** Such as "8.16.1"; null where it was not found. */
  readonly version: string | null;
  /** Why it gave no verdict; null where it gave some. */
  readonly problem: string | null;
  readonly counts: Counts;
}

/** A place in a model. */
export interface ReportedRegion {
  /** Relative to the working directory. */
  readonly file: string;
  /** Both from 1; columns count UTF-16 units. */
  readonly start: Position;
  /** Behind the last character. */
  readonly end: Position;
}

export interface ReportedModule {
  readonly module: string;
  /** The model file. */
  readonly file: string;
  /** Whether it has a machine of its own, which `explore` runs. */
  readonly machine: boolean;
  /** The assumption ledger: `@assumes` and `@omits`. */
  readonly remarks: readonly {
    readonly kind: "assumes" | "omits";
    readonly subject: string;
    readonly reason: string;
  }[];
  /** `@except`: steps that a transition property does not speak of. */
  readonly exceptions: readonly { readonly property: string; readonly action: string; readonly reason: string }[];
  /** What the end theorem of a refinement leaves open: hidden from the observer, or free to the specification. */
  readonly unobserved: readonly { readonly kind: "hidden" | "free"; readonly what: string }[];
  /** Obligations left out as trivially true. */
  readonly trivial: readonly { readonly id: string; readonly kind: ObligationKind; readonly reason: string }[];
  readonly obligations: readonly ReportedObligation[];
}

export interface ReportedObligation {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly subject: string;
  readonly property: string | null;
  readonly title: string;
  /** The source of its subject. */
  readonly model: ReportedRegion;
  /** The functions of Xen that it concerns. */
  readonly xen: readonly string[];
  /** The `BUG_ON`/`ASSERT` conditions that it helps to show unreachable. */
  readonly bugons: readonly string[];
  /** Whether one prover proves what a run of the model shows to be false, or what another evaluates to something else: a translation
   * is wrong. */
  readonly disagreement: boolean;
  /** A run of the model that speaks against it; null where none was found or looked for. */
  readonly counterexample: { readonly finding: Finding; readonly lines: readonly string[] } | null;
  /** One of each prover that judged it. */
  readonly verdicts: readonly ReportedVerdict[];
}

export interface ReportedVerdict {
  readonly prover: ProverName;
  readonly status: Status;
  readonly reason: string | null;
  readonly goal: string | null;
  readonly place: Place | null;
  readonly axioms: readonly string[];
  /** Whether the proof is the script that `extract` wrote. */
  readonly automatic: boolean;
  /** Whether it was given in an earlier run, on the same inputs. */
  readonly cached: boolean;
}

/** What `xenverif status --json` prints. */
export interface StatusDocument {
  readonly version: 2;
  readonly provers: readonly { readonly prover: ProverName; readonly counts: StatusCounts }[];
  /** Each module once for each prover. */
  readonly modules: readonly {
    readonly module: string;
    readonly prover: ProverName;
    /** Lemmas whose obligation is no more. */
    readonly orphaned: readonly string[];
    readonly obligations: readonly {
      readonly id: string;
      readonly state: ProofState;
      readonly reason: string | null;
      readonly automatic: boolean;
      /** Whether the prover, the prelude, or something else in the project changed since it was judged. */
      readonly earlier: boolean;
    }[];
  }[];
}
