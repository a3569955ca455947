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

/** The functions that are called, directly or not, from some functions: these and all that they call, by `Module.name`. */
export function calledFunctions(
  from: readonly Ref[],
  lookup: (ref: Ref) => Decl | null,
): ReadonlyMap<string, Extract<Decl, { kind: "function" }>> {
  const seen = new Map<string, Extract<Decl, { kind: "function" }>>();
  const visit = (ref: Ref): void => {
    const key = `${ref.module}.${ref.name}`;
    const decl = lookup(ref);
    if (seen.has(key) || decl?.kind !== "function") return;
    seen.set(key, decl);
    walk(decl.body);
  };
  const walk = (e: Expr): void => {
    if (e.kind === "call") visit(e.ref);
    children(e).forEach(walk);
  };
  from.forEach(visit);
  return seen;
}

/** Finds a declaration in the given modules. */
export function lookupIn(modules: readonly Module[]): (ref: Ref) => Decl | null {
  const all = new Map(modules.flatMap((m) => m.decls.map((d) => [`${m.name}.${d.name}`, d] as const)));
  // A type and its sort share a name; sorts are no declarations of their own, so names are unique.
  return (ref) => all.get(`${ref.module}.${ref.name}`) ?? null;
}
