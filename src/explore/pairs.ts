/**
 * A refinement as a machine that runs both sides at once: its state is a pair, its actions are the implementation's, and the
 * specification follows by the calls that the `@simulates` functions make. Exploring it checks `REL`, `SIM`, `ERR` and `VAR`.
 */
import type { Action, Decl, Machine, Module, Refinement } from "../ir/ir.js";
import { sameType } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { equalValues } from "../model/equality.js";
import { ModelError } from "../model/error.js";
import { showValue } from "../model/show.js";
import type { Outcome } from "../model/types.js";
import type { Violation } from "./examine.js";
import type { LoadedMachine, LoadedModel, RunAction } from "./loaded-model.js";

/** The states of both sides. */
interface Pair {
  readonly implementation: unknown;
  readonly specification: unknown;
}

/** A step that the specification does not follow. */
export class NotSimulated extends ModelError {
  readonly obligation: "SIM" | "ERR" | "VAR";
  /** What the implementation's call came to. */
  readonly outcome: Outcome<unknown, unknown>;

  constructor(obligation: "SIM" | "ERR" | "VAR", what: string, outcome: Outcome<unknown, unknown>) {
    super(what);
    this.obligation = obligation;
    this.outcome = outcome;
  }
}

/** The name of the type of pairs; no declaration of a model can have it. */
const pairName = "both sides";

/** The model of a refinement with the machine that runs both sides; any other model as it is. */
export function withPairs(model: LoadedModel): LoadedModel {
  const { module, machines } = model;
  const { refinement } = module;
  if (refinement === null) return model;
  const implementation = machines.get(refinement.implementation);
  const specification = machines.get(refinement.specification);
  if (implementation === undefined || specification === undefined)
    throw new Error(`unreachable: a machine of ${module.name} is not loaded`);
  const pair: Decl = {
    kind: "record",
    name: pairName,
    doc: null,
    xen: [],
    span: module.decls[0]?.span ?? { file: module.file, start: 0, end: 0 },
    fields: [
      { name: "implementation", type: { kind: "ref", ref: implementation.ir.state }, doc: null },
      { name: "specification", type: { kind: "ref", ref: specification.ir.state }, doc: null },
    ],
  };
  const extended: Module = { ...module, decls: [...module.decls, pair] };
  const modules = model.modules.map((m) => (m === module ? extended : m));
  const machine = pairMachine(model, refinement, implementation, specification);
  return { ...model, module: extended, modules, machine };
}

function pairMachine(
  model: LoadedModel,
  refinement: Refinement,
  implementation: LoadedMachine,
  specification: LoadedMachine,
): LoadedMachine {
  const { module } = model;
  const related = predicate(model, refinement.relation);
  const ir: Machine = {
    state: { module: module.name, name: pairName },
    initial: refinement.relation,
    actions: implementation.ir.actions,
    invariants: [refinement.relation],
    transitions: [],
    deadlockFree: false,
  };
  const actions = refinement.simulations.map(({ name, action, abstract }): readonly [string, RunAction] => {
    const run = implementation.actions.get(action);
    const own = implementation.ir.actions.find((a) => a.name === action);
    const theirs = specification.ir.actions.find((a) => a.name === abstract) ?? null;
    if (run === undefined || own === undefined) throw new Error(`unreachable: no action ${action}`);
    const follow = followed(model, name, own);
    const measure = theirs === null && refinement.variant !== null ? measureOf(model, refinement.variant) : null;
    const observed =
      theirs !== null && own.result.kind !== "unit" && sameType(own.result, theirs.result, lookupIn(model.modules));
    return [
      action,
      (state, args) => {
        const pair = asPair(state);
        const outcome = run(pair.implementation, args);
        const both = (specified: unknown): Outcome<unknown, unknown> => {
          if (outcome.kind === "fail") return outcome;
          if (outcome.next === pair.implementation && specified === pair.specification)
            return { ...outcome, next: state };
          return { ...outcome, next: { implementation: outcome.next, specification: specified } };
        };
        const broken = (obligation: NotSimulated["obligation"], what: string) =>
          new NotSimulated(obligation, what, both(pair.specification));
        if (theirs === null) {
          if (measure !== null && outcome.kind !== "fail" && measure(outcome.next) >= measure(pair.implementation))
            throw broken("VAR", `the variant goes from ${measure(pair.implementation)} to ${measure(outcome.next)}`);
          return both(pair.specification);
        }
        const answer = follow(pair, args);
        if (outcome.kind === "ok") {
          if (answer.kind !== "ok") throw broken("SIM", `\`${theirs.name}\` refuses with ${answer.errno}`);
          if (observed && !equalValues(outcome.result, answer.result))
            throw broken(
              "SIM",
              `\`${theirs.name}\` gives ${showValue(answer.result)} instead of ${showValue(outcome.result)}`,
            );
          return both(answer.next);
        }
        if (theirs.mayRefuse.includes(outcome.errno)) return both(pair.specification);
        if (answer.kind === "ok")
          throw broken("ERR", `\`${theirs.name}\` does not refuse with ${outcome.errno}: it succeeds`);
        if (answer.errno !== outcome.errno)
          throw broken("ERR", `\`${theirs.name}\` refuses with ${answer.errno} instead of ${outcome.errno}`);
        return both(answer.kind === "failWith" ? answer.next : pair.specification);
      },
    ];
  });
  return {
    ir,
    initial: { implementation: implementation.initial, specification: specification.initial } satisfies Pair,
    actions: new Map(actions),
    invariants: new Map([[refinement.relation, (state) => related(asPair(state))]]),
    transitions: new Map(),
  };
}

/** What the specification does, by the function of the refinement that says so. */
function followed(model: LoadedModel, name: string, action: Action) {
  const decl = model.module.decls.find((d) => d.name === name);
  const run = model.values.get(name);
  if (decl?.kind !== "function" || typeof run !== "function") throw new Error(`unreachable: no function ${name}`);
  const places = decl.params.slice(2).map((p) => action.args.findIndex((a) => a.name === p.name));
  return (pair: Pair, args: readonly unknown[]): Outcome<unknown, unknown> =>
    run(pair.implementation, pair.specification, ...places.map((i) => args[i]));
}

function predicate(model: LoadedModel, name: string): (pair: Pair) => boolean {
  const run = model.values.get(name);
  if (typeof run !== "function") throw new Error(`unreachable: no function ${name}`);
  return (pair) => run(pair.implementation, pair.specification) === true;
}

function measureOf(model: LoadedModel, name: string): (state: unknown) => number {
  const run = model.values.get(name);
  if (typeof run !== "function") throw new Error(`unreachable: no function ${name}`);
  return (state) => Number(run(state));
}

function asPair(state: unknown): Pair {
  if (typeof state === "object" && state !== null && "implementation" in state && "specification" in state)
    return { implementation: state.implementation, specification: state.specification };
  throw new Error("unreachable: not a pair of states");
}

/** The obligations that the violations of such a machine are about. */
export function asSimulation(v: Violation, relation: string, succeeded: boolean): Violation {
  if (v.property !== relation) return v;
  const reason = "the states of the two sides are not related";
  if (v.kind === "INIT") return { ...v, kind: "REL", subject: "initial", property: null, reason };
  return v.kind === "INV" ? { ...v, kind: succeeded ? "SIM" : "ERR", property: null, reason } : v;
}
