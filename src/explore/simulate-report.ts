/** Simulations, told to people and to programs. */
import { showValue } from "../model/show.js";
import type { Source } from "../parser/source.js";
import { actingFunctions } from "./explore.js";
import { counterexampleText } from "./explore-report.js";
import { heading, neverReached } from "./report-parts.js";
import type { Simulation } from "./simulate.js";

const ends: Readonly<Record<Simulation["end"], string>> = {
  complete: "no violation",
  violation: "stopped at a violation",
  time: "stopped at the limit of time",
  interrupted: "interrupted",
};

/** The report as text. */
export function simulateText(x: Simulation, sources: ReadonlyMap<string, Source>): string {
  const { model, failure } = x;
  const acting = actingFunctions(model);
  const paths = x.coverage.filter((c) => acting.has(`${c.place.module}.${c.place.function}`));
  const missed = paths.filter((c) => c.count === 0);
  return [
    ...heading(model),
    `  seed        ${x.seed}`,
    "",
    ...(failure === null
      ? []
      : [
          ...counterexampleText(failure.counterexample, model.machine?.initial),
          `  found by the run with seed ${failure.seed} after ${failure.length} calls, then shortened`,
          "",
        ]),
    `${x.runs} runs, ${x.steps.toLocaleString("en-US")} calls, ${x.seconds.toFixed(1)} s: ${ends[x.end]}`,
    ...[...x.outcomes].map(
      ([name, o]) =>
        `  ${name.padEnd(20)} ${String(o.succeeded).padStart(8)} succeeded ${String(o.refused).padStart(8)} refused`,
    ),
    `${paths.length - missed.length} of ${paths.length} paths reached`,
    ...missed.map((c) => neverReached(c.place, sources)),
  ].join("\n");
}

/** The report as a JSON document. */
export function simulateJson(x: Simulation): string {
  const acting = actingFunctions(x.model);
  const { model: _m, outcomes, coverage, failure, recorded: _r, ...figures } = x;
  const document = {
    version: 1,
    module: x.model.module.name,
    file: x.model.module.file,
    ...figures,
    outcomes: Object.fromEntries(outcomes),
    paths: coverage
      .filter((c) => acting.has(`${c.place.module}.${c.place.function}`))
      .map((c) => ({ function: c.place.function, text: c.place.text, count: c.count })),
    failure:
      failure === null
        ? null
        : {
            seed: failure.seed,
            length: failure.length,
            obligation: failure.counterexample.obligation,
            finding: failure.counterexample.finding,
            steps: failure.counterexample.steps.map((s) => ({
              action: s.call.action,
              args: Object.fromEntries(Object.entries(s.args).map(([name, v]) => [name, showValue(v)])),
            })),
          },
  };
  return JSON.stringify(document, null, 2);
}
