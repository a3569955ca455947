/** What `explore` and `simulate` share: the models with a machine, one after the other, with the settings that concern each. */
import type { Settings } from "../explore/loaded-model.js";
import { settingsOfModel } from "../explore/settings.js";
import { loadModules } from "../ir/load.js";
import { hasErrors, type Result } from "../parser/diagnostic.js";
import { renderDiagnostics } from "../parser/render.js";
import type { Source } from "../parser/source.js";
import { findProjects, type Project } from "../project/config.js";
import { exit, type Io } from "./io.js";

/** One model to run. */
export interface MachineRun {
  readonly model: string;
  readonly project: Project;
  readonly settings: Settings;
  readonly interrupted: () => boolean;
}

/** What the command line says. */
export interface MachineTargets {
  readonly targets: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, string>;
}

/**
 * Runs each model of the targets that has a machine. Ctrl-C lets the model under way end cleanly, and starts no other.
 *
 * @param settingsIn the project's settings for the command; those of the command line come before them
 * @param run runs a model
 * @param report tells what came out; gives the exit code
 * @param refinements whether refinements can be run as well
 * @returns the largest exit code
 */
export async function eachMachine<T>(
  command: MachineTargets,
  settingsIn: (project: Project) => Settings,
  run: (machine: MachineRun) => Promise<Result<T> & { readonly sources: ReadonlyMap<string, Source> }>,
  report: (value: T, sources: ReadonlyMap<string, Source>, project: Project) => number,
  io: Io,
  refinements = false,
): Promise<number> {
  const found = findProjects(command.targets);
  if (found.diagnostics.length > 0) io.err(renderDiagnostics(found.diagnostics, new Map(), io));
  if (hasErrors(found.diagnostics)) return exit.usage;
  let interrupted = false;
  const stop = () => {
    interrupted = true;
  };
  process.on("SIGINT", stop);
  let code: number = exit.ok;
  try {
    for (const project of found.projects) {
      const { value: modules } = await loadModules(project.models);
      // Among several models, those that only declare types and functions are left out in silence.
      const idle = (modules ?? [])
        .filter((m) => m.machine === null && !(refinements && m.refinement !== null))
        .map((m) => m.file);
      const models = project.models.filter((m) => project.models.length === idle.length || !idle.includes(m));
      for (const model of models) {
        const own = settingsOfModel(settingsIn(project), model, modules ?? []);
        const settings = {
          parameters: new Map([...own.parameters, ...command.parameters]),
          scopes: new Map([...own.scopes, ...command.scopes]),
        };
        const result = await run({ model, project, settings, interrupted: () => interrupted });
        if (result.diagnostics.length > 0) io.err(renderDiagnostics(result.diagnostics, result.sources, io));
        code = Math.max(code, result.value === null ? exit.usage : report(result.value, result.sources, project));
        if (interrupted) return exit.interrupted;
      }
    }
    return code;
  } finally {
    process.off("SIGINT", stop);
  }
}
