/** Types of the IR → Coq types. */
import { concat, type Doc, join, text } from "../emit/doc.js";
import { type Type, unreachable } from "../ir/ir.js";
import type { Names } from "./names.js";

/** Precedence: an atom, an application's argument, a product, an arrow. */
const atom = 0;
const product = 40;
const arrow = 99;

/** A type, in parentheses where the place asks for more precedence than it has. */
export function coqType(type: Type, names: Names, place: number = arrow): Doc {
  const wrap = (doc: Doc, precedence: number): Doc => (precedence > place ? concat("(", doc, ")") : doc);
  const apply = (head: string, ...args: readonly Type[]): Doc =>
    wrap(concat(head, ...args.map((a) => concat(" ", coqType(a, names, atom)))), 10);
  const curried = (keys: readonly Type[], value: Doc): Doc =>
    wrap(concat(...keys.map((k) => concat(coqType(k, names, product), " -> ")), value), arrow);
  switch (type.kind) {
    case "bool":
      return text("bool");
    case "nat":
    case "word":
      return text("N");
    case "int":
      return text("Z");
    case "unit":
      return text("unit");
    case "errno":
      return text("Errno");
    case "ref":
      return text(names.global(type.ref));
    case "tuple": {
      const items = type.items.map((t) => coqType(t, names, product - 1));
      const inner = join(" * ", items);
      return place < product ? concat("(", inner, ")%type") : inner;
    }
    case "list":
      return apply("list", type.item);
    case "option":
      return apply("option", type.item);
    case "totalMap":
      return curried(type.keys, coqType(type.value, names, arrow));
    case "partialMap":
      return curried(type.keys, concat("option ", coqType(type.value, names, atom)));
    case "set":
      return curried(type.keys, text("bool"));
    case "outcome":
      return apply("Outcome", type.state, type.result);
    default:
      return unreachable(type);
  }
}

/** Binders `(d e : DomId) (p : Port)`, neighbours of one type together. */
export function binders(
  params: readonly { readonly name: string; readonly type: Type }[],
  names: Names,
): readonly Doc[] {
  const groups: { names: string[]; type: Type }[] = [];
  for (const p of params) {
    const last = groups[groups.length - 1];
    if (last !== undefined && JSON.stringify(last.type) === JSON.stringify(p.type))
      last.names.push(names.local(p.name));
    else groups.push({ names: [names.local(p.name)], type: p.type });
  }
  return groups.map((g) => concat("(", g.names.join(" "), " : ", coqType(g.type, names), ")"));
}
