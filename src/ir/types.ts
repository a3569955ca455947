/** Questions about types: aliases, equality, printing, what a type contains. */
import { type Decl, type Ref, type Type, unreachable } from "./ir.js";

/** Finds the declaration that a reference names; null where there is none (already reported). */
export type Lookup = (ref: Ref) => Decl | null;

/** A type with outer aliases replaced by what they stand for. */
export function expand(type: Type, lookup: Lookup): Type {
  let current = type;
  // The bound ends cycles of aliases, which are reported where they are declared.
  for (let depth = 0; current.kind === "ref" && depth < 100; depth += 1) {
    const decl = lookup(current.ref);
    if (decl === null || decl.kind !== "alias") return current;
    current = decl.type;
  }
  return current;
}

/** Whether two types are the same once aliases are expanded. */
export function sameType(a: Type, b: Type, lookup: Lookup): boolean {
  const x = expand(a, lookup);
  const y = expand(b, lookup);
  const sameList = (xs: readonly Type[], ys: readonly Type[]) =>
    xs.length === ys.length && xs.every((item, i) => sameType(item, ys[i] as Type, lookup));
  switch (x.kind) {
    case "bool":
    case "nat":
    case "int":
    case "unit":
    case "errno":
      return y.kind === x.kind;
    case "word":
      return y.kind === "word" && y.bits === x.bits;
    case "ref":
      return y.kind === "ref" && y.ref.module === x.ref.module && y.ref.name === x.ref.name;
    case "tuple":
      return y.kind === "tuple" && sameList(x.items, y.items);
    case "list":
    case "option":
      return y.kind === x.kind && sameType(x.item, y.item, lookup);
    case "totalMap":
    case "partialMap":
      return y.kind === x.kind && sameList(x.keys, y.keys) && sameType(x.value, y.value, lookup);
    case "set":
      return y.kind === "set" && sameList(x.keys, y.keys);
    case "outcome":
      return y.kind === "outcome" && sameType(x.state, y.state, lookup) && sameType(x.result, y.result, lookup);
    default:
      return unreachable(x);
  }
}

/** A type as the model writes it, for messages. */
export function showType(type: Type): string {
  const key = (keys: readonly Type[]) =>
    keys.length === 1 ? showType(keys[0] as Type) : `readonly [${keys.map(showType).join(", ")}]`;
  switch (type.kind) {
    case "bool":
      return "boolean";
    case "nat":
      return "Nat";
    case "int":
      return "Int";
    case "word":
      return `U${type.bits}`;
    case "unit":
      return "Unit";
    case "errno":
      return "Errno";
    case "ref":
      return type.ref.name;
    case "tuple":
      return `readonly [${type.items.map(showType).join(", ")}]`;
    case "list":
      return `readonly ${showType(type.item)}[]`;
    case "option":
      return `Option<${showType(type.item)}>`;
    case "totalMap":
      return `TotalMap<${key(type.keys)}, ${showType(type.value)}>`;
    case "partialMap":
      return `PartialMap<${key(type.keys)}, ${showType(type.value)}>`;
    case "set":
      return `FinSet<${key(type.keys)}>`;
    case "outcome":
      return `Outcome<${showType(type.state)}, ${showType(type.result)}>`;
    default:
      return unreachable(type);
  }
}

/** Whether a value of the type can contain a value for which `test` holds of its (expanded) type. */
export function contains(type: Type, lookup: Lookup, test: (t: Type) => boolean): boolean {
  const seen = new Set<string>();
  const visit = (t: Type): boolean => {
    const x = expand(t, lookup);
    if (test(x)) return true;
    switch (x.kind) {
      case "bool":
      case "nat":
      case "int":
      case "word":
      case "unit":
      case "errno":
        return false;
      case "ref": {
        const id = `${x.ref.module}.${x.ref.name}`;
        if (seen.has(id)) return false;
        seen.add(id);
        const decl = lookup(x.ref);
        if (decl?.kind === "record") return decl.fields.some((f) => visit(f.type));
        if (decl?.kind === "union") return decl.cases.some((c) => c.fields.some((f) => visit(f.type)));
        return false;
      }
      case "tuple":
        return x.items.some(visit);
      case "list":
      case "option":
        return visit(x.item);
      case "totalMap":
      case "partialMap":
        return x.keys.some(visit) || visit(x.value);
      case "set":
        return x.keys.some(visit);
      case "outcome":
        return visit(x.state) || visit(x.result);
      default:
        return unreachable(x);
    }
  };
  return visit(type);
}

/** Whether values of the type can be compared by computation: no map or set anywhere inside. */
export function hasDecidableEquality(type: Type, lookup: Lookup): boolean {
  return !contains(type, lookup, (t) => t.kind === "totalMap" || t.kind === "partialMap" || t.kind === "set");
}

/** Whether the type has a machine word in it, so that a typing predicate says something about its values. */
export function isBounded(type: Type, lookup: Lookup): boolean {
  return contains(type, lookup, (t) => t.kind === "word");
}

/** A constructor that a `match` can tell apart. */
export interface Ctor {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: Type }[];
}

/**
 * The constructors of a type and the name of its tag field.
 *
 * @returns null for a type that is no tagged union; an enumeration has an empty `tag`
 */
export function constructors(
  type: Type,
  lookup: Lookup,
): { readonly tag: string; readonly ctors: readonly Ctor[] } | null {
  const x = expand(type, lookup);
  if (x.kind === "option") {
    return {
      tag: "kind",
      ctors: [
        { name: "none", fields: [] },
        { name: "some", fields: [{ name: "value", type: x.item }] },
      ],
    };
  }
  if (x.kind === "outcome") {
    const next = { name: "next", type: x.state };
    const errno = { name: "errno", type: { kind: "errno" } as const };
    return {
      tag: "kind",
      ctors: [
        { name: "ok", fields: [next, { name: "result", type: x.result }] },
        { name: "fail", fields: [errno] },
        { name: "failWith", fields: [errno, next] },
      ],
    };
  }
  if (x.kind !== "ref") return null;
  const decl = lookup(x.ref);
  if (decl?.kind === "enum") return { tag: "", ctors: decl.literals.map((name) => ({ name, fields: [] })) };
  if (decl?.kind === "union") return { tag: decl.tag, ctors: decl.cases };
  return null;
}
