/**
 * The obligations of a refinement: forward simulation with stuttering (Lynch and Vaandrager, "Forward and backward
 * simulations", 1995), one obligation per action and kind of outcome.
 */
import type { Action, Expr, Module, Param, Refinement, Type } from "../ir/ir.js";
import { machinesOf } from "../ir/machines.js";
import type { Prop } from "../ir/prop.js";
import { and, bottom, top } from "../ir/props.js";
import { isBounded, sameType } from "../ir/types.js";
import { calledFunctions } from "../ir/uses.js";
import { some } from "../ir/visit.js";
import type { ObligationKind } from "./obligation.js";
import { type Draft, type FunctionDecl, initialState, predicate, stateHypotheses, term, type World } from "./world.js";

/** The obligations of a refinement. */
export function refinementObligations(refinement: Refinement, all: readonly Module[], w: World): readonly Draft[] {
  const machines = machinesOf(refinement, all);
  if (machines === null) return [];
  const { implementation, specification } = machines;
  const starts = [initialState(implementation), initialState(specification)];
  const start: Draft = {
    kind: "REL",
    subject: "initial",
    property: null,
    suffix: "",
    title: "The initial states are related.",
    statement: w.statement([], [], predicate(refinement.relation, starts, w)),
  };
  const steps = refinement.simulations.flatMap((simulation) => {
    const action = implementation.machine.actions.find((a) => a.name === simulation.action);
    const f = w.lookup({ module: implementation.name, name: simulation.action });
    const g = w.functionOf(simulation.name);
    if (action === undefined || f?.kind !== "function" || g === null) return [];
    const abstract = specification.machine.actions.find((a) => a.name === simulation.abstract) ?? null;
    const drafts = stepObligations({ refinement, action, f, g, abstract }, w);
    return drafts.map((d) => ({ ...d, source: { span: g.span, xen: f.xen } }));
  });
  return [start, ...steps];
}

interface Step {
  readonly refinement: Refinement;
  readonly action: Action;
  /** The action of the implementation. */
  readonly f: FunctionDecl;
  /** The function that says what its steps are in the specification. */
  readonly g: FunctionDecl;
  /** The action of the specification; null for a stuttering step. */
  readonly abstract: Action | null;
}

function stepObligations(step: Step, w: World): readonly Draft[] {
  const { refinement, action, f, g, abstract } = step;
  const [s, a, ...args] = g.params;
  if (s === undefined || a === undefined) return [];
  const taken = new Set(g.params.map((p) => p.name));
  const local = (wanted: string, type: Type): Param => {
    let name = wanted;
    while (taken.has(name)) name += "'";
    taken.add(name);
    return { name, type };
  };
  const next = local(`${s.name}'`, s.type);
  const abstractNext = local(`${a.name}'`, a.type);
  const result = local("result", action.result);
  const abstractResult = local("result", abstract?.result ?? action.result);
  const errno = local("errno", { kind: "errno" });
  const abstractErrno = local("errno", { kind: "errno" });
  const related = (x: Param, y: Param): Prop =>
    predicate(refinement.relation, [term(x, w.module), term(y, w.module)], w);
  const call: Expr = {
    kind: "call",
    ref: { module: refinement.implementation, name: f.name },
    args: [s, ...args].map((p) => term(p, w.module)),
    type: f.result,
    span: f.span,
  };
  // The call that the function makes, rather than the function: a reviewer sees the witnesses.
  const abstractCall = g.body;
  const given = [...stateHypotheses(g.params, w), related(s, a)];
  const draft = (kind: ObligationKind, title: string, conclusion: Prop): Draft => ({
    kind,
    subject: action.name,
    property: null,
    suffix: "",
    title,
    statement: w.statement(g.params, given, conclusion),
  });
  const match = (scrutinee: Expr, cases: readonly Branch[], otherwise: Prop | null): Prop => ({
    kind: "match",
    scrutinee,
    cases: cases.map((c) => ({ ctors: [c.ctor], binders: c.binders.map((b) => b?.name ?? null), body: c.body })),
    otherwise,
  });
  const { lookup } = w;
  /** What is to hold of each form of refusal; one that the action does not give is shown not to occur. */
  const refusals = (plain: Prop, changing: Prop, code: Param | null): Prop => {
    const refuses = (op: "fail" | "failWith") => gives(refinement.implementation, action.name, op, lookup);
    const branches: readonly Branch[] = [
      { ctor: "ok", binders: [null, null], body: top },
      ...(refuses("fail") ? [{ ctor: "fail", binders: [code], body: plain }] : []),
      ...(refuses("failWith") ? [{ ctor: "failWith", binders: [code, next], body: changing }] : []),
    ];
    return match(call, branches, branches.length === 3 ? null : bottom);
  };
  if (abstract === null) {
    const { variant } = refinement;
    const measure = (x: Param): Expr => ({
      kind: "call",
      ref: { module: w.module.name, name: variant ?? "" },
      args: [term(x, w.module)],
      type: { kind: "nat" },
      span: g.span,
    });
    return [
      draft(
        "SIM",
        `A successful step of \`${action.name}\` is none of the specification's.`,
        match(call, [{ ctor: "ok", binders: [next, null], body: related(next, a) }], top),
      ),
      draft(
        "ERR",
        `A refused step of \`${action.name}\` is none of the specification's.`,
        refusals(top, related(next, a), null),
      ),
      draft("VAR", `Every step of \`${action.name}\` decreases the variant.`, {
        kind: "after",
        outcome: call,
        next,
        body: { kind: "less", left: measure(next), right: measure(s) },
      }),
    ];
  }
  const isObserved = action.result.kind !== "unit" && sameType(action.result, abstract.result, lookup);
  const sameResult: Prop = isObserved
    ? { kind: "equal", left: term(abstractResult, w.module), right: term(result, w.module) }
    : top;
  const success = match(
    call,
    [
      {
        ctor: "ok",
        binders: [next, isObserved ? result : null],
        body: match(
          abstractCall,
          [
            {
              ctor: "ok",
              binders: [abstractNext, isObserved ? abstractResult : null],
              body: and([related(next, abstractNext), sameResult]),
            },
          ],
          bottom,
        ),
      },
    ],
    top,
  );
  const may = (e: Param): readonly Prop[] =>
    abstract.mayRefuse.map((name) => ({
      kind: "equal",
      left: term(e, w.module),
      right: { kind: "errno", name, type: { kind: "errno" }, span: f.span },
    }));
  const either = (items: readonly Prop[]): Prop => (items.length === 1 ? (items[0] as Prop) : { kind: "or", items });
  const changes = gives(refinement.specification, abstract.name, "failWith", lookup);
  const sameErrno: Prop = { kind: "equal", left: term(abstractErrno, w.module), right: term(errno, w.module) };
  /** The specification refuses, or may refuse, with the same errno, and stays related to `x`. */
  const refused = (x: Param): Prop => {
    const stays: Branch = { ctor: "fail", binders: [abstractErrno], body: sameErrno };
    if (!changes) {
      const refusal = either([...may(errno), match(abstractCall, [stays], bottom)]);
      return x === s ? refusal : and([refusal, related(x, a)]);
    }
    const still = x === s ? [] : [related(x, a)];
    const moves: Branch = {
      ctor: "failWith",
      binders: [abstractErrno, abstractNext],
      body: and([sameErrno, related(x, abstractNext)]),
    };
    const own = match(abstractCall, [{ ...stays, body: and([sameErrno, ...still]) }, moves], bottom);
    return either([...(abstract.mayRefuse.length === 0 ? [] : [and([either(may(errno)), ...still])]), own]);
  };
  return [
    draft(
      "SIM",
      `A successful step of \`${action.name}\` is one of \`${abstract.name}\`.`,
      and([...typedWitnesses(g, abstract, w), success]),
    ),
    draft(
      "ERR",
      `A refused call of \`${action.name}\` is one that \`${abstract.name}\` refuses, or may refuse, with the same errno.`,
      refusals(refused(s), refused(next), errno),
    ),
  ];
}

/** What the specification chooses lies within its type; arguments that both sides share do so anyway. */
function typedWitnesses(g: FunctionDecl, abstract: Action, w: World): readonly Prop[] {
  const { body } = g;
  if (body.kind !== "call") return [];
  return abstract.args.flatMap((p, i): readonly Prop[] => {
    const witness = body.args[i + 1];
    if (witness === undefined || witness.kind === "var" || !isBounded(p.type, w.lookup)) return [];
    return [{ kind: "typed", type: p.type, term: witness }];
  });
}

/** A case of an outcome; a binder that the body does not use is null. */
interface Branch {
  readonly ctor: string;
  readonly binders: readonly (Param | null)[];
  readonly body: Prop;
}

/** Whether an action, or a function that it calls, mentions a form of refusal. */
function gives(module: string, action: string, op: "fail" | "failWith", lookup: World["lookup"]): boolean {
  const called = calledFunctions([{ module, name: action }], lookup);
  return [...called.values()].some((f) => some(f.body, (e) => e.kind === "prim" && e.op === op));
}
