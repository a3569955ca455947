/** A refinement → the text of its `Refinement.lean`: what is observed of both machines, and its end theorem. */
import { concat, type Doc, group, hardline, line, nest, render, text } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Module, Param, Refinement, Simulation } from "../ir/ir.js";
import { type MachineModule, machinesOf } from "../ir/machines.js";
import { internalSteps, type Observed, observations, unobserved } from "../obligations/observation.js";
import { stateName, typedParams } from "../obligations/world.js";
import { safeComment, sourceName } from "./comment.js";
import { type Emission, printer, width } from "./declarations.js";
import { clean, component } from "./identifier.js";
import { level } from "./layout.js";
import { localsOfProp, localsOfTerm } from "./locals.js";
import { callNames, endTheorem, eventOf, recordsOf, unused } from "./machine.js";
import { leanProp, spellTypes } from "./props.js";
import { leanTerm } from "./terms.js";
import { binders, leanType, parameterBinders } from "./types.js";

/** What `Refinement.lean` declares. */
export const refinementNames = ["Observation", "observe", "observe_specification", "internal", "MAIN"] as const;

/** The constructor for what is seen of the calls of an action of the specification. */
export const observationOf = (action: string): string => component(clean(`saw_${action}`));

/** The call of the specification that a call of the implementation is. */
export const abstractCallOf = (action: string): string => component(clean(`${action}_is`));

/** Emits `Refinement.lean`; null where the module is no refinement. */
export function refinementFile(module: Module, all: readonly Module[], e: Emission): string | null {
  const { refinement } = module;
  if (refinement === null) return null;
  const machines = machinesOf(refinement, all);
  if (machines === null) return null;
  const seen = observations(refinement, all, e.lookup);
  const laid = (doc: Doc) => render(doc, width);
  const constructors = seen.map((o) => {
    const answer = unused(
      "answer",
      o.args.map((x) => x.name),
    );
    const { names } = printer(e, [...o.args.map((x) => x.name), answer], refinementNames);
    const result = o.result === null ? text(names.library("Unit")) : leanType(o.result, names, 1024);
    const parts = [...binders(o.args, names), concat("(", names.local(answer), " : Answer ", result, ")")];
    return group("| ", observationOf(o.abstract.name), nest(4, ...parts.flatMap((b) => [group(line), b])));
  });
  const caseOf = (m: Module, a: Action, o: Observed | undefined): Doc => {
    const own = callNames(a);
    const { names } = printer(e, [...own.args, own.answer], refinementNames);
    const isSeen = (x: Param) => o?.args.some((q) => q.name === x.name) ?? false;
    const args = a.args.map((x) => (isSeen(x) ? names.local(x.name) : "_"));
    const event = `${e.table.namespace(m.name)}.Machine.Event.${eventOf(a.name)}`;
    const pattern = [event, ...args, o === undefined ? "_" : names.local(own.answer)].join(" ");
    if (o === undefined) return group("| ", pattern, " => ", names.library("none", "Option.none"));
    const hidden = o.result === null && a.result.kind !== "unit";
    const answer = hidden ? `(unnamed ${names.local(own.answer)})` : names.local(own.answer);
    const shown = [
      `Observation.${observationOf(o.abstract.name)}`,
      ...o.args.map((x) => names.local(x.name)),
      answer,
    ].join(" ");
    return group("| ", pattern, " =>", nest(4, line, `${names.library("some", "Option.some")} (${shown})`));
  };
  const observe = (name: string, m: MachineModule, of: (a: Action) => Observed | undefined): string =>
    laid(
      concat(
        `def ${name} (event : ${e.table.namespace(m.name)}.Machine.Event) : Option Observation :=`,
        nest(2, hardline, "match event with", ...m.machine.actions.flatMap((a) => [hardline, caseOf(m, a, of(a))])),
      ),
    );
  return fill("lean/refinement.hbs", {
    source: sourceName(module.file),
    module: module.name,
    namespace: e.table.namespace(module.name),
    imports: module.imports.map((m) => e.table.namespace(m)),
    machines: [machines.implementation, machines.specification].map((m) => e.table.namespace(m.name)),
    implementation: refinement.implementation,
    specification: refinement.specification,
    ledger: unobserved(refinement, all, e.lookup).map((u) => safeComment(`${u.kind}: ${u.what}`)),
    observations: laid(concat("inductive Observation where", nest(2, ...constructors.flatMap((c) => [hardline, c])))),
    observe: observe("observe", machines.implementation, (a) => seen.find((x) => x.actions.includes(a))),
    observeSpecification: observe("observe_specification", machines.specification, (a) =>
      seen.find((x) => x.abstract === a),
    ),
    calls: refinement.simulations.flatMap((x) => abstractCall(x, machines.specification, module, e)),
    internal: internalRelation(refinement, module, machines.implementation, all, e),
    main: laid(endTheorem(module, all, e, conclusion(refinement, module, machines, all, e))),
  });
}

/** The definition of the call of the specification that a call of the implementation is. */
function abstractCall(
  simulation: Simulation,
  specification: MachineModule,
  module: Module,
  e: Emission,
): readonly string[] {
  const g = e.lookup({ module: module.name, name: simulation.name });
  const abstract = specification.machine.actions.find((a) => a.name === simulation.abstract);
  if (abstract === undefined || g?.kind !== "function" || g.body.kind !== "call") return [];
  const answer = unused(
    "answer",
    g.params.map((x) => x.name),
  );
  const p = printer(e, [...g.params.map((x) => x.name), answer, ...localsOfTerm(g.body)], refinementNames);
  const { names } = p;
  const [, ...args] = g.body.args.map((x) => leanTerm(x, p, level.atom, true));
  const event = `${e.table.namespace(specification.name)}.Machine.Event`;
  const params = [
    ...parameterBinders(e.needs.of({ module: module.name, name: simulation.name }), names),
    ...binders(g.params, names),
    concat("(", names.local(answer), " : Answer ", leanType(abstract.result, names, 1024), ")"),
  ];
  const head = group(
    `def ${abstractCallOf(simulation.action)}`,
    nest(4, ...params.flatMap((b) => [group(line), b]), group(line), ": ", event, " :="),
  );
  const call = group(
    `${event}.${eventOf(abstract.name)}`,
    nest(2, ...[...args, text(names.local(answer))].flatMap((x) => [line, x])),
  );
  return [render(group(head, nest(2, line, call)), width)];
}

/** What the end theorem says: refinement, and that internal steps end where there are any. */
function conclusion(
  refinement: Refinement,
  module: Module,
  machines: { readonly implementation: MachineModule; readonly specification: MachineModule },
  all: readonly Module[],
  e: Emission,
): readonly Doc[] {
  const { implementation, specification } = machines;
  const { names } = printer(e, [], refinementNames);
  const relation = { module: module.name, name: refinement.relation };
  const passed = (modules: readonly string[]) => modules.map((m) => ` ${names.parameters(m)}`).join("");
  const related = [names.global(relation), passed(e.needs.of(relation))].join("");
  const machine = (m: MachineModule) =>
    `(${e.table.namespace(m.name)}.Machine.machine${passed(recordsOf(m, all, e.needs))})`;
  const sides = [
    machine(implementation),
    "observe",
    machine(specification),
    "observe_specification",
    related.includes(" ") ? `(${related})` : related,
  ];
  const refines = group("XenVerif.Refines", nest(2, ...sides.flatMap((part) => [line, part])));
  if (internalSteps(refinement).length === 0) return [refines];
  const state = names.global(implementation.machine.state);
  const ends = group(
    `(∀ run : Nat → ${state},`,
    nest(
      2,
      line,
      `XenVerif.Reachable ${machine(implementation)} (run 0) →`,
      line,
      `¬ (∀ n, internal${passed(recordsOf(module, all, e.needs))} (run n) (run (Nat.succ n))))`,
    ),
  );
  return [refines, text(" ∧"), line, ends];
}

/** The relation between a state and the next one that an internal step gives; null where none stutters. */
function internalRelation(
  refinement: Refinement,
  module: Module,
  { name, machine }: MachineModule,
  all: readonly Module[],
  e: Emission,
): string | null {
  const internal = internalSteps(refinement);
  if (internal.length === 0) return null;
  const s = stateName(machine);
  const next = `${s}'`;
  const implementation = all.find((m) => m.name === name);
  const cases = machine.actions
    .filter((a) => internal.includes(a.name))
    .map((a) => {
      const typing =
        implementation === undefined
          ? []
          : typedParams(a.args, implementation, e.lookup).map((t) => spellTypes(t, e.lookup));
      const p = printer(e, [s, next, ...a.args.map((x) => x.name), ...typing.flatMap(localsOfProp)], refinementNames);
      const ref = { module: name, name: a.name };
      const passed = [
        ...e.needs.of(ref).map((m) => p.names.parameters(m)),
        ...[s, ...a.args.map((x) => x.name)].map(p.names.local),
      ];
      const changes = `XenVerif.Changes (${[p.names.global(ref), ...passed].join(" ")}) ${p.names.local(next)}`;
      const body = concat(...typing.flatMap((t) => [leanProp(t, p, level.and + 1), " ∧ "]), changes);
      if (a.args.length === 0) return body;
      return concat("(", group("∃", nest(4, ...nested(binders(a.args, p.names))), " ", body), ")");
    });
  const { names } = printer(e, [s, next], refinementNames);
  const bound = [
    ...parameterBinders(recordsOf(module, all, e.needs), names),
    text(`(${names.local(s)} ${names.local(next)} : ${names.global(machine.state)})`),
  ];
  const head = group("def internal", nest(4, ...bound.flatMap((b) => [group(line), b])), " : Prop :=");
  const disjunction = cases.flatMap((c, i) => (i === 0 ? [c] : [" ∨", line, c]));
  return render(group(head, nest(2, line, group(...disjunction))), width);
}

/** Binders behind `∃`. */
const nested = (bound: readonly Doc[]): readonly Doc[] => [...bound.flatMap((b) => [group(line), b]), text(",")];
