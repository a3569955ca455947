/** What the obligations of a module are built from. */
import { variable } from "../ir/build.js";
import type { Decl, Expr, Machine, Module, Param, Type } from "../ir/ir.js";
import { type MachineModule, stateOf } from "../ir/machines.js";
import type { Prop } from "../ir/prop.js";
import { and, forall, implies } from "../ir/props.js";
import { expand, isBounded, type Lookup } from "../ir/types.js";
import type { Span } from "../parser/source.js";
import type { ObligationKind } from "./obligation.js";

export type FunctionDecl = Extract<Decl, { kind: "function" }>;

/** An obligation that has no id yet. */
export interface Draft {
  readonly kind: ObligationKind;
  readonly subject: string;
  readonly property: string | null;
  /** Distinguishes several loops of one action: "", "2", … */
  readonly suffix: string;
  readonly title: string;
  readonly statement: Prop;
  /** Where a report points and what it concerns, if not the declaration that the subject names. */
  readonly source?: { readonly span: Span; readonly xen: readonly string[] };
}

/** The id of an obligation. */
export function idOf(module: string, d: Draft): string {
  return [module, d.subject, `${d.kind}${d.suffix}`, ...(d.property === null ? [] : [d.property])].join(".");
}

/** What obligations of one module are built from. */
export interface World {
  readonly module: Module;
  readonly lookup: Lookup;
  readonly functionOf: (name: string) => FunctionDecl | null;
  readonly stateType: Type | null;
  /** The name of the automatic invariant that the words of a state are below 2^bits; null where a state has none. */
  readonly typing: string | null;
  /** Quantifies over parameters, under the module's standing hypotheses and what is given. */
  readonly statement: (params: readonly Param[], given: readonly Prop[], conclusion: Prop) => Prop;
  readonly invariants: (state: Expr) => Prop;
  /** Whether a type is that of the states of a machine that the module can see. */
  readonly isState: (t: Type) => boolean;
}

/** Collects what the obligations of a module are built from. */
export function context(
  module: Module,
  machine: Machine | null,
  all: readonly Module[],
  lookup: Lookup,
  functionOf: (name: string) => FunctionDecl | null,
): World {
  const stateType: Type | null = machine === null ? null : { kind: "ref", ref: machine.state };
  const seen = [...module.imports, module.name];
  const machines = all.filter((m) => seen.includes(m.name) && m.machine !== null);
  const machineOf = (t: Type): Module | null => {
    const x = expand(t, lookup);
    if (x.kind !== "ref") return null;
    const { ref } = x;
    return machines.find((m) => m.machine?.state.module === ref.module && m.machine.state.name === ref.name) ?? null;
  };
  return {
    module,
    lookup,
    functionOf,
    stateType,
    isState: (t) => machineOf(t) !== null,
    typing: typingName(module, lookup),
    invariants: (state) => {
      const owner = machineOf(state.type);
      return owner === null ? and([]) : { kind: "invariants", module: owner.name, state };
    },
    statement: (params, given, conclusion) => {
      const valid = parameterized(module, all).map((m): Prop => ({ kind: "parametersValid", module: m.name }));
      return forall(params, implies([...valid, ...typedParams(params, module, lookup), ...given], conclusion));
    },
  };
}

/** The name of the automatic invariant that the words of a state are below 2^bits; null where a state has none. */
export function typingName(module: Module, lookup: Lookup): string | null {
  if (module.machine === null || !isBounded({ kind: "ref", ref: module.machine.state }, lookup)) return null;
  return freeName("typed", module);
}

/** A name for a state, that of the actions' state unless an argument has it. */
export function stateName(machine: Machine): string {
  const taken = new Set(machine.actions.flatMap((a) => a.args.map((x) => x.name)));
  let name = machine.actions[0]?.state ?? "s";
  while (taken.has(name)) name += "_";
  return name;
}

/** That bounded values lie within their types. */
export function typedParams(params: readonly Param[], module: Module, lookup: Lookup): readonly Prop[] {
  return params
    .filter((p) => isBounded(p.type, lookup))
    .map((p) => ({ kind: "typed", type: p.type, term: term(p, module) }));
}

/** The modules of whose parameters a module's statements speak: those that it imports, and itself. */
export function parameterized(module: Module, all: readonly Module[]): readonly Module[] {
  return all.filter(
    (m) => (m.name === module.name || module.imports.includes(m.name)) && m.decls.some((d) => d.kind === "parameter"),
  );
}

/** A name that no declaration of the module has. */
function freeName(wanted: string, module: Module): string {
  return module.decls.some((d) => d.name === wanted) ? freeName(`${wanted}_`, module) : wanted;
}

/** What the words of a state satisfy, where it has any. */
export function typingOf(state: Expr, w: World): readonly { readonly property: string; readonly statement: Prop }[] {
  return w.typing === null ? [] : [{ property: w.typing, statement: { kind: "typed", type: state.type, term: state } }];
}

/** The initial state of a machine, as a term. */
export const initialState = (m: MachineModule): Expr => ({
  kind: "global",
  ref: { module: m.name, name: m.machine.initial },
  parameter: false,
  type: stateOf(m),
  span: at(m),
});

/** The place of what no source text says. */
export const at = (module: Module): Expr["span"] => ({ file: module.file, start: 0, end: 0 });

/** A parameter as a term. */
export const term = (p: Param, module: Module): Expr => variable(p.name, p.type, at(module));

/** States of a machine satisfy all its invariants. */
export function stateHypotheses(params: readonly Param[], w: World): readonly Prop[] {
  return params.filter((p) => w.isState(p.type)).map((p) => w.invariants(term(p, w.module)));
}

/** A stated predicate of the module, applied. */
export const predicate = (name: string, args: readonly Expr[], w: World): Prop => ({
  kind: "predicate",
  ref: { module: w.module.name, name },
  args,
});
