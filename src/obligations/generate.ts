/** The obligations of a module, computed on the IR once for all provers. */
import type { Action, Expr, Machine, Module, Param } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { lookupIn } from "../ir/uses.js";
import { someCallSucceeds } from "./deadlock.js";
import { definedness } from "./definedness.js";
import { freeVariables, type LoopAssumption, loopsIn } from "./loops.js";
import type { Obligation, ObligationKind, Obligations } from "./obligation.js";
import { refinementObligations } from "./refinement.js";
import type { RunStatement } from "./runs.js";
import {
  at,
  context,
  type Draft,
  type FunctionDecl,
  idOf,
  initialState,
  predicate,
  stateHypotheses,
  stateName,
  term,
  typingOf,
  type World,
} from "./world.js";

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
    if (machine.deadlockFree) drafts.push(deadlockFreedom(machine, world));
  }
  if (module.refinement !== null) drafts.push(...refinementObligations(module.refinement, all, world));
  for (const name of module.theorems) {
    const f = functionOf(name);
    if (f !== null) drafts.push(theorem(f, world));
  }
  for (const { name, title, statement } of runs)
    drafts.push({ kind: "REPLAY", subject: name, property: null, suffix: "", title, statement });
  const main = endTheorem(module);
  if (main !== null) drafts.push(main);
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
      span: d.source?.span ?? (subject ?? property)?.span ?? at(module),
      xen: [...new Set([...((d.source ?? subject)?.xen ?? []), ...(property?.xen ?? [])])],
      bugons: module.bugons.filter((b) => concerned.includes(b.declaration)).map((b) => b.text),
      statement: d.statement,
    };
  });
  return { module: module.name, obligations, trivial };
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
  // The loops of an action have obligations of their own, which prove what is assumed of them here.
  const loop: LoopAssumption | null = w.stateType === null ? null : { state: w.stateType, holds: w.invariants };
  const ofFunction = (name: string, what: string, given: (f: FunctionDecl) => readonly Prop[]): readonly Draft[] => {
    const f = w.functionOf(name);
    if (f === null) return [];
    const isAction = machine?.actions.some((a) => a.name === name) ?? false;
    const condition = definedness(f.body, w.lookup, isAction ? loop : null);
    if (condition.kind === "true") return [draft(name, what, condition)];
    return [draft(name, what, w.statement(f.params, given(f), condition))];
  };
  const earlier = (name: string) => (f: FunctionDecl) => {
    const names = machine?.invariants ?? [];
    const [state] = f.params;
    if (state === undefined) return [];
    return names
      .slice(0, names.indexOf(name))
      .map((n): Prop => ({ kind: "predicate", ref: { module: module.name, name: n }, args: [term(state, w.module)] }));
  };
  const all = (f: FunctionDecl) => stateHypotheses(f.params, w);
  const relationOf = (f: FunctionDecl): readonly Prop[] => {
    const states = f.params.slice(0, 2).map((p) => term(p, w.module));
    return module.refinement === null ? [] : [predicate(module.refinement.relation, states, w)];
  };
  const initial = module.decls.find((d) => d.name === machine?.initial);
  return [
    ...(initial?.kind === "const"
      ? [draft(initial.name, "the initial state", w.statement([], [], definedness(initial.value, w.lookup)))]
      : []),
    ...(machine?.actions ?? []).flatMap((a) => ofFunction(a.name, "the action", all)),
    ...(machine?.invariants ?? []).flatMap((n) => ofFunction(n, "the invariant", earlier(n))),
    ...(machine?.transitions ?? []).flatMap((t) => ofFunction(t.name, "the transition property", all)),
    ...module.theorems.flatMap((n) => ofFunction(n, "the theorem", all)),
    ...refinementFunctions(module).flatMap(({ name, what, isStep }) =>
      ofFunction(name, what, isStep ? (f) => [...all(f), ...relationOf(f)] : all),
    ),
  ];
}

/** The functions of a refinement that may meet a partial operation. */
function refinementFunctions(
  module: Module,
): readonly { readonly name: string; readonly what: string; readonly isStep: boolean }[] {
  const { refinement } = module;
  if (refinement === null) return [];
  const steps = [...new Set(refinement.simulations.map((s) => s.name))];
  return [
    { name: refinement.relation, what: "the relation", isStep: false },
    ...(refinement.variant === null ? [] : [{ name: refinement.variant, what: "the variant", isStep: false }]),
    ...steps.map((name) => ({ name, what: "the simulation", isStep: true })),
  ];
}

function initialObligations(machine: Machine, w: World): readonly Draft[] {
  const initial = initialState({ ...w.module, machine });
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
    args: f.params.map((p) => term(p, w.module)),
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
    return predicate(name, [from, to, ...(hasActor && actor !== undefined ? [term(actor, w.module)] : [])], w);
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
      fold.subject === null ? [] : [{ kind: "member", item: term(element, w.module), list: fold.subject }];
    const common = [...given, ...loop.path, w.invariants(term(accumulator, w.module)), ...member];
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
      const sofar = twoState(t.name, t.hasActor, term(before, w.module), term(accumulator, w.module));
      out.push({
        kind: "LOOP",
        subject: action.name,
        property: t.name,
        suffix,
        title: `The loop of \`${action.name}\` keeps \`${t.name}\`.`,
        statement: w.statement(
          params,
          [...common, sofar],
          twoState(t.name, t.hasActor, term(before, w.module), fold.fn.body),
        ),
      });
    }
  }
  for (const t of typingOf(term(next, w.module), w)) {
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
      statement: w.statement(f.params, given, after(predicate(property, [term(next, w.module)], w))),
    });
  }
  for (const t of transitions) {
    out.push({
      kind: "TRANS",
      subject: action.name,
      property: t.name,
      suffix: "",
      title: `Every step of \`${action.name}\` satisfies \`${t.name}\`.`,
      statement: w.statement(
        f.params,
        given,
        after(twoState(t.name, t.hasActor, term(before, w.module), term(next, w.module))),
      ),
    });
  }
  return out;
}

/** In every state that satisfies the invariants some call succeeds. */
function deadlockFreedom(machine: Machine, w: World): Draft {
  const state: Param = { name: stateName(machine), type: { kind: "ref", ref: machine.state } };
  return {
    kind: "DLF",
    subject: "machine",
    property: null,
    suffix: "",
    title: "In every state that satisfies the invariants some call succeeds.",
    statement: w.statement(
      [state],
      stateHypotheses([state], w),
      someCallSucceeds(machine, term(state, w.module), w.module, w.lookup),
    ),
  };
}

/** What the single obligations are for; the prelude proves it from them. */
function endTheorem(module: Module): Draft | null {
  const { machine, refinement } = module;
  if (machine === null && refinement === null) return null;
  const title =
    refinement === null
      ? "Every reachable state satisfies every invariant, no call from it meets an undefined operation, and every step keeps the transition properties."
      : `Every run of ${refinement.implementation} is a run of ${refinement.specification}, call by call, with the same answers.`;
  return {
    kind: "MAIN",
    subject: refinement === null ? "machine" : "refinement",
    property: null,
    suffix: "",
    title,
    statement: { kind: "main", module: module.name },
  };
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
        f.params.map((p) => term(p, w.module)),
        w,
      ),
    ),
  };
}
