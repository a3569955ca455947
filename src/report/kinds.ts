/** What each kind of obligation says, in a sentence: for readers who do not have the formula at hand (docs/obligations.md has it). */
import type { ObligationKind } from "../obligations/obligation.js";

export interface KindEntry {
  /** A name in the style of SARIF: one identifier. */
  readonly name: string;
  /** One sentence. */
  readonly says: string;
}

export const kindEntries: Readonly<Record<ObligationKind, KindEntry>> = {
  PAR: { name: "ParametersAreValid", says: "The parameters' default values satisfy their conditions." },
  WD: { name: "WellDefined", says: "Every partial operation is defined where it is reached." },
  INIT: { name: "InvariantInitially", says: "The invariant holds in the initial state." },
  INV: { name: "InvariantPreserved", says: "The action preserves the invariant." },
  TRANS: { name: "TransitionProperty", says: "Every step of the action satisfies the transition property." },
  LOOP: { name: "LoopPreserves", says: "The body of a loop over the state preserves the property." },
  DLF: { name: "DeadlockFree", says: "Some call succeeds." },
  REL: { name: "InitialStatesRelated", says: "The initial states are related." },
  SIM: { name: "StepSimulated", says: "A successful call is one of the specification, with the same result." },
  ERR: { name: "RefusalAllowed", says: "A refused call is one that the specification refuses, or may refuse." },
  VAR: { name: "StutteringEnds", says: "A stuttering step decreases the variant." },
  THM: { name: "Theorem", says: "The theorem holds." },
  REPLAY: {
    name: "RecordedRun",
    says: "The prover, evaluating the recorded calls, gets the recorded answers and state.",
  },
  MAIN: {
    name: "EndTheorem",
    says: "The end theorem of the machine or refinement, assembled from all other obligations.",
  },
};

/** Kinds whose obligations running the model may show to be false. */
export const falsifiable: ReadonlySet<ObligationKind> = new Set([
  "INIT",
  "INV",
  "TRANS",
  "WD",
  "THM",
  "REL",
  "SIM",
  "ERR",
  "VAR",
]);
