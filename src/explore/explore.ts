/** `xenverif explore`: every reachable state of a model within scope. */
import type { Expr, Type } from "../ir/ir.js";
import type { Lookup } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { children } from "../ir/visit.js";
import { type Diagnostic, error, type Result } from "../parser/diagnostic.js";
import type { Source } from "../parser/source.js";
import { domainOf, product } from "./domain.js";
import { loadModel } from "./load-model.js";
import type { LoadedModel, Settings } from "./loaded-model.js";
import { falseBeyondScope } from "./polarity.js";
import type { Call, StateTheorem, Violation } from "./examine.js";
import { packedSearch } from "./packed/search.js";
import {
  callsOf,
  type Limits,
  ScopeExceeded,
  type SearchOptions,
  type SearchProgress,
  type SearchResult,
  search,
} from "./search.js";

/** What runs the model: code compiled from the IR on packed states where that can be, or the TypeScript module itself. */
export type Engine = "compiled" | "typescript";

export interface ExploreOptions {
  /** The model file. */
  readonly model: string;
  readonly settings: Settings;
  readonly limits: Limits;
  readonly keepGoing: boolean;
  readonly engine: Engine;
  readonly onProgress: (p: SearchProgress) => void;
  readonly interrupted: () => boolean;
}

/** What a violation means for the obligation: `refuted` survives larger scopes, the other may not. */
export type Finding = "refuted" | "fails within scope";

/** A violation with the states on the way. */
export interface Counterexample {
  /** The id of the obligation that it concerns. */
  readonly obligation: string;
  readonly finding: Finding;
  readonly violation: Violation;
  readonly steps: readonly CounterexampleStep[];
}

export interface CounterexampleStep {
  readonly call: Call;
  readonly args: Readonly<Record<string, unknown>>;
  readonly before: unknown;
  /** What the call returned; null where it has no value. */
  readonly outcome: { readonly kind: string; readonly result?: unknown; readonly errno?: string } | null;
  readonly after: unknown;
}

/** What was explored, and what was found. */
export interface Exploration {
  readonly model: LoadedModel;
  readonly search: SearchResult;
  readonly counterexamples: readonly Counterexample[];
  readonly vacuity: Vacuity;
}

/** What never happened: a theorem about nothing is a false comfort. Empty where the search was not complete. */
export interface Vacuity {
  /** Actions that never succeeded. */
  readonly idle: readonly string[];
  /** Returns of the actions, and of what they call, that no call reached. */
  readonly unreached: readonly { readonly function: string; readonly text: string; readonly span: Expr["span"] }[];
  /** Theorems whose arguments cannot be listed, so that they were not checked. */
  readonly unchecked: readonly string[];
}

/** An exploration with the texts that diagnostics point into. */
export type ExploreResult = Result<Exploration> & { readonly sources: ReadonlyMap<string, Source> };

/** Explores a model. */
export async function explore(options: ExploreOptions): Promise<ExploreResult> {
  const loaded = await loadModel(options.model, options.settings);
  const { sources } = loaded;
  const model = loaded.value;
  const refuse = (...diagnostics: readonly Diagnostic[]): ExploreResult => ({ value: null, diagnostics, sources });
  if (model === null) return refuse(...loaded.diagnostics);
  const { machine, module } = model;
  if (machine === null) {
    const hint = "tag a type @state, a constant @init and functions @action";
    return refuse(error("XV4407", null, `${options.model} declares no machine`, hint));
  }
  const lookup = lookupIn(model.modules);
  const state: Type = { kind: "ref", ref: machine.ir.state };
  const listed = callsOf(machine, lookup);
  if (listed.kind === "unbounded") {
    const span = module.decls.find((d) => d.name === listed.action)?.span ?? null;
    const message = `the argument \`${listed.param}\` of \`${listed.action}\` has no scope: ${listed.type} has infinitely many values`;
    const hint = "name a sort: `export type Size = Nat;` with `export const Size = nat({ scope: 4 });`";
    return refuse(error("XV4415", span, message, hint));
  }
  const { theorems, unchecked } = stateTheorems(model, lookup);
  const before = [...model.coverage.counts()];
  try {
    const searchOptions: SearchOptions = { ...options, machine, state, lookup, theorems };
    const packed = options.engine === "compiled" ? await packedSearch(searchOptions, model, listed.calls) : null;
    const found = packed ?? (await search(searchOptions, listed.calls));
    const counterexamples = found.violations.map((v) => counterexample(v, model, lookup));
    const vacuity =
      found.end === "complete" ? vacuityOf(model, found, before, unchecked) : { idle: [], unreached: [], unchecked };
    return { value: { model, search: found, counterexamples, vacuity }, diagnostics: loaded.diagnostics, sources };
  } catch (e) {
    if (!(e instanceof ScopeExceeded)) throw e;
    const last = e.calls.at(-1);
    const where =
      last === undefined ? "the initial state" : `a state after ${e.calls.length} steps, by \`${last.action}\``;
    const message = `${where} holds ${e.cause.value}, which is beyond the scope of ${e.cause.sort}`;
    const hint = `quantifiers would not range over it: raise the scope (\`--scope ${e.cause.sort.split(", ").at(-1)}=…\`) or lower a parameter (\`--set NAME=…\`)`;
    return refuse(error("XV4416", null, message, hint));
  }
}

/** Theorems and lemmas whose first parameter is a state, with all arguments within scope. */
function stateTheorems(
  model: LoadedModel,
  lookup: Lookup,
): { readonly theorems: readonly StateTheorem[]; readonly unchecked: readonly string[] } {
  const theorems: StateTheorem[] = [];
  const unchecked: string[] = [];
  const stateRef = model.machine?.ir.state;
  for (const name of model.module.theorems) {
    const decl = model.module.decls.find((d) => d.name === name);
    const run = model.values.get(name);
    if (decl?.kind !== "function" || typeof run !== "function") continue;
    const [first, ...rest] = decl.params;
    const isState = first?.type.kind === "ref" && first.type.ref.name === stateRef?.name;
    const domains = rest.map((p) => domainOf(p.type, lookup));
    if (!isState || domains.some((d) => d.kind === "unbounded")) {
      unchecked.push(name);
      continue;
    }
    const args = product(domains.map((d) => (d.kind === "values" ? d.values : [])));
    theorems.push({ name, args, holds: (state, given) => run(state, ...given) === true });
  }
  return { theorems, unchecked };
}

/** Runs the calls again, to show what each one did. */
function counterexample(v: Violation, model: LoadedModel, lookup: Lookup): Counterexample {
  const module = model.module.name;
  const { machine } = model;
  const names = new Map(machine?.ir.actions.map((a) => [a.name, a.args.map((p) => p.name)]) ?? []);
  const steps: CounterexampleStep[] = [];
  let state: unknown = machine?.initial;
  for (const call of v.calls) {
    const args = Object.fromEntries((names.get(call.action) ?? []).map((n, i) => [n, call.args[i]]));
    const outcome = outcomeOf(() => machine?.actions.get(call.action)?.(state, call.args) ?? null);
    const after = outcome !== null && "next" in outcome ? outcome.next : state;
    steps.push({ call, args, before: state, outcome, after });
    state = after;
  }
  const predicate = v.kind === "THM" ? v.subject : v.property;
  const lasting = v.kind === "WD" || (predicate !== null && falseBeyondScope({ module, name: predicate }, lookup));
  return {
    obligation: [module, v.subject, v.kind, ...(v.property === null ? [] : [v.property])].join("."),
    finding: lasting ? "refuted" : "fails within scope",
    violation: v,
    steps,
  };
}

function outcomeOf<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function vacuityOf(
  model: LoadedModel,
  found: SearchResult,
  before: readonly number[],
  unchecked: readonly string[],
): Vacuity {
  const counts = model.coverage.counts();
  // What no action calls belongs to properties and to other machines.
  const acting = reachedFromActions(model);
  const unreached = model.coverage.places.filter(
    (p, i) =>
      acting.has(`${p.module}.${p.function}`) &&
      (found.reached === null ? (counts[i] ?? 0) === (before[i] ?? 0) : found.reached[i] === 0),
  );
  const idle = [...found.outcomes].filter(([, o]) => o.succeeded === 0).map(([name]) => name);
  return { idle, unreached, unchecked };
}

/** The functions that actions are, and those that they call. */
function reachedFromActions(model: LoadedModel): ReadonlySet<string> {
  const lookup = lookupIn(model.modules);
  const reached = new Set<string>();
  const visit = (module: string, name: string): void => {
    const id = `${module}.${name}`;
    const decl = lookup({ module, name });
    if (reached.has(id) || decl?.kind !== "function") return;
    reached.add(id);
    callsIn(decl.body).forEach((ref) => {
      visit(ref.module, ref.name);
    });
  };
  for (const a of model.machine?.ir.actions ?? []) visit(model.module.name, a.name);
  return reached;
}

function callsIn(e: Expr): readonly { readonly module: string; readonly name: string }[] {
  return [...(e.kind === "call" ? [e.ref] : []), ...children(e).flatMap(callsIn)];
}
