/** Checks states and steps of a machine, and keeps the first violation of each obligation. */
import type { Action, Machine } from "../ir/ir.js";
import { isModelError } from "../model/error.js";
import type { Outcome } from "../model/types.js";
import type { LoadedMachine } from "./loaded-model.js";
import { NotSimulated } from "./pairs.js";

/** One call of an action, with arguments within scope. */
export interface Call {
  readonly action: string;
  readonly args: readonly unknown[];
  /** The acting domain; undefined where the action names none. */
  readonly actor: unknown;
}

/** What a state or step violates, and the shortest way there. */
export interface Violation {
  /** The obligation's kind and property: `INV` `symmetric`, say; for `WD` the function that has no value. */
  readonly kind: "INIT" | "INV" | "TRANS" | "WD" | "THM" | "REL" | "SIM" | "ERR" | "VAR";
  /** The action, the initial constant, or the theorem. */
  readonly subject: string;
  readonly property: string | null;
  /** Why a function has no value; null where a property is false. */
  readonly reason: string | null;
  /** The calls from the initial state on; the last one violates. */
  readonly calls: readonly Call[];
  /** Arguments of a theorem behind the state; empty otherwise. */
  readonly args: readonly unknown[];
}

/** A theorem about states: checked of each one, for all arguments within scope. */
export interface StateTheorem {
  readonly name: string;
  readonly holds: (state: unknown, args: readonly unknown[]) => boolean;
  readonly args: readonly (readonly unknown[])[];
}

/** The calls that led somewhere; computed only where something is found. */
export type Path = () => readonly Call[];

/** What an action did. */
export type Attempt = Outcome<unknown, unknown> | Stop;

/** An action that has no value, or whose step the specification does not follow. */
export interface Stop {
  readonly kind: "stuck";
  /** The obligation that it concerns. */
  readonly obligation: "WD" | "SIM" | "ERR" | "VAR";
  readonly reason: string;
}

/** Runs an action; an action without a value is stuck. */
export function attempt(
  run: (state: unknown, args: readonly unknown[]) => Outcome<unknown, unknown>,
  state: unknown,
  args: readonly unknown[],
): Attempt {
  try {
    return run(state, args);
  } catch (e) {
    if (isModelError(e))
      return { kind: "stuck", obligation: e instanceof NotSimulated ? e.obligation : "WD", reason: e.message };
    throw e;
  }
}

/** The transition properties that speak of an action: it is not excepted, and has the actor that they name. */
export const transitionsOf = (machine: Machine, action: Action): Machine["transitions"] =>
  machine.transitions.filter(
    (t) => !t.except.some((e) => e.action === action.name) && !(t.hasActor && action.actor === null),
  );

/** A transition property, and the steps that it speaks of. */
export interface Transition {
  readonly name: string;
  readonly holds: (before: unknown, after: unknown, actor: unknown) => boolean;
}

/** The checks of one machine. */
export class Examiner {
  readonly #machine: LoadedMachine;
  readonly #theorems: readonly StateTheorem[];
  readonly #violations = new Map<string, Violation>();
  #findings = 0;

  constructor(machine: LoadedMachine, theorems: readonly StateTheorem[]) {
    this.#machine = machine;
    this.#theorems = theorems;
  }

  /** How often something was found, whether it was new or not. */
  get findings(): number {
    return this.#findings;
  }

  /** What was found, in the order in which it was found. */
  get violations(): readonly Violation[] {
    return [...this.#violations.values()];
  }

  /** The transition properties that speak of a call. */
  transitionsOf(call: Call): readonly Transition[] {
    const { ir } = this.#machine;
    const action = ir.actions.find((a) => a.name === call.action);
    return (action === undefined ? [] : transitionsOf(ir, action)).map((t) => ({
      name: t.name,
      holds: this.#machine.transitions.get(t.name) ?? (() => true),
    }));
  }

  /** An action has no value, or the specification does not follow. */
  stuck(action: string, { obligation, reason }: Stop, path: Path): void {
    this.#found({ kind: obligation, subject: action, property: null, reason }, path);
  }

  /** Checks a step. */
  step(t: Transition, call: Call, before: unknown, after: unknown, path: Path): void {
    if (!this.#holds(t.name, () => t.holds(before, after, call.actor), path))
      this.#found({ kind: "TRANS", subject: call.action, property: t.name, reason: null }, path);
  }

  /**
   * Checks a new state.
   *
   * @returns whether all invariants hold: only then is it searched on from
   */
  state(state: unknown, kind: "INIT" | "INV", subject: string, path: Path): boolean {
    let good = true;
    for (const [property, test] of this.#machine.invariants) {
      if (this.#holds(property, () => test(state), path)) continue;
      this.#found({ kind, subject, property, reason: null }, path);
      good = false;
    }
    // Theorems are about states that satisfy the invariants.
    for (const t of good ? this.#theorems : []) {
      for (const args of t.args) {
        if (!this.#holds(t.name, () => t.holds(state, args), path))
          this.#found({ kind: "THM", subject: t.name, property: null, reason: null, args }, path);
      }
    }
    return good;
  }

  #found(v: Omit<Violation, "calls" | "args"> & { readonly args?: readonly unknown[] }, path: Path): void {
    this.#findings += 1;
    const id = `${v.subject}.${v.kind}.${v.property}`;
    if (!this.#violations.has(id)) this.#violations.set(id, { args: [], ...v, calls: path() });
  }

  /** The value of a predicate; a predicate without a value is a violation of its own. */
  #holds(name: string, test: () => boolean, path: Path): boolean {
    try {
      return test();
    } catch (e) {
      if (!isModelError(e)) throw e;
      this.#found({ kind: "WD", subject: name, property: null, reason: e.message }, path);
      return true;
    }
  }
}
