/** Signals of compiled code to whoever runs it. */

/** A value has left its scope: the module itself can go on, the compiled code cannot. */
export const beyond = new Error("beyond the scope");

/** Stops compiled code where a value has left its scope. */
export function stop(): never {
  throw beyond;
}

/** A number without a bound has become too large for the bits that it was given. */
export class TooFewBits extends Error {}
