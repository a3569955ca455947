/** Actions whose arguments are maps: choices of a specification, one for each key. */
import { describe, expect, it } from "vitest";
import { explored, modelFolder } from "./exploring.js";

const write = modelFolder();

const model = (bound: number) => `/** @module Seats */
import { fail, forall, get, type Nat, nat, ok, type Outcome, type TotalMap, totalMap } from "xenverif/model";
export type Row = Nat;
export const Row = nat({ scope: 2 });
export type Guests = Nat;
export const Guests = nat({ scope: 3 });
/** @state */
export interface State { readonly seated: TotalMap<Row, Guests> }
/** @init */
export const initial: State = { seated: totalMap(0) };
/** @action */
export function seat(s: State, plan: TotalMap<Row, Guests>): Outcome<State> {
  if (get(plan, 0) + get(plan, 1) > 3) return fail("ENOSPC");
  return ok({ ...s, seated: plan });
}
/** @invariant */
export function few(s: State): boolean { return forall(Row, (r) => get(s.seated, r) <= ${bound}); }
`;

describe("a map as an argument", () => {
  it("takes every value at every key", async () => {
    const x = await explored(write(model(2)));
    expect(x.counterexamples).toEqual([]);
    // Of the nine maps, all but the one that seats four.
    expect([x.search.end, x.search.states]).toEqual(["complete", 8]);
  });

  it("is shown in a counterexample", async () => {
    const x = await explored(write(model(1)));
    expect(x.counterexamples.map((c) => [c.obligation, c.steps.length])).toEqual([["Seats.seat.INV.few", 1]]);
  });
});
