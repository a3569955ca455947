/** A module's machine → the text of its `Machine.v`: its calls as labelled steps, and its end theorem. */
import { concat, type Doc, group, hardline, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Expr, Machine, Module, Param } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { forall, implies } from "../ir/props.js";
import { isBounded } from "../ir/types.js";
import { substitute } from "../ir/visit.js";
import { definedness } from "../obligations/definedness.js";
import { hasParameters, parameterContexts, width } from "./model.js";
import { coqProp } from "./props.js";
import type { Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

/** Names of the constructors for the calls of an action, and for its steps. */
export const eventOf = (action: string): string => `on_${action}`;
export const stepOf = (action: string): string => `step_${action}`;

/** What the end theorem says about each step of an action. */
export interface SafeStep {
  readonly action: Action;
  /** The field's name, and the kind and property of the obligation that proves it. */
  readonly name: string;
  readonly kind: "WD" | "TRANS";
  readonly property: string | null;
  readonly says: Prop;
}

const place = (m: Module): Expr["span"] => ({ file: m.file, start: 0, end: 0 });
const variable = (p: Param, m: Module): Expr => ({ kind: "var", name: p.name, type: p.type, span: place(m) });

/** The name of a reachable state: that of the actions' state, unless an argument has it. */
export function stateName(machine: Machine): string {
  const taken = new Set(machine.actions.flatMap((a) => a.args.map((x) => x.name)));
  let name = machine.actions[0]?.state ?? "s";
  while (taken.has(name)) name += "_";
  return name;
}

/** That the arguments of a call lie within their types. */
export function typedArguments(params: readonly Param[], m: Module, p: Printer): readonly Prop[] {
  return params
    .filter((x) => isBounded(x.type, p.lookup))
    .map((x): Prop => ({ kind: "typed", type: x.type, term: variable(x, m) }));
}

/**
 * What the end theorem of a machine says about the steps from a reachable state. It is found on the machine itself, not
 * on the obligations: one that is missing there has no proof here.
 */
export function safeSteps(module: Module, machine: Machine, p: Printer): readonly SafeStep[] {
  const s = stateName(machine);
  return machine.actions.flatMap((action): readonly SafeStep[] => {
    const ref = { module: module.name, name: action.name };
    const f = p.lookup(ref);
    const [before] = f?.kind === "function" ? f.params : [];
    if (f?.kind !== "function" || before === undefined) return [];
    const given = typedArguments(action.args, module, p);
    const invariants = (state: Expr): Prop => ({ kind: "invariants", module: module.name, state });
    const state = variable({ name: s, type: before.type }, module);
    const condition = definedness(substitute(f.body, before.name, state), p.lookup, invariants);
    const args = [state, ...f.params.slice(1).map((x) => variable(x, module))];
    const call: Expr = { kind: "call", ref, args, type: f.result, span: f.span };
    const next: Param = { name: `${s}'`, type: before.type };
    const under = (body: Prop): Prop => forall(action.args, implies(given, body));
    const kept = machine.transitions.flatMap((t): readonly SafeStep[] => {
      const actor = action.args.find((x) => x.name === action.actor);
      if (t.except.some((e) => e.action === action.name) || (t.hasActor && actor === undefined)) return [];
      const states = [state, variable(next, module)];
      const body: Prop = {
        kind: "predicate",
        ref: { module: module.name, name: t.name },
        args: [...states, ...(t.hasActor && actor !== undefined ? [variable(actor, module)] : [])],
      };
      const says = under({ kind: "after", outcome: call, next, body });
      return [{ action, name: `${action.name}_keeps_${t.name}`, kind: "TRANS", property: t.name, says }];
    });
    const defined: readonly SafeStep[] =
      condition.kind === "true"
        ? []
        : [{ action, name: `${action.name}_is_defined`, kind: "WD", property: null, says: under(condition) }];
    return [...defined, ...kept];
  });
}

/** Emits `Machine.v`; null where the module has no machine. */
export function machineFile(module: Module, all: readonly Module[], p: Printer): string | null {
  const { machine } = module;
  if (machine === null) return null;
  const state = p.names.global(machine.state);
  const local = (name: string) => p.names.local(name);
  const line1 = (doc: Doc) => render(doc, width);
  const alternative = (name: string, parts: readonly Doc[], more: readonly (Doc | string)[]): Doc =>
    group("| ", name, nest(4, ...parts.flatMap((b) => [group(line), b]), ...more));
  const events = machine.actions.map((a) => {
    const answer = concat("(answer : Answer ", coqType(a.result, p.names, 0), ")");
    return alternative(eventOf(a.name), [...binders(a.args, p.names), answer], []);
  });
  const steps = machine.actions.map((a) => {
    const f = p.lookup({ module: module.name, name: a.name });
    if (f?.kind !== "function") throw new Error(`${a.name} is no function`);
    const args = a.args.map((x) => local(x.name));
    const before = local(a.state);
    const call = `(${[p.names.global({ module: module.name, name: a.name }), before, ...args].join(" ")})`;
    const relation = module.spec && a.mayRefuse.length > 0 ? `mayAnswer [${a.mayRefuse.join("; ")}]` : "answers";
    const premises: readonly Doc[] = [
      ...typedArguments(a.args, module, p).map((t) => coqProp(t, p, 98)),
      concat(relation, " ", before, " ", call, " answer ", `${before}'`),
    ];
    const conclusion = `Step ${before} (${[eventOf(a.name), ...args, "answer"].join(" ")}) ${before}'`;
    const bound = [concat("(", before, " : ", state, ")"), ...binders(a.args, p.names), "answer", `${before}'`];
    return alternative(stepOf(a.name), bound as Doc[], [
      " :",
      ...premises.flatMap((x) => [line, x, " ->"]),
      line,
      conclusion,
    ]);
  });
  const safe = safeSteps(module, machine, p);
  const s = stateName(machine);
  const typed = isBounded({ kind: "ref", ref: machine.state }, p.lookup);
  const reached: Expr = { kind: "var", name: s, type: { kind: "ref", ref: machine.state }, span: place(module) };
  const fields: readonly Doc[] = [
    ...(typed ? [concat("reachable_typed : Typed ", local(s), ";")] : []),
    concat("reachable_invariants : Invariants ", local(s), ";"),
    ...safe.map((x) => group(x.name, " :", nest(4, line, coqProp(x.says, p)), ";")),
  ];
  const contexts = parameterContexts(module, all).map((c) => c.replace("{", "(").replace("}", ")"));
  return fill("coq/machine.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    hasSection: contexts.length > 0,
    contexts: parameterContexts(module, all),
    events: line1(concat("Inductive Event : Type :=", nest(2, ...events.flatMap((c) => [hardline, c])), ".")),
    steps: line1(
      concat(
        `Inductive Step : ${state} -> Event -> ${state} -> Prop :=`,
        nest(2, ...steps.flatMap((c) => [hardline, c])),
        ".",
      ),
    ),
    state,
    initial: p.names.global({ module: module.name, name: machine.initial }),
    variable: local(s),
    typed: typed
      ? line1(
          group(
            `Definition Typed (${local(s)} : ${state}) : Prop :=`,
            nest(2, line, coqProp({ kind: "typed", type: reached.type, term: reached }, p)),
            ".",
          ),
        )
      : null,
    safe: line1(
      concat(
        `Record Safe (${local(s)} : ${state}) : Prop := {`,
        nest(2, ...fields.flatMap((f) => [hardline, f])),
        hardline,
        "}.",
      ),
    ),
    main: line1(
      group(
        "Definition MAIN : Prop :=",
        nest(
          2,
          line,
          ...(contexts.length === 0 ? [] : ["forall ", contexts.join(" "), ",", line]),
          ...validities(module, all).flatMap((v) => [v.statement, " ->", line]),
          `forall ${local(s)}, Reachable machine ${local(s)} -> Safe ${local(s)}.`,
        ),
      ),
    ),
  });
}

/** The conditions on the parameters of a module and those that it imports, with a name for each. */
export function validities(
  module: Module,
  all: readonly Module[],
): readonly { readonly module: string; readonly name: string; readonly statement: string }[] {
  return all
    .filter((m) => (m.name === module.name || module.imports.includes(m.name)) && hasParameters(m))
    .map((m) => ({
      module: m.name,
      name: `valid_${m.name}`,
      statement: m.name === module.name ? "parameters_valid" : `Models.${m.name}.Model.parameters_valid`,
    }));
}
