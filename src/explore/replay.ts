/** `xenverif replay`: a recorded trace against a model. */
import { type Diagnostic, error, type Result } from "../parser/diagnostic.js";
import { renderDiagnostic } from "../parser/render.js";
import type { Source } from "../parser/source.js";
import { type AdapterFile, adaptersBeside, loadAdapter } from "./load-adapter.js";
import { loadModel } from "./load-model.js";
import type { LoadedAdapter } from "./loaded-adapter.js";
import type { LoadedMachine } from "./loaded-model.js";
import { type ReplaySummary, showSummary, summarise } from "./replay-report.js";
import { type Progress, replayRecord, startReplay } from "./replay-run.js";
import { readTrace, type TraceLine } from "./trace-file.js";
import { trackedRecord } from "./trace-record.js";

/** What `xenverif replay` is asked to do. */
export interface ReplayOptions {
  /** The model file. */
  readonly model: string;
  /** The trace: JSON Lines, plain or gzip. */
  readonly trace: string;
  /** The adapter file; null for the one beside the model that recognises the trace. */
  readonly adapter: string | null;
  /** Parameter values (`--set NAME=VALUE`), which win over the adapter's. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Whether to go on after a difference. */
  readonly keepGoing: boolean;
  readonly color: boolean;
}

/** How a replay ended. */
export interface ReplayResult {
  /** 0 no difference, 1 differences, 2 the model, adapter or trace cannot be used. */
  readonly exitCode: 0 | 1 | 2;
  /** The report, or the diagnostics. */
  readonly text: string;
  /** Null exactly where `exitCode` is 2. */
  readonly summary: ReplaySummary | null;
}

/** A replay that goes on ends here: a model so wrong needs no longer list. */
const mostDifferences = 1000;

/** Replays a trace on a model. */
export async function runReplay(options: ReplayOptions): Promise<ReplayResult> {
  const found = await findAdapter(options);
  if (found.value === null) return refused(found.diagnostics, new Map(), options.color);
  const { path, adapter } = found.value;
  const defaults = Object.entries(adapter.parameters).map(([name, value]) => [name, String(value)] as const);
  const settings = { parameters: new Map([...defaults, ...options.parameters]), scopes: new Map() };
  const loaded = await loadModel(options.model, settings);
  const model = loaded.value;
  if (model === null) return refused(loaded.diagnostics, loaded.sources, options.color);
  if (model.machine === null) {
    const message = `${options.model} declares no machine`;
    return refused(
      [error("XV4407", null, message, "tag a type @state, a constant @init and functions @action")],
      loaded.sources,
      options.color,
    );
  }
  const start = startReplay(model.machine, adapter);
  const before = [...model.coverage.counts()];
  const replayed = await replayTrace(model.machine, adapter, start, options);
  if (replayed.value === null) return refused(replayed.diagnostics, loaded.sources, options.color);
  const { progress, complete } = replayed.value;
  const files = { model: options.model, trace: options.trace, adapter: path };
  const summary = summarise(files, model, adapter, progress, complete, before, loaded.sources);
  return { exitCode: progress.differences.length === 0 ? 0 : 1, text: showSummary(summary), summary };
}

function refused(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
  color: boolean,
): ReplayResult {
  const text = diagnostics
    .map((d) => renderDiagnostic(d, (d.span && sources.get(d.span.file)) ?? null, { color }))
    .join("\n");
  return { exitCode: 2, text: `${text.trimEnd()}\n`, summary: null };
}

/** The adapter that was asked for, or the only one beside the model that recognises the trace's first record. */
async function findAdapter(options: ReplayOptions): Promise<Result<AdapterFile>> {
  if (options.adapter !== null) return loadAdapter(options.adapter);
  const first = await firstLine(options.trace);
  if (first === null) return noRecord(options.trace);
  if (first.kind === "broken") return { value: null, diagnostics: [first.diagnostic] };
  const { object } = first;
  const beside = adaptersBeside(options.model);
  const loaded = beside.map(loadAdapter);
  const broken = loaded.flatMap((l) => l.diagnostics);
  if (broken.length > 0) return { value: null, diagnostics: broken };
  const fitting = loaded.flatMap((l) => (l.value?.adapter.recognises(trackedRecord(object)) === true ? [l.value] : []));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return { value: only, diagnostics: [] };
  const message =
    only === undefined
      ? `no adapter beside ${options.model} recognises the first record of ${options.trace}`
      : `${fitting.length} adapters beside ${options.model} recognise the first record of ${options.trace}`;
  const names =
    beside.length === 0
      ? "there is none: write one in `NAME.adapter.ts`"
      : `choose with --adapter: ${beside.join(", ")}`;
  return { value: null, diagnostics: [error("XV4414", null, message, names)] };
}

async function firstLine(trace: string): Promise<TraceLine | null> {
  for await (const line of readTrace(trace)) return line;
  return null;
}

function noRecord<T>(trace: string): Result<T> {
  const hint = "a replay of nothing would say nothing";
  return { value: null, diagnostics: [error("XV4412", null, `the trace ${trace} has no record`, hint)] };
}

async function replayTrace(
  machine: LoadedMachine,
  adapter: LoadedAdapter,
  start: Progress,
  { trace, keepGoing }: ReplayOptions,
): Promise<Result<{ readonly progress: Progress; readonly complete: boolean }>> {
  const enough = (p: Progress) => p.differences.length > (keepGoing ? mostDifferences - 1 : 0);
  let progress = start;
  if (enough(progress)) return { value: { progress, complete: false }, diagnostics: [] };
  for await (const line of readTrace(trace)) {
    if (line.kind === "broken") return { value: null, diagnostics: [line.diagnostic] };
    progress = replayRecord(machine, adapter, line.line, line.text, line.object, progress);
    if (enough(progress)) return { value: { progress, complete: false }, diagnostics: [] };
  }
  return progress.records === 0 ? noRecord(trace) : { value: { progress, complete: true }, diagnostics: [] };
}
