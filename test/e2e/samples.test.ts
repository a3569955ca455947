import { describe, expect, it } from "vitest";
import { loadModules } from "../../src/ir/load.js";
import { findProjects } from "../../src/project/config.js";
import { generatedFiles } from "../../src/project/extract.js";
import { planModules } from "../../src/project/plan.js";
import { loadRuns } from "../../src/project/runs.js";
import { readIfThere } from "../../src/project/write.js";
import { checkWithCoq } from "../../src/provers/coq/check.js";

describe("samples", () => {
  it.each([
    ["event-channel", 377],
    ["page-lock", 51],
    ["memory", 194],
  ])(
    "%s: generated files are fresh and every obligation is proved without axioms",
    async (sample, obligations) => {
      const [project] = findProjects([`samples/${sample}`]).projects;
      if (project === undefined) throw new Error("the sample is gone");
      const loaded = await loadModules(project.models);
      expect(loaded.diagnostics).toEqual([]);
      const modules = loaded.value ?? [];
      const runs = loadRuns(project, modules);
      expect(runs.diagnostics).toEqual([]);
      const plans = planModules(modules, runs.value ?? new Map());
      for (const [path, text] of generatedFiles(project, plans)) expect(readIfThere(path), path).toBe(text);
      const result = await checkWithCoq(project, plans, () => {});
      expect(result.problem).toBeNull();
      expect(result.verdicts.filter((v) => v.status !== "proved")).toEqual([]);
      expect(result.verdicts).toHaveLength(obligations);
    },
    1_800_000,
  );
});
