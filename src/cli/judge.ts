/** What `check` and `prove` share: the provers' verdicts on a project, what running the models says of the rest, and the record. */
import { join } from "node:path";
import { type Diagnosis, diagnose } from "../explore/diagnose.js";
import { settingsOfModel } from "../explore/settings.js";
import type { Project } from "../project/config.js";
import { generatedFiles } from "../project/extract.js";
import type { ModulePlan } from "../project/plan.js";
import { keepOutOfVersionControl, readRecord, stateFolder, writeRecord } from "../project/record.js";
import { updatedRecord } from "../project/status.js";
import { readIfThere } from "../project/write.js";
import { proversNamed } from "../provers/all.js";
import { interrupt, wasInterrupted } from "../provers/processes.js";
import type { Prover, ProverRun } from "../provers/prover.js";
import { noStore, openStore, pruneStore, type Store, userFolder } from "../provers/store.js";
import type { ProverName, ProverProblem, Verdict } from "../provers/verdict.js";
import { falsifiable } from "../report/kinds.js";
import type { AskedProver } from "../report/summary.js";

import { exit, type Io } from "./io.js";
import type { LoadedProject } from "./load.js";

/** The verdicts of one prover on what was asked for. */
export interface Judgement extends AskedProver {
  /** None where there is a problem. */
  readonly verdicts: readonly Verdict[];
}

/** The verdicts on what was asked for. */
export interface Judgements {
  /** One for each prover that was asked, in the order of reports. */
  readonly provers: readonly Judgement[];
  /** What running the models says against obligations that some prover left without a proof. */
  readonly diagnoses: ReadonlyMap<string, Diagnosis>;
  /** Whether the user interrupted: obligations without a verdict were not judged. */
  readonly interrupted: boolean;
}

export interface JudgeOptions {
  /** The provers to ask; null for those of the project's configuration. */
  readonly provers: readonly ProverName[] | null;
  /** Part of an obligation's id; null for all. */
  readonly filter: string | null;
  /** Whether coqchk reads the compiled proofs again. */
  readonly recheck: boolean;
  /** Whether results of earlier runs count. */
  readonly cache: boolean;
}

/** Where results are kept between runs, and the folder of what is known of the prover. */
export function projectStore(
  project: Project,
  cache: boolean,
  io: Io,
): { readonly store: Store; readonly memory: string | null } {
  if (!cache) return { store: noStore, memory: null };
  const folder = join(stateFolder(project), "cache");
  const warn = (message: string) => io.err(`warning: ${message}`);
  try {
    keepOutOfVersionControl(project);
  } catch (e) {
    warn(`results cannot be kept: ${e instanceof Error ? e.message : String(e)}`);
    return { store: noStore, memory: null };
  }
  return { store: openStore(folder, warn), memory: folder };
}

/** Does a command's work with Ctrl-C and SIGTERM ending the provers, and no more than that; a second one ends the command. */
export async function interruptible(work: () => Promise<number>): Promise<number> {
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    return await work();
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** Does something with each project until the user interrupts. @returns the largest exit code */
export async function eachProject(
  loaded: readonly LoadedProject[],
  work: (entry: LoadedProject) => Promise<number>,
): Promise<number> {
  let code: number = exit.ok;
  for (const entry of loaded) if (!wasInterrupted()) code = Math.max(code, await work(entry));
  return code;
}

/** Whether the generated files are those of the models; if not, says so. */
export function isFresh({ project, plans }: LoadedProject, io: Io): boolean {
  const stale = [...generatedFiles(project, plans)]
    .filter(([path, text]) => readIfThere(path) !== text)
    .map(([path]) => path);
  if (stale.length === 0) return true;
  const list = `${stale.slice(0, 3).join(", ")}${stale.length > 3 ? ", …" : ""}`;
  const differ = stale.length === 1 ? "file does" : "files do";
  io.err(`error[XV4006]: ${stale.length} generated ${differ} not match the models: ${list}`);
  io.err(`  = hint: run \`xenverif extract ${project.root}\` and look at what changed`);
  return false;
}

/** Says what is wrong with a prover. @returns the exit code */
export function proverProblem(problem: ProverProblem, io: Io): number {
  io.err(`error[XV4010]: ${problem.message}`);
  if (problem.hint !== null) io.err(`  = hint: ${problem.hint}`);
  return exit.prover;
}

/**
 * Asks the provers, and runs the models where one does not prove. What comes out is recorded for `status`. Problems of provers are
 * told.
 *
 * @returns the verdicts, or the exit code where there are none at all
 */
export async function judgeProject(entry: LoadedProject, options: JudgeOptions, io: Io): Promise<Judgements | number> {
  const { project, plans } = entry;
  if (!isFresh(entry, io)) return exit.usage;
  const kept = projectStore(project, options.cache, io);
  const runs: { readonly prover: Prover; readonly run: ProverRun }[] = [];
  for (const prover of proversNamed(options.provers ?? project.provers)) {
    const run = await prover.check(project, plans, io.progress, { recheck: options.recheck, ...kept });
    if (run.problem !== null) proverProblem(run.problem, io);
    // What a prover did not prove before it was ended says nothing; Coq's driver leaves such verdicts out itself.
    const stands = (v: Verdict) => !wasInterrupted() || prover.name === "coq" || v.status === "proved";
    runs.push({ prover, run: { ...run, verdicts: run.verdicts.filter(stands) } });
  }
  if (runs.every(({ run }) => run.problem !== null)) return exit.prover;
  const isWanted = (v: Verdict) => options.filter === null || v.obligation.includes(options.filter);
  const all = runs.flatMap(({ run }) => run.verdicts.filter(isWanted));
  const diagnoses = wasInterrupted() ? new Map<string, Diagnosis>() : await diagnosesOf(project, plans, all, io);
  const provers = runs.map(({ prover, run }): Judgement => {
    const verdicts = run.verdicts.map((v): Verdict => {
      const isFalse = v.status !== "proved" && diagnoses.get(v.obligation)?.finding === "refuted";
      return isFalse ? { ...v, status: "refuted" } : v;
    });
    if (run.problem === null) keepRecord(entry, prover, { ...run, verdicts }, io);
    const { version, problem } = run;
    return { prover: prover.name, title: prover.title, version, problem, verdicts: verdicts.filter(isWanted) };
  });
  const interrupted = wasInterrupted();
  if (!interrupted && kept.memory !== null) for (const f of [kept.memory, userFolder()]) await pruneStore(f);
  if (interrupted) {
    const asked = plans.reduce((n, p) => n + p.obligations.obligations.length, 0) * provers.length;
    const given = runs.reduce((n, { run }) => n + run.verdicts.length, 0);
    io.err(`interrupted: ${given} of ${asked} obligations were judged`);
  }
  return { provers, diagnoses, interrupted };
}

/** Writes the record; where that is not possible, the verdicts stand all the same. */
function keepRecord({ project, plans, modules }: LoadedProject, prover: Prover, run: ProverRun, io: Io): void {
  try {
    const old = readRecord(project, prover.name);
    writeRecord(project, prover.name, updatedRecord(plans, modules, prover, run, old));
  } catch (e) {
    io.err(`warning: the verdicts cannot be kept for \`status\`: ${e instanceof Error ? e.message : String(e)}`);
  }
}

/** Runs the models that have obligations without a proof. */
async function diagnosesOf(
  project: Project,
  plans: readonly ModulePlan[],
  verdicts: readonly Verdict[],
  io: Io,
): Promise<ReadonlyMap<string, Diagnosis>> {
  const open = new Set(verdicts.filter((v) => v.status !== "proved").map((v) => v.obligation));
  const all = new Map<string, Diagnosis>();
  for (const plan of plans) {
    const isOpen = plan.obligations.obligations.some((o) => open.has(o.id) && falsifiable.has(o.kind));
    if (!isOpen || (plan.module.machine === null && plan.module.refinement === null)) continue;
    const settings = settingsOfModel(
      project.explore,
      plan.module.file,
      plans.map((p) => p.module),
    );
    const found = await diagnose(plan.module.file, settings, io.progress, wasInterrupted);
    for (const [id, d] of found) if (open.has(id)) all.set(id, d);
  }
  return all;
}
