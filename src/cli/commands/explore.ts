/** `xenverif explore`. */
import { writeFileSync } from "node:fs";
import { type Engine, explore } from "../../explore/explore.js";
import { exploreItf, exploreJson, exploreText } from "../../explore/explore-report.js";
import type { Limits } from "../../explore/search.js";
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
