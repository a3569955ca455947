/** One shared walk over expressions. */
import { type Expr, unreachable } from "./ir.js";

/** The direct subexpressions of a node, lambda bodies included, in source order. */
export function children(e: Expr): readonly Expr[] {
  switch (e.kind) {
    case "bool":
    case "number":
    case "unit":
    case "errno":
    case "var":
    case "global":
      return [];
    case "call":
    case "prim":
    case "construct":
      return e.args;
    case "higher":
      return [e.subject, e.fn.body, e.start].filter((x) => x !== null);
    case "record":
      return e.fields.map((f) => f.value);
    case "update":
      return [e.record, ...e.fields.map((f) => f.value)];
    case "field":
      return [e.record];
    case "tuple":
    case "list":
      return e.items;
    case "project":
      return [e.tuple];
    case "if":
      return [e.test, e.then, e.otherwise];
    case "let":
      return [e.value, e.body];
    case "match":
      return [e.scrutinee, ...e.cases.map((c) => c.body), ...(e.otherwise === null ? [] : [e.otherwise])];
    case "quantifier":
      return [e.body];
    default:
      return unreachable(e);
  }
}

/** The same node with each direct subexpression replaced. */
export function mapChildren(e: Expr, f: (child: Expr) => Expr): Expr {
  switch (e.kind) {
    case "bool":
    case "number":
    case "unit":
    case "errno":
    case "var":
    case "global":
      return e;
    case "call":
    case "prim":
    case "construct":
      return { ...e, args: e.args.map(f) };
    case "higher":
      return {
        ...e,
        subject: e.subject === null ? null : f(e.subject),
        fn: { params: e.fn.params, body: f(e.fn.body) },
        start: e.start === null ? null : f(e.start),
      };
    case "record":
      return { ...e, fields: e.fields.map((x) => ({ name: x.name, value: f(x.value) })) };
    case "update":
      return { ...e, record: f(e.record), fields: e.fields.map((x) => ({ name: x.name, value: f(x.value) })) };
    case "field":
      return { ...e, record: f(e.record) };
    case "tuple":
    case "list":
      return { ...e, items: e.items.map(f) };
    case "project":
      return { ...e, tuple: f(e.tuple) };
    case "if":
      return { ...e, test: f(e.test), then: f(e.then), otherwise: f(e.otherwise) };
    case "let":
      return { ...e, value: f(e.value), body: f(e.body) };
    case "match":
      return {
        ...e,
        scrutinee: f(e.scrutinee),
        cases: e.cases.map((c) => ({ ...c, body: f(c.body) })),
        otherwise: e.otherwise === null ? null : f(e.otherwise),
      };
    case "quantifier":
      return { ...e, body: f(e.body) };
    default:
      return unreachable(e);
  }
}

/** Whether `test` holds of the expression or of any part of it. */
export function some(e: Expr, test: (e: Expr) => boolean): boolean {
  return test(e) || children(e).some((c) => some(c, test));
}

/** The first subexpression with a property, in source order. */
export function find(e: Expr, test: (e: Expr) => boolean): Expr | null {
  if (test(e)) return e;
  for (const c of children(e)) {
    const found = find(c, test);
    if (found !== null) return found;
  }
  return null;
}

/** How often a local name is read in an expression. */
export function countVar(e: Expr, name: string): number {
  if (e.kind === "var") return e.name === name ? 1 : 0;
  return children(e).reduce((n, c) => n + countVar(c, name), 0);
}

/** Replaces a local variable. The replacement's variables must not be bound inside `e` (names are unique). */
export function substitute(e: Expr, name: string, by: Expr): Expr {
  if (e.kind === "var") return e.name === name ? by : e;
  return mapChildren(e, (c) => substitute(c, name, by));
}

/** Number of nodes. */
export function size(e: Expr): number {
  return children(e).reduce((n, c) => n + size(c), 1);
}
