import { describe, expect, it } from "vitest";
import { compileModules } from "../../src/explore/compile.js";
import { randomBatches } from "./run.js";
import { coqSyntax } from "./values.js";

const seed = Number(process.env.XENVERIF_RANDOM_SEED ?? 1);

describe(`random functions compute from the IR what the TypeScript module computes (seed ${seed})`, () => {
  it("agrees on every call, those without a value included", async () => {
    let calls = 0;
    const different: string[] = [];
    const batches = await randomBatches(4, 280, seed, coqSyntax, ({ ref, modules, args, asked, answers }) => {
      const compiled = compiledOnce(modules).value(ref);
      if (typeof compiled !== "function") throw new Error(`${ref.name} is no function`);
      calls += 1;
      const again = answers(() => compiled(...args));
      if (JSON.stringify(again) !== JSON.stringify(asked)) different.push(`${ref.module}.${ref.name}`);
    });
    expect(batches.length).toBe(4);
    expect(different).toEqual([]);
    expect(calls).toBeGreaterThan(3000);
  }, 300_000);
});

const compiledByModules = new Map<unknown, ReturnType<typeof compileModules>>();

function compiledOnce(modules: Parameters<typeof compileModules>[0]): ReturnType<typeof compileModules> {
  const known = compiledByModules.get(modules) ?? compileModules(modules);
  compiledByModules.set(modules, known);
  return known;
}
