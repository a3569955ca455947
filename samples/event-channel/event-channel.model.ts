/**
 * Event channels: Xen's virtual interrupt lines between domains, with the two-level ABI.
 *
 * Each function below follows the C of Xen 4.17.7: the same cases, the same errno, the same order of checks.
 * A hypercall is one atomic step: the C holds the event locks of all domains that it touches.
 *
 * @module EventChannel
 * @xen xen/common/event_channel.c
 * @assumes dom0-is-control Domain 0 is the control domain, and no domain has a device-model target (XSM's dummy policy).
 * @assumes atomic-hypercalls The per-domain event lock makes each operation atomic; lock-free readers are not modelled.
 * @omits ECS_PIRQ Physical interrupts: no domain of the model owns one.
 * @omits xen_consumer Channels whose consumer is Xen itself.
 * @omits ENOMEM Exhaustion of Xen's own heap when a bucket of ports is allocated.
 * @omits ERESTART A reset that is preempted and continued.
 * @omits EBUSY A second reset while one is in progress: reset is one step here.
 */
import {
  fail,
  failWith,
  find,
  forall,
  get,
  type Nat,
  nat,
  type Option,
  type Outcome,
  ok,
  put,
  range,
  type TotalMap,
  tabulate,
  totalMap,
} from "xenverif/model";

/** A domain identifier. */
export type DomId = Nat;
export const DomId = nat({ scope: 2 });

/** An event-channel port of one domain. Port 0 is reserved. */
export type Port = Nat;
export const Port = nat({ scope: 4 });

/** A virtual CPU of one domain. */
export type VcpuId = Nat;
export const VcpuId = nat({ scope: 2 });

/** A virtual interrupt that Xen itself raises. */
export type Virq = Nat;
export const Virq = nat({ scope: 3 });

/** Domains 0 … DOMAINS − 1 exist; domain 0 is the control domain.
 * @parameter DOMAINS > 0
 */
export const DOMAINS: Nat = 2;

/** Virtual CPUs of each domain.
 * @parameter VCPUS > 0
 */
export const VCPUS: Nat = 2;

/** Ports per domain: 4096 for a 64-bit guest with the two-level ABI.
 * @parameter MAX_PORTS > 0
 */
export const MAX_PORTS: Nat = 4096;

/** Ports are allocated to a domain a bucket at a time; this many are in one.
 * @parameter EVTCHNS_PER_BUCKET > 0
 */
export const EVTCHNS_PER_BUCKET: Nat = 64;

/** Virtual interrupts that Xen knows.
 * @parameter NR_VIRQS > 0
 */
export const NR_VIRQS: Nat = 24;

/** What a port is in use for. */
export type Channel =
  | { readonly kind: "free" }
  | { readonly kind: "reserved" }
  | { readonly kind: "unbound"; readonly remote: DomId }
  | { readonly kind: "interdomain"; readonly remote: DomId; readonly remotePort: Port }
  | { readonly kind: "virq"; readonly virq: Virq }
  | { readonly kind: "ipi" };

/** @state */
export interface State {
  /** What each port is in use for. */
  readonly channels: TotalMap<readonly [DomId, Port], Channel>;
  /** The vCPU that a port notifies. */
  readonly notifyVcpu: TotalMap<readonly [DomId, Port], VcpuId>;
  /** How many ports of a domain can be named in a call (`valid_evtchns`). */
  readonly validPorts: TotalMap<DomId, Nat>;
  /** The port that a virtual interrupt is bound to on a vCPU; 0 where it is not bound. */
  readonly virqToPort: TotalMap<readonly [DomId, VcpuId, Virq], Port>;
  /** The pending bits of the shared page. */
  readonly pending: TotalMap<readonly [DomId, Port], boolean>;
  /** The mask bits of the shared page. */
  readonly masked: TotalMap<readonly [DomId, Port], boolean>;
  /** Domains that the control domain has paused (`controller_pause_count`). */
  readonly paused: TotalMap<DomId, boolean>;
}

/** Port 0 of every domain is reserved, every other one is free and no bit is set.
 * @init
 * @xen xen/common/event_channel.c#evtchn_init
 */
export const initial: State = {
  channels: tabulate((_d: DomId, p: Port): Channel => (p === 0 ? { kind: "reserved" } : { kind: "free" })),
  notifyVcpu: totalMap(0),
  validPorts: totalMap(EVTCHNS_PER_BUCKET),
  virqToPort: totalMap(0),
  pending: totalMap(false),
  masked: totalMap(false),
  paused: totalMap(false),
};

/** Per-vCPU interrupts are the timer, debug, XenOprofile and the performance counters; all others are global.
 * @xen xen/common/event_channel.c#virq_is_global
 */
export function virqIsGlobal(virq: Virq): boolean {
  return virq !== 0 && virq !== 1 && virq !== 7 && virq !== 13;
}

/** XSM's dummy policy for `XSM_TARGET`: a domain itself, or the control domain. */
export function mayControl(caller: DomId, dom: DomId): boolean {
  return caller === dom || caller === 0;
}

/** @xen xen/include/xen/event.h#port_is_valid */
export function portIsValid(s: State, d: DomId, p: Port): boolean {
  return p < get(s.validPorts, d);
}

/** The lowest port that is not in use.
 * @xen xen/common/event_channel.c#get_free_port
 */
export function freePort(s: State, d: DomId): Option<Port> {
  return find(range(0, MAX_PORTS), (p) => !portIsValid(s, d, p) || get(s.channels, [d, p]).kind === "free");
}

/** A port beyond the valid ones brings a whole bucket of them.
 * @xen xen/common/event_channel.c#evtchn_allocate_port
 */
export function allocatePort(s: State, d: DomId, p: Port): State {
  if (portIsValid(s, d, p)) return s;
  return { ...s, validPorts: put(s.validPorts, d, get(s.validPorts, d) + EVTCHNS_PER_BUCKET) };
}

/** Sets the pending bit of a port that is in use.
 * @xen xen/include/xen/event.h#evtchn_port_set_pending
 */
export function setPending(s: State, d: DomId, p: Port): State {
  const channel = get(s.channels, [d, p]);
  if (channel.kind === "free" || channel.kind === "reserved") return s;
  return { ...s, pending: put(s.pending, [d, p], true) };
}

/**
 * The caller opens a port of `dom` on which `remote` may later bind.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_alloc_unbound
 */
export function allocUnbound(s: State, caller: DomId, dom: DomId, remote: DomId): Outcome<State, Port> {
  if (dom >= DOMAINS) return fail("ESRCH");
  const port = freePort(s, dom);
  if (port.kind === "none") return fail("ENOSPC");
  const t = allocatePort(s, dom, port.value);
  if (!mayControl(caller, dom)) return failWith("EPERM", t);
  return ok({ ...t, channels: put(t.channels, [dom, port.value], { kind: "unbound", remote }) }, port.value);
}

/**
 * The caller connects a new port of its own to a port that `remote` opened for it.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_bind_interdomain
 */
export function bindInterdomain(s: State, caller: DomId, remote: DomId, remotePort: Port): Outcome<State, Port> {
  if (remote >= DOMAINS) return fail("ESRCH");
  const port = freePort(s, caller);
  if (port.kind === "none") return fail("ENOSPC");
  const t = allocatePort(s, caller, port.value);
  if (!portIsValid(t, remote, remotePort)) return failWith("EINVAL", t);
  const other = get(t.channels, [remote, remotePort]);
  if (other.kind !== "unbound" || other.remote !== caller) return failWith("EINVAL", t);
  const near = put(t.channels, [caller, port.value], { kind: "interdomain", remote, remotePort });
  const both = put(near, [remote, remotePort], { kind: "interdomain", remote: caller, remotePort: port.value });
  return ok(setPending({ ...t, channels: both }, caller, port.value), port.value);
}

/**
 * The caller binds a virtual interrupt to a new port of its own.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_bind_virq
 */
export function bindVirq(s: State, caller: DomId, virq: Virq, vcpu: VcpuId): Outcome<State, Port> {
  if (virq >= NR_VIRQS) return fail("EINVAL");
  if (virqIsGlobal(virq) && vcpu !== 0) return fail("EINVAL");
  if (vcpu >= VCPUS) return fail("ENOENT");
  if (get(s.virqToPort, [caller, vcpu, virq]) !== 0) return fail("EEXIST");
  const port = freePort(s, caller);
  if (port.kind === "none") return fail("ENOSPC");
  const t = allocatePort(s, caller, port.value);
  return ok(
    {
      ...t,
      channels: put(t.channels, [caller, port.value], { kind: "virq", virq }),
      notifyVcpu: put(t.notifyVcpu, [caller, port.value], vcpu),
      virqToPort: put(t.virqToPort, [caller, vcpu, virq], port.value),
    },
    port.value,
  );
}

/**
 * The caller binds a new port of its own for notifications between its vCPUs.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_bind_ipi
 */
export function bindIpi(s: State, caller: DomId, vcpu: VcpuId): Outcome<State, Port> {
  if (vcpu >= VCPUS) return fail("ENOENT");
  const port = freePort(s, caller);
  if (port.kind === "none") return fail("ENOSPC");
  const t = allocatePort(s, caller, port.value);
  return ok(
    {
      ...t,
      channels: put(t.channels, [caller, port.value], { kind: "ipi" }),
      notifyVcpu: put(t.notifyVcpu, [caller, port.value], vcpu),
    },
    port.value,
  );
}

/**
 * The caller lets a port notify another of its vCPUs.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_bind_vcpu
 */
export function bindVcpu(s: State, caller: DomId, port: Port, vcpu: VcpuId): Outcome<State> {
  if (vcpu >= VCPUS) return fail("ENOENT");
  if (!portIsValid(s, caller, port)) return fail("EINVAL");
  const channel = get(s.channels, [caller, port]);
  switch (channel.kind) {
    case "virq":
      if (!virqIsGlobal(channel.virq)) return fail("EINVAL");
      return ok({ ...s, notifyVcpu: put(s.notifyVcpu, [caller, port], vcpu) });
    case "unbound":
    case "interdomain":
      return ok({ ...s, notifyVcpu: put(s.notifyVcpu, [caller, port], vcpu) });
    default:
      return fail("EINVAL");
  }
}

/**
 * The caller notifies the other end of a port.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_send
 */
export function send(s: State, caller: DomId, port: Port): Outcome<State> {
  if (!portIsValid(s, caller, port)) return fail("EINVAL");
  const channel = get(s.channels, [caller, port]);
  switch (channel.kind) {
    case "interdomain":
      return ok(setPending(s, channel.remote, channel.remotePort));
    case "ipi":
      return ok(setPending(s, caller, port));
    case "unbound":
      return ok(s);
    default:
      return fail("EINVAL");
  }
}

/**
 * The caller clears the mask bit of a port.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_unmask
 */
export function unmask(s: State, caller: DomId, port: Port): Outcome<State> {
  if (!portIsValid(s, caller, port)) return fail("EINVAL");
  return ok({ ...s, masked: put(s.masked, [caller, port], false) });
}

/** The vCPU whose table holds a bound virtual interrupt: vCPU 0 for a global one. */
export function virqVcpu(s: State, d: DomId, p: Port, virq: Virq): VcpuId {
  return virqIsGlobal(virq) ? 0 : get(s.notifyVcpu, [d, p]);
}

/** Frees a port and clears its pending bit.
 * @xen xen/common/event_channel.c#evtchn_free
 */
export function freeChannel(s: State, d: DomId, p: Port): State {
  return {
    ...s,
    channels: put(s.channels, [d, p], { kind: "free" }),
    notifyVcpu: put(s.notifyVcpu, [d, p], 0),
    pending: put(s.pending, [d, p], false),
  };
}

/** Closes a port of a domain, if it is in use; the other end of a connection can be bound again.
 * @xen xen/common/event_channel.c#evtchn_close
 */
export function closePort(s: State, d: DomId, p: Port): State {
  const channel = get(s.channels, [d, p]);
  switch (channel.kind) {
    case "free":
    case "reserved":
      return s;
    case "virq":
      return freeChannel(
        { ...s, virqToPort: put(s.virqToPort, [d, virqVcpu(s, d, p, channel.virq), channel.virq], 0) },
        d,
        p,
      );
    case "interdomain": {
      const t = freeChannel(s, d, p);
      return {
        ...t,
        channels: put(t.channels, [channel.remote, channel.remotePort], { kind: "unbound", remote: d }),
      };
    }
    default:
      return freeChannel(s, d, p);
  }
}

/**
 * The caller closes one of its ports.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_close
 */
export function close(s: State, caller: DomId, port: Port): Outcome<State> {
  if (!portIsValid(s, caller, port)) return fail("EINVAL");
  const channel = get(s.channels, [caller, port]);
  if (channel.kind === "free" || channel.kind === "reserved") return fail("EINVAL");
  return ok(closePort(s, caller, port));
}

/**
 * All ports of a domain are closed: its own, or those of a domain that the control domain has paused.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_reset
 */
export function reset(s: State, caller: DomId, dom: DomId): Outcome<State> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (!mayControl(caller, dom)) return fail("EPERM");
  if (dom !== caller && !get(s.paused, dom)) return fail("EINVAL");
  return ok(range(1, get(s.validPorts, dom)).reduce((t: State, p) => closePort(t, dom, p), s));
}

/** What `status` reports of a port. */
export interface Status {
  readonly channel: Channel;
  readonly vcpu: VcpuId;
}

/**
 * The caller asks what a port is in use for.
 *
 * @action
 * @actor caller
 * @xen xen/common/event_channel.c#evtchn_status
 */
export function status(s: State, caller: DomId, dom: DomId, port: Port): Outcome<State, Status> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (!portIsValid(s, dom, port)) return fail("EINVAL");
  if (!mayControl(caller, dom)) return fail("EPERM");
  return ok(s, { channel: get(s.channels, [dom, port]), vcpu: get(s.notifyVcpu, [dom, port]) });
}

/**
 * Xen raises a virtual interrupt of one vCPU.
 *
 * @action
 * @xen xen/common/event_channel.c#send_guest_vcpu_virq
 */
export function raiseVcpuVirq(s: State, dom: DomId, vcpu: VcpuId, virq: Virq): Outcome<State> {
  if (virqIsGlobal(virq)) return fail("EINVAL");
  const port = get(s.virqToPort, [dom, vcpu, virq]);
  if (port === 0) return ok(s);
  return ok(setPending(s, dom, port));
}

/**
 * Xen raises a global virtual interrupt.
 *
 * @action
 * @xen xen/common/event_channel.c#send_guest_global_virq
 */
export function raiseGlobalVirq(s: State, dom: DomId, virq: Virq): Outcome<State> {
  if (!virqIsGlobal(virq)) return fail("EINVAL");
  const port = get(s.virqToPort, [dom, 0, virq]);
  if (port === 0) return ok(s);
  return ok(setPending(s, dom, port));
}

/**
 * A guest writes a pending bit of its shared page; no call is made.
 *
 * @action
 * @actor caller
 * @xen xen/include/public/xen.h
 */
export function guestSetPending(s: State, caller: DomId, port: Port, value: boolean): Outcome<State> {
  return ok({ ...s, pending: put(s.pending, [caller, port], value) });
}

/**
 * A guest writes a mask bit of its shared page; no call is made.
 *
 * @action
 * @actor caller
 * @xen xen/include/public/xen.h
 */
export function guestSetMasked(s: State, caller: DomId, port: Port, value: boolean): Outcome<State> {
  return ok({ ...s, masked: put(s.masked, [caller, port], value) });
}

/**
 * The control domain pauses or unpauses a domain.
 *
 * @action
 * @actor caller
 * @xen xen/common/domctl.c#do_domctl
 * @omits controller_pause_count A second pause before an unpause: a domain is paused, or it is not.
 */
export function pause(s: State, caller: DomId, dom: DomId, value: boolean): Outcome<State> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (caller !== 0) return fail("EPERM");
  if (caller === dom) return fail("EINVAL");
  if (!value && !get(s.paused, dom)) return fail("EINVAL");
  return ok({ ...s, paused: put(s.paused, dom, value) });
}

/** Both ends of a connection name each other.
 * @invariant
 * @bugon xen/common/event_channel.c#evtchn_close BUG_ON(chn2->state != ECS_INTERDOMAIN), BUG_ON(chn2->u.interdomain.remote_dom != d1)
 */
export function symmetric(s: State): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      const channel = get(s.channels, [d, p]);
      if (channel.kind !== "interdomain") return true;
      const back = get(s.channels, [channel.remote, channel.remotePort]);
      return back.kind === "interdomain" && back.remote === d && back.remotePort === p;
    }),
  );
}

/** No channel is its own peer.
 * @invariant
 * @bugon xen/common/event_channel.c#double_evtchn_lock ASSERT(lchn != rchn)
 */
export function notItsOwnPeer(s: State): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      const channel = get(s.channels, [d, p]);
      if (channel.kind !== "interdomain") return true;
      return channel.remote !== d || channel.remotePort !== p;
    }),
  );
}

/** A port that is in use can be named: both ends of a connection among them.
 * @invariant
 * @bugon xen/common/event_channel.c#evtchn_close BUG_ON(!chn2)
 */
export function usedPortsAreValid(s: State): boolean {
  return forall(DomId, (d) => forall(Port, (p) => get(s.channels, [d, p]).kind === "free" || p < get(s.validPorts, d)));
}

/** The first bucket of ports is there from the start.
 * @invariant
 * @xen xen/common/event_channel.c#evtchn_init
 */
export function firstBucketIsValid(s: State): boolean {
  return forall(DomId, (d) => EVTCHNS_PER_BUCKET <= get(s.validPorts, d));
}

/** There are no more buckets of ports than the ports need.
 * @invariant
 * @xen xen/common/event_channel.c#evtchn_allocate_port
 */
export function bucketsAreNeeded(s: State): boolean {
  return forall(DomId, (d) => get(s.validPorts, d) < MAX_PORTS + EVTCHNS_PER_BUCKET);
}

/** Port 0 is reserved, and no other one is.
 * @invariant
 * @xen xen/common/event_channel.c#evtchn_init
 */
export function portZeroReserved(s: State): boolean {
  return forall(DomId, (d) => forall(Port, (p) => (get(s.channels, [d, p]).kind === "reserved") === (p === 0)));
}

/** A bound virtual interrupt is in the table of its vCPU, under its port.
 * @invariant
 * @bugon xen/common/event_channel.c#evtchn_close ASSERT(read_atomic(&v->virq_to_evtchn[chn1->u.virq]) == port1)
 */
export function virqInTable(s: State): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      const channel = get(s.channels, [d, p]);
      if (channel.kind !== "virq") return true;
      return get(s.virqToPort, [d, virqVcpu(s, d, p, channel.virq), channel.virq]) === p;
    }),
  );
}

/** What the table of virtual interrupts names is a port bound to that interrupt on that vCPU.
 * @invariant
 */
export function virqTableIsSound(s: State): boolean {
  return forall(DomId, (d) =>
    forall(VcpuId, (v) =>
      forall(Virq, (virq) => {
        const port = get(s.virqToPort, [d, v, virq]);
        if (port === 0) return true;
        const channel = get(s.channels, [d, port]);
        return channel.kind === "virq" && channel.virq === virq && virqVcpu(s, d, port, virq) === v;
      }),
    ),
  );
}

/** A virtual interrupt is bound at most once per vCPU.
 * @invariant
 */
export function virqBoundOnce(s: State): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(Port, (q) => {
        const a = get(s.channels, [d, p]);
        const b = get(s.channels, [d, q]);
        if (a.kind !== "virq" || b.kind !== "virq") return true;
        if (a.virq !== b.virq) return true;
        return p === q || virqVcpu(s, d, p, a.virq) !== virqVcpu(s, d, q, b.virq);
      }),
    ),
  );
}

/** A port notifies a vCPU that exists.
 * @invariant
 */
export function notifiesExistingVcpu(s: State): boolean {
  return forall(DomId, (d) => forall(Port, (p) => get(s.notifyVcpu, [d, p]) < VCPUS));
}

/** The two ports are connected to each other. */
export function connected(s: State, d: DomId, p: Port, e: DomId, q: Port): boolean {
  const channel = get(s.channels, [d, p]);
  return channel.kind === "interdomain" && channel.remote === e && channel.remotePort === q;
}

/** A notification is lost only when its port is closed, or when the guest itself clears it.
 * @transition
 * @except guestSetPending A guest may clear its own pending bits.
 */
export function noNotificationLost(before: State, after: State): boolean {
  return forall(DomId, (d) =>
    forall(
      Port,
      (p) => !get(before.pending, [d, p]) || get(after.pending, [d, p]) || get(after.channels, [d, p]).kind === "free",
    ),
  );
}

/** Xen never sets the pending bit of a free port.
 * @transition
 * @except guestSetPending A guest may write what it likes into its own shared page.
 */
export function noPendingBitOnFreePort(before: State, after: State): boolean {
  return forall(DomId, (d) =>
    forall(
      Port,
      (p) => get(after.channels, [d, p]).kind !== "free" || !get(after.pending, [d, p]) || get(before.pending, [d, p]),
    ),
  );
}

/** A domain changes only its own ports and their peers; the control domain may change any.
 * @transition
 */
export function ownPortsAndPeersOnly(before: State, after: State, actor: DomId): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      if (actor === 0 || d === actor) return true;
      const was = get(before.channels, [d, p]);
      const is = get(after.channels, [d, p]);
      if (was.kind === "interdomain" && was.remote === actor) return true;
      if (was.kind === "unbound" && was.remote === actor) return true;
      return sameChannel(was, is) && get(before.notifyVcpu, [d, p]) === get(after.notifyVcpu, [d, p]);
    }),
  );
}

/** Whether two channels are the same. */
export function sameChannel(a: Channel, b: Channel): boolean {
  switch (a.kind) {
    case "free":
      return b.kind === "free";
    case "reserved":
      return b.kind === "reserved";
    case "unbound":
      return b.kind === "unbound" && b.remote === a.remote;
    case "interdomain":
      return b.kind === "interdomain" && b.remote === a.remote && b.remotePort === a.remotePort;
    case "virq":
      return b.kind === "virq" && b.virq === a.virq;
    case "ipi":
      return b.kind === "ipi";
  }
}

/** A notification between connected ports arrives.
 * @theorem
 */
export function sendArrives(s: State, caller: DomId, port: Port, d: DomId, p: Port): boolean {
  if (!connected(s, caller, port, d, p)) return true;
  const outcome = send(s, caller, port);
  return outcome.kind === "ok" && get(outcome.next.pending, [d, p]);
}

/** Closing a port clears its pending bit.
 * @theorem
 */
export function closeClearsPending(s: State, caller: DomId, port: Port): boolean {
  const outcome = close(s, caller, port);
  return outcome.kind !== "ok" || !get(outcome.next.pending, [caller, port]);
}
