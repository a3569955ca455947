/**
 * Xen's event channels are the connections and notifications of the specification.
 *
 * @module EventChannelRefinement
 * @refines EventChannelSpec
 */
import { forall, get, getOrElse, type Outcome } from "xenverif/model";
import { type Channel, DomId, freePort, Port, type State, type Status, VcpuId, Virq } from "./event-channel.model.js";
import {
  ask,
  connect,
  disconnect,
  disconnectAll,
  halt,
  hold,
  interruptDomain,
  interruptVcpu,
  listen,
  mark,
  type Network,
  notify,
  offer,
  openLocal,
  release,
  retarget,
} from "./event-channel-spec.model.js";

/** A port that waits is unbound, one that is linked is connected to another domain's, and so on. */
export function kindsAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => {
      const channel = get(s.channels, [d, p]);
      return (
        get(a.offered, [d, p]) === (channel.kind === "unbound") &&
        get(a.linked, [d, p]) === (channel.kind === "interdomain") &&
        get(a.local, [d, p]) === (channel.kind === "ipi") &&
        get(a.listening, [d, p]) === (channel.kind === "virq")
      );
    }),
  );
}

/** The channel waits for a domain, or is connected to it. */
export function isFor(channel: Channel, e: DomId): boolean {
  switch (channel.kind) {
    case "unbound":
      return channel.remote === e;
    case "interdomain":
      return channel.remote === e;
    default:
      return false;
  }
}

/** A port is meant for the remote domain that its channel names. */
export function remotesAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) => forall(DomId, (e) => get(a.meantFor, [d, p, e]) === isFor(get(s.channels, [d, p]), e))),
  );
}

/** Two ports are joined where the channel of the first names the second. */
export function connectionsAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(DomId, (e) =>
        forall(Port, (q) => {
          const channel = get(s.channels, [d, p]);
          return (
            get(a.joined, [d, p, e, q]) ===
            (channel.kind === "interdomain" && channel.remote === e && channel.remotePort === q)
          );
        }),
      ),
    ),
  );
}

/** A port carries the virtual interrupt that its channel names. */
export function interruptsAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(Port, (p) =>
      forall(Virq, (virq) => {
        const channel = get(s.channels, [d, p]);
        return get(a.carries, [d, p, virq]) === (channel.kind === "virq" && channel.virq === virq);
      }),
    ),
  );
}

/** A virtual interrupt is served where the table names a port. */
export function tablesAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(VcpuId, (v) =>
      forall(Virq, (virq) => get(a.served, [d, v, virq]) === (get(s.virqToPort, [d, v, virq]) !== 0)),
    ),
  );
}

/** What the guest's shared page and Xen's bookkeeping hold for each port is the same on both sides. */
export function bitsAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) =>
    forall(
      Port,
      (p) =>
        get(a.target, [d, p]) === get(s.notifyVcpu, [d, p]) &&
        get(a.notified, [d, p]) === get(s.pending, [d, p]) &&
        get(a.held, [d, p]) === get(s.masked, [d, p]),
    ),
  );
}

/** The same domains are paused. */
export function pausesAgree(s: State, a: Network): boolean {
  return forall(DomId, (d) => get(a.halted, d) === get(s.paused, d));
}

/** @relation */
export function related(s: State, a: Network): boolean {
  return (
    kindsAgree(s, a) &&
    remotesAgree(s, a) &&
    connectionsAgree(s, a) &&
    interruptsAgree(s, a) &&
    tablesAgree(s, a) &&
    bitsAgree(s, a) &&
    pausesAgree(s, a)
  );
}

/** The lowest free port is the one that is chosen; where there is none, port 0, which nobody can have. */
export function chosenPort(s: State, d: DomId): Port {
  return getOrElse(freePort(s, d), 0);
}

/** @simulates allocUnbound */
export function isOffer(s: State, a: Network, caller: DomId, dom: DomId, remote: DomId): Outcome<Network, Port> {
  return offer(a, caller, dom, remote, chosenPort(s, dom));
}

/** @simulates bindInterdomain */
export function isConnect(
  s: State,
  a: Network,
  caller: DomId,
  remote: DomId,
  remotePort: Port,
): Outcome<Network, Port> {
  return connect(a, caller, remote, remotePort, chosenPort(s, caller));
}

/** @simulates bindVirq */
export function isListen(s: State, a: Network, caller: DomId, virq: Virq, vcpu: VcpuId): Outcome<Network, Port> {
  return listen(a, caller, virq, vcpu, chosenPort(s, caller));
}

/** @simulates bindIpi */
export function isOpenLocal(s: State, a: Network, caller: DomId, vcpu: VcpuId): Outcome<Network, Port> {
  return openLocal(a, caller, vcpu, chosenPort(s, caller));
}

/** @simulates bindVcpu */
export function isRetarget(_s: State, a: Network, caller: DomId, port: Port, vcpu: VcpuId): Outcome<Network> {
  return retarget(a, caller, port, vcpu);
}

/** @simulates send */
export function isNotify(_s: State, a: Network, caller: DomId, port: Port): Outcome<Network> {
  return notify(a, caller, port);
}

/** @simulates unmask */
export function isRelease(_s: State, a: Network, caller: DomId, port: Port): Outcome<Network> {
  return release(a, caller, port);
}

/** @simulates close */
export function isDisconnect(_s: State, a: Network, caller: DomId, port: Port): Outcome<Network> {
  return disconnect(a, caller, port);
}

/** @simulates reset */
export function isDisconnectAll(_s: State, a: Network, caller: DomId, dom: DomId): Outcome<Network> {
  return disconnectAll(a, caller, dom);
}

/** @simulates status */
export function isAsk(s: State, a: Network, caller: DomId, dom: DomId, port: Port): Outcome<Network, Status> {
  return ask(a, caller, dom, port, {
    channel: get(s.channels, [dom, port]),
    vcpu: get(s.notifyVcpu, [dom, port]),
  });
}

/** @simulates raiseVcpuVirq */
export function isInterruptVcpu(_s: State, a: Network, dom: DomId, vcpu: VcpuId, virq: Virq): Outcome<Network> {
  return interruptVcpu(a, dom, vcpu, virq);
}

/** @simulates raiseGlobalVirq */
export function isInterruptDomain(_s: State, a: Network, dom: DomId, virq: Virq): Outcome<Network> {
  return interruptDomain(a, dom, virq);
}

/** @simulates guestSetPending */
export function isMark(_s: State, a: Network, caller: DomId, port: Port, value: boolean): Outcome<Network> {
  return mark(a, caller, port, value);
}

/** @simulates guestSetMasked */
export function isHold(_s: State, a: Network, caller: DomId, port: Port, value: boolean): Outcome<Network> {
  return hold(a, caller, port, value);
}

/** @simulates pause */
export function isHalt(_s: State, a: Network, caller: DomId, dom: DomId, value: boolean): Outcome<Network> {
  return halt(a, caller, dom, value);
}
