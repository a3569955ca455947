/** The obligations of a module, computed on the IR once for all provers. */
import { variable } from "../ir/build.js";
import type { Action, Decl, Expr, Machine, Module, Param, Type } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { and, forall, implies } from "../ir/props.js";
import { expand, isBounded, type Lookup } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { definedness } from "./definedness.js";
import { freeVariables, loopsIn } from "./loops.js";
import type { Obligation, ObligationKind, Obligations } from "./obligation.js";
import type { RunStatement } from "./runs.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

interface Draft {
  readonly kind: ObligationKind;
  readonly subject: string;
  readonly property: string | null;
  /** Distinguishes several loops of one action: "", "2", … */
  readonly suffix: string;
  readonly title: string;
  readonly statement: Prop;
}

/**
 * Generates the obligations of a module.
 *
 * @param module the module
 * @param all the modules that it can see, itself among them
 * @param runs the recorded runs of its machine
 * @returns the obligations in a stable order (by kind's source: parameters, well-definedness, initial state, actions in
 *   source order, theorems), and those left out as trivially true
 */
export function generateObligations(
  module: Module,
  all: readonly Module[],
  runs: readonly RunStatement[] = [],
): Obligations {
  const lookup = lookupIn(all);
  const functionOf = (name: string): FunctionDecl | null => {
    const d = lookup({ module: module.name, name });
    return d?.kind === "function" ? d : null;
  };
  const drafts: Draft[] = [];
  const trivial: { id: string; kind: ObligationKind; reason: string }[] = [];
  if (module.decls.some((d) => d.kind === "parameter" && d.condition !== null)) {
    drafts.push({
      kind: "PAR",
      subject: "parameters",
      property: null,
      suffix: "",
      title: "The default values of the parameters satisfy their conditions.",
      statement: { kind: "parametersValid", module: module.name },
    });
  }
  const { machine } = module;
  const world = context(module, machine, all, lookup, functionOf);
  for (const wd of wellDefinedness(module, world)) {
    if (wd.statement.kind !== "true") drafts.push(wd);
    else trivial.push({ id: idOf(module.name, wd), kind: "WD", reason: "no partial operation" });
  }
  if (machine !== null) {
    drafts.push(...initialObligations(machine, world));
    for (const action of machine.actions)
      drafts.push(...actionObligations(action, machine, world, trivial, module.name));
  }
  for (const name of module.theorems) {
    const f = functionOf(name);
    if (f !== null) drafts.push(theorem(f, world));
  }
  for (const { name, title, statement } of runs)
    drafts.push({ kind: "REPLAY", subject: name, property: null, suffix: "", title, statement });
  const obligations = drafts.map((d): Obligation => {
    const subject = module.decls.find((x) => x.name === d.subject);
    const property = module.decls.find((x) => x.name === d.property);
    const concerned = [d.subject, d.property];
    return {
      id: idOf(module.name, d),
      kind: d.kind,
      module: module.name,
      subject: d.subject,
      property: d.property,
      name: [d.subject, `${d.kind}${d.suffix}`, ...(d.property === null ? [] : [d.property])].join("_"),
      title: d.title,
      span: (subject ?? property)?.span ?? { file: module.file, start: 0, end: 0 },
      xen: [...new Set([...(subject?.xen ?? []), ...(property?.xen ?? [])])],
      bugons: module.bugons.filter((b) => concerned.includes(b.declaration)).map((b) => b.text),
      statement: d.statement,
    };
  });
  return { module: module.name, obligations, trivial };
}

function idOf(module: string, d: Draft): string {
  return [module, d.subject, `${d.kind}${d.suffix}`, ...(d.property === null ? [] : [d.property])].join(".");
}

/** What obligations of one module are built from. */
interface World {
  readonly module: Module;
  readonly lookup: Lookup;
  readonly functionOf: (name: string) => FunctionDecl | null;
  readonly stateType: Type | null;
  /** The name of the automatic invariant that the words of a state are below 2^bits; null where a state has none. */
  readonly typing: string | null;
  /** Quantifies over parameters, under the module's standing hypotheses and what is given. */
  readonly statement: (params: readonly Param[], given: readonly Prop[], conclusion: Prop) => Prop;
  readonly invariants: (state: Expr) => Prop;
  readonly isState: (t: Type) => boolean;
}

function context(
  module: Module,
  machine: Machine | null,
  all: readonly Module[],
  lookup: Lookup,
  functionOf: (name: string) => FunctionDecl | null,
): World {
  const stateType: Type | null = machine === null ? null : { kind: "ref", ref: machine.state };
  const isState = (t: Type) => {
    const x = expand(t, lookup);
    return (
      machine !== null && x.kind === "ref" && x.ref.module === machine.state.module && x.ref.name === machine.state.name
    );
  };
  const seen = [...module.imports, module.name];
  const withParameters = all
    .filter((m) => seen.includes(m.name) && m.decls.some((d) => d.kind === "parameter"))
    .map((m) => m.name);
  return {
    module,
    lookup,
    functionOf,
    stateType,
    isState,
    typing: stateType !== null && isBounded(stateType, lookup) ? freeName("typed", module) : null,
    invariants: (state) => (isState(state.type) ? { kind: "invariants", module: module.name, state } : and([])),
    statement: (params, given, conclusion) => {
      const valid = withParameters.map((m): Prop => ({ kind: "parametersValid", module: m }));
      const typed = params
        .filter((p) => isBounded(p.type, lookup))
        .map((p): Prop => ({ kind: "typed", type: p.type, term: variable(p.name, p.type, at(module)) }));
      return forall(params, implies([...valid, ...typed, ...given], conclusion));
    },
  };
}

/** A name that no declaration of the module has. */
function freeName(wanted: string, module: Module): string {
  return module.decls.some((d) => d.name === wanted) ? freeName(`${wanted}_`, module) : wanted;
}

/** What the words of a state satisfy, where it has any. */
function typingOf(state: Expr, w: World): readonly { readonly property: string; readonly statement: Prop }[] {
  return w.typing === null ? [] : [{ property: w.typing, statement: { kind: "typed", type: state.type, term: state } }];
}

const at = (module: Module): Expr["span"] => ({ file: module.file, start: 0, end: 0 });

const term = (p: Param, w: World): Expr => variable(p.name, p.type, at(w.module));

/** Parameters of the machine's state type satisfy all invariants. */
function stateHypotheses(params: readonly Param[], w: World): readonly Prop[] {
  return params.filter((p) => w.isState(p.type)).map((p) => w.invariants(term(p, w)));
}

function wellDefinedness(module: Module, w: World): readonly Draft[] {
  const { machine } = module;
  const draft = (subject: string, what: string, statement: Prop): Draft => ({
    kind: "WD",
    subject,
    property: null,
    suffix: "",
    title: `Every partial operation of ${what} \`${subject}\` is defined where it is reached.`,
    statement,
  });
  const assumption = (state: Expr): Prop => w.invariants(state);
  const ofFunction = (name: string, what: string, given: (f: FunctionDecl) => readonly Prop[]): readonly Draft[] => {
    const f = w.functionOf(name);
    if (f === null) return [];
    const condition = definedness(f.body, w.lookup, assumption);
    if (condition.kind === "true") return [draft(name, what, condition)];
    return [draft(name, what, w.statement(f.params, given(f), condition))];
  };
  const earlier = (name: string) => (f: FunctionDecl) => {
    const names = machine?.invariants ?? [];
    const [state] = f.params;
    if (state === undefined) return [];
    return names
      .slice(0, names.indexOf(name))
      .map((n): Prop => ({ kind: "predicate", ref: { module: module.name, name: n }, args: [term(state, w)] }));
  };
  const all = (f: FunctionDecl) => stateHypotheses(f.params, w);
  const initial = module.decls.find((d) => d.name === machine?.initial);
  return [
    ...(initial?.kind === "const"
      ? [
          draft(
            initial.name,
            "the initial state",
            w.statement([], [], definedness(initial.value, w.lookup, assumption)),
          ),
        ]
      : []),
    ...(machine?.actions ?? []).flatMap((a) => ofFunction(a.name, "the action", all)),
    ...(machine?.invariants ?? []).flatMap((n) => ofFunction(n, "the invariant", earlier(n))),
    ...(machine?.transitions ?? []).flatMap((t) => ofFunction(t.name, "the transition property", all)),
    ...module.theorems.flatMap((n) => ofFunction(n, "the theorem", all)),
  ];
}

function initialObligations(machine: Machine, w: World): readonly Draft[] {
  const { stateType } = w;
  if (stateType === null) return [];
  const ref = { module: w.module.name, name: machine.initial };
  const initial: Expr = { kind: "global", ref, parameter: false, type: stateType, span: at(w.module) };
  const draft = (property: string, title: string, conclusion: Prop): Draft => ({
    kind: "INIT",
    subject: machine.initial,
    property,
    suffix: "",
    title,
    statement: w.statement([], [], conclusion),
  });
  return [
    ...typingOf(initial, w).map((t) =>
      draft(t.property, "Every word of the initial state is within its type.", t.statement),
    ),
    ...machine.invariants.map((property) =>
      draft(property, `\`${property}\` holds in the initial state.`, predicate(property, [initial], w)),
    ),
  ];
}

const predicate = (name: string, args: readonly Expr[], w: World): Prop => ({
  kind: "predicate",
  ref: { module: w.module.name, name },
  args,
});

function actionObligations(
  action: Action,
  machine: Machine,
  w: World,
  trivial: { id: string; kind: ObligationKind; reason: string }[],
  module: string,
): readonly Draft[] {
  const f = w.functionOf(action.name);
  const [before] = f?.params ?? [];
  if (f === null || before === undefined) return [];
  const next: Param = { name: `${action.state}'`, type: before.type };
  const call: Expr = {
    kind: "call",
    ref: { module: w.module.name, name: action.name },
    args: f.params.map((p) => term(p, w)),
    type: f.result,
    span: f.span,
  };
  const after = (body: Prop): Prop => ({ kind: "after", outcome: call, next, body });
  const given = stateHypotheses(f.params, w);
  const out: Draft[] = [];
  const transitions = machine.transitions.filter((t) => {
    const excepted = t.except.find((e) => e.action === action.name);
    const reason =
      excepted !== undefined
        ? `@except: ${excepted.reason}`
        : t.hasActor && action.actor === null
          ? "no acting domain"
          : null;
    const draft: Draft = {
      kind: "TRANS",
      subject: action.name,
      property: t.name,
      suffix: "",
      title: "",
      statement: { kind: "true" },
    };
    if (reason !== null) trivial.push({ id: idOf(module, draft), kind: "TRANS", reason });
    return reason === null;
  });
  const twoState = (name: string, hasActor: boolean, from: Expr, to: Expr): Prop => {
    const actor = f.params.find((p) => p.name === action.actor);
    return predicate(name, [from, to, ...(hasActor && actor !== undefined ? [term(actor, w)] : [])], w);
  };
  // Loops first: the proofs of the other obligations use them.
  const loops = w.stateType === null ? [] : loopsIn(f.body, w.stateType, w.lookup);
  for (const [i, loop] of loops.entries()) {
    const { fold, accumulator, element } = loop;
    const inner = new Set(f.params.map((p) => p.name).concat(accumulator.name, element.name));
    const free = [fold.fn.body, ...(fold.subject === null ? [] : [fold.subject])].flatMap((e) => [...freeVariables(e)]);
    const extra = [...new Map(free)].filter(([n]) => !inner.has(n)).map(([name, type]): Param => ({ name, type }));
    const params = [...f.params, ...extra, accumulator, element];
    const member: readonly Prop[] =
      fold.subject === null ? [] : [{ kind: "member", item: term(element, w), list: fold.subject }];
    const common = [...given, ...loop.path, w.invariants(term(accumulator, w)), ...member];
    const suffix = i === 0 ? "" : String(i + 1);
    for (const t of typingOf(fold.fn.body, w)) {
      out.push({
        kind: "LOOP",
        subject: action.name,
        property: t.property,
        suffix,
        title: `The loop of \`${action.name}\` keeps every word of the state within its type.`,
        statement: w.statement(params, common, t.statement),
      });
    }
    for (const property of machine.invariants) {
      out.push({
        kind: "LOOP",
        subject: action.name,
        property,
        suffix,
        title: `The loop of \`${action.name}\` preserves \`${property}\`.`,
        statement: w.statement(params, common, predicate(property, [fold.fn.body], w)),
      });
    }
    for (const t of transitions) {
      const sofar = twoState(t.name, t.hasActor, term(before, w), term(accumulator, w));
      out.push({
        kind: "LOOP",
        subject: action.name,
        property: t.name,
        suffix,
        title: `The loop of \`${action.name}\` keeps \`${t.name}\`.`,
        statement: w.statement(params, [...common, sofar], twoState(t.name, t.hasActor, term(before, w), fold.fn.body)),
      });
    }
  }
  for (const t of typingOf(term(next, w), w)) {
    out.push({
      kind: "INV",
      subject: action.name,
      property: t.property,
      suffix: "",
      title: `\`${action.name}\` keeps every word of the state within its type.`,
      statement: w.statement(f.params, given, after(t.statement)),
    });
  }
  for (const property of machine.invariants) {
    out.push({
      kind: "INV",
      subject: action.name,
      property,
      suffix: "",
      title: `\`${action.name}\` preserves \`${property}\`.`,
      statement: w.statement(f.params, given, after(predicate(property, [term(next, w)], w))),
    });
  }
  for (const t of transitions) {
    out.push({
      kind: "TRANS",
      subject: action.name,
      property: t.name,
      suffix: "",
      title: `Every step of \`${action.name}\` satisfies \`${t.name}\`.`,
      statement: w.statement(f.params, given, after(twoState(t.name, t.hasActor, term(before, w), term(next, w)))),
    });
  }
  return out;
}

function theorem(f: FunctionDecl, w: World): Draft {
  return {
    kind: "THM",
    subject: f.name,
    property: null,
    suffix: "",
    title: `\`${f.name}\` holds of all states that satisfy the invariants.`,
    statement: w.statement(
      f.params,
      stateHypotheses(f.params, w),
      predicate(
        f.name,
        f.params.map((p) => term(p, w)),
        w,
      ),
    ),
  };
}
