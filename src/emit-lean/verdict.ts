/**
 * The proof of a module's end theorem from the single obligations: `Verdict.lean`. Lean's kernel checks that what
 * it assembles is the theorem that `Machine.lean` or `Refinement.lean` states.
 */
import { render } from "../emit/doc.js";
import { fill } from "../emit/templates.js";
import type { Action, Module } from "../ir/ir.js";
import { isBounded } from "../ir/types.js";
import type { Obligation, Obligations } from "../obligations/obligation.js";
import { parameterized } from "../obligations/world.js";
import { sourceName } from "./comment.js";
import { type Emission, printer } from "./declarations.js";
import { clean, component } from "./identifier.js";
import { localsOfProp } from "./locals.js";
import { conditionsOf, recordsOf } from "./machine.js";
import type { Names } from "./names.js";
import { leanProp, spellTypes } from "./props.js";
import { machineProof } from "./verdict-machine.js";
import { refinementProof } from "./verdict-refinement.js";

/** What the proof of an end theorem is assembled from. */
export interface Assembly {
  readonly module: Module;
  readonly all: readonly Module[];
  readonly e: Emission;
  readonly obligations: readonly Obligation[];
  /** Names in full, and those of parameter records. */
  readonly names: Names;
  /** Binders of the parameter records and of the conditions on them. */
  readonly binders: string;
  /** The records and conditions as arguments. */
  readonly records: readonly string[];
  readonly valids: readonly string[];
}

/** Names in a text where everything of the modules is written in full. */
export function fullNames(module: Module, e: Emission, locals: readonly string[]): Names {
  return printer(e, locals, hidden(module)).names;
}

const hidden = (module: Module): readonly string[] => [
  ...module.decls.map((d) => clean(d.name)),
  ...["Parameters", "Invariants", "Machine", "Refinement", "Obligations"],
];

/** Emits `Verdict.lean`; null where the module has no end theorem. */
export function verdictFile(
  module: Module,
  obligations: Obligations,
  all: readonly Module[],
  e: Emission,
): string | null {
  const { machine, refinement } = module;
  if (machine === null && refinement === null) return null;
  const names = fullNames(module, e, []);
  const records = recordsOf(module, all, e.needs);
  const valids = parameterized(module, all).map((m) => validName(m.name, e));
  const p = printer(e, [], hidden(module));
  const binders = [
    ...records.map((m) => `(${names.parameters(m)} : ${names.ofModule(m, "Parameters")})`),
    ...conditionsOf(module, all).map(
      (c, i) => `(${valids[i]} : ${render(leanProp(spellTypes(c, e.lookup), p), 10_000)})`,
    ),
  ].join(" ");
  const a: Assembly = {
    module,
    all,
    e,
    obligations: obligations.obligations,
    names,
    binders,
    records: records.map((m) => names.parameters(m)),
    valids,
  };
  const theorems = machine === null ? refinementProof(a) : machineProof(machine, a);
  const used = refinement === null ? [] : [refinement.implementation, refinement.specification];
  return fill("lean/end-theorem.hbs", {
    source: sourceName(module.file),
    module: module.name,
    namespace: e.table.namespace(module.name),
    needed: used.map((m) => e.table.namespace(m)),
    theorems,
  });
}

/** The hypothesis that the conditions on a module's parameters hold. */
export const validName = (module: string, e: Emission): string => component(clean(`valid_${e.table.folder(module)}`));

/** The names that proofs introduce for themselves. */
const introduced: ReadonlySet<string> = new Set(
  `s s' a a' answer call event next state holds holds' typed_state joined reached reached' step kept first start SIM ERR taken run
  simulated result result' errno errno' typed_holds typed_holds' is is' goes ERR' refused own more`.split(/\s+/),
);

/** The arguments of an action, as proofs call them, and the hypotheses that bounded ones lie within their types. */
export interface Arguments {
  readonly args: readonly string[];
  readonly typed: readonly string[];
}

export function argumentsOf(action: Action, a: Assembly): Arguments {
  const taken = new Set<string>([...introduced, ...a.records, ...a.valids]);
  const args = action.args.map((x) => {
    let name = clean(x.name);
    while (taken.has(name)) name += "_";
    taken.add(name);
    return component(name);
  });
  const typed = action.args.flatMap((x, i) =>
    isBounded(x.type, a.e.lookup) ? [component(clean(`typed_${args[i]}`))] : [],
  );
  return { args, typed };
}

/**
 * The proof of an obligation, applied to variables and to what it assumes besides the parameters' conditions. Where the obligation
 * is not there, the end theorem has no proof, and the text says why.
 */
export function by(
  subject: string,
  kind: Obligation["kind"],
  property: string | null,
  applied: { readonly variables: readonly string[]; readonly assumes: readonly string[] },
  a: Assembly,
): string {
  const o = a.obligations.find((x) => x.subject === subject && x.kind === kind && x.property === property);
  if (o === undefined)
    return component(`there is no obligation ${[subject, kind, ...(property === null ? [] : [property])].join(" ")}`);
  const needs = a.e.needs.ofProp(spellTypes(o.statement, a.e.lookup)).map((m) => a.names.parameters(m));
  const proof = `${a.e.table.namespace(o.module)}.Proofs.${component(clean(o.name))}`;
  const args = [...needs, ...applied.variables, ...a.valids, ...applied.assumes];
  return args.length === 0 ? proof : `(${[proof, ...args].join(" ")})`;
}

/** A definition of a module, applied to the parameters that it takes. */
export function applied(module: string, name: string, a: Assembly): string {
  const ref = { module, name };
  const head = a.names.global(ref);
  const needs = a.e.needs.of(ref).map((m) => a.names.parameters(m));
  return needs.length === 0 ? head : `(${[head, ...needs].join(" ")})`;
}

/** A call of an action. */
export const callOf = (module: string, action: Action, state: string, args: readonly string[], a: Assembly): string => {
  const ref = { module, name: action.name };
  const needs = a.e.needs.of(ref).map((m) => a.names.parameters(m));
  return `(${[a.names.global(ref), ...needs, state, ...args].join(" ")})`;
};

/** That some words of an action's arguments lie within their types, as binders. */
export function typedBinders(action: Action, given: Arguments, module: Module, a: Assembly): readonly string[] {
  const bounded = action.args.filter((x) => isBounded(x.type, a.e.lookup));
  return bounded.map((x, i) => {
    const name = given.args[action.args.indexOf(x)] ?? "";
    const prop = spellTypes(
      {
        kind: "typed",
        type: x.type,
        term: { kind: "var", name, type: x.type, span: { file: module.file, start: 0, end: 0 } },
      },
      a.e.lookup,
    );
    const p = printer(a.e, [name, ...localsOfProp(prop)], hidden(a.module));
    return `(${given.typed[i]} : ${render(leanProp(prop, p), 10_000)})`;
  });
}
