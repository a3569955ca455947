/** Models with one fault each: what finds none of them checks little. */
import type { Decl, Expr, Module, Param } from "../ir/ir.js";
import { children, mapChildren } from "../ir/visit.js";

/** A model with a fault. */
export interface Mutant {
  /** What was done: `guard dropped`, say. */
  readonly operator: string;
  readonly function: string;
  readonly span: Expr["span"];
  readonly module: Module;
}

type FunctionDecl = Extract<Decl, { kind: "function" }>;

interface Mutation {
  readonly operator: string;
  readonly span: Expr["span"];
  readonly body: Expr;
}

/**
 * All mutants of the functions of a module that compute (its actions and what they call), in source order.
 *
 * Operators: a guard dropped or negated, an update skipped, a wrong index, a wrong errno, a comparison off by one, branches
 * of a match exchanged, `&&` for `||`, a number off by one.
 *
 * @param functions the names of the functions to change
 */
export function mutantsOf(module: Module, functions: ReadonlySet<string>): readonly Mutant[] {
  return module.decls.flatMap((d): readonly Mutant[] => {
    if (d.kind !== "function" || d.stated || !functions.has(d.name)) return [];
    return mutationsIn(d.body, d).map(({ operator, span, body }) => ({
      operator,
      function: d.name,
      span,
      module: { ...module, decls: module.decls.map((x) => (x === d ? { ...d, body } : x)) },
    }));
  });
}

/** Changes at a node itself, then at each of its parts. */
function mutationsIn(e: Expr, f: FunctionDecl): readonly Mutation[] {
  const own = changesOf(e, f.params).map(([operator, body]) => ({ operator, span: e.span, body }));
  const inner = children(e).flatMap((child, index) =>
    mutationsIn(child, f).map((m) => ({ ...m, body: withChild(e, index, m.body) })),
  );
  return [...own, ...inner];
}

/** The node with one part replaced. */
function withChild(e: Expr, index: number, by: Expr): Expr {
  let i = -1;
  return mapChildren(e, (child) => {
    i += 1;
    return i === index ? by : child;
  });
}

const not = (e: Expr): Expr => ({ kind: "prim", op: "not", args: [e], type: { kind: "bool" }, span: e.span });

function changesOf(e: Expr, params: readonly Param[]): readonly (readonly [operator: string, changed: Expr])[] {
  switch (e.kind) {
    case "if":
      return [
        ["guard dropped", e.otherwise],
        ["guard negated", { ...e, test: not(e.test) }],
      ];
    case "update":
      return e.fields.map((f) => {
        const fields = e.fields.filter((x) => x !== f);
        return [`update of ${f.name} skipped`, fields.length === 0 ? e.record : { ...e, fields }] as const;
      });
    case "match": {
      const plain = e.cases.filter((c) => c.binders.every((b) => b === null));
      const [a, b] = plain;
      if (a === undefined || b === undefined) return [];
      const swap = (c: typeof a) => (c === a ? { ...c, body: b.body } : c === b ? { ...c, body: a.body } : c);
      return [["branches exchanged", { ...e, cases: e.cases.map(swap) }]];
    }
    case "number":
      return e.type.kind === "nat" ? [["number off by one", { ...e, value: String(BigInt(e.value) + 1n) }]] : [];
    case "prim":
      return changesOfPrimitive(e, params);
    default:
      return [];
  }
}

function changesOfPrimitive(
  e: Expr & { readonly kind: "prim" },
  params: readonly Param[],
): readonly (readonly [string, Expr])[] {
  const [first] = e.args;
  switch (e.op) {
    case "lt":
      return [["< taken for ≤", { ...e, op: "le" }]];
    case "le":
      return [["≤ taken for <", { ...e, op: "lt" }]];
    case "and":
      return [["&& taken for ||", { ...e, op: "or" }]];
    case "or":
      return [["|| taken for &&", { ...e, op: "and" }]];
    case "fail":
      if (first?.kind !== "errno") return [];
      return [["wrong errno", { ...e, args: [{ ...first, name: first.name === "EPERM" ? "EINVAL" : "EPERM" }] }]];
    case "mapPut":
      return first === undefined ? [] : [["write skipped", first], ...wrongIndex(e, params)];
    case "mapGet":
      return wrongIndex(e, params);
    default:
      return [];
  }
}

/** A key that is a parameter, replaced by another parameter of its type. */
function wrongIndex(
  e: Expr & { readonly kind: "prim" },
  params: readonly Param[],
): readonly (readonly [string, Expr])[] {
  const [map] = e.args;
  const keys = map?.type.kind === "totalMap" || map?.type.kind === "partialMap" ? map.type.keys.length : 0;
  return e.args.slice(1, 1 + keys).flatMap((key, i) => {
    if (key.kind !== "var") return [];
    const other = params.find((p) => p.name !== key.name && JSON.stringify(p.type) === JSON.stringify(key.type));
    if (other === undefined) return [];
    const args = e.args.map((a, j) => (j === i + 1 ? { ...key, name: other.name } : a));
    return [["wrong index", { ...e, args }] as const];
  });
}
