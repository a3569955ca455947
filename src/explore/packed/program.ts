/** A machine as one JavaScript program on packed states, specialised to its scopes and parameters. */
import { compileFunction } from "node:vm";
import type { Expr, Param, Ref, Type } from "../../ir/ir.js";
import type { Lookup } from "../../ir/types.js";
import { lookupIn } from "../../ir/uses.js";
import * as checked from "../../model/checked.js";
import * as library from "../../model/index.js";
import { type Compiler, compileModules, globalName, local } from "../compile.js";
import { scopeOf } from "../domain.js";
import { transitionsOf } from "../examine.js";
import type { LoadedModel, ReturnPlace } from "../loaded-model.js";
import { premiseOf } from "../premise.js";
import { stop, TooFewBits } from "./beyond.js";
import { isFlat, layoutOf, type Node, NotPackable, packInto, type Slot, slotsOf, type World } from "./layout.js";
import { within } from "./loops-text.js";
import { SlotTexts } from "./slots-text.js";
import { type FunctionDecl, Specialiser } from "./specialise.js";
import { type Store, storeText } from "./words.js";

/** What the program tells while it expands a state. */
export interface Listener {
  /** The call has thrown: gives its next state, null for a refusal that changes nothing, undefined where it is stuck. */
  readonly failed: (error: unknown, call: number) => readonly number[] | null | undefined;
  /** The step violates a transition property; or whether it does could not be computed (`error`). */
  readonly step: (call: number, error: unknown) => void;
  /** A new state, just inserted. */
  readonly added: (call: number) => void;
  /** The new state violates an invariant or a theorem; or whether it does could not be computed (`error`). */
  readonly bad: (call: number, error: unknown) => void;
}

/** A machine that runs. */
export interface PackedMachine extends Store {
  readonly layout: Node;
  readonly slots: readonly Slot[];
  /** All calls from a state, in the order of `callsOf`. */
  readonly expand: (slots: readonly number[], on: Listener) => void;
  /** Whether the premise of each invariant is met in a state. */
  readonly met: readonly ((slots: readonly number[]) => boolean)[];
  /** Calls by action, in the order of the machine. */
  readonly succeeded: Float64Array;
  readonly refused: Float64Array;
  /** Says that the call under way is a refusal. */
  readonly refuse: () => void;
  /** Whether each place of the model's coverage has been reached. */
  readonly reached: Uint8Array;
}

/** The parts of a program that explorations of different kinds share. */
export interface Parts {
  readonly layout: Node;
  readonly texts: SlotTexts;
  readonly specialiser: Specialiser;
  readonly functionOf: (name: string) => { readonly decl: FunctionDecl; readonly ref: Ref };
  /** Evaluates a program made of these parts and what `more` appends. */
  readonly run: (more: readonly string[], given: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * Prepares the texts of a model.
 *
 * @param lazy whether slots may be unassigned
 * @throws NotPackable where its state, or an argument, cannot be packed
 */
export function partsOf(model: LoadedModel, lazy: boolean): Parts {
  const { machine, module } = model;
  if (machine === null) throw new Error(`${module.name} declares no machine`);
  const lookup = lookupIn(model.modules);
  const c: Compiler = { lookup, sorts: new Map() };
  const world: World = { lookup, state: machine.ir.state };
  if (machine.ir.actions.some((a) => a.args.some((p) => isFlat(p.type, world))))
    throw new NotPackable("an argument of an action is a map");
  const compiled = compileModules(model.modules, model.parameters);
  const values = new Map<string, unknown>();
  const constants: Record<string, unknown> = {};
  for (const m of model.modules) {
    for (const d of m.decls) {
      if (d.kind !== "const" && d.kind !== "parameter") continue;
      const ref = { module: m.name, name: d.name };
      const known = compiled.value(ref);
      values.set(`${m.name}.${d.name}`, known);
      constants[globalName(ref)] = isFlat(d.type, world) ? packedConstant(d.type, known, world, lazy) : known;
    }
  }
  const layout = layoutOf({ kind: "ref", ref: machine.ir.state }, world, lazy);
  // Only records (and maps) are changed part by part.
  if (layout.kind === "scalar") throw new NotPackable("the state is no record");
  const texts = new SlotTexts(lookup, lazy);
  const specialiser = new Specialiser(c, world, texts, values, placeFinder(model.coverage.places));
  const functionOf = (name: string) => {
    const ref = { module: module.name, name };
    const decl = lookup(ref);
    if (decl?.kind !== "function") throw new Error(`unreachable: ${name} is no function`);
    return { decl, ref };
  };
  const environment = { $l: library, $c: checked, $constants: constants, $beyond: stop, $met: texts.met };
  const run = (more: readonly string[], given: Readonly<Record<string, unknown>>): unknown => {
    const all = { ...environment, ...given };
    const text = [
      '"use strict";',
      "const $int = (n) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2);",
      ...texts.declarations,
      ...specialiser.declarations,
      ...more,
    ].join("\n");
    return Reflect.apply(compileFunction(text, Object.keys(all)), undefined, Object.values(all));
  };
  return { layout, texts, specialiser, functionOf, run };
}

function packedConstant(type: Type, known: unknown, world: World, split: boolean): readonly number[] {
  const slots: number[] = [];
  packInto(layoutOf(type, world, split), known, slots);
  return slots;
}

/** Finds the place of a term that a function returns. */
function placeFinder(places: readonly ReturnPlace[]): (ref: Ref, leaf: Expr) => number | null {
  const byFunction = new Map<string, { readonly span: Expr["span"]; readonly index: number }[]>();
  for (const [index, p] of places.entries()) {
    const key = `${p.module}.${p.function}`;
    byFunction.set(key, [...(byFunction.get(key) ?? []), { span: p.span, index }]);
  }
  return (ref, leaf) => {
    const around = (byFunction.get(`${ref.module}.${ref.name}`) ?? []).filter(
      ({ span }) => span.start <= leaf.span.start && leaf.span.end <= span.end,
    );
    // The innermost statement around it.
    const [first] = [...around].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    return first?.index ?? null;
  };
}

/** Text of a function of some parameters. */
export function functionText(name: string, params: readonly Param[], body: string): string {
  return `function ${name}(${params.map((p) => local(p.name)).join(", ")}) {\n${body}\n}`;
}

/**
 * Compiles the machine of a model.
 *
 * @param theorems names of the theorems to check of each state
 * @param bitsOfUnbounded bits for each number without a bound
 * @throws NotPackable; the program throws TooFewBits
 */
export function packedMachine(model: LoadedModel, theorems: readonly string[], bitsOfUnbounded: number): PackedMachine {
  const parts = partsOf(model, false);
  const { specialiser, functionOf } = parts;
  const machine = model.machine?.ir;
  if (machine === undefined) throw new Error("unreachable: no machine");
  const lookup = lookupIn(model.modules);
  const slots = slotsOf(parts.layout);
  const predicate = (name: string) => {
    const { decl } = functionOf(name);
    const env = new Map(decl.params.map((p) => [p.name, specialiser.param(p)]));
    return functionText(`is$${local(name)}`, decl.params, specialiser.body(decl.body, env));
  };
  const actions = machine.actions.map((a, i) => {
    const { decl, ref } = functionOf(a.name);
    return functionText(`act$${i}`, decl.params, specialiser.nextState(decl, ref));
  });
  const theoremLoops = theorems.map((name) => {
    const { decl } = functionOf(name);
    const [state, ...rest] = decl.params;
    const loops = rest.map((p) => within(p.type, lookup)(local(p.name))).join(" ");
    const args = [state, ...rest].map((p) => (p === state ? "s" : local(p?.name ?? ""))).join(", ");
    return `${loops} if (!is$${local(name)}(${args})) return false;`;
  });
  const good = [
    "function good(s) {",
    ...machine.invariants.map((name) => `if (!is$${local(name)}(s)) return false;`),
    ...theoremLoops,
    "return true; }",
  ];
  const predicates = [...machine.invariants, ...machine.transitions.map((t) => t.name), ...theorems].map(predicate);
  const premises = machine.invariants.map((name, i) => {
    const { decl } = functionOf(name);
    const env = new Map(decl.params.map((p) => [p.name, specialiser.param(p)]));
    return functionText(`met$${i}`, decl.params, specialiser.body(premiseOf(decl.body), env));
  });
  const text = [
    ...actions,
    ...predicates,
    ...premises,
    ...good,
    storeText(slots, bitsOfUnbounded),
    ...expandText(machine, lookup),
    `return { insert, load, count, expand, met: [${machine.invariants.map((_, i) => `met$${i}`).join(", ")}] };`,
  ];
  const succeeded = new Float64Array(machine.actions.length);
  const refused = new Float64Array(machine.actions.length);
  const reached = new Uint8Array(model.coverage.places.length);
  const tooFew = () => {
    throw new TooFewBits();
  };
  const run = { refused: false };
  const given = {
    $run: run,
    $reached: reached,
    $succeeded: succeeded,
    $refused: refused,
    $tooFewBits: tooFew,
  };
  const program = parts.run(text, given) as Store & Pick<PackedMachine, "expand" | "met">;
  const refuse = () => {
    run.refused = true;
  };
  return { ...program, layout: parts.layout, slots, succeeded, refused, reached, refuse };
}

/** The function that makes all calls from a state. */
function expandText(machine: NonNullable<LoadedModel["machine"]>["ir"], lookup: Lookup): readonly string[] {
  const groups: string[] = [];
  const stepFunctions: string[] = [];
  const bodies = machine.actions.map((a, i) => {
    const actor = a.args.find((p) => p.name === a.actor);
    const seen = transitionsOf(machine, a);
    const key = JSON.stringify([seen.map((t) => t.name), actor?.type]);
    if (!groups.includes(key)) {
      groups.push(key);
      const tests = seen.map((t) => `is$${local(t.name)}(s, n${t.hasActor ? ", actor" : ""})`);
      stepFunctions.push(
        `function steps$${groups.length - 1}(s, n, actor) { return ${tests.join(" && ") || "true"}; }`,
      );
    }
    const group = groups.indexOf(key);
    const loops = a.args.map((p) => `${within(p.type, lookup)(local(p.name))} {`);
    const args = ["s", ...a.args.map((p) => local(p.name))].join(", ");
    const who = actor === undefined ? "0" : local(actor.name);
    const scope = actor === undefined ? 1 : scopeOf(actor.type, lookup);
    // A step that changes nothing is the same one for each action of the group.
    const mark = scope === null ? null : `$marks${group}[${who}]`;
    const first = mark === null ? "true" : `n !== s || ${mark} !== now`;
    const check =
      seen.length === 0
        ? ""
        : `if (${first}) {
      ${mark === null ? "" : `if (n === s) ${mark} = now;`}
      let holds = false, error = null;
      try { holds = steps$${group}(s, n, ${who}); } catch (e) { error = e; }
      if (!holds) on.step(call, error);
    }`;
    return `${loops.join(" ")}
    call += 1;
    $run.refused = false;
    let n;
    try { n = act$${i}(${args}); } catch (e) { n = on.failed(e, call); }
    if (n === undefined) continue;
    if (n === null) { $refused[${i}] += 1; continue; }
    if ($run.refused) $refused[${i}] += 1; else $succeeded[${i}] += 1;
    ${check}
    if (n === s || insert(n) < 0) continue;
    on.added(call);
    let holds = false, error = null;
    try { holds = good(n); } catch (e) { error = e; }
    if (!holds) on.bad(call, error);
    ${loops.map(() => "}").join(" ")}`;
  });
  // Actions without arguments have no loop to continue.
  const blocks = bodies.map((b, i) => (machine.actions[i]?.args.length === 0 ? `do { ${b} } while (false);` : b));
  const marks = groups.map((_, g) => `const $marks${g} = [];`);
  return [
    ...stepFunctions,
    ...marks,
    "let now = 0;",
    "function expand(s, on) {",
    "let call = -1;",
    "now += 1;",
    ...blocks,
    "}",
  ];
}
