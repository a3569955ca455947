/**
 * Compiles lemmas of a proof file in pieces. A lemma that does not check is cut out, what stood before it is known to check, and
 * what stood behind it goes on by itself: no accepted proof is run more than twice.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "../store.js";
import type { BatchCost } from "./batches.js";
import { type CoqcResult, type CoqError, coqc, coqError, Interrupted } from "./coqc.js";
import { goalAt, offsetOf } from "./goals.js";
import { hash } from "./keys.js";
import { type Copy, copyOf, type Form, type Pieces } from "./pieces.js";
import type { BrokenLemma, ProofLimits } from "./proof-run.js";
import { type SentenceClock, sentenceClock } from "./sentence-clock.js";
import { withoutComments } from "./sentences.js";
import { unit } from "./workspace.js";

/** What came of a lemma. */
export type PieceOutcome =
  | { readonly kind: "accepted"; readonly unit: string }
  | { readonly kind: "broken"; readonly lemma: BrokenLemma; readonly uncertain: boolean };

export interface PieceSettings {
  readonly module: string;
  readonly pieces: Pieces;
  readonly folder: string;
  /** The key of the compiled statements, and a hash of them. */
  readonly context: string;
  readonly basis: string;
  readonly store: Store;
  readonly limits: ProofLimits;
  /** Is added to. */
  readonly cost: BatchCost;
}

/** The library of a unit, by its key. */
export const unitLibrary = (module: string, key: string): string => `Pieces.${module}_${key.slice(0, 20)}`;

const pathOf = (module: string, key: string) => `${unitLibrary(module, key).replace(".", "/")}.v`;

export class PieceRun {
  /** Why the file cannot be compiled at all; null where it may be. */
  fatal: { readonly message: string; readonly offset: number } | null = null;
  /** Hashes of compiled units, by key. */
  readonly digests = new Map<string, string>();
  private readonly settings: PieceSettings;
  private readonly forms = new Map<number, Form>();
  private readonly broken = new Map<number, PieceOutcome>();

  constructor(settings: PieceSettings) {
    this.settings = settings;
  }

  /**
   * Compiles lemmas.
   *
   * @param indices ascending
   * @returns what came of each; without those that a fatal error keeps from being compiled
   * @throws Interrupted
   */
  async compile(indices: readonly number[]): Promise<ReadonlyMap<number, PieceOutcome>> {
    const known = indices.flatMap((i) => {
      const outcome = this.broken.get(i);
      return outcome === undefined ? [] : [[i, outcome] as const];
    });
    const left = indices.filter((i) => !this.broken.has(i));
    if (left.length === 0 || this.fatal !== null) return new Map(known);
    const result = await this.attempt(left);
    if (result.kind === "accepted")
      return new Map([...known, ...left.map((i) => [i, { kind: "accepted", unit: result.unit } as const] as const)]);
    const { groups, goal } = this.withoutFailure(left, result);
    const [all] = await Promise.all([Promise.all(groups.map((g) => this.compile(g))), goal]);
    const own = left.flatMap((i) => {
      const outcome = this.broken.get(i);
      return outcome === undefined ? [] : [[i, outcome] as const];
    });
    return new Map([...known, ...own, ...all.flatMap((m) => [...m])]);
  }

  /** Whether a lemma is known not to check. */
  isBroken(index: number): boolean {
    return this.broken.has(index);
  }

  /** Whether a time limit, or a prover that ended without a message, had a part in what is said of a lemma. */
  isUncertain(index: number): boolean {
    const outcome = this.broken.get(index);
    return outcome?.kind === "broken" && outcome.uncertain;
  }

  /** Restores a unit of an earlier run. @returns whether it is there */
  async restore(key: string): Promise<boolean> {
    if (this.digests.has(key)) return true;
    const { module, folder, basis, store } = this.settings;
    const path = pathOf(module, key);
    let missing = false;
    const make = async () => {
      missing = true;
      throw new Missing();
    };
    try {
      this.digests.set(key, await unit(folder, key, [{ path, text: "" }], basis, store, make));
    } catch (e) {
      if (!(e instanceof Missing)) throw e;
    }
    return !missing;
  }

  private async attempt(indices: readonly number[]): Promise<Attempted> {
    const { module, pieces, folder, context, basis, store, limits } = this.settings;
    const wanted = new Set([...indices, ...indices.flatMap((i) => pieces.needs[i] ?? [])]);
    const forms = new Map([...wanted].map((i) => [i, this.forms.get(i) ?? "as written"] as const));
    const copy = copyOf(pieces.text, pieces.lemmas, (i) => forms.get(i) ?? "left out");
    const key = hash([context, withoutComments(copy.text)]);
    const path = pathOf(module, key);
    const clock = sentenceClock(copy);
    let failed: CoqcResult | null = null;
    const make = async () => {
      const result = await coqc(folder, path, limits.paths, { ...limits, restartsClock: clock.restarts }, [
        "-time",
        "-set",
        `Default Timeout=${limits.sentenceTimeout}`,
      ]);
      if (result.interrupted) throw new Interrupted();
      this.note(clock, indices.length);
      if (result.ok) return true;
      failed = result;
      throw new Missing();
    };
    try {
      this.digests.set(key, await unit(folder, key, [{ path, text: copy.text }], basis, store, make));
      return { kind: "accepted", unit: key };
    } catch (e) {
      if (!(e instanceof Missing) || failed === null) throw e;
      rmSync(join(folder, path), { force: true });
      return { kind: "failed", copy, forms, result: failed, clock, path };
    }
  }

  private note(clock: SentenceClock, lemmas: number): void {
    const { starting, proving } = clock.seconds();
    const { cost } = this.settings;
    cost.starts += 1;
    cost.starting += starting;
    cost.lemmas += lemmas;
    cost.proving += proving;
  }

  /** Takes down what failed. @returns the groups that are left, and when the goal is known too */
  private withoutFailure(indices: readonly number[], failed: Failed): Remaining {
    const { copy, result, clock } = failed;
    const error = result.timedOut ? null : coqError(result.stderr);
    const at = error === null ? clock.reached() : offsetOf(copy.text, error.line, error.column);
    const place = at === null ? -1 : copy.places.findIndex((p) => at >= p.start && at < p.end);
    const form = failed.forms.get(place);
    if (at === null || form === undefined || form === "left out") return this.unplaced(indices, failed, error, at);
    const rest = [indices.filter((i) => i < place), indices.filter((i) => i > place)].filter((h) => h.length > 0);
    const inStatement = at < (copy.places[place]?.proofStart ?? 0);
    // Another group may have found it meanwhile.
    if (form === "as written" && this.broken.has(place)) return { groups: rest, goal: null };
    this.forms.set(place, inStatement || form === "admitted" ? "left out" : "admitted");
    if (form === "admitted") return { groups: rest, goal: null };
    const offset = copy.origin(at);
    const uncertain = error === null || /^(?:Timeout!|Out of memory|Stack overflow)/.test(error.message);
    const { sentenceTimeout } = this.settings.limits;
    const message =
      error === null
        ? this.silent(result)
        : error.message === "Timeout!"
          ? `does not end within ${sentenceTimeout} s (\`sentenceTimeout\` in xenverif.config.json)`
          : error.message;
    this.take(place, message, uncertain, offset);
    if (inStatement || error === null) return { groups: rest, goal: null };
    const goal = this.goal(copy, place, at, failed.path).then((shown) =>
      this.take(place, message, uncertain, offset, shown),
    );
    return { groups: rest, goal };
  }

  /** What to do where the failure is in no lemma. */
  private unplaced(indices: readonly number[], failed: Failed, error: CoqError | null, at: number | null): Remaining {
    if (error !== null) {
      this.fatal = { message: error.message, offset: at === null ? 0 : failed.copy.origin(at) };
      return { groups: [], goal: null };
    }
    const middle = Math.ceil(indices.length / 2);
    if (indices.length > 1) return { groups: [indices.slice(0, middle), indices.slice(middle)], goal: null };
    for (const i of indices) this.take(i, this.silent(failed.result), true, this.start(i));
    return { groups: [], goal: null };
  }

  private take(i: number, message: string, uncertain: boolean, offset: number, goal: string | null = null): void {
    const name = this.settings.pieces.lemmas[i]?.name ?? "";
    if (!this.forms.has(i)) this.forms.set(i, "admitted");
    this.broken.set(i, { kind: "broken", lemma: { name, message, goal, offset }, uncertain });
  }

  private start(i: number): number {
    return this.settings.pieces.lemmas[i]?.statement.start ?? 0;
  }

  private silent(result: CoqcResult): string {
    const { limits } = this.settings;
    return result.timedOut
      ? `does not end within ${limits.timeout} s (\`timeout\` in xenverif.config.json)`
      : result.stderr.trim() || "coqc ended without a message";
  }

  private goal(copy: Copy, place: number, at: number, path: string): Promise<string | null> {
    const { folder, limits } = this.settings;
    return goalAt(copy.text, copy.places[place]?.start ?? 0, at, folder, path, limits);
  }
}

class Missing extends Error {}

interface Failed {
  readonly kind: "failed";
  readonly copy: Copy;
  /** The forms in which lemmas stand in the copy, by index. */
  readonly forms: ReadonlyMap<number, Form>;
  readonly result: CoqcResult;
  readonly clock: SentenceClock;
  readonly path: string;
}

interface Remaining {
  readonly groups: readonly (readonly number[])[];
  readonly goal: Promise<void> | null;
}

type Attempted = Failed | { readonly kind: "accepted"; readonly unit: string };
