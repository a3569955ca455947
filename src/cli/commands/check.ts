/** `xenverif check`: verdicts of the provers. */
import { setImmediate } from "node:timers/promises";
import { limitProcesses, wasInterrupted } from "../../provers/processes.js";
import { list, positive, proverOption, proversIn, shardIn, targetsArgument } from "../arguments.js";
import { type ConcludingOptions, conclude, concludingOf, concludingOptions } from "../concluding.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { interruptible } from "../judge.js";
import { judgedReport, type ReportOptions } from "../judged-report.js";
import { loadProjects } from "../load.js";

export interface CheckOptions extends ReportOptions, ConcludingOptions {
  /** Prover processes at once; null for one per core. */
  readonly jobs: number | null;
}

/** @returns the exit code */
export const runCheck = (targets: readonly string[], options: CheckOptions, io: Io): Promise<number> =>
  interruptible(() => check(targets, options, io));

async function check(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  // Signals that came meanwhile are told now.
  await setImmediate();
  if (wasInterrupted()) io.err("interrupted: nothing was judged");
  if (options.jobs !== null) limitProcesses(options.jobs);
  const { document, code } = await judgedReport(loaded, options, io);
  if (document === null) return code;
  // What was not judged is not lost: an interrupted run says nothing of a baseline.
  const concluded = conclude(document, wasInterrupted() ? { ...options, baseline: null } : options, io);
  return wasInterrupted() ? exit.interrupted : Math.max(code, concluded);
}

export const checkCommand = command(
  "check [targets..]",
  "check the proofs and report a verdict for every obligation",
  (y) =>
    concludingOptions(y)
      .positional("targets", targetsArgument)
      .option("prover", proverOption)
      .option("filter", {
        type: "string",
        requiresArg: true,
        describe: "report only obligations whose id contains this",
      })
      .option("shard", {
        type: "string",
        requiresArg: true,
        describe: "check one part of the modules, such as 1/3; `merge` makes one report of all",
      })
      .option("timeout", {
        type: "number",
        requiresArg: true,
        describe: "seconds for one prover process (default: that of the configuration)",
      })
      .option("recheck", {
        type: "boolean",
        default: false,
        describe: "have coqchk read the compiled proofs, and all that they depend on, again",
      })
      .option("cache", {
        type: "boolean",
        default: true,
        describe: "use the results of earlier runs on the same inputs (`--no-cache`: check everything)",
      })
      .option("jobs", {
        type: "number",
        requiresArg: true,
        describe: "prover processes at once (default: one per core)",
      })
      .example("$0 check samples/event-channel", "check all proofs of one project")
      .example("$0 check --reporter text --reporter junit=report.xml", "several reports at once")
      .example("$0 check --filter close.INV --reporter json", "some verdicts, for a script")
      .epilogue("`proved` means: the kernel accepted a proof of exactly the generated statement, without axioms."),
  (a, io) =>
    runCheck(
      list(a.targets),
      {
        provers: proversIn(a.prover),
        ...concludingOf(a),
        shard: shardIn(a.shard),
        timeout: positive(a.timeout, "--timeout"),
        filter: a.filter ?? null,
        recheck: a.recheck,
        cache: a.cache,
        jobs: positive(a.jobs, "--jobs"),
      },
      io,
    ),
);
