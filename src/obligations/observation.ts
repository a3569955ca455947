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

/** Something that an end theorem leaves open: it is hidden from the observer, or free to the specification. */
export interface Unobserved {
  readonly kind: "hidden" | "free";
  readonly what: string;
}

/** What a refinement says nothing about, to be printed beside its end theorem. */
export function unobserved(refinement: Refinement, all: readonly Module[], lookup: Lookup): readonly Unobserved[] {
  const code = (name: string) => `\`${name}\``;
  const seen = observations(refinement, all, lookup);
  const dropped = seen.flatMap((o) =>
    o.actions.flatMap((a) => {
      const args = a.args.filter((p) => !o.args.some((q) => q.name === p.name)).map((p) => code(p.name));
      const result = o.result === null && a.result.kind !== "unit" ? ["the result"] : [];
      return [...args, ...result].map((part): Unobserved => ({ kind: "hidden", what: `${part} of ${code(a.name)}` }));
    }),
  );
  const internal = refinement.simulations
    .filter((s) => s.abstract === null)
    .map((s): Unobserved => ({ kind: "hidden", what: `${code(s.action)}, an internal step` }));
  const free = seen
    .filter((o) => o.abstract.mayRefuse.length > 0)
    .map((o): Unobserved => {
      const errnos = o.abstract.mayRefuse.join(", ");
      return { kind: "free", what: `${code(o.abstract.name)} may refuse at any time with ${errnos}` };
    });
  return [...dropped, ...internal, ...free];
}

/** The actions of the implementation that stutter. */
export const internalSteps = (refinement: Refinement): readonly string[] =>
  refinement.simulations.filter((s) => s.abstract === null).map((s) => s.action);
