/**
 * What checked loading puts in the place of a model's operators: the same numbers, or an error that names the
 * expression and its place. Models never import this file; the loader does.
 */
import { isModelError, ModelError } from "./error.js";
import { exactInt, exactNat } from "./exact.js";

/** An arithmetic operation and the error that tells where it stands. */
function checked(
  exact: (value: number, what: string) => number,
  operation: (a: number, b: number) => number,
  sign: string,
): (a: number, b: number, place: string) => number {
  return (a, b, place) => {
    const value = operation(a, b);
    // The common case, without the cost of a message.
    if (Number.isSafeInteger(value) && value > 0) return value;
    return located(place, () => exact(value, `${a} ${sign} ${b}`));
  };
}

export const natAdd = checked(exactNat, (a, b) => a + b, "+");
export const natSub = checked(exactNat, (a, b) => a - b, "-");
export const natMul = checked(exactNat, (a, b) => a * b, "*");
export const intAdd = checked(exactInt, (a, b) => a + b, "+");
export const intSub = checked(exactInt, (a, b) => a - b, "-");
export const intMul = checked(exactInt, (a, b) => a * b, "*");

/** `-a`, without a negative zero. */
export function intNeg(a: number, place: string): number {
  return located(place, () => exactInt(-a, `-${a}`));
}

/**
 * Adds the place to an error of the library that has none yet.
 *
 * @param place `file:line:column` and the expression
 */
export function located<T>(place: string, compute: () => T): T {
  try {
    return compute();
  } catch (thrown) {
    if (isModelError(thrown) && thrown.place === null) throw new ModelError(thrown.what, place);
    throw thrown;
  }
}

/**
 * Stops a model whose parameters violate their conditions.
 *
 * @param conditions names of parameters and the conditions behind their `@parameter`
 */
export function requireConditions(conditions: readonly (readonly [string, () => boolean])[]): void {
  for (const [name, holds] of conditions) {
    if (!holds()) throw new ModelError(`the value of the parameter ${name} violates its condition`);
  }
}
