/** A module's machine → the text of its `Machine.lean`: its calls as labelled steps, and its end theorem. */
import { concat, type Doc, group, hardline, line, nest, render, text } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Module, Param } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { safeSteps } from "../obligations/safety.js";
import { parameterized, stateName, term, typedParams } from "../obligations/world.js";
import { sourceName } from "./comment.js";
import { type Emission, printer, width } from "./declarations.js";
import { clean, component } from "./identifier.js";
import { level } from "./layout.js";
import { localsOfProp } from "./locals.js";
import type { Needs, NeedsTable } from "./needs.js";
import type { Printer } from "./printer.js";
import { leanProp, spellTypes } from "./props.js";
import { binders, leanType, parameterBinders } from "./types.js";

/** What `Machine.lean` declares, besides the constructors of its events. */
export const machineNames = ["Event", "Step", "machine", "Typed", "Safe", "MAIN"] as const;

/** The constructor for the calls of an action, as a name in the namespace of events. */
export const eventOf = (action: string): string => component(clean(`on_${action}`));

/** The field of `Safe` for something that it says. */
export const safeField = (name: string): string => component(clean(name));

/** A name that none of the given ones is, for something that the text introduces itself. */
export function unused(wanted: string, taken: readonly string[]): string {
  let name = wanted;
  while (taken.includes(name)) name += "'";
  return name;
}

/**
 * The modules whose parameters the definitions of a machine or refinement take: all those that a statement of the module
 * speaks of.
 */
export function recordsOf(module: Module, all: readonly Module[], needs: NeedsTable): Needs {
  const items: readonly Prop[] = [
    ...parameterized(module, all).map((m): Prop => ({ kind: "parametersValid", module: m.name })),
    ...module.decls.map((d): Prop => ({ kind: "predicate", ref: { module: module.name, name: d.name }, args: [] })),
  ];
  return needs.ofProp({ kind: "and", items });
}

/** The conditions on parameters that statements of a module assume, in their order. */
export const conditionsOf = (module: Module, all: readonly Module[]): readonly Prop[] =>
  parameterized(module, all).map((m) => ({ kind: "parametersValid", module: m.name }));

/** Local names of a text about one call of an action. */
export interface CallNames {
  readonly args: readonly string[];
  readonly answer: string;
}

/** The names of an action's arguments and of its answer. */
export function callNames(action: Action): CallNames {
  const args = action.args.map((x) => x.name);
  return { args, answer: unused("answer", args) };
}

/** Emits `Machine.lean`; null where the module has no machine. */
export function machineFile(module: Module, all: readonly Module[], e: Emission): string | null {
  const { machine } = module;
  if (machine === null) return null;
  const records = recordsOf(module, all, e.needs);
  const s = stateName(machine);
  const args = machine.actions.flatMap((a) => a.args.map((x) => x.name));
  const event = unused("event", args);
  const stateParam = { name: s, type: { kind: "ref", ref: machine.state } } as const;
  const next = `${s}'`;
  const within = (locals: readonly string[]): Printer => printer(e, locals, machineNames);
  const laid = (doc: Doc) => render(doc, width);
  const [typed] = typedParams([stateParam], module, e.lookup).map((t) => spellTypes(t, e.lookup));

  const events = machine.actions.map((a) => {
    const { answer } = callNames(a);
    const { names } = within([...a.args.map((x) => x.name), answer]);
    const shown = concat("(", names.local(answer), " : Answer ", leanType(a.result, names, 1024), ")");
    const parts = [...binders(a.args, names), shown];
    return group("| ", eventOf(a.name), nest(4, ...parts.flatMap((b) => [group(line), b])));
  });

  const steps = machine.actions.map((a) => {
    const own = callNames(a);
    const typing = typedParams(a.args, module, e.lookup).map((t) => spellTypes(t, e.lookup));
    const p = within([s, next, event, ...own.args, own.answer, ...typing.flatMap(localsOfProp)]);
    const { names } = p;
    const ref = { module: module.name, name: a.name };
    const passed = [...e.needs.of(ref).map((m) => names.parameters(m)), ...[s, ...own.args].map(names.local)];
    const call = `(${[names.global(ref), ...passed].join(" ")})`;
    const relation =
      a.mayRefuse.length > 0 ? `MayAnswer [${a.mayRefuse.map((x) => names.prelude(x)).join(", ")}]` : "Answers";
    const answers = [relation, names.local(s), call, names.local(own.answer), names.local(next)].join(" ");
    const premises = [...typing.map((t) => leanProp(t, p, level.and + 1)), text(answers)];
    const pattern = ["Event.", eventOf(a.name), ...[...own.args, own.answer].map((x) => ` ${names.local(x)}`)].join("");
    return group("| ", pattern, " =>", nest(2, line, ...premises.flatMap((x, i) => (i === 0 ? [x] : [" ∧", line, x]))));
  });
  const stepNames = within([s, next, event, ...args]).names;
  const state = stepNames.global(machine.state);
  const recordBinders = (names: Printer["names"]) => parameterBinders(records, names);
  const signature = (head: string, params: readonly Doc[], type: string) =>
    group(head, nest(4, ...params.flatMap((b) => [group(line), b]), group(line), ": ", type, " :="));
  const stepDefinition = concat(
    signature(
      "def Step",
      [
        ...recordBinders(stepNames),
        text(`(${s} : ${state})`),
        text(`(${event} : Event)`),
        text(`(${next} : ${state})`),
      ],
      stepNames.library("Prop"),
    ),
    // A `match` without an arm does not parse.
    nest(
      2,
      hardline,
      steps.length === 0 ? `nomatch ${event}` : `match ${event} with`,
      ...steps.flatMap((x) => [hardline, x]),
    ),
  );

  const { names } = within([s]);
  const passedRecords = records.map((m) => ` ${names.parameters(m)}`).join("");
  const initialRef = { module: module.name, name: machine.initial };
  const initial = [names.global(initialRef), ...e.needs.of(initialRef).map((m) => names.parameters(m))].join(" ");
  const stateBinder = text(`(${names.local(s)} : ${state})`);
  const safe = safeSteps(module, machine, e.lookup);
  const safeNames = safe.map((x) => clean(x.name));
  const fields = [
    ...(typed === undefined ? [] : [text(`reachable_typed : Typed${passedRecords} ${names.local(s)}`)]),
    concat("reachable_invariants : ", leanProp(invariantsOf(module, stateParam), within([s]), level.any)),
    ...safe.map((x) => {
      const says = spellTypes(x.says, e.lookup);
      const p = printer(e, [s, ...localsOfProp(says)], [...machineNames, ...safeNames]);
      return group(safeField(x.name), " :", nest(2, line, leanProp(says, p)));
    }),
  ];
  const params = [...recordBinders(names), stateBinder];
  const safeHead = group("structure Safe", nest(4, ...params.flatMap((b) => [group(line), b])), " : Prop where");
  const typedPrinter = within([s, ...(typed === undefined ? [] : localsOfProp(typed))]);
  return fill("lean/machine.hbs", {
    source: sourceName(module.file),
    module: module.name,
    namespace: e.table.namespace(module.name),
    events: laid(concat("inductive Event where", nest(2, ...events.flatMap((x) => [hardline, x])))),
    steps: laid(stepDefinition),
    machine: laid(
      concat(
        signature("def machine", recordBinders(names), `XenVerif.Machine ${state} Event`),
        nest(2, hardline, `{ starts := fun ${names.local(s)} => ${names.local(s)} = ${initial},`),
        nest(4, hardline, `steps := Step${passedRecords} }`),
      ),
    ),
    typed:
      typed === undefined
        ? null
        : laid(group(signature("def Typed", params, "Prop"), nest(2, line, leanProp(typed, typedPrinter)))),
    safe: laid(concat(safeHead, nest(2, ...fields.flatMap((f) => [hardline, f])))),
    main: laid(
      endTheorem(module, all, e, [
        text(`∀ ${s}, XenVerif.Reachable (machine${passedRecords}) ${s} → Safe${passedRecords} ${s}`),
      ]),
    ),
  });
}

/** That a state satisfies all invariants. */
export const invariantsOf = (module: Module, state: Param): Prop => ({
  kind: "invariants",
  module: module.name,
  state: term(state, module),
});

/** The definition of an end theorem, for all parameters that satisfy their conditions. */
export function endTheorem(module: Module, all: readonly Module[], e: Emission, conclusion: readonly Doc[]): Doc {
  const p = printer(e, [], machineNames);
  const bound = parameterBinders(recordsOf(module, all, e.needs), p.names);
  const quantified = bound.length === 0 ? [] : ["∀ ", ...bound.flatMap((b) => [b, " "]).slice(0, -1), ",", line];
  const given = conditionsOf(module, all).flatMap((c) => [leanProp(c, p, level.arrow + 1), " →", line]);
  return group("def MAIN : Prop :=", nest(2, line, ...quantified, ...given, ...conclusion));
}
