/** The first stages that most commands share: projects → modules → plans. */
import type { Module } from "../ir/ir.js";
import { loadModules } from "../ir/load.js";
import { hasErrors } from "../parser/diagnostic.js";
import { renderDiagnostics } from "../parser/render.js";
import { findProjects, type Project } from "../project/config.js";
import { type ModulePlan, planModules } from "../project/plan.js";
import { loadRuns } from "../project/runs.js";
import type { ProverName } from "../provers/verdict.js";
import type { Io } from "./io.js";

export interface LoadedProject {
  readonly project: Project;
  readonly modules: readonly Module[];
  readonly plans: readonly ModulePlan[];
}

/**
 * Loads the projects that the arguments name; diagnostics go to the terminal.
 *
 * @param asked provers for which proofs are to be kept from now on, besides those of the projects
 * @returns null where a model or a configuration is wrong
 */
export async function loadProjects(
  targets: readonly string[],
  io: Io,
  asked: readonly ProverName[] | null = null,
): Promise<readonly LoadedProject[] | null> {
  const found = findProjects(targets);
  if (found.diagnostics.length > 0) io.err(renderDiagnostics(found.diagnostics, new Map(), io));
  if (hasErrors(found.diagnostics)) return null;
  const loaded: LoadedProject[] = [];
  let failed = false;
  for (const configured of found.projects) {
    const project = { ...configured, lean: configured.lean || asked?.includes("lean") === true };
    const result = await loadModules(project.models);
    if (result.diagnostics.length > 0) io.err(renderDiagnostics(result.diagnostics, result.sources, io));
    if (result.value === null) {
      failed = true;
      const count = result.diagnostics.filter((d) => d.severity === "error").length;
      io.err(`\n${count} error${count === 1 ? "" : "s"}`);
    } else {
      const runs = loadRuns(project, result.value);
      if (runs.diagnostics.length > 0) io.err(renderDiagnostics(runs.diagnostics, result.sources, io));
      if (runs.value === null) failed = true;
      else loaded.push({ project, modules: result.value, plans: planModules(result.value, runs.value, project.lean) });
    }
  }
  return failed ? null : loaded;
}
