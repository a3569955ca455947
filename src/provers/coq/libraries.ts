/** Compiled proofs: those of each module, and the end theorems assembled from them. */
import type { Project } from "../../project/config.js";
import type { ModulePlan } from "../../project/plan.js";
import type { Progress } from "../prover.js";
import type { Store } from "../store.js";
import { type CoqLimits, coqc, Interrupted } from "./coqc.js";
import { type Keys, usesProofs } from "./keys.js";
import { type ModuleRun, paths, withRun } from "./module-run.js";
import type { PieceCheck } from "./piece-check.js";
import { compileProofs, type ProofRun } from "./proof-run.js";
import { ProverFailure, unit, type Workspace } from "./workspace.js";

export interface LibrarySettings {
  readonly project: Project;
  /** The modules, in dependency order. */
  readonly plans: readonly ModulePlan[];
  readonly keys: Keys;
  readonly store: Store;
  readonly limits: CoqLimits;
  readonly progress: Progress;
  readonly workspace: () => Promise<Workspace>;
  /** A module's proof file. */
  readonly run: (module: string) => ModuleRun;
  /** The pieces in which a module's lemmas are compiled; null where its file stays whole. */
  readonly pieces: (module: string) => PieceCheck | null;
  /** Whether a module's verdicts are not known: its proofs are compiled even where the result of an earlier run is there. */
  readonly isUnknown: (module: string) => boolean;
}

/** What is compiled on demand, and once, in the private folder. */
export class Libraries {
  private readonly s: LibrarySettings;
  private readonly compiled = new Map<string, Promise<ModuleRun>>();
  private readonly libraries = new Map<string, Promise<void>>();
  private readonly assembled = new Map<string, Promise<string | null>>();
  /** Hashes of compiled proofs and end theorems, by the path of the source. */
  private readonly digests = new Map<string, string>();

  constructor(settings: LibrarySettings) {
    this.s = settings;
  }

  /** A module's proof file, compiled as a whole. @throws Interrupted, ProverFailure */
  proofs(module: string): Promise<ModuleRun> {
    return once(this.compiled, module, () => this.compileOrRestore(this.s.run(module)));
  }

  /**
   * Compiles the proof of an end theorem, behind those that it builds on.
   *
   * @returns what Coq has against it; null for nothing
   * @throws Interrupted, ProverFailure
   */
  endTheorem(plan: ModulePlan): Promise<string | null> {
    return once(this.assembled, plan.module.name, () => this.assemble(plan));
  }

  /** Has the library `Proofs.M` with a module's proofs compiled. */
  private library(module: string): Promise<void> {
    return once(this.libraries, module, () => this.compileLibrary(module));
  }

  private async compileOrRestore(run: ModuleRun): Promise<ModuleRun> {
    const { text } = run;
    const { name } = run.plan.module;
    const { plans, keys, limits, progress, project, store } = this.s;
    if (text === null || run.refusal !== null) return run;
    const workspace = await this.s.workspace();
    let basis = workspace.basisOf(name);
    if (usesProofs(text)) {
      const before = plans.slice(0, plans.indexOf(run.plan)).map((p) => p.module.name);
      for (const other of before) await this.proofs(other);
      basis += before.map((m) => this.digests.get(`Proofs/${m}.v`) ?? "").join(" ");
    }
    const path = `Proofs/${name}.v`;
    let proofRun: ProofRun | null = null;
    const { sentenceTimeout } = project;
    const make = async () => {
      progress(`checking the proofs of ${name}`);
      proofRun = await compileProofs(text, workspace.folder, path, { ...limits, paths, sentenceTimeout }, (n) =>
        progress(`checking the proofs of ${name}: ${n} failed so far`),
      );
      if (proofRun.fatal !== null) throw new NotCompiled();
      return !proofRun.uncertain;
    };
    try {
      const key = `${keys.modules.get(name)?.proofs}`;
      const fresh = this.s.isUnknown(name);
      this.digests.set(path, await unit(workspace.folder, key, [{ path, text }], basis, store, make, fresh));
    } catch (e) {
      if (!(e instanceof NotCompiled)) throw e;
    }
    return withRun(run, proofRun);
  }

  private async compileLibrary(module: string): Promise<void> {
    const pieces = this.s.pieces(module);
    if (pieces === null) {
      await this.proofs(module);
      return;
    }
    const { folder } = await this.s.workspace();
    const make = async (path: string) => {
      const result = await coqc(folder, path, paths, this.s.limits);
      if (result.interrupted) throw new Interrupted();
      if (result.ok) return true;
      throw new ProverFailure({
        kind: "crashed",
        message: `the proofs of ${module} do not load together: ${result.stderr.trim() || "coqc ended without a message"}`,
        hint: null,
      });
    };
    this.digests.set(`Proofs/${module}.v`, await pieces.assemble(make));
  }

  private async assemble(plan: ModulePlan): Promise<string | null> {
    const { plans, keys, limits, progress, project, store } = this.s;
    const { name, refinement } = plan.module;
    const file = plan.coqVerdict;
    if (file === null) return null;
    const { folder } = await this.s.workspace();
    const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
    const others = plans.filter((p) => [...plan.module.imports, ...machines].includes(p.module.name));
    await Promise.all([...others, plan].map((p) => this.library(p.module.name)));
    for (const p of others.filter((o) => machines.includes(o.module.name))) await this.endTheorem(p);
    let problem: string | null = null;
    const path = `Models/${file.path}`;
    const basis = [...others, plan].flatMap(({ module, coqVerdict }) => [
      this.digests.get(`Proofs/${module.name}.v`) ?? "",
      this.digests.get(`Models/${coqVerdict?.path}`) ?? "",
    ]);
    const make = async () => {
      progress(`assembling the end theorem of ${name}`);
      const result = await coqc(folder, path, paths, limits);
      if (result.ok) return true;
      if (result.interrupted) throw new Interrupted();
      problem = result.timedOut ? `coqc did not finish within ${project.timeout} s` : result.stderr.trim();
      throw new NotCompiled();
    };
    try {
      const key = `${keys.modules.get(name)?.main}`;
      const sources = [{ path, text: file.text }];
      this.digests.set(path, await unit(folder, key, sources, basis.join(" "), store, make));
    } catch (e) {
      if (!(e instanceof NotCompiled)) throw e;
    }
    return problem;
  }
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const begun = make();
  made.set(key, begun);
  return begun;
}

/** A file that the user's text keeps from compiling: nothing is kept of it. */
class NotCompiled extends Error {}
