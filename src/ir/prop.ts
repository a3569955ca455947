/**
 * Propositions: what obligations and stated predicates say, once for all provers.
 *
 * A stated predicate (an invariant, say) is emitted as a definition whose body is the proposition of its body; the
 * translation (`to-prop.ts`) gives the form that a person would write: `match … | _ => True` becomes
 * `forall fields, e = K fields -> …`, its dual becomes `exists`, and the one-point rule removes binders that an equation determines.
 */
import type { Expr, Param, Ref, Type } from "./ir.js";

export type Prop =
  | { readonly kind: "true" }
  | { readonly kind: "false" }
  /** Two items at least. */
  | { readonly kind: "and"; readonly items: readonly Prop[] }
  | { readonly kind: "or"; readonly items: readonly Prop[] }
  | { readonly kind: "not"; readonly item: Prop }
  /** `p1 -> p2 -> … -> conclusion`, one premise at least. */
  | { readonly kind: "implies"; readonly premises: readonly Prop[]; readonly conclusion: Prop }
  | { readonly kind: "iff"; readonly left: Prop; readonly right: Prop }
  | { readonly kind: "forall"; readonly params: readonly Param[]; readonly body: Prop }
  | { readonly kind: "exists"; readonly params: readonly Param[]; readonly body: Prop }
  /** Propositional equality of two terms of a type that contains no map. */
  | { readonly kind: "equal"; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "less"; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "lessEqual"; readonly left: Expr; readonly right: Expr }
  /** A computable boolean term is `true`. */
  | { readonly kind: "holds"; readonly term: Expr }
  /** A stated predicate applied to arguments. */
  | { readonly kind: "predicate"; readonly ref: Ref; readonly args: readonly Expr[] }
  | { readonly kind: "let"; readonly name: string; readonly value: Expr; readonly body: Prop }
  | {
      readonly kind: "match";
      readonly scrutinee: Expr;
      readonly cases: readonly {
        readonly ctors: readonly string[];
        readonly binders: readonly (string | null)[];
        readonly body: Prop;
      }[];
      readonly otherwise: Prop | null;
    }
  /** `body` holds of every next state of an outcome (of a success, and of a refusal that changes the state). */
  | { readonly kind: "after"; readonly outcome: Expr; readonly next: Param; readonly body: Prop }
  /** All invariants of a machine hold of a state. */
  | { readonly kind: "invariants"; readonly module: string; readonly state: Expr }
  /** The parameter record of a module satisfies all its conditions. */
  | { readonly kind: "parametersValid"; readonly module: string }
  /** A value lies within its bounded types (words below 2^bits, pointwise for maps). Only on types with a word in them. */
  | { readonly kind: "typed"; readonly type: Type; readonly term: Expr }
  /**
   * A recorded run: from `start` on, calls come to what was recorded, and boolean terms hold of the last state. Calls and
   * observations read the state by the name of `state`.
   */
  | {
      readonly kind: "replay";
      /** The parameter records that it ran with, in dependency order, with all their fields. */
      readonly parameters: readonly {
        readonly module: string;
        readonly values: readonly { readonly ref: Ref; readonly value: Expr }[];
      }[];
      readonly start: Expr;
      readonly state: Param;
      readonly steps: readonly ReplayStep[];
      readonly observed: readonly Expr[];
    }
  /** The end theorem of a machine or a refinement, which each prover's prelude states. */
  | { readonly kind: "main"; readonly module: string }
  /** `body` holds at each accumulator and element that a fold comes to. */
  | {
      readonly kind: "fold";
      readonly fold: Extract<Expr, { readonly kind: "higher" }>;
      readonly accumulator: Param;
      readonly element: Param;
      readonly body: Prop;
    }
  /** A value is a member of a list. */
  | { readonly kind: "member"; readonly item: Expr; readonly list: Expr };

/** A call of a recorded run, and what it came to. */
export interface ReplayStep {
  readonly call: Expr;
  readonly outcome:
    | {
        readonly kind: "ok";
        readonly result: Param;
        /** What holds of the result; null where it says nothing. */
        readonly matches: Expr | null;
      }
    | { readonly kind: "fail" | "failWith"; readonly errno: Expr };
}

/** The terms of a recorded run. */
export function replayTerms(p: Extract<Prop, { readonly kind: "replay" }>): readonly Expr[] {
  const ofStep = ({ call, outcome }: ReplayStep): readonly Expr[] => {
    if (outcome.kind !== "ok") return [call, outcome.errno];
    return outcome.matches === null ? [call] : [call, outcome.matches];
  };
  const values = p.parameters.flatMap((r) => r.values.map((v) => v.value));
  return [...values, p.start, ...p.steps.flatMap(ofStep), ...p.observed];
}
