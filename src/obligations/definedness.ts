/**
 * Well-definedness: every partial operation is defined wherever it is reached. The condition follows the order in which
 * the model evaluates, as in JavaScript: `&&`, `||`, `?:` and `switch` guard their branches, `implies` does not.
 */
import { variable } from "../ir/build.js";
import { type Expr, type Param, unreachable } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { and, forall, implies, negate, top } from "../ir/props.js";
import { matchProp, toProp } from "../ir/to-prop.js";
import { expand, type Lookup } from "../ir/types.js";
import { mapChildren, substitute } from "../ir/visit.js";

/**
 * The condition under which evaluating a term meets no undefined operation.
 *
 * @param invariants gives, for an accumulator of the state's type, what may be assumed of it
 * @returns `true` for a term without partial operations
 */
export function definedness(e: Expr, lookup: Lookup, invariants: (state: Expr) => Prop): Prop {
  const defined = (x: Expr): Prop => definedness(x, lookup, invariants);
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
      if (d?.kind !== "function") return all(e.args);
      if (d.recursiveOn !== null) return all(e.args);
      // Arguments are named: put in the place of the parameters, they would be repeated at every depth of calls.
      const named = e.args.map((a, i) => ({
        value: a,
        param: d.params[i] as Param,
        name: `${d.name}_${d.params[i]?.name}`,
      }));
      const isPlain = (x: Expr) => x.kind === "var" || x.kind === "number" || x.kind === "bool" || x.kind === "global";
      const body = named.reduce(
        (b, { value, param, name }) =>
          substitute(b, param.name, isPlain(value) ? value : variable(name, param.type, e.span)),
        renameLocals(d.body, d.name),
      );
      const inner = named.reduceRight(
        (p: Prop, { name, value }): Prop =>
          p.kind === "true" || isPlain(value) ? p : { kind: "let", name, value, body: p },
        defined(body),
      );
      return and([all(e.args), inner]);
    }
    case "prim":
      return primitive(e, lookup, defined);
    case "higher": {
      const parts = [e.subject, e.start].filter((x) => x !== null);
      const [first] = e.fn.params;
      const element = e.fn.params[e.fn.params.length - 1];
      let body = defined(e.fn.body);
      if (e.subject !== null && element !== undefined) {
        body = implies([{ kind: "member", item: variable(element.name, element.type, e.span), list: e.subject }], body);
      }
      if (e.op === "reduce" && first !== undefined)
        body = implies([invariants(variable(first.name, first.type, e.span))], body);
      return and([all(parts), forall(e.fn.params, body)]);
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
  if (a === undefined) return args;
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

/** The body of a callee with its own locals renamed, so that they cannot capture names of the caller. */
function renameLocals(body: Expr, callee: string): Expr {
  return renameBinders(body, (name) => `${callee}_${name}`);
}

/** Renames every binder inside a term (not its free variables). */
function renameBinders(e: Expr, rename: (name: string) => string): Expr {
  const go = (x: Expr) => renameBinders(x, rename);
  const scope = (body: Expr, names: readonly string[]) => renameUses(go(body), new Set(names), rename);
  switch (e.kind) {
    case "let":
      return { ...e, name: rename(e.name), value: go(e.value), body: scope(e.body, [e.name]) };
    case "quantifier":
      return { ...e, param: { ...e.param, name: rename(e.param.name) }, body: scope(e.body, [e.param.name]) };
    case "higher": {
      const body = scope(
        e.fn.body,
        e.fn.params.map((p) => p.name),
      );
      return {
        ...e,
        subject: e.subject === null ? null : go(e.subject),
        start: e.start === null ? null : go(e.start),
        fn: { params: e.fn.params.map((p) => ({ ...p, name: rename(p.name) })), body },
      };
    }
    case "match":
      return {
        ...e,
        scrutinee: go(e.scrutinee),
        cases: e.cases.map((c) => ({
          ...c,
          binders: c.binders.map((b) => (b === null ? null : rename(b))),
          body: scope(
            c.body,
            c.binders.filter((b) => b !== null),
          ),
        })),
        otherwise: e.otherwise === null ? null : go(e.otherwise),
      };
    default:
      return mapChildren(e, go);
  }
}

function renameUses(e: Expr, names: ReadonlySet<string>, rename: (name: string) => string): Expr {
  if (e.kind === "var") return names.has(e.name) ? { ...e, name: rename(e.name) } : e;
  return mapChildren(e, (c) => renameUses(c, names, rename));
}
