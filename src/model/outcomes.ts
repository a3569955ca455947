/** What a call gives. */
import type { Errno } from "./errno.js";
import type { Outcome, Unit } from "./types.js";

/**
 * Success.
 *
 * @param next the state after the call
 * @param result what the call returns; left out where it returns nothing
 */
export function ok<S>(next: S): Outcome<S, Unit>;
export function ok<S, R>(next: S, result: R): Outcome<S, R>;
export function ok(next: unknown, result: unknown = null): Outcome<unknown, unknown> {
  return { kind: "ok", next, result };
}

/** A refusal that leaves the state as it is. */
export function fail(errno: Errno): Outcome<never, never> {
  return { kind: "fail", errno };
}

/** A refusal that changes the state nevertheless. */
export function failWith<S>(errno: Errno, next: S): Outcome<S, never> {
  return { kind: "failWith", errno, next };
}
