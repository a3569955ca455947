/** What all parts of one search share: the definitions, the limits, and what was counted. */
import type { Definitions } from "./definitions.js";
import type { Normaliser } from "./normal.js";
import type { Proof } from "./proof.js";
import { arg, type Term } from "./term.js";

/** What a search may take. It counts steps and reads no clock, so that a model has the same proofs on every machine. */
export interface Limits {
  /** Questions asked of a branch: what is decided, looked at, compared or copied. */
  readonly steps: number;
  /** How far instances may build on instances. */
  readonly generations: number;
}

export const defaultLimits: Limits = { steps: 1_600_000, generations: 3 };

/** A universal fact known from outside: the theorem of another obligation. */
export interface Known {
  readonly property: string;
  readonly prop: Term;
  readonly proof: Proof;
}

/** Thrown where a search has taken all the steps that it may. */
export class Exhausted extends Error {}

export class Search {
  readonly defs: Definitions;
  readonly normaliser: Normaliser;
  readonly limits: Limits;
  /** The theorems of the loops of the obligation's subject. */
  readonly loops: readonly Known[];
  /** The variables of the statement, in order. */
  leading: readonly Term[] = [];
  /** Goals that a stated predicate stands for. */
  readonly hidden = new Set<Term>();
  #ids = 0;
  #steps = 0;
  #most: number;

  constructor(defs: Definitions, normaliser: Normaliser, loops: readonly Known[], limits: Limits) {
    this.defs = defs;
    this.normaliser = normaliser;
    this.loops = loops;
    this.limits = limits;
    this.#most = limits.steps;
  }

  /** Steps taken so far. */
  get steps(): number {
    return this.#steps;
  }

  /**
   * Counts steps.
   *
   * @throws Exhausted where there were too many
   */
  count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > this.#most) throw new Exhausted();
  }

  /** Does something within so many steps; null where they do not suffice. */
  within<T>(steps: number, run: () => T): T | null {
    const outer = this.#most;
    this.#most = Math.min(outer, this.#steps + steps);
    try {
      return run();
    } catch (e) {
      if (!(e instanceof Exhausted) || this.#steps > outer) throw e;
      return null;
    } finally {
      this.#most = outer;
    }
  }

  /** The name of a new hypothesis. */
  newId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  nf(t: Term): Term {
    return this.normaliser.nf(t);
  }

  /** A call's body; null where it does not compute to one. */
  unfold(t: Term): Term | null {
    return this.normaliser.unfold(t);
  }

  /** Whether a prover finds by computation which of a proposition and its negation holds. */
  isDecidable(p: Term): boolean {
    switch (p.op) {
      case "true":
      case "false":
      case "lt":
      case "le":
        return true;
      case "eq":
      case "ne":
        return this.defs.decidable(arg(p, 0).sort);
      case "not":
      case "and":
      case "or":
        return p.args.every((a) => this.isDecidable(a));
      default:
        return false;
    }
  }
}
