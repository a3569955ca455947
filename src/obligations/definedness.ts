/**
 * Well-definedness: every partial operation is defined wherever it is reached. The condition follows the order in which
 * the model evaluates, as in JavaScript: `&&`, `||`, `?:` and `switch` guard their branches, `implies` does not.
 */
import { variable } from "../ir/build.js";
import { definedRef } from "../ir/defined.js";
import { type Decl, type Expr, type Module, unreachable } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { and, forall, implies, negate, top } from "../ir/props.js";
import { mayBeUndefined } from "../ir/simplify.js";
import { matchProp, toProp } from "../ir/to-prop.js";
import { expand, type Lookup, sameType } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { children } from "../ir/visit.js";
import type { LoopAssumption } from "./loops.js";

type FunctionDecl = Extract<Decl, { kind: "function" }>;

/**
 * The condition under which evaluating a term meets no undefined operation. What it calls is spoken of by name: the condition of
 * a function is a definition of its own (see {@link conditionOf}), so that statements grow with the model and not with its calls.
 *
 * @param loop what is assumed of the accumulator of a fold over the machine's state, which obligations of its own
 *   prove; any other fold has to be defined at each accumulator that it comes to
 * @returns `true` for a term without partial operations
 */
export function definedness(e: Expr, lookup: Lookup, loop: LoopAssumption | null = null): Prop {
  const defined = (x: Expr): Prop => definedness(x, lookup, loop);
  const all = (xs: readonly Expr[]): Prop => and(xs.map(defined));
  let counter = 0;
  const fresh = (base: string) => {
    counter += 1;
    return `${base}'${counter}`;
  };
  switch (e.kind) {
    case "bool":
    case "number":
    case "unit":
    case "errno":
    case "var":
    case "global":
      return top;
    case "construct":
      return all(e.args);
    case "call": {
      const d = lookup(e.ref);
      if (d?.kind !== "function" || conditionOf(d, lookup).kind === "true") return all(e.args);
      return and([all(e.args), { kind: "predicate", ref: definedRef(e.ref), args: e.args }]);
    }
    case "prim":
      return primitive(e, lookup, defined);
    case "higher": {
      const parts = all([e.subject, e.start].filter((x) => x !== null));
      const inner = defined(e.fn.body);
      const [accumulator, element] = e.fn.params;
      if (e.op === "reduce" && accumulator !== undefined && element !== undefined) {
        const isAssumed = loop !== null && sameType(accumulator.type, loop.state, lookup);
        if (inner.kind !== "true" && !isAssumed)
          return and([parts, { kind: "fold", fold: e, accumulator, element, body: inner }]);
      }
      const last = e.fn.params[e.fn.params.length - 1];
      const member: readonly Prop[] =
        e.subject === null || last === undefined
          ? []
          : [{ kind: "member", item: variable(last.name, last.type, e.span), list: e.subject }];
      const known: readonly Prop[] =
        e.op === "reduce" && accumulator !== undefined && loop !== null
          ? [loop.holds(variable(accumulator.name, accumulator.type, e.span))]
          : [];
      return and([parts, forall(e.fn.params, implies(known, implies(member, inner)))]);
    }
    case "record":
      return all(e.fields.map((f) => f.value));
    case "update":
      return all([e.record, ...e.fields.map((f) => f.value)]);
    case "field":
      return defined(e.record);
    case "tuple":
    case "list":
      return all(e.items);
    case "project":
      return defined(e.tuple);
    case "if": {
      const test = toProp(e.test, lookup);
      return and([defined(e.test), implies([test], defined(e.then)), implies([negate(test)], defined(e.otherwise))]);
    }
    case "let": {
      const body = defined(e.body);
      const inner: Prop = body.kind === "true" ? top : { kind: "let", name: e.name, value: e.value, body };
      return and([defined(e.value), inner]);
    }
    case "match": {
      const cases = e.cases.map((c) => ({ ctors: c.ctors, binders: c.binders, body: defined(c.body) }));
      const otherwise = e.otherwise === null ? null : defined(e.otherwise);
      return and([defined(e.scrutinee), matchProp(e.scrutinee, cases, otherwise, lookup, fresh)]);
    }
    case "quantifier":
      return forall([e.param], defined(e.body));
    default:
      return unreachable(e);
  }
}

function primitive(e: Expr & { readonly kind: "prim" }, lookup: Lookup, defined: (x: Expr) => Prop): Prop {
  const args = and(e.args.map(defined));
  const [a, b] = e.args;
  if (a === undefined || !(mayBeUndefined(e) || e.op === "and" || e.op === "or")) return args;
  if (e.op === "must") {
    const type = expand(a.type, lookup);
    if (type.kind !== "option") return args;
    // A name that the model cannot spell, so that it captures nothing.
    const value = { name: "value'", type: type.item };
    const some: Expr = {
      kind: "construct",
      ctor: "some",
      args: [variable(value.name, value.type, e.span)],
      type,
      span: e.span,
    };
    return and([args, { kind: "exists", params: [value], body: { kind: "equal", left: a, right: some } }]);
  }
  const zero = (x: Expr): Expr => ({ kind: "number", value: "0", type: x.type, span: e.span });
  if (e.op === "intToNat") return and([args, { kind: "lessEqual", left: zero(a), right: a }]);
  if (b === undefined) return args;
  switch (e.op) {
    case "and":
      return and([defined(a), implies([toProp(a, lookup)], defined(b))]);
    case "or":
      return and([defined(a), implies([negate(toProp(a, lookup))], defined(b))]);
    case "natSub":
      return and([args, { kind: "lessEqual", left: b, right: a }]);
    case "natDiv":
    case "natMod":
    case "intDiv":
    case "intMod":
      return and([args, { kind: "not", item: { kind: "equal", left: b, right: zero(b) } }]);
    default:
      return args;
  }
}

const conditions = new WeakMap<FunctionDecl, Prop>();

/**
 * The condition under which a function is defined at its parameters, by their names.
 *
 * A recursive function has none: the elaborator admits no partial operation there.
 */
export function conditionOf(d: FunctionDecl, lookup: Lookup): Prop {
  if (d.recursiveOn !== null) return top;
  const known = conditions.get(d);
  if (known !== undefined) return known;
  const condition = definedness(d.body, lookup);
  conditions.set(d, condition);
  return condition;
}

/** A function whose condition the text of its module defines, since some function calls it. */
export interface NamedCondition {
  readonly of: FunctionDecl;
  readonly condition: Prop;
}

/**
 * The conditions that a module defines: those of the functions that are called somewhere and can meet an undefined operation.
 *
 * @param all the modules that can see it, and those that it can see
 * @returns by the function's name
 */
export function namedConditions(module: Module, all: readonly Module[]): ReadonlyMap<string, NamedCondition> {
  const lookup = lookupIn(all);
  const called = new Set<string>();
  const visit = (e: Expr): void => {
    if (e.kind === "call" && e.ref.module === module.name) called.add(e.ref.name);
    for (const c of children(e)) visit(c);
  };
  for (const d of all.flatMap((m) => m.decls)) {
    if (d.kind === "function") visit(d.body);
    if (d.kind === "const") visit(d.value);
  }
  return new Map(
    module.decls.flatMap((d) => {
      if (d.kind !== "function" || !called.has(d.name)) return [];
      const condition = conditionOf(d, lookup);
      return condition.kind === "true" ? [] : [[d.name, { of: d, condition }] as const];
    }),
  );
}
