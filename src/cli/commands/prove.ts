/** `xenverif prove`: looks for proofs of what is open and writes down those that it finds. */

import { LeanProofs } from "../../emit-lean/proofs/index.js";
import { workspaceFor } from "../../provers/coq/check.js";
import { type Attempt, prove, type Target } from "../../provers/coq/prove.js";
import { coqProver } from "../../provers/coq/prover.js";
import { coqToolchain } from "../../provers/coq/toolchain.js";
import { ProverFailure } from "../../provers/coq/workspace.js";
import { proveWithLean } from "../../provers/lean/prove.js";
import { leanToolchain } from "../../provers/lean/toolchain.js";
import { limitProcesses, wasInterrupted } from "../../provers/processes.js";
import type { ProverName } from "../../provers/verdict.js";
import { proverTitle } from "../../report/summary.js";
import { list, positive, proverOption, proversIn, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { eachProject, interruptible, type Judgements, judgeProject, projectStore, proverProblem } from "../judge.js";
import { type LoadedProject, loadProjects } from "../load.js";

export interface ProveOptions {
  /** The provers in which to look; null for those of each project's configuration. */
  readonly provers: readonly ProverName[] | null;
  /** Part of an obligation's id; null for all. */
  readonly filter: string | null;
  readonly cache: boolean;
  /** Seconds for one attempt. */
  readonly timeout: number;
  /** Prover processes at once; null for one per core. */
  readonly jobs: number | null;
  /** Whether coq-hammer may be used; null where it is used if it is installed. */
  readonly hammer: boolean | null;
}

/** @returns the exit code: 1 where something that was asked for is still without a proof */
export const runProve = (targets: readonly string[], options: ProveOptions, io: Io): Promise<number> =>
  interruptible(() => proveAll(targets, options, io));

async function proveAll(targets: readonly string[], options: ProveOptions, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io, options.provers);
  if (loaded === null) return exit.usage;
  if (options.jobs !== null) limitProcesses(options.jobs);
  return eachProject(loaded, (entry) => proveProject(entry, options, io));
}

async function proveProject(entry: LoadedProject, options: ProveOptions, io: Io): Promise<number> {
  let code: number = exit.ok;
  for (const prover of options.provers ?? entry.project.provers) {
    const proved = prover === "coq" ? await proveInCoq(entry, options, io) : await proveInLean(entry, options, io);
    code = Math.max(code, proved);
  }
  return code;
}

/** Looks for proofs in Lean. */
async function proveInLean(entry: LoadedProject, options: ProveOptions, io: Io): Promise<number> {
  const judging = { ...options, provers: ["lean" as const], recheck: false };
  const before = await judgeProject(entry, judging, io);
  if (typeof before === "number") return before;
  const { project, plans, modules } = entry;
  const open = verdictsOf(before).filter((v) => v.status === "open" || v.status === "failed");
  const wanted = new Set(open.map((v) => v.obligation).filter((id) => !id.endsWith(".MAIN")));
  if (wanted.size === 0) return concluded(before, io);
  const toolchain = await leanToolchain(project.root);
  if (toolchain === null) return proverProblem({ kind: "missing", message: "there is no lean", hint: null }, io);
  const { store } = projectStore(project, options.cache, io);
  try {
    const attempts = await proveWithLean(
      project,
      plans,
      wanted,
      new LeanProofs(modules),
      toolchain,
      store,
      io.progress,
    );
    for (const { obligation, kind, reason } of attempts)
      io.out(`${kind.padEnd(9)} ${obligation.id}${reason === null ? "" : `: ${reason.split("\n")[0]}`}`);
  } catch (e) {
    if (e instanceof ProverFailure) return proverProblem(e.problem, io);
    throw e;
  }
  const after = await judgeProject(entry, judging, io);
  return typeof after === "number" ? after : concluded(after, io);
}

async function proveInCoq(entry: LoadedProject, options: ProveOptions, io: Io): Promise<number> {
  const judging = { provers: ["coq" as const], filter: options.filter, recheck: false, cache: options.cache };
  const before = await judgeProject(entry, judging, io);
  if (typeof before === "number") return before;
  if (before.interrupted) return exit.interrupted;
  const status = new Map(verdictsOf(before).map((v) => [v.obligation, v.status]));
  const { project, plans } = entry;
  const refuted = [...status].filter(([, s]) => s === "refuted").map(([id]) => id);
  for (const id of refuted)
    io.out(`refuted   ${id}: a run of the model shows that it is false; \`xenverif check\` prints it`);
  const targets = plans.flatMap((plan) =>
    plan.obligations.obligations
      .filter((o) => o.kind !== "MAIN" && (status.get(o.id) === "open" || status.get(o.id) === "failed"))
      .map((obligation): Target => ({ obligation, plan, file: coqProver.proofFile(project, plan) })),
  );
  if (targets.length === 0) return concluded(before, io);
  const found = await search(entry, targets, options, io);
  if (found !== exit.ok) return found;
  const after = await judgeProject(entry, judging, io);
  return typeof after === "number" ? after : concluded(after, io);
}

/** Searches for all proofs at once. */
async function search(
  { project, plans }: LoadedProject,
  targets: readonly Target[],
  options: ProveOptions,
  io: Io,
): Promise<number> {
  const { store, memory } = projectStore(project, options.cache, io);
  const toolchain = await coqToolchain(memory);
  if (toolchain === null) return proverProblem({ kind: "missing", message: "there is no coqc", hint: null }, io);
  const hammer = options.hammer ?? toolchain.hammer;
  try {
    const workspace = await workspaceFor(project, plans, toolchain.key, store, io.progress);
    try {
      const settings = { folder: workspace.folder, plans, timeout: options.timeout, memory: project.memory, hammer };
      let done = 0;
      await Promise.all(
        targets.map(async (target) => {
          const attempt = await prove(target, settings);
          done += 1;
          if (attempt.kind !== "interrupted") io.out(line(target, attempt));
          io.progress(`looking for proofs: ${done} of ${targets.length} obligations tried`);
        }),
      );
    } finally {
      workspace.remove();
    }
  } catch (e) {
    if (e instanceof ProverFailure) return proverProblem(e.problem, io);
    const message = e instanceof Error ? e.message : String(e);
    io.err(`error[XV4005]: cannot write: ${message}`);
    io.err("  = hint: what was there is untouched; free some space or mend the permissions and run it again");
    return exit.usage;
  }
  if (!wasInterrupted()) return exit.ok;
  io.err("interrupted; the proofs that were found have been written");
  return exit.interrupted;
}

function line({ obligation: { id, name }, file }: Target, attempt: Attempt): string {
  switch (attempt.kind) {
    case "proved": {
      const [first = ""] = attempt.script.split("\n");
      const script = first === attempt.script ? first : "path by path";
      return `found     ${id}: ${script}${attempt.hammer ? " (needs coq-hammer)" : ""}`;
    }
    case "split":
      return `split     ${id}: ${attempt.left} of ${attempt.of} paths are left to you, see ${name} in ${file}`;
    case "left":
      return `left      ${id}: no script works`;
    case "by hand":
      return `by hand   ${id}: someone has worked on this proof; it is left alone`;
    case "no lemma":
      return `missing   ${id}: there is no lemma ${name} in ${file}; \`xenverif extract\` writes it`;
    case "changed":
      return `changed   ${id}: ${file} was edited meanwhile; nothing was written`;
    case "refused":
      return `refused   ${id}: \`xenverif check\` says what ${file} must not contain`;
    case "interrupted":
      return `stopped   ${id}`;
  }
}

const verdictsOf = ({ provers }: Judgements) => provers.flatMap((p) => p.verdicts);

function concluded(judged: Judgements, io: Io): number {
  const verdicts = verdictsOf(judged);
  const prover = judged.provers.map(proverTitle).join(", ");
  const proved = verdicts.filter((v) => v.status === "proved");
  const automatic = proved.filter((v) => v.automatic).length;
  io.out(
    `${proved.length} of ${verdicts.length} obligations proved by ${prover} · ${automatic} by generated scripts, ${proved.length - automatic} by hand`,
  );
  return proved.length === verdicts.length ? exit.ok : exit.found;
}

export const proveCommand = command(
  "prove [targets..]",
  "look for proofs of what is open, and write down the scripts that work",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("prover", proverOption)
      .option("filter", { type: "string", requiresArg: true, describe: "only obligations whose id contains this" })
      .option("timeout", { type: "number", requiresArg: true, default: 60, describe: "seconds for one attempt" })
      .option("jobs", {
        type: "number",
        requiresArg: true,
        describe: "prover processes at once (default: one per core)",
      })
      .option("cache", {
        type: "boolean",
        default: true,
        describe: "use the results of earlier runs on the same inputs",
      })
      .option("hammer", {
        type: "boolean",
        describe: "try the tactics of coq-hammer too (default: where it is installed)",
      })
      .example("$0 prove samples/event-channel", "try everything that is not proved")
      .example("$0 prove --filter close.INV --timeout 300", "with patience, on some")
      .epilogue(
        "A proof that a person has touched is left alone. Where no script works, the proof is opened path by path through\n" +
          "the action: paths that automation closes are closed, `admit.` marks those that are left.",
      ),
  (a, io) =>
    runProve(
      list(a.targets),
      {
        provers: proversIn(a.prover),
        filter: a.filter ?? null,
        timeout: positive(a.timeout, "--timeout") ?? 60,
        jobs: positive(a.jobs, "--jobs"),
        cache: a.cache,
        hammer: a.hammer ?? null,
      },
      io,
    ),
);
