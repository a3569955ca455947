/** Values that may be missing. */
import { ModelError } from "./error.js";
import type { Option } from "./types.js";

/** No value. */
export const none: Option<never> = { kind: "none" };

/** A value. */
export function some<T>(value: T): Option<T> {
  return { kind: "some", value };
}

/**
 * The value of an option that has one.
 *
 * @throws ModelError for none: that it cannot happen is a well-definedness obligation
 */
export function must<T>(option: Option<T>): T {
  if (option.kind === "some") return option.value;
  throw new ModelError("`must` of none");
}

/** The value of an option, or a default. */
export function getOrElse<T>(option: Option<T>, fallback: NoInfer<T>): T {
  return option.kind === "some" ? option.value : fallback;
}
