/** Reads random walks over the page-table calls of a PV domain, recorded on Xen 4.17. */
import { get, none, range } from "xenverif/model";
import { type Adapter, type Call, type Observations, RecordError, type TraceRecord, xenReturn } from "xenverif/replay";
import type * as model from "./memory.model.js";

/** The only domain, which makes every call. */
const self = 0;

/** The frames of the walk are 0 … 5; behind them lie the tables that map the two windows. */
const l4 = 6;
const l3 = 7;
const l2 = 8;
const l1 = 9;

const absent: model.Entry = { kind: "absent" };
const present = (frame: number, writable: boolean): model.Entry => ({
  kind: "present",
  frame,
  writable,
  user: true,
  large: false,
});

const nothing = () => ({});

/** An entry as the record shows it. */
function seen(e: model.Entry): Observations | null {
  return e.kind === "absent" ? null : { frame: e.frame, writable: e.writable };
}

/** An entry of a record; null for an absent one. */
function recorded(record: TraceRecord, field: string): model.Entry | null {
  if (record.isNull(field)) return null;
  const entry = record.record(field);
  return present(entry.nat("frame"), entry.boolean("writable"));
}

/** A call that the recorded kernel made before the walk began. */
const before = { returned: "ok", recorded: {}, modelled: nothing } as const;

/** The domain's frames, and an address space whose first two slots are the windows. */
const prologue: readonly Call<typeof model>[] = [
  ...range(0, 10).map((): Call<typeof model> => ({ action: "allocate", args: [self], ...before })),
  { action: "mmuUpdate", args: [self, none, l2, 0, present(l1, true)], ...before },
  { action: "mmuUpdate", args: [self, none, l3, 0, present(l2, true)], ...before },
  { action: "mmuUpdate", args: [self, none, l4, 0, present(l3, true)], ...before },
  { action: "pin", args: [self, none, l4, "l4"], ...before },
  { action: "newBaseptr", args: [self, l4], ...before },
];

/** The call that a record tells of. */
function call(record: TraceRecord): Call<typeof model> {
  const returned = xenReturn(record.int("rc"));
  const bare = { returned, recorded: {}, modelled: nothing };
  const name = record.text("call");
  switch (name) {
    case "set_entry": {
      const table = record.nat("table");
      const slot = record.nat("slot");
      const wanted = recorded(record, "entry") ?? absent;
      const after = recorded(record, "entryAfter");
      return {
        action: "mmuUpdate",
        args: [self, none, table, slot, wanted],
        returned,
        recorded: { entryAfter: after === null ? null : seen(after) },
        modelled: (state) => ({ entryAfter: seen(get(state.entries, [table, slot])) }),
      };
    }
    case "pin":
      return { action: "pin", args: [self, none, record.nat("frame"), "l1"], ...bare };
    case "unpin":
      return { action: "unpin", args: [self, none, record.nat("frame")], ...bare };
    case "map_writable":
      return {
        action: "updateVaMapping",
        args: [self, 0, 0, 0, record.nat("window"), present(record.nat("frame"), true)],
        ...bare,
      };
    case "unmap_writable":
      return { action: "updateVaMapping", args: [self, 0, 0, 0, record.nat("window"), absent], ...bare };
    default:
      throw new RecordError(`unknown call \`${name}\``);
  }
}

const adapter: Adapter<typeof model> = {
  title: "random walk over page-table calls of domain 0 (PV, 64-bit) on Xen 4.17",
  recognises: (first) => first.has("call"),
  parameters: { DOMAINS: 1, FRAMES: 10, SLOTS: 512, FIRST_XEN_SLOT: 256, LAST_XEN_SLOT: 271, SUPERPAGE: 512 },
  prologue,
  notCompared: { i: "the record's number" },
  step: (record) => ({ kind: "calls", calls: [call(record)] }),
};

export default adapter;
