import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import { leanProject } from "../../src/emit-lean/project.js";
import { fixtures } from "./fixtures.js";

const golden = (name: string) => fileURLToPath(new URL(`../fixtures/emit/${name}`, import.meta.url));

describe("emitted Lean", () => {
  for (const { module, obligations, all } of fixtures) {
    it(`is as on file for the module ${module.name}`, async () => {
      for (const f of emitLean(module, obligations, all)) {
        await expect(f.text).toMatchFileSnapshot(golden(f.path.replace("/", ".")));
      }
    });

    it(`is the same each time for the module ${module.name}`, () => {
      expect(emitLean(module, obligations, all)).toEqual(emitLean(module, obligations, all));
    });

    it(`has no line that ends in a space and none longer than 100 columns but for comments (${module.name})`, () => {
      for (const { text } of emitLean(module, obligations, all)) {
        expect(text).not.toMatch(/ $/m);
        const code = text.replace(/\/-[\s\S]*?-\//g, "");
        expect(code.split("\n").filter((l) => [...l].length > 100)).toEqual([]);
      }
    });
  }

  it("comes with project files for Lake", async () => {
    const modules = fixtures.map((f) => f.module);
    const models = fixtures.map(({ module, obligations, all }) =>
      emitLean(module, obligations, all).map((f) => f.path),
    );
    const files = leanProject(modules, models, {
      prelude: "../prelude/lean",
      generated: "generated/lean",
      proofs: "proofs/lean",
    });
    expect(files.map((f) => f.path)).toEqual(["lakefile.toml", "lean-toolchain"]);
    for (const f of files) await expect(f.text).toMatchFileSnapshot(golden(f.path));
  });
});
