/** Numbers that are exact, or an error: never a wrong number. */
import { ModelError } from "./error.js";

/**
 * The number itself, if it is an integer within ±(2^53 − 1).
 *
 * @param what the operation that gave it, for the message
 */
export function exactInt(value: number, what: string): number {
  if (!Number.isSafeInteger(value)) throw new ModelError(`${what} leaves the exact range ±(2^53 − 1)`);
  return value === 0 ? 0 : value;
}

/** The number itself, if it is a natural number up to 2^53 − 1. */
export function exactNat(value: number, what: string): number {
  if (value < 0) throw new ModelError(`${what} is negative, and a natural number is not`);
  return exactInt(value, what);
}
