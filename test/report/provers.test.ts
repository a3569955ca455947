import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../src/explore/diagnose.js";
import { loadModules } from "../../src/ir/load.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import type { ProverName, Status, Verdict } from "../../src/provers/verdict.js";
import { jsonReport } from "../../src/report/json.js";
import { type AskedProver, moduleReports } from "../../src/report/summary.js";
import { textReport } from "../../src/report/text.js";
import { readReport } from "../e2e/report.js";

const coq: AskedProver = { prover: "coq", title: "Coq", version: "8.16.1", problem: null };
const lean: AskedProver = { prover: "lean", title: "Lean", version: "4.0.0", problem: null };
const noLean: AskedProver = {
  ...lean,
  version: null,
  problem: { kind: "missing", message: "there is no lean", hint: null },
};

const verdict = (obligation: string, prover: ProverName, status: Status): Verdict => ({
  obligation,
  prover,
  status,
  reason: status === "proved" ? null : "it is so",
  goal: null,
  place: null,
  axioms: [],
  automatic: true,
  cached: false,
});

describe("a report on several provers", () => {
  let plans: readonly ModulePlan[] = [];
  let ids: readonly string[] = [];
  beforeAll(async () => {
    plans = planModules((await loadModules(["test/fixtures/models/counter.model.ts"])).value ?? []);
    ids = plans.flatMap((p) => p.obligations.obligations.map((o) => o.id));
  });
  const broken = "Counter.increase.INV.belowLimit";
  const verdicts = (status: Status) =>
    ids.flatMap((id) => [verdict(id, "coq", "proved"), verdict(id, "lean", id === broken ? status : "proved")]);
  const text = (provers: readonly AskedProver[], all: readonly Verdict[], diagnoses?: ReadonlyMap<string, Diagnosis>) =>
    textReport(moduleReports(plans, all, diagnoses), provers, { color: false, sources: new Map() });

  it("has a column for each, and says who left what open", () => {
    const report = text([coq, lean], verdicts("open"));
    expect(report).toMatch(/INV .* Coq +Lean/);
    expect(report).toContain("3|2/3");
    expect(report).toContain(`Coq proved · Lean open ${broken}`);
    expect(report).toContain("Lean: it is so");
    expect(report).toContain(`${ids.length} of ${ids.length} obligations proved by Coq 8.16.1`);
    expect(report).toContain(`${ids.length - 1} of ${ids.length} obligations proved by Lean 4.0.0`);
    expect(report).not.toContain("disagree");
  });

  it("says loudly where one proves what a run of the model shows to be false", () => {
    const diagnosis: Diagnosis = { finding: "refuted", lines: ["a run"] };
    const all = verdicts("refuted");
    expect(text([coq, lean], all, new Map([[broken, diagnosis]]))).toMatch(
      /THE PROVERS DISAGREE[\s\S]*trust no verdict/,
    );
    const json = readReport(jsonReport(moduleReports(plans, all, new Map([[broken, diagnosis]])), [coq, lean]), "lean");
    expect(json.modules.flatMap((m) => m.obligations.filter((o) => o.disagreement).map((o) => o.id))).toEqual([broken]);
    expect(json.counts).toMatchObject({ asked: ids.length, proved: ids.length - 1 });
  });

  it("shows nothing as proved by one that is missing", () => {
    const report = text(
      [coq, noLean],
      ids.map((id) => verdict(id, "coq", "proved")),
    );
    expect(report).toContain("no verdict by Lean: there is no lean");
    expect(report).toContain("3|–/3");
    expect(report).not.toMatch(/obligations proved by Lean/);
  });
});
