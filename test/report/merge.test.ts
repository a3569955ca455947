import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ModulePlan } from "../../src/project/plan.js";
import type { Shard } from "../../src/project/shards.js";
import { baselineText, compareWithBaseline, parseBaseline } from "../../src/report/baseline.js";
import type { ReportDocument } from "../../src/report/documents.js";
import { mergeReports } from "../../src/report/merge.js";
import { readReport } from "../../src/report/read-report.js";
import { coq, documentOf, lean, plansOf, verdict } from "./documents.js";

let counter: readonly ModulePlan[] = [];
let words: readonly ModulePlan[] = [];
beforeAll(async () => {
  counter = await plansOf(["test/fixtures/models/counter.model.ts"]);
  words = await plansOf(["test/fixtures/models/words.model.ts"]);
});

const proved = (plans: readonly ModulePlan[], shard: Shard | null, bad = "") =>
  documentOf(plans, (o) => [verdict(o.id, "coq", o.id === bad ? "failed" : "proved")], [coq], { facts: { shard } });
const given = (...documents: readonly ReportDocument[]) =>
  documents.map((document, i) => ({ path: `${i + 1}.json`, document }));
const message = (...documents: readonly ReportDocument[]) => {
  const merged = mergeReports(given(...documents));
  return merged.kind === "refused" ? merged.message : "";
};

describe("merging the reports of shards", () => {
  it("gives the report of all", () => {
    const [one, two] = [proved(counter, { index: 1, count: 2 }), proved(words, { index: 2, count: 2 })];
    const merged = mergeReports(given(two, one));
    const whole = proved([...counter, ...words], null);
    expect(merged).toEqual({ kind: "merged", document: whole });
  });

  it("refuses where one is missing, where one is there twice, and where they are of different runs", () => {
    const one = proved(counter, { index: 1, count: 2 });
    const two = proved(words, { index: 2, count: 2 });
    expect(message(one)).toContain("shard 2 of 2 is missing");
    expect(message(one, one, two)).toContain("in another report already");
    expect(message(one, proved(words, { index: 2, count: 3 }))).toContain("different divisions");
    expect(message(one, { ...two, obligations: "another hash" })).toContain("different obligations");
    expect(message(one, proved(words, null))).toContain("different divisions");
  });

  it("puts the verdicts of two provers side by side, and notices where they cannot both be right", () => {
    const inLean = documentOf(counter, (o, i) => [verdict(o.id, "lean", i === 2 ? "refuted" : "proved")], [lean]);
    const merged = mergeReports(given(proved(counter, null), inLean));
    if (merged.kind === "refused") throw new Error(merged.message);
    const { provers, modules } = merged.document;
    expect(provers.map((p) => [p.prover, p.counts.asked - p.counts.proved])).toEqual([
      ["coq", 0],
      ["lean", 1],
    ]);
    const all = modules.flatMap((m) => m.obligations);
    expect(modules).toHaveLength(counter.length);
    expect(all.every((o) => o.verdicts.length === 2)).toBe(true);
    expect(all.map((o) => o.disagreement).indexOf(true)).toBe(2);
  });
});

describe("reading a report", () => {
  const folder = mkdtempSync(join(tmpdir(), "xenverif-merge-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives what was written, and refuses everything else", () => {
    const path = join(folder, "report.json");
    const report = proved(counter, null);
    writeFileSync(path, JSON.stringify(report));
    expect(readReport(path)).toEqual({ path, document: JSON.parse(readFileSync(path, "utf8")) });
    for (const wrong of ["{", "{}", JSON.stringify({ ...report, version: 2 })]) {
      writeFileSync(path, wrong);
      expect(readReport(path)).toMatchObject({ code: "XV4016" });
    }
    expect(readReport(join(folder, "nowhere"))).toMatchObject({ code: "XV4016" });
  });
});

describe("the baseline", () => {
  const inv = "Counter.increase.INV.belowLimit";
  const baselineOf = (report: ReportDocument) => compareWithBaseline(report, new Map()).updated;

  it("survives being written and read", () => {
    const baseline = baselineOf(proved(counter, null));
    expect(parseBaseline(baselineText(baseline))).toEqual(baseline);
    expect(parseBaseline('{"version":1,"proved":{"isabelle":[]}}')).toBeNull();
    expect(parseBaseline("not JSON")).toBeNull();
  });

  it("notices what is not proved any more, and what is gone", () => {
    const baseline = baselineOf(proved([...counter, ...words], null));
    expect(compareWithBaseline(proved([...counter, ...words], null), baseline).lost).toEqual([]);
    const worse = compareWithBaseline(proved([...counter, ...words], null, inv), baseline);
    expect(worse.lost).toEqual([{ prover: "coq", id: inv, now: "failed" }]);
    const less = compareWithBaseline(proved(counter, null), baseline);
    expect(less.lost.every((l) => l.now === "gone" && l.id.startsWith("Words."))).toBe(true);
    expect(less.lost).not.toEqual([]);
  });

  it("of a shard, a filter or one prover, says nothing of the rest", () => {
    const baseline = baselineOf(proved([...counter, ...words], null));
    const shard = compareWithBaseline(proved(counter, { index: 1, count: 2 }), baseline);
    expect(shard.lost).toEqual([]);
    expect(shard.updated).toEqual(baseline);
    const filtered = { ...proved(counter, null), filter: "Counter." };
    expect(compareWithBaseline(filtered, baseline).lost).toEqual([]);
    const other = documentOf(counter, (o) => [verdict(o.id, "lean", "open")], [lean]);
    expect(compareWithBaseline(other, baseline).lost).toEqual([]);
  });

  it("takes what became trivial for proved", () => {
    const report = proved(counter, null);
    const trivial = report.modules.flatMap((m) => m.trivial.map((t) => t.id));
    expect(trivial).not.toEqual([]);
    expect(compareWithBaseline(report, new Map([["coq", new Set(trivial)]])).lost).toEqual([]);
  });

  it("counts what is new", () => {
    const report = proved(counter, null);
    expect(compareWithBaseline(report, new Map()).gained).toBe(report.provers[0]?.counts.asked);
  });
});
