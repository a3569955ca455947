/** Functions on lists that arrays do not have, or that give `undefined` there. */
import { ModelError } from "./error.js";
import { exactInt, exactNat } from "./exact.js";
import { none, some } from "./options.js";
import type { Int, Nat, Option } from "./types.js";

/** The naturals `lo` … `hi − 1`, in order. */
export function range(lo: Nat, hi: Nat): readonly Nat[] {
  exactNat(lo, "the start of a range");
  exactNat(hi, "the end of a range");
  const out: Nat[] = [];
  for (let i = lo; i < hi; i += 1) out.push(i);
  return out;
}

/** The first element that satisfies a condition. */
export function find<T>(xs: readonly T[], f: (x: T) => boolean): Option<T> {
  for (const x of xs) if (f(x)) return some(x);
  return none;
}

/** The element at an index from 0. */
export function at<T>(xs: readonly T[], index: Nat): Option<T> {
  exactNat(index, "an index");
  for (const x of xs.slice(index, index + 1)) return some(x);
  return none;
}

/** How many elements satisfy a condition. */
export function count<T>(xs: readonly T[], f: (x: T) => boolean): Nat {
  return xs.reduce((n, x) => (f(x) ? n + 1 : n), 0);
}

/**
 * The sum of a number of each element.
 *
 * @throws ModelError where it leaves ±(2^53 − 1)
 */
export function sum<T>(xs: readonly T[], f: (x: T) => Int): Int {
  return xs.reduce((n, x) => {
    const term = f(x);
    if (typeof term !== "number") throw new ModelError("a sum adds numbers");
    return exactInt(n + term, "a sum");
  }, 0);
}
