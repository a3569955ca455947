/** Structural equality. */
import { equalTo, isCollection } from "./collections.js";
import { ModelError } from "./error.js";

/**
 * Whether two values of one type are equal: field by field, element by element, maps entry by entry.
 *
 * @throws ModelError where that cannot be computed (maps given by a function)
 */
export function eq<T>(a: T, b: NoInfer<T>): boolean {
  return equalValues(a, b);
}

/** {@link eq} on values of which nothing is known. */
export function equalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === "function" || typeof b === "function") throw new ModelError("functions cannot be compared");
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isCollection(a)) return a[equalTo](b);
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b);
  return !Array.isArray(b) && !isCollection(b) && equalRecords(a, b);
}

function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((x, i) => equalValues(x, b[i]));
}

function equalRecords(a: object, b: object): boolean {
  const left = Object.entries(a);
  const right = new Map<string, unknown>(Object.entries(b));
  return (
    left.length === right.size && left.every(([name, value]) => right.has(name) && equalValues(value, right.get(name)))
  );
}
