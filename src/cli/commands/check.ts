/** `xenverif check`: verdicts of the provers. */
import { readFileSync } from "node:fs";
import type { Source } from "../../parser/source.js";
import { writeIfChanged } from "../../project/write.js";
import { limitProcesses } from "../../provers/coq/coqc.js";
import { jsonReport } from "../../report/json.js";
import { moduleReports } from "../../report/summary.js";
import { textReport } from "../../report/text.js";
import { list, positive, proverOption, proversIn, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { eachProject, type JudgeOptions, judgeProject } from "../judge.js";
import { type LoadedProject, loadProjects } from "../load.js";

export interface CheckOptions extends JudgeOptions {
  readonly reporter: "text" | "json";
  readonly outputFile: string | null;
  readonly failOn: "open" | "failed";
  /** Prover processes at once; null for one per core. */
  readonly jobs: number | null;
}

/** @returns the exit code */
export async function runCheck(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  if (options.jobs !== null) limitProcesses(options.jobs);
  return eachProject(loaded, (entry) => checkProject(entry, options, io));
}

async function checkProject(entry: LoadedProject, options: CheckOptions, io: Io): Promise<number> {
  const judged = await judgeProject(entry, options, io);
  if (typeof judged === "number") return judged;
  const { plans } = entry;
  const { provers, diagnoses } = judged;
  const verdicts = provers.flatMap((p) => p.verdicts);
  const reports = moduleReports(plans, verdicts, diagnoses);
  const sources = new Map<string, Source>(
    plans.map((p) => [p.module.file, { path: p.module.file, text: readFileSync(p.module.file, "utf8") }]),
  );
  const render = (color: boolean) =>
    options.reporter === "json" ? jsonReport(reports, provers) : textReport(reports, provers, { color, sources });
  if (options.outputFile === null) io.out(render(io.color));
  else writeIfChanged(options.outputFile, `${render(false)}\n`);
  const bad = verdicts.filter((v) => v.status !== "proved" && (v.status !== "open" || options.failOn === "open"));
  if (provers.some((p) => p.problem !== null)) return exit.prover;
  return bad.length > 0 ? exit.found : exit.ok;
}

export const checkCommand = command(
  "check [targets..]",
  "check the proofs with Coq and report a verdict for every obligation",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("prover", proverOption)
      .option("reporter", {
        choices: ["text", "json"] as const,
        default: "text" as const,
        describe: "format of the report",
      })
      .option("output-file", { type: "string", requiresArg: true, describe: "write the report to this file" })
      .option("filter", {
        type: "string",
        requiresArg: true,
        describe: "report only obligations whose id contains this",
      })
      .option("fail-on", {
        choices: ["open", "failed"] as const,
        default: "open" as const,
        describe: "what makes the exit code 1",
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
      .example("$0 check --filter close.INV --reporter json", "some verdicts, for a script")
      .epilogue("`proved` means: the kernel accepted a proof of exactly the generated statement, without axioms."),
  (a, io) =>
    runCheck(
      list(a.targets),
      {
        provers: proversIn(a.prover),
        reporter: a.reporter,
        outputFile: a.outputFile ?? null,
        filter: a.filter ?? null,
        failOn: a.failOn,
        recheck: a.recheck,
        cache: a.cache,
        jobs: positive(a.jobs, "--jobs"),
      },
      io,
    ),
);
