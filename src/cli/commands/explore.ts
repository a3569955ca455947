/** `xenverif explore`. */
import { writeFileSync } from "node:fs";
import { type Engine, explore } from "../../explore/explore.js";
import { exploreItf, exploreJson, exploreText } from "../../explore/explore-report.js";
import type { Limits } from "../../explore/search.js";
import { list, pairsOption, settings, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { eachMachine, type MachineTargets } from "../machines.js";

export interface ExploreCommand extends MachineTargets {
  readonly limits: Limits;
  readonly keepGoing: boolean;
  readonly engine: Engine;
  readonly induction: boolean;
  readonly reporter: "text" | "json";
  /** Where counterexamples go in the Informal Trace Format; null for nowhere. */
  readonly itf: string | null;
}

/** Explores each model of the targets that has a machine; the settings of the project count where none are given. */
export function runExplore(command: ExploreCommand, io: Io): Promise<number> {
  const { limits, keepGoing, engine, induction } = command;
  return eachMachine(
    command,
    (project) => project.explore,
    ({ model, settings, interrupted }) =>
      explore({
        model,
        settings,
        limits,
        keepGoing,
        engine,
        induction,
        interrupted,
        onStage: io.progress,
        onProgress: (p) =>
          io.progress(
            `${p.states.toLocaleString("en-US")} states, depth ${p.depth}, ${p.frontier.toLocaleString("en-US")} to go on from, ${Math.round(p.states / Math.max(p.seconds, 0.001)).toLocaleString("en-US")}/s`,
          ),
      }),
    (x, sources) => {
      io.out(command.reporter === "json" ? exploreJson(x) : exploreText(x, sources));
      const [first] = x.counterexamples;
      if (first === undefined) return exit.ok;
      if (command.itf !== null) writeFileSync(command.itf, `${exploreItf(x, first)}\n`);
      return exit.found;
    },
    io,
    true,
  );
}

export const exploreCommand = command(
  "explore [targets..]",
  "visit every reachable state of models within scope, and show a shortest counterexample",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("set", pairsOption("a parameter: NAME=VALUE"))
      .option("scope", pairsOption("a sort: NAME=SIZE"))
      .option("max-states", {
        type: "number",
        requiresArg: true,
        default: 50_000_000,
        describe: "stop after so many states",
      })
      .option("max-depth", {
        type: "number",
        requiresArg: true,
        default: 1_000_000,
        describe: "stop after so many steps",
      })
      .option("max-seconds", {
        type: "number",
        requiresArg: true,
        default: 3600,
        describe: "stop after so many seconds",
      })
      .option("max-memory", {
        type: "number",
        requiresArg: true,
        default: 8000,
        describe: "stop at so many megabytes of heap",
      })
      .option("keep-going", {
        type: "boolean",
        default: false,
        describe: "go on after a violation: find the shortest one of each obligation",
      })
      .option("reporter", { choices: ["text", "json"] as const, default: "text" as const, describe: "format" })
      .option("induction", {
        type: "boolean",
        default: true,
        describe: "also look for counterexamples to induction: states, reachable or not, on which a proof is stuck",
      })
      .option("engine", {
        choices: ["compiled", "typescript"] as const,
        default: "compiled" as const,
        describe: "run code compiled from the IR, or the TypeScript module itself",
      })
      .option("itf", {
        type: "string",
        requiresArg: true,
        describe: "write the first counterexample to this file (Informal Trace Format)",
      })
      .example("$0 explore samples/event-channel --scope Port=3 --set MAX_PORTS=3", "within other bounds")
      .epilogue(
        "Checks invariants, transition properties, theorems about states, and that every partial operation is defined.\n" +
          "`refuted` survives larger scopes; `fails within scope` may find a witness beyond the scope.",
      ),
  (a, io) =>
    runExplore(
      {
        targets: list(a.targets),
        parameters: settings(a.set, "--set"),
        scopes: settings(a.scope, "--scope"),
        limits: {
          states: a.maxStates,
          depth: a.maxDepth,
          seconds: a.maxSeconds,
          memory: a.maxMemory * 1_000_000,
        },
        keepGoing: a.keepGoing,
        engine: a.engine,
        induction: a.induction,
        reporter: a.reporter,
        itf: a.itf ?? null,
      },
      io,
    ),
);
