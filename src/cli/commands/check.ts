/** `xenverif check`: verdicts of the provers. */
import { readFileSync } from "node:fs";
import { type Diagnosis, diagnose } from "../../explore/diagnose.js";
import { settingsOfModel } from "../../explore/settings.js";
import type { Source } from "../../parser/source.js";
import type { Project } from "../../project/config.js";
import { generatedFiles } from "../../project/extract.js";
import type { ModulePlan } from "../../project/plan.js";
import { readIfThere, writeIfChanged } from "../../project/write.js";
import { checkWithCoq } from "../../provers/coq/check.js";
import { interrupt, wasInterrupted } from "../../provers/coq/coqc.js";
import type { Verdict } from "../../provers/verdict.js";
import { jsonReport } from "../../report/json.js";
import { moduleReports } from "../../report/summary.js";
import { falsifiable, textReport } from "../../report/text.js";
import { exit, type Io } from "../io.js";
import { type LoadedProject, loadProjects } from "../load.js";

export interface CheckOptions {
  readonly reporter: "text" | "json";
  readonly outputFile: string | null;
  /** Part of an obligation's id; null for all. */
  readonly filter: string | null;
  readonly failOn: "open" | "failed";
  /** Whether coqchk reads the compiled proofs again. */
  readonly recheck: boolean;
}

/** @returns the exit code */
export async function runCheck(targets: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  let code: number = exit.ok;
  for (const entry of loaded) if (!wasInterrupted()) code = Math.max(code, await checkProject(entry, options, io));
  process.off("SIGINT", interrupt);
  process.off("SIGTERM", interrupt);
  return code;
}

async function checkProject(
  { project, plans, modules }: LoadedProject,
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const stale = [...generatedFiles(project, plans, modules)]
    .filter(([path, text]) => readIfThere(path) !== text)
    .map(([path]) => path);
  if (stale.length > 0) {
    io.err(
      `error[XV4006]: ${stale.length} generated file${stale.length === 1 ? " does" : "s do"} not match the models: ${stale.slice(0, 3).join(", ")}${stale.length > 3 ? ", …" : ""}`,
    );
    io.err(`  = hint: run \`xenverif extract ${project.root}\` and look at what changed`);
    return exit.usage;
  }
  const result = await checkWithCoq(project, plans, io.progress, options.recheck);
  if (wasInterrupted()) {
    io.err("interrupted; no verdict is reported");
    return exit.interrupted;
  }
  if (result.problem !== null) {
    io.err(`error[XV4010]: ${result.problem.message}`);
    if (result.problem.hint !== null) io.err(`  = hint: ${result.problem.hint}`);
    return exit.prover;
  }
  const wanted = result.verdicts.filter((v) => options.filter === null || v.obligation.includes(options.filter));
  const diagnoses = await diagnosesOf(project, plans, wanted, io);
  const judged = wanted.map((v): Verdict => {
    const isFalse = v.status !== "proved" && diagnoses.get(v.obligation)?.finding === "refuted";
    return isFalse ? { ...v, status: "refuted" } : v;
  });
  const reports = moduleReports(plans, judged, diagnoses);
  const prover = `Coq ${result.version ?? ""}`.trim();
  const sources = new Map<string, Source>(
    plans.map((p) => [p.module.file, { path: p.module.file, text: readFileSync(p.module.file, "utf8") }]),
  );
  const render = (color: boolean) =>
    options.reporter === "json" ? jsonReport(reports, prover) : textReport(reports, prover, { color, sources });
  if (options.outputFile === null) io.out(render(io.color));
  else writeIfChanged(options.outputFile, `${render(false)}\n`);
  const bad = judged.filter((v) => v.status !== "proved" && (v.status !== "open" || options.failOn === "open"));
  return bad.length > 0 ? exit.found : exit.ok;
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
    if (!isOpen || plan.module.machine === null) continue;
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
