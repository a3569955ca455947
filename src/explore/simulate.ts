/** `xenverif simulate`: long random runs, in scopes too large to explore. */

import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Type } from "../ir/ir.js";
import { lookupIn } from "../ir/uses.js";
import type { Diagnostic, Result } from "../parser/diagnostic.js";
import type { Source } from "../parser/source.js";
import { attempt, type Call, Examiner, type StateTheorem, type Violation } from "./examine.js";
import { type Counterexample, counterexample, stateTheorems } from "./explore.js";
import { loadModel } from "./load-model.js";
import type { LoadedMachine, LoadedModel, ReturnPlace, Settings } from "./loaded-model.js";
import { BeyondScope, packing } from "./pack.js";
import { beyondScope, noMachine, unboundedArgument } from "./scope-problems.js";
import { type ActionDomains, callOf, domainsOf } from "./search.js";

export interface SimulateOptions {
  /** The model file. */
  readonly model: string;
  readonly settings: Settings;
  readonly runs: number;
  /** Calls of one run. */
  readonly steps: number;
  /** Of the first run; the next one has the next seed. */
  readonly seed: number;
  readonly seconds: number;
  /** How many runs, the first ones, are kept with what each call came to. */
  readonly keep: number;
  readonly onProgress: (text: string) => void;
  readonly interrupted: () => boolean;
}

/** A run and what each of its calls came to. */
export interface RecordedRun {
  readonly seed: number;
  readonly steps: readonly RecordedStep[];
  readonly final: unknown;
}

export interface RecordedStep {
  readonly call: Call;
  readonly outcome: { readonly kind: "ok" | "fail" | "failWith"; readonly result?: unknown; readonly errno?: string };
}

/** What was simulated, and what was found. */
export interface Simulation {
  readonly model: LoadedModel;
  readonly seed: number;
  /** Runs that were begun. */
  readonly runs: number;
  readonly steps: number;
  readonly seconds: number;
  readonly end: "complete" | "violation" | "time" | "interrupted";
  readonly outcomes: ReadonlyMap<string, { readonly succeeded: number; readonly refused: number }>;
  /** Returns of the actions, and of what they call, with how often each was reached. */
  readonly coverage: readonly { readonly place: ReturnPlace; readonly count: number }[];
  /** The shortest run that was found to break the same property, with the seed of the run that broke it first. */
  readonly failure: {
    readonly counterexample: Counterexample;
    readonly seed: number;
    readonly length: number;
  } | null;
  readonly recorded: readonly RecordedRun[];
}

export type SimulateResult = Result<Simulation> & { readonly sources: ReadonlyMap<string, Source> };

/** A source of random numbers. */
interface Dice {
  /** A number from 0 to `below` − 1. */
  readonly roll: (below: number) => number;
}

function dice(seed: number): Dice {
  const rng = xoroshiro128plus(seed);
  return { roll: (below) => (below <= 1 ? 0 : uniformInt(rng, 0, below - 1)) };
}

/** Calls that are tried for one step, so that not most of a run is refused. */
const attemptsPerStep = 3;

/** Simulates a model. */
export async function simulate(options: SimulateOptions): Promise<SimulateResult> {
  const loaded = await loadModel(options.model, options.settings);
  const { sources } = loaded;
  const refuse = (...diagnostics: readonly Diagnostic[]): SimulateResult => ({ value: null, diagnostics, sources });
  const model = loaded.value;
  if (model === null) return refuse(...loaded.diagnostics);
  const { machine } = model;
  if (machine === null) return refuse(noMachine(options.model));
  const listed = domainsOf(machine, lookupIn(model.modules));
  if (listed.kind === "unbounded") return refuse(unboundedArgument(listed, model.module));
  const { coverage } = model;
  const before = [...coverage.counts()];
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const checks = checksOf(model, machine);
  const outcomes = new Map(machine.ir.actions.map((a) => [a.name, { succeeded: 0, refused: 0 }]));
  const recorded: RecordedRun[] = [];
  let steps = 0;
  let runs = 0;
  let end: Simulation["end"] = "complete";
  let failure: Simulation["failure"] = null;
  let reported = started;
  while (runs < options.runs && failure === null) {
    const seed = options.seed + runs;
    runs += 1;
    const random = dice(seed);
    const run = checks.start(random);
    const kept: RecordedStep[] = [];
    for (let i = 0; i < options.steps && run.violation() === null; i += 1) {
      const step = run.step(pick(listed.actions, machine, run.state(), random));
      steps += 1;
      const count = outcomes.get(step.call.action);
      if (count !== undefined && step.outcome !== null) {
        if (step.outcome.kind === "ok") count.succeeded += 1;
        else count.refused += 1;
      }
      if (runs <= options.keep && step.outcome !== null) kept.push({ call: step.call, outcome: step.outcome });
      const beyond = run.beyond();
      if (beyond !== null)
        return refuse(beyondScope(`a state after ${i + 1} steps, by \`${step.call.action}\``, beyond));
    }
    if (runs <= options.keep) recorded.push({ seed, steps: kept, final: run.state() });
    const violation = run.violation();
    if (violation !== null) {
      options.onProgress("shrinking the run");
      const shrunk = shrink(violation, listed.actions, (calls) => replayed(checks, calls));
      const lookup = lookupIn(model.modules);
      failure = { seed, length: violation.calls.length, counterexample: counterexample(shrunk, model, lookup) };
      end = "violation";
    }
    if (performance.now() - reported > 1000) {
      options.onProgress(`${runs} of ${options.runs} runs, ${steps.toLocaleString("en-US")} calls`);
      reported = performance.now();
      await new Promise((resume) => setImmediate(resume));
    }
    if (failure === null && options.interrupted()) end = "interrupted";
    else if (failure === null && seconds() > options.seconds) end = "time";
    if (end !== "complete") break;
  }
  const counts = coverage.counts();
  const value: Simulation = {
    model,
    seed: options.seed,
    runs,
    steps,
    seconds: seconds(),
    end,
    outcomes,
    coverage: coverage.places.map((place, i) => ({ place, count: (counts[i] ?? 0) - (before[i] ?? 0) })),
    failure,
    recorded,
  };
  return { value, diagnostics: loaded.diagnostics, sources };
}

/** A random call; one that is refused is taken only if some others are too. */
function pick(choices: readonly ActionDomains[], machine: LoadedMachine, state: unknown, random: Dice): Call {
  let call = draw(choices, random);
  // A quarter of the calls are what they are: refusals are behaviour too.
  if (random.roll(4) === 0) return call;
  for (let i = 1; i < attemptsPerStep; i += 1) {
    const run = machine.actions.get(call.action);
    if (run === undefined || attempt(run, state, call.args).kind !== "fail") return call;
    call = draw(choices, random);
  }
  return call;
}

function draw(choices: readonly ActionDomains[], random: Dice): Call {
  const choice = choices[random.roll(choices.length)];
  if (choice === undefined) throw new Error("unreachable: a machine without actions");
  return callOf(
    choice,
    choice.domains.map((values) => values[random.roll(values.length)]),
  );
}

/** Runs of one model, checked step by step. */
interface Checks {
  /** @param random draws the arguments of theorems; null for all of them */
  readonly start: (random: Dice | null) => CheckedRun;
}

interface CheckedRun {
  readonly state: () => unknown;
  readonly violation: () => Violation | null;
  readonly beyond: () => BeyondScope | null;
  readonly step: (call: Call) => { readonly call: Call; readonly outcome: RecordedStep["outcome"] | null };
}

function checksOf(model: LoadedModel, machine: LoadedMachine): Checks {
  const lookup = lookupIn(model.modules);
  const type: Type = { kind: "ref", ref: machine.ir.state };
  const pack = packing(type, lookup);
  const { theorems } = stateTheorems(model, lookup);
  return {
    start: (random) => {
      // All arguments of a theorem are too many for each step: one of them is drawn.
      const sampled = (t: StateTheorem): StateTheorem => ({
        ...t,
        get args() {
          const args = t.args[random?.roll(t.args.length) ?? 0];
          return args === undefined ? [] : [args];
        },
      });
      const examiner = new Examiner(machine, random === null ? theorems : theorems.map(sampled));
      const calls: Call[] = [];
      let state = machine.initial;
      let beyond: BeyondScope | null = null;
      const path = () => [...calls];
      examiner.state(state, "INIT", machine.ir.initial, path);
      const step = (call: Call) => {
        calls.push(call);
        const run = machine.actions.get(call.action);
        if (run === undefined) throw new Error(`unreachable: no action ${call.action}`);
        const outcome = attempt(run, state, call.args);
        if (outcome.kind === "stuck") {
          examiner.stuck(call.action, outcome, path);
          return { call, outcome: null };
        }
        if (outcome.kind !== "fail") {
          for (const t of examiner.transitionsOf(call)) examiner.step(t, call, state, outcome.next, path);
          if (outcome.next !== state) {
            try {
              pack(outcome.next);
            } catch (e) {
              if (!(e instanceof BeyondScope)) throw e;
              beyond = e;
            }
            if (beyond === null) examiner.state(outcome.next, "INV", call.action, path);
          }
          state = outcome.next;
        }
        if (outcome.kind === "ok") return { call, outcome: { kind: outcome.kind, result: outcome.result } };
        return { call, outcome: { kind: outcome.kind, errno: outcome.errno } };
      };
      return { state: () => state, violation: () => examiner.violations[0] ?? null, beyond: () => beyond, step };
    },
  };
}

/** The first violation of a run; null where there is none. */
function replayed(checks: Checks, calls: readonly Call[]): Violation | null {
  const run = checks.start(null);
  for (const call of calls) {
    if (run.violation() !== null || run.beyond() !== null) break;
    run.step(call);
  }
  return run.violation();
}

/** Runs that a failing run is shortened with: enough for the longest ones, and a bound on the time. */
const mostShrinkRuns = 20_000;

/**
 * A shorter run that breaks the same property: parts of the run are left out as long as it still does (Zeller, Hildebrandt:
 * Simplifying and isolating failure-inducing input, 2002), then arguments become smaller, until nothing more can be done.
 */
function shrink(
  found: Violation,
  choices: readonly ActionDomains[],
  run: (calls: readonly Call[]) => Violation | null,
): Violation {
  let best = found;
  let left = mostShrinkRuns;
  const better = (calls: readonly Call[]): boolean => {
    left -= 1;
    const v = left < 0 ? null : run(calls);
    const same = v !== null && v.kind === best.kind && v.property === best.property && v.subject === best.subject;
    if (same) best = v;
    return same;
  };
  const withArgs = (call: Call, change: (value: unknown, values: readonly unknown[]) => unknown): Call => {
    const choice = choices.find((c) => c.action === call.action);
    if (choice === undefined) return call;
    return callOf(
      choice,
      call.args.map((a, k) => change(a, choice.domains[k] ?? [])),
    );
  };
  /** What was allocated behind a call that is left out may have moved down by one. */
  const movedDown = (from: number, above: number) =>
    best.calls.flatMap((c, i) => {
      if (i === from) return [];
      const lower = (v: unknown, values: readonly unknown[]) =>
        typeof v === "number" && v > above && values.includes(v - 1) ? v - 1 : v;
      return [i < from ? c : withArgs(c, lower)];
    });
  const leaveOut = () => {
    for (let size = Math.ceil(best.calls.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let from = best.calls.length - size; from >= 0; from -= size)
        better(best.calls.filter((_, i) => i < from || i >= from + size));
    }
    for (let from = best.calls.length - 1; from >= 0; from -= 1) {
      const later = best.calls.slice(from + 1).flatMap((c) => c.args);
      const numbers = new Set(later.filter((v): v is number => typeof v === "number"));
      for (const n of numbers) if (better(movedDown(from, n - 1))) break;
    }
  };
  const makeSmaller = () => {
    for (let i = 0; i < best.calls.length; i += 1) {
      const domains = choices.find((c) => c.action === best.calls[i]?.action)?.domains ?? [];
      for (const [k, values] of domains.entries()) {
        for (const smaller of values) {
          const call = best.calls[i];
          if (call === undefined || call.args[k] === smaller) break;
          let at = -1;
          const changed = withArgs(call, (v) => {
            at += 1;
            return at === k ? smaller : v;
          });
          if (better(best.calls.map((c, j) => (j === i ? changed : c)))) break;
        }
      }
    }
  };
  let before: Violation;
  do {
    before = best;
    leaveOut();
    makeSmaller();
  } while (before !== best && left > 0);
  return best;
}
