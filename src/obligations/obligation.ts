/** What has to be proved about a module, once for all provers. */
import type { Prop } from "../ir/prop.js";
import type { Span } from "../parser/source.js";

/** Kinds of obligation, in the order in which reports list them. */
export const obligationKinds = [
  "PAR",
  "WD",
  "INIT",
  "INV",
  "TRANS",
  "LOOP",
  "DLF",
  "REL",
  "SIM",
  "ERR",
  "VAR",
  "THM",
  "REPLAY",
  "MAIN",
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

export interface Obligation {
  /** Stable and readable: `EventChannel.close.INV.symmetric`. */
  readonly id: string;
  readonly kind: ObligationKind;
  /** The module that it belongs to. */
  readonly module: string;
  /** Source name of the action, function, constant or theorem that it is about. */
  readonly subject: string;
  /** Source name of the invariant or transition property; null for the other kinds. */
  readonly property: string | null;
  /** Name of the definition in the provers: `close_INV_symmetric`. */
  readonly name: string;
  /** One sentence for the generated comment and for reports. */
  readonly title: string;
  /** Where a report points: the subject's source text. */
  readonly span: Span;
  /** The functions of Xen that it concerns, from the subject and the property. */
  readonly xen: readonly string[];
  /** The `BUG_ON`/`ASSERT` that it helps to show unreachable. */
  readonly bugons: readonly string[];
  /** Closed but for the module's parameter record. */
  readonly statement: Prop;
}

/** The obligations of a module and how many were left out because they are trivially true. */
export interface Obligations {
  readonly module: string;
  readonly obligations: readonly Obligation[];
  /** Ids of those left out, with the reason, such as "no partial operation". */
  readonly trivial: readonly { readonly id: string; readonly kind: ObligationKind; readonly reason: string }[];
}
