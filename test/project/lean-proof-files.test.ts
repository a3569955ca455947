/** Lean proof files without a Lean: under which name they stand, and how proofs follow an action that is renamed. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadModules } from "../../src/ir/load.js";
import { findProjects, type Project } from "../../src/project/config.js";
import { extract } from "../../src/project/extract.js";
import { hasMark } from "../../src/project/lean-skeletons.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import { projectStatus } from "../../src/project/status.js";
import { leanProver } from "../../src/provers/lean/prover.js";
import { theorems } from "../../src/provers/lean/text.js";
import { counterModel } from "../fixtures/counter.js";

async function planned(root: string): Promise<{ readonly project: Project; readonly plans: readonly ModulePlan[] }> {
  const [project] = findProjects([root]).projects;
  if (project === undefined) throw new Error(`no project in ${root}`);
  const { value, diagnostics } = await loadModules(project.models);
  if (value === null) throw new Error(diagnostics.map((d) => d.message).join());
  return { project, plans: planModules(value, new Map(), project.lean) };
}

describe("a Lean proof file", () => {
  const roots: string[] = [];
  const projectOf = (model: string): string => {
    const root = mkdtempSync(join(tmpdir(), "xenverif-lean-files-"));
    roots.push(root);
    mkdirSync(join(root, "proofs/lean"), { recursive: true });
    writeFileSync(join(root, "counter.model.ts"), model);
    return root;
  };
  const write = (root: string, model: string) => writeFileSync(join(root, "counter.model.ts"), model);
  afterAll(() => {
    for (const root of roots) rmSync(root, { recursive: true, force: true });
  });
  const extracted = async (root: string, ...renames: readonly (readonly [string, string])[]) => {
    const { project, plans } = await planned(root);
    const requests = renames.map(([from, to]) => ({ from, to }));
    return extract(
      project,
      plans,
      plans.map((p) => p.module),
      requests,
    );
  };

  it("of a module whose name Lean takes itself is the same to `extract` and to `status`", async () => {
    const root = projectOf(counterModel.replace("@module Counter", "@module List"));
    await extracted(root);
    const { project, plans } = await planned(root);
    const [own] = projectStatus(
      project,
      plans,
      plans.map((p) => p.module),
      leanProver,
      new Map(),
    );
    expect(own?.file.endsWith("proofs/lean/List_.lean")).toBe(true);
    expect(own?.obligations.filter((o) => o.state === "open" && o.obligation.kind !== "MAIN")).toEqual([]);
  });

  describe("in which an action is renamed", () => {
    let root = "";
    let file = "";
    const read = () => readFileSync(file, "utf8");
    const reprove = (name: string, proof: string) =>
      writeFileSync(file, read().replace(new RegExp(`(theorem ${name} : \\S+ :=) sorry`), `$1\n  ${proof}`));
    const lowered = counterModel.replaceAll("decrement", "lower");
    beforeAll(async () => {
      root = projectOf(counterModel);
      file = join(root, "proofs/lean/Counter.lean");
      await extracted(root);
      // One proof by hand, which uses lemmas about the action's paths; the other one is left to the tool.
      reprove(
        "decrement_INV_bounded",
        "-- decrement is simple\n  Counter.Paths.decrement_path1 (fun decrement' => foo decrement)",
      );
    });

    it("moves its proofs on request, by hand and generated, with what they say of it", async () => {
      write(root, lowered);
      await extracted(root);
      const { moved, orphaned, diagnostics } = await extracted(root, ["decrement", "lower"]);
      expect(diagnostics).toEqual([]);
      expect(moved).toContain("lower_INV_bounded in Lean");
      expect(moved).toContain("lower_INV_bounded");
      expect(orphaned).toEqual([]);
      expect(read()).toContain("theorem lower_INV_bounded : Obligations.lower_INV_bounded :=");
      expect(read()).toContain("-- decrement is simple\n  Counter.Paths.lower_path1 (fun decrement' => foo lower)");
      expect(read()).not.toMatch(/theorem decrement/);
      const all = theorems(read());
      expect(new Set(all.map((t) => t.name)).size).toBe(all.length);
      expect(all.filter((t) => !hasMark(read(), t)).map((t) => t.name)).toEqual(["lower_INV_bounded"]);
    });

    it("moves nothing over a proof by hand", async () => {
      write(root, counterModel);
      await extracted(root);
      reprove("decrement_INV_bounded", "mine");
      const before = read();
      const { diagnostics } = await extracted(root, ["lower", "decrement"]);
      expect(diagnostics.map((d) => d.code)).toEqual(["XV4014"]);
      expect(read()).toBe(before);
    });
  });
});
