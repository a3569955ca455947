/**
 * The lock of a page table (x86, PV): how an update of an entry and the release of the table on another vCPU get along.
 *
 * Xen locks a table while it changes one of its entries, and the lock counts as a use of the table. Whoever drops the last use of
 * a table has to drop what its entries map, too; giving back the lock does not do that. So the lock must never hold the last use.
 *
 * In `samples/memory` a hypercall is one step. Here taking and giving back the lock are steps of their own, between which other
 * vCPUs run; a table has one entry, and level 1 is the only level.
 *
 * @module PageLock
 * @xen xen/arch/x86/mm.c
 * @assumes one-entry A table has one entry: what is said of it holds of each of 512.
 * @assumes read-only What an entry maps is mapped read-only: it takes a general reference and no use as a type.
 * @omits owners Whose a frame is, and whether it may be mapped: samples/memory.
 * @omits spinning A vCPU that waits for the lock, or for the use behind it, tries again: its call is refused with EINTR here.
 */
import {
  count,
  fail,
  forall,
  get,
  type Nat,
  nat,
  none,
  type Option,
  type Outcome,
  ok,
  put,
  range,
  type TotalMap,
  totalMap,
} from "xenverif/model";

/** A frame that serves as a page table now and then. */
export type Table = Nat;
export const Table = nat({ scope: 2 });

/** A machine frame that an entry maps. */
export type Frame = Nat;
export const Frame = nat({ scope: 2 });

/** Frames that can be page tables.
 * @parameter TABLES > 0
 */
export const TABLES: Nat = 16;

/** The largest type count: 2^55 − 1 in Xen (`PGT_count_mask`), here the largest number that can be run.
 * @parameter MAX_USES > 0
 */
export const MAX_USES: Nat = 9007199254740991;

/** @state */
export interface State {
  /** Uses of a frame as a page table (`PGT_count_mask`). */
  readonly uses: TotalMap<Table, Nat>;
  /** Whether its entry has been checked, and holds a reference (`PGT_validated`). */
  readonly validated: TotalMap<Table, boolean>;
  /** Whether an update of its entry is under way (`PGT_locked`). */
  readonly locked: TotalMap<Table, boolean>;
  /** Whether the guest keeps it as a table (`PGT_pinned`). */
  readonly pinned: TotalMap<Table, boolean>;
  /** Entries of level-2 tables that name it. */
  readonly links: TotalMap<Table, Nat>;
  /** What stands in it: the frame that its entry maps. */
  readonly entry: TotalMap<Table, Option<Frame>>;
  /** General references of a frame by entries (`count_info`). */
  readonly references: TotalMap<Frame, Nat>;
}

/** No frame is in use.
 * @init
 */
export const initial: State = {
  uses: totalMap(0),
  validated: totalMap(false),
  locked: totalMap(false),
  pinned: totalMap(false),
  links: totalMap(0),
  entry: totalMap(none),
  references: totalMap(0),
};

/** Takes the reference that an entry holds.
 * @xen xen/arch/x86/mm.c#get_page_from_l1e
 */
export function takeEntry(s: State, e: Option<Frame>): State {
  if (e.kind === "none") return s;
  return { ...s, references: put(s.references, e.value, get(s.references, e.value) + 1) };
}

/** Drops the reference that an entry holds.
 * @xen xen/arch/x86/mm.c#put_page_from_l1e
 */
export function dropEntry(s: State, e: Option<Frame>): State {
  if (e.kind === "none") return s;
  return { ...s, references: put(s.references, e.value, get(s.references, e.value) - 1) };
}

/** Whether one more use of a table does not fit into its count.
 * @xen xen/arch/x86/mm.c#_get_page_type
 */
export function isFull(s: State, t: Table): boolean {
  return get(s.uses, t) >= MAX_USES;
}

/** Takes a use of a frame as a table; the first one checks its entry.
 * @xen xen/arch/x86/mm.c#_get_page_type
 */
export function getType(s: State, t: Table): State {
  const used: State = { ...s, uses: put(s.uses, t, get(s.uses, t) + 1) };
  if (get(s.uses, t) > 0) return used;
  return takeEntry({ ...used, validated: put(s.validated, t, true) }, get(s.entry, t));
}

/** Whether a use of a table cannot be dropped now: the lock would be left with the last one.
 * @xen xen/arch/x86/mm.c#_put_page_type
 */
export function mustWait(s: State, t: Table): boolean {
  return get(s.locked, t) && get(s.uses, t) === 2;
}

/** Drops a use of a table; with the last one, what its entry maps.
 * @xen xen/arch/x86/mm.c#_put_page_type
 */
export function putType(s: State, t: Table): State {
  const left: State = { ...s, uses: put(s.uses, t, get(s.uses, t) - 1) };
  if (get(s.uses, t) > 1) return left;
  return dropEntry({ ...left, validated: put(s.validated, t, false) }, get(s.entry, t));
}

/**
 * A guest has a frame checked and kept as a page table.
 *
 * @action
 * @xen xen/arch/x86/mm.c#do_mmuext_op
 */
export function pin(s: State, t: Table): Outcome<State> {
  if (t >= TABLES || get(s.pinned, t) || isFull(s, t)) return fail("EINVAL");
  return ok(getType({ ...s, pinned: put(s.pinned, t, true) }, t));
}

/**
 * A guest no longer keeps a frame as a page table.
 *
 * @action
 * @xen xen/arch/x86/mm.c#do_mmuext_op
 */
export function unpin(s: State, t: Table): Outcome<State> {
  if (!get(s.pinned, t)) return fail("EINVAL");
  if (mustWait(s, t)) return fail("EINTR");
  return ok(putType({ ...s, pinned: put(s.pinned, t, false) }, t));
}

/**
 * An entry of a level-2 table comes to name the table.
 *
 * @action
 * @xen xen/arch/x86/mm.c#get_page_from_l2e
 */
export function link(s: State, t: Table): Outcome<State> {
  if (t >= TABLES || isFull(s, t)) return fail("EINVAL");
  return ok(getType({ ...s, links: put(s.links, t, get(s.links, t) + 1) }, t));
}

/**
 * An entry of a level-2 table no longer names the table.
 *
 * @action
 * @xen xen/arch/x86/mm.c#put_page_from_l2e
 */
export function unlink(s: State, t: Table): Outcome<State> {
  if (get(s.links, t) === 0) return fail("EINVAL");
  if (mustWait(s, t)) return fail("EINTR");
  return ok(putType({ ...s, links: put(s.links, t, get(s.links, t) - 1) }, t));
}

/**
 * An update of the table's entry begins: the lock is one more use.
 *
 * @action
 * @xen xen/arch/x86/mm.c#page_lock
 */
export function lock(s: State, t: Table): Outcome<State> {
  if (get(s.locked, t)) return fail("EINTR");
  if (!get(s.validated, t) || get(s.uses, t) === 0 || isFull(s, t)) return fail("EINVAL");
  return ok({ ...s, locked: put(s.locked, t, true), uses: put(s.uses, t, get(s.uses, t) + 1) });
}

/**
 * The entry is replaced under the lock: what the new one maps is taken, then what the old one mapped is dropped.
 *
 * @action
 * @xen xen/arch/x86/mm.c#mod_l1_entry
 */
export function modify(s: State, t: Table, e: Option<Frame>): Outcome<State> {
  if (!get(s.locked, t)) return fail("EINVAL");
  const taken = takeEntry(s, e);
  return ok(dropEntry({ ...taken, entry: put(taken.entry, t, e) }, get(s.entry, t)));
}

/**
 * The update is over.
 *
 * @action
 * @xen xen/arch/x86/mm.c#page_unlock
 * @bugon page_unlock ASSERT((x & PGT_count_mask) && (x & PGT_locked))
 */
export function unlock(s: State, t: Table): Outcome<State> {
  if (!get(s.locked, t)) return fail("EINVAL");
  return ok({ ...s, locked: put(s.locked, t, false), uses: put(s.uses, t, get(s.uses, t) - 1) });
}

/**
 * A guest writes a frame that is no page table: anything may come to stand there.
 *
 * @action
 */
export function store(s: State, t: Table, e: Option<Frame>): Outcome<State> {
  if (get(s.uses, t) > 0) return fail("EFAULT");
  return ok({ ...s, entry: put(s.entry, t, e) });
}

/** The type count is the number of uses: the pin, the lock, entries of level-2 tables.
 * @invariant
 */
export function usesAreCounted(s: State): boolean {
  return forall(Table, (t) => {
    const held = (get(s.pinned, t) ? 1 : 0) + (get(s.locked, t) ? 1 : 0);
    return get(s.uses, t) === held + get(s.links, t);
  });
}

/** The lock never holds the last use.
 * @invariant
 * @bugon page_unlock ASSERT(nx & PGT_count_mask)
 */
export function lockIsNotLast(s: State): boolean {
  return forall(Table, (t) => !get(s.locked, t) || get(s.uses, t) >= 2);
}

/** A table's entry is checked exactly as long as the table is in use.
 * @invariant
 */
export function usedIsValidated(s: State): boolean {
  return forall(Table, (t) => get(s.validated, t) === (get(s.uses, t) !== 0));
}

/** Only frames of the machine are tables.
 * @invariant
 */
export function tablesExist(s: State): boolean {
  return forall(Table, (t) => !get(s.validated, t) || t < TABLES);
}

/** Whether a frame is mapped by the entry of a checked table. */
export function maps(s: State, t: Table, f: Frame): boolean {
  const e = get(s.entry, t);
  return get(s.validated, t) && e.kind === "some" && e.value === f;
}

/** A frame's references are the entries of checked tables that map it: none is lost, so that it can be freed in the end.
 * @invariant
 */
export function referencesAreCounted(s: State): boolean {
  return forall(Frame, (f) => get(s.references, f) === count(range(0, TABLES), (t) => maps(s, t, f)));
}
