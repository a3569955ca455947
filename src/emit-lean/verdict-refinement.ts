/** The proof of a refinement's end theorem: each call of the implementation is one of the specification, or an internal step. */
import { render } from "../emit/doc.js";
import type { Action, Module, Simulation } from "../ir/ir.js";
import { type MachineModule, machinesOf } from "../ir/machines.js";
import { isBounded } from "../ir/types.js";
import { internalSteps, type Observed, observations } from "../obligations/observation.js";
import { typingName } from "../obligations/world.js";
import { clean, component } from "./identifier.js";
import { conditionsOf, eventOf, recordsOf } from "./machine.js";
import { abstractCallOf, observationOf } from "./refinement.js";
import { leanTerm } from "./terms.js";
import { leanType } from "./types.js";
import {
  type Arguments,
  type Assembly,
  applied,
  argumentsOf,
  by,
  callOf,
  fullNames,
  typedBinders,
  validName,
} from "./verdict.js";
import { argumentBinders, mainName } from "./verdict-machine.js";
import { simulatedCall } from "./verdict-simulation.js";

/** The two machines, and what texts about them share. */
export interface Sides {
  readonly implementation: MachineModule;
  readonly specification: MachineModule;
  /** The machines as terms. */
  readonly concrete: string;
  readonly abstract: string;
  readonly relation: string;
  readonly space: string;
  readonly seen: readonly Observed[];
}

/** The theorems, in order; the last one is `MAIN`. */
export function refinementProof(a: Assembly): readonly string[] {
  const { refinement } = a.module;
  const machines = refinement === null ? null : machinesOf(refinement, a.all);
  if (refinement === null || machines === null) return [];
  const { implementation, specification } = machines;
  const parametersOf = (m: Module) => recordsOf(m, a.all, a.e.needs).map((x) => a.names.parameters(x));
  const machine = (m: Module) =>
    `(${[`${a.e.table.namespace(m.name)}.Machine.machine`, ...parametersOf(m)].join(" ")})`;
  const sides: Sides = {
    implementation,
    specification,
    concrete: machine(implementation),
    abstract: machine(specification),
    relation: applied(a.module.name, refinement.relation, a),
    space: a.e.table.namespace(a.module.name),
    seen: observations(refinement, a.all, a.e.lookup),
  };
  const passed = [...a.records, ...a.valids];
  /** What the end theorem of a machine says of a reachable state. */
  const facts = (m: Module, state: string, reached: string): readonly string[] => {
    const valids = conditionsOf(m, a.all).flatMap((c) =>
      c.kind === "parametersValid" ? [validName(c.module, a.e)] : [],
    );
    const main = [`${a.e.table.namespace(m.name)}.Verdict.MAIN`, ...parametersOf(m), ...valids, state, reached];
    const field = (name: string) => `(${main.join(" ")}).${name}`;
    return [...(typingName(m, a.e.lookup) === null ? [] : [field("reachable_typed")]), field("reachable_invariants")];
  };
  const bothFacts = (r: string, r2: string) => {
    const own = facts(implementation, "s", r);
    const other = facts(specification, "a", r2);
    // Typing facts stand in front of the invariants of both.
    return [...own.slice(0, -1), ...other.slice(0, -1), own[own.length - 1] ?? "", other[other.length - 1] ?? ""];
  };
  const state = a.names.global(implementation.machine.state);
  const abstractState = a.names.global(specification.machine.state);
  const shared: Shared = { sides, state, abstractState };
  const steps = implementation.machine.actions.map((action) => stepTheorem(action, shared, a));
  const observe = `${sides.space}.Refinement.observe`;
  const observe2 = `${sides.space}.Refinement.observe_specification`;
  const space = a.e.table.namespace(implementation.name);
  const stepOf = [`${space}.Machine.Step`, ...parametersOf(implementation)].join(" ");
  const simulated = `XenVerif.Simulated ${observe} ${sides.abstract} ${observe2} ${sides.relation} a`;
  const arms = implementation.machine.actions.map((action) => {
    const { args, typed } = argumentsOf(action, a);
    const premises = typed.map((_, i) => `step${".2".repeat(i)}.1`);
    const pattern = `${space}.Machine.Event.${eventOf(action.name)}${[...args, "answer"].map((x) => ` ${x}`).join("")}`;
    const facts = bothFacts("reached", "reached'").map((f) => `(${f})`);
    const use = [
      stepName(action),
      ...passed,
      ...["s", "a", ...args, "answer", "s'", ...premises, ...facts, "joined"],
      `step${".2".repeat(typed.length)}`,
    ];
    return `  | ${pattern}, step =>\n    ${use.join(" ")}`;
  });
  const start = applied(specification.name, specification.machine.initial, a);
  const initial = applied(implementation.name, implementation.machine.initial, a);
  const rel = by("initial", "REL", null, { variables: [], assumes: [] }, a);
  const simulation = `XenVerif.Refines ${sides.concrete} ${observe} ${sides.abstract} ${observe2} ${sides.relation}`;
  const theorems = [
    ...steps,
    `theorem every_step ${a.binders} (s : ${state}) (a : ${abstractState}) (s' : ${state})
    (reached : XenVerif.Reachable ${sides.concrete} s) (reached' : XenVerif.Reachable ${sides.abstract} a)
    (joined : ${sides.relation} s a) :
    ∀ event : ${space}.Machine.Event, ${stepOf} s event s' → ${simulated} event s'
${arms.join("\n")}`,
    `theorem simulated ${a.binders} :
    ${simulation} :=
  XenVerif.forward_simulation ${sides.concrete} ${observe} ${sides.abstract} ${observe2} ${sides.relation}
    (fun s start => Exists.intro ${start} (And.intro rfl
      (XenVerif.of_start (fun s => ${sides.relation} s ${start}) (first := ${initial}) start ${rel})))
    (fun s a event s' reached reached' joined step => ${["every_step", ...passed].join(" ")} s a s' reached reached' joined event step)`,
  ];
  const intro = passed.length === 0 ? "" : `fun ${passed.join(" ")} => `;
  const use = ["simulated", ...passed].join(" ");
  if (internalSteps(refinement).length === 0)
    return [...theorems, `theorem MAIN : ${sides.space}.Obligations.${mainName(a)} :=\n  ${intro}${use}`];
  return [
    ...theorems,
    ...endings(refinement.variant ?? "", shared, bothFacts, a),
    `theorem MAIN : ${sides.space}.Obligations.${mainName(a)} :=
  ${intro}And.intro (${use}) (${["ends", ...passed].join(" ")})`,
  ];
}

interface Shared {
  readonly sides: Sides;
  readonly state: string;
  readonly abstractState: string;
}

const stepName = (action: Action) => component(clean(`${action.name}_step`));

/** What an obligation about a call takes, in related states on which all invariants hold. */
const related = ({ args, typed }: Arguments, sides: Sides, a: Assembly) => ({
  variables: ["s", "a", ...args],
  assumes: [...typings(sides, a).map((t) => t.name), ...typed, "holds", "holds'", "joined"],
});

/** The hypotheses that the words of both states lie within their types. */
function typings(sides: Sides, a: Assembly): readonly { readonly name: string; readonly says: string }[] {
  const of = (m: Module, name: string, state: string) =>
    typingName(m, a.e.lookup) === null
      ? []
      : [
          {
            name,
            says: [
              `${a.e.table.namespace(m.name)}.Machine.Typed`,
              ...recordsOf(m, a.all, a.e.needs).map((x) => a.names.parameters(x)),
              state,
            ].join(" "),
          },
        ];
  return [...of(sides.implementation, "typed_holds", "s"), ...of(sides.specification, "typed_holds'", "a")];
}

/** The binders of what is known of two related states. */
function knownBinders(sides: Sides, a: Assembly): readonly string[] {
  const invariants = (m: Module, s: string) =>
    [
      a.names.ofModule(m.name, "Invariants"),
      ...a.e.needs.ofInvariants(m.name).map((x) => a.names.parameters(x)),
      s,
    ].join(" ");
  return [
    ...typings(sides, a).map((t) => `(${t.name} : ${t.says})`),
    `(holds : ${invariants(sides.implementation, "s")})`,
    `(holds' : ${invariants(sides.specification, "a")})`,
    `(joined : ${sides.relation} s a)`,
  ];
}

/** That a call of the implementation is simulated. */
function stepTheorem(action: Action, { sides, state, abstractState }: Shared, a: Assembly): string {
  const given = argumentsOf(action, a);
  const { args } = given;
  const use = related(given, sides, a);
  const simulation = a.module.refinement?.simulations.find((x) => x.action === action.name);
  const observe = `${sides.space}.Refinement.observe`;
  const observe2 = `${sides.space}.Refinement.observe_specification`;
  const event = `${a.e.table.namespace(sides.implementation.name)}.Machine.Event.${eventOf(action.name)}`;
  const motive = `XenVerif.Simulated ${observe} ${sides.abstract} ${observe2} ${sides.relation} a (${[event, ...args, "answer"].join(" ")}) s'`;
  const call = callOf(sides.implementation.name, action, "s", args, a);
  const answer = `(answer : XenVerif.Answer ${render(leanType(action.result, a.names, 1024), 10_000)})`;
  const bound = [
    a.binders,
    `(s : ${state}) (a : ${abstractState})`,
    ...argumentBinders(action, args, a),
    answer,
    `(s' : ${state})`,
    ...typedBinders(action, given, sides.implementation, a),
    ...knownBinders(sides, a),
  ];
  const proof = simulatedCall({
    action,
    call,
    motive: `fun answer s' => ${motive}`,
    abstract: simulation === undefined ? null : abstractSide(simulation, args, sides, a),
    success: by(action.name, "SIM", null, use, a),
    refusal: by(action.name, "ERR", null, use, a),
    says: a.obligations.find((o) => o.subject === action.name && o.kind === "ERR")?.statement ?? null,
    relation: a.module.refinement?.relation ?? "",
  });
  return `theorem ${stepName(action)} ${bound.filter((b) => b !== "").join("\n    ")} :
    XenVerif.Answers s ${call} answer s' →
    ${motive} := by
${proof.map((l) => `  ${l}`).join("\n")}`;
}

/** What proofs need to know of the call of the specification that a call is. */
export interface AbstractSide {
  readonly action: Action;
  /** The call of the function, as it stands in the obligations. */
  readonly call: string;
  /** The event, without its answer. */
  readonly event: string;
  readonly observed: Observed;
  /** What is seen of a call, without its answer. */
  readonly observation: string;
  /** How many of what the specification chooses lies within types: the first parts of SIM. */
  readonly typedArgs: readonly ("witness" | string)[];
}

function abstractSide(simulation: Simulation, args: readonly string[], sides: Sides, a: Assembly): AbstractSide | null {
  const action = sides.specification.machine.actions.find((x) => x.name === simulation.abstract);
  const g = a.e.lookup({ module: a.module.name, name: simulation.name });
  const observed = sides.seen.find((o) => o.abstract === action);
  if (action === undefined || observed === undefined || g?.kind !== "function" || g.body.kind !== "call") return null;
  const concrete = sides.implementation.machine.actions.find((x) => x.name === simulation.action);
  const byName = new Map((concrete?.args ?? []).map((x, i) => [x.name, args[i] ?? ""]));
  const [sName, aName, ...argNames] = g.params.map((x) => x.name);
  const renamed = new Map<string, string>([
    [sName ?? "", "s"],
    [aName ?? "", "a"],
    ...argNames.map((n, i) => [n, args[i] ?? ""] as const),
  ]);
  const locals = g.params.map((x) => x.name);
  const names = fullNames(a.module, a.e, locals);
  const p = {
    module: a.module.name,
    names: { ...names, local: (n: string) => renamed.get(n) ?? names.local(n) },
    lookup: a.e.lookup,
    needs: a.e.needs,
  };
  const needs = a.e.needs.of({ module: a.module.name, name: simulation.name }).map((m) => a.names.parameters(m));
  const typed = action.args.flatMap((x, i): readonly string[] => {
    const witness = g.body.kind === "call" ? g.body.args[i + 1] : undefined;
    if (witness === undefined || !isBounded(x.type, a.e.lookup)) return [];
    return witness.kind === "var" ? [`typed_${renamed.get(witness.name) ?? witness.name}`] : ["witness"];
  });
  return {
    action,
    call: `(${render(leanTerm(g.body, p, 0), 10_000)})`,
    event: [`${sides.space}.Refinement.${abstractCallOf(simulation.action)}`, ...needs, "s", "a", ...args].join(" "),
    observed,
    observation: [
      `${sides.space}.Refinement.Observation.${observationOf(action.name)}`,
      ...observed.args.map((x) => byName.get(x.name) ?? "_"),
    ].join(" "),
    typedArgs: typed,
  };
}

/** That internal steps end. */
function endings(
  variant: string,
  { sides, state, abstractState }: Shared,
  bothFacts: (reached: string, reached2: string) => readonly string[],
  a: Assembly,
): readonly string[] {
  const passed = [...a.records, ...a.valids];
  const measure = applied(a.module.name, variant, a);
  const internal = a.module.refinement === null ? [] : internalSteps(a.module.refinement);
  const actions = sides.implementation.machine.actions.filter((x) => internal.includes(x.name));
  const space = a.e.table.namespace(sides.implementation.name);
  const machine = sides.concrete;
  const one = actions.map((action) => {
    const given = argumentsOf(action, a);
    const { args, typed } = given;
    const call = callOf(sides.implementation.name, action, "s", args, a);
    const bound = [
      a.binders,
      `(s : ${state}) (a : ${abstractState})`,
      ...argumentBinders(action, args, a),
      `(s' : ${state})`,
      ...typedBinders(action, given, sides.implementation, a),
      ...knownBinders(sides, a),
      `(reached : XenVerif.Reachable ${machine} s)`,
      `(changed : XenVerif.Changes ${call} s')`,
    ];
    const proof = by(action.name, "VAR", null, related(given, sides, a), a);
    const event = `${space}.Machine.Event.${eventOf(action.name)}`;
    const step = [...typed, "h"].reduceRight((rest, t) => (rest === "" ? t : `(And.intro ${t} ${rest})`), "");
    return `theorem ${component(clean(`${action.name}_ends`))} ${bound.filter((b) => b !== "").join("\n    ")} :
    XenVerif.Reachable ${machine} s' ∧ ${measure} s' < ${measure} s := by
  cases XenVerif.changes_answers s ${call} s' changed with
  | intro answer h =>
    exact And.intro
      (XenVerif.Reachable.step s (${[event, ...args, "answer"].join(" ")}) s' reached ${step})
      (XenVerif.changes_after (fun x => ${measure} x < ${measure} s) ${call} s' changed ${proof})`;
  });
  const cases = (rest: readonly Action[], h: string, pad: string): readonly string[] => {
    const [action, ...others] = rest;
    if (action === undefined) return [];
    if (others.length === 0) return unpack(action, h, pad);
    return [
      `${pad}cases ${h} with`,
      `${pad}| inl ${h} =>`,
      ...unpack(action, h, `${pad}  `),
      `${pad}| inr ${h} =>`,
      ...cases(others, h, `${pad}  `),
    ];
  };
  const unpack = (action: Action, h: string, pad: string): readonly string[] => {
    const { args, typed } = argumentsOf(action, a);
    const lines: string[] = [];
    let deeper = pad;
    for (const x of args) {
      lines.push(`${deeper}cases ${h} with`, `${deeper}| intro ${x} ${h} =>`);
      deeper += "  ";
    }
    const parts = typed.map((_, i) => `${h}${".2".repeat(i)}.1`);
    const use = [
      component(clean(`${action.name}_ends`)),
      ...passed,
      ...["s", "a", ...args, "s'", ...parts],
      ...bothFacts("reached", "joined.1").map((f) => `(${f})`),
      ...["joined.2", "reached", `${h}${".2".repeat(typed.length)}`],
    ];
    return [...lines, `${deeper}exact ${use.join(" ")}`];
  };
  const internalTerm = [`${sides.space}.Refinement.internal`, ...a.records].join(" ");
  return [
    ...one,
    `theorem decreases ${a.binders} (s s' : ${state}) (reached : XenVerif.Reachable ${machine} s)
    (goes : ${internalTerm} s s') : XenVerif.Reachable ${machine} s' ∧ ${measure} s' < ${measure} s := by
  cases XenVerif.refines_reachable _ _ _ _ _ (${["simulated", ...passed].join(" ")}) s reached with
  | intro a joined =>
${cases(actions, "goes", "    ").join("\n")}`,
    `theorem ends ${a.binders} (run : Nat → ${state}) (start : XenVerif.Reachable ${machine} (run 0)) :
    ¬ (∀ n, ${internalTerm} (run n) (run (Nat.succ n))) :=
  XenVerif.no_divergence (${internalTerm}) (fun s => ${measure} s) (fun s => XenVerif.Reachable ${machine} s)
    (fun s s' reached goes => ${["decreases", ...passed].join(" ")} s s' reached goes) run start`,
  ];
}
