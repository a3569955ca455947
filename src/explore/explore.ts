/** `xenverif explore`: every reachable state of a model within scope. */
import type { Expr, Type } from "../ir/ir.js";
import type { Lookup } from "../ir/types.js";
import { calledFunctions, lookupIn } from "../ir/uses.js";
import type { Outcome } from "../model/types.js";
import type { Diagnostic, Result } from "../parser/diagnostic.js";
import type { Source } from "../parser/source.js";
import { domainOf, product } from "./domain.js";
import { attempt, type Call, type StateTheorem, transitionsOf, type Violation } from "./examine.js";
import { loadModel } from "./load-model.js";
import type { LoadedMachine, LoadedModel, Settings } from "./loaded-model.js";
import { type InductionGoal, type InductionSearch, inductionSearch, type Stuck } from "./packed/induction.js";
import { NotPackable } from "./packed/layout.js";
import { packedSearch } from "./packed/search.js";
import { asSimulation, NotSimulated, withPairs } from "./pairs.js";
import { falseBeyondScope } from "./polarity.js";
import { beyondScope, noMachine, unboundedArgument } from "./scope-problems.js";
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
  /** Whether to look for counterexamples to induction once no violation is reachable. */
  readonly induction: boolean;
  /** Tells what is done besides searching. */
  readonly onStage: (what: string) => void;
  readonly onProgress: (p: SearchProgress) => void;
  readonly interrupted: () => boolean;
}

/**
 * What a violation means for the obligation: `refuted` survives larger scopes, `fails within scope` may not; `not inductive`
 * starts from a state that satisfies all invariants but may not be reachable.
 */
export type Finding = "refuted" | "fails within scope" | "not inductive";

/** A violation with the states on the way. */
export interface Counterexample {
  /** The id of the obligation that it concerns. */
  readonly obligation: string;
  readonly finding: Finding;
  readonly violation: Violation;
  /** Where the steps begin: the initial state, unless the finding is `not inductive`. */
  readonly start: unknown;
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
  readonly induction: InductionReport;
  readonly vacuity: Vacuity;
}

/** What the search for counterexamples to induction covered. */
export interface InductionReport {
  /** Obligations whose steps from all states that satisfy the invariants were examined. */
  readonly examined: number;
  /** Ids of those for which a limit came first. */
  readonly unfinished: readonly string[];
  /** Whether no state within scope satisfies all invariants: then everything can be proved of all that do. */
  readonly contradictory: boolean;
  /** Why there was no search; null where there was one. */
  readonly skipped: "not asked" | "violations" | "not packable" | "a refinement" | null;
}

/** What never happened: a theorem about nothing is a false comfort. Empty where the search was not complete. */
export interface Vacuity {
  /** Actions that never succeeded. */
  readonly idle: readonly string[];
  /** Returns of the actions, and of what they call, that no call reached. */
  readonly unreached: readonly { readonly function: string; readonly text: string; readonly span: Expr["span"] }[];
  /** Invariants whose premise no reachable state meets. */
  readonly unmet: readonly string[];
  /** Theorems whose arguments cannot be listed, so that they were not checked. */
  readonly unchecked: readonly string[];
}

/** An exploration with the texts that diagnostics point into. */
export type ExploreResult = Result<Exploration> & { readonly sources: ReadonlyMap<string, Source> };

/** Explores a model. */
export async function explore(options: ExploreOptions): Promise<ExploreResult> {
  const loaded = await loadModel(options.model, options.settings);
  const { sources } = loaded;
  const model = loaded.value === null ? null : withPairs(loaded.value);
  const refuse = (...diagnostics: readonly Diagnostic[]): ExploreResult => ({ value: null, diagnostics, sources });
  if (model === null) return refuse(...loaded.diagnostics);
  const { machine, module } = model;
  if (machine === null) return refuse(noMachine(options.model));
  const lookup = lookupIn(model.modules);
  const state: Type = { kind: "ref", ref: machine.ir.state };
  const listed = callsOf(machine, lookup);
  if (listed.kind === "unbounded") return refuse(unboundedArgument(listed, module));
  const { theorems, unchecked } = stateTheorems(model, lookup);
  const before = [...model.coverage.counts()];
  try {
    const searchOptions: SearchOptions = { ...options, machine, state, lookup, theorems };
    const packed =
      options.engine === "compiled" && module.refinement === null
        ? await packedSearch(searchOptions, model, listed.calls)
        : null;
    const found = packed ?? (await search(searchOptions, listed.calls));
    const reachable = found.violations.map((v) => counterexample(v, model, lookup));
    const { stuck, report } = await inductionOf(options, model, listed.calls, found.violations);
    const counterexamples = [...reachable, ...stuck.map((x) => unreachableCounterexample(x, model, lookup))];
    const vacuity =
      found.end === "complete"
        ? vacuityOf(model, found, before, unchecked)
        : { idle: [], unreached: [], unmet: [], unchecked };
    const value = { model, search: found, counterexamples, induction: report, vacuity };
    return { value, diagnostics: loaded.diagnostics, sources };
  } catch (e) {
    if (!(e instanceof ScopeExceeded)) throw e;
    const last = e.calls.at(-1);
    const where =
      last === undefined ? "the initial state" : `a state after ${e.calls.length} steps, by \`${last.action}\``;
    return refuse(beyondScope(where, e.cause));
  }
}

/** Theorems and lemmas whose first parameter is a state, with all arguments within scope. */
export function stateTheorems(
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

/** Values that are tried for one goal before the search for counterexamples to induction gives it up. */
const mostPerGoal = 300_000;
const mostInductionSeconds = 60;

/** Looks for states that satisfy all invariants and have a step that breaks a property. */
async function inductionOf(
  options: ExploreOptions,
  model: LoadedModel,
  calls: readonly Call[],
  violations: readonly Violation[],
): Promise<{ readonly stuck: readonly Stuck[]; readonly report: InductionReport }> {
  const without = (skipped: InductionReport["skipped"], contradictory = false) => ({
    stuck: [],
    report: { examined: 0, unfinished: [], contradictory, skipped },
  });
  if (!options.induction) return without("not asked");
  if (model.module.refinement !== null) return without("a refinement");
  const isStartBad = violations.some((v) => v.kind === "INIT");
  if (violations.length > 0 && !isStartBad && !options.keepGoing) return without("violations");
  options.onStage("looking for counterexamples to induction");
  let search: InductionSearch;
  try {
    search = inductionSearch(model);
  } catch (e) {
    if (e instanceof NotPackable) return without("not packable");
    throw e;
  }
  const contradictory = isStartBad && search.consistent(mostPerGoal) === false;
  if (contradictory || (violations.length > 0 && !options.keepGoing)) return without("violations", contradictory);
  const started = performance.now();
  const stuck: Stuck[] = [];
  const unfinished: string[] = [];
  const goals = inductionGoals(model);
  for (const goal of goals) {
    // Lets Ctrl-C through.
    await new Promise((resume) => setImmediate(resume));
    const late = options.interrupted() || performance.now() - started > mostInductionSeconds * 1000;
    const result = late ? ({ kind: "limit" } as const) : search.find(goal, calls, mostPerGoal);
    if (result.kind === "found") stuck.push(result.stuck);
    if (result.kind === "limit") unfinished.push(obligationId(model, goal.action, goal.kind, goal.property));
  }
  return { stuck, report: { examined: goals.length - unfinished.length, unfinished, contradictory, skipped: null } };
}

/** What the steps of each action must not do. */
export function inductionGoals(model: LoadedModel): readonly InductionGoal[] {
  const { ir } = model.machine ?? {};
  if (ir === undefined) return [];
  return ir.actions.flatMap((a): readonly InductionGoal[] => [
    { kind: "WD", action: a.name, property: null },
    ...ir.invariants.map((property): InductionGoal => ({ kind: "INV", action: a.name, property })),
    ...transitionsOf(ir, a).map((t): InductionGoal => ({ kind: "TRANS", action: a.name, property: t.name })),
  ]);
}

const obligationId = (model: LoadedModel, subject: string, kind: string, property: string | null) =>
  [model.module.name, subject, kind, ...(property === null ? [] : [property])].join(".");

function unreachableCounterexample(x: Stuck, model: LoadedModel, lookup: Lookup): Counterexample {
  const { kind, action, property } = x.goal;
  if (model.machine === null || !isStuck(x, model.machine))
    throw new Error(`the compiled model and its module disagree on a step of ${action}`);
  const violation: Violation = { kind, subject: action, property, reason: null, calls: [x.call], args: [] };
  return { ...counterexample(violation, model, lookup, x.state), finding: "not inductive" };
}

/** Whether the module says so too: all invariants hold of the state, and the call reaches the goal. */
function isStuck({ goal, state, call }: Stuck, machine: LoadedMachine): boolean {
  const run = machine.actions.get(goal.action);
  const outcome = run === undefined ? null : attempt(run, state, call.args);
  if (outcome === null || ![...machine.invariants.values()].every((holds) => holds(state))) return false;
  if (goal.kind === "WD") return outcome.kind === "stuck";
  if (!("next" in outcome)) return false;
  const { next } = outcome;
  if (goal.kind === "INV") return machine.invariants.get(goal.property ?? "")?.(next) === false;
  return machine.transitions.get(goal.property ?? "")?.(state, next, call.actor) === false;
}

/** Runs the calls again, to show what each one did. */
export function counterexample(v: Violation, model: LoadedModel, lookup: Lookup, start?: unknown): Counterexample {
  const module = model.module.name;
  const { machine } = model;
  const { refinement } = model.module;
  const names = new Map(machine?.ir.actions.map((a) => [a.name, a.args.map((p) => p.name)]) ?? []);
  const steps: CounterexampleStep[] = [];
  const first = start ?? machine?.initial;
  let state: unknown = first;
  for (const call of v.calls) {
    const args = Object.fromEntries((names.get(call.action) ?? []).map((n, i) => [n, call.args[i]]));
    const outcome = outcomeOf(() => machine?.actions.get(call.action)?.(state, call.args) ?? null);
    const after = outcome !== null && "next" in outcome ? outcome.next : state;
    steps.push({ call, args, before: state, outcome, after });
    state = after;
  }
  const predicate = v.kind === "THM" ? v.subject : v.property;
  // What is not a property of a state or a step was computed, and stays as it is in larger scopes.
  const lasting = predicate === null || falseBeyondScope({ module, name: predicate }, lookup);
  const succeeded = steps.at(-1)?.outcome?.kind === "ok";
  const named = refinement === null ? v : asSimulation(v, refinement.relation, succeeded);
  return {
    obligation: obligationId(model, named.subject, named.kind, named.property),
    finding: lasting ? "refuted" : "fails within scope",
    violation: named,
    start: first,
    steps,
  };
}

function outcomeOf(run: () => Outcome<unknown, unknown> | null): Outcome<unknown, unknown> | null {
  try {
    return run();
  } catch (e) {
    return e instanceof NotSimulated ? e.outcome : null;
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
  const acting = actingFunctions(model);
  const unreached = model.coverage.places.filter(
    (p, i) =>
      acting.has(`${p.module}.${p.function}`) &&
      (found.reached === null ? (counts[i] ?? 0) === (before[i] ?? 0) : found.reached[i] === 0),
  );
  const idle = [...found.outcomes].filter(([, o]) => o.succeeded === 0).map(([name]) => name);
  return { idle, unreached, unmet: found.unmet, unchecked };
}

/** The functions that actions are, and those that they call, as `Module.name`. */
export function actingFunctions(model: LoadedModel): ReadonlySet<string> {
  const actions = (model.machine?.ir.actions ?? []).map((a) => ({ module: model.module.name, name: a.name }));
  return new Set(calledFunctions(actions, lookupIn(model.modules)).keys());
}
