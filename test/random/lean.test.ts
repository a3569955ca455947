import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import { LeanTree, leanBinary, withoutLean } from "../emit-lean/lean.js";
import { randomBatches } from "./run.js";
import { leanSyntax } from "./values.js";

const seed = Number(process.env.XENVERIF_RANDOM_SEED ?? 1);
const files = Number(process.env.XENVERIF_RANDOM_LEAN_FILES ?? 2);

describe(`random functions compute in Lean what they compute in Node (seed ${seed})${withoutLean}`, () => {
  let tree: LeanTree;
  beforeAll(async () => {
    if (leanBinary === null) return;
    tree = new LeanTree();
    expect(await tree.prelude()).toBe("");
  }, 240_000);
  afterAll(() => tree?.dispose());

  it.skipIf(leanBinary === null)(
    "agrees on every call that has a value",
    async () => {
      const batches = await randomBatches(files, 100, seed, leanSyntax);
      const none = (module: string) => ({ module, obligations: [], trivial: [] });
      const base = batches[0]?.modules.find((m) => m.name === "Base");
      if (base !== undefined) expect(await tree.add(emitLean(base, none("Base"), [base]))).toBe("");
      for (const b of batches) {
        const { name } = b.module;
        expect(await tree.add(emitLean(b.module, none(name), b.modules))).toBe("");
        const checks = b.checks.flatMap((c) => c.questions.map(([term, value]) => `#eval decide (${term} = ${value})`));
        const text = ["import XenVerif", `import ${name}.Model`, `open XenVerif Base ${name}`, ...checks, ""].join(
          "\n",
        );
        const said = (await tree.add([{ path: `Checks${name}.lean`, text }])).trim().split("\n");
        expect(said.filter((l) => l !== "true")).toEqual([]);
        expect(said.length).toBe(checks.length);
      }
    },
    600_000,
  );
});
