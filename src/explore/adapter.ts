/**
 * `xenverif/replay`: what an adapter file imports.
 *
 * An adapter stands beside a model and says how one recorded run reads in the model's terms: which action each record
 * calls with which arguments, and what the record and the model let one see afterwards. It is an ordinary TypeScript
 * file whose default export is an {@link Adapter}:
 *
 * ```ts
 * import { type Adapter, xenReturn } from "xenverif/replay";
 * import type * as model from "./event-channel.model.js";
 *
 * const adapter: Adapter<typeof model> = { … };
 * export default adapter;
 * ```
 *
 * Action names, arguments and results are checked against the model by `tsc`.
 */
import type { Outcome } from "../model/types.js";

export { type Returned, xenErrnos, xenReturn } from "./errno-numbers.js";
export { RecordError, type TraceRecord } from "./trace-record.js";

import type { Returned } from "./errno-numbers.js";
import type { TraceRecord } from "./trace-record.js";

/** What can be seen, by name: plain data, compared structurally. */
export type Observations = Readonly<Record<string, unknown>>;

/** An exported function of a model that is called as an action. `never` makes it the top of all such functions. */
type ActionFunction = (state: never, ...args: never) => Outcome<unknown, unknown>;

/** The names of a model's actions. */
export type ActionName<M> = { [K in keyof M]: M[K] extends ActionFunction ? K : never }[keyof M] & string;

/** The state of a model: the first parameter of its actions. */
export type StateOf<M> = M[ActionName<M>] extends (state: infer S, ...args: never) => unknown ? S : never;

type ArgumentsOf<F> = F extends (state: never, ...args: infer A) => unknown ? A : never;

type ResultOf<F> = F extends (state: never, ...args: never) => infer O
  ? O extends { readonly kind: "ok"; readonly result: infer R }
    ? R
    : never
  : never;

/** One call of an action, and what the record says about it. */
export interface CallOf<M, K extends ActionName<M>> {
  readonly action: K;
  /** The arguments after the state, in order. */
  readonly args: ArgumentsOf<M[K]>;
  /** What the real call returned; null where the record does not say. */
  readonly returned: Returned | null;
  /** What the record shows after the call. */
  readonly recorded: Observations;
  /**
   * The same things in the model, compared under each name that `recorded` has.
   *
   * @param after the model's state after the call
   * @param result what the model's call returned; null where it refused
   */
  readonly modelled: (after: StateOf<M>, result: ResultOf<M[K]> | null) => Observations;
}

/** A call of any action. */
export type Call<M> = { [K in ActionName<M>]: CallOf<M, K> }[ActionName<M>];

/** What a record becomes. */
export type Step<M> =
  /** One call or several (a record may sum up a loop). */
  | { readonly kind: "calls"; readonly calls: readonly Call<M>[] }
  /**
   * Calls that the record does not tell of, but that must have been made, or that stand for something the model does
   * not have. They are replayed; the reason is printed. The record's fields need not be read.
   */
  | { readonly kind: "assume"; readonly calls: readonly Call<M>[]; readonly reason: string }
  /** Nothing in the model corresponds to it. Reasons are counted and printed. */
  | { readonly kind: "skip"; readonly reason: string };

/** How a recorded run reads in a model's terms. */
export interface Adapter<M> {
  /** What was recorded and where, for the report. */
  readonly title: string;
  /**
   * Whether a trace is one that this adapter reads, so that several adapters may stand beside a model.
   *
   * @param first the first record of the trace
   */
  readonly recognises: (first: TraceRecord) => boolean;
  /** What the model's parameters were in the recorded system; `--set` wins over them. */
  readonly parameters: Readonly<Record<string, number | boolean | string>>;
  /** Calls that bring the model's initial state to where the recording began. They are checked but not counted. */
  readonly prologue: readonly Call<M>[];
  /** Fields of records that are compared with nothing, with the reason. Every other field must be read. */
  readonly notCompared: Readonly<Record<string, string>>;
  /**
   * Reads a record.
   *
   * @param record gives the fields by name and type
   * @param state the model's state before the record, for records that sum up a loop
   * @throws RecordError where the record is not what it should be; the replay reports it with its line
   */
  readonly step: (record: TraceRecord, state: StateOf<M>) => Step<M>;
}
