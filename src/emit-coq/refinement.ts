/** A refinement → the text of its `Refinement.v`: what is observed of both machines, and its end theorem. */
import { concat, type Doc, group, hardline, join, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Module, Param, Refinement, Simulation } from "../ir/ir.js";
import { type MachineModule, machinesOf } from "../ir/machines.js";
import { internalSteps, type Observed, observations, unobserved } from "../obligations/observation.js";
import { stateName, typedParams } from "../obligations/world.js";
import { safeComment } from "./comment.js";
import { endTheorem, eventOf, stepOf } from "./machine.js";
import { implicitRecords, parameterRecords, width } from "./model.js";
import { coqProp } from "./props.js";
import { coqTerm, level, type Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

/** Emits `Refinement.v`; null where the module is no refinement. */
export function refinementFile(module: Module, all: readonly Module[], p: Printer): string | null {
  const { refinement } = module;
  if (refinement === null) return null;
  const machines = machinesOf(refinement, all);
  if (machines === null) return null;
  const seen = observations(refinement, all, p.lookup);
  const observation = (name: string) => `saw_${name}`;
  const constructors = seen.map((o) => {
    const result = o.result === null ? "unit" : coqType(o.result, p.names, 0);
    const parts = [...binders(o.args, p.names), concat("(answer : Answer ", result, ")")];
    return group("| ", observation(o.abstract.name), nest(4, ...parts.flatMap((b) => [group(line), b])));
  });
  /** What is seen of the calls of an action, given the action of the specification that stands for it. */
  const caseOf = (m: Module, a: Action, o: Observed | undefined): Doc => {
    const isSeen = (x: Param) => o?.args.some((q) => q.name === x.name) ?? false;
    const args = a.args.map((x) => (isSeen(x) ? p.names.local(x.name) : "_"));
    const event = [`Models.${m.name}.Machine.${eventOf(a.name)}`, ...args, o === undefined ? "_" : "answer"].join(" ");
    if (o === undefined) return group("| ", event, " => None");
    const answer = o.result === null && a.result.kind !== "unit" ? "(unnamed answer)" : "answer";
    const shown = [observation(o.abstract.name), ...o.args.map((x) => p.names.local(x.name)), answer].join(" ");
    return group("| ", event, " =>", nest(4, line, `Some (${shown})`));
  };
  const concrete = machines.implementation.machine.actions.map((a) =>
    caseOf(
      machines.implementation,
      a,
      seen.find((x) => x.actions.includes(a)),
    ),
  );
  const abstract = machines.specification.machine.actions.map((a) =>
    caseOf(
      machines.specification,
      a,
      seen.find((x) => x.abstract === a),
    ),
  );
  const observe = (name: string, machine: string, cases: readonly Doc[]): string =>
    render(
      concat(
        `Definition ${name} (event : Models.${machine}.Machine.Event) : option Observation :=`,
        nest(2, hardline, "match event with", ...cases.flatMap((c) => [hardline, c]), hardline, "end."),
      ),
      width,
    );
  const records = parameterRecords(module, all);
  return fill("coq/refinement.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    implementation: refinement.implementation,
    specification: refinement.specification,
    ledger: unobserved(refinement, all, p.lookup).map((u) => safeComment(`${u.kind}: ${u.what}`)),
    observations: render(
      concat("Inductive Observation : Type :=", nest(2, ...constructors.flatMap((c) => [hardline, c])), "."),
      width,
    ),
    observe: observe("observe", refinement.implementation, concrete),
    observeSpecification: observe("observe_specification", refinement.specification, abstract),
    contexts: implicitRecords(records),
    steps: refinement.simulations.flatMap((x) => abstractStep(x, refinement, module, p)),
    internal: internalRelation(refinement, machines.implementation, p),
    main: render(endTheorem(records, conclusion(refinement, module, machines.implementation, p)), width),
  });
}

/** The name of the step that a step of the implementation is in the specification. */
export const abstractStepOf = (action: string): string => `${action}_is`;

function abstractStep(simulation: Simulation, refinement: Refinement, module: Module, p: Printer): readonly string[] {
  const g = p.lookup({ module: module.name, name: simulation.name });
  if (simulation.abstract === null || g?.kind !== "function" || g.body.kind !== "call") return [];
  const step = `Models.${refinement.specification}.Machine.${stepOf(simulation.abstract)}`;
  const args = g.body.args.map((x) => coqTerm(x, p, level.app - 1));
  return [
    render(
      group(
        group(
          `Definition ${abstractStepOf(simulation.action)}`,
          nest(4, ...binders(g.params, p.names).flatMap((b) => [group(line), b]), " :="),
        ),
        nest(2, line, group(step, nest(2, ...args.flatMap((x) => [line, x])), ".")),
      ),
      width,
    ),
  ];
}

/** What the end theorem says: refinement, and that internal steps end where there are any. */
function conclusion(
  refinement: Refinement,
  module: Module,
  implementation: MachineModule,
  p: Printer,
): readonly (Doc | string)[] {
  const machine = (name: string) => `Models.${name}.Machine.machine`;
  const sides = [
    `${machine(refinement.implementation)} observe`,
    `${machine(refinement.specification)} observe_specification`,
    p.names.global({ module: module.name, name: refinement.relation }),
  ];
  const refines = group("refines", nest(2, ...sides.flatMap((part) => [line, part])));
  if (internalSteps(refinement).length === 0) return [refines];
  const ends = group(
    `(forall run : nat -> ${p.names.global(implementation.machine.state)},`,
    nest(2, line, `Reachable ${machine(refinement.implementation)} (run Datatypes.O) ->`, line),
    nest(2, "~ (forall n, internal (run n) (run (Datatypes.S n))))"),
  );
  return [refines, " /\\", line, ends];
}

/** The relation between a state and the next one that an internal step gives; null where none stutters. */
function internalRelation(refinement: Refinement, implementation: MachineModule, p: Printer): string | null {
  const names = internalSteps(refinement);
  if (names.length === 0) return null;
  const s = p.names.local(stateName(implementation.machine));
  const cases = implementation.machine.actions
    .filter((a) => names.includes(a.name))
    .map((action) => {
      const args = action.args.map((x) => p.names.local(x.name));
      const call = [p.names.global({ module: implementation.name, name: action.name }), s, ...args].join(" ");
      const typed = typedParams(action.args, implementation, p.lookup).map((x) => concat(coqProp(x, p, 79), " /\\ "));
      const body = concat(...typed, `changes (${call}) ${s}'`);
      if (args.length === 0) return body;
      return group(
        "(exists",
        nest(4, ...binders(action.args, p.names).flatMap((b) => [group(line), b])),
        ", ",
        body,
        ")",
      );
    });
  const disjunction = join(concat(" \\/", line), cases);
  const state = p.names.global(implementation.machine.state);
  const head = `Definition internal (${s} ${s}' : ${state}) : Prop :=`;
  return render(group(head, nest(2, line, group(disjunction)), "."), width);
}
