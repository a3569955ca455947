/**
 * What event channels are to a guest: which ends are connected, and who is notified.
 *
 * There is no table of ports and no order in which ports are given out: an opening call may take any port that is not in
 * use. Domains, vCPUs, interrupts and errnos are those of Xen's interface, which the implementation's file declares.
 *
 * @module EventChannelSpec
 * @spec
 * @xen xen/include/public/event_channel.h
 */
import { exists, fail, forall, get, type Outcome, ok, put, type TotalMap, tabulate, totalMap } from "xenverif/model";
import {
  DOMAINS,
  DomId,
  mayControl,
  NR_VIRQS,
  Port,
  type Status,
  VCPUS,
  type VcpuId,
  type Virq,
  virqIsGlobal,
} from "./event-channel.model.js";

/** @state */
export interface Network {
  /** Ports that wait for the other end. */
  readonly offered: TotalMap<readonly [DomId, Port], boolean>;
  /** Ports that are an end of a connection. */
  readonly linked: TotalMap<readonly [DomId, Port], boolean>;
  /** Ports for notifications between the vCPUs of their domain. */
  readonly local: TotalMap<readonly [DomId, Port], boolean>;
  /** Ports on which Xen notifies of a virtual interrupt. */
  readonly listening: TotalMap<readonly [DomId, Port], boolean>;
  /** The port of the first domain is for the second one, which has connected to it or may do so. */
  readonly meantFor: TotalMap<readonly [DomId, Port, DomId], boolean>;
  /** The two ports are the ends of one connection. */
  readonly joined: TotalMap<readonly [DomId, Port, DomId, Port], boolean>;
  /** The port carries the virtual interrupt. */
  readonly carries: TotalMap<readonly [DomId, Port, Virq], boolean>;
  /** The virtual interrupt has a port on the vCPU; vCPU 0 stands for the domain where the interrupt is global. */
  readonly served: TotalMap<readonly [DomId, VcpuId, Virq], boolean>;
  /** The vCPU that a port notifies. */
  readonly target: TotalMap<readonly [DomId, Port], VcpuId>;
  /** A notification has arrived at the port, and the guest has not taken it yet. */
  readonly notified: TotalMap<readonly [DomId, Port], boolean>;
  /** The guest does not want to be interrupted by the port. */
  readonly held: TotalMap<readonly [DomId, Port], boolean>;
  /** The control domain has halted the domain. */
  readonly halted: TotalMap<DomId, boolean>;
}

/** No port is in use.
 * @init
 */
export const silence: Network = {
  offered: totalMap(false),
  linked: totalMap(false),
  local: totalMap(false),
  listening: totalMap(false),
  meantFor: totalMap(false),
  joined: totalMap(false),
  carries: totalMap(false),
  served: totalMap(false),
  target: totalMap(0),
  notified: totalMap(false),
  held: totalMap(false),
  halted: totalMap(false),
};

/** A port that is in use. */
export function isOpen(a: Network, d: DomId, p: Port): boolean {
  return get(a.offered, [d, p]) || get(a.linked, [d, p]) || get(a.local, [d, p]) || get(a.listening, [d, p]);
}

/** A port that an opening call may take; port 0 is nobody's. */
export function isFree(a: Network, d: DomId, p: Port): boolean {
  return p !== 0 && !isOpen(a, d, p);
}

/**
 * A port of `dom`, any that is free, waits for `remote`. Choosing a port that is not free stands for having none left.
 *
 * @action
 * @actor caller
 */
export function offer(a: Network, caller: DomId, dom: DomId, remote: DomId, port: Port): Outcome<Network, Port> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (!isFree(a, dom, port)) return fail("ENOSPC");
  if (!mayControl(caller, dom)) return fail("EPERM");
  return ok(
    { ...a, offered: put(a.offered, [dom, port], true), meantFor: put(a.meantFor, [dom, port, remote], true) },
    port,
  );
}

/**
 * The caller connects a free port of its own to one that was offered to it.
 *
 * @action
 * @actor caller
 */
export function connect(
  a: Network,
  caller: DomId,
  remote: DomId,
  remotePort: Port,
  port: Port,
): Outcome<Network, Port> {
  if (remote >= DOMAINS) return fail("ESRCH");
  if (!isFree(a, caller, port)) return fail("ENOSPC");
  if (!get(a.offered, [remote, remotePort]) || !get(a.meantFor, [remote, remotePort, caller])) return fail("EINVAL");
  return ok(
    {
      ...a,
      offered: put(a.offered, [remote, remotePort], false),
      linked: put(put(a.linked, [caller, port], true), [remote, remotePort], true),
      meantFor: put(a.meantFor, [caller, port, remote], true),
      joined: put(put(a.joined, [caller, port, remote, remotePort], true), [remote, remotePort, caller, port], true),
      notified: put(a.notified, [caller, port], true),
    },
    port,
  );
}

/**
 * A free port of the caller carries a virtual interrupt of one of its vCPUs.
 *
 * @action
 * @actor caller
 */
export function listen(a: Network, caller: DomId, virq: Virq, vcpu: VcpuId, port: Port): Outcome<Network, Port> {
  if (virq >= NR_VIRQS) return fail("EINVAL");
  if (virqIsGlobal(virq) && vcpu !== 0) return fail("EINVAL");
  if (vcpu >= VCPUS) return fail("ENOENT");
  if (get(a.served, [caller, vcpu, virq])) return fail("EEXIST");
  if (!isFree(a, caller, port)) return fail("ENOSPC");
  return ok(
    {
      ...a,
      listening: put(a.listening, [caller, port], true),
      carries: put(a.carries, [caller, port, virq], true),
      served: put(a.served, [caller, vcpu, virq], true),
      target: put(a.target, [caller, port], vcpu),
    },
    port,
  );
}

/**
 * A free port of the caller is for notifications between its vCPUs.
 *
 * @action
 * @actor caller
 */
export function openLocal(a: Network, caller: DomId, vcpu: VcpuId, port: Port): Outcome<Network, Port> {
  if (vcpu >= VCPUS) return fail("ENOENT");
  if (!isFree(a, caller, port)) return fail("ENOSPC");
  return ok({ ...a, local: put(a.local, [caller, port], true), target: put(a.target, [caller, port], vcpu) }, port);
}

/** The port carries an interrupt that belongs to one vCPU. */
export function isFixed(a: Network, d: DomId, p: Port): boolean {
  return (
    get(a.carries, [d, p, 0]) || get(a.carries, [d, p, 1]) || get(a.carries, [d, p, 7]) || get(a.carries, [d, p, 13])
  );
}

/**
 * The port notifies another vCPU of the caller from now on.
 *
 * @action
 * @actor caller
 */
export function retarget(a: Network, caller: DomId, port: Port, vcpu: VcpuId): Outcome<Network> {
  if (vcpu >= VCPUS) return fail("ENOENT");
  if (!isOpen(a, caller, port) || get(a.local, [caller, port]) || isFixed(a, caller, port)) return fail("EINVAL");
  return ok({ ...a, target: put(a.target, [caller, port], vcpu) });
}

/**
 * The caller notifies the other end of a connection, or itself.
 *
 * @action
 * @actor caller
 */
export function notify(a: Network, caller: DomId, port: Port): Outcome<Network> {
  if (get(a.offered, [caller, port])) return ok(a);
  if (get(a.local, [caller, port])) return ok({ ...a, notified: put(a.notified, [caller, port], true) });
  if (!get(a.linked, [caller, port])) return fail("EINVAL");
  return ok({
    ...a,
    notified: tabulate((d: DomId, p: Port) => get(a.notified, [d, p]) || get(a.joined, [caller, port, d, p])),
  });
}

/**
 * The caller wants to be interrupted by a port again. Which ports can be named is not specified.
 *
 * @action
 * @actor caller
 * @mayRefuse EINVAL
 */
export function release(a: Network, caller: DomId, port: Port): Outcome<Network> {
  return ok({ ...a, held: put(a.held, [caller, port], false) });
}

/** Whether a virtual interrupt of a vCPU arrives at a port. */
export function arrivesAt(a: Network, d: DomId, p: Port, vcpu: VcpuId, virq: Virq): boolean {
  return get(a.carries, [d, p, virq]) && (virqIsGlobal(virq) ? vcpu === 0 : get(a.target, [d, p]) === vcpu);
}

/**
 * The caller gives a port up. The other end of a connection waits for the caller again.
 *
 * @action
 * @actor caller
 */
export function disconnect(a: Network, caller: DomId, port: Port): Outcome<Network> {
  if (!isOpen(a, caller, port)) return fail("EINVAL");
  return ok({
    ...a,
    offered: tabulate(
      (d: DomId, p: Port) =>
        !(d === caller && p === port) && (get(a.offered, [d, p]) || get(a.joined, [caller, port, d, p])),
    ),
    linked: tabulate(
      (d: DomId, p: Port) =>
        !(d === caller && p === port) && get(a.linked, [d, p]) && !get(a.joined, [caller, port, d, p]),
    ),
    local: put(a.local, [caller, port], false),
    listening: put(a.listening, [caller, port], false),
    meantFor: tabulate((d: DomId, p: Port, e: DomId) => !(d === caller && p === port) && get(a.meantFor, [d, p, e])),
    joined: tabulate(
      (d: DomId, p: Port, e: DomId, q: Port) =>
        !(d === caller && p === port) && !(e === caller && q === port) && get(a.joined, [d, p, e, q]),
    ),
    carries: tabulate((d: DomId, p: Port, v: Virq) => !(d === caller && p === port) && get(a.carries, [d, p, v])),
    served: tabulate(
      (d: DomId, c: VcpuId, v: Virq) => get(a.served, [d, c, v]) && !(d === caller && arrivesAt(a, d, port, c, v)),
    ),
    target: put(a.target, [caller, port], 0),
    notified: put(a.notified, [caller, port], false),
  });
}

/**
 * All ports of a domain are given up: the caller's own, or those of a domain that the control domain has halted.
 *
 * @action
 * @actor caller
 */
export function disconnectAll(a: Network, caller: DomId, dom: DomId): Outcome<Network> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (!mayControl(caller, dom)) return fail("EPERM");
  if (dom !== caller && !get(a.halted, dom)) return fail("EINVAL");
  return ok({
    ...a,
    offered: tabulate(
      (d: DomId, p: Port) =>
        d !== dom && (get(a.offered, [d, p]) || (get(a.linked, [d, p]) && get(a.meantFor, [d, p, dom]))),
    ),
    linked: tabulate((d: DomId, p: Port) => d !== dom && get(a.linked, [d, p]) && !get(a.meantFor, [d, p, dom])),
    local: tabulate((d: DomId, p: Port) => d !== dom && get(a.local, [d, p])),
    listening: tabulate((d: DomId, p: Port) => d !== dom && get(a.listening, [d, p])),
    meantFor: tabulate((d: DomId, p: Port, e: DomId) => d !== dom && get(a.meantFor, [d, p, e])),
    joined: tabulate((d: DomId, p: Port, e: DomId, q: Port) => d !== dom && e !== dom && get(a.joined, [d, p, e, q])),
    carries: tabulate((d: DomId, p: Port, v: Virq) => d !== dom && get(a.carries, [d, p, v])),
    served: tabulate((d: DomId, c: VcpuId, v: Virq) => d !== dom && get(a.served, [d, c, v])),
    target: tabulate((d: DomId, p: Port) => (d === dom && isOpen(a, d, p) ? 0 : get(a.target, [d, p]))),
    notified: tabulate((d: DomId, p: Port) => get(a.notified, [d, p]) && !(d === dom && isOpen(a, d, p))),
  });
}

/** Whether a report tells the truth about a port. */
export function isTrue(a: Network, d: DomId, p: Port, report: Status): boolean {
  const channel = report.channel;
  if (report.vcpu !== get(a.target, [d, p])) return false;
  switch (channel.kind) {
    case "free":
      return isFree(a, d, p);
    case "reserved":
      return p === 0;
    case "unbound":
      return get(a.offered, [d, p]) && get(a.meantFor, [d, p, channel.remote]);
    case "interdomain":
      return get(a.joined, [d, p, channel.remote, channel.remotePort]);
    case "virq":
      return get(a.carries, [d, p, channel.virq]);
    case "ipi":
      return get(a.local, [d, p]);
  }
}

/**
 * The caller asks what a port is in use for, and gets a true report. Which ports can be named is not specified.
 *
 * @action
 * @actor caller
 * @mayRefuse EINVAL
 */
export function ask(a: Network, caller: DomId, dom: DomId, port: Port, report: Status): Outcome<Network, Status> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (!mayControl(caller, dom)) return fail("EPERM");
  if (!isTrue(a, dom, port, report)) return fail("EINVAL");
  return ok(a, report);
}

/**
 * Xen interrupts a vCPU.
 *
 * @action
 */
export function interruptVcpu(a: Network, dom: DomId, vcpu: VcpuId, virq: Virq): Outcome<Network> {
  if (virqIsGlobal(virq)) return fail("EINVAL");
  return ok({
    ...a,
    notified: tabulate((d: DomId, p: Port) => get(a.notified, [d, p]) || (d === dom && arrivesAt(a, d, p, vcpu, virq))),
  });
}

/**
 * Xen interrupts a domain.
 *
 * @action
 */
export function interruptDomain(a: Network, dom: DomId, virq: Virq): Outcome<Network> {
  if (!virqIsGlobal(virq)) return fail("EINVAL");
  return ok({
    ...a,
    notified: tabulate((d: DomId, p: Port) => get(a.notified, [d, p]) || (d === dom && arrivesAt(a, d, p, 0, virq))),
  });
}

/**
 * A guest takes a notification, or makes one up for itself.
 *
 * @action
 * @actor caller
 */
export function mark(a: Network, caller: DomId, port: Port, value: boolean): Outcome<Network> {
  return ok({ ...a, notified: put(a.notified, [caller, port], value) });
}

/**
 * A guest says whether it wants to be interrupted by a port.
 *
 * @action
 * @actor caller
 */
export function hold(a: Network, caller: DomId, port: Port, value: boolean): Outcome<Network> {
  return ok({ ...a, held: put(a.held, [caller, port], value) });
}

/**
 * The control domain halts another domain, or lets it go on.
 *
 * @action
 * @actor caller
 */
export function halt(a: Network, caller: DomId, dom: DomId, value: boolean): Outcome<Network> {
  if (dom >= DOMAINS) return fail("ESRCH");
  if (caller !== 0) return fail("EPERM");
  if (caller === dom) return fail("EINVAL");
  if (!value && !get(a.halted, dom)) return fail("EINVAL");
  return ok({ ...a, halted: put(a.halted, dom, value) });
}

/** A port that waits is not connected, and so on.
 * @invariant
 */
export function onePurpose(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      const offered = get(a.offered, [d, p]);
      const linked = get(a.linked, [d, p]);
      const local = get(a.local, [d, p]);
      return !(offered && linked) && !(offered && local) && !(linked && local);
    }),
  );
}

/** A port that is meant for a domain waits for it or is connected to it.
 * @invariant
 */
export function meantPortsAreOpen(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) => !get(a.meantFor, [d, p, e]) || get(a.offered, [d, p]) || get(a.linked, [d, p])),
    ),
  );
}

/** A port is meant for one domain at most.
 * @invariant
 */
export function meantForOne(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) => forall(DomId, (f) => !get(a.meantFor, [d, p, e]) || !get(a.meantFor, [d, p, f]) || e === f)),
    ),
  );
}

/** A connection has two ends, and each is joined to the other.
 * @invariant
 */
export function connectionsAreMutual(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) => forall(Port, (q) => !get(a.joined, [d, p, e, q]) || get(a.joined, [e, q, d, p]))),
    ),
  );
}

/** An end of a connection is linked, for the domain at the other end.
 * @invariant
 */
export function endsAreLinked(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) =>
        forall(Port, (q) => !get(a.joined, [d, p, e, q]) || (get(a.linked, [d, p]) && get(a.meantFor, [d, p, e]))),
      ),
    ),
  );
}

/** A port is connected to one other at most.
 * @invariant
 */
export function oneOtherEnd(a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) =>
        forall(Port, (q) =>
          forall(DomId, (f) =>
            forall(Port, (r) => !get(a.joined, [d, p, e, q]) || !get(a.joined, [d, p, f, r]) || (e === f && q === r)),
          ),
        ),
      ),
    ),
  );
}

/** A notification stays until the guest takes it, or gives the port up.
 * @transition
 * @except mark A guest may take its own notifications.
 */
export function notificationsStay(before: Network, after: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => !get(before.notified, [d, p]) || get(after.notified, [d, p]) || !isOpen(after, d, p)),
  );
}

/** Nobody is notified by a stranger: only by itself, or over a connection.
 * @transition
 */
export function noStrangerNotifies(before: Network, after: Network, actor: DomId): boolean {
  return forall(DomId, (d) =>
    forall(
      Port,
      (p) =>
        d === actor ||
        get(before.notified, [d, p]) ||
        !get(after.notified, [d, p]) ||
        exists(Port, (q) => get(before.joined, [actor, q, d, p])),
    ),
  );
}

/** A notification between the ends of a connection arrives.
 * @theorem
 */
export function notificationArrives(a: Network, caller: DomId, port: Port, d: DomId, p: Port): boolean {
  if (!get(a.joined, [caller, port, d, p])) return true;
  const outcome = notify(a, caller, port);
  return outcome.kind === "ok" && get(outcome.next.notified, [d, p]);
}
