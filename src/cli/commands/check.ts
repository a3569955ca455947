/** `xenverif check`: verdicts of the provers. */
import { readFileSync } from "node:fs";
import type { Source } from "../../parser/source.js";
import { inShard } from "../../project/in-shard.js";
import { ownVersion } from "../../project/init.js";
import type { Shard } from "../../project/shards.js";
import { limitProcesses } from "../../provers/coq/coqc.js";
import { obligationsHash, reportDocument } from "../../report/document.js";
import { type AskedProver, askedOnce, type ModuleReport, moduleReports } from "../../report/summary.js";
import { list, positive, proverOption, proversIn, shardIn, targetsArgument } from "../arguments.js";
import { type ConcludingOptions, conclude, concludingOf, concludingOptions } from "../concluding.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { eachProject, type JudgeOptions, judgeProject } from "../judge.js";
import { type LoadedProject, loadProjects } from "../load.js";

export interface CheckOptions extends JudgeOptions, ConcludingOptions {
  /** Which part of the modules; null for all. */
  readonly shard: Shard | null;
  /** Seconds for one prover process; null for what the configuration says. */
  readonly timeout: number | null;
  /** Prover processes at once; null for one per core. */
  readonly jobs: number | null;
}

/** @returns the exit code */
export async function runCheck(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  if (options.jobs !== null) limitProcesses(options.jobs);
  const parts = options.shard === null ? loaded.map(whole) : inShard(loaded, options.shard);
  const owned = new Map(parts.map(({ entry, own }) => [entry, own]));
  const reports: ModuleReport[] = [];
  const asked: AskedProver[] = [];
  const code = await eachProject([...owned.keys()], async (entry) => {
    const judged = await judgeProject(withTimeout(entry, options.timeout), options, io);
    if (typeof judged === "number") return judged;
    const own = entry.plans.filter((p) => owned.get(entry)?.has(p.module.name));
    const verdicts = judged.provers.flatMap((p) => p.verdicts);
    reports.push(...moduleReports(own, verdicts, judged.diagnoses));
    asked.push(...judged.provers);
    return exit.ok;
  });
  // Without a verdict there is nothing to report, and what is wrong has been told. An empty shard has a report all the same.
  if (code !== exit.ok && asked.length === 0) return code;
  const document = reportDocument(reports, askedOnce(asked), sourcesOf(loaded), {
    xenverif: ownVersion(),
    obligations: obligationsHash(loaded),
    shard: options.shard,
    filter: options.filter,
  });
  return Math.max(code, conclude(document, options, io));
}

const whole = (entry: LoadedProject) => ({ entry, own: new Set(entry.plans.map((p) => p.module.name)) });

const withTimeout = (entry: LoadedProject, timeout: number | null): LoadedProject =>
  timeout === null ? entry : { ...entry, project: { ...entry.project, timeout } };

const sourcesOf = (loaded: readonly LoadedProject[]): ReadonlyMap<string, Source> =>
  new Map(
    loaded.flatMap(({ plans }) =>
      plans.map((p) => [p.module.file, { path: p.module.file, text: readFileSync(p.module.file, "utf8") }] as const),
    ),
  );

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
