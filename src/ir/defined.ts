/** Where the condition of a function is found: under a name that no model can spell. */
import type { Ref } from "./ir.js";

const mark = "'defined";

/** The condition under which a function is defined, as a predicate of its arguments. */
export const definedRef = (f: Ref): Ref => ({ module: f.module, name: f.name + mark });

/** The function that a name speaks of, be it the function's own or that of its condition. */
export const declaredRef = (ref: Ref): Ref =>
  ref.name.endsWith(mark) ? { module: ref.module, name: ref.name.slice(0, -mark.length) } : ref;

/** What provers call the condition of a function. */
export const conditionName = (f: string): string => `${f}_defined`;
