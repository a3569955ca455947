/** Freedom from deadlock: some call succeeds. */
import type { Expr, Machine, Module } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { and, bottom, top } from "../ir/props.js";
import type { Lookup } from "../ir/types.js";
import { term, typedParams } from "./world.js";

/**
 * Says of a state that some call succeeds from it.
 *
 * @param state a variable that no argument of an action is named after
 */
export function someCallSucceeds(machine: Machine, state: Expr, module: Module, lookup: Lookup): Prop {
  const items = machine.actions.flatMap((action): readonly Prop[] => {
    const ref = { module: module.name, name: action.name };
    const f = lookup(ref);
    if (f?.kind !== "function") return [];
    const args = [state, ...action.args.map((p) => term(p, module))];
    const succeeds: Prop = {
      kind: "match",
      scrutinee: { kind: "call", ref, args, type: f.result, span: f.span },
      cases: [{ ctors: ["ok"], binders: [null, null], body: top }],
      otherwise: bottom,
    };
    const body = and([...typedParams(action.args, module, lookup), succeeds]);
    return [action.args.length === 0 ? body : { kind: "exists", params: action.args, body }];
  });
  return items.length === 1 ? (items[0] as Prop) : { kind: "or", items };
}
