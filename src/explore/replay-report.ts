/** What a replay found, as data and as text. */

import { calledFunctions, lookupIn } from "../ir/uses.js";
import { showValue } from "../model/show.js";
import type { Source } from "../parser/source.js";
import { positionAt } from "../parser/source.js";
import type { LoadedAdapter, LoadedCall } from "./loaded-adapter.js";
import type { LoadedModel } from "./loaded-model.js";
import { possibleErrnos } from "./possible-errnos.js";
import { type Difference, type Progress, returnedBy } from "./replay-run.js";

/** One action: what its calls returned, and which of its errors no call returned. */
export interface ActionCoverage {
  readonly action: string;
  readonly returned: Readonly<Record<string, number>>;
  readonly errnosNotReached: readonly string[];
}

/** A replay's result, serialisable. */
export interface ReplaySummary {
  readonly model: string;
  readonly trace: string;
  readonly adapter: string;
  readonly title: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly records: number;
  readonly calls: number;
  readonly differences: readonly { readonly line: number; readonly text: string }[];
  /** False where the replay stopped at a difference. */
  readonly complete: boolean;
  readonly skipped: Readonly<Record<string, number>>;
  readonly assumed: Readonly<Record<string, number>>;
  readonly notCompared: Readonly<Record<string, string>>;
  readonly actions: readonly ActionCoverage[];
  readonly paths: {
    readonly total: number;
    /** Ends of paths that no call reached: `file:line: return …`. */
    readonly notReached: readonly string[];
  };
}

/** The files of a replay. */
export interface ReplayFiles {
  readonly model: string;
  readonly trace: string;
  readonly adapter: string;
}

/**
 * Sums up a replay.
 *
 * @param before the counts of `model.coverage` when the first record was read
 * @param complete whether the whole trace was replayed
 */
export function summarise(
  files: ReplayFiles,
  model: LoadedModel,
  adapter: LoadedAdapter,
  progress: Progress,
  complete: boolean,
  before: readonly number[],
  sources: ReadonlyMap<string, Source>,
): ReplaySummary {
  const actions = (model.machine?.ir.actions ?? []).map((a): ActionCoverage => {
    const returned = Object.fromEntries([...(progress.reached.get(a.name) ?? [])].sort());
    const errnosNotReached = possibleErrnos(a, model.module, model.modules).filter((e) => !(e in returned));
    return { action: a.name, returned, errnosNotReached };
  });
  return {
    ...files,
    title: adapter.title,
    parameters: Object.fromEntries(model.parameters),
    records: progress.records,
    calls: progress.calls,
    differences: progress.differences.map((d) => ({ line: d.line, text: showDifference(d, model) })),
    complete,
    skipped: Object.fromEntries(progress.skipped),
    assumed: Object.fromEntries(progress.assumed),
    notCompared: adapter.notCompared,
    actions,
    paths: paths(model, before, sources),
  };
}

/** The ends of paths of the actions and of what they call. */
function paths(
  model: LoadedModel,
  before: readonly number[],
  sources: ReadonlyMap<string, Source>,
): ReplaySummary["paths"] {
  const roots = (model.machine?.ir.actions ?? []).map((a) => ({ module: model.module.name, name: a.name }));
  const called = calledFunctions(roots, lookupIn(model.modules));
  const counts = model.coverage.counts();
  const places = model.coverage.places.map((place, i) => ({ place, count: (counts[i] ?? 0) - (before[i] ?? 0) }));
  const own = places.filter(({ place }) => called.has(`${place.module}.${place.function}`));
  const notReached = own
    .filter(({ count }) => count === 0)
    .map(({ place }) => {
      const text = sources.get(place.span.file)?.text ?? "";
      return `${place.span.file}:${positionAt(text, place.span.start).line}: ${place.function}: return ${place.text}`;
    });
  return { total: own.length, notReached };
}

/** A call as the model would write it, with the names of its parameters. */
function showCall(call: LoadedCall, model: LoadedModel): string {
  const params = model.machine?.ir.actions.find((a) => a.name === call.action)?.args ?? [];
  const args = call.args.map((value, i) => {
    const name = params[i]?.name;
    return name === undefined ? showValue(value) : `${name}: ${showValue(value)}`;
  });
  return `${call.action}(${args.join(", ")})`;
}

function showDifference(d: Difference, model: LoadedModel): string {
  const where = d.line === 0 ? "in the adapter's prologue" : `at record ${d.line}`;
  const record = d.record === "" ? [] : [`  record    ${d.record}`];
  if (d.kind === "unread") return [`record ${d.line} cannot be read: ${d.reason}`, ...record].join("\n");
  const head = `difference ${where}: ${showCall(d.call, model)}`;
  if (d.kind === "stuck") return [head, ...record, `  ${d.reason}`].join("\n");
  const mismatches = d.mismatches.flatMap((m) => [
    `  ${m.what}`,
    `    recorded  ${plain(m.recorded)}`,
    `    model     ${m.modelled === null ? "shows nothing of that name" : plain(m.modelled.value)}`,
  ]);
  const result = d.outcome.kind === "ok" && d.outcome.result !== null ? ` with ${showValue(d.outcome.result)}` : "";
  const changed = d.changes.map((c) => `    ${c.path}: ${c.before} → ${c.after}`);
  const following = d.following === 0 ? [] : [`  and ${plural(d.following, "further difference")} within this record`];
  return [
    head,
    ...record,
    ...mismatches,
    `  the model's call returned ${returnedBy(d.outcome)}${result} and ${changed.length === 0 ? "left the state as it was" : "changed"}`,
    ...changed,
    ...following,
  ].join("\n");
}

/** Names of results are shown without quotes. */
function plain(value: unknown): string {
  return typeof value === "string" ? value : showValue(value);
}

const plural = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Differences that the text shows; the data hold all. */
const mostShown = 20;

/** The text of a summary, for a terminal or a log. */
export function showSummary(s: ReplaySummary): string {
  const parameters = Object.entries(s.parameters).map(([name, value]) => `${name}=${showValue(value)}`);
  const width = Math.max(...s.actions.map((a) => a.action.length), 0);
  const reached = s.actions.filter((a) => Object.keys(a.returned).length > 0);
  const never = s.actions.filter((a) => Object.keys(a.returned).length === 0).map((a) => a.action);
  const notReturned = s.actions.filter((a) => !never.includes(a.action) && a.errnosNotReached.length > 0);
  const list = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((l) => `  ${l}`), ""];
  return [
    `${s.model} against ${s.trace}`,
    `  ${s.title} (${s.adapter})`,
    ...(parameters.length === 0 ? [] : [`  ${parameters.join(" ")}`]),
    "",
    ...s.differences.slice(0, mostShown).flatMap((d) => [d.text, ""]),
    ...(s.differences.length <= mostShown ? [] : [`… and ${s.differences.length - mostShown} more differences`, ""]),
    ...list(
      "returned",
      reached.map(
        (a) =>
          `${a.action.padEnd(width)}  ${Object.entries(a.returned)
            .map(([r, n]) => `${r} ${n}`)
            .join("  ")}`,
      ),
    ),
    ...list(
      "replayed though no record tells of it",
      Object.entries(s.assumed).map(([reason, n]) => `${reason} (${n})`),
    ),
    ...list(
      "skipped",
      Object.entries(s.skipped).map(([reason, n]) => `${plural(n, "record")}: ${reason}`),
    ),
    ...list(
      "not compared",
      Object.entries(s.notCompared).map(([field, reason]) => `${field}: ${reason}`),
    ),
    ...list("actions never called", never),
    ...list(
      "errors never returned",
      notReturned.map((a) => `${a.action.padEnd(width)}  ${a.errnosNotReached.join(" ")}`),
    ),
    ...list(`ends of paths never reached (${s.paths.notReached.length} of ${s.paths.total})`, s.paths.notReached),
    `${plural(s.records, "record")}, ${plural(s.calls, "call")} replayed, ${plural(s.differences.length, "difference")}${s.complete ? "" : "; stopped there"}`,
    "",
  ].join("\n");
}
