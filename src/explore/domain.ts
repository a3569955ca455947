/** The values that a type has within its scopes. */
import type { Type } from "../ir/ir.js";
import { expand, type Lookup, showType } from "../ir/types.js";
import { put } from "../model/map-functions.js";
import { totalMap } from "../model/total-map.js";

/** Finitely many values, or why they cannot be listed. */
export type Domain =
  | { readonly kind: "values"; readonly values: readonly unknown[] }
  | { readonly kind: "unbounded"; readonly type: string };

const values = (list: readonly unknown[]): Domain => ({ kind: "values", values: list });

/** The number of values of the sort that a type names; null where it names none. */
export function scopeOf(type: Type, lookup: Lookup): number | null {
  const decl = type.kind === "ref" ? lookup(type.ref) : null;
  if (decl?.kind !== "alias") return null;
  return decl.sort?.kind === "scope" ? decl.sort.scope : scopeOf(decl.type, lookup);
}

/**
 * Lists the values of a type: of a sort those in its scope, of enumerations, unions, records, tuples, options and total maps
 * all that their parts allow.
 *
 * @param lookup declarations with the scopes in use
 */
export function domainOf(type: Type, lookup: Lookup): Domain {
  const scope = scopeOf(type, lookup);
  if (scope !== null) return values(Array.from({ length: scope }, (_, i) => i));
  const t = expand(type, lookup);
  const unbounded: Domain = { kind: "unbounded", type: showType(type) };
  const products = (types: readonly Type[], build: (parts: readonly unknown[]) => unknown): Domain => {
    const parts = types.map((x) => domainOf(x, lookup));
    const open = parts.find((p) => p.kind === "unbounded");
    if (open !== undefined) return open;
    return values(product(parts.map((p) => (p.kind === "values" ? p.values : []))).map(build));
  };
  switch (t.kind) {
    case "bool":
      return values([false, true]);
    case "unit":
      return values([null]);
    case "tuple":
      return products(t.items, (parts) => parts);
    case "option": {
      const inner = domainOf(t.item, lookup);
      if (inner.kind === "unbounded") return inner;
      return values([{ kind: "none" }, ...inner.values.map((value) => ({ kind: "some", value }))]);
    }
    case "totalMap": {
      const [key, ...more] = t.keys;
      const keys = key !== undefined && more.length === 0 ? domainOf(key, lookup) : products(t.keys, (parts) => parts);
      const items = domainOf(t.value, lookup);
      if (keys.kind === "unbounded") return keys;
      if (items.kind === "unbounded") return items;
      const rows = product(keys.values.map(() => items.values));
      const start = totalMap<unknown, unknown>(items.values[0]);
      return values(rows.map((row) => keys.values.reduce<typeof start>((m, k, i) => put(m, k, row[i]), start)));
    }
    case "ref": {
      const decl = lookup(t.ref);
      if (decl?.kind === "enum") return values(decl.literals);
      if (decl?.kind === "record") {
        const names = decl.fields.map((f) => f.name);
        return products(
          decl.fields.map((f) => f.type),
          (parts) => Object.fromEntries(names.map((n, i) => [n, parts[i]])),
        );
      }
      if (decl?.kind !== "union" || decl.recursive) return unbounded;
      const members = decl.cases.map((c) =>
        products(
          c.fields.map((f) => f.type),
          (parts) => ({ [decl.tag]: c.name, ...Object.fromEntries(c.fields.map((f, i) => [f.name, parts[i]])) }),
        ),
      );
      return (
        members.find((m) => m.kind === "unbounded") ??
        values(members.flatMap((m) => (m.kind === "values" ? m.values : [])))
      );
    }
    default:
      return unbounded;
  }
}

/** All ways to take one item of each list, the last one changing fastest. */
export function product(lists: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return lists.reduce<readonly (readonly unknown[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((x) => row.concat([x]))),
    [[]],
  );
}
