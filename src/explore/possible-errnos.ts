/** Which errors an action can return, by its text. */
import type { Action, Expr, Module } from "../ir/ir.js";
import { calledFunctions, lookupIn } from "../ir/uses.js";
import { children } from "../ir/visit.js";

/**
 * The errnos that stand in an action or in a function that it calls, in the order in which they are met.
 *
 * An upper bound: a path may never be taken.
 *
 * @param module the module of the action
 * @param all it and the modules that it imports
 */
export function possibleErrnos(action: Action, module: Module, all: readonly Module[]): readonly string[] {
  const names = new Set<string>();
  const visit = (e: Expr): void => {
    if (e.kind === "errno") names.add(e.name);
    children(e).forEach(visit);
  };
  const called = calledFunctions([{ module: module.name, name: action.name }], lookupIn(all));
  for (const f of called.values()) visit(f.body);
  return [...names];
}
