/** A module's machine → the text of its `Machine.v`: its calls as labelled steps, and its end theorem. */
import { concat, type Doc, group, hardline, line, nest, render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Module } from "../ir/ir.js";
import { safeSteps } from "../obligations/safety.js";
import { stateName, typedParams } from "../obligations/world.js";
import { explicitRecords, implicitRecords, type ParameterRecord, parameterRecords, width } from "./model.js";
import { coqProp } from "./props.js";
import type { Printer } from "./terms.js";
import { binders, coqType } from "./types.js";

/** Names of the constructors for the calls of an action, and for its steps. */
export const eventOf = (action: string): string => `on_${action}`;
export const stepOf = (action: string): string => `step_${action}`;

/** Emits `Machine.v`; null where the module has no machine. */
export function machineFile(module: Module, all: readonly Module[], p: Printer): string | null {
  const { machine } = module;
  if (machine === null) return null;
  const state = p.names.global(machine.state);
  const local = (name: string) => p.names.local(name);
  const laid = (doc: Doc) => render(doc, width);
  const alternative = (name: string, parts: readonly Doc[], more: readonly (Doc | string)[]): Doc =>
    group("| ", name, nest(4, ...parts.flatMap((b) => [group(line), b]), ...more));
  const events = machine.actions.map((a) => {
    const answer = concat("(answer : Answer ", coqType(a.result, p.names, 0), ")");
    return alternative(eventOf(a.name), [...binders(a.args, p.names), answer], []);
  });
  const steps = machine.actions.map((a) => {
    const args = a.args.map((x) => local(x.name));
    const before = local(a.state);
    const call = `(${[p.names.global({ module: module.name, name: a.name }), before, ...args].join(" ")})`;
    const relation = a.mayRefuse.length > 0 ? `mayAnswer [${a.mayRefuse.join("; ")}]` : "answers";
    const premises: readonly Doc[] = [
      ...typedParams(a.args, module, p.lookup).map((t) => coqProp(t, p, 98)),
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
  const safe = safeSteps(module, machine, p.lookup);
  const s = stateName(machine);
  const [typed] = typedParams([{ name: s, type: { kind: "ref", ref: machine.state } }], module, p.lookup);
  const fields: readonly Doc[] = [
    ...(typed !== undefined ? [concat("reachable_typed : Typed ", local(s), ";")] : []),
    concat("reachable_invariants : Invariants ", local(s), ";"),
    ...safe.map((x) => group(x.name, " :", nest(4, line, coqProp(x.says, p)), ";")),
  ];
  const records = parameterRecords(module, all);
  return fill("coq/machine.hbs", {
    source: module.file.split("/").pop(),
    module: module.name,
    imports: module.imports,
    contexts: implicitRecords(records),
    events: laid(concat("Inductive Event : Type :=", nest(2, ...events.flatMap((c) => [hardline, c])), ".")),
    steps: laid(
      concat(
        `Inductive Step : ${state} -> Event -> ${state} -> Prop :=`,
        nest(2, ...steps.flatMap((c) => [hardline, c])),
        ".",
      ),
    ),
    state,
    initial: p.names.global({ module: module.name, name: machine.initial }),
    variable: local(s),
    typed:
      typed === undefined
        ? null
        : laid(group(`Definition Typed (${local(s)} : ${state}) : Prop :=`, nest(2, line, coqProp(typed, p)), ".")),
    safe: laid(
      concat(
        `Record Safe (${local(s)} : ${state}) : Prop := {`,
        nest(2, ...fields.flatMap((f) => [hardline, f])),
        hardline,
        "}.",
      ),
    ),
    main: laid(endTheorem(records, [`forall ${local(s)}, Reachable machine ${local(s)} -> Safe ${local(s)}`])),
  });
}

/** The definition of an end theorem, for all parameters that satisfy their conditions. */
export function endTheorem(records: readonly ParameterRecord[], conclusion: readonly (Doc | string)[]): Doc {
  const quantified = records.length === 0 ? [] : ["forall ", explicitRecords(records).join(" "), ",", line];
  const given = records.flatMap((r) => [r.condition, " ->", line]);
  return group("Definition MAIN : Prop :=", nest(2, line, ...quantified, ...given, ...conclusion, "."));
}
