import { beforeAll, describe, expect, it } from "vitest";
import type { Diagnosis } from "../../src/explore/diagnose.js";
import type { Obligation } from "../../src/obligations/obligation.js";
import type { ModulePlan } from "../../src/project/plan.js";
import { otherRun, type Status, type Verdict } from "../../src/provers/verdict.js";
import type { AskedProver } from "../../src/report/summary.js";
import { textReport } from "../../src/report/text.js";
import { readReport } from "../e2e/report.js";
import { coq, documentOf, lean, plansOf, verdict } from "./documents.js";

const noLean: AskedProver = {
  ...lean,
  version: null,
  problem: { kind: "missing", message: "there is no lean", hint: null },
};

describe("a report on several provers", () => {
  let plans: readonly ModulePlan[] = [];
  let ids: readonly string[] = [];
  beforeAll(async () => {
    plans = await plansOf(["test/fixtures/models/counter.model.ts"]);
    ids = plans.flatMap((p) => p.obligations.obligations.map((o) => o.id));
  });
  const broken = "Counter.increase.INV.belowLimit";
  const verdicts = (status: Status) =>
    ids.flatMap((id) => [verdict(id, "coq", "proved"), verdict(id, "lean", id === broken ? status : "proved")]);
  const reportOf = (
    provers: readonly AskedProver[],
    all: readonly Verdict[],
    diagnoses: ReadonlyMap<string, Diagnosis> = new Map(),
  ) => documentOf(plans, (o) => all.filter((v) => v.obligation === o.id), provers, { diagnoses });
  const text = (provers: readonly AskedProver[], all: readonly Verdict[], diagnoses?: ReadonlyMap<string, Diagnosis>) =>
    textReport(reportOf(provers, all, diagnoses), { color: false, sources: new Map() });

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
    const json = readReport(JSON.stringify(reportOf([coq, lean], all, new Map([[broken, diagnosis]]))), "lean");
    expect(json.modules.flatMap((m) => m.obligations.filter((o) => o.disagreement).map((o) => o.id))).toEqual([broken]);
    expect(json.counts).toMatchObject({ asked: ids.length, proved: ids.length - 1 });
  });

  it("says as loudly where they evaluate a recorded run differently, and not where one could not evaluate it", () => {
    const asRun = (o: Obligation): Obligation => (o.id === broken ? { ...o, kind: "REPLAY" } : o);
    const replayed = plans.map((p) => ({
      ...p,
      obligations: { ...p.obligations, obligations: p.obligations.obligations.map(asRun) },
    }));
    const report = (reason: string) => {
      const all = verdicts("failed").map((v) => (v.status === "failed" ? { ...v, reason } : v));
      const document = documentOf(replayed, (o) => all.filter((v) => v.obligation === o.id), [coq, lean]);
      return textReport(document, { color: false, sources: new Map() });
    };
    expect(report(`${otherRun}: Unable to unify`)).toMatch(/THE PROVERS DISAGREE[\s\S]*trust no verdict/);
    expect(report("the proof could not be judged: Lean did not finish within 60 s")).not.toContain("DISAGREE");
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

  it("names the axioms of a prover's own logic that accepted proofs rest on", () => {
    const all = ids.map((id, i) => ({ ...verdict(id, "lean", "proved"), axioms: i === 0 ? ["propext"] : [] }));
    expect(text([lean], all)).toContain("axioms of Lean that these proofs rest on: propext (1)");
  });
});
