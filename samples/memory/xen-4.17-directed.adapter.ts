/** Reads the memory and page-table records of a directed suite, recorded on Xen 4.17 by a small PV kernel as domain 0. */
import { none, type Option, range, some } from "xenverif/model";
import { type Adapter, type Call, RecordError, type Step, type TraceRecord, xenReturn } from "xenverif/replay";
import type * as model from "./memory.model.js";

/** The kernel that makes the calls, and the guest that it builds at the end of the suite. */
const self = 0;
const guest = 5;

/** The kernel's frames, in the order in which they are allocated here: two tables to be, a spare page, data, its page tables. */
const tableA = 0;
const tableB = 1;
const spare = 2;
const data = 3;
const l4 = 4;
const l3 = 5;
const l2 = 6;
const l1 = 7;
/** The guest's frames: page tables from level 1 to 4. */
const guestL1 = 8;
const guestL2 = 9;
const guestL3 = 10;
const guestL4 = 11;

/** The slots of the kernel's level-1 table: the mappings that the suite changes. */
const window = 0;
const mapA = 1;
const mapB = 2;
const mapSpare = 3;

const absent: model.Entry = { kind: "absent" };
const present = (frame: number, writable: boolean): model.Entry => ({
  kind: "present",
  frame,
  writable,
  user: true,
  large: false,
});

const nothing = () => ({});

/** A call that no record tells of by itself. */
const unseen = { returned: "ok", recorded: {}, modelled: nothing } as const;

const stores = (caller: number, frame: number, entry: model.Entry): Call<typeof model> => ({
  action: "mmuUpdate",
  args: [caller, none, frame, 0, entry],
  ...unseen,
});

/** Both domains' frames, the kernel's address space, and its mappings of the pages that the suite is about. */
const prologue: readonly Call<typeof model>[] = [
  ...range(0, 8).map((): Call<typeof model> => ({ action: "allocate", args: [self], ...unseen })),
  ...range(0, 4).map((): Call<typeof model> => ({ action: "allocate", args: [guest], ...unseen })),
  stores(self, l2, present(l1, true)),
  stores(self, l3, present(l2, true)),
  stores(self, l4, present(l3, true)),
  { action: "pin", args: [self, none, l4, "l4"], ...unseen },
  { action: "newBaseptr", args: [self, l4], ...unseen },
  ...[
    [mapA, tableA],
    [mapB, tableB],
    [mapSpare, spare],
  ].map(
    ([slot = 0, frame = 0]): Call<typeof model> => ({
      action: "updateVaMapping",
      args: [self, 0, 0, 0, slot, present(frame, true)],
      ...unseen,
    }),
  ),
];

const calls = (...list: readonly Call<typeof model>[]): Step<typeof model> => ({ kind: "calls", calls: list });

const skip = (reason: string): Step<typeof model> => ({ kind: "skip", reason });

/** What `update_va_mapping` maps where, by the record's name for it. */
const mappings: Readonly<Record<string, readonly [slot: number, entry: model.Entry]>> = {
  drop_spare0: [mapSpare, absent],
  map_a_page_given_back: [window, present(spare, true)],
  map_new_page: [mapSpare, present(spare, true)],
  map_l1_rw: [window, present(l1, true)],
  map_l2_rw: [window, present(l2, true)],
  map_l4_rw: [window, present(l4, true)],
  map_l4_ro: [window, present(l4, false)],
  restore: [window, absent],
  make_pt_a_ro: [mapA, present(tableA, false)],
  map_pinned_l1_rw: [window, present(tableA, true)],
  pt_a_rw_again: [mapA, present(tableA, true)],
  make_pt_b_ro: [mapB, present(tableB, false)],
  pt_b_rw_again: [mapB, present(tableB, true)],
};

/** What `mmu_update` writes where, and about whose frames. */
const updates: Readonly<
  Record<string, readonly [frame: number, slot: number, entry: model.Entry, foreign: Option<number>]>
> = {
  l4_slot_xen_reserved: [l4, 256, present(l3, true), none],
  l1_normal_ok: [l1, 4, present(data, true), none],
  l1_map_l1_rw: [l1, 4, present(l1, true), none],
  ptr_is_no_pagetable: [data, 0, present(data, true), none],
  ptr_foreign_dom: [l1, 4, present(data, true), some(77)],
  pinned_l1_set_entry: [tableA, 0, present(data, true), none],
  pinned_l1_self_rw: [tableA, 1, present(tableA, true), none],
  foreign_frame_as_own: [l1, 5, present(guestL1, true), none],
  dom0_maps_domU_pinned_l1_rw: [l1, 5, present(guestL1, true), some(guest)],
};

function update(record: TraceRecord, what: string): Step<typeof model> {
  const found = updates[what];
  if (found === undefined)
    return skip(`mmu_update ${what}: frames that are no RAM or of a destroyed domain, M2P, or reserved bits`);
  const [frame, slot, entry, foreign] = found;
  return calls({
    action: "mmuUpdate",
    args: [self, foreign, frame, slot, entry],
    returned: xenReturn(record.int("rc")),
    recorded: {},
    modelled: nothing,
  });
}

function mapping(record: TraceRecord, what: string): Step<typeof model> {
  const found = mappings[what];
  if (found === undefined) return skip(`update_va_mapping ${what}: a grant's frame, or one that is no RAM`);
  const [slot, entry] = found;
  const call: Call<typeof model> = {
    action: "updateVaMapping",
    args: [self, 0, 0, 0, slot, entry],
    returned: xenReturn(record.int("rc")),
    recorded: {},
    modelled: nothing,
  };
  // The kernel wrote into this page while it could.
  if (what !== "make_pt_b_ro") return calls(call);
  return calls({ action: "guestStore", args: [self, l1, mapB, 0, present(l4, true)], ...unseen }, call);
}

function extended(record: TraceRecord, what: string): Step<typeof model> {
  const answer = { returned: xenReturn(record.int("rc")), recorded: {}, modelled: nothing };
  const pin = (foreign: Option<number>, frame: number, level: model.Level): Call<typeof model> => ({
    action: "pin",
    args: [self, foreign, frame, level],
    ...answer,
  });
  const mapsGuest = (entry: model.Entry): Call<typeof model> => ({
    action: "mmuUpdate",
    args: [self, some(guest), l1, 6, entry],
    ...unseen,
  });
  switch (what) {
    case "pin_l1_while_mapped_rw":
    case "pin_l1_ro":
    case "pin_l1_twice":
      return calls(pin(none, tableA, "l1"));
    case "pin_as_l2_too":
      return calls(pin(none, tableA, "l2"));
    case "pin_l1_with_rw_l4_inside":
      return calls(pin(none, tableB, "l1"));
    case "unpin":
    case "unpin_twice":
      return calls({ action: "unpin", args: [self, none, tableA], ...answer });
    case "new_baseptr_not_l4":
      return calls({ action: "newBaseptr", args: [self, l1], ...answer });
    case "new_baseptr_same":
      return calls({ action: "newBaseptr", args: [self, l4], ...answer });
    case "pin_domU_l4_while_dom0_maps_tables_rw":
      // The kernel builds the guest's tables through a writable mapping; one such mapping stands for all.
      return calls(
        stores(guest, guestL2, present(guestL1, true)),
        stores(guest, guestL3, present(guestL2, true)),
        stores(guest, guestL4, present(guestL3, true)),
        mapsGuest(present(guestL1, true)),
        pin(some(guest), guestL4, "l4"),
      );
    case "pin_domU_l4":
      return calls(mapsGuest(absent), pin(some(guest), guestL4, "l4"));
    default:
      return skip(`mmuext_op ${what}`);
  }
}

function memory(record: TraceRecord): Step<typeof model> {
  if (record.text("cmd") === "decrease_reservation" && record.has("while")) {
    // How many frames were given back.
    const recorded = { given: record.int("rc") };
    const modelled = (_after: model.State, given: boolean | null) => ({ given: given === true ? 1 : 0 });
    record.text("while");
    return calls({ action: "free", args: [self, spare], returned: "ok", recorded, modelled });
  }
  if (record.text("cmd") === "populate_physmap" && !record.has("dom")) {
    const recorded = { got: record.int("rc") };
    const modelled = (_after: model.State, got: Option<number> | null) => ({ got: got?.kind === "some" ? 1 : 0 });
    return calls({ action: "allocate", args: [self], returned: "ok", recorded, modelled });
  }
  return skip("memory_op: sizes and limits of a domain's memory");
}

const adapter: Adapter<typeof model> = {
  title: "memory and page-table records of a directed suite (domain 0, PV, 64-bit) on Xen 4.17",
  recognises: (first) => first.has("hc") || first.has("ev"),
  parameters: { DOMAINS: 6, FRAMES: 12, SLOTS: 512, FIRST_XEN_SLOT: 256, LAST_XEN_SLOT: 271, SUPERPAGE: 512 },
  prologue,
  notCompared: {
    i: "the record's number",
    hc: "the hypercall, which says how to read the record",
    fd: "whose frames: the record's name for the case says it",
    cmd: "the operation: the record's name for the case says it",
    done: "follows from rc",
    zero: "the contents of a page: only entries are modelled",
  },
  step: (record) => {
    const hc = record.has("hc") ? record.text("hc") : "";
    switch (hc) {
      case "memory":
        return memory(record);
      case "update_va_mapping":
        return mapping(record, record.text("what"));
      case "mmu_update":
        return update(record, record.text("what"));
      case "mmuext_op":
        return extended(record, record.text("what"));
      case "":
        return skip("no hypercall");
      default:
        if (record.has("rc") || record.has("cmd") || record.has("what")) return skip(`${hc}: not of this model`);
        throw new RecordError(`unknown record of ${hc}`);
    }
  },
};

export default adapter;
