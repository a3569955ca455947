/** `xenverif check`: verdicts of the provers. */
import { readFileSync } from "node:fs";
import type { Source } from "../../parser/source.js";
import { writeIfChanged } from "../../project/write.js";
import { limitProcesses } from "../../provers/coq/coqc.js";
import { jsonReport } from "../../report/json.js";
import { moduleReports } from "../../report/summary.js";
import { textReport } from "../../report/text.js";
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
  if (judged.interrupted) return exit.interrupted;
  if (provers.some((p) => p.problem !== null)) return exit.prover;
  return bad.length > 0 ? exit.found : exit.ok;
}
