/** Replays recorded calls on a model: the pure part, from records to differences. */

import { equalValues } from "../model/equality.js";
import { isModelError } from "../model/error.js";
import { type Change, changes } from "../model/show.js";
import type { Outcome } from "../model/types.js";
import type { Returned } from "./adapter.js";
import type { LoadedAdapter, LoadedCall } from "./loaded-adapter.js";
import type { LoadedMachine } from "./loaded-model.js";
import { trackedRecord } from "./trace-record.js";

/** One thing that was seen, in the record and in the model; absent in the model where it shows nothing of that name. */
export interface Mismatch {
  readonly what: string;
  readonly recorded: unknown;
  readonly modelled: { readonly value: unknown } | null;
}

/** Where the model departs from the record. */
export type Difference = {
  /** The line of the trace, from 1; 0 for the adapter's prologue. */
  readonly line: number;
  /** The record as it stands in the trace. */
  readonly record: string;
  /** Further differences of the same record, which mostly follow from this one. */
  readonly following: number;
} & (
  | {
      readonly kind: "mismatch";
      readonly call: LoadedCall;
      readonly mismatches: readonly Mismatch[];
      /** What the model's call returned, and what it changed in the state. */
      readonly outcome: Outcome<unknown, unknown>;
      readonly changes: readonly Change[];
    }
  /** The model has no value for this call. */
  | { readonly kind: "stuck"; readonly call: LoadedCall; readonly reason: string }
  /** The adapter cannot read the record. */
  | { readonly kind: "unread"; readonly reason: string }
);

/** How often an action returned what. */
export type Reached = ReadonlyMap<string, ReadonlyMap<Returned, number>>;

/** A replay as far as it has come. */
export interface Progress {
  readonly state: unknown;
  readonly records: number;
  readonly calls: number;
  /** Reasons and how many records they concern. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Reasons why calls were replayed that no record tells of, and how many records they concern. */
  readonly assumed: ReadonlyMap<string, number>;
  readonly reached: Reached;
  readonly differences: readonly Difference[];
}

/** The model before the first record. */
export function startReplay(machine: LoadedMachine, adapter: LoadedAdapter): Progress {
  const empty: Progress = {
    state: machine.initial,
    records: 0,
    calls: 0,
    skipped: new Map(),
    assumed: new Map(),
    reached: new Map(),
    differences: [],
  };
  const { state, differences } = playCalls(machine, adapter.prologue, { line: 0, record: "", following: 0 }, empty);
  return { ...empty, state, differences };
}

/**
 * Replays one record.
 *
 * @param line the record's line in the trace
 * @param record its text
 * @param object its fields
 */
export function replayRecord(
  machine: LoadedMachine,
  adapter: LoadedAdapter,
  line: number,
  record: string,
  object: object,
  progress: Progress,
): Progress {
  const before: Progress = { ...progress, records: progress.records + 1 };
  const at: Place = { line, record, following: 0 };
  const fields = trackedRecord(object);
  let step: ReturnType<LoadedAdapter["step"]>;
  try {
    step = adapter.step(fields, progress.state);
  } catch (e) {
    return { ...before, differences: [...before.differences, { ...at, kind: "unread", reason: message(e) }] };
  }
  if (step.kind === "skip") {
    return { ...before, skipped: oneMore(before.skipped, step.reason) };
  }
  const after = playCalls(machine, step.calls, at, before);
  if (step.kind === "assume") return { ...after, assumed: oneMore(after.assumed, step.reason) };
  const unread = fields.unread().filter((f) => !(f in adapter.notCompared));
  if (unread.length === 0) return after;
  const reason = `the adapter neither reads nor declares as not compared: ${unread.join(", ")}`;
  return { ...after, differences: [...after.differences, { ...at, kind: "unread", reason }] };
}

type Place = Pick<Difference, "line" | "record" | "following">;

/** Plays the calls of one record: of its differences the first one is kept. */
function playCalls(machine: LoadedMachine, calls: readonly LoadedCall[], at: Place, before: Progress): Progress {
  const alone: Progress = { ...before, differences: [] };
  const after = calls.reduce((p, call) => playCall(machine, call, at, p), alone);
  const [first, ...rest] = after.differences;
  const differences =
    first === undefined ? before.differences : [...before.differences, { ...first, following: rest.length }];
  return { ...after, differences };
}

function playCall(machine: LoadedMachine, call: LoadedCall, at: Place, before: Progress): Progress {
  const progress = { ...before, calls: before.calls + 1 };
  const stuck = (reason: string): Progress => ({
    ...progress,
    differences: [...progress.differences, { ...at, kind: "stuck", call, reason }],
  });
  const run = machine.actions.get(call.action);
  const action = machine.ir.actions.find((a) => a.name === call.action);
  if (run === undefined || action === undefined) return stuck(`the model has no action \`${call.action}\``);
  if (call.args.length !== action.args.length) {
    return stuck(`\`${call.action}\` takes ${action.args.length} arguments behind the state, not ${call.args.length}`);
  }
  let outcome: Outcome<unknown, unknown>;
  let seen: Readonly<Record<string, unknown>>;
  try {
    outcome = run(before.state, call.args);
    seen = call.modelled(stateAfter(before.state, outcome), outcome.kind === "ok" ? outcome.result : null);
  } catch (e) {
    return stuck(isModelError(e) ? `the model has no value here: ${e.message}` : message(e));
  }
  const state = stateAfter(before.state, outcome);
  const reached = count(progress.reached, call.action, returnedBy(outcome));
  const mismatches = compare(call, outcome, seen);
  if (mismatches.length === 0) return { ...progress, state, reached };
  const difference: Difference = {
    ...at,
    kind: "mismatch",
    call,
    mismatches,
    outcome,
    changes: changes(before.state, state),
  };
  return { ...progress, state, reached, differences: [...progress.differences, difference] };
}

function stateAfter(before: unknown, outcome: Outcome<unknown, unknown>): unknown {
  return outcome.kind === "fail" ? before : outcome.next;
}

/** What a call returns by name. */
export function returnedBy(outcome: Outcome<unknown, unknown>): Returned {
  return outcome.kind === "ok" ? "ok" : outcome.errno;
}

function compare(
  call: LoadedCall,
  outcome: Outcome<unknown, unknown>,
  seen: Readonly<Record<string, unknown>>,
): readonly Mismatch[] {
  const returned = returnedBy(outcome);
  const out: Mismatch[] = [];
  if (call.returned !== null && call.returned !== returned) {
    out.push({ what: "returned", recorded: call.returned, modelled: { value: returned } });
  }
  for (const [what, recorded] of Object.entries(call.recorded)) {
    const modelled = Object.hasOwn(seen, what) ? { value: seen[what] } : null;
    if (modelled === null || !equalValues(recorded, modelled.value)) out.push({ what, recorded, modelled });
  }
  return out;
}

function count(reached: Reached, action: string, returned: Returned): Reached {
  return new Map(reached).set(action, oneMore(reached.get(action) ?? new Map<Returned, number>(), returned));
}

function oneMore<K>(counts: ReadonlyMap<K, number>, key: K): ReadonlyMap<K, number> {
  return new Map(counts).set(key, (counts.get(key) ?? 0) + 1);
}

function message(e: unknown): string {
  return e instanceof Error ? e.message : String(e);
}
