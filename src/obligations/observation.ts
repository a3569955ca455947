/** What of a call a refinement speaks of: what both sides of it see. */
import type { Action, Module, Param, Refinement, Type } from "../ir/ir.js";
import { type Lookup, sameType } from "../ir/types.js";

/** What is seen of the calls of one action of the specification. */
export interface Observed {
  /** The action of the specification. */
  readonly abstract: Action;
  /** The actions of the implementation whose steps it stands for. */
  readonly actions: readonly Action[];
  /** Its arguments that all of these have, by name. */
  readonly args: readonly Param[];
  /** The result's type, where all of these give the same; null where it is not seen. */
  readonly result: Type | null;
}

/** What is seen of each action of the specification that an implementation uses. */
export function observations(refinement: Refinement, all: readonly Module[], lookup: Lookup): readonly Observed[] {
  const actionsOf = (name: string) => all.find((m) => m.name === name)?.machine?.actions ?? [];
  return actionsOf(refinement.specification).flatMap((abstract) => {
    const names = refinement.simulations.filter((s) => s.abstract === abstract.name).map((s) => s.action);
    const actions = actionsOf(refinement.implementation).filter((a) => names.includes(a.name));
    if (actions.length === 0) return [];
    const args = abstract.args.filter((p) => actions.every((a) => a.args.some((q) => q.name === p.name)));
    const isSame = actions.every((a) => sameType(a.result, abstract.result, lookup));
    return [{ abstract, actions, args, result: isSame ? abstract.result : null }];
  });
}

/** What a refinement says nothing about, to be printed beside its end theorem: one sentence each. */
export function unobserved(refinement: Refinement, all: readonly Module[], lookup: Lookup): readonly string[] {
  const seen = observations(refinement, all, lookup);
  const code = (name: string) => `\`${name}\``;
  const dropped = seen.flatMap((o) =>
    o.actions.flatMap((a) => {
      const args = a.args.filter((p) => !o.args.some((q) => q.name === p.name)).map((p) => code(p.name));
      return [
        ...(args.length === 0 ? [] : [`not observed of ${code(a.name)}: ${args.join(", ")}`]),
        ...(o.result === null && a.result.kind !== "unit" ? [`not observed of ${code(a.name)}: its result`] : []),
      ];
    }),
  );
  const free = seen.flatMap((o) =>
    o.abstract.mayRefuse.length === 0
      ? []
      : [`${code(o.abstract.name)} may refuse at any time with ${o.abstract.mayRefuse.join(", ")}`],
  );
  const internal = refinement.simulations
    .filter((s) => s.abstract === null)
    .map((s) => `${code(s.action)} is an internal step, which the specification does not see`);
  return [...dropped, ...free, ...internal];
}
