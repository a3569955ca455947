/** Verdicts on the lemmas of a proof file that can be compiled in pieces: those of earlier runs, and of the rest anew. */
import { join } from "node:path";
import type { LimitFunction } from "p-limit";
import type { Obligation } from "../../obligations/obligation.js";
import { positionAt } from "../../parser/source.js";
import type { ModulePlan } from "../../project/plan.js";
import { processLimit } from "../processes.js";
import type { Progress } from "../prover.js";
import type { Store } from "../store.js";
import type { Verdict } from "../verdict.js";
import { type BatchCost, batchSize } from "./batches.js";
import { addToBook, type Book, type BookEntry, readBook, today } from "./book.js";
import { type Candidate, isAutomatic, isClosed, verdict } from "./judge.js";
import type { Judging } from "./judging.js";
import { hash } from "./keys.js";
import type { ModuleRun } from "./module-run.js";
import { type PieceOutcome, PieceRun, unitLibrary } from "./piece-run.js";
import type { Pieces } from "./pieces.js";
import type { ProofLimits } from "./proof-run.js";
import { unit, type Workspace } from "./workspace.js";

export interface PieceCheckSettings {
  readonly run: ModuleRun;
  readonly pieces: Pieces;
  readonly plans: readonly ModulePlan[];
  /** The key of the compiled statements. */
  readonly statements: string;
  readonly store: Store;
  readonly limits: ProofLimits;
  readonly workspace: () => Promise<Workspace>;
  readonly progress: Progress;
  /** Takes verdicts as they come. */
  readonly report: (verdicts: readonly Verdict[]) => void;
  /** Lets so many batches go on at once, over all modules. */
  readonly turns: LimitFunction;
  /** What batches took so far, over all modules. */
  readonly cost: BatchCost;
  readonly judging: Judging;
}

/** A compiled unit, and the proofs of obligations that are taken from it. */
export interface UnitLibrary {
  readonly name: string;
  /** A hash of the compiled file. */
  readonly digest: string;
  readonly lemmas: readonly string[];
}

/** A lemma that is to be checked, by its place among the file's. */
interface Waiting {
  readonly obligation: Obligation;
  readonly index: number;
}

interface Compiled extends Waiting {
  readonly outcome: PieceOutcome;
}

export class PieceCheck {
  private readonly s: PieceCheckSettings;
  private readonly index: ReadonlyMap<string, number>;
  private readonly bookKey: string;
  private book: Book = new Map();
  private pieceRun: Promise<PieceRun> | null = null;
  /** Units that hold lemmas, by index. */
  private readonly units = new Map<number, string>();
  private fatal: { readonly message: string; readonly offset: number } | null = null;

  constructor(settings: PieceCheckSettings) {
    this.s = settings;
    this.index = new Map(settings.pieces.lemmas.map((l, i) => [l.name, i]));
    const { timeout, sentenceTimeout, memory } = settings.limits;
    this.bookKey = `lemmas ${hash([settings.statements, `${timeout} ${sentenceTimeout} ${memory}`])}`;
  }

  /** Verdicts on all obligations of the module, in their order. */
  async verdicts(): Promise<readonly Verdict[]> {
    const { run, store, plans } = this.s;
    this.book = await readBook(store, this.bookKey);
    const known = new Map<string, Verdict>();
    const left: Obligation[] = [];
    for (const o of run.plan.obligations.obligations) {
      const kept = this.kept(o);
      if (kept !== null) known.set(o.id, kept);
      else if (this.index.has(o.name)) left.push(o);
      else known.set(o.id, verdict(o, run, plans, null));
    }
    this.s.report([...known.values()]);
    if (left.length > 0) for (const v of await this.judged(left)) known.set(v.obligation, v);
    return run.plan.obligations.obligations.flatMap((o) => known.get(o.id) ?? []);
  }

  /** Writes down what was found, also where the work was interrupted. */
  private async keep(entries: Book): Promise<void> {
    await addToBook(this.s.store, this.bookKey, entries);
  }

  /** The verdict of an earlier run. */
  private kept(o: Obligation): Verdict | null {
    const { run, pieces, plans } = this.s;
    const i = this.index.get(o.name);
    const entry = i === undefined ? undefined : this.book.get(pieces.keys[i] ?? "");
    const lemma = i === undefined ? undefined : pieces.lemmas[i];
    if (i === undefined || entry === undefined || lemma === undefined) return null;
    if (entry.unit !== null) this.units.set(i, entry.unit);
    const { status, reason, goal, axioms, at } = entry;
    const place = at === null ? null : { file: run.file, ...positionAt(pieces.text, lemma.statement.start + at) };
    const automatic = isAutomatic(o, run, plans);
    return { obligation: o.id, prover: "coq", status, reason, goal, place, axioms, automatic, cached: true };
  }

  private pieceRuns(): Promise<PieceRun> {
    this.pieceRun ??= this.s.workspace().then(
      (w) =>
        new PieceRun({
          module: this.module,
          pieces: this.s.pieces,
          folder: w.folder,
          context: this.s.statements,
          basis: w.basisOf(this.module),
          store: this.s.store,
          limits: this.s.limits,
          cost: this.s.cost,
        }),
    );
    return this.pieceRun;
  }

  private get module(): string {
    return this.s.run.plan.module.name;
  }

  /** Compiles and judges, in as many batches at once as there are processes to spare. */
  private async judged(obligations: readonly Obligation[]): Promise<readonly Verdict[]> {
    const runner = await this.pieceRuns();
    const queue = obligations
      .map((o) => ({ obligation: o, index: this.index.get(o.name) ?? 0 }))
      .sort((a, b) => a.index - b.index);
    const total = queue.length;
    const { cost } = this.s;
    cost.waiting += total;
    const entries = new Map<string, BookEntry>();
    const judged: Promise<readonly Verdict[]>[] = [];
    let done = 0;
    const turn = async (): Promise<void> => {
      if (queue.length === 0 || runner.fatal !== null) return;
      const batch = queue.splice(0, batchSize(cost, queue.length, processLimit()));
      cost.waiting -= batch.length;
      this.s.progress(`checking the proofs of ${this.module}: ${done} of ${total} done`);
      const compiled = await this.compiled(runner, batch);
      done += batch.length;
      const verdicts = this.judgedBatch(runner, compiled, entries);
      // Whoever waits for all of them handles what is thrown.
      verdicts.catch(() => undefined);
      judged.push(verdicts);
    };
    const worker = async (): Promise<void> => {
      while (queue.length > 0 && runner.fatal === null) await this.s.turns(turn);
    };
    const compiling = await this.s.judging.during(() =>
      Promise.allSettled(Array.from({ length: processLimit() }, worker)),
    );
    const judging = await Promise.allSettled(judged);
    await this.keep(entries);
    for (const e of [...compiling, ...judging]) if (e.status === "rejected") throw e.reason;
    const found = judging.flatMap((j) => (j.status === "fulfilled" ? j.value : []));
    this.fatal = runner.fatal;
    if (this.fatal === null) return found;
    const { message, offset } = this.fatal;
    const refused = { ...this.s.run, refusal: { reason: message, offset } };
    return obligations.map((o) => verdict(o, refused, this.s.plans, null));
  }

  private async compiled(runner: PieceRun, batch: readonly Waiting[]): Promise<readonly Compiled[]> {
    const outcomes = await runner.compile(batch.map((b) => b.index));
    return batch.flatMap(({ obligation, index }) => {
      const outcome = outcomes.get(index);
      return outcome === undefined ? [] : [{ obligation, index, outcome }];
    });
  }

  /** Verdicts on lemmas that were compiled, in one process where nothing is wrong with them. */
  private async judgedBatch(
    runner: PieceRun,
    batch: readonly Compiled[],
    entries: Map<string, BookEntry>,
  ): Promise<readonly Verdict[]> {
    if (runner.fatal !== null) return [];
    const { run, pieces, plans } = this.s;
    const broken = batch.flatMap(({ outcome }) => (outcome.kind === "broken" ? [outcome.lemma] : []));
    const withRun: ModuleRun = { ...run, run: { fatal: null, broken, uncertain: false } };
    const candidates = batch.flatMap(({ obligation, index, outcome }): readonly Candidate[] => {
      if (outcome.kind !== "accepted" || !isClosed(withRun, obligation.name)) return [];
      const library = unitLibrary(this.module, outcome.unit);
      const rests = pieces.needs[index] ?? [];
      const isOpen = (i: number) => runner.isBroken(i) || !isClosed(withRun, pieces.lemmas[i]?.name ?? "");
      const proof = `${library}.${obligation.name}`;
      return [{ obligation, module: this.module, proof, restsOnOpen: rests.some(isOpen) }];
    });
    const judged = await this.s.judging.judgements(candidates);
    const given = batch.map(({ obligation, index, outcome }) => {
      const judgement = judged.get(obligation.id) ?? null;
      const said = verdict(obligation, withRun, plans, judgement);
      const held = outcome.kind === "accepted" ? outcome.unit : null;
      if (held !== null) this.units.set(index, held);
      // A lemma that rests on one without a certain end has none either.
      const rests = [index, ...(pieces.needs[index] ?? [])];
      const certain = judgement?.kind !== "no answer" && !rests.some((i) => runner.isUncertain(i));
      if (certain) entries.set(pieces.keys[index] ?? "", this.entry(index, said, held));
      return said;
    });
    this.s.report(given);
    return given;
  }

  private entry(index: number, v: Verdict, held: string | null): BookEntry {
    const { status, reason, goal, axioms, place } = v;
    const start = this.s.pieces.lemmas[index]?.statement.start ?? 0;
    const at = place === null ? null : offsetAt(this.s.pieces.text, place.line, place.column) - start;
    if (status === "refuted") throw new Error("a prover refutes nothing");
    return { status, reason, goal, at, axioms: [...axioms], unit: held, day: today() };
  }

  /** Libraries that hold compiled proofs of the obligations, restored or compiled anew. @throws Interrupted */
  async libraries(): Promise<readonly UnitLibrary[]> {
    const runner = await this.pieceRuns();
    const { obligations } = this.s.run.plan.obligations;
    if (this.book.size === 0) this.book = await readBook(this.s.store, this.bookKey);
    const isProof = (i: number) => /^(?:Qed|Defined)$/.test(this.s.pieces.lemmas[i]?.closing ?? "");
    const wanted = obligations.flatMap((o) => this.index.get(o.name) ?? []).filter(isProof);
    wanted.sort((a, b) => a - b);
    const missing: number[] = [];
    for (const i of wanted) {
      const key = this.units.get(i) ?? this.book.get(this.s.pieces.keys[i] ?? "")?.unit ?? null;
      if (key !== null && (await runner.restore(key))) this.units.set(i, key);
      else missing.push(i);
    }
    for (const [i, o] of await runner.compile(missing)) if (o.kind === "accepted") this.units.set(i, o.unit);
    const byUnit = new Map<string, string[]>();
    for (const i of wanted) {
      const key = this.units.get(i);
      const name = this.s.pieces.lemmas[i]?.name;
      if (key !== undefined && name !== undefined) byUnit.set(key, [...(byUnit.get(key) ?? []), name]);
    }
    return [...byUnit].map(([key, names]) => ({
      name: unitLibrary(this.module, key),
      digest: runner.digests.get(key) ?? "",
      lemmas: names,
    }));
  }

  /**
   * Compiles `Proofs.M`, in which each proof has the name that the end theorem knows it by.
   *
   * @param compile compiles a file of the private folder
   * @returns a hash of it
   */
  async assemble(compile: (path: string) => Promise<boolean>): Promise<string> {
    const libraries = await this.libraries();
    const requires = libraries.map((l) => `Require ${l.name}.`);
    const names = libraries.flatMap((l) => l.lemmas.map((n) => `Definition ${n} := ${l.name}.${n}.`));
    const text = `${[...requires, ...names].join("\n")}\n`;
    const basis = libraries.map((l) => l.digest).join(" ");
    const { folder } = await this.s.workspace();
    const path = join("Proofs", `${this.module}.v`);
    return unit(folder, hash([this.s.statements, text]), [{ path, text }], basis, this.s.store, compile);
  }
}

/** The offset of a line and a column, both from 1. */
function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i += 1) start = text.indexOf("\n", start) + 1;
  return start + column - 1;
}
