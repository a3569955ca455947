/**
 * Runs the mutants of a sample through `explore`, `replay` and its refinement: `npx tsx scripts/mutants.ts SAMPLE [first] [every]`.
 *
 * A mutant is killed where the search finds a violation at small scopes, where a recorded trace of Xen differs, or where the
 * specification does not follow.
 */
import { killers, mutantsOfSample } from "../test/explore/mutant-run.js";
import { samples } from "../test/explore/mutant-samples.js";

const [name = "", ...numbers] = process.argv.slice(2);
const [first = 0, every = 1] = numbers.map(Number);
const sample = samples.find((s) => s.name === name);
if (sample === undefined) throw new Error(`give a sample: ${samples.map((s) => s.name).join(", ")}`);
const all = await mutantsOfSample(sample);
let survivors = 0;
for (const [i, m] of all.entries()) {
  if (i < first || (i - first) % every !== 0) continue;
  const killed = await killers(m, sample);
  if (killed.length === 0) survivors += 1;
  console.log(
    `${killed.length === 0 ? "SURVIVES" : "killed  "}  ${m.function}: ${m.operator}  ${m.place}  ${killed.join(", ")}`,
  );
}
console.log(`${all.length} mutants, ${survivors} of those tried survive`);
