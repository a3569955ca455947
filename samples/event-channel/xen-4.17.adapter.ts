/** Reads random walks over the event-channel calls of domain 0, recorded on Xen 4.17. */

import { get, range } from "xenverif/model";
import { type Adapter, type Call, type Observations, RecordError, type TraceRecord, xenReturn } from "xenverif/replay";
import type * as model from "./event-channel.model.js";

/** The only domain, which makes every call. */
const self = 0;

/** The pending bits that each record lists: those of ports below 64. */
function pending(after: model.State): Observations {
  return { pending: range(0, 64).filter((port) => get(after.pending, [self, port])) };
}

const statusNames: Readonly<Record<model.Channel["kind"], string>> = {
  free: "closed",
  reserved: "closed",
  unbound: "unbound",
  interdomain: "interdomain",
  virq: "virq",
  ipi: "ipi",
};

/** What a successful `status` shows; of a closed port its state alone. */
function recordedStatus(record: TraceRecord): Observations {
  const numbers = ["vcpu", "remote", "remotePort", "virq"].filter((field) => record.has(field));
  return { status: record.text("status"), ...Object.fromEntries(numbers.map((field) => [field, record.nat(field)])) };
}

function modelledStatus(status: model.Status | null): Observations {
  if (status === null) return {};
  const { kind, ...rest } = status.channel;
  return { ...rest, status: statusNames[kind], vcpu: status.vcpu };
}

/** The call that a record tells of. */
function call(record: TraceRecord): Call<typeof model> {
  const returned = xenReturn(record.int("rc"));
  const recorded = { pending: record.nats("pending") };
  const changes = { returned, recorded, modelled: pending };
  const opens = () => ({
    returned,
    recorded: returned === "ok" ? { ...recorded, newPort: record.nat("newPort") } : recorded,
    modelled: (after: model.State, port: model.Port | null) => ({ ...pending(after), newPort: port }),
  });
  const name = record.text("call");
  switch (name) {
    case "alloc_unbound":
      return { action: "allocUnbound", args: [self, self, record.nat("remote")], ...opens() };
    case "bind_interdomain":
      return { action: "bindInterdomain", args: [self, record.nat("remote"), record.nat("remotePort")], ...opens() };
    case "bind_ipi":
      return { action: "bindIpi", args: [self, record.nat("vcpu")], ...opens() };
    case "bind_virq":
      return { action: "bindVirq", args: [self, record.nat("virq"), record.nat("vcpu")], ...opens() };
    case "bind_vcpu":
      return { action: "bindVcpu", args: [self, record.nat("port"), record.nat("vcpu")], ...changes };
    case "close":
      return { action: "close", args: [self, record.nat("port")], ...changes };
    case "send":
      return { action: "send", args: [self, record.nat("port")], ...changes };
    case "status":
      return {
        action: "status",
        args: [self, self, record.nat("port")],
        returned,
        recorded: returned === "ok" ? { ...recorded, ...recordedStatus(record) } : recorded,
        modelled: (after, status) => ({ ...pending(after), ...modelledStatus(status) }),
      };
    case "clear_pending":
      return { action: "guestSetPending", args: [self, record.nat("port"), false], ...changes };
    default:
      throw new RecordError(`unknown call \`${name}\``);
  }
}

const adapter: Adapter<typeof model> = {
  title: "random walk over event-channel calls of domain 0 (PV, three vCPUs) on Xen 4.17",
  recognises: (first) => first.has("call"),
  parameters: { DOMAINS: 1, VCPUS: 3, MAX_PORTS: 4096, EVTCHNS_PER_BUCKET: 64, NR_VIRQS: 24 },
  // Every port is masked, so that nothing is delivered.
  prologue: range(0, 4096).map((port) => ({
    action: "guestSetMasked",
    args: [self, port, true],
    returned: "ok",
    recorded: {},
    modelled: () => ({}),
  })),
  notCompared: { i: "the record's number" },
  step: (record) => ({ kind: "calls", calls: [call(record)] }),
};

export default adapter;
