/** Sorts, the values that quantifiers range over when a model runs, and the logic on them. */
import { ModelError } from "./error.js";
import type { Int, Nat } from "./types.js";

/** Values to quantify over. In the provers a quantifier ranges over the whole type. */
export interface Sort<T> {
  readonly scope: readonly T[];
}

/** How many values a quantifier tries. */
export interface Scope {
  /** The values are 0 … scope − 1. */
  readonly scope: number;
}

/** A sort of natural numbers: `export const Port = nat({ scope: 4 })` beside `export type Port = Nat`. */
export function nat(options: Scope): Sort<Nat> {
  return firstNumbers(options);
}

/** A sort of integers. */
export function int(options: Scope): Sort<Int> {
  return firstNumbers(options);
}

function firstNumbers({ scope }: Scope): Sort<number> {
  if (!Number.isSafeInteger(scope) || scope < 1) throw new ModelError("a sort needs a scope of at least 1");
  return { scope: Array.from({ length: scope }, (_, i) => i) };
}

/** The sort of a union of string literals. */
export function enumeration<T extends string>(...literals: readonly T[]): Sort<T> {
  return { scope: literals };
}

/** The sort of both booleans. */
export const booleans: Sort<boolean> = { scope: [false, true] };

/** Whether a predicate holds for all values of a sort, as far as its scope reaches. */
export function forall<T>(sort: Sort<T>, predicate: (x: T) => boolean): boolean {
  return sort.scope.every((x) => predicate(x));
}

/** Whether a predicate holds for some value of a sort, as far as its scope reaches. */
export function exists<T>(sort: Sort<T>, predicate: (x: T) => boolean): boolean {
  return sort.scope.some((x) => predicate(x));
}

/** Whether `b` holds where `a` does. Both are computed; write `!a || b` where `b` has a meaning only under `a`. */
export function implies(a: boolean, b: boolean): boolean {
  return !a || b;
}
