/** Arithmetic that JavaScript's operators do not give exactly. */
import { ModelError } from "./error.js";
import { exactInt, exactNat } from "./exact.js";
import type { Int, Nat } from "./types.js";

/**
 * The Euclidean quotient: `a = b * div(a, b) + mod(a, b)`.
 *
 * @throws ModelError where `b` is zero
 */
export function div(a: Int, b: Int): Int {
  nonZero(a, b);
  // JavaScript's remainder has the sign of `a`, so `a - r` is no larger than `a`, and b divides it exactly.
  const r = a % b;
  const quotient = (a - r) / b;
  return exactInt(r < 0 ? quotient - Math.sign(b) : quotient, `div(${a}, ${b})`);
}

/**
 * The Euclidean remainder, between 0 and |b| − 1.
 *
 * @throws ModelError where `b` is zero
 */
export function mod(a: Int, b: Int): Int {
  nonZero(a, b);
  const r = a % b;
  return r < 0 ? r + Math.abs(b) : r + 0;
}

function nonZero(a: Int, b: Int): void {
  exactInt(a, "a dividend");
  if (exactInt(b, "a divisor") === 0) throw new ModelError(`division of ${a} by zero`);
}

/** The smaller number. */
export function min(a: Int, b: Int): Int {
  return a <= b ? a : b;
}

/** The greater number. */
export function max(a: Int, b: Int): Int {
  return a >= b ? a : b;
}

/** A natural number as an integer. */
export function toInt(n: Nat): Int {
  return exactNat(n, `toInt(${n})`);
}

/**
 * An integer as a natural number.
 *
 * @throws ModelError where it is negative
 */
export function toNat(z: Int): Nat {
  return exactNat(z, `toNat(${z})`);
}
