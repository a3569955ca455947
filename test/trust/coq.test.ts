import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill } from "../../src/emit/templates.js";
import { loadModules } from "../../src/ir/load.js";
import { findProjects, type Project } from "../../src/project/config.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import { checkWithCoq } from "../../src/provers/coq/check.js";
import { openStore } from "../../src/provers/store.js";
import { counterModel } from "../fixtures/counter.js";

const cheats = readdirSync("test/trust/coq").filter((f) => f.endsWith(".v"));

/** What each cheat claims to prove: false, since this model's guard lets the counter pass its limit. */
const claimed = "Counter.increment.INV.bounded";

describe("a proof file cannot make something false `proved`", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-trust-"));
  let project: Project;
  // Prelude and statements are compiled once: the same for all cheats.
  const store = openStore(join(root, ".xenverif", "cache"), () => {});
  let plans: readonly ModulePlan[] = [];
  beforeAll(async () => {
    const model = join(root, "counter.model.ts");
    writeFileSync(model, counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    writeFileSync(join(root, "xenverif.config.json"), '{ "timeout": 60 }');
    const [only] = findProjects([root]).projects;
    if (only === undefined) throw new Error("no project");
    project = only;
    plans = planModules((await loadModules([model])).value ?? []);
    expect(plans).toHaveLength(1);
    mkdirSync(join(root, "proofs", "coq"), { recursive: true });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(cheats)(
    "%s",
    async (name) => {
      const head = fill("coq/proofs.hbs", { module: "Counter" });
      const cheat = readFileSync(join("test/trust/coq", basename(name)), "utf8");
      writeFileSync(join(root, "proofs", "coq", "Counter.v"), `${head}\n${cheat}`);
      const result = await checkWithCoq(project, plans, () => {}, { store });
      const verdict = result.verdicts.find((v) => v.obligation === claimed);
      const status = verdict?.status ?? result.problem?.kind ?? "none";
      expect(["open", "failed", "project"]).toContain(status);
      const main = result.verdicts.find((v) => v.obligation === "Counter.machine.MAIN");
      expect(main?.status ?? "none").not.toBe("proved");
      const reason = verdict?.reason ?? result.problem?.message ?? "";
      expect(reason).toMatch(new RegExp(/^\(\* expect: (.*) \*\)$/m.exec(cheat)?.[1] ?? "."));
    },
    120_000,
  );
});
