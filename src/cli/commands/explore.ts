/** `xenverif explore`. */
import { writeFileSync } from "node:fs";
import { type Engine, explore } from "../../explore/explore.js";
import { exploreItf, exploreJson, exploreText } from "../../explore/explore-report.js";
import type { Limits } from "../../explore/search.js";
import { settingsOfModel } from "../../explore/settings.js";
import { loadModules } from "../../ir/load.js";
import { hasErrors } from "../../parser/diagnostic.js";
import { renderDiagnostics } from "../../parser/render.js";
import { findProjects } from "../../project/config.js";
import { exit, type Io } from "../io.js";

export interface ExploreCommand {
  readonly targets: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, string>;
  readonly limits: Limits;
  readonly keepGoing: boolean;
  readonly engine: Engine;
  readonly induction: boolean;
  readonly reporter: "text" | "json";
  /** Where counterexamples go in the Informal Trace Format; null for nowhere. */
  readonly itf: string | null;
}

/** Explores each model of the targets that has a machine; the settings of the project count where none are given. */
export async function runExplore(command: ExploreCommand, io: Io): Promise<number> {
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
      const idle = (modules ?? []).filter((m) => m.machine === null).map((m) => m.file);
      const models = project.models.filter((m) => project.models.length === idle.length || !idle.includes(m));
      for (const model of models) {
        const own = settingsOfModel(project.explore, model, modules ?? []);
        const result = await explore({
          ...command,
          model,
          settings: {
            parameters: new Map([...own.parameters, ...command.parameters]),
            scopes: new Map([...own.scopes, ...command.scopes]),
          },
          onProgress: (p) =>
            io.progress(
              `${p.states.toLocaleString("en-US")} states, depth ${p.depth}, ${p.frontier.toLocaleString("en-US")} to go on from, ${Math.round(p.states / Math.max(p.seconds, 0.001)).toLocaleString("en-US")}/s`,
            ),
          onStage: io.progress,
          interrupted: () => interrupted,
        });
        if (result.diagnostics.length > 0) io.err(renderDiagnostics(result.diagnostics, result.sources, io));
        const x = result.value;
        if (x === null) {
          code = Math.max(code, exit.usage);
          continue;
        }
        io.out(command.reporter === "json" ? exploreJson(x) : exploreText(x, result.sources));
        const [first] = x.counterexamples;
        if (first !== undefined && command.itf !== null) writeFileSync(command.itf, `${exploreItf(x, first)}\n`);
        if (first !== undefined) code = Math.max(code, exit.found);
        if (interrupted) return exit.interrupted;
      }
    }
    return code;
  } finally {
    process.off("SIGINT", stop);
  }
}
