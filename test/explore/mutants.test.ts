import { describe, expect, it } from "vitest";
import { mutantsOf } from "../../src/explore/mutants.js";
import { loadModules } from "../../src/ir/load.js";
import { firstKiller, mutantsOfSample } from "./mutant-run.js";
import { eventChannel, memory, type Sample } from "./mutant-samples.js";

/** Of a sample, every so many mutants are run here; `npx tsx scripts/mutants.ts` runs all of them. */
interface Choice {
  readonly sample: Sample;
  readonly oneIn: number;
  /** How many mutants there are at least. */
  readonly atLeast: number;
  /** Mutants of this choice that nothing finds; `docs/mutants.md` says why. */
  readonly survivors: readonly string[];
}

const choices: readonly Choice[] = [
  {
    sample: eventChannel,
    oneIn: 6,
    atLeast: 150,
    survivors: [
      "virqIsGlobal: number off by one line 121",
      "setPending: || taken for && line 154",
      "bindVcpu: guard dropped line 251",
    ],
  },
  { sample: memory, oneIn: 48, atLeast: 350, survivors: ["updateVaMapping: wrong errno line 791"] },
];

describe("mutants", () => {
  it.each(choices)(
    "of $sample.name are found by a recorded trace, by a search or by the refinement, but for those that are explained",
    async ({ sample, oneIn, atLeast, survivors }) => {
      const all = await mutantsOfSample(sample);
      expect(all.length).toBeGreaterThan(atLeast);
      const alive: string[] = [];
      for (const m of all.filter((_, i) => i % oneIn === 0))
        if ((await firstKiller(m, sample)) === null) alive.push(`${m.function}: ${m.operator} ${m.place}`);
      expect(alive).toEqual(survivors);
    },
    900_000,
  );
});

it("each mutant differs from the model in one function", async () => {
  const { value } = await loadModules(["test/fixtures/models/counter.model.ts"]);
  const module = value?.find((m) => m.name === "Counter");
  if (module === undefined) throw new Error("no module");
  const mutants = mutantsOf(module, new Set(["increase", "refuse"]));
  expect(new Set(mutants.map((m) => m.operator))).toEqual(
    new Set(["guard dropped", "guard negated", "wrong errno", "number off by one", "< taken for ≤"]),
  );
  for (const m of mutants) {
    const changed = m.module.decls.filter((d, i) => JSON.stringify(d) !== JSON.stringify(module.decls[i]));
    expect(changed.map((d) => d.name)).toEqual([m.function]);
  }
});
