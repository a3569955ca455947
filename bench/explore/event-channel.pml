/*
 * The machine of samples/event-channel in Promela, for the comparison of speeds in bench/explore.
 *
 * The same scopes and parameters as the sample's default: two domains, one virtual CPU each, one virtual interrupt, buckets of
 * one port. MAX_PORTS is given on the command line. Refused calls that change nothing are not enabled; those that change
 * something (a bucket is allocated, then the call is refused) are steps like any other.
 */
#ifndef MAX_PORTS
#define MAX_PORTS 2
#endif
#define BUCKET 1
#define SLOTS (2 * MAX_PORTS)
#define AT(d, p) ((d) * MAX_PORTS + (p))

#define FREE 0
#define RESERVED 1
#define UNBOUND 2
#define INTERDOMAIN 3
#define VIRQ 4
#define IPI 5

byte kind[SLOTS];
byte remote[SLOTS];
byte remotePort[SLOTS];
byte notifyVcpu[SLOTS];
byte validPorts[2];
byte virqToPort[2];
bit pending[SLOTS];
bit masked[SLOTS];
bit paused[2];

/* Scratch space of one step; no part of the state. */
hidden byte port;
hidden byte peer;
hidden byte k;

#define IN_USE(i) (kind[i] != FREE && kind[i] != RESERVED)
#define VALID(d, p) ((p) < validPorts[d])
#if MAX_PORTS == 2
#define HAS_FREE(d) (!VALID(d, 0) || kind[AT(d, 0)] == FREE || !VALID(d, 1) || kind[AT(d, 1)] == FREE)
#else
#define HAS_FREE(d) (!VALID(d, 0) || kind[AT(d, 0)] == FREE || !VALID(d, 1) || kind[AT(d, 1)] == FREE || !VALID(d, 2) || kind[AT(d, 2)] == FREE)
#endif

/* The lowest port that is not in use, with its bucket. */
inline allocate(d) {
  port = 0;
  do
  :: port < MAX_PORTS && VALID(d, port) && kind[AT(d, port)] != FREE -> port++
  :: else -> break
  od;
  if
  :: VALID(d, port)
  :: else -> validPorts[d] = validPorts[d] + BUCKET
  fi
}

inline setPending(i) {
  if
  :: IN_USE(i) -> pending[i] = 1
  :: else
  fi
}

inline freeChannel(i) {
  kind[i] = FREE; remote[i] = 0; remotePort[i] = 0; notifyVcpu[i] = 0; pending[i] = 0
}

inline closePort(d, i) {
  if
  :: kind[i] == VIRQ -> virqToPort[d] = 0; freeChannel(i)
  :: kind[i] == INTERDOMAIN ->
       peer = AT(remote[i], remotePort[i]);
       freeChannel(i);
       kind[peer] = UNBOUND; remote[peer] = d; remotePort[peer] = 0
  :: kind[i] == UNBOUND || kind[i] == IPI -> freeChannel(i)
  :: else
  fi
}

#define ALLOC_UNBOUND(caller, dom, rem) \
  :: d_step { HAS_FREE(dom) -> allocate(dom); \
       if \
       :: caller == dom || caller == 0 -> kind[AT(dom, port)] = UNBOUND; remote[AT(dom, port)] = rem \
       :: else \
       fi }
#define BIND_INTERDOMAIN(caller, rem, rport) \
  :: d_step { HAS_FREE(caller) -> allocate(caller); \
       if \
       :: VALID(rem, rport) && kind[AT(rem, rport)] == UNBOUND && remote[AT(rem, rport)] == caller -> \
            kind[AT(caller, port)] = INTERDOMAIN; remote[AT(caller, port)] = rem; remotePort[AT(caller, port)] = rport; \
            kind[AT(rem, rport)] = INTERDOMAIN; remote[AT(rem, rport)] = caller; remotePort[AT(rem, rport)] = port; \
            setPending(AT(caller, port)) \
       :: else \
       fi }
#define BIND_VIRQ(caller) \
  :: d_step { virqToPort[caller] == 0 && HAS_FREE(caller) -> allocate(caller); \
       kind[AT(caller, port)] = VIRQ; notifyVcpu[AT(caller, port)] = 0; virqToPort[caller] = port }
#define BIND_IPI(caller) \
  :: d_step { HAS_FREE(caller) -> allocate(caller); kind[AT(caller, port)] = IPI; notifyVcpu[AT(caller, port)] = 0 }
#define BIND_VCPU(caller, p) \
  :: d_step { VALID(caller, p) && (kind[AT(caller, p)] == UNBOUND || kind[AT(caller, p)] == INTERDOMAIN) -> notifyVcpu[AT(caller, p)] = 0 }
#define SEND(caller, p) \
  :: d_step { VALID(caller, p) && (kind[AT(caller, p)] == INTERDOMAIN || kind[AT(caller, p)] == IPI || kind[AT(caller, p)] == UNBOUND) -> \
       if \
       :: kind[AT(caller, p)] == INTERDOMAIN -> peer = AT(remote[AT(caller, p)], remotePort[AT(caller, p)]); setPending(peer) \
       :: kind[AT(caller, p)] == IPI -> pending[AT(caller, p)] = 1 \
       :: else \
       fi }
#define UNMASK(caller, p) :: d_step { VALID(caller, p) -> masked[AT(caller, p)] = 0 }
#define CLOSE(caller, p) :: d_step { VALID(caller, p) && IN_USE(AT(caller, p)) -> closePort(caller, AT(caller, p)) }
#define RESET(caller, dom) \
  :: d_step { (caller == dom || (caller == 0 && paused[dom])) -> \
       k = 1; \
       do \
       :: k < validPorts[dom] -> closePort(dom, AT(dom, k)); k++ \
       :: else -> break \
       od; \
       k = 0 }
#define RAISE(dom) \
  :: d_step { virqToPort[dom] != 0 -> setPending(AT(dom, virqToPort[dom])) }
#define GUEST_PENDING(caller, p, v) :: d_step { true -> pending[AT(caller, p)] = v }
#define GUEST_MASKED(caller, p, v) :: d_step { true -> masked[AT(caller, p)] = v }
#define PAUSE(v) :: d_step { (v == 1 || paused[1]) -> paused[1] = v }

#define DOMAIN(d) \
  ALLOC_UNBOUND(d, 0, 0) ALLOC_UNBOUND(d, 0, 1) ALLOC_UNBOUND(d, 1, 0) ALLOC_UNBOUND(d, 1, 1) \
  BIND_VIRQ(d) BIND_IPI(d) RESET(d, 0) RESET(d, 1) RAISE(d)
#define PORT(d, p) \
  BIND_INTERDOMAIN(d, 0, p) BIND_INTERDOMAIN(d, 1, p) BIND_VCPU(d, p) SEND(d, p) UNMASK(d, p) CLOSE(d, p) \
  GUEST_PENDING(d, p, 0) GUEST_PENDING(d, p, 1) GUEST_MASKED(d, p, 0) GUEST_MASKED(d, p, 1)

active proctype xen() {
  d_step {
    kind[AT(0, 0)] = RESERVED; kind[AT(1, 0)] = RESERVED;
    validPorts[0] = BUCKET; validPorts[1] = BUCKET
  };
  do
  DOMAIN(0) DOMAIN(1)
  PORT(0, 0) PORT(0, 1) PORT(1, 0) PORT(1, 1)
#if MAX_PORTS == 3
  PORT(0, 2) PORT(1, 2)
#endif
  PAUSE(0) PAUSE(1)
  od
}
