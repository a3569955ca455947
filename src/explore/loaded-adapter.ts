/** Adapters as they come out of a file, where `tsc` has not necessarily looked. */
import type { Returned } from "./adapter.js";
import { isObject, RecordError, type TraceRecord } from "./trace-record.js";

type Fields = Readonly<Record<string, unknown>>;

/** {@link Call} of any model. */
export interface LoadedCall {
  readonly action: string;
  readonly args: readonly unknown[];
  readonly returned: Returned | null;
  readonly recorded: Fields;
  readonly modelled: (after: unknown, result: unknown) => Fields;
}

/** {@link Step} of any model. */
export type LoadedStep =
  | { readonly kind: "calls"; readonly calls: readonly LoadedCall[] }
  | { readonly kind: "assume"; readonly calls: readonly LoadedCall[]; readonly reason: string }
  | { readonly kind: "skip"; readonly reason: string };

/** {@link Adapter} of any model. */
export interface LoadedAdapter {
  readonly title: string;
  readonly recognises: (first: TraceRecord) => boolean;
  readonly parameters: Readonly<Record<string, number | boolean | string>>;
  readonly prologue: readonly LoadedCall[];
  readonly notCompared: Readonly<Record<string, string>>;
  readonly step: (record: TraceRecord, state: unknown) => LoadedStep;
}

/**
 * Reads the default export of an adapter file.
 *
 * @returns the adapter, or what is wrong with it in one sentence
 */
export function readAdapter(value: unknown): LoadedAdapter | string {
  if (!isFields(value)) return "the adapter file has no default export that is an adapter";
  const { title, recognises, parameters, prologue, notCompared, step } = value;
  if (typeof title !== "string") return "`title` should be a text";
  if (!isFunction(recognises)) return "`recognises` should be a function";
  if (!isFields(parameters) || !Object.values(parameters).every(isParameter))
    return "`parameters` should map names to values";
  if (!Array.isArray(prologue) || !prologue.every(isCall)) return "`prologue` should be a list of calls";
  if (!isFields(notCompared) || !isTexts(notCompared)) return "`notCompared` should map field names to reasons";
  if (!isFunction(step)) return "`step` should be a function";
  return {
    title,
    recognises: (first) => recognises(first) === true,
    parameters: Object.fromEntries(
      Object.entries(parameters).filter((p): p is [string, number | boolean | string] => isParameter(p[1])),
    ),
    prologue,
    notCompared,
    step: (record, state) => readStep(step(record, state)),
  };
}

function readStep(step: unknown): LoadedStep {
  if (isFields(step)) {
    const { kind, calls, reason } = step;
    if (kind === "skip" && typeof reason === "string") return { kind, reason };
    if (Array.isArray(calls) && calls.every(isCall)) {
      if (kind === "calls") return { kind, calls };
      if (kind === "assume" && typeof reason === "string") return { kind, calls, reason };
    }
  }
  throw new RecordError("the adapter's `step` gave neither calls nor a reason to skip");
}

function isCall(value: unknown): value is LoadedCall {
  return (
    isFields(value) &&
    typeof value.action === "string" &&
    Array.isArray(value.args) &&
    (value.returned === null || typeof value.returned === "string") &&
    isFields(value.recorded) &&
    isFunction(value.modelled)
  );
}

function isFields(value: unknown): value is Fields {
  return isObject(value);
}

function isTexts(value: Fields): value is Readonly<Record<string, string>> {
  return Object.values(value).every((v) => typeof v === "string");
}

function isParameter(value: unknown): value is number | boolean | string {
  return typeof value === "number" || typeof value === "boolean" || typeof value === "string";
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === "function";
}
