/** Why a model cannot be run within its scopes, as diagnostics. */
import type { Module } from "../ir/ir.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { BeyondScope } from "./pack.js";

/** A module without a machine. */
export const noMachine = (file: string): Diagnostic =>
  error("XV4407", null, `${file} declares no machine`, "tag a type @state, a constant @init and functions @action");

/** An argument of an action whose values cannot be listed. */
export interface UnboundedArgument {
  readonly action: string;
  readonly param: string;
  /** The type as the model writes it. */
  readonly type: string;
}

export function unboundedArgument({ action, param, type }: UnboundedArgument, module: Module): Diagnostic {
  const span = module.decls.find((d) => d.name === action)?.span ?? null;
  const message = `the argument \`${param}\` of \`${action}\` has no scope: ${type} has infinitely many values`;
  const hint = "name a sort: `export type Size = Nat;` with `export const Size = nat({ scope: 4 });`";
  return error("XV4415", span, message, hint);
}

/**
 * A state holds a value that quantifiers would not range over.
 *
 * @param where which state: "the initial state", say
 */
export function beyondScope(where: string, { sort, value }: BeyondScope): Diagnostic {
  const message = `${where} holds ${value}, which is beyond the scope of ${sort}`;
  const hint = `quantifiers would not range over it: raise the scope (\`--scope ${sort.split(", ").at(-1)}=…\`) or lower a parameter (\`--set NAME=…\`)`;
  return error("XV4416", null, message, hint);
}
