/** The samples whose mutants are run, and what they are run through. */
import type { Settings } from "../../src/explore/loaded-model.js";

/** A search through the states of a machine, or through pairs of states of a refinement. */
export interface Scope {
  readonly settings: Settings;
  /** The search ends there. */
  readonly states: number;
  /** Whether counterexamples to induction are looked for, too. */
  readonly induction: boolean;
}

/** A model with all that is to notice its faults. */
export interface Sample {
  readonly name: string;
  readonly model: string;
  readonly searches: readonly Scope[];
  /** Recorded traces of Xen, each with its adapter. */
  readonly traces: readonly (readonly [trace: string, adapter: string])[];
  readonly refinement: { readonly model: string; readonly searches: readonly Scope[] } | null;
}

const texts = (values: Readonly<Record<string, number>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(values).map(([name, value]) => [name, String(value)]));

const scope = (
  states: number,
  induction: boolean,
  parameters: Readonly<Record<string, number>>,
  scopes: Readonly<Record<string, number>>,
): Scope => ({ settings: { parameters: texts(parameters), scopes: texts(scopes) }, states, induction });

const directed = "test/fixtures/traces/directed.jsonl";

const channels = "samples/event-channel";
/** Two domains with two ports each; calls also name `beyond` more domains, vCPUs and interrupts than there are. */
const ports = (states: number, induction: boolean, beyond = 0) =>
  scope(
    states,
    induction,
    { DOMAINS: 2, VCPUS: 1, MAX_PORTS: 2, EVTCHNS_PER_BUCKET: 1, NR_VIRQS: 1 },
    { DomId: 2 + beyond, Port: 2, VcpuId: 1 + beyond, Virq: 1 + beyond },
  );

export const eventChannel: Sample = {
  name: "event-channel",
  model: `${channels}/event-channel.model.ts`,
  searches: [ports(1e6, true)],
  traces: [
    [directed, `${channels}/xen-4.17-directed.adapter.ts`],
    ["test/fixtures/traces/event-channel-seed7.jsonl.gz", `${channels}/xen-4.17.adapter.ts`],
  ],
  refinement: {
    model: `${channels}/event-channel-refinement.model.ts`,
    searches: [ports(300, false, 1), ports(2_000, false)],
  },
};

const pages = "samples/memory";
/** So many domains, frames and slots; calls also name `beyond` more domains and slots than there are. The second slot of a level-4
 * table is Xen's. */
const frames = (states: number, domains: number, count: number, slots: number, beyond = 0) =>
  scope(
    states,
    false,
    { DOMAINS: domains, FRAMES: count, SLOTS: slots, FIRST_XEN_SLOT: 1, LAST_XEN_SLOT: 1, SUPERPAGE: 1 },
    { DomId: domains + beyond, Frame: count, Slot: slots + beyond },
  );

export const memory: Sample = {
  name: "memory",
  model: `${pages}/memory.model.ts`,
  // All states of two frames; some of three, of two slots, and with calls that name what does not exist.
  searches: [frames(1e6, 1, 2, 1), frames(20_000, 1, 3, 1), frames(5_000, 1, 2, 2), frames(500, 1, 2, 1, 1)],
  traces: [
    [directed, `${pages}/xen-4.17-directed.adapter.ts`],
    ["test/fixtures/traces/page-types-seed1.jsonl.gz", `${pages}/xen-4.17.adapter.ts`],
  ],
  refinement: {
    model: `${pages}/memory-refinement.model.ts`,
    searches: [frames(400, 1, 2, 1, 1), frames(600, 2, 2, 1), frames(1_500, 1, 2, 1), frames(600, 1, 2, 2)],
  },
};

export const samples: readonly Sample[] = [eventChannel, memory];
