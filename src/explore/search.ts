/** Breadth-first search through the states of a loaded machine. */
import type { Type } from "../ir/ir.js";
import { type Lookup, showType } from "../ir/types.js";
import { showValue } from "../model/show.js";
import { domainOf, product } from "./domain.js";
import { attempt, type Call, Examiner, type StateTheorem, type Violation } from "./examine.js";
import { Growing } from "./growing.js";
import type { LoadedMachine } from "./loaded-model.js";
import { BeyondScope, packing } from "./pack.js";
import type { UnboundedArgument } from "./scope-problems.js";

export interface Limits {
  readonly states: number;
  readonly depth: number;
  readonly seconds: number;
  /** Bytes of heap. */
  readonly memory: number;
}

/** How far the search has come. */
export interface SearchProgress {
  readonly states: number;
  readonly steps: number;
  readonly depth: number;
  readonly frontier: number;
  readonly seconds: number;
}

/** Why a search ended. */
export type End = "complete" | "violation" | "states" | "depth" | "time" | "memory" | "interrupted";

export interface SearchResult extends SearchProgress {
  readonly end: End;
  readonly violations: readonly Violation[];
  /** How often each action succeeded, and refused. */
  readonly outcomes: ReadonlyMap<string, { readonly succeeded: number; readonly refused: number }>;
  /** Whether each place of the model's coverage was reached; null where the loaded module counts them itself. */
  readonly reached: Uint8Array | null;
  /** Invariants whose premise no state meets; the loaded module does not tell. */
  readonly unmet: readonly string[];
}

export interface SearchOptions {
  readonly machine: LoadedMachine;
  readonly state: Type;
  readonly lookup: Lookup;
  readonly theorems: readonly StateTheorem[];
  readonly limits: Limits;
  /** Whether to go on after a violation: then the shortest one of each obligation is found. */
  readonly keepGoing: boolean;
  readonly onProgress: (p: SearchProgress) => void;
  readonly interrupted: () => boolean;
}

/** An action with the values that its arguments have within scope. */
export interface ActionDomains {
  readonly action: string;
  readonly domains: readonly (readonly unknown[])[];
  /** Index of the argument that names the acting domain; −1 where none does. */
  readonly actor: number;
}

/** The call of an action with these arguments. */
export const callOf = ({ action, actor }: ActionDomains, args: readonly unknown[]): Call => ({
  action,
  args,
  actor: actor < 0 ? undefined : args[actor],
});

/** The actions of a machine with the values of their arguments, or an argument whose values cannot be listed. */
export function domainsOf(
  machine: LoadedMachine,
  lookup: Lookup,
):
  | { readonly kind: "actions"; readonly actions: readonly ActionDomains[] }
  | ({ readonly kind: "unbounded" } & UnboundedArgument) {
  const actions: ActionDomains[] = [];
  for (const a of machine.ir.actions) {
    const domains: (readonly unknown[])[] = [];
    for (const p of a.args) {
      const d = domainOf(p.type, lookup);
      if (d.kind === "unbounded") return { kind: "unbounded", action: a.name, param: p.name, type: showType(p.type) };
      domains.push(d.values);
    }
    actions.push({ action: a.name, domains, actor: a.args.findIndex((p) => p.name === a.actor) });
  }
  return { kind: "actions", actions };
}

/** All calls within scope, or the argument whose values cannot be listed. */
export function callsOf(
  machine: LoadedMachine,
  lookup: Lookup,
): { readonly kind: "calls"; readonly calls: readonly Call[] } | ({ readonly kind: "unbounded" } & UnboundedArgument) {
  const listed = domainsOf(machine, lookup);
  if (listed.kind === "unbounded") return listed;
  return { kind: "calls", calls: listed.actions.flatMap((a) => product(a.domains).map((args) => callOf(a, args))) };
}

/** Visited states lie in several maps: one alone holds no more than 2^24 entries. */
class Visited {
  readonly #shards = Array.from({ length: 64 }, () => new Set<string>());

  /** @returns whether the state is new */
  add(key: string): boolean {
    let hash = 0;
    for (let i = 0; i < key.length; i += 1) hash = (hash * 31 + key.charCodeAt(i)) | 0;
    const shard = this.#shards[hash & 63] as Set<string>;
    const before = shard.size;
    shard.add(key);
    return shard.size > before;
  }
}

const millisecondsPerSlice = 50;
const millisecondsPerReport = 1000;

/**
 * Searches.
 *
 * @throws BeyondScope with the calls that lead to the state, as `calls` of {@link ScopeExceeded}
 */
export async function search(options: SearchOptions, calls: readonly Call[]): Promise<SearchResult> {
  const { machine, limits } = options;
  const pack = packing(options.state, options.lookup);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const visited = new Visited();
  const parents = new Growing();
  const vias = new Growing();
  const examiner = new Examiner(machine, options.theorems);
  const outcomes = new Map(machine.ir.actions.map((a) => [a.name, { succeeded: 0, refused: 0 }]));
  const runs = calls.map((call) => {
    const run = machine.actions.get(call.action);
    if (run === undefined) throw new Error(`unreachable: no action ${call.action}`);
    const counts = outcomes.get(call.action) ?? { succeeded: 0, refused: 0 };
    return { call, run, seen: examiner.transitionsOf(call), counts };
  });
  let states = 0;
  let steps = 0;
  let depth = 0;

  const pathTo = (state: number): readonly Call[] => {
    const path: Call[] = [];
    for (let i = state; parents.at(i) >= 0; i = parents.at(i)) path.push(calls[vias.at(i)] as Call);
    return path.reverse();
  };
  const keyOf = (state: unknown, path: () => readonly Call[]): string => {
    try {
      return pack(state);
    } catch (e) {
      if (e instanceof BeyondScope) throw new ScopeExceeded(e, path());
      throw e;
    }
  };
  const finish = (end: End, frontier: number): SearchResult => ({
    end,
    states,
    steps,
    depth,
    frontier,
    seconds: seconds(),
    violations: examiner.violations,
    outcomes,
    reached: null,
    unmet: [],
  });

  const nowhere = () => [];
  visited.add(keyOf(machine.initial, nowhere));
  parents.push(-1);
  vias.push(-1);
  states = 1;
  let frontier: unknown[] = examiner.state(machine.initial, "INIT", machine.ir.initial, nowhere)
    ? [machine.initial]
    : [];
  let numbers: number[] = frontier.map(() => 0);
  let slice = performance.now();
  let reported = slice;
  while (frontier.length > 0) {
    if (examiner.violations.length > 0 && !options.keepGoing) return finish("violation", frontier.length);
    if (depth >= limits.depth) return finish("depth", frontier.length);
    const next: unknown[] = [];
    const nextNumbers: number[] = [];
    for (const [i, state] of frontier.entries()) {
      const from = numbers[i] ?? 0;
      // Steps that change nothing differ in their actor alone.
      const unchanged = new Set<string>();
      for (const [number, { call, run, seen, counts }] of runs.entries()) {
        steps += 1;
        const path = () => [...pathTo(from), call];
        const outcome = attempt(run, state, call.args);
        if (outcome.kind === "stuck") {
          examiner.stuck(call.action, outcome, path);
          continue;
        }
        if (outcome.kind === "ok") counts.succeeded += 1;
        else counts.refused += 1;
        if (outcome.kind === "fail") continue;
        for (const t of seen) {
          if (outcome.next === state) {
            const step = `${t.name} ${showValue(call.actor)}`;
            if (unchanged.has(step)) continue;
            unchanged.add(step);
          }
          examiner.step(t, call, state, outcome.next, path);
        }
        if (outcome.next === state || !visited.add(keyOf(outcome.next, path))) continue;
        parents.push(from);
        vias.push(number);
        const own = states;
        states += 1;
        if (examiner.state(outcome.next, "INV", call.action, path)) {
          next.push(outcome.next);
          nextNumbers.push(own);
        }
        if (states >= limits.states) return finish("states", frontier.length - i + next.length);
      }
      // No state is searched from twice: its value is not needed again.
      frontier[i] = undefined;
      if (examiner.violations.length > 0 && !options.keepGoing)
        return finish("violation", frontier.length - i + next.length);
      if (performance.now() - slice < millisecondsPerSlice) continue;
      if (performance.now() - reported >= millisecondsPerReport) {
        options.onProgress({ states, steps, depth, frontier: frontier.length - i + next.length, seconds: seconds() });
        reported = performance.now();
      }
      await new Promise((resume) => setImmediate(resume));
      slice = performance.now();
      if (options.interrupted()) return finish("interrupted", frontier.length - i + next.length);
      if (seconds() >= limits.seconds) return finish("time", frontier.length - i + next.length);
      if (process.memoryUsage().heapUsed >= limits.memory) return finish("memory", frontier.length - i + next.length);
    }
    frontier = next;
    numbers = nextNumbers;
    if (frontier.length > 0) depth += 1;
  }
  return finish(examiner.violations.length > 0 ? "violation" : "complete", 0);
}

/** A reached state holds a value that the scopes do not cover. */
export class ScopeExceeded extends Error {
  override readonly cause: BeyondScope;
  readonly calls: readonly Call[];

  constructor(cause: BeyondScope, calls: readonly Call[]) {
    super(cause.message);
    this.cause = cause;
    this.calls = calls;
  }
}
