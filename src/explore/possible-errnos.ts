/** Which errors an action can return, by its text. */
import type { Action, Expr, Module, Ref } from "../ir/ir.js";
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
  for (const body of calledBodies([{ module: module.name, name: action.name }], all)) visit(body);
  return [...names];
}

/** The functions that are called, directly or not, from some functions: these and all that they call. */
export function calledFunctions(from: readonly Ref[], all: readonly Module[]): readonly Ref[] {
  const seen = new Map<string, Ref>();
  const visit = (ref: Ref): void => {
    const key = `${ref.module}.${ref.name}`;
    const body = bodyOf(ref, all);
    if (seen.has(key) || body === null) return;
    seen.set(key, ref);
    walk(body);
  };
  const walk = (e: Expr): void => {
    if (e.kind === "call") visit(e.ref);
    children(e).forEach(walk);
  };
  from.forEach(visit);
  return [...seen.values()];
}

function calledBodies(from: readonly Ref[], all: readonly Module[]): readonly Expr[] {
  return calledFunctions(from, all).flatMap((ref) => bodyOf(ref, all) ?? []);
}

function bodyOf(ref: Ref, all: readonly Module[]): Expr | null {
  const decl = all.find((m) => m.name === ref.module)?.decls.find((d) => d.name === ref.name);
  return decl?.kind === "function" ? decl.body : null;
}
