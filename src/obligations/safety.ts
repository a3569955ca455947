/** What the end theorem of a machine says of each reachable state: found on the machine itself, once for all provers. */
import type { Action, Expr, Machine, Module, Param } from "../ir/ir.js";
import type { Prop } from "../ir/prop.js";
import { forall, implies } from "../ir/props.js";
import type { Lookup } from "../ir/types.js";
import { substitute } from "../ir/visit.js";
import { someCallSucceeds } from "./deadlock.js";
import { definedness } from "./definedness.js";
import { stateName, term, typedParams } from "./world.js";

/** What the end theorem says of each reachable state, besides the invariants. */
export interface SafeStep {
  /** The action that it is about; null where it is about all of them. */
  readonly action: Action | null;
  /** The field's name, and the kind and property of the obligation that proves it. */
  readonly name: string;
  readonly kind: "WD" | "TRANS" | "DLF";
  readonly property: string | null;
  readonly says: Prop;
}

/**
 * What the end theorem of a machine says about the steps from a reachable state. It is found on the machine itself, not
 * on the obligations: one that is missing there has no proof here.
 */
export function safeSteps(module: Module, machine: Machine, lookup: Lookup): readonly SafeStep[] {
  const s = stateName(machine);
  const reached = term({ name: s, type: { kind: "ref", ref: machine.state } }, module);
  const succeeds: readonly SafeStep[] = machine.deadlockFree
    ? [
        {
          action: null,
          name: "some_call_succeeds",
          kind: "DLF",
          property: null,
          says: someCallSucceeds(machine, reached, module, lookup),
        },
      ]
    : [];
  const ofActions = machine.actions.flatMap((action): readonly SafeStep[] => {
    const ref = { module: module.name, name: action.name };
    const f = lookup(ref);
    const [before] = f?.kind === "function" ? f.params : [];
    if (f?.kind !== "function" || before === undefined) return [];
    const given = typedParams(action.args, module, lookup);
    const invariants = (state: Expr): Prop => ({ kind: "invariants", module: module.name, state });
    const condition = definedness(substitute(f.body, before.name, reached), lookup, {
      state: before.type,
      holds: invariants,
    });
    const args = [reached, ...f.params.slice(1).map((x) => term(x, module))];
    const call: Expr = { kind: "call", ref, args, type: f.result, span: f.span };
    const next: Param = { name: `${s}'`, type: before.type };
    const under = (body: Prop): Prop => forall(action.args, implies(given, body));
    const kept = machine.transitions.flatMap((t): readonly SafeStep[] => {
      const actor = action.args.find((x) => x.name === action.actor);
      if (t.except.some((e) => e.action === action.name) || (t.hasActor && actor === undefined)) return [];
      const states = [reached, term(next, module)];
      const body: Prop = {
        kind: "predicate",
        ref: { module: module.name, name: t.name },
        args: [...states, ...(t.hasActor && actor !== undefined ? [term(actor, module)] : [])],
      };
      const says = under({ kind: "after", outcome: call, next, body });
      return [{ action, name: `${action.name}_keeps_${t.name}`, kind: "TRANS", property: t.name, says }];
    });
    const defined: readonly SafeStep[] =
      condition.kind === "true"
        ? []
        : [{ action, name: `${action.name}_is_defined`, kind: "WD", property: null, says: under(condition) }];
    return [...defined, ...kept];
  });
  return [...ofActions, ...succeeds];
}
