/**
 * Has proofs judged, of all modules together: a process that judges one takes nearly as long as one that judges a hundred. It
 * starts when enough has been compiled for its start to be worth it, or when nothing more is to come.
 */
import type { BatchCost } from "./batches.js";
import type { CoqLimits } from "./coqc.js";
import { axiomsOf, type Candidate, type Judgement } from "./judge.js";

type Judgements = ReadonlyMap<string, Judgement>;

interface Request {
  readonly candidates: readonly Candidate[];
  readonly resolve: (judgements: Judgements | PromiseLike<Judgements>) => void;
}

/** Compiling shall take so many times as long as the start of a process before what was compiled is judged. */
const worth = 45;

export class Judging {
  private readonly folder: () => Promise<string>;
  private readonly limits: CoqLimits;
  private readonly cost: BatchCost;
  private requests: Request[] = [];
  private atWork = 0;
  private judgedAt = 0;

  /**
   * @param folder the private folder
   * @param cost what compiling took so far
   */
  constructor(folder: () => Promise<string>, limits: CoqLimits, cost: BatchCost) {
    this.folder = folder;
    this.limits = limits;
    this.cost = cost;
  }

  /** Does work from which more to be judged may come. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.atWork += 1;
    try {
      return await work();
    } finally {
      this.atWork -= 1;
      this.startWhereIdle();
    }
  }

  /**
   * The judgements on proofs that are compiled, by obligation.
   *
   * @throws Interrupted
   */
  judgements(candidates: readonly Candidate[]): Promise<Judgements> {
    if (candidates.length === 0) return Promise.resolve(new Map());
    const given = new Promise<Judgements>((resolve) => this.requests.push({ candidates, resolve }));
    const { starting, starts, proving } = this.cost;
    if (starting + proving - this.judgedAt >= (worth * starting) / Math.max(1, starts)) this.start();
    else this.startWhereIdle();
    return given;
  }

  /** What ends at once asks at once: they are judged together. */
  private startWhereIdle(): void {
    setImmediate(() => {
      if (this.atWork === 0) this.start();
    });
  }

  private start(): void {
    if (this.requests.length === 0) return;
    this.judgedAt = this.cost.starting + this.cost.proving;
    const { requests } = this;
    this.requests = [];
    const all = requests.flatMap((r) => r.candidates);
    const judged = this.folder().then((folder) => axiomsOf(all, folder, this.limits));
    for (const { resolve } of requests) resolve(judged);
  }
}
