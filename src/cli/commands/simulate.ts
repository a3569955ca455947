/** `xenverif simulate`. */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { runsDocument, runsText } from "../../explore/recorded-runs.js";
import { simulate } from "../../explore/simulate.js";
import { simulateJson, simulateText } from "../../explore/simulate-report.js";
import { writeIfChanged } from "../../project/write.js";
import { exit, type Io } from "../io.js";
import { eachMachine, type MachineTargets } from "../machines.js";

export interface SimulateCommand extends MachineTargets {
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
export function runSimulate(command: SimulateCommand, io: Io): Promise<number> {
  const { runs, steps, seconds, record } = command;
  const seed = command.seed ?? randomInt(1_000_000);
  return eachMachine(
    command,
    (project) => project.simulate,
    ({ model, settings, interrupted }) =>
      simulate({ model, settings, runs, steps, seed, seconds, keep: record, interrupted, onProgress: io.progress }),
    (x, sources, project) => {
      io.out(command.reporter === "json" ? simulateJson(x) : simulateText(x, sources));
      if (x.failure !== null) return exit.found;
      if (record > 0) {
        const path = join(project.runs, `${x.model.module.name}.json`);
        writeIfChanged(path, runsText(runsDocument(x)));
        io.err(`wrote ${path}: ${x.recorded.length} runs; \`xenverif extract\` makes obligations of them`);
      }
      return exit.ok;
    },
    io,
  );
}
