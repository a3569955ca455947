/** Why obligations without a proof may have none: counterexamples within the project's scopes. */
import { type Counterexample, explore, type Finding } from "./explore.js";
import { counterexampleText } from "./explore-report.js";
import type { Settings } from "./loaded-model.js";

/** What running the model says of an obligation. */
export interface Diagnosis {
  readonly finding: Finding;
  /** A trace that a person can read. */
  readonly lines: readonly string[];
}

/** Enough to refute what a small scope refutes, and soon over: `explore` itself goes further. */
const limits = { states: 500_000, depth: 1_000_000, seconds: 20, memory: 4e9 };

/**
 * Looks for counterexamples to the obligations of a model.
 *
 * @param model the model file
 * @returns by obligation; nothing where the model cannot be run with these settings
 */
export async function diagnose(
  model: string,
  settings: Settings,
  onStage: (what: string) => void,
  interrupted: () => boolean,
): Promise<ReadonlyMap<string, Diagnosis>> {
  const { value } = await explore({
    model,
    settings,
    limits,
    keepGoing: true,
    engine: "compiled",
    induction: true,
    onStage,
    onProgress: (p) => onStage(`looking for counterexamples: ${p.states.toLocaleString("en-US")} states`),
    interrupted,
  });
  const found = new Map<string, Diagnosis>();
  if (value === null) return found;
  const add = (c: Counterexample) => {
    // What is reachable says more than what may not be, and comes first.
    if (!found.has(c.obligation))
      found.set(c.obligation, { finding: c.finding, lines: counterexampleText(c, value.model.machine?.initial) });
  };
  value.counterexamples.forEach(add);
  return found;
}
