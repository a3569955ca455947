/** Mutants of a sample, run. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { compileModules } from "../../src/explore/compile.js";
import { compiledMachine } from "../../src/explore/compiled-machine.js";
import type { Call, Violation } from "../../src/explore/examine.js";
import { actingFunctions, inductionGoals } from "../../src/explore/explore.js";
import { loadAdapter } from "../../src/explore/load-adapter.js";
import { loadModel } from "../../src/explore/load-model.js";
import { type LoadedModel, noSettings, type Settings } from "../../src/explore/loaded-model.js";
import { type Mutant, mutantsOf } from "../../src/explore/mutants.js";
import { inductionSearch } from "../../src/explore/packed/induction.js";
import { packedSearch } from "../../src/explore/packed/search.js";
import { withPairs } from "../../src/explore/pairs.js";
import { replayRecord, startReplay } from "../../src/explore/replay-run.js";
import { callsOf, type SearchOptions, search } from "../../src/explore/search.js";
import type { Module } from "../../src/ir/ir.js";
import { lookupIn } from "../../src/ir/uses.js";
import { positionAt } from "../../src/parser/source.js";
import type { Sample } from "./mutant-samples.js";

export interface PlacedMutant extends Mutant {
  /** The line of the model. */
  readonly place: string;
}

async function load(model: string, settings: Settings): Promise<LoadedModel> {
  const { value, diagnostics } = await loadModel(model, settings);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** All mutants of the sample, in source order. */
export async function mutantsOfSample({ model }: Sample): Promise<readonly PlacedMutant[]> {
  const loaded = await load(model, noSettings);
  const { module } = loaded;
  const acting = [...actingFunctions(loaded)].map((name) => name.slice(module.name.length + 1));
  const text = readFileSync(model, "utf8");
  return mutantsOf(module, new Set(acting)).map((m) => ({
    ...m,
    place: `line ${positionAt(text, m.span.start).line}`,
  }));
}

/** What kills a mutant: the first obligation that a search finds violated, the first trace that differs, the refinement. */
export async function killers(mutant: Mutant, sample: Sample): Promise<readonly string[]> {
  return [
    ...(await exploreKills(mutant, sample)),
    ...(await replayKills(mutant, sample)),
    ...(await refinementKills(mutant, sample)),
  ];
}

/** What kills a mutant first: the traces are asked first, since they are fast. */
export async function firstKiller(mutant: Mutant, sample: Sample): Promise<string | null> {
  const [replayed] = await replayKills(mutant, sample, true);
  if (replayed !== undefined) return replayed;
  const [explored] = await exploreKills(mutant, sample);
  return explored ?? (await refinementKills(mutant, sample))[0] ?? null;
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

async function exploreKills(mutant: Mutant, sample: Sample): Promise<readonly string[]> {
  for (const scope of sample.searches) {
    const loaded = await load(sample.model, scope.settings);
    const { modules, module, machine } = machineOf(mutant, loaded);
    const mutated = { ...loaded, modules, module, machine };
    try {
      const { options, calls } = searchOf(mutated, scope.states);
      const packed = await packedSearch(options, mutated, calls);
      const [found] = (packed ?? (await search(options, calls))).violations;
      if (found !== undefined) return [`explore: ${named(found)}`];
      const stuck = scope.induction ? inductionKills(mutated, calls) : [];
      if (stuck.length > 0) return stuck;
    } catch (e) {
      return [`explore: ${e instanceof Error ? e.message : String(e)}`];
    }
  }
  return [];
}

/** Both sides of the refinement at once, run from the IR. */
async function refinementKills(mutant: Mutant, sample: Sample): Promise<readonly string[]> {
  if (sample.refinement === null) return [];
  for (const scope of sample.refinement.searches) {
    const loaded = await load(sample.refinement.model, scope.settings);
    const modules = inside(mutant, loaded);
    const module = modules.find((m) => m.name === loaded.module.name) ?? loaded.module;
    const compiled = compileModules(modules, loaded.parameters);
    const values = new Map(module.decls.map((d) => [d.name, compiled.value({ module: module.name, name: d.name })]));
    const machines = new Map(
      modules
        .filter((m) => m.machine !== null)
        .map((m) => [m.name, compiledMachine(m, modules, loaded.parameters)] as const),
    );
    const both = withPairs({ ...loaded, modules, module, values, machines });
    try {
      const { options, calls } = searchOf(both, scope.states);
      const [found] = (await search(options, calls)).violations;
      if (found !== undefined) return [`refinement: ${found.subject}`];
    } catch (e) {
      return [`refinement: ${e instanceof Error ? e.message : String(e)}`];
    }
  }
  return [];
}

const named = (v: Violation) => `${v.subject}.${v.kind}${v.property === null ? "" : `.${v.property}`}`;

function searchOf(model: LoadedModel, states: number) {
  const { machine } = model;
  const lookup = lookupIn(model.modules);
  const calls = machine === null ? null : callsOf(machine, lookup);
  if (machine === null || calls === null || calls.kind === "unbounded") throw new Error("no calls");
  const options: SearchOptions = {
    machine,
    state: { kind: "ref", ref: machine.ir.state },
    lookup,
    theorems: [],
    limits: { states, depth: 1e6, seconds: 60, memory: 4e9 },
    keepGoing: false,
    onProgress: () => {},
    interrupted: () => false,
  };
  return { options, calls: calls.calls };
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

async function replayKills(mutant: Mutant, sample: Sample, once = false): Promise<readonly string[]> {
  const killed: string[] = [];
  for (const [trace, file] of sample.traces) {
    if (once && killed.length > 0) return killed;
    const { value } = loadAdapter(file);
    if (value === null) throw new Error(`no adapter ${file}`);
    const { adapter } = value;
    const parameters = new Map(Object.entries(adapter.parameters).map(([n, v]) => [n, String(v)] as const));
    const { machine } = machineOf(mutant, await load(sample.model, { parameters, scopes: new Map() }));
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
