/** Reads the event-channel records of a directed suite, recorded on Xen 4.17 by a small PV kernel as domain 0. */
import { get, range } from "xenverif/model";
import {
  type Adapter,
  type Call,
  type Observations,
  RecordError,
  type Step,
  type TraceRecord,
  xenReturn,
} from "xenverif/replay";
import type * as model from "./event-channel.model.js";

/** The kernel that makes the calls. */
const self = 0;
/** The guest that the suite starts at its end. */
const guest = 5;

/** DOMID_SELF names the caller (xen/include/public/xen.h). */
function domain(record: TraceRecord, field: string): number {
  const id = record.nat(field);
  return id === 0x7ff0 ? self : id;
}

const nothing = () => ({});

function calls(...list: readonly Call<typeof model>[]): Step<typeof model> {
  return { kind: "calls", calls: list };
}

/** A write of the kernel to its shared page, which no record mentions by itself. */
function guestWrites(what: "guestSetPending" | "guestSetMasked", port: number, value: boolean): Call<typeof model> {
  return { action: what, args: [self, port, value], returned: "ok", recorded: {}, modelled: nothing };
}

/** The pending and mask bits of the port that a record watches, as 0 or 1. */
function bits(after: model.State, port: number): Observations {
  const bit = (b: boolean) => (b ? 1 : 0);
  return { pending: bit(get(after.pending, [self, port])), mask: bit(get(after.masked, [self, port])) };
}

function recordedBits(record: TraceRecord): Observations {
  const fields = ["pending", "mask"].filter((f) => record.has(f));
  return Object.fromEntries(fields.map((f) => [f, record.nat(f)]));
}

/** EVTCHNSTAT_* (xen/include/public/event_channel.h). */
const statusNumbers: Readonly<Record<model.Channel["kind"], number>> = {
  free: 0,
  reserved: 0,
  unbound: 1,
  interdomain: 2,
  virq: 4,
  ipi: 5,
};

/** The one number that `u` holds: the other domain, the other port or the virtual interrupt. */
function detail(channel: model.Channel): number {
  switch (channel.kind) {
    case "unbound":
      return channel.remote;
    case "interdomain":
      return channel.remotePort;
    case "virq":
      return channel.virq;
    default:
      return 0;
  }
}

function status(record: TraceRecord): Step<typeof model> {
  const returned = xenReturn(record.int("rc"));
  const port = record.nat("port");
  const dom = record.has("dom") ? domain(record, "dom") : self;
  const fields = ["status", "vcpu", "u", "peer_dom", "peer_port", "pending"].filter((f) => record.has(f));
  const recorded = Object.fromEntries(fields.map((f) => [f, record.nat(f)]));
  return calls({
    action: "status",
    args: [self, dom, port],
    returned,
    // A refused call leaves the kernel's zeroes where the results would be.
    recorded: returned === "ok" ? recorded : {},
    modelled: (after, result) => {
      if (result === null) return {};
      const { channel, vcpu } = result;
      const peer = channel.kind === "interdomain" ? { peer_dom: channel.remote, peer_port: channel.remotePort } : {};
      return { ...bits(after, port), ...peer, status: statusNumbers[channel.kind], u: detail(channel), vcpu };
    },
  });
}

function send(record: TraceRecord): Step<typeof model> {
  if (record.has("arg"))
    return { kind: "skip", reason: "EFAULT: how arguments are copied from the guest is not modelled" };
  const returned = xenReturn(record.int("rc"));
  const port = record.nat("port");
  if (record.has("delivered")) return delivery(record, port);
  const watched = record.nat("watch");
  return calls({
    action: "send",
    args: [self, port],
    returned,
    recorded: recordedBits(record),
    modelled: (after) => bits(after, watched),
  });
}

/** The kernel lets a notification through: it clears both bits, sends, and its handler clears and masks again. */
function delivery(record: TraceRecord, port: number): Step<typeof model> {
  return calls(
    guestWrites("guestSetPending", port, false),
    guestWrites("guestSetMasked", port, false),
    {
      action: "send",
      args: [self, port],
      returned: xenReturn(record.int("rc")),
      recorded: { delivered: record.nat("delivered") },
      modelled: (after) => {
        const arrives = (p: number) => get(after.pending, [self, p]) && !get(after.masked, [self, p]);
        return { delivered: range(0, 4096).filter(arrives).length };
      },
    },
    guestWrites("guestSetPending", port, false),
    guestWrites("guestSetMasked", port, true),
  );
}

/** `n` ports are opened, the last of them `last`; the call after them is refused. */
function allocateAll(record: TraceRecord): Step<typeof model> {
  const n = record.nat("n");
  const last = record.nat("last");
  const allocate = (returned: Call<typeof model>["returned"], recorded: Observations): Call<typeof model> => ({
    action: "allocUnbound",
    args: [self, self, self],
    returned,
    recorded,
    modelled: (_after, port) => ({ last: port }),
  });
  const opened = range(0, n).map((i) => allocate("ok", i === n - 1 ? { last } : {}));
  return calls(...opened, allocate(xenReturn(record.int("rc")), {}));
}

/** The ports that wait to be bound are closed; `bad` of these calls were refused. */
function closeAll(record: TraceRecord, state: model.State): Step<typeof model> {
  if (record.nat("bad") !== 0) throw new RecordError("which of the calls were refused is not recorded");
  const open = range(0, 4096).filter((port) => get(state.channels, [self, port]).kind === "unbound");
  return calls(
    ...open.map(
      (port): Call<typeof model> => ({
        action: "close",
        args: [self, port],
        returned: "ok",
        recorded: {},
        modelled: nothing,
      }),
    ),
  );
}

function eventChannel(record: TraceRecord, state: model.State): Step<typeof model> {
  const command = record.text("cmd");
  const returned = () => xenReturn(record.int("rc"));
  const opens = () => {
    const port = record.nat("port");
    return {
      returned: returned(),
      // A refused call leaves the kernel's zero where the port would be.
      recorded: returned() === "ok" ? { port } : {},
      modelled: (_after: model.State, newPort: model.Port | null) => ({ port: newPort }),
    };
  };
  const changes = () => ({ returned: returned(), recorded: {}, modelled: nothing });
  switch (command) {
    case "alloc_unbound":
      return calls({
        action: "allocUnbound",
        args: [self, domain(record, "dom"), domain(record, "remote")],
        ...opens(),
      });
    case "bind_interdomain": {
      const args: [number, number, number] = [self, domain(record, "remote_dom"), record.nat("remote_port")];
      return calls({ action: "bindInterdomain", args, ...opens() });
    }
    case "bind_ipi":
      return calls({ action: "bindIpi", args: [self, record.nat("vcpu")], ...opens() });
    case "bind_virq":
      return calls({ action: "bindVirq", args: [self, record.nat("virq"), record.nat("vcpu")], ...opens() });
    case "bind_vcpu":
      return calls({ action: "bindVcpu", args: [self, record.nat("port"), record.nat("vcpu")], ...changes() });
    case "close":
      return calls({ action: "close", args: [self, record.nat("port")], ...changes() });
    case "send":
      return send(record);
    case "status":
      return status(record);
    case "unmask": {
      const port = record.nat("port");
      const modelled = (after: model.State) => bits(after, port);
      return calls({
        action: "unmask",
        args: [self, port],
        returned: returned(),
        recorded: recordedBits(record),
        modelled,
      });
    }
    case "alloc_unbound_until_fail":
      return allocateAll(record);
    case "close_all":
      return closeAll(record, state);
    case "set_priority":
      return { kind: "skip", reason: "ENOSYS: priorities belong to the FIFO ABI, which is not modelled" };
    default:
      if (command.startsWith("bogus_")) return { kind: "skip", reason: "ENOSYS: a command that does not exist" };
      throw new RecordError(`unknown command \`${command}\``);
  }
}

/** Pausing a domain is modelled, creating and destroying one is not. */
function domainControl(record: TraceRecord): Step<typeof model> {
  const returned = xenReturn(record.int("rc"));
  const pause = (value: boolean, dom: number): Call<typeof model> => ({
    action: "pause",
    args: [self, dom, value],
    returned,
    recorded: {},
    modelled: nothing,
  });
  const refused = "a refused creation or destruction of a domain: domains are not modelled";
  switch (record.text("cmd")) {
    case "pausedomain":
      return calls(pause(true, record.nat("dom")));
    case "unpausedomain":
      return calls(pause(false, record.nat("dom")));
    case "createdomain": {
      if (returned !== "ok") return { kind: "skip", reason: refused };
      return {
        kind: "assume",
        calls: [pause(true, record.nat("domid"))],
        reason: "a new domain is paused until its creator unpauses it",
      };
    }
    case "destroydomain": {
      if (returned !== "ok") return { kind: "skip", reason: refused };
      const dom = record.nat("dom");
      const close: Call<typeof model> = {
        action: "reset",
        args: [self, dom],
        returned,
        recorded: {},
        modelled: nothing,
      };
      const reason = "a domain that is destroyed loses all its ports, as one that is paused and reset";
      return { kind: "assume", calls: [pause(true, dom), close], reason };
    }
    default:
      return { kind: "skip", reason: "domain control that does not concern event channels" };
  }
}

/** What the guest did: it bound the port of domain 0 that waited for it, and sent a notification. */
function guestRan(record: TraceRecord, state: model.State): Step<typeof model> {
  const waits = (port: number) => {
    const channel = get(state.channels, [self, port]);
    return channel.kind === "unbound" && channel.remote === guest;
  };
  const [waiting] = range(0, 4096).filter(waits);
  if (waiting === undefined) throw new RecordError("no port waits for the guest");
  const port = record.nat("port");
  return calls(
    {
      action: "bindInterdomain",
      args: [guest, self, waiting],
      returned: xenReturn(record.int("bind_interdomain_rc")),
      recorded: { port },
      modelled: (_after, newPort) => ({ port: newPort }),
    },
    {
      action: "send",
      args: [guest, port],
      returned: xenReturn(record.int("send_rc")),
      recorded: {},
      modelled: nothing,
    },
  );
}

/**
 * The suite records no call between 57 and 265, yet port 1 is in use then: the kernel measures CPU shares by its timer
 * interrupt, and binds that first.
 */
function sharesMeasured(state: model.State): Step<typeof model> {
  if (get(state.virqToPort, [self, 0, 0]) !== 0) return { kind: "skip", reason: otherEvent };
  const reason = "the kernel binds its timer interrupt before it measures CPU shares";
  const bind: Call<typeof model> = {
    action: "bindVirq",
    args: [self, 0, 0],
    returned: "ok",
    recorded: {},
    modelled: nothing,
  };
  return { kind: "assume", calls: [bind], reason };
}

const otherEvent = "an observation of the kernel that does not concern event channels";

function step(record: TraceRecord, state: model.State): Step<typeof model> {
  if (record.has("ev")) {
    const event = record.text("ev");
    if (event === "domU") return guestRan(record, state);
    return event === "share" ? sharesMeasured(state) : { kind: "skip", reason: otherEvent };
  }
  if (record.has("xt")) return { kind: "skip", reason: "Xen's own trace buffer" };
  const hypercall = record.text("hc");
  if (hypercall === "evtchn") return eventChannel(record, state);
  if (hypercall === "domctl") return domainControl(record);
  return { kind: "skip", reason: "another hypercall" };
}

const otherPart = "belongs to another part of Xen";
const word = "the selector words of a vCPU are not modelled";

const adapter: Adapter<typeof model> = {
  title: "directed suite of domain 0 (PV, three vCPUs) on Xen 4.17",
  recognises: (first) => first.has("hc") || first.has("ev"),
  // Of the domains 1 … 5 only 4 and 5 are created; no event-channel call names one that is not.
  parameters: { DOMAINS: 6, VCPUS: 3, MAX_PORTS: 4096, EVTCHNS_PER_BUCKET: 64, NR_VIRQS: 24 },
  // The kernel masks every port when it starts.
  prologue: range(0, 4096).map((port) => guestWrites("guestSetMasked", port, true)),
  notCompared: {
    i: "the record's number",
    hc: "the name of the hypercall",
    sel: word,
    upcall_pending: word,
    upcalls: word,
    done: otherPart,
    xen_version_rc: otherPart,
    map_dom0_frame_rc: otherPart,
    map_dom0_frame_fd0_rc: otherPart,
    map_own_l1_rw_rc: otherPart,
    console_io_rc: otherPart,
    domctl_rc: otherPart,
    grant_map_rc: otherPart,
    grant_map_status: otherPart,
  },
  step,
};

export default adapter;
