/**
 * Runs the mutants of event channels through `explore` and `replay`: `npx tsx scripts/mutants.ts [first] [every]`.
 *
 * A mutant is killed where the search finds a violation at the sample's scope, or where a recorded trace of Xen differs.
 */
import { killers, mutantsOfSample } from "../test/explore/mutant-run.js";

const [first = 0, every = 1] = process.argv.slice(2).map(Number);
const all = await mutantsOfSample();
let survivors = 0;
for (const [i, m] of all.entries()) {
  if (i < first || (i - first) % every !== 0) continue;
  const killed = await killers(m);
  if (killed.length === 0) survivors += 1;
  console.log(
    `${killed.length === 0 ? "SURVIVES" : "killed  "}  ${m.function}: ${m.operator}  ${m.place}  ${killed.join(", ")}`,
  );
}
console.log(`${all.length} mutants, ${survivors} of those tried survive`);
