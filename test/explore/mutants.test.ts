import { describe, expect, it } from "vitest";
import { mutantsOf } from "../../src/explore/mutants.js";
import { loadModules } from "../../src/ir/load.js";
import { firstKiller, mutantsOfSample } from "./mutant-run.js";

/** Every so many mutants of the sample one is run here; `npx tsx scripts/mutants.ts` runs all of them. */
const oneIn = 6;

/** Mutants of this choice that nothing finds; `docs/mutants.md` says why. */
const survivors: readonly string[] = [
  "virqIsGlobal: number off by one line 121",
  "setPending: || taken for && line 154",
  "bindVcpu: guard dropped line 251",
  "reset: wrong errno line 365",
  "status: guard dropped line 387",
  "raiseVcpuVirq: guard negated line 398",
  "raiseGlobalVirq: guard negated line 411",
  "pause: ≤ taken for < line 448",
];

describe("mutants of event channels", () => {
  it("are found by a recorded trace or by the search, but for those that are explained", async () => {
    const all = await mutantsOfSample();
    expect(all.length).toBeGreaterThan(150);
    const tried = all.filter((_, i) => i % oneIn === 0);
    expect(tried.length).toBeGreaterThanOrEqual(30);
    const alive: string[] = [];
    for (const m of tried) if ((await firstKiller(m)) === null) alive.push(`${m.function}: ${m.operator} ${m.place}`);
    expect(alive).toEqual(survivors);
  }, 600_000);
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
