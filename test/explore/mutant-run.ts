/** Mutants of the event-channel sample, run. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { compiledMachine } from "../../src/explore/compiled-machine.js";
import type { Call } from "../../src/explore/examine.js";
import { actingFunctions, inductionGoals } from "../../src/explore/explore.js";
import { loadAdapter } from "../../src/explore/load-adapter.js";
import { loadModel } from "../../src/explore/load-model.js";
import type { LoadedModel, Settings } from "../../src/explore/loaded-model.js";
import { type Mutant, mutantsOf } from "../../src/explore/mutants.js";
import { inductionSearch } from "../../src/explore/packed/induction.js";
import { packedSearch } from "../../src/explore/packed/search.js";
import { replayRecord, startReplay } from "../../src/explore/replay-run.js";
import { callsOf, search } from "../../src/explore/search.js";
import type { Module } from "../../src/ir/ir.js";
import { lookupIn } from "../../src/ir/uses.js";
import { positionAt } from "../../src/parser/source.js";
import { findProjects } from "../../src/project/config.js";

const folder = "samples/event-channel";
const model = `${folder}/event-channel.model.ts`;
const traces = [
  ["test/fixtures/traces/directed.jsonl", `${folder}/xen-4.17-directed.adapter.ts`],
  ["test/fixtures/traces/event-channel-seed7.jsonl.gz", `${folder}/xen-4.17.adapter.ts`],
] as const;

export interface PlacedMutant extends Mutant {
  /** The line of the model. */
  readonly place: string;
}

async function load(settings: Settings): Promise<LoadedModel> {
  const { value, diagnostics } = await loadModel(model, settings);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** All mutants of the sample, in source order. */
export async function mutantsOfSample(): Promise<readonly PlacedMutant[]> {
  const loaded = await load({ parameters: new Map(), scopes: new Map() });
  const { module } = loaded;
  const acting = [...actingFunctions(loaded)].map((name) => name.slice(module.name.length + 1));
  const text = readFileSync(model, "utf8");
  return mutantsOf(module, new Set(acting)).map((m) => ({
    ...m,
    place: `line ${positionAt(text, m.span.start).line}`,
  }));
}

/** What kills a mutant: the first obligation that `explore` finds violated, the first trace that differs. */
export async function killers(mutant: Mutant): Promise<readonly string[]> {
  return [...(await exploreKills(mutant)), ...(await replayKills(mutant))];
}

/** What kills a mutant first: the traces are asked first, since they are fast. */
export async function firstKiller(mutant: Mutant): Promise<string | null> {
  const replayed = await replayKills(mutant, true);
  return replayed[0] ?? (await exploreKills(mutant))[0] ?? null;
}

/** The mutated functions in the place of those of a loaded module. */
const inside = (mutant: Mutant, loaded: LoadedModel): readonly Module[] => {
  const changed = mutant.module.decls.find((d) => d.name === mutant.function);
  return loaded.modules.map((m) =>
    m.name !== mutant.module.name || changed === undefined
      ? m
      : { ...m, decls: m.decls.map((d) => (d.name === mutant.function ? changed : d)) },
  );
};

/** A machine with the fault; null where not even its constants have values. */
function machineOf(mutant: Mutant, loaded: LoadedModel) {
  const modules = inside(mutant, loaded);
  const module = modules.find((m) => m.name === mutant.module.name) ?? mutant.module;
  return { modules, module, machine: compiledMachine(module, modules, loaded.parameters) };
}

async function exploreKills(mutant: Mutant): Promise<readonly string[]> {
  const [project] = findProjects([folder]).projects;
  if (project === undefined) throw new Error("no project");
  const loaded = await load(project.explore);
  const { modules, module, machine } = machineOf(mutant, loaded);
  const lookup = lookupIn(modules);
  const calls = callsOf(machine, lookup);
  if (calls.kind === "unbounded" || module.machine === null) throw new Error("no calls");
  try {
    const options = {
      machine,
      state: { kind: "ref", ref: module.machine.state } as const,
      lookup,
      theorems: [],
      limits: { states: 1e6, depth: 1e6, seconds: 60, memory: 4e9 },
      keepGoing: false,
      onProgress: () => {},
      interrupted: () => false,
    };
    const mutated = { ...loaded, modules, module, machine };
    const packed = await packedSearch(options, mutated, calls.calls);
    const found = packed ?? (await search(options, calls.calls));
    const [v] = found.violations;
    if (v !== undefined) return [`explore: ${v.subject}.${v.kind}${v.property === null ? "" : `.${v.property}`}`];
    return inductionKills(mutated, calls.calls);
  } catch (e) {
    return [`explore: ${e instanceof Error ? e.message : String(e)}`];
  }
}

/** What is true of all reachable states within scope may still not be provable. */
function inductionKills(model: LoadedModel, calls: readonly Call[]): readonly string[] {
  const search = inductionSearch(model);
  for (const goal of inductionGoals(model)) {
    const result = search.find(goal, calls, 100_000);
    if (result.kind !== "found") continue;
    return [`induction: ${goal.action}.${goal.kind}${goal.property === null ? "" : `.${goal.property}`}`];
  }
  return [];
}

async function replayKills(mutant: Mutant, once = false): Promise<readonly string[]> {
  const killed: string[] = [];
  for (const [trace, file] of traces) {
    if (once && killed.length > 0) return killed;
    const { value } = loadAdapter(file);
    if (value === null) throw new Error(`no adapter ${file}`);
    const { adapter } = value;
    const parameters = new Map(Object.entries(adapter.parameters).map(([n, v]) => [n, String(v)] as const));
    const { machine } = machineOf(mutant, await load({ parameters, scopes: new Map() }));
    const bytes = readFileSync(trace);
    const lines = (trace.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").trimEnd().split("\n");
    let progress = startReplay(machine, adapter);
    for (const [i, line] of lines.entries()) {
      progress = replayRecord(machine, adapter, i + 1, line, JSON.parse(line) as object, progress);
      if (progress.differences.length > 0) break;
    }
    const [d] = progress.differences;
    if (d !== undefined) killed.push(`replay: ${trace.split("/").pop()} line ${d.line}`);
  }
  return killed;
}
