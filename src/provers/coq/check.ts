/**
 * Checks a project with Coq. Nothing that the user's proof files do can change what is being proved: the generated files
 * are emitted afresh into a private folder and compiled before any proof file is there, the proofs are compiled from
 * read-only copies, and a fresh process that imports nothing gives each proof term its obligation as type and lists the
 * axioms of all. Inputs are hashed again afterwards.
 *
 * Results are kept by the hash of all that they follow from; where all are there, no prover process is started.
 */
import pLimit from "p-limit";
import type { Project } from "../../project/config.js";
import type { ModulePlan } from "../../project/plan.js";
import { processLimit } from "../processes.js";
import type { CheckSettings, Progress, ProverRun } from "../prover.js";
import { noStore, type Store } from "../store.js";
import type { Verdict } from "../verdict.js";
import { noCost } from "./batches.js";
import { type CoqLimits, coqchk, Interrupted } from "./coqc.js";
import { doesNotAddUp, endTheorem, endTheoremProof, endTheoremVerdict, waiting } from "./end-theorems.js";
import { engineHint, findEngine } from "./engine.js";
import { judge } from "./judge.js";
import { Judging } from "./judging.js";
import { keptVerdicts } from "./kept-verdicts.js";
import { type Keys, keysOf, usesProofs } from "./keys.js";
import { Libraries } from "./libraries.js";
import { type ModuleRun, paths, uncompiled } from "./module-run.js";
import { PieceCheck } from "./piece-check.js";
import { type Pieces, piecesOf } from "./pieces.js";
import { recheckedVerdicts, recheckProblem } from "./recheck.js";
import { coqToolchain } from "./toolchain.js";
import { openWorkspace, ProverFailure, type Workspace } from "./workspace.js";

/**
 * Checks all obligations of a project's modules.
 *
 * @param plans the modules, in dependency order, freshly planned from the models
 * @returns a verdict per obligation, or per obligation that was judged before the user interrupted; with a `problem`, none
 */
export async function checkWithCoq(
  project: Project,
  plans: readonly ModulePlan[],
  progress: Progress,
  settings: CheckSettings = {},
): Promise<ProverRun> {
  const toolchain = await coqToolchain(settings.memory ?? null);
  if (toolchain === null) {
    const problem = { kind: "missing", message: "there is no coqc", hint: engineHint } as const;
    return { version: null, verdicts: [], problem, contexts: new Map(), proofs: new Map() };
  }
  const { version } = toolchain;
  const check = new Check(project, plans, progress, toolchain.key, settings.store ?? noStore);
  const given = { version, contexts: contextsOf(check.keys), proofs: check.texts };
  try {
    return { ...given, verdicts: await check.verdicts(settings.recheck ?? false), problem: null };
  } catch (e) {
    if (e instanceof ProverFailure) return { ...given, verdicts: [], problem: e.problem };
    if (e instanceof Interrupted) return { ...given, verdicts: check.soFar(), problem: null };
    throw e;
  } finally {
    await check.close();
  }
}

const contextsOf = (keys: Keys) => new Map([...keys.modules].map(([name, k]) => [name, k.main] as const));

/** By module, the key of all that verdicts on its obligations follow from. */
export const contextKeys = (
  project: Project,
  plans: readonly ModulePlan[],
  toolchain: string,
): ReadonlyMap<string, string> => contextsOf(new Check(project, plans, () => undefined, toolchain, noStore).keys);

/** A private folder in which single statements can be tried. @throws ProverFailure, Interrupted */
export const workspaceFor = (
  project: Project,
  plans: readonly ModulePlan[],
  toolchain: string,
  store: Store,
  progress: Progress,
): Promise<Workspace> => {
  const { keys, limits } = new Check(project, plans, progress, toolchain, store);
  return openWorkspace(plans, keys, store, limits, progress);
};

/** One check: what has been compiled so far, each on demand and once. */
class Check {
  readonly keys: Keys;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly limits: CoqLimits;
  /** Verdicts as they come. */
  private readonly known = new Map<string, Verdict>();
  private cut: ReadonlyMap<string, PieceCheck> | null = null;
  private workspaceOpened: Promise<Workspace> | null = null;
  private fingerprint = "";
  private readonly runs: ReadonlyMap<string, ModuleRun>;
  private readonly libraries: Libraries;
  private readonly cost = noCost();
  private readonly judging: Judging;
  /** Modules whose verdicts are not known. */
  private readonly unknown = new Set<string>();
  private readonly project: Project;
  private readonly plans: readonly ModulePlan[];
  private readonly progress: Progress;
  private readonly store: Store;

  constructor(project: Project, plans: readonly ModulePlan[], progress: Progress, toolchain: string, store: Store) {
    this.project = project;
    this.plans = plans;
    this.progress = progress;
    this.store = store;
    this.runs = new Map(plans.map((p) => [p.module.name, uncompiled(project, p)]));
    this.texts = new Map([...this.runs].map(([name, r]) => [name, r.text]));
    this.keys = keysOf(plans, toolchain, this.texts, [project.timeout, project.sentenceTimeout, `${project.memory}`]);
    this.limits = { timeout: project.timeout, memory: project.memory };
    const { keys, limits } = this;
    this.judging = new Judging(async () => (await this.workspace()).folder, limits, this.cost);
    this.libraries = new Libraries({
      project,
      plans,
      keys,
      store,
      limits,
      progress,
      workspace: () => this.workspace(),
      run: (module) => this.run(module),
      pieces: (module) => this.inPieces.get(module) ?? null,
      isUnknown: (module) => this.unknown.has(module),
    });
  }

  /** The modules whose lemmas are compiled apart from each other. */
  private get inPieces(): ReadonlyMap<string, PieceCheck> {
    this.cut ??= this.piecewise();
    return this.cut;
  }

  /** None where a proof file names the library of another one. */
  private piecewise(): ReadonlyMap<string, PieceCheck> {
    const { project, plans, store, progress, limits } = this;
    if ([...this.texts.values()].some((t) => t !== null && usesProofs(t))) return new Map();
    const turns = pLimit(processLimit());
    const cut = (plan: ModulePlan): readonly (readonly [string, PieceCheck])[] => {
      const { name } = plan.module;
      const run = this.run(name);
      const pieces: Pieces | null = run.text === null || run.refusal !== null ? null : piecesOf(run.text);
      if (pieces === null) return [];
      const settings = {
        run,
        pieces,
        plans,
        statements: this.keys.modules.get(name)?.statements ?? "",
        store,
        limits: { ...limits, paths, sentenceTimeout: project.sentenceTimeout },
        workspace: () => this.workspace(),
        progress,
        report: (verdicts: readonly Verdict[]) => this.report(verdicts.filter((v) => !isEndTheorem(v, plans))),
        turns,
        cost: this.cost,
        judging: this.judging,
      };
      return [[name, new PieceCheck(settings)]];
    };
    return new Map(plans.flatMap(cut));
  }

  private report(verdicts: readonly Verdict[]): void {
    for (const v of verdicts) this.known.set(v.obligation, v);
  }

  /** The verdicts that were given before the user interrupted, without those that say only that others were not. */
  soFar(): readonly Verdict[] {
    return this.plans.flatMap((p) => p.obligations.obligations.flatMap((o) => this.known.get(o.id) ?? []));
  }

  /** All verdicts. @throws ProverFailure */
  async verdicts(recheck: boolean): Promise<readonly Verdict[]> {
    const kept = await Promise.all(this.plans.map((p) => this.keptOfModule(p)));
    this.plans.forEach((p, i) => {
      if (kept[i] === null) this.unknown.add(p.module.name);
    });
    for (const k of kept) this.report((k ?? []).filter((v) => !isEndTheorem(v, this.plans)));
    // All that was begun comes to its end before anything is thrown.
    const ended = await Promise.allSettled(this.plans.map((p, i) => kept[i] ?? this.ofModule(p)));
    const single = ended.map((e) => {
      if (e.status === "rejected") throw e.reason;
      return e.value;
    });
    const known = new Map(single.flat().map((v) => [v.obligation, v]));
    await this.endTheorems(known);
    const all = single.flat().map((v) => known.get(v.obligation) ?? v);
    const verdicts = recheck ? await this.rechecked(all) : all;
    if (this.workspaceOpened !== null && (await this.workspaceOpened).fingerprint() !== this.fingerprint)
      throw new ProverFailure({
        kind: "project",
        message: "a proof file changed the generated files while it was being checked",
        hint: "proof files may not write files",
      });
    return verdicts;
  }

  async close(): Promise<void> {
    (await this.workspaceOpened?.catch(() => null))?.remove();
  }

  private run(module: string): ModuleRun {
    const run = this.runs.get(module);
    if (run === undefined) throw new Error(`no module ${module}`);
    return run;
  }

  private workspace(): Promise<Workspace> {
    this.workspaceOpened ??= openWorkspace(this.plans, this.keys, this.store, this.limits, this.progress).then((w) => {
      this.fingerprint = w.fingerprint();
      return w;
    });
    return this.workspaceOpened;
  }

  /** The verdicts of an earlier run on a module's single obligations. */
  private async keptOfModule(plan: ModulePlan): Promise<readonly Verdict[] | null> {
    const { name } = plan.module;
    const key = `verdicts ${this.keys.modules.get(name)?.proofs}`;
    const kept = await keptVerdicts(this.store, key, this.run(name), this.plans);
    const ids = plan.obligations.obligations.map((o) => o.id);
    return kept !== null && kept.length === ids.length && kept.every((v, i) => v.obligation === ids[i]) ? kept : null;
  }

  /** The verdicts on a module's single obligations. */
  private async ofModule(plan: ModulePlan): Promise<readonly Verdict[]> {
    const pieces = this.inPieces.get(plan.module.name);
    const whole = () => this.judging.during(() => this.ofWholeFile(plan));
    const verdicts = await (pieces === undefined ? whole() : pieces.verdicts());
    this.report(verdicts.filter((v) => !isEndTheorem(v, this.plans)));
    return verdicts;
  }

  private async ofWholeFile(plan: ModulePlan): Promise<readonly Verdict[]> {
    const { name } = plan.module;
    const run = await this.libraries.proofs(name);
    const folder = run.refusal === null ? (await this.workspace()).folder : "";
    const { verdicts, uncertain } = await judge(run, this.plans, folder, this.limits, this.progress);
    const certain = !uncertain && run.run?.uncertain !== true;
    if (certain && run.text !== null)
      await this.store.write(`verdicts ${this.keys.modules.get(name)?.proofs}`, verdicts);
    return verdicts;
  }

  /** Adds the verdicts on all end theorems, each after those that it builds on. */
  private async endTheorems(known: Map<string, Verdict>): Promise<void> {
    const begun = new Map<string, Promise<void>>();
    const judged = async (plan: ModulePlan, before: readonly (Promise<void> | undefined)[]) => {
      await Promise.all(before);
      const verdict = await this.ofEndTheorem(plan, known);
      known.set(verdict.obligation, verdict);
      this.report([verdict]);
    };
    for (const plan of this.plans) {
      const { name, refinement } = plan.module;
      const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
      const before = machines.map((m) => begun.get(m));
      if (endTheorem(plan) !== null) begun.set(name, judged(plan, before));
    }
    for (const e of await Promise.allSettled(begun.values())) if (e.status === "rejected") throw e.reason;
  }

  /** The verdict on a module's end theorem. */
  private async ofEndTheorem(plan: ModulePlan, known: ReadonlyMap<string, Verdict>): Promise<Verdict> {
    const main = endTheorem(plan);
    if (main === null) throw new Error(`${plan.module.name} has no end theorem`);
    const waits = waiting(main, plan, this.plans, known);
    if (waits !== null) return waits;
    const key = `end theorem ${this.keys.modules.get(plan.module.name)?.main}`;
    const kept = await keptVerdicts(this.store, key, this.run(plan.module.name), this.plans);
    const [only] = kept ?? [];
    if (only !== undefined && only.obligation === main.id) return { ...only, automatic: true };
    const problem = await this.judging.during(() => this.libraries.endTheorem(plan));
    if (problem !== null) return doesNotAddUp(main, problem);
    const judgement = (await this.judging.judgements([endTheoremProof(main)])).get(main.id);
    if (judgement === undefined) throw new Error(`${main.id} was not judged`);
    const verdict = endTheoremVerdict(main, judgement);
    if (judgement.kind !== "no answer") await this.store.write(key, [verdict]);
    return verdict;
  }

  /** Has coqchk read the compiled proofs, and all that they depend on, again. */
  private async rechecked(verdicts: readonly Verdict[]): Promise<readonly Verdict[]> {
    if (findEngine()?.kind === "jscoq")
      throw new ProverFailure({ kind: "missing", message: "jsCoq has no coqchk", hint: engineHint });
    const { folder } = await this.workspace();
    const proved = new Set(verdicts.filter((v) => v.status === "proved").map((v) => v.obligation));
    const libraries: string[] = [];
    const unproved: string[] = [];
    for (const plan of this.plans) {
      const { name } = plan.module;
      const pieces = this.inPieces.get(name);
      const run = pieces === undefined ? await this.libraries.proofs(name) : this.run(name);
      if (run.refusal !== null) continue;
      const main = endTheorem(plan);
      const hasMain = main !== null && proved.has(main.id) && (await this.libraries.endTheorem(plan)) === null;
      const held = (await pieces?.libraries())?.map((l) => l.name) ?? [`Proofs.${name}`];
      libraries.push(...held, ...(hasMain ? [`Models.${name}.Verdict`] : []));
      const claimed = new Set(plan.obligations.obligations.filter((o) => proved.has(o.id)).map((o) => o.name));
      const unclaimed = [...run.lemmas.keys()].filter((n) => !claimed.has(n));
      unproved.push(...held.flatMap((library) => unclaimed.map((n) => `${library}.${n}`)));
    }
    if (libraries.length === 0) return verdicts;
    this.progress("rechecking with coqchk");
    const result = await coqchk(folder, libraries, paths, this.limits);
    if (result.interrupted) throw new Interrupted();
    return recheckedVerdicts(verdicts, recheckProblem(result, new Set(unproved)));
  }
}

/** Whether a verdict is about an end theorem: it is known last. */
const isEndTheorem = (v: Verdict, plans: readonly ModulePlan[]): boolean =>
  plans.some((p) => endTheorem(p)?.id === v.obligation);
