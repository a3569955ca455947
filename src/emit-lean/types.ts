/** Types of the IR → Lean types. */
import { concat, type Doc, join, text } from "../emit/doc.js";
import { type Param, type Type, unreachable } from "../ir/ir.js";
import type { Names } from "./names.js";

/** How tightly the place of a type binds: anything, the left of an arrow, a component of a product, an argument. */
const place = { any: 0, domain: 26, component: 36, argument: 1024 } as const;

/** Prints a type, in parentheses where the place binds more tightly than it. */
export function leanType(type: Type, names: Names, min: number = place.any): Doc {
  const wrap = (doc: Doc, own: number): Doc => (own < min ? concat("(", doc, ")") : doc);
  const apply = (head: string, ...args: readonly Type[]): Doc =>
    wrap(concat(head, ...args.map((a) => concat(" ", leanType(a, names, place.argument)))), 1023);
  const curried = (keys: readonly Type[], value: Doc): Doc =>
    wrap(concat(...keys.map((k) => concat(leanType(k, names, place.domain), " → ")), value), 25);
  switch (type.kind) {
    case "bool":
      return text(names.library("Bool"));
    case "nat":
    case "word":
      return text(names.library("Nat"));
    case "int":
      return text(names.library("Int"));
    case "unit":
      return text(names.library("Unit"));
    case "errno":
      return text(names.prelude("Errno"));
    case "ref":
      return text(names.global(type.ref));
    case "tuple":
      return wrap(
        join(
          " × ",
          type.items.map((t) => leanType(t, names, place.component)),
        ),
        35,
      );
    case "list":
      return apply(names.library("List"), type.item);
    case "option":
      return apply(names.library("Option"), type.item);
    case "totalMap":
      return curried(type.keys, leanType(type.value, names, 25));
    case "partialMap":
      return curried(type.keys, concat(names.library("Option"), " ", leanType(type.value, names, place.argument)));
    case "set":
      return curried(type.keys, text(names.library("Bool")));
    case "outcome":
      return apply(names.prelude("Outcome"), type.state, type.result);
    default:
      return unreachable(type);
  }
}

/** Binders `(d e : DomId) (p : Port)`, neighbours of one type together. */
export function binders(params: readonly Param[], names: Names): readonly Doc[] {
  const groups: { names: string[]; type: Type }[] = [];
  for (const p of params) {
    const last = groups[groups.length - 1];
    if (last !== undefined && JSON.stringify(last.type) === JSON.stringify(p.type))
      last.names.push(names.local(p.name));
    else groups.push({ names: [names.local(p.name)], type: p.type });
  }
  return groups.map((g) => concat("(", g.names.join(" "), " : ", leanType(g.type, names), ")"));
}

/** Binders `(P : Parameters)` for the parameters of the given modules. */
export function parameterBinders(modules: readonly string[], names: Names): readonly Doc[] {
  return modules.map((m) => text(`(${names.parameters(m)} : ${names.ofModule(m, "Parameters")})`));
}
