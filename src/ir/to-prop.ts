/** Boolean terms → propositions, in the form that a person would write. */
import { variable } from "./build.js";
import { freshNames } from "./context.js";
import type { Expr, Param } from "./ir.js";
import type { Prop } from "./prop.js";
import { and, bottom, exists, forall, implies, negate, or, top } from "./props.js";
import { constructors, expand, type Lookup } from "./types.js";
import { children, some, substitute } from "./visit.js";

/** All local names of a term, bound or read. */
export function namesIn(e: Expr): readonly string[] {
  const own =
    e.kind === "var"
      ? [e.name]
      : e.kind === "let"
        ? [e.name]
        : e.kind === "match"
          ? e.cases.flatMap((c) => c.binders.filter((b) => b !== null))
          : e.kind === "quantifier"
            ? [e.param.name]
            : e.kind === "higher"
              ? e.fn.params.map((p) => p.name)
              : [];
  return [...own, ...children(e).flatMap(namesIn)];
}

/**
 * The proposition that a boolean term is true.
 *
 * @param e a term of type bool, computable or stated
 * @param lookup finds declarations (which functions are stated, constructors of types)
 * @returns an equivalent proposition; equivalence is constructive, since every atom of a computable term is decidable
 */
export function toProp(e: Expr, lookup: Lookup): Prop {
  const fresh = freshNames();
  for (const name of new Set(namesIn(e))) fresh(name);
  return translate(e, lookup, fresh);
}

function translate(e: Expr, lookup: Lookup, fresh: (base: string) => string): Prop {
  const prop = (x: Expr) => translate(x, lookup, fresh);
  switch (e.kind) {
    case "bool":
      return e.value ? top : bottom;
    case "prim":
      return primitive(e, lookup, prop);
    case "call": {
      const d = lookup(e.ref);
      return d?.kind === "function" && d.stated
        ? { kind: "predicate", ref: e.ref, args: e.args }
        : { kind: "holds", term: e };
    }
    case "if": {
      const test = prop(e.test);
      const then = prop(e.then);
      const otherwise = prop(e.otherwise);
      if (then.kind === "true") return implies([negate(test)], otherwise);
      if (otherwise.kind === "true") return implies([test], then);
      if (otherwise.kind === "false") return and([test, then]);
      return and([implies([test], then), implies([negate(test)], otherwise)]);
    }
    case "let":
      return inlineInProps(e.value)
        ? prop(substitute(e.body, e.name, e.value))
        : { kind: "let", name: e.name, value: e.value, body: prop(e.body) };
    case "match":
      return match(e, lookup, fresh, prop);
    case "quantifier": {
      const body = prop(e.body);
      return e.quantifier === "forall" ? forall([e.param], body) : exists([e.param], body);
    }
    case "higher": {
      const quantifies = some(
        e.fn.body,
        (x) => x.kind === "quantifier" || (x.kind === "call" && isStatedCall(x, lookup)),
      );
      if (!quantifies || e.subject === null || (e.op !== "every" && e.op !== "some")) return { kind: "holds", term: e };
      const [param] = e.fn.params;
      if (param === undefined) return { kind: "holds", term: e };
      const member: Prop = { kind: "member", item: variable(param.name, param.type, e.span), list: e.subject };
      const body = prop(e.fn.body);
      return e.op === "every" ? forall([param], implies([member], body)) : exists([param], and([member, body]));
    }
    default:
      return { kind: "holds", term: e };
  }
}

function isStatedCall(e: Expr & { readonly kind: "call" }, lookup: Lookup): boolean {
  const d = lookup(e.ref);
  return d?.kind === "function" && d.stated;
}

function primitive(e: Expr & { readonly kind: "prim" }, lookup: Lookup, prop: (x: Expr) => Prop): Prop {
  const [a, b] = e.args;
  if (a === undefined) return { kind: "holds", term: e };
  if (e.op === "not") return negate(prop(a));
  if (b === undefined) return { kind: "holds", term: e };
  switch (e.op) {
    case "and":
      return and([prop(a), prop(b)]);
    case "or":
      return or(disjuncts(e).map(prop));
    case "implies":
      return implies([prop(a)], prop(b));
    case "lt":
      return { kind: "less", left: a, right: b };
    case "le":
      return { kind: "lessEqual", left: a, right: b };
    case "eq":
      if (expand(a.type, lookup).kind !== "bool") return { kind: "equal", left: a, right: b };
      if (b.kind === "bool") return b.value ? prop(a) : negate(prop(a));
      if (isRead(a) && isRead(b)) return { kind: "equal", left: a, right: b };
      return { kind: "iff", left: prop(a), right: prop(b) };
    default:
      return { kind: "holds", term: e };
  }
}

/** The members of a disjunction, however it is nested. */
function disjuncts(e: Expr): readonly Expr[] {
  return e.kind === "prim" && e.op === "or" ? e.args.flatMap(disjuncts) : [e];
}

/** Whether a boolean is read rather than computed: then its equation is clearer than an equivalence. */
function isRead(e: Expr): boolean {
  return e.kind === "var" || e.kind === "field" || (e.kind === "prim" && e.op === "mapGet");
}

/** Reads of maps, fields and variables are written where they are used. */
function inlineInProps(value: Expr): boolean {
  return !some(
    value,
    (x) =>
      !["var", "global", "field", "project", "number", "bool", "construct"].includes(x.kind) &&
      !(x.kind === "prim" && x.op === "mapGet"),
  );
}

function match(
  e: Expr & { readonly kind: "match" },
  lookup: Lookup,
  fresh: (base: string) => string,
  prop: (x: Expr) => Prop,
): Prop {
  const cases = e.cases.map((c) => ({ ctors: c.ctors, binders: c.binders, body: prop(c.body) }));
  return matchProp(e.scrutinee, cases, e.otherwise === null ? null : prop(e.otherwise), lookup, fresh);
}

/** A case of a proposition that depends on a constructor. */
export interface PropCase {
  readonly ctors: readonly string[];
  readonly binders: readonly (string | null)[];
  readonly body: Prop;
}

/** A proposition that depends on the constructor of a value, as equations where that reads better than a `match`. */
export function matchProp(
  scrutinee: Expr,
  cases: readonly PropCase[],
  otherwise: Prop | null,
  lookup: Lookup,
  fresh: (base: string) => string,
): Prop {
  const union = constructors(scrutinee.type, lookup);
  const plain: Prop = { kind: "match", scrutinee, cases, otherwise };
  if ([...cases.map((c) => c.body), ...(otherwise === null ? [] : [otherwise])].every((b) => b.kind === "true"))
    return top;
  const type = expand(scrutinee.type, lookup);
  if (union === null || type.kind === "outcome") return plain;
  /** All constructors with what holds in them. */
  const branches = union.ctors.map((ctor) => {
    const own = cases.find((c) => c.ctors.includes(ctor.name));
    return { ctor, own, body: own?.body ?? otherwise ?? bottom };
  });
  const equation = (ctor: (typeof union.ctors)[number], binders: readonly (string | null)[]) => {
    const params = ctor.fields.map((f, i): Param => ({ name: binders[i] ?? fresh(f.name), type: f.type }));
    const args = params.map((p) => variable(p.name, p.type, scrutinee.span));
    const term: Expr = { kind: "construct", ctor: ctor.name, args, type, span: scrutinee.span };
    const equal: Prop = { kind: "equal", left: scrutinee, right: term };
    return { params, equal };
  };
  const notTrue = branches.filter((b) => b.body.kind !== "true");
  const notFalse = branches.filter((b) => b.body.kind !== "false");
  const [first] = notTrue;
  if (notTrue.length === 1 && first !== undefined && first.body.kind !== "false") {
    const { params, equal } = equation(first.ctor, first.own?.binders ?? []);
    return forall(params, implies([equal], first.body));
  }
  const [single] = notFalse;
  if (notFalse.length === 1 && single !== undefined) {
    const { params, equal } = equation(single.ctor, single.own?.binders ?? []);
    return exists(params, and([equal, single.body]));
  }
  if (notTrue.length === 1 && first !== undefined) {
    const { params, equal } = equation(first.ctor, first.own?.binders ?? []);
    return forall(params, { kind: "not", item: equal });
  }
  // Constructors without fields that hold plainly: a disjunction of equations.
  if (branches.every((b) => b.body.kind === "false" || (b.body.kind === "true" && b.ctor.fields.length === 0))) {
    return or(notFalse.map((b) => equation(b.ctor, []).equal));
  }
  return plain;
}
