/**
 * Page frames and the domains that own them: a small machine to begin with.
 *
 * @module Frames
 */
import {
  fail, find, forall, get, type Nat, nat, none, ok, type Option, type Outcome, put, range, some, type TotalMap, totalMap,
} from "xenverif/model";

/** A page frame. The scope says how many the model has when it runs; proofs are about all of them. */
export type Frame = Nat;
export const Frame = nat({ scope: 3 });

/** A domain. */
export type DomId = Nat;
export const DomId = nat({ scope: 2 });

/** How many frames there are.
 * @parameter FRAMES > 0
 */
export const FRAMES: Nat = 3;

/** @state */
export interface State {
  readonly owner: TotalMap<Frame, Option<DomId>>;
}

/** @init */
export const initial: State = { owner: totalMap(none) };

/** The lowest frame that nobody owns. */
export function freeFrame(s: State): Option<Frame> {
  return find(range(0, FRAMES), (f) => get(s.owner, f).kind === "none");
}

/**
 * A domain gets a frame.
 *
 * @action
 * @actor caller
 */
export function alloc(s: State, caller: DomId): Outcome<State, Frame> {
  const frame = freeFrame(s);
  if (frame.kind === "none") return fail("ENOMEM");
  return ok({ owner: put(s.owner, frame.value, some(caller)) }, frame.value);
}

/**
 * A domain gives a frame back.
 *
 * @action
 * @actor caller
 */
export function free(s: State, caller: DomId, frame: Frame): Outcome<State> {
  if (frame >= FRAMES) return fail("EINVAL");
  const owner = get(s.owner, frame);
  if (owner.kind === "none" || owner.value !== caller) return fail("EPERM");
  return ok({ owner: put(s.owner, frame, none) });
}

/** Nobody owns a frame that does not exist.
 * @invariant
 */
export function onlyFramesAreOwned(s: State): boolean {
  return forall(Frame, (f) => f < FRAMES || get(s.owner, f).kind === "none");
}

/** A domain takes no frame from another.
 * @transition
 */
export function nothingIsTaken(before: State, after: State, actor: DomId): boolean {
  return forall(Frame, (f) => {
    const then = get(before.owner, f);
    if (then.kind === "none" || then.value === actor) return true;
    const now = get(after.owner, f);
    return now.kind === "some" && now.value === then.value;
  });
}
