/**
 * Checks a project with Lean. What a proof file may contain is restricted before Lean sees it (`refusals.ts`); the generated files are
 * emitted afresh into a private folder and compiled first; proofs are compiled from read-only copies; a fresh process gives each proof
 * its obligation as type and lists its axioms. What was compiled before the proofs is hashed again before anything is judged, and
 * afterwards.
 */
import { z } from "zod";
import type { Project } from "../../project/config.js";
import { hasMark } from "../../project/lean-skeletons.js";
import type { ModulePlan } from "../../project/plan.js";
import { endTheorem, waiting } from "../coq/end-theorems.js";
import { ProverFailure } from "../coq/workspace.js";
import { wasInterrupted } from "../processes.js";
import type { CheckSettings, Progress, ProverRun } from "../prover.js";
import { noStore, type Store } from "../store.js";
import { otherRun, type Verdict } from "../verdict.js";
import { allowedAxioms, judgeLean, type LeanCandidate, type LeanJudgement } from "./judge.js";
import { type LeanKeys, leanKeys } from "./keys.js";
import { type LeanModule, readProofs } from "./module.js";
import { compileLeanProofs, type LeanProofRun, placeOf } from "./proof-run.js";
import { type LeanToolchain, leanToolchain } from "./toolchain.js";
import { type LeanWorkspace, openLeanWorkspace } from "./workspace.js";

/** Checks all obligations of a project's modules. */
export async function checkWithLean(
  project: Project,
  plans: readonly ModulePlan[],
  progress: Progress,
  settings: CheckSettings,
): Promise<ProverRun> {
  const toolchain = await leanToolchain(project.root);
  if (toolchain === null) {
    const hint =
      "install it with elan (https://github.com/leanprover/elan), put `lean` on the path, or set XENVERIF_LEAN";
    const problem = { kind: "missing", message: "there is no lean", hint } as const;
    return { version: null, verdicts: [], problem, contexts: new Map(), proofs: new Map() };
  }
  const modules = readProofs(project, plans);
  const check = new LeanCheck(project, plans, modules, toolchain, settings.store ?? noStore, progress);
  const contexts = new Map(plans.map((p) => [p.module.name, check.keys.of(p.module.name).main] as const));
  const proofs = new Map([...modules].map(([name, m]) => [name, m.text] as const));
  const given = { version: toolchain.version, contexts, proofs };
  try {
    return { ...given, verdicts: await check.verdicts(), problem: null };
  } catch (e) {
    if (e instanceof ProverFailure) return { ...given, verdicts: [], problem: e.problem };
    throw e;
  } finally {
    await check.close();
  }
}

/** By module, the key of all that verdicts on its obligations follow from. */
export async function leanContexts(
  project: Project,
  plans: readonly ModulePlan[],
): Promise<ReadonlyMap<string, string> | null> {
  const toolchain = await leanToolchain(project.root);
  if (toolchain === null) return null;
  const keys = leanKeys(plans, readProofs(project, plans), toolchain, [project.timeout, `${project.memory}`]);
  return new Map(plans.map((p) => [p.module.name, keys.of(p.module.name).main]));
}

const storedVerdicts = z.array(
  z.object({
    obligation: z.string(),
    status: z.enum(["proved", "open", "failed"]),
    reason: z.string().nullable(),
    goal: z.string().nullable(),
    place: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
    axioms: z.array(z.string()),
  }),
);

type Opened = Awaited<ReturnType<typeof openLeanWorkspace>>;

/** One check: what has been compiled so far, each on demand and once. */
class LeanCheck {
  readonly keys: LeanKeys;
  readonly #project: Project;
  readonly #plans: readonly ModulePlan[];
  readonly #modules: ReadonlyMap<string, LeanModule>;
  readonly #toolchain: LeanToolchain;
  readonly #store: Store;
  readonly #progress: Progress;
  #opened: Promise<Opened> | null = null;
  readonly #compiled = new Map<string, Promise<LeanProofRun | null>>();
  readonly #assembled = new Map<string, Promise<string | null>>();

  constructor(
    project: Project,
    plans: readonly ModulePlan[],
    modules: ReadonlyMap<string, LeanModule>,
    toolchain: LeanToolchain,
    store: Store,
    progress: Progress,
  ) {
    this.#project = project;
    this.#plans = plans;
    this.#modules = modules;
    this.#toolchain = toolchain;
    this.#store = store;
    this.#progress = progress;
    this.keys = leanKeys(plans, modules, toolchain, [project.timeout, `${project.memory}`]);
  }

  /** All verdicts. @throws ProverFailure */
  async verdicts(): Promise<readonly Verdict[]> {
    const single = await Promise.all(this.#plans.map((p) => this.#ofModule(p)));
    const known = new Map(single.flat().map((v) => [v.obligation, v]));
    for (const plan of this.#plans) {
      const main = endTheorem(plan);
      if (main !== null) known.set(main.id, await this.#ofEndTheorem(plan, known));
    }
    if (this.#opened !== null) this.#unbroken((await this.#opened).workspace);
    return single.flat().map((v) => known.get(v.obligation) ?? v);
  }

  async close(): Promise<void> {
    (await this.#opened?.catch(() => null))?.workspace.remove();
  }

  #module(name: string): LeanModule {
    const m = this.#modules.get(name);
    if (m === undefined) throw new Error(`no module ${name}`);
    return m;
  }

  #open(): Promise<Opened> {
    const keys = { prelude: this.keys.prelude, statements: (m: string) => this.keys.of(m).statements };
    const limits = { timeout: this.#project.timeout, memory: this.#project.memory };
    const usesTactic = [...this.#modules.values()].some((m) => m.usesTactic);
    this.#opened ??= openLeanWorkspace(
      this.#plans,
      this.#toolchain,
      limits,
      this.#store,
      keys,
      usesTactic,
      this.#progress,
    );
    return this.#opened;
  }

  #unbroken(workspace: LeanWorkspace): void {
    if (!workspace.isBroken) return;
    throw new ProverFailure({
      kind: "project",
      message: "a proof file changed the generated files while it was being checked",
      hint: "proof files may not write files",
    });
  }

  /** The verdicts on a module's single obligations. */
  async #ofModule(plan: ModulePlan): Promise<readonly Verdict[]> {
    const { name } = plan.module;
    const m = this.#module(name);
    const key = `lean verdicts ${this.keys.of(name).proofs}`;
    const ids = plan.obligations.obligations.map((o) => o.id);
    const kept = m.text === null ? null : await this.#kept(key, m);
    if (kept !== null && kept.length === ids.length && kept.every((v, i) => v.obligation === ids[i])) return kept;
    const run = m.refusal === null ? await this.#proofs(name) : null;
    const fatal = m.refusal ?? run?.fatal ?? null;
    const broken = new Map((run?.broken ?? []).map((b) => [b.name, b]));
    const { namespace, proofs, obligation } = plan.leanNames;
    const candidates =
      fatal !== null
        ? []
        : plan.obligations.obligations
            .filter((o) => o.kind !== "REPLAY")
            .filter((o) => m.theorems.has(obligation(o.name)) && !broken.has(obligation(o.name)))
            .map(
              (o): LeanCandidate => ({
                id: o.id,
                statement: `${namespace}.Obligations.${obligation(o.name)}`,
                proof: `${proofs}.${obligation(o.name)}`,
              }),
            );
    let judged: ReadonlyMap<string, LeanJudgement> = new Map();
    if (candidates.length > 0) {
      const { workspace } = await this.#open();
      this.#unbroken(workspace);
      this.#progress(`asking Lean for the axioms of ${name}`);
      judged = await judgeLean(candidates, [`${namespace}.Obligations`, namespace], workspace);
    }
    const runs = await this.#runs(plan);
    const verdicts = plan.obligations.obligations.map((o): Verdict => {
      const evaluated = runs.get(o.id);
      if (evaluated !== undefined) return { ...blank(o.id), automatic: true, ...ofRun(evaluated) };
      const own = obligation(o.name);
      const theorem = m.theorems.get(own);
      const base = { ...blank(o.id), automatic: theorem !== undefined && hasMark(m.text ?? "", theorem) };
      const at = (offset: number) => (m.text === null ? null : placeOf(m.file, m.text, offset));
      if (fatal !== null) {
        const status = m.text === null ? "open" : "failed";
        return { ...base, automatic: false, status, reason: fatal.message, place: at(fatal.offset) };
      }
      if (theorem === undefined)
        return { ...base, status: "open", reason: "there is no theorem of this name in the proof file" };
      const b = broken.get(own);
      if (b !== undefined) return { ...base, status: "failed", reason: b.message, goal: b.goal, place: at(b.offset) };
      return { ...base, place: at(theorem.start), ...said(judged.get(o.id) ?? null, theorem.script) };
    });
    const certain = run?.uncertain !== true && ![...judged.values()].some((j) => j.kind === "no answer");
    if (certain && !wasInterrupted() && m.text !== null) await this.#store.write(key, verdicts);
    return verdicts;
  }

  /** Recorded runs, which Lean's kernel evaluates: no proof file has a part in it. */
  async #runs(plan: ModulePlan): Promise<ReadonlyMap<string, LeanJudgement>> {
    const { namespace, obligation } = plan.leanNames;
    const candidates = plan.obligations.obligations
      .filter((o) => o.kind === "REPLAY")
      .map((o) => ({ id: o.id, statement: `${namespace}.Obligations.${obligation(o.name)}`, proof: "" }));
    if (candidates.length === 0) return new Map();
    const { workspace } = await this.#open();
    this.#progress(`evaluating the recorded runs of ${plan.module.name} with Lean`);
    return judgeLean(candidates, [`${namespace}.Obligations`], workspace, "lean/runs.hbs");
  }

  async #kept(key: string, m: LeanModule): Promise<readonly Verdict[] | null> {
    const parsed = storedVerdicts.safeParse(await this.#store.read(key));
    if (!parsed.success) return null;
    const names = new Map(m.plan.obligations.obligations.map((o) => [o.id, m.plan.leanNames.obligation(o.name)]));
    return parsed.data.map((v): Verdict => {
      const theorem = m.theorems.get(names.get(v.obligation) ?? "");
      const automatic = theorem !== undefined && hasMark(m.text ?? "", theorem);
      return {
        ...v,
        prover: "lean",
        place: v.place === null ? null : { ...v.place, file: m.file },
        automatic,
        cached: true,
      };
    });
  }

  /** A module's proofs, compiled in the workspace behind those that they import. */
  #proofs(name: string): Promise<LeanProofRun | null> {
    const made = this.#compiled.get(name) ?? this.#compile(this.#module(name));
    this.#compiled.set(name, made);
    return made;
  }

  async #compile(m: LeanModule): Promise<LeanProofRun | null> {
    if (m.text === null || m.refusal !== null) return null;
    for (const other of m.imports) await this.#proofs(other);
    const { workspace } = await this.#open();
    this.#progress(`checking the proofs of ${m.plan.module.name} with Lean`);
    const run = await compileLeanProofs(m.text, workspace, `${m.plan.leanNames.folder}.lean`);
    this.#unbroken(workspace);
    return run;
  }

  /** The verdict on a module's end theorem. */
  async #ofEndTheorem(plan: ModulePlan, known: ReadonlyMap<string, Verdict>): Promise<Verdict> {
    const main = endTheorem(plan);
    if (main === null) throw new Error(`${plan.module.name} has no end theorem`);
    const waits = waiting(main, plan, this.#plans, known);
    if (waits !== null) return { ...waits, prover: "lean" };
    const { name } = plan.module;
    const key = `lean end theorem ${this.keys.of(name).main}`;
    const kept = await this.#kept(key, this.#module(name));
    const [only] = kept ?? [];
    if (only !== undefined && only.obligation === main.id) return { ...only, automatic: true };
    const base = { ...blank(main.id), automatic: true };
    const problem = await this.#assemble(plan);
    if (problem !== null)
      return { ...base, status: "failed", reason: `the obligations do not add up to the end theorem: ${problem}` };
    const { workspace } = await this.#open();
    this.#unbroken(workspace);
    const { namespace, obligation } = plan.leanNames;
    const candidate: LeanCandidate = {
      id: main.id,
      statement: `${namespace}.Obligations.${obligation(main.name)}`,
      proof: `${namespace}.Verdict.MAIN`,
    };
    const judged = await judgeLean([candidate], [`${namespace}.Obligations`, `${namespace}.Verdict`], workspace);
    const judgement = judged.get(main.id) ?? null;
    const verdict: Verdict = { ...base, ...said(judgement, "") };
    if (judgement?.kind === "axioms" && !wasInterrupted()) await this.#store.write(key, [verdict]);
    return verdict;
  }

  /** Compiles the proof of an end theorem, behind those that it builds on. @returns what Lean has against it; null for nothing */
  #assemble(plan: ModulePlan): Promise<string | null> {
    const { name } = plan.module;
    const made = this.#assembled.get(name) ?? this.#assembleNow(plan);
    this.#assembled.set(name, made);
    return made;
  }

  async #assembleNow(plan: ModulePlan): Promise<string | null> {
    const file = plan.leanVerdict;
    if (file === null) return null;
    const { refinement, imports, name } = plan.module;
    const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
    for (const p of this.#plans) {
      const isUsed = p === plan || imports.includes(p.module.name) || machines.includes(p.module.name);
      if (isUsed) await this.#proofs(p.module.name);
    }
    for (const p of this.#plans.filter((x) => machines.includes(x.module.name))) await this.#assemble(p);
    const { workspace } = await this.#open();
    this.#progress(`assembling the end theorem of ${name} in Lean`);
    workspace.write(file);
    const result = await workspace.compile(file.path);
    if (result.ok) {
      workspace.seal([file]);
      return null;
    }
    if (result.timedOut) return `Lean did not finish within ${this.#project.timeout} s`;
    const first = result.messages.find((x) => x.severity === "error");
    return first === undefined ? result.stderr.trim() : `${file.path}:${first.line}: ${first.text}`;
  }
}

const blank = (id: string) =>
  ({
    obligation: id,
    prover: "lean",
    goal: null,
    place: null,
    axioms: [],
    automatic: false,
    cached: false,
  }) as const;

/** What the kernel says of a recorded run. */
function ofRun(j: LeanJudgement): Pick<Verdict, "status" | "reason" | "axioms"> {
  if (j.kind !== "other statement") return said(j, "");
  const reason = `${otherRun}: ${j.message.split("\n")[0]}`;
  return { status: "failed", reason, axioms: [] };
}

/** What a judgement says of a proof. */
function said(j: LeanJudgement | null, script: string): Pick<Verdict, "status" | "reason" | "axioms"> {
  if (j === null) return { status: "failed", reason: "the proof could not be judged", axioms: [] };
  if (j.kind === "no answer")
    return { status: "failed", reason: `the proof could not be judged: ${j.reason}`, axioms: [] };
  if (j.kind === "other statement") {
    const [first = ""] = j.message.split("\n");
    return { status: "failed", reason: `the theorem does not prove the obligation: ${first}`, axioms: [] };
  }
  const foreign = j.names.filter((n) => !allowedAxioms.has(n));
  if (foreign.length === 0) return { status: "proved", reason: null, axioms: j.names };
  if (foreign.every((n) => n === "sorryAx")) {
    const own = /(?<![\w'.])(?:sorry|admit)(?![\w'])/.test(script);
    const reason = own ? "the proof contains `sorry`" : "rests on something that is not proved: `sorry`";
    return { status: "open", reason, axioms: j.names };
  }
  return { status: "open", reason: `rests on axioms: ${foreign.join(", ")}`, axioms: j.names };
}
