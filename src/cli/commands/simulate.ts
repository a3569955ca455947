/** `xenverif simulate`. */
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { runsDocument, runsText } from "../../explore/recorded-runs.js";
import { simulate } from "../../explore/simulate.js";
import { simulateJson, simulateText } from "../../explore/simulate-report.js";
import { writeIfChanged } from "../../project/write.js";
import { list, pairsOption, settings, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
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

export const simulateCommand = command(
  "simulate [targets..]",
  "run the models at random, in scopes too large to explore",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("set", pairsOption("a parameter: NAME=VALUE"))
      .option("scope", pairsOption("a scope: SORT=NUMBER"))
      .option("runs", { type: "number", requiresArg: true, default: 100, describe: "how many runs" })
      .option("steps", { type: "number", requiresArg: true, default: 200, describe: "calls of one run" })
      .option("seed", { type: "number", requiresArg: true, describe: "of the first run (default: drawn, and printed)" })
      .option("max-seconds", {
        type: "number",
        requiresArg: true,
        default: 600,
        describe: "stop after so many seconds",
      })
      .option("record", {
        type: "number",
        requiresArg: true,
        default: 0,
        describe: "keep the first runs for the provers to evaluate (REPLAY obligations)",
      })
      .option("reporter", { choices: ["text", "json"] as const, default: "text" as const, describe: "format" })
      .example("$0 simulate samples/event-channel --seed 7", "the same runs again")
      .epilogue(
        "Checks each step as `explore` does; a run that breaks a property is shortened before it is shown.\n" +
          "The project's `simulate` settings count where none are given here.",
      ),
  (a, io) =>
    runSimulate(
      {
        targets: list(a.targets),
        parameters: settings(a.set, "--set"),
        scopes: settings(a.scope, "--scope"),
        runs: a.runs,
        steps: a.steps,
        seed: a.seed ?? null,
        seconds: a.maxSeconds,
        record: a.record,
        reporter: a.reporter,
      },
      io,
    ),
);
