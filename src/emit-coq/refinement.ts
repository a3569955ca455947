/** A refinement → the text of its `Refinement.v`: what is observed of both machines, and its end theorem. */
import { concat, type Doc, group, hardline, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Module, Refinement, Simulation } from "../ir/ir.js";
import { observations, unobserved } from "../obligations/observation.js";
import { safeComment } from "./comment.js";
import { eventOf, stepOf, typedArguments, validities } from "./machine.js";
import { parameterContexts, width } from "./model.js";
import { coqProp } from "./props.js";
import { coqTerm, level, type Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

/** Emits `Refinement.v`; null where the module is no refinement. */
export function refinementFile(module: Module, all: readonly Module[], p: Printer): string | null {
  const { refinement } = module;
  if (refinement === null) return null;
  const implementation = all.find((m) => m.name === refinement.implementation)?.machine;
  const specification = all.find((m) => m.name === refinement.specification)?.machine;
  if (implementation == null || specification == null) return null;
  const seen = observations(refinement, all, p.lookup);
  const observation = (name: string) => `saw_${name}`;
  const constructors = seen.map((o) => {
    const result = o.result === null ? "unit" : coqType(o.result, p.names, 0);
    const parts = [...binders(o.args, p.names), concat("(answer : Answer ", result, ")")];
    return group("| ", observation(o.abstract.name), nest(4, ...parts.flatMap((b) => [group(line), b])));
  });
  const saw = (o: (typeof seen)[number], isUnit: boolean): string => {
    const answer = o.result === null && !isUnit ? "(unnamed answer)" : "answer";
    return `Some (${[observation(o.abstract.name), ...o.args.map((x) => p.names.local(x.name)), answer].join(" ")})`;
  };
  const caseOf = (machine: string, action: string, args: readonly string[], result: string): Doc =>
    group(
      "| ",
      [`Models.${machine}.Machine.${eventOf(action)}`, ...args, result === "None" ? "_" : "answer"].join(" "),
      " =>",
      nest(4, line, result),
    );
  const used = (result: string, names: readonly string[]): readonly string[] =>
    names.map((n) => (new RegExp(`(?<![\\w'])${n}(?![\\w'])`).test(result) ? n : "_"));
  const concrete = implementation.actions.map((a) => {
    const o = seen.find((x) => x.actions.includes(a));
    const result = o === undefined ? "None" : saw(o, a.result.kind === "unit");
    return caseOf(
      refinement.implementation,
      a.name,
      used(
        result,
        a.args.map((x) => p.names.local(x.name)),
      ),
      result,
    );
  });
  const abstract = specification.actions.map((a) => {
    const o = seen.find((x) => x.abstract === a);
    const result = o === undefined ? "None" : saw(o, a.result.kind === "unit");
    return caseOf(
      refinement.specification,
      a.name,
      used(
        result,
        a.args.map((x) => p.names.local(x.name)),
      ),
      result,
    );
  });
  const observe = (name: string, machine: string, cases: readonly Doc[]): string =>
    render(
      concat(
        `Definition ${name} (event : Models.${machine}.Machine.Event) : option Observation :=`,
        nest(2, hardline, "match event with", ...cases.flatMap((c) => [hardline, c]), hardline, "end."),
      ),
      width,
    );
  const contexts = parameterContexts(module, all).map((c) => c.replace("{", "(").replace("}", ")"));
  return fill("coq/refinement.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    implementation: refinement.implementation,
    specification: refinement.specification,
    ledger: unobserved(refinement, all, p.lookup).map((s) => safeComment(s)),
    observations: render(
      concat("Inductive Observation : Type :=", nest(2, ...constructors.flatMap((c) => [hardline, c])), "."),
      width,
    ),
    observe: observe("observe", refinement.implementation, concrete),
    observeSpecification: observe("observe_specification", refinement.specification, abstract),
    contexts: parameterContexts(module, all),
    hasSection: contexts.length > 0,
    steps: refinement.simulations.flatMap((x) => abstractStep(x, refinement, module, p)),
    internal: internalRelation(refinement, module, all, p),
    main: render(main(refinement, module, all, contexts, p), width),
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

function main(
  refinement: Refinement,
  module: Module,
  all: readonly Module[],
  contexts: readonly string[],
  p: Printer,
): Doc {
  const machine = (name: string) => `Models.${name}.Machine.machine`;
  const refines = group(
    "refines",
    nest(
      2,
      ...[
        `${machine(refinement.implementation)} observe`,
        `${machine(refinement.specification)} observe_specification`,
        p.names.global({ module: module.name, name: refinement.relation }),
      ].flatMap((part) => [line, part]),
    ),
  );
  const internal = internalSteps(refinement, all);
  const diverges =
    internal.length === 0
      ? []
      : [
          " /\\",
          line,
          group(
            `(forall run : nat -> ${stateType(refinement, all, p)},`,
            nest(2, line, `Reachable ${machine(refinement.implementation)} (run Datatypes.O) ->`, line),
            nest(2, "~ (forall n, internal (run n) (run (Datatypes.S n))))"),
          ),
        ];
  const given = validities(module, all).flatMap((v) => [v.statement, " ->", line]);
  return group(
    "Definition MAIN : Prop :=",
    nest(
      2,
      line,
      ...(contexts.length === 0 ? [] : ["forall ", contexts.join(" "), ",", line]),
      ...given,
      refines,
      ...diverges,
      ".",
    ),
  );
}

/** The actions of the implementation that may stutter. */
export function internalSteps(refinement: Refinement, all: readonly Module[]): readonly string[] {
  const actions = all.find((m) => m.name === refinement.implementation)?.machine?.actions ?? [];
  return refinement.simulations
    .filter((s) => s.abstract === null && actions.some((a) => a.name === s.action))
    .map((s) => s.action);
}

/** The relation between a state and the next one that an internal step gives; null where none stutters. */
function internalRelation(refinement: Refinement, module: Module, all: readonly Module[], p: Printer): string | null {
  const implementation = all.find((m) => m.name === refinement.implementation);
  const names = internalSteps(refinement, all);
  if (names.length === 0 || implementation?.machine == null) return null;
  const state = stateType(refinement, all, p);
  const cases = names.flatMap((name): readonly Doc[] => {
    const action = implementation.machine?.actions.find((a) => a.name === name);
    if (action === undefined) return [];
    const args = action.args.map((x) => p.names.local(x.name));
    const call = [p.names.global({ module: implementation.name, name }), "s", ...args].join(" ");
    const typed = typedArguments(action.args, module, p).map((x) => concat(coqProp(x, p, 79), " /\\ "));
    const body = concat(...typed, `changes (${call}) s'`);
    return [
      args.length === 0
        ? concat("(", body, ")")
        : group("(exists", nest(4, ...binders(action.args, p.names).flatMap((b) => [group(line), b])), ", ", body, ")"),
    ];
  });
  const disjunction = cases.flatMap((c, i) => (i === 0 ? [c] : [" \\/", line, c]));
  return render(
    group(`Definition internal (s s' : ${state}) : Prop :=`, nest(2, line, group(...disjunction)), "."),
    width,
  );
}

function stateType(refinement: Refinement, all: readonly Module[], p: Printer): string {
  const machine = all.find((m) => m.name === refinement.implementation)?.machine;
  return machine == null ? "unit" : p.names.global(machine.state);
}
