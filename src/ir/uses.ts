/** Which declarations a declaration uses. */
import type { Decl, Expr, Module, Ref, Type } from "./ir.js";
import { children } from "./visit.js";

/** The declarations that a type names. */
export function typeReferences(type: Type): readonly Ref[] {
  switch (type.kind) {
    case "ref":
      return [type.ref];
    case "tuple":
      return type.items.flatMap(typeReferences);
    case "list":
    case "option":
      return typeReferences(type.item);
    case "totalMap":
    case "partialMap":
      return [...type.keys, type.value].flatMap(typeReferences);
    case "set":
      return type.keys.flatMap(typeReferences);
    case "outcome":
      return [...typeReferences(type.state), ...typeReferences(type.result)];
    default:
      return [];
  }
}

/** The declarations that a term uses: what it calls and reads, and the types of its parts. */
export function termReferences(e: Expr): readonly Ref[] {
  const own: Ref[] = [...typeReferences(e.type)];
  if (e.kind === "call" || e.kind === "global") own.push(e.ref);
  if (e.kind === "higher") own.push(...e.fn.params.flatMap((p) => typeReferences(p.type)));
  if (e.kind === "quantifier") own.push(...typeReferences(e.param.type));
  return [...own, ...children(e).flatMap(termReferences)];
}

/** The declarations that a declaration uses, its own name among them where it recurs. */
export function references(d: Decl): readonly Ref[] {
  switch (d.kind) {
    case "alias":
      return typeReferences(d.type);
    case "enum":
      return [];
    case "record":
      return d.fields.flatMap((f) => typeReferences(f.type));
    case "union":
      return d.cases.flatMap((c) => c.fields.flatMap((f) => typeReferences(f.type)));
    case "parameter":
      return [
        ...typeReferences(d.type),
        ...termReferences(d.value),
        ...(d.condition === null ? [] : termReferences(d.condition)),
      ];
    case "const":
      return [...typeReferences(d.type), ...termReferences(d.value)];
    case "function":
      return [
        ...d.params.flatMap((p) => typeReferences(p.type)),
        ...typeReferences(d.result),
        ...termReferences(d.body),
      ];
  }
}

/** Finds a declaration in the given modules. */
export function lookupIn(modules: readonly Module[]): (ref: Ref) => Decl | null {
  const all = new Map(modules.flatMap((m) => m.decls.map((d) => [`${m.name}.${d.name}`, d] as const)));
  // A type and its sort share a name; sorts are no declarations of their own, so names are unique.
  return (ref) => all.get(`${ref.module}.${ref.name}`) ?? null;
}
