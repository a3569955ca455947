/**
 * Xen's page types and reference counts keep memory as the specification says.
 *
 * @module MemoryRefinement
 * @refines MemorySpec
 */
import { eq, forall, get, none, type Option, type Outcome, some, tabulate } from "xenverif/model";
import {
  allocate,
  DomId,
  type Entry,
  Frame,
  type FrameType,
  type Level,
  mmuUpdate,
  newBaseptr,
  pin,
  Slot,
  type State,
  unpin,
  updateVaMapping,
} from "./memory.model.js";
import {
  ask,
  giveBack,
  type Memory,
  mapAt,
  obtain,
  type Reply,
  set,
  store,
  switchTo,
  type Tables,
  unask,
} from "./memory-spec.model.js";

/** The level at which a frame of a type serves as a page table. */
export function levelOf(type: FrameType): Option<Level> {
  switch (type) {
    case "none":
    case "writable":
      return none;
    case "l1":
      return some("l1");
    case "l2":
      return some("l2");
    case "l3":
      return some("l3");
    case "l4":
      return some("l4");
  }
}

/** Each frame is the same domain's, is kept or pinned, and serves as a table of the level of its type. */
export function framesAgree(s: State, a: Memory): boolean {
  return forall(
    Frame,
    (f) =>
      eq(get(a.belongs, f), get(s.owner, f)) &&
      get(a.kept, f) === get(s.allocated, f) &&
      get(a.asked, f) === get(s.pinned, f) &&
      eq(get(a.serves, f), levelOf(get(s.types, f))),
  );
}

/** The same is written in memory. */
export function contentsAgree(s: State, a: Memory): boolean {
  return forall(Frame, (f) => forall(Slot, (slot) => eq(get(a.content, [f, slot]), get(s.entries, [f, slot]))));
}

/** Each domain's addresses start at the same table. */
export function rootsAgree(s: State, a: Memory): boolean {
  return forall(DomId, (d) => eq(get(a.root, d), get(s.base, d)));
}

/** @relation */
export function related(s: State, a: Memory): boolean {
  return framesAgree(s, a) && contentsAgree(s, a) && rootsAgree(s, a);
}

/** The tables of a state. */
export function tablesOf(s: State): Tables {
  return tabulate((f: Frame) => levelOf(get(s.types, f)));
}

/** The tables that Xen chooses: those that it comes to. */
export function chosen(o: Outcome<State>, s: State): Tables {
  return o.kind === "ok" ? tablesOf(o.next) : tablesOf(s);
}

/** What Xen replies. */
export function replyOf(o: Outcome<State>): Reply {
  if (o.kind !== "fail") return "granted";
  return o.errno === "EBUSY" ? "busy" : "denied";
}

/** The frame that Xen gives to the caller: the lowest free one. */
export function given(o: Outcome<State, Option<Frame>>): Option<Frame> {
  return o.kind === "ok" ? o.result : none;
}

/** @simulates allocate */
export function isObtain(s: State, a: Memory, caller: DomId): Outcome<Memory, Option<Frame>> {
  return obtain(a, caller, given(allocate(s, caller)));
}

/** @simulates free */
export function isGiveBack(_s: State, a: Memory, caller: DomId, f: Frame): Outcome<Memory, boolean> {
  return giveBack(a, caller, f);
}

/** @simulates mmuUpdate */
export function isSet(
  s: State,
  a: Memory,
  caller: DomId,
  foreign: Option<DomId>,
  f: Frame,
  slot: Slot,
  e: Entry,
): Outcome<Memory> {
  return set(
    a,
    caller,
    foreign,
    f,
    slot,
    e,
    chosen(mmuUpdate(s, caller, foreign, f, slot, e), s),
    replyOf(mmuUpdate(s, caller, foreign, f, slot, e)),
  );
}

/** @simulates updateVaMapping */
export function isMapAt(
  s: State,
  a: Memory,
  caller: DomId,
  i4: Slot,
  i3: Slot,
  i2: Slot,
  i1: Slot,
  e: Entry,
): Outcome<Memory> {
  return mapAt(
    a,
    caller,
    i4,
    i3,
    i2,
    i1,
    e,
    chosen(updateVaMapping(s, caller, i4, i3, i2, i1, e), s),
    replyOf(updateVaMapping(s, caller, i4, i3, i2, i1, e)),
  );
}

/** @simulates pin */
export function isAsk(
  s: State,
  a: Memory,
  caller: DomId,
  foreign: Option<DomId>,
  f: Frame,
  level: Level,
): Outcome<Memory> {
  return ask(a, caller, foreign, f, level, chosen(pin(s, caller, foreign, f, level), s));
}

/** @simulates unpin */
export function isUnask(s: State, a: Memory, caller: DomId, foreign: Option<DomId>, f: Frame): Outcome<Memory> {
  return unask(a, caller, foreign, f, chosen(unpin(s, caller, foreign, f), s));
}

/** @simulates newBaseptr */
export function isSwitchTo(s: State, a: Memory, caller: DomId, f: Frame): Outcome<Memory> {
  return switchTo(a, caller, f, chosen(newBaseptr(s, caller, f), s));
}

/** @simulates guestStore */
export function isStore(
  _s: State,
  a: Memory,
  caller: DomId,
  table: Frame,
  at: Slot,
  slot: Slot,
  e: Entry,
): Outcome<Memory> {
  return store(a, caller, table, at, slot, e);
}
