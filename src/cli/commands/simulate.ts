/** `xenverif simulate`. */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { runsDocument, runsText } from "../../explore/recorded-runs.js";
import { settingsOfModel } from "../../explore/settings.js";
import { simulate } from "../../explore/simulate.js";
import { simulateJson, simulateText } from "../../explore/simulate-report.js";
import { loadModules } from "../../ir/load.js";
import { hasErrors } from "../../parser/diagnostic.js";
import { renderDiagnostics } from "../../parser/render.js";
import { findProjects } from "../../project/config.js";
import { writeIfChanged } from "../../project/write.js";
import { exit, type Io } from "../io.js";

export interface SimulateCommand {
  readonly targets: readonly string[];
  readonly parameters: ReadonlyMap<string, string>;
  readonly scopes: ReadonlyMap<string, string>;
  readonly runs: number;
  readonly steps: number;
  /** Null for one that is drawn. */
  readonly seed: number | null;
  readonly seconds: number;
  /** How many runs are recorded. */
  readonly record: number;
  readonly reporter: "text" | "json";
}

/** Simulates each model of the targets that has a machine. */
export async function runSimulate(command: SimulateCommand, io: Io): Promise<number> {
  const found = findProjects(command.targets);
  if (found.diagnostics.length > 0) io.err(renderDiagnostics(found.diagnostics, new Map(), io));
  if (hasErrors(found.diagnostics)) return exit.usage;
  const seed = command.seed ?? randomInt(1_000_000);
  let interrupted = false;
  const stop = () => {
    interrupted = true;
  };
  process.on("SIGINT", stop);
  let code: number = exit.ok;
  try {
    for (const project of found.projects) {
      const { value: modules } = await loadModules(project.models);
      const idle = (modules ?? []).filter((m) => m.machine === null).map((m) => m.file);
      const models = project.models.filter((m) => project.models.length === idle.length || !idle.includes(m));
      for (const model of models) {
        const own = settingsOfModel(project.simulate, model, modules ?? []);
        const result = await simulate({
          model,
          settings: {
            parameters: new Map([...own.parameters, ...command.parameters]),
            scopes: new Map([...own.scopes, ...command.scopes]),
          },
          runs: command.runs,
          steps: command.steps,
          seed,
          seconds: command.seconds,
          keep: command.record,
          onProgress: io.progress,
          interrupted: () => interrupted,
        });
        if (result.diagnostics.length > 0) io.err(renderDiagnostics(result.diagnostics, result.sources, io));
        const x = result.value;
        if (x === null) {
          code = Math.max(code, exit.usage);
          continue;
        }
        io.out(command.reporter === "json" ? simulateJson(x) : simulateText(x, result.sources));
        if (x.failure !== null) code = Math.max(code, exit.found);
        else if (command.record > 0) {
          const path = join(project.runs, `${x.model.module.name}.json`);
          writeIfChanged(path, runsText(runsDocument(x)));
          io.err(`wrote ${path}: ${x.recorded.length} runs; \`xenverif extract\` makes obligations of them`);
        }
        if (interrupted) return exit.interrupted;
      }
    }
    return code;
  } finally {
    process.off("SIGINT", stop);
  }
}
