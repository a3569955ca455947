/** Checked loading: a model file → a model that runs in this process. */
import type { Machine, Module } from "../ir/ir.js";
import { loadModules } from "../ir/load.js";
import { importedPath, libraryName } from "../ir/scopes.js";
import * as checked from "../model/checked.js";
import { isModelError } from "../model/error.js";
import * as library from "../model/index.js";
import type { Outcome } from "../model/types.js";
import { type Diagnostic, error, hasErrors, type Result } from "../parser/diagnostic.js";
import { parse } from "../parser/parse.js";
import type { Source } from "../parser/source.js";
import { evaluate } from "./evaluate.js";
import { conditionsName, countName, instrument, runtimeName } from "./instrument.js";
import { type LoadedMachine, type LoadedModel, noSettings, type ReturnPlace, type Settings } from "./loaded-model.js";
import { type ModuleSettings, resolveSettings } from "./settings.js";

/** A loaded model, and the texts that diagnostics point into. */
export type LoadedModelResult = Result<LoadedModel> & { readonly sources: ReadonlyMap<string, Source> };

/**
 * Loads a model and what it imports: arithmetic is checked, parameters and scopes are set.
 *
 * Each call evaluates the files anew, so models with different settings can stand side by side.
 *
 * @param file the path of the model file
 * @param settings values in the place of those in the files
 * @returns the model, or the diagnostics of its files and settings
 */
export async function loadModel(file: string, settings: Settings = noSettings): Promise<LoadedModelResult> {
  const loaded = await loadModules([file]);
  const { sources } = loaded;
  const modules = loaded.value;
  // The file that was asked for is the first one read.
  const [entry] = sources.keys();
  const module = modules?.find((m) => m.file === entry);
  if (modules === null || module === undefined) return { value: null, diagnostics: loaded.diagnostics, sources };
  const resolved = resolveSettings(modules, settings);
  const diagnostics = [...loaded.diagnostics, ...resolved.diagnostics];
  if (hasErrors(diagnostics)) return { value: null, diagnostics, sources };
  const inUse = modules.map((m) => withScopes(m, resolved.value.get(m.name)?.scopes ?? new Map()));
  const entryModule = inUse.find((m) => m.file === entry) ?? module;
  const result = evaluateModules(inUse, entryModule, sources, resolved.value);
  return { value: result.value, diagnostics: [...diagnostics, ...result.diagnostics], sources };
}

/** The module with the scopes that are in use, so that whoever enumerates a sort sees the same one as the quantifiers. */
function withScopes(module: Module, scopes: ReadonlyMap<string, number>): Module {
  const decls = module.decls.map((d) => {
    const scope = scopes.get(d.name);
    return d.kind === "alias" && scope !== undefined ? { ...d, sort: { kind: "scope", scope } as const } : d;
  });
  return { ...module, decls };
}

type Exports = ReadonlyMap<string, unknown>;

function evaluateModules(
  modules: readonly Module[],
  entry: Module,
  sources: ReadonlyMap<string, Source>,
  settings: ReadonlyMap<string, ModuleSettings>,
): Result<LoadedModel> {
  const exports = new Map<string, Exports>();
  const places: ReturnPlace[] = [];
  const counts: number[] = [];
  const count = (place: number) => {
    counts[place] = (counts[place] ?? 0) + 1;
  };
  const diagnostics: Diagnostic[] = [];
  for (const module of modules) {
    const source = sources.get(module.file);
    const own = settings.get(module.name);
    if (source === undefined || own === undefined) throw new Error(`unreachable: no source of ${module.name}`);
    const rewritten = instrument(source, parse(source).file, module, { ...own, firstPlace: places.length });
    places.push(...rewritten.places);
    counts.push(...rewritten.places.map(() => 0));
    const require = (specifier: string): unknown => {
      if (specifier === libraryName) return library;
      const path = importedPath(specifier, module.file);
      return Object.fromEntries((path === null ? undefined : exports.get(path)) ?? []);
    };
    const free = { [runtimeName]: checked, [countName]: count };
    const evaluated = evaluate(module.file, rewritten.text, free, require);
    if (evaluated.kind === "failed")
      return { value: null, diagnostics: [...diagnostics, evaluationFailed(module, evaluated.reason)] };
    exports.set(module.file, evaluated.values);
    diagnostics.push(...violatedConditions(module, evaluated.values));
  }
  if (hasErrors(diagnostics)) return { value: null, diagnostics };
  const values = exports.get(entry.file) ?? new Map<string, unknown>();
  const machines = new Map(
    modules.flatMap((m) =>
      m.machine === null ? [] : [[m.name, loadedMachine(m.machine, exports.get(m.file) ?? new Map())] as const],
    ),
  );
  const machine = machines.get(entry.name) ?? null;
  const coverage = { places, counts: () => counts };
  return {
    value: {
      module: entry,
      modules,
      values,
      parameters: parametersInUse(modules, exports),
      machine,
      machines,
      coverage,
    },
    diagnostics,
  };
}

function evaluationFailed(module: Module, reason: unknown): Diagnostic {
  const message = reason instanceof Error ? reason.message : String(reason);
  const what = isModelError(reason)
    ? `a constant of ${module.name} has no value: ${message}`
    : `${module.name} cannot be run: ${message}`;
  return error("XV4406", null, what, "only values that exist can be loaded");
}

function parametersInUse(
  modules: readonly Module[],
  exports: ReadonlyMap<string, Exports>,
): ReadonlyMap<string, unknown> {
  return new Map(
    modules.flatMap((m) =>
      m.decls.flatMap((d) => (d.kind === "parameter" ? [[d.name, exports.get(m.file)?.get(d.name)] as const] : [])),
    ),
  );
}

function violatedConditions(module: Module, exports: Exports): readonly Diagnostic[] {
  const checks = exports.get(conditionsName);
  if (!Array.isArray(checks)) return [];
  return checks.flatMap((pair: unknown): readonly Diagnostic[] => {
    const [name, holds] = Array.isArray(pair) ? pair : [];
    const decl = module.decls.find((d) => d.name === name);
    if (decl === undefined) return [];
    try {
      if (asFunction(holds, String(name))() === true) return [];
    } catch (e) {
      if (!isModelError(e)) throw e;
      return [error("XV4403", decl.span, `the condition of the parameter \`${decl.name}\` has no value: ${e.message}`)];
    }
    const value = String(exports.get(decl.name));
    return [
      error(
        "XV4403",
        decl.span,
        `\`${decl.name}\` = ${value} violates the parameter's condition`,
        "the condition stands behind @parameter",
      ),
    ];
  });
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

function isFunction(value: unknown): value is AnyFunction {
  return typeof value === "function";
}

/** Elaboration has made sure that the names of a machine are exported functions. */
function asFunction(value: unknown, name: string): AnyFunction {
  if (isFunction(value)) return value;
  throw new Error(`unreachable: ${name} is not a function`);
}

function loadedMachine(machine: Machine, values: Exports): LoadedMachine {
  const named = (name: string) => asFunction(values.get(name), name);
  const predicate =
    (name: string) =>
    (...args: readonly unknown[]) =>
      named(name)(...args) === true;
  return {
    ir: machine,
    initial: values.get(machine.initial),
    actions: new Map(
      machine.actions.map((a) => [a.name, (state, args) => asOutcome(named(a.name)(state, ...args), a.name)]),
    ),
    invariants: new Map(machine.invariants.map((name) => [name, predicate(name)])),
    transitions: new Map(
      machine.transitions.map(({ name, hasActor }) => {
        const holds = predicate(name);
        return [name, (before, after, actor) => (hasActor ? holds(before, after, actor) : holds(before, after))];
      }),
    ),
  };
}

function asOutcome(value: unknown, name: string): Outcome<unknown, unknown> {
  if (isOutcome(value)) return value;
  throw new Error(`unreachable: ${name} gave no outcome`);
}

function isOutcome(value: unknown): value is Outcome<unknown, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    ["ok", "fail", "failWith"].includes(String(value.kind))
  );
}
