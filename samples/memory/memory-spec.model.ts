/**
 * What memory is to a guest: who may read or write which frame, and which frames serve as page tables.
 *
 * A table's entries count as soon as it serves as one, and not before: a guest may write into its memory whatever it likes. A
 * call succeeds only if afterwards no page table can be written by a guest, and each domain maps only what it owns or may map.
 * Nothing is counted here, and a frame that is no page table has no type. Which frames begin or cease to serve as tables is Xen's choice.
 *
 * Domains, frames, entries and errnos are those of Xen's interface, which the implementation's file declares.
 *
 * @module MemorySpec
 * @spec
 * @omits objections Why Xen refuses an entry with EINVAL or EBUSY although it would be safe. What it may not refuse is specified: to
 *   take an entry out, and to stop asking for a page table.
 * @omits demotion When exactly a frame ceases to serve as a page table that no one asked for and nothing names.
 * @xen xen/include/public/xen.h
 */
import {
  eq,
  fail,
  forall,
  get,
  none,
  type Option,
  type Outcome,
  ok,
  put,
  range,
  some,
  type TotalMap,
  tabulate,
  totalMap,
} from "xenverif/model";
import {
  DOMAINS,
  DomId,
  type Entry,
  FRAMES,
  Frame,
  isGuestL4Slot,
  type Level,
  mayActOn,
  pageOwner,
  SLOTS,
  Slot,
  SUPERPAGE,
} from "./memory.model.js";

/** Which frames serve as page tables, and of which level. */
export type Tables = TotalMap<Frame, Option<Level>>;

/** @state */
export interface Memory {
  /** Whose frame it is. */
  readonly belongs: TotalMap<Frame, Option<DomId>>;
  /** Its owner has not given it back. */
  readonly kept: TotalMap<Frame, boolean>;
  /** It is to serve as a page table until the guest says otherwise. */
  readonly asked: TotalMap<Frame, boolean>;
  readonly serves: Tables;
  /** What is written in a frame, read as entries of a page table. */
  readonly content: TotalMap<readonly [Frame, Slot], Entry>;
  /** The table at which a domain's addresses start. */
  readonly root: TotalMap<DomId, Option<Frame>>;
}

/** No frame is anybody's.
 * @init
 */
export const blank: Memory = {
  belongs: totalMap(none),
  kept: totalMap(false),
  asked: totalMap(false),
  serves: totalMap(none),
  content: totalMap({ kind: "absent" }),
  root: totalMap(none),
};

/** Whether a frame is a domain's. */
export function owns(a: Memory, dom: DomId, f: Frame): boolean {
  return eq(get(a.belongs, f), some(dom));
}

/** Whether a frame serves as a table of a level. */
export function servesAs(a: Memory, f: Frame, level: Level): boolean {
  return eq(get(a.serves, f), some(level));
}

/** Whether the owner of a table may map a frame: its own, or any domain's where it is the control domain. */
export function mayMap(a: Memory, table: Frame, f: Frame): boolean {
  const owner = get(a.belongs, table);
  const other = get(a.belongs, f);
  return owner.kind === "some" && other.kind === "some" && mayActOn(owner.value, other.value);
}

/** Whether an entry of a table may name a frame as the table below it; or, to be read only, a table of its own level. */
export function mayName(a: Memory, table: Frame, e: Entry, level: Level, below: Level): boolean {
  if (e.kind === "absent") return true;
  if (e.large || !eq(get(a.belongs, e.frame), get(a.belongs, table))) return false;
  return servesAs(a, e.frame, below) || (servesAs(a, e.frame, level) && !e.writable);
}

/** Whether what stands in a slot keeps the properties, given the level at which its frame serves. */
export function slotIsSafe(a: Memory, table: Frame, slot: Slot): boolean {
  const e = get(a.content, [table, slot]);
  const level = get(a.serves, table);
  if (level.kind === "none") return true;
  switch (level.value) {
    case "l1":
      if (e.kind === "absent") return true;
      return mayMap(a, table, e.frame) && !(e.writable && get(a.serves, e.frame).kind === "some");
    case "l2":
      return mayName(a, table, e, "l2", "l1");
    case "l3":
      return mayName(a, table, e, "l3", "l2");
    case "l4":
      return isGuestL4Slot(slot) ? mayName(a, table, e, "l4", "l3") : e.kind === "absent";
  }
}

/** Whether what has to serve as a table does. */
export function frameIsSafe(a: Memory, f: Frame): boolean {
  const level = get(a.serves, f);
  if (level.kind === "none") return !get(a.asked, f);
  return get(a.belongs, f).kind === "some";
}

/** Whether a domain's addresses start at a table of its own. */
export function rootIsSafe(a: Memory, dom: DomId): boolean {
  const root = get(a.root, dom);
  return root.kind === "none" || (servesAs(a, root.value, "l4") && owns(a, dom, root.value));
}

/** Whether memory is as it is to be after every call. */
export function isSafe(a: Memory): boolean {
  return (
    range(0, FRAMES).every((f) => frameIsSafe(a, f)) &&
    range(0, FRAMES).every((table) => range(0, SLOTS).every((slot) => slotIsSafe(a, table, slot))) &&
    range(0, DOMAINS).every((dom) => rootIsSafe(a, dom))
  );
}

/** Whether a slot of a table names a frame. */
export function names(a: Memory, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(a.content, [table, slot]);
  return get(a.serves, table).kind === "some" && e.kind === "present" && e.frame === f;
}

/** Whether something depends on a frame: its owner, or a page table, which it is or which names it. */
export function isNeeded(a: Memory, f: Frame): boolean {
  return (
    get(a.kept, f) ||
    get(a.serves, f).kind === "some" ||
    range(0, FRAMES).some((table) => range(0, SLOTS).some((slot) => names(a, table, slot, f)))
  );
}

/** What nothing depends on any more is nobody's. */
export function reclaimed(a: Memory): Memory {
  return { ...a, belongs: tabulate((f: Frame) => (isNeeded(a, f) ? get(a.belongs, f) : none)) };
}

/** Memory whose tables are these. Xen writes its own slots of a level-4 table. */
export function serving(a: Memory, tables: Tables): Memory {
  return reclaimed({
    ...a,
    serves: tabulate((f: Frame) => (f < FRAMES ? get(tables, f) : none)),
    content: tabulate((f: Frame, slot: Slot): Entry => {
      const isXens = f < FRAMES && slot < SLOTS && !isGuestL4Slot(slot) && eq(get(tables, f), some<Level>("l4"));
      return isXens ? { kind: "absent" } : get(a.content, [f, slot]);
    }),
  });
}

/** Xen chooses the tables. A choice that does not keep memory safe is none: those that serve go on serving. */
export function settled(a: Memory, tables: Tables): Memory {
  const chosen = serving(a, tables);
  return isSafe(chosen) ? chosen : serving(a, a.serves);
}

/** A step that leads to this succeeds if memory is safe then. */
export function ifSafe(a: Memory): Outcome<Memory> {
  return isSafe(a) ? ok(a) : fail("EINVAL");
}

/**
 * The caller gets a frame, any that is nobody's. Choosing none, or one that is somebody's, stands for having none left.
 *
 * @action
 * @actor caller
 */
export function obtain(a: Memory, caller: DomId, chosen: Option<Frame>): Outcome<Memory, Option<Frame>> {
  if (chosen.kind === "none" || caller >= DOMAINS) return ok(a, none);
  if (chosen.value >= FRAMES || get(a.belongs, chosen.value).kind === "some") return ok(a, none);
  return ok(
    {
      ...a,
      belongs: put(a.belongs, chosen.value, some(caller)),
      kept: put(a.kept, chosen.value, true),
    },
    chosen,
  );
}

/**
 * The caller gives a frame back. It goes on being the caller's while something depends on it.
 *
 * @action
 * @actor caller
 */
export function giveBack(a: Memory, caller: DomId, f: Frame): Outcome<Memory, boolean> {
  if (!owns(a, caller, f)) return ok(a, false);
  return ok(reclaimed({ ...a, kept: put(a.kept, f, false) }), true);
}

/** What Xen makes of a call to which it may object for reasons that are not specified. */
export type Reply = "granted" | "denied" | "busy";

/** Whether an entry that is there is taken out: to that, Xen may not object. */
export function takesOut(a: Memory, f: Frame, slot: Slot, e: Entry): boolean {
  return e.kind === "absent" && get(a.content, [f, slot]).kind === "present";
}

/**
 * The caller has Xen write a slot of a frame of its own.
 *
 * @action
 * @actor caller
 */
export function set(
  a: Memory,
  caller: DomId,
  foreign: Option<DomId>,
  f: Frame,
  slot: Slot,
  e: Entry,
  tables: Tables,
  reply: Reply,
): Outcome<Memory> {
  const about = pageOwner(caller, foreign);
  if (about.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, about.value)) return fail("EPERM");
  if (!owns(a, caller, f) || slot >= SLOTS) return fail("EINVAL");
  const answer: Reply = takesOut(a, f, slot, e) && about.value === caller ? "granted" : reply;
  if (answer === "denied") return fail("EINVAL");
  if (answer === "busy") return fail("EBUSY");
  return ifSafe(settled({ ...a, content: put(a.content, [f, slot], e) }, tables));
}

/** The table that an entry of a table names. */
export function below(a: Memory, table: Option<Frame>, slot: Slot): Option<Frame> {
  if (table.kind === "none") return none;
  const e = get(a.content, [table.value, slot]);
  return e.kind === "present" && !e.large ? some(e.frame) : none;
}

/** The table whose entries map a range of a domain's addresses, given by their slots from level 4 to 2. */
export function tableAt(a: Memory, dom: DomId, i4: Slot, i3: Slot, i2: Slot): Option<Frame> {
  return below(a, below(a, below(a, get(a.root, dom), i4), i3), i2);
}

/**
 * The caller has Xen map something at an address, given by its slots from level 4 to 1.
 *
 * @action
 * @actor caller
 */
export function mapAt(
  a: Memory,
  caller: DomId,
  i4: Slot,
  i3: Slot,
  i2: Slot,
  i1: Slot,
  e: Entry,
  tables: Tables,
  reply: Reply,
): Outcome<Memory> {
  const table = tableAt(a, caller, i4, i3, i2);
  if (table.kind === "none" || i1 >= SLOTS) return fail("EINVAL");
  if (!servesAs(a, table.value, "l1") || !owns(a, caller, table.value)) return fail("EINVAL");
  const answer: Reply = takesOut(a, table.value, i1, e) ? "granted" : reply;
  if (answer === "denied") return fail("EINVAL");
  if (answer === "busy") return fail("EBUSY");
  return ifSafe(settled({ ...a, content: put(a.content, [table.value, i1], e) }, tables));
}

/**
 * The caller asks that a frame serve as a page table of a level.
 *
 * @action
 * @actor caller
 * @mayRefuse EINVAL EBUSY
 */
export function ask(
  a: Memory,
  caller: DomId,
  foreign: Option<DomId>,
  f: Frame,
  level: Level,
  tables: Tables,
): Outcome<Memory> {
  const about = pageOwner(caller, foreign);
  if (about.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, about.value)) return fail("EPERM");
  if (!owns(a, about.value, f)) return fail("EINVAL");
  const next = settled({ ...a, asked: put(a.asked, f, true) }, tables);
  return servesAs(next, f, level) ? ifSafe(next) : fail("EINVAL");
}

/**
 * The caller no longer asks for that. Xen may not refuse it.
 *
 * @action
 * @actor caller
 */
export function unask(a: Memory, caller: DomId, foreign: Option<DomId>, f: Frame, tables: Tables): Outcome<Memory> {
  const about = pageOwner(caller, foreign);
  if (about.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, about.value)) return fail("EPERM");
  if (!owns(a, about.value, f) || !get(a.asked, f)) return fail("EINVAL");
  return ok(settled({ ...a, asked: put(a.asked, f, false) }, tables));
}

/**
 * The caller's addresses start at another table.
 *
 * @action
 * @actor caller
 * @mayRefuse EINVAL EBUSY
 */
export function switchTo(a: Memory, caller: DomId, f: Frame, tables: Tables): Outcome<Memory> {
  if (eq(get(a.root, caller), some(f))) return ok(a);
  if (!owns(a, caller, f)) return fail("EINVAL");
  return ifSafe(settled({ ...a, root: put(a.root, caller, some(f)) }, tables));
}

/**
 * The guest itself writes to a frame: anything, to any frame that a table of its own maps writable.
 *
 * @action
 * @actor caller
 */
export function store(a: Memory, caller: DomId, table: Frame, at: Slot, slot: Slot, e: Entry): Outcome<Memory> {
  const mapping = get(a.content, [table, at]);
  if (at >= SLOTS || slot >= SLOTS || !owns(a, caller, table) || !servesAs(a, table, "l1")) return fail("EFAULT");
  if (mapping.kind === "absent" || !mapping.writable) return fail("EFAULT");
  return ok({ ...a, content: put(a.content, [mapping.frame, slot], e) });
}

/** Only frames of the machine are anybody's; what serves as a table is somebody's, and what was asked for serves.
 * @invariant
 */
export function framesAreSafe(a: Memory): boolean {
  return forall(Frame, (f) => frameIsSafe(a, f) && (f < FRAMES || get(a.belongs, f).kind === "none"));
}

/** What stands in a page table is safe.
 * @invariant
 */
export function slotsAreSafe(a: Memory): boolean {
  return forall(Frame, (table) => forall(Slot, (slot) => slot >= SLOTS || slotIsSafe(a, table, slot)));
}

/** A domain's addresses start at a level-4 table of its own.
 * @invariant
 */
export function rootsAreSafe(a: Memory): boolean {
  return forall(DomId, (dom) => dom >= DOMAINS || rootIsSafe(a, dom));
}

/** Whether a slot of a table maps a frame: as data, as one of a run, or as data that is reached through a table's entry for a table
 * of its own level. */
export function maps(a: Memory, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(a.content, [table, slot]);
  const level = get(a.serves, table);
  if (slot >= SLOTS || e.kind === "absent" || level.kind === "none") return false;
  switch (level.value) {
    case "l1":
      return e.frame === f;
    case "l2":
      if (e.large) return e.frame <= f && f < e.frame + SUPERPAGE;
      return e.frame === f && servesAs(a, f, "l2");
    case "l3":
      return e.frame === f && servesAs(a, f, "l3");
    case "l4":
      return e.frame === f && servesAs(a, f, "l4");
  }
}

/** Whether a slot maps a frame so that the guest can write it. */
export function mapsWritable(a: Memory, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(a.content, [table, slot]);
  return maps(a, table, slot, f) && e.kind === "present" && e.writable;
}

/** Isolation, first: no frame that serves as a page table is mapped writable by a guest.
 * @invariant
 */
export function noTableIsWritable(a: Memory): boolean {
  return forall(Frame, (table) =>
    forall(Slot, (slot) => forall(Frame, (f) => !mapsWritable(a, table, slot, f) || get(a.serves, f).kind === "none")),
  );
}

/** Isolation, second: a guest maps its own frames only; the control domain, those of any domain.
 * @invariant
 */
export function onlyAllowedIsMapped(a: Memory): boolean {
  return forall(Frame, (table) =>
    forall(Slot, (slot) => forall(Frame, (f) => !maps(a, table, slot, f) || mayMap(a, table, f))),
  );
}

/** What the processor has reached on the way from an address to a frame. */
export type Access =
  | { readonly kind: "fault" }
  | { readonly kind: "at"; readonly frame: Frame; readonly writable: boolean };

/** One step of the way: an entry is read, whatever the frame serves as. */
export function through(a: Memory, reached: Access, slot: Slot): Access {
  if (reached.kind === "fault" || slot >= SLOTS) return { kind: "fault" };
  const e = get(a.content, [reached.frame, slot]);
  if (e.kind === "absent") return { kind: "fault" };
  return { kind: "at", frame: e.frame, writable: reached.writable && e.writable };
}

/** What a domain reaches at an address below or above Xen's own, given by its slots from level 4 to 1. */
export function access(a: Memory, dom: DomId, i4: Slot, i3: Slot, i2: Slot, i1: Slot): Access {
  const root = get(a.root, dom);
  if (root.kind === "none" || !isGuestL4Slot(i4)) return { kind: "fault" };
  const start: Access = { kind: "at", frame: root.value, writable: true };
  return through(a, through(a, through(a, through(a, start, i4), i3), i2), i1);
}

/** What that means for a guest that runs: of what its processor reaches at any address, it may map every frame, and can write no
 * page table.
 * @theorem
 */
export function processorIsConfined(a: Memory, dom: DomId, i4: Slot, i3: Slot, i2: Slot, i1: Slot): boolean {
  const reached = access(a, dom, i4, i3, i2, i1);
  const root = get(a.root, dom);
  if (dom >= DOMAINS || root.kind === "none" || reached.kind === "fault") return true;
  return mayMap(a, root.value, reached.frame) && !(reached.writable && get(a.serves, reached.frame).kind === "some");
}

/** What the caller takes out of its own tables is out, whatever Xen chooses.
 * @theorem
 */
export function takingOutSucceeds(
  a: Memory,
  caller: DomId,
  f: Frame,
  slot: Slot,
  tables: Tables,
  reply: Reply,
): boolean {
  if (!owns(a, caller, f) || slot >= SLOTS || get(a.content, [f, slot]).kind === "absent") return true;
  return set(a, caller, none, f, slot, { kind: "absent" }, tables, reply).kind === "ok";
}
