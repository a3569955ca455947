import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadModules } from "../../src/ir/load.js";
import { findProjects, type Project } from "../../src/project/config.js";
import { planLeanProofFile } from "../../src/project/lean-skeletons.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import { checkWithLean } from "../../src/provers/lean/check.js";
import { openStore } from "../../src/provers/store.js";
import { leanBinary, withoutLean } from "../emit-lean/lean.js";
import { counterModel } from "../fixtures/counter.js";

const cheats = readdirSync("test/trust/lean").filter((f) => f.endsWith(".lean"));

/** What each cheat claims to prove: false, since this model's guard lets the counter pass its limit. */
const claimed = "Counter.increment.INV.bounded";

describe(`a Lean proof file cannot make something false \`proved\`${withoutLean}`, () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-trust-lean-"));
  let project: Project;
  // Prelude and statements are compiled once: the same for all cheats.
  const store = openStore(join(root, ".xenverif", "cache"), () => {});
  let plans: readonly ModulePlan[] = [];
  let head = "";
  const file = join(root, "proofs", "lean", "Counter.lean");
  const judge = async (text: string) => {
    writeFileSync(file, text);
    return checkWithLean(project, plans, () => {}, { store });
  };
  beforeAll(async () => {
    const model = join(root, "counter.model.ts");
    writeFileSync(model, counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    writeFileSync(join(root, "xenverif.config.json"), '{ "timeout": 60, "provers": ["lean"] }');
    const [only] = findProjects([root]).projects;
    if (only === undefined) throw new Error("no project");
    project = only;
    plans = planModules((await loadModules([model])).value ?? [], new Map(), true);
    const [plan] = plans;
    if (plan === undefined) throw new Error("no module");
    mkdirSync(join(root, "proofs", "lean"), { recursive: true });
    const whole = planLeanProofFile(plan, null).text;
    head = whole.slice(0, whole.indexOf("-- generated"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("there are at least 25 cheats", () => expect(cheats.length).toBeGreaterThanOrEqual(25));

  it.skipIf(leanBinary === null)(
    "an honest proof of something true beside it is proved, so that the cheats fail for what they are",
    async () => {
      const proof =
        "theorem initial_INIT_bounded : Obligations.initial_INIT_bounded := fun P _ => Nat.le.intro (Nat.zero_add _)\n";
      const result = await judge(`${head}${proof}`);
      expect(result.problem).toBeNull();
      const verdict = result.verdicts.find((v) => v.obligation === "Counter.initial.INIT.bounded");
      expect([verdict?.status, verdict?.reason]).toEqual(["proved", null]);
    },
    240_000,
  );

  it.skipIf(leanBinary === null).each(cheats)(
    "%s",
    async (name) => {
      const cheat = readFileSync(join("test/trust/lean", name), "utf8");
      const front = /^-- head: (.*)$/m.exec(cheat)?.[1];
      const result = await judge(`${front === undefined ? "" : `${front}\n`}${head}${cheat}`);
      const verdict = result.verdicts.find((v) => v.obligation === claimed);
      const status = verdict?.status ?? result.problem?.kind ?? "none";
      expect(["open", "failed", "project"]).toContain(status);
      const main = result.verdicts.find((v) => v.obligation === "Counter.machine.MAIN");
      expect(main?.status ?? "none").not.toBe("proved");
      const reason = verdict?.reason ?? result.problem?.message ?? "";
      expect(reason).toMatch(new RegExp(/^-- expect: (.*)$/m.exec(cheat)?.[1] ?? "."));
    },
    120_000,
  );
});
