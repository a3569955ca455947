/** Breadth-first search on packed states. What it finds is examined, and told, by the TypeScript module itself. */
import { isModelError } from "../../model/error.js";
import { attempt, type Call, Examiner } from "../examine.js";
import { Growing } from "../growing.js";
import type { LoadedModel } from "../loaded-model.js";
import { BeyondScope, packing } from "../pack.js";
import { type End, ScopeExceeded, type SearchOptions, type SearchResult } from "../search.js";
import { beyond, TooFewBits } from "./beyond.js";
import { NotPackable, packInto, unpack } from "./layout.js";
import { type Listener, type PackedMachine, packedMachine } from "./program.js";

const millisecondsPerSlice = 50;
const millisecondsPerReport = 1000;
const statesPerLook = 64;

/**
 * Searches, if the states of the model can be packed.
 *
 * @param calls all calls within scope
 * @returns null where they cannot: a map's keys have no scope, say, or a number needs more than 31 bits
 * @throws ScopeExceeded
 */
export async function packedSearch(
  options: SearchOptions,
  model: LoadedModel,
  calls: readonly Call[],
): Promise<SearchResult | null> {
  for (const bits of [8, 16, 31]) {
    try {
      const names = options.theorems.map((t) => t.name);
      return await searchWith(packedMachine(model, names, bits), options, calls);
    } catch (e) {
      if (e instanceof NotPackable) return null;
      if (!(e instanceof TooFewBits)) throw e;
    }
  }
  return null;
}

async function searchWith(
  packed: PackedMachine,
  options: SearchOptions,
  calls: readonly Call[],
): Promise<SearchResult> {
  const { machine, limits } = options;
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const examiner = new Examiner(machine, options.theorems);
  const pack = packing(options.state, options.lookup);
  const parents = new Growing();
  const vias = new Growing();
  /** States that violate an invariant are not searched on from. */
  const bad = new Set<number>();
  let depth = 0;
  let current = 0;
  let expanded = 0;

  const pathTo = (state: number): readonly Call[] => {
    const path: Call[] = [];
    for (let i = state; parents.at(i) >= 0; i = parents.at(i)) path.push(calls[vias.at(i)] as Call);
    return path.reverse();
  };
  const pathBy = (call: number) => [...pathTo(current), calls[call] as Call];
  const slots: number[] = [];
  const before = () => unpack(packed.layout, slots, machine.initial);
  /** Runs a call of the current state in the module. */
  const inModule = (call: number) => {
    const { action, args } = calls[call] as Call;
    const run = machine.actions.get(action);
    if (run === undefined) throw new Error(`unreachable: no action ${action}`);
    const state = before();
    return { state, outcome: attempt(run, state, args) };
  };
  const slotsOf = (state: unknown, path: () => readonly Call[]): number[] => {
    try {
      pack(state);
    } catch (e) {
      if (e instanceof BeyondScope) throw new ScopeExceeded(e, path());
      throw e;
    }
    const result: number[] = [];
    packInto(packed.layout, state, result);
    return result;
  };
  const expected = (error: unknown) => error === beyond || isModelError(error);
  /** What the compiled code has found must be found by the module, unless it could not be computed there. */
  const agreed = (found: number, error: unknown, what: string) => {
    if (error !== null && !expected(error)) throw error;
    if (error === null && examiner.findings === found)
      throw new Error(`the compiled model and its module disagree on ${what}`);
  };
  const listener: Listener = {
    failed: (error, call) => {
      if (!expected(error)) throw error;
      const { state, outcome } = inModule(call);
      const path = () => pathBy(call);
      if (outcome.kind === "stuck") {
        examiner.stuck((calls[call] as Call).action, outcome, path);
        return undefined;
      }
      if (outcome.kind === "fail") return null;
      if (outcome.kind === "failWith") packed.refuse();
      return outcome.next === state ? slots : slotsOf(outcome.next, path);
    },
    step: (call, error) => {
      const found = examiner.findings;
      const { state, outcome } = inModule(call);
      if (!("next" in outcome)) throw new Error("unreachable: a step without a next state");
      const made = calls[call] as Call;
      for (const t of examiner.transitionsOf(made)) examiner.step(t, made, state, outcome.next, () => pathBy(call));
      agreed(found, error, "a step");
    },
    added: (call) => {
      parents.push(current);
      vias.push(call);
    },
    bad: (call, error) => {
      const found = examiner.findings;
      const { outcome } = inModule(call);
      if (!("next" in outcome)) throw new Error("unreachable: a step without a next state");
      const own = packed.count() - 1;
      if (!examiner.state(outcome.next, "INV", (calls[call] as Call).action, () => pathBy(call))) bad.add(own);
      agreed(found, error, "a state");
    },
  };
  /** States not yet searched from, from a number on. */
  const openFrom = (first: number) => packed.count() - first - [...bad].filter((n) => n >= first).length;
  const finish = (end: End, next: number): SearchResult => ({
    end,
    states: packed.count(),
    steps: expanded * calls.length,
    depth,
    frontier: openFrom(next),
    seconds: seconds(),
    violations: examiner.violations,
    outcomes: new Map(
      machine.ir.actions.map((a, i) => [
        a.name,
        { succeeded: packed.succeeded[i] ?? 0, refused: packed.refused[i] ?? 0 },
      ]),
    ),
    reached: packed.reached,
    unmet: end === "complete" ? unmetPremises(packed, machine.ir.invariants) : [],
  });

  packed.insert(slotsOf(machine.initial, () => []));
  parents.push(-1);
  vias.push(-1);
  if (!examiner.state(machine.initial, "INIT", machine.ir.initial, () => [])) bad.add(0);
  let end = 1;
  let slice = performance.now();
  let reported = slice;
  while (current < end) {
    const found = examiner.violations.length > 0;
    if (found && !options.keepGoing) return finish("violation", current);
    if (openFrom(current) > 0 && depth >= limits.depth) return finish("depth", current);
    for (; current < end; current += 1) {
      if (bad.has(current)) continue;
      packed.load(current, slots);
      packed.expand(slots, listener);
      expanded += 1;
      const next = current + 1;
      if (packed.count() >= limits.states) return finish("states", next);
      if (examiner.violations.length > 0 && !options.keepGoing) return finish("violation", next);
      if (current % statesPerLook !== 0 || performance.now() - slice < millisecondsPerSlice) continue;
      if (performance.now() - reported >= millisecondsPerReport) {
        options.onProgress({
          states: packed.count(),
          steps: expanded * calls.length,
          depth,
          frontier: openFrom(next),
          seconds: seconds(),
        });
        reported = performance.now();
      }
      await new Promise((resume) => setImmediate(resume));
      slice = performance.now();
      if (options.interrupted()) return finish("interrupted", next);
      if (seconds() >= limits.seconds) return finish("time", next);
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      if (heapUsed + arrayBuffers >= limits.memory) return finish("memory", next);
    }
    end = packed.count();
    if (openFrom(current) > 0) depth += 1;
  }
  return finish(examiner.violations.length > 0 ? "violation" : "complete", current);
}

/** The invariants whose premises no visited state meets. */
function unmetPremises(packed: PackedMachine, names: readonly string[]): readonly string[] {
  let open = names.map((name, i) => ({ name, met: packed.met[i] ?? (() => true) }));
  const slots: number[] = [];
  for (let state = 0; state < packed.count() && open.length > 0; state += 1) {
    packed.load(state, slots);
    open = open.filter(({ met }) => !isMet(met, slots));
  }
  return open.map(({ name }) => name);
}

function isMet(met: (slots: readonly number[]) => boolean, slots: readonly number[]): boolean {
  try {
    return met(slots);
  } catch (e) {
    // Whether it is met cannot be computed within scope: it is not held against the invariant.
    if (e === beyond || isModelError(e)) return true;
    throw e;
  }
}
