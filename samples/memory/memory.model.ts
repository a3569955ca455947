/**
 * Page types and reference counts of PV page tables (x86, 64-bit): how Xen lets a guest write its own page tables.
 *
 * Every frame has a general reference count and, while it is in use in a particular way, a type with a count of its uses. A
 * frame becomes a page table only after each of its entries has been checked, and each entry takes a reference of what it
 * maps. So no frame is at once writable by a guest and in use as a page table.
 *
 * Each function below follows the C of Xen 4.17.7: the same cases, the same errno, the same order of checks.
 *
 * @module Memory
 * @xen xen/arch/x86/mm.c
 * @assumes dom0-is-control Domain 0 is the control domain, and no domain has a device-model target (XSM's dummy policy).
 * @assumes atomic-hypercalls A hypercall is one step: what the C defers (old_guest_table) is done before it returns to the guest, by a
 *   continuation where it was preempted. Between those the guest does not run on this vCPU, and each domain has only one here.
 * @assumes unused-types-mean-nothing The C leaves the last type on a frame whose type count is zero, where no one reads it; here it is `none`.
 * @assumes arguments-exist Every caller is a domain that exists, and a slot is one of a page: an address has no bits for others. Calls
 *   with others are refused here.
 * @omits ERESTART Preempted promotion and demotion (PGT_partial).
 * @omits overflow Counts that no longer fit into their fields: 2^52 references and more.
 * @omits MMIO Frames that are no RAM, shared frames (dom_cow), grants, cache attributes, M2P updates.
 * @omits PGT_seg_desc_page Descriptor tables, and 32-bit guests (PGT_pae_xen_l2).
 * @omits shadow Shadow paging, log-dirty mode, IOMMU mappings.
 * @omits flags Bits of an entry that only the processor reads (accessed, dirty, NX, global), and reserved bits.
 */
import {
  count,
  eq,
  fail,
  find,
  forall,
  get,
  type Int,
  type Nat,
  nat,
  none,
  type Option,
  type Outcome,
  ok,
  put,
  range,
  some,
  sum,
  type TotalMap,
  toInt,
  totalMap,
} from "xenverif/model";

/** A domain identifier. */
export type DomId = Nat;
export const DomId = nat({ scope: 2 });

/** A machine frame. */
export type Frame = Nat;
export const Frame = nat({ scope: 3 });

/** A slot of a page table. */
export type Slot = Nat;
export const Slot = nat({ scope: 2 });

/** Domains 0 … DOMAINS − 1 exist; domain 0 is the control domain.
 * @parameter DOMAINS > 0
 */
export const DOMAINS: Nat = 2;

/** Frames of the machine.
 * @parameter FRAMES > 0
 */
export const FRAMES: Nat = 16;

/** Slots of a page table: 512.
 * @parameter SLOTS > 0
 */
export const SLOTS: Nat = 512;

/** The slots of a level-4 table that belong to Xen: 256 … 271.
 * @parameter FIRST_XEN_SLOT <= LAST_XEN_SLOT
 */
export const FIRST_XEN_SLOT: Nat = 256;

/** @parameter */
export const LAST_XEN_SLOT: Nat = 271;

/** Frames that a level-2 entry with the PS bit maps: 512.
 * @parameter SUPERPAGE > 0
 */
export const SUPERPAGE: Nat = 512;

/** What a frame is in use as (`PGT_type_mask`). */
export type FrameType = "none" | "writable" | "l1" | "l2" | "l3" | "l4";

/** The level of a page table. */
export type Level = "l1" | "l2" | "l3" | "l4";

/** A page-table entry: nothing, or a frame with its flags. */
export type Entry =
  | { readonly kind: "absent" }
  | {
      readonly kind: "present";
      readonly frame: Frame;
      readonly writable: boolean;
      readonly user: boolean;
      /** The PS bit: above level 1, the entry maps a run of frames. */
      readonly large: boolean;
    };

/** @state */
export interface State {
  /** The domain that a frame is allocated to. */
  readonly owner: TotalMap<Frame, Option<DomId>>;
  /** Whether the allocation itself still holds a reference (`PGC_allocated`). */
  readonly allocated: TotalMap<Frame, boolean>;
  /** General references (`count_info`); 0 for a free frame. */
  readonly references: TotalMap<Frame, Nat>;
  /** What a frame is in use as. */
  readonly types: TotalMap<Frame, FrameType>;
  /** How many uses of that type there are. */
  readonly uses: TotalMap<Frame, Nat>;
  /** Whether all entries of a page table have been checked (`PGT_validated`). */
  readonly validated: TotalMap<Frame, boolean>;
  /** Whether the guest keeps a table validated although nothing uses it (`PGT_pinned`). */
  readonly pinned: TotalMap<Frame, boolean>;
  /** Entries of a table that name other tables of its level, less uses of it by such entries (`linear_pt_count`). */
  readonly linear: TotalMap<Frame, Int>;
  /** What is in memory: every frame read as a page table. */
  readonly entries: TotalMap<readonly [Frame, Slot], Entry>;
  /** The top-level table of each domain's vCPU (CR3). */
  readonly base: TotalMap<DomId, Option<Frame>>;
}

/** All memory is free and zero.
 * @init
 */
export const initial: State = {
  owner: totalMap(none),
  allocated: totalMap(false),
  references: totalMap(0),
  types: totalMap("none"),
  uses: totalMap(0),
  validated: totalMap(false),
  pinned: totalMap(false),
  linear: totalMap(0),
  entries: totalMap({ kind: "absent" }),
  base: totalMap(none),
};

/** Whether a domain may act on another one.
 * @xen xen/include/xsm/dummy.h#xsm_default_action
 */
export function mayActOn(caller: DomId, dom: DomId): boolean {
  return caller === dom || caller === 0;
}

/** A level's page-table type. */
export function tableType(level: Level): FrameType {
  switch (level) {
    case "l1":
      return "l1";
    case "l2":
      return "l2";
    case "l3":
      return "l3";
    case "l4":
      return "l4";
  }
}

/** Whether a frame is of a page-table type. */
export function isTable(type: FrameType): boolean {
  return type !== "none" && type !== "writable";
}

/** Whether a slot of a level-4 table is the guest's.
 * @xen xen/arch/x86/include/asm/x86_64/page.h#is_guest_l4_slot
 */
export function isGuestL4Slot(slot: Slot): boolean {
  return slot < FIRST_XEN_SLOT || slot > LAST_XEN_SLOT;
}

/** A success without a result. */
export function accepted(s: State): Outcome<State> {
  return ok(s);
}

/** Whether a frame can be referenced by a domain: it is allocated, and to that domain.
 * @xen xen/arch/x86/mm.c#get_page
 */
export function canGetPage(s: State, f: Frame, dom: DomId): boolean {
  const owner = get(s.owner, f);
  return get(s.references, f) > 0 && owner.kind === "some" && owner.value === dom;
}

/** Takes a reference of an allocated frame.
 * @xen xen/arch/x86/mm.c#page_get_owner_and_reference
 */
export function takeReference(s: State, f: Frame): State {
  return { ...s, references: put(s.references, f, get(s.references, f) + 1) };
}

/** Drops a reference; the frame is free with the last one.
 * @xen xen/arch/x86/mm.c#put_page
 * @bugon put_page ASSERT((y & PGC_count_mask) != 0)
 */
export function putPage(s: State, f: Frame): State {
  const left = get(s.references, f) - 1;
  const t: State = { ...s, references: put(s.references, f, left) };
  return left === 0 ? { ...t, owner: put(t.owner, f, none) } : t;
}

/** The first use of a frame as something.
 * @xen xen/arch/x86/mm.c#_get_page_type
 */
export function firstUse(s: State, f: Frame, type: FrameType, validated: boolean): State {
  return {
    ...s,
    types: put(s.types, f, type),
    uses: put(s.uses, f, 1),
    validated: put(s.validated, f, validated),
    linear: put(s.linear, f, 0),
  };
}

/** One more use of a frame as what it is. */
export function nextUse(s: State, f: Frame): State {
  return { ...s, uses: put(s.uses, f, get(s.uses, f) + 1) };
}

/** One use less; the type goes with the last one.
 * @xen xen/arch/x86/mm.c#_put_page_type
 */
export function dropUse(s: State, f: Frame): State {
  const left = get(s.uses, f) - 1;
  const t: State = { ...s, uses: put(s.uses, f, left) };
  return left === 0 ? { ...t, types: put(t.types, f, "none"), validated: put(t.validated, f, false) } : t;
}

/** Takes a use of a frame as writable memory.
 * @xen xen/arch/x86/mm.c#get_page_type
 */
export function getWritable(s: State, f: Frame): Outcome<State> {
  if (get(s.uses, f) === 0) return ok(firstUse(s, f, "writable", true));
  if (get(s.types, f) !== "writable") return fail("EINVAL");
  return ok(nextUse(s, f));
}

/**
 * Takes what a level-1 entry maps.
 *
 * @xen xen/arch/x86/mm.c#get_page_from_l1e
 */
export function getPageFromL1e(s: State, e: Entry, l1eOwner: DomId, pgOwner: DomId): Outcome<State> {
  if (e.kind === "absent") return ok(s);
  const owner = get(s.owner, e.frame);
  if (get(s.references, e.frame) === 0 || owner.kind === "none") return fail("EBUSY");
  if (owner.value !== pgOwner && (pgOwner === l1eOwner || !mayActOn(pgOwner, owner.value))) return fail("EBUSY");
  const held = takeReference(s, e.frame);
  if (!e.writable) return ok(held);
  const written = getWritable(held, e.frame);
  return written.kind === "ok" ? written : fail("EBUSY");
}

/** Drops what a level-1 entry maps.
 * @xen xen/arch/x86/mm.c#put_page_from_l1e
 */
export function putPageFromL1e(s: State, e: Entry): State {
  if (e.kind === "absent") return s;
  return putPage(e.writable ? dropUse(s, e.frame) : s, e.frame);
}

/** One entry of a frame that becomes a level-1 table. */
export function promoteL1Entry(acc: Outcome<State>, f: Frame, slot: Slot, dom: DomId): Outcome<State> {
  if (acc.kind !== "ok") return acc;
  return getPageFromL1e(acc.next, get(acc.next.entries, [f, slot]), dom, dom);
}

/** Checks all entries of a frame that becomes a level-1 table; a refusal leaves everything as it was.
 * @xen xen/arch/x86/mm.c#promote_l1_table
 */
export function promoteL1(s: State, f: Frame, dom: DomId): Outcome<State> {
  return range(0, SLOTS).reduce((acc, slot) => promoteL1Entry(acc, f, slot, dom), accepted(s));
}

/** Drops what a level-1 table maps.
 * @xen xen/arch/x86/mm.c#demote_l1_table
 */
export function demoteL1(s: State, f: Frame): State {
  return range(0, SLOTS).reduce((t, slot) => putPageFromL1e(t, get(t.entries, [f, slot])), s);
}

/** A frame whose entries have all been checked. */
export function checked(o: Outcome<State>, f: Frame): Outcome<State> {
  if (o.kind !== "ok") return o;
  return ok({ ...o.next, validated: put(o.next.validated, f, true) });
}

/** The domain that a frame belongs to; domain 0 where it belongs to none, which its users exclude. */
export function ownerOf(s: State, f: Frame): DomId {
  const owner = get(s.owner, f);
  return owner.kind === "some" ? owner.value : 0;
}

/** Takes a use of a frame as a level-1 table; the first one checks its entries.
 * @xen xen/arch/x86/mm.c#_get_page_type
 */
export function getTypeL1(s: State, f: Frame): Outcome<State> {
  if (get(s.uses, f) === 0) return checked(promoteL1(firstUse(s, f, "l1", false), f, ownerOf(s, f)), f);
  if (get(s.types, f) !== "l1" || !get(s.validated, f)) return fail("EINVAL");
  return ok(nextUse(s, f));
}

/** Drops a use of a level-1 table; with the last one, what it maps.
 * @xen xen/arch/x86/mm.c#_put_page_type
 * @bugon _put_page_type BUG_ON(!(x & PGT_validated))
 */
export function putTypeL1(s: State, f: Frame): State {
  if (get(s.uses, f) > 1) return dropUse(s, f);
  return dropUse(demoteL1({ ...s, validated: put(s.validated, f, false) }, f), f);
}

/**
 * An entry that names a table of its own level: read-only, and to itself without a count; to another one, which must be
 * validated and must not have such entries itself, with a use of it.
 *
 * @xen xen/arch/x86/mm.c#define_get_linear_pagetable
 */
export function getLinear(s: State, e: Entry, table: Frame, type: FrameType, dom: DomId): Outcome<State> {
  if (e.kind === "absent" || e.writable) return fail("EINVAL");
  if (e.frame === table) return ok(s);
  if (ownerOf(s, table) !== dom || !canGetPage(s, e.frame, dom)) return fail("EINVAL");
  const held = takeReference(s, e.frame);
  if (get(held.linear, table) < 0) return fail("EINVAL");
  const entering = { ...held, linear: put(held.linear, table, get(held.linear, table) + 1) };
  if (get(entering.linear, e.frame) > 0) return fail("EINVAL");
  if (get(entering.types, e.frame) !== type || !get(entering.validated, e.frame)) return fail("EINVAL");
  const used = { ...entering, linear: put(entering.linear, e.frame, get(entering.linear, e.frame) - 1) };
  return ok(nextUse(used, e.frame));
}

/** Drops a use of a table by a table of the same level: both linear counts go back. */
export function unlink(s: State, f: Frame, table: Frame): State {
  const t = { ...s, linear: put(s.linear, f, get(s.linear, f) + 1) };
  return { ...t, linear: put(t.linear, table, get(t.linear, table) - 1) };
}

/** Takes what a level-2 entry maps.
 * @xen xen/arch/x86/mm.c#get_page_from_l2e
 */
export function getPageFromL2e(s: State, e: Entry, table: Frame, dom: DomId): Outcome<State> {
  if (e.kind === "absent") return ok(s);
  if (e.large) return fail("EINVAL");
  const taken = canGetPage(s, e.frame, dom) ? getTypeL1(takeReference(s, e.frame), e.frame) : invalid(s);
  return orLinear(taken, s, e, table, "l2", dom);
}

/** A frame that cannot be referenced. */
export function invalid(_s: State): Outcome<State> {
  return fail("EINVAL");
}

/** What was taken; where that was refused as invalid, a linear entry instead.
 * @xen xen/arch/x86/mm.c#get_page_from_l2e
 */
export function orLinear(
  taken: Outcome<State>,
  s: State,
  e: Entry,
  table: Frame,
  type: FrameType,
  dom: DomId,
): Outcome<State> {
  if (taken.kind !== "fail" || taken.errno !== "EINVAL") return taken;
  return getLinear(s, e, table, type, dom);
}

/** One frame of a run that an entry with the PS bit maps. */
export function putRunFrame(s: State, f: Frame, writable: boolean): State {
  return putPage(writable ? dropUse(s, f) : s, f);
}

/** Drops what an entry with the PS bit maps.
 * @xen xen/arch/x86/mm.c#put_data_pages
 */
export function putRun(s: State, first: Frame, writable: boolean): State {
  return range(first, first + SUPERPAGE).reduce((t, f) => putRunFrame(t, f, writable), s);
}

/** Drops what an entry of a level-2 table maps that has no entries to other tables of its level.
 * @xen xen/arch/x86/mm.c#put_page_from_l2e
 */
export function putPlainL2e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  if (e.large) return putRun(s, e.frame, e.writable);
  return putPage(putTypeL1(s, e.frame), e.frame);
}

export function demotePlainL2(s: State, f: Frame): State {
  return range(0, SLOTS).reduce((t, slot) => putPlainL2e(t, get(t.entries, [f, slot]), f), s);
}

/** Drops a use of a level-2 table by another level-2 table. */
export function putLinearL2(s: State, f: Frame, table: Frame): State {
  const t = unlink(s, f, table);
  if (get(t.uses, f) > 1) return dropUse(t, f);
  return dropUse(demotePlainL2({ ...t, validated: put(t.validated, f, false) }, f), f);
}

/** Drops what a level-2 entry maps.
 * @xen xen/arch/x86/mm.c#put_page_from_l2e
 */
export function putPageFromL2e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  if (e.large) return putRun(s, e.frame, e.writable);
  const used = get(s.types, e.frame) === "l2" ? putLinearL2(s, e.frame, table) : putTypeL1(s, e.frame);
  return putPage(used, e.frame);
}

/** One entry of a frame that becomes a level-2 table. */
export function promoteL2Entry(acc: Outcome<State>, f: Frame, slot: Slot, dom: DomId): Outcome<State> {
  if (acc.kind !== "ok") return acc;
  return getPageFromL2e(acc.next, get(acc.next.entries, [f, slot]), f, dom);
}

/** @xen xen/arch/x86/mm.c#promote_l2_table */
export function promoteL2(s: State, f: Frame, dom: DomId): Outcome<State> {
  return range(0, SLOTS).reduce((acc, slot) => promoteL2Entry(acc, f, slot, dom), accepted(s));
}

/** @xen xen/arch/x86/mm.c#demote_l2_table */
export function demoteL2(s: State, f: Frame): State {
  return range(0, SLOTS).reduce((t, slot) => putPageFromL2e(t, get(t.entries, [f, slot]), f), s);
}

/** @xen xen/arch/x86/mm.c#_get_page_type */
export function getTypeL2(s: State, f: Frame): Outcome<State> {
  if (get(s.uses, f) === 0) return checked(promoteL2(firstUse(s, f, "l2", false), f, ownerOf(s, f)), f);
  if (get(s.types, f) !== "l2" || !get(s.validated, f)) return fail("EINVAL");
  return ok(nextUse(s, f));
}

/** @xen xen/arch/x86/mm.c#_put_page_type */
export function putTypeL2(s: State, f: Frame): State {
  if (get(s.uses, f) > 1) return dropUse(s, f);
  return dropUse(demoteL2({ ...s, validated: put(s.validated, f, false) }, f), f);
}

/** Takes what a level-3 entry maps.
 * @xen xen/arch/x86/mm.c#get_page_from_l3e
 */
export function getPageFromL3e(s: State, e: Entry, table: Frame, dom: DomId): Outcome<State> {
  if (e.kind === "absent") return ok(s);
  if (e.large) return fail("EINVAL");
  const taken = canGetPage(s, e.frame, dom) ? getTypeL2(takeReference(s, e.frame), e.frame) : invalid(s);
  return orLinear(taken, s, e, table, "l3", dom);
}

/** Drops what an entry of a level-3 table maps that has no entries to other tables of its level.
 * @xen xen/arch/x86/mm.c#put_page_from_l3e
 */
export function putPlainL3e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  if (e.large) return putRun(s, e.frame, e.writable);
  return putPage(putTypeL2(s, e.frame), e.frame);
}

export function demotePlainL3(s: State, f: Frame): State {
  return range(0, SLOTS).reduce((t, slot) => putPlainL3e(t, get(t.entries, [f, slot]), f), s);
}

/** Drops a use of a level-3 table by another level-3 table. */
export function putLinearL3(s: State, f: Frame, table: Frame): State {
  const t = unlink(s, f, table);
  if (get(t.uses, f) > 1) return dropUse(t, f);
  return dropUse(demotePlainL3({ ...t, validated: put(t.validated, f, false) }, f), f);
}

/** Drops what a level-3 entry maps.
 * @xen xen/arch/x86/mm.c#put_page_from_l3e
 */
export function putPageFromL3e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  if (e.large) return putRun(s, e.frame, e.writable);
  const used = get(s.types, e.frame) === "l3" ? putLinearL3(s, e.frame, table) : putTypeL2(s, e.frame);
  return putPage(used, e.frame);
}

/** One entry of a frame that becomes a level-3 table. */
export function promoteL3Entry(acc: Outcome<State>, f: Frame, slot: Slot, dom: DomId): Outcome<State> {
  if (acc.kind !== "ok") return acc;
  return getPageFromL3e(acc.next, get(acc.next.entries, [f, slot]), f, dom);
}

/** @xen xen/arch/x86/mm.c#promote_l3_table */
export function promoteL3(s: State, f: Frame, dom: DomId): Outcome<State> {
  return range(0, SLOTS).reduce((acc, slot) => promoteL3Entry(acc, f, slot, dom), accepted(s));
}

/** @xen xen/arch/x86/mm.c#demote_l3_table */
export function demoteL3(s: State, f: Frame): State {
  return range(0, SLOTS).reduce((t, slot) => putPageFromL3e(t, get(t.entries, [f, slot]), f), s);
}

/** @xen xen/arch/x86/mm.c#_get_page_type */
export function getTypeL3(s: State, f: Frame): Outcome<State> {
  if (get(s.uses, f) === 0) return checked(promoteL3(firstUse(s, f, "l3", false), f, ownerOf(s, f)), f);
  if (get(s.types, f) !== "l3" || !get(s.validated, f)) return fail("EINVAL");
  return ok(nextUse(s, f));
}

/** @xen xen/arch/x86/mm.c#_put_page_type */
export function putTypeL3(s: State, f: Frame): State {
  if (get(s.uses, f) > 1) return dropUse(s, f);
  return dropUse(demoteL3({ ...s, validated: put(s.validated, f, false) }, f), f);
}

/** Takes what a level-4 entry maps.
 * @xen xen/arch/x86/mm.c#get_page_from_l4e
 */
export function getPageFromL4e(s: State, e: Entry, table: Frame, dom: DomId): Outcome<State> {
  if (e.kind === "absent") return ok(s);
  if (e.large) return fail("EINVAL");
  const taken = canGetPage(s, e.frame, dom) ? getTypeL3(takeReference(s, e.frame), e.frame) : invalid(s);
  return orLinear(taken, s, e, table, "l4", dom);
}

/** Drops what an entry of a level-4 table maps that has no entries to other tables of its level.
 * @xen xen/arch/x86/mm.c#put_page_from_l4e
 */
export function putPlainL4e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  return putPage(putTypeL3(s, e.frame), e.frame);
}

export function demotePlainL4(s: State, f: Frame): State {
  return range(0, SLOTS)
    .filter((slot) => isGuestL4Slot(slot))
    .reduce((t, slot) => putPlainL4e(t, get(t.entries, [f, slot]), f), s);
}

/** Drops a use of a level-4 table by another level-4 table. */
export function putLinearL4(s: State, f: Frame, table: Frame): State {
  const t = unlink(s, f, table);
  if (get(t.uses, f) > 1) return dropUse(t, f);
  return dropUse(demotePlainL4({ ...t, validated: put(t.validated, f, false) }, f), f);
}

/** Drops what a level-4 entry maps.
 * @xen xen/arch/x86/mm.c#put_page_from_l4e
 */
export function putPageFromL4e(s: State, e: Entry, table: Frame): State {
  if (e.kind === "absent" || e.frame === table) return s;
  const used = get(s.types, e.frame) === "l4" ? putLinearL4(s, e.frame, table) : putTypeL3(s, e.frame);
  return putPage(used, e.frame);
}

/** One entry of a frame that becomes a level-4 table; Xen's own slots are overwritten without a look. */
export function promoteL4Entry(acc: Outcome<State>, f: Frame, slot: Slot, dom: DomId): Outcome<State> {
  if (acc.kind !== "ok") return acc;
  if (!isGuestL4Slot(slot)) return ok({ ...acc.next, entries: put(acc.next.entries, [f, slot], { kind: "absent" }) });
  return getPageFromL4e(acc.next, get(acc.next.entries, [f, slot]), f, dom);
}

/** @xen xen/arch/x86/mm.c#promote_l4_table */
export function promoteL4(s: State, f: Frame, dom: DomId): Outcome<State> {
  return range(0, SLOTS).reduce((acc, slot) => promoteL4Entry(acc, f, slot, dom), accepted(s));
}

/** @xen xen/arch/x86/mm.c#demote_l4_table */
export function demoteL4(s: State, f: Frame): State {
  return range(0, SLOTS)
    .filter((slot) => isGuestL4Slot(slot))
    .reduce((t, slot) => putPageFromL4e(t, get(t.entries, [f, slot]), f), s);
}

/** @xen xen/arch/x86/mm.c#_get_page_type */
export function getTypeL4(s: State, f: Frame): Outcome<State> {
  if (get(s.uses, f) === 0) return checked(promoteL4(firstUse(s, f, "l4", false), f, ownerOf(s, f)), f);
  if (get(s.types, f) !== "l4" || !get(s.validated, f)) return fail("EINVAL");
  return ok(nextUse(s, f));
}

/** @xen xen/arch/x86/mm.c#_put_page_type */
export function putTypeL4(s: State, f: Frame): State {
  if (get(s.uses, f) > 1) return dropUse(s, f);
  return dropUse(demoteL4({ ...s, validated: put(s.validated, f, false) }, f), f);
}

/** Takes a use of a frame as a table of some level.
 * @xen xen/arch/x86/mm.c#get_page_type_preemptible
 */
export function getType(s: State, f: Frame, level: Level): Outcome<State> {
  switch (level) {
    case "l1":
      return getTypeL1(s, f);
    case "l2":
      return getTypeL2(s, f);
    case "l3":
      return getTypeL3(s, f);
    case "l4":
      return getTypeL4(s, f);
  }
}

/** Drops a use of a frame as what it is.
 * @xen xen/arch/x86/mm.c#put_page_type_preemptible
 */
export function putType(s: State, f: Frame): State {
  switch (get(s.types, f)) {
    case "none":
      return s;
    case "writable":
      return dropUse(s, f);
    case "l1":
      return putTypeL1(s, f);
    case "l2":
      return putTypeL2(s, f);
    case "l3":
      return putTypeL3(s, f);
    case "l4":
      return putTypeL4(s, f);
  }
}

/** A frame's slot is written. */
export function write(s: State, f: Frame, slot: Slot, e: Entry): State {
  return { ...s, entries: put(s.entries, [f, slot], e) };
}

/** Whether two level-1 entries differ in nothing that has to be checked again (`FASTPATH_FLAG_WHITELIST`). */
export function isSimilar(old: Entry, e: Entry): boolean {
  if (old.kind === "absent" || e.kind === "absent") return false;
  return old.frame === e.frame && old.writable === e.writable && old.large === e.large;
}

/** Whether two entries above level 1 differ in nothing that has to be checked again (`FASTPATH_PDE_FLAG_WHITELIST`): an entry that
 * names a table of its own level may not become writable. */
export function isSimilarTable(old: Entry, e: Entry): boolean {
  if (old.kind === "absent" || e.kind === "absent") return false;
  return old.frame === e.frame && old.writable === e.writable && old.large === e.large;
}

/** An entry of a level-1 table is replaced: what the new one maps is taken, then what the old one mapped is dropped.
 * @xen xen/arch/x86/mm.c#mod_l1_entry
 */
export function modL1Entry(s: State, f: Frame, slot: Slot, e: Entry, ptDom: DomId, pgDom: DomId): Outcome<State> {
  const old = get(s.entries, [f, slot]);
  if (isSimilar(old, e)) return ok(write(s, f, slot, e));
  const taken = getPageFromL1e(s, e, ptDom, pgDom);
  if (taken.kind !== "ok") return taken;
  return ok(putPageFromL1e(write(taken.next, f, slot, e), old));
}

/** @xen xen/arch/x86/mm.c#mod_l2_entry */
export function modL2Entry(s: State, f: Frame, slot: Slot, e: Entry, dom: DomId): Outcome<State> {
  const old = get(s.entries, [f, slot]);
  if (e.kind === "present" && e.large) return fail("EINVAL");
  if (isSimilarTable(old, e)) return ok(write(s, f, slot, e));
  const taken = getPageFromL2e(s, e, f, dom);
  if (taken.kind !== "ok") return taken;
  return ok(putPageFromL2e(write(taken.next, f, slot, e), old, f));
}

/** @xen xen/arch/x86/mm.c#mod_l3_entry */
export function modL3Entry(s: State, f: Frame, slot: Slot, e: Entry, dom: DomId): Outcome<State> {
  const old = get(s.entries, [f, slot]);
  if (e.kind === "present" && e.large) return fail("EINVAL");
  if (isSimilarTable(old, e)) return ok(write(s, f, slot, e));
  const taken = getPageFromL3e(s, e, f, dom);
  if (taken.kind !== "ok") return taken;
  return ok(putPageFromL3e(write(taken.next, f, slot, e), old, f));
}

/** @xen xen/arch/x86/mm.c#mod_l4_entry */
export function modL4Entry(s: State, f: Frame, slot: Slot, e: Entry, dom: DomId): Outcome<State> {
  if (!isGuestL4Slot(slot)) return fail("EINVAL");
  const old = get(s.entries, [f, slot]);
  if (e.kind === "present" && e.large) return fail("EINVAL");
  if (isSimilarTable(old, e)) return ok(write(s, f, slot, e));
  const taken = getPageFromL4e(s, e, f, dom);
  if (taken.kind !== "ok") return taken;
  return ok(putPageFromL4e(write(taken.next, f, slot, e), old, f));
}

/** The domain whose frames a call is about: the caller, or another one by its number.
 * @xen xen/common/page_alloc.c#get_pg_owner
 */
export function pageOwner(caller: DomId, foreign: Option<DomId>): Option<DomId> {
  if (foreign.kind === "none") return some(caller);
  return foreign.value === caller || foreign.value >= DOMAINS ? none : foreign;
}

/**
 * The caller gets a frame.
 *
 * @action
 * @actor caller
 * @xen xen/common/memory.c#populate_physmap
 */
export function allocate(s: State, caller: DomId): Outcome<State, Option<Frame>> {
  const free = find(range(0, FRAMES), (f) => get(s.references, f) === 0);
  if (free.kind === "none" || caller >= DOMAINS) return ok(s, none);
  const f = free.value;
  return ok(
    {
      ...s,
      owner: put(s.owner, f, some(caller)),
      allocated: put(s.allocated, f, true),
      references: put(s.references, f, 1),
    },
    some(f),
  );
}

/**
 * The caller gives a frame back; it is free once nothing refers to it. The result says whether it was the caller's to give.
 *
 * @action
 * @actor caller
 * @xen xen/common/memory.c#guest_remove_page
 * @bugon free_heap_pages BUG_ON((pg[i].u.inuse.type_info & PGT_count_mask) != 0)
 */
export function free(s: State, caller: DomId, f: Frame): Outcome<State, boolean> {
  if (!canGetPage(s, f, caller)) return ok(s, false);
  if (!get(s.allocated, f)) return ok(s, true);
  return ok(putPage({ ...s, allocated: put(s.allocated, f, false) }, f), true);
}

/**
 * The caller writes one slot of one of its frames: an entry of a page table, which is checked, or plain memory.
 *
 * @action
 * @actor caller
 * @xen xen/arch/x86/mm.c#do_mmu_update
 */
export function mmuUpdate(
  s: State,
  caller: DomId,
  foreign: Option<DomId>,
  f: Frame,
  slot: Slot,
  e: Entry,
): Outcome<State> {
  const pgOwner = pageOwner(caller, foreign);
  if (pgOwner.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, pgOwner.value)) return fail("EPERM");
  if (!canGetPage(s, f, caller) || slot >= SLOTS) return fail("EINVAL");
  if (get(s.uses, f) === 0) return ok(write(s, f, slot, e));
  if (!get(s.validated, f)) return fail("EINVAL");
  const type = get(s.types, f);
  if (type === "l1") return modL1Entry(s, f, slot, e, caller, pgOwner.value);
  if (type === "writable") return ok(write(s, f, slot, e));
  if (pgOwner.value !== caller) return fail("EINVAL");
  if (type === "l2") return modL2Entry(s, f, slot, e, caller);
  if (type === "l3") return modL3Entry(s, f, slot, e, caller);
  if (type === "l4") return modL4Entry(s, f, slot, e, caller);
  return fail("EINVAL");
}

/** The table that an entry leads to on the way from a virtual address to its level-1 table. */
export function step(s: State, at: Option<Frame>, slot: Slot): Option<Frame> {
  if (at.kind === "none") return none;
  const e = get(s.entries, [at.value, slot]);
  return e.kind === "present" && !e.large ? some(e.frame) : none;
}

/** The level-1 table that maps a virtual address, given by its slots from level 4 to 2.
 * @xen xen/arch/x86/include/asm/pv/mm.h#map_guest_l1e
 */
export function guestL1(s: State, dom: DomId, i4: Slot, i3: Slot, i2: Slot): Option<Frame> {
  return step(s, step(s, step(s, get(s.base, dom), i4), i3), i2);
}

/**
 * The caller maps a frame at a virtual address, given by its slots from level 4 to 1.
 *
 * @action
 * @actor caller
 * @xen xen/arch/x86/mm.c#__do_update_va_mapping
 */
export function updateVaMapping(
  s: State,
  caller: DomId,
  i4: Slot,
  i3: Slot,
  i2: Slot,
  i1: Slot,
  e: Entry,
): Outcome<State> {
  const l1 = guestL1(s, caller, i4, i3, i2);
  if (l1.kind === "none") return fail("EINVAL");
  const f = l1.value;
  if (!canGetPage(s, f, caller) || i1 >= SLOTS) return fail("EINVAL");
  if (get(s.uses, f) === 0 || !get(s.validated, f)) return fail("EINVAL");
  if (get(s.types, f) !== "l1") return fail("EINVAL");
  return modL1Entry(s, f, i1, e, caller, caller);
}

/**
 * The caller has a frame checked and kept as a page table.
 *
 * @action
 * @actor caller
 * @xen xen/arch/x86/mm.c#do_mmuext_op
 */
export function pin(s: State, caller: DomId, foreign: Option<DomId>, f: Frame, level: Level): Outcome<State> {
  const pgOwner = pageOwner(caller, foreign);
  if (pgOwner.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, pgOwner.value)) return fail("EPERM");
  if (!canGetPage(s, f, pgOwner.value)) return fail("EINVAL");
  const taken = getType(takeReference(s, f), f, level);
  if (taken.kind !== "ok") return taken;
  if (get(taken.next.pinned, f)) return fail("EINVAL");
  return ok({ ...taken.next, pinned: put(taken.next.pinned, f, true) });
}

/**
 * The caller no longer keeps a frame as a page table.
 *
 * @action
 * @actor caller
 * @xen xen/arch/x86/mm.c#do_mmuext_op
 */
export function unpin(s: State, caller: DomId, foreign: Option<DomId>, f: Frame): Outcome<State> {
  const pgOwner = pageOwner(caller, foreign);
  if (pgOwner.kind === "none") return fail("ESRCH");
  if (!mayActOn(caller, pgOwner.value)) return fail("EPERM");
  if (!canGetPage(s, f, pgOwner.value)) return fail("EINVAL");
  if (!get(s.pinned, f)) return fail("EINVAL");
  return ok(putPage(putType({ ...s, pinned: put(s.pinned, f, false) }, f), f));
}

/**
 * The caller switches to another top-level table.
 *
 * @action
 * @actor caller
 * @xen xen/arch/x86/mm.c#new_guest_cr3
 */
export function newBaseptr(s: State, caller: DomId, f: Frame): Outcome<State> {
  const old = get(s.base, caller);
  if (old.kind === "some" && old.value === f) return ok(s);
  if (!canGetPage(s, f, caller)) return fail("EINVAL");
  const taken = getTypeL4(takeReference(s, f), f);
  if (taken.kind !== "ok") return taken;
  const t: State = { ...taken.next, base: put(taken.next.base, caller, some(f)) };
  return ok(old.kind === "none" ? t : putPage(putTypeL4(t, old.value), old.value));
}

/**
 * The guest itself writes memory through a writable mapping that it has: the adversary. Any bytes may come to stand in a frame that
 * it can write, also ones that look like page-table entries.
 *
 * @action
 * @actor caller
 */
export function guestStore(s: State, caller: DomId, table: Frame, at: Slot, slot: Slot, e: Entry): Outcome<State> {
  const mapping = get(s.entries, [table, at]);
  if (!canGetPage(s, table, caller) || at >= SLOTS || slot >= SLOTS) return fail("EFAULT");
  if (get(s.types, table) !== "l1" || !get(s.validated, table)) return fail("EFAULT");
  if (mapping.kind === "absent" || !mapping.writable) return fail("EFAULT");
  return ok(write(s, mapping.frame, slot, e));
}

/** A frame has a type exactly as long as it has uses.
 * @invariant
 */
export function typedWhileUsed(s: State): boolean {
  return forall(Frame, (f) => (get(s.types, f) === "none") === (get(s.uses, f) === 0));
}

/** What is in use has been checked.
 * @invariant
 */
export function usedIsValidated(s: State): boolean {
  return forall(Frame, (f) => get(s.validated, f) === (get(s.uses, f) !== 0));
}

/** A pinned frame is a page table, and was checked.
 * @invariant
 */
export function pinnedIsTable(s: State): boolean {
  return forall(Frame, (f) => {
    if (!get(s.pinned, f)) return true;
    return isTable(get(s.types, f)) && get(s.validated, f);
  });
}

/** A frame belongs to a domain exactly as long as something refers to it.
 * @invariant
 */
export function ownedWhileReferenced(s: State): boolean {
  return forall(Frame, (f) => (get(s.owner, f).kind === "none") === (get(s.references, f) === 0));
}

/** What is in use is referenced at least as often: no frame is freed while it is in use.
 * @invariant
 * @bugon free_heap_pages BUG_ON((pg[i].u.inuse.type_info & PGT_count_mask) != 0)
 */
export function usedIsReferenced(s: State): boolean {
  return forall(Frame, (f) => get(s.uses, f) <= get(s.references, f));
}

/** What a level-1 table maps is allocated, and what it maps writable is in use as writable memory.
 * @invariant
 */
export function mappingsAreTyped(s: State): boolean {
  return forall(Frame, (f) =>
    forall(Slot, (slot) => {
      const e = get(s.entries, [f, slot]);
      if (get(s.types, f) !== "l1" || slot >= SLOTS || e.kind === "absent") return true;
      return get(s.references, e.frame) > 0 && (!e.writable || get(s.types, e.frame) === "writable");
    }),
  );
}

/** Whether a slot of a table maps a frame writable: as data at level 1, as one of a run at level 2, or as data that is reached
 * through an entry which names a table of its own level. */
export function mapsWritable(s: State, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(s.entries, [table, slot]);
  if (slot >= SLOTS || e.kind === "absent" || !e.writable) return false;
  switch (get(s.types, table)) {
    case "none":
    case "writable":
      return false;
    case "l1":
      return e.frame === f;
    case "l2":
      if (e.large) return e.frame <= f && f < e.frame + SUPERPAGE;
      return e.frame === f && get(s.types, f) === "l2";
    case "l3":
      return e.frame === f && get(s.types, f) === "l3";
    case "l4":
      return isGuestL4Slot(slot) && e.frame === f && get(s.types, f) === "l4";
  }
}

/** No frame that is in use as a page table is mapped writable by a guest.
 * @invariant
 */
export function isolation(s: State): boolean {
  return forall(Frame, (table) =>
    forall(Slot, (slot) => forall(Frame, (f) => !mapsWritable(s, table, slot, f) || !isTable(get(s.types, f)))),
  );
}

/** Whether a slot of a checked table holds a reference of a frame. A table's entry that names the table itself holds none. */
export function refersTo(s: State, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(s.entries, [table, slot]);
  if (!get(s.validated, table) || e.kind === "absent" || e.frame !== f) return false;
  switch (get(s.types, table)) {
    case "none":
    case "writable":
      return false;
    case "l1":
      return true;
    case "l2":
    case "l3":
      return table !== f;
    case "l4":
      return table !== f && isGuestL4Slot(slot);
  }
}

/** Whether a slot of a checked table uses a frame as what it is: as writable memory, or as a table. */
export function usesAsTyped(s: State, table: Frame, slot: Slot, f: Frame): boolean {
  const e = get(s.entries, [table, slot]);
  return refersTo(s, table, slot, f) && (get(s.types, table) !== "l1" || (e.kind === "present" && e.writable));
}

/** Whether a slot of a checked table names another table of its own level. */
export function linksTo(s: State, table: Frame, slot: Slot, f: Frame): boolean {
  return refersTo(s, table, slot, f) && get(s.types, table) !== "l1" && get(s.types, table) === get(s.types, f);
}

/** Entries of all tables that refer to a frame. */
export function referringEntries(s: State, f: Frame): Nat {
  return sum(range(0, FRAMES), (t) => count(range(0, SLOTS), (slot) => refersTo(s, t, slot, f)));
}

/** Entries of all tables that use a frame as what it is. */
export function usingEntries(s: State, f: Frame): Nat {
  return sum(range(0, FRAMES), (t) => count(range(0, SLOTS), (slot) => usesAsTyped(s, t, slot, f)));
}

/** Entries of a table that name other tables of its level. */
export function linksFrom(s: State, table: Frame): Nat {
  return sum(range(0, FRAMES), (f) => count(range(0, SLOTS), (slot) => linksTo(s, table, slot, f)));
}

/** Entries of other tables of its level that name a table. */
export function linksInto(s: State, f: Frame): Nat {
  return sum(range(0, FRAMES), (t) => count(range(0, SLOTS), (slot) => linksTo(s, t, slot, f)));
}

/** Domains whose top-level table a frame is. */
export function basePointers(s: State, f: Frame): Nat {
  return count(range(0, DOMAINS), (d) => {
    const base = get(s.base, d);
    return base.kind === "some" && base.value === f;
  });
}

/** The general reference count is the number of things that refer to a frame: its allocation, its pin, top-level tables, entries.
 * @invariant
 */
export function referencesAreCounted(s: State): boolean {
  return forall(Frame, (f) => {
    const held = (get(s.allocated, f) ? 1 : 0) + (get(s.pinned, f) ? 1 : 0);
    return get(s.references, f) === held + basePointers(s, f) + referringEntries(s, f);
  });
}

/** The type count is the number of uses as that type: the pin, top-level tables, entries. A table that names itself is not counted.
 * @invariant
 */
export function usesAreCounted(s: State): boolean {
  return forall(Frame, (f) => {
    const held = get(s.pinned, f) ? 1 : 0;
    return get(s.uses, f) === held + basePointers(s, f) + usingEntries(s, f);
  });
}

/** The linear count says which tables of its level a table names, or how many name it; never both.
 * @invariant
 */
export function linksAreCounted(s: State): boolean {
  return forall(Frame, (f) => {
    const from = linksFrom(s, f);
    const into = linksInto(s, f);
    return get(s.linear, f) === toInt(from) - toInt(into) && (from === 0 || into === 0);
  });
}

/** Whether an entry may stand in a slot of a checked table of a level above 1, where the level below has a type. */
export function isLegalAbove(s: State, table: Frame, e: Entry, below: FrameType): boolean {
  if (e.kind === "absent") return true;
  if (e.large) return false;
  if (e.frame === table) return !e.writable;
  const type = get(s.types, e.frame);
  return (
    eq(get(s.owner, e.frame), get(s.owner, table)) && (type === below || (type === get(s.types, table) && !e.writable))
  );
}

/** Whether an entry may stand in a slot of a checked level-1 table: the frame is the owner's of the table, or that owner is the
 * control domain. */
export function isLegalL1(s: State, table: Frame, e: Entry): boolean {
  if (e.kind === "absent") return true;
  if (get(s.references, e.frame) === 0 || (e.writable && get(s.types, e.frame) !== "writable")) return false;
  return ownerOf(s, table) === 0 || eq(get(s.owner, e.frame), get(s.owner, table));
}

/** What stands in a checked table is legal for its level: it names tables of the level below or, read-only, of its own, and maps what
 * the table's owner owns or may map.
 * @invariant
 */
export function entriesAreLegal(s: State): boolean {
  return forall(Frame, (table) =>
    forall(Slot, (slot) => {
      const e = get(s.entries, [table, slot]);
      if (!get(s.validated, table) || slot >= SLOTS) return true;
      switch (get(s.types, table)) {
        case "none":
        case "writable":
          return true;
        case "l1":
          return isLegalL1(s, table, e);
        case "l2":
          return isLegalAbove(s, table, e, "l1");
        case "l3":
          return isLegalAbove(s, table, e, "l2");
        case "l4":
          return isGuestL4Slot(slot) ? isLegalAbove(s, table, e, "l3") : e.kind === "absent";
      }
    }),
  );
}

/** A top-level table is a level-4 table of its domain.
 * @invariant
 */
export function baseIsL4(s: State): boolean {
  return forall(DomId, (d) => {
    const base = get(s.base, d);
    if (base.kind === "none") return true;
    const owner = get(s.owner, base.value);
    return get(s.types, base.value) === "l4" && owner.kind === "some" && owner.value === d;
  });
}

/** Only frames of the machine are in use, by domains that exist.
 * @invariant
 */
export function ownedByExisting(s: State): boolean {
  return forall(Frame, (f) => {
    const owner = get(s.owner, f);
    return owner.kind === "none" || (f < FRAMES && owner.value < DOMAINS);
  });
}
