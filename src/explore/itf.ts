/** Counterexamples in the Informal Trace Format (https://apalache-mc.org/docs/adr/015adr-trace.html). */
import { inspect, isCollection } from "../model/collections.js";

/** One state of a trace, and the call that led to it. */
export interface TraceState {
  readonly state: unknown;
  /** Null for the initial state. */
  readonly call: { readonly action: string; readonly args: Readonly<Record<string, unknown>> } | null;
}

/**
 * A trace as a JSON value. Variables are the fields of the state, `action` and `args`; a map that is total is written as its
 * explicit entries with the value of all other keys beside it (`default`).
 */
export function itfTrace(model: string, description: string, trace: readonly TraceState[]): object {
  const states = trace.map(({ state, call }, index) => ({
    "#meta": { index },
    ...variables(state),
    action: call?.action ?? "init",
    args: Object.fromEntries(Object.entries(call?.args ?? {}).map(([name, v]) => [name, itfValue(v)])),
  }));
  const first = trace[0];
  return {
    "#meta": {
      format: "ITF",
      "format-description": "https://apalache-mc.org/docs/adr/015adr-trace.html",
      source: model,
      description,
    },
    vars: [...Object.keys(first === undefined ? {} : variables(first.state)), "action", "args"],
    states,
  };
}

function variables(state: unknown): Readonly<Record<string, unknown>> {
  const isRecord = typeof state === "object" && state !== null && !Array.isArray(state) && !isCollection(state);
  if (!isRecord) return { state: itfValue(state) };
  return Object.fromEntries(Object.entries(state).map(([name, v]) => [name, itfValue(v)]));
}

function itfValue(value: unknown): unknown {
  if (typeof value === "bigint") return { "#bigint": String(value) };
  if (typeof value !== "object" || value === null) return value ?? { "#tup": [] };
  if (Array.isArray(value)) return { "#tup": value.map(itfValue) };
  if (!isCollection(value)) return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, itfValue(v)]));
  const inside = value[inspect]();
  if (inside.kind === "finSet") return { "#set": inside.items.map(itfValue) };
  const entries = { "#map": inside.entries.map((e) => [itfValue(e.key), itfValue(e.value)]) };
  if (inside.kind === "partialMap") return entries;
  return {
    entries,
    default: inside.kind === "totalMap" ? itfValue(inside.base) : { "#unserializable": "computed from the key" },
  };
}
