/** The types that model files name. */
import type { Errno } from "./errno.js";

/** A natural number. Exact up to 2^53 − 1 when the model runs; unbounded in the provers. */
export type Nat = number;
/** An integer. Exact within ±(2^53 − 1) when the model runs; unbounded in the provers. */
export type Int = number;
/** An unsigned word of 8 bits; its operations ({@link u8}) wrap. */
export type U8 = number;
/** An unsigned word of 16 bits. */
export type U16 = number;
/** An unsigned word of 32 bits. */
export type U32 = number;
/** An unsigned word of 64 bits. */
export type U64 = bigint;

/** The type of one value: the result of an action that returns nothing. */
export type Unit = null;

/** A value, or none. */
export type Option<T> = { readonly kind: "none" } | { readonly kind: "some"; readonly value: T };

/** What a call gives: success with the next state and a result, a refusal, or a refusal that changes the state. */
export type Outcome<S, R = Unit> =
  | { readonly kind: "ok"; readonly next: S; readonly result: R }
  | { readonly kind: "fail"; readonly errno: Errno }
  | { readonly kind: "failWith"; readonly errno: Errno; readonly next: S };
