import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import AjvDraft04Module from "ajv-draft-04";
import addFormatsModule from "ajv-formats";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Log } from "sarif";
import { beforeAll, describe, expect, it } from "vitest";
import { type ObligationKind, obligationKinds } from "../../src/obligations/obligation.js";
import type { ModulePlan } from "../../src/project/plan.js";
import type { ReportDocument } from "../../src/report/documents.js";
import { kindEntries } from "../../src/report/kinds.js";
import { type ReporterName, render } from "../../src/report/reporters.js";
import { documentOf, plansOf, sourcesOf, verdict } from "./documents.js";

const model = "test/fixtures/models/counter.model.ts";
const failed = "Counter.increase.INV.belowLimit";
const refuted = "Counter.increase.TRANS.smallSteps";

let plans: readonly ModulePlan[] = [];
let ids: readonly string[] = [];
let report: ReportDocument;
/** Two that are not proved as they should be, and the end theorem, which waits for them. */
beforeAll(async () => {
  plans = await plansOf([model]);
  const all = plans.flatMap((p) => p.obligations.obligations);
  ids = all.map((o) => o.id);
  report = documentOf(
    plans,
    (o, i) => {
      if (o.id === failed) {
        const place = { file: "proofs/coq/Counter.v", line: 7, column: 3 };
        return [verdict(o.id, "coq", "failed", { reason: "does <not> hold & \u0007", goal: "1 goal\n  x < y", place })];
      }
      if (o.id === refuted) return [verdict(o.id, "coq", "refuted")];
      return [verdict(o.id, "coq", o.kind === "MAIN" ? "open" : "proved", { automatic: i > 1, cached: i === 0 })];
    },
    undefined,
    { diagnoses: new Map([[refuted, { finding: "refuted", lines: ["1  increase  →  ok"] }]]) },
  );
});

const rendered = (reporter: ReporterName, openFails = true) =>
  render(reporter, report, { sources: sourcesOf(plans), color: false, folder: process.cwd(), openFails });

/** The line of a declaration in the model. */
const lineOf = (declaration: string) =>
  readFileSync(model, "utf8")
    .split("\n")
    .findIndex((l) => l.includes(declaration)) + 1;

describe("text", () => {
  it("shows the place in the model, underlined, with reason, goal and counterexample", () => {
    const text = rendered("text");
    const line = lineOf("export function increase");
    expect(text).toContain(`failed ${failed}`);
    expect(text).toContain(`model: ${model}:${line}:`);
    expect(text).toMatch(new RegExp(`${line} \\|.*export function increase[^\\n]*\\n(?:.*\\n)*?.*\\^`));
    expect(text).toContain("proof: proofs/coq/Counter.v:7:3");
    expect(text).toContain("│   x < y");
    expect(text).toContain("1  increase  →  ok");
  });

  it("counts what was asked, proved, by whom and how, from earlier runs, and left out", () => {
    const { counts } = report.provers[0] ?? { counts: null };
    expect(counts).toMatchObject({ asked: ids.length, proved: ids.length - 3, open: 1, failed: 1, refuted: 1 });
    expect(rendered("text")).toContain(
      `${ids.length - 3} of ${ids.length} obligations proved by Coq 8.16.1 · ${counts?.automatic} by generated scripts, 2 by hand · 1 open · 1 refuted · 1 failed · 1 from an earlier run · ${counts?.trivial} left out as trivial`,
    );
  });
});

describe("junit", () => {
  const parse = (xml: string) =>
    new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      isArray: (name) => ["testsuite", "testcase", "property"].includes(name),
    }).parse(xml).testsuites;

  it("is well-formed, with a case for each obligation and a failure for each that is not proved", () => {
    const xml = rendered("junit");
    expect(XMLValidator.validate(xml)).toBe(true);
    const suites = parse(xml);
    expect(suites).toMatchObject({ name: "xenverif", tests: String(ids.length), failures: "3", skipped: "0" });
    const suite = suites.testsuite.find((s: { name: string }) => s.name === "Counter");
    expect(suite.testcase.map((c: { name: string }) => c.name)).toEqual(ids);
    const bad = suite.testcase.find((c: { name: string }) => c.name === failed);
    expect(bad).toMatchObject({ classname: "Counter.increase", file: model, failure: { type: "failed" } });
    expect(bad.failure["#text"]).toContain("does <not> hold & ");
    expect(bad.failure["#text"]).toContain("x < y");
    const properties = suite.properties.property.map((p: { name: string; value: string }) => [p.name, p.value]);
    expect(Object.fromEntries(properties)).toMatchObject({ prover: "Coq 8.16.1", "by hand": "2" });
  });

  it("skips what is open where that does not fail the run", () => {
    const suites = parse(rendered("junit", false));
    expect(suites).toMatchObject({ failures: "2", skipped: "1" });
  });
});

describe("sarif", () => {
  /** The schema of the standard, as Microsoft's matchers for it carry it. */
  const schemaPath = join(
    dirname(createRequire(import.meta.url).resolve("@microsoft/jest-sarif/package.json")),
    "lib/schemas/sarif-2.1.0-rtm.5.json",
  );
  const ajv = new AjvDraft04Module.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormatsModule.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, "utf8")));

  it("is valid against the schema of SARIF 2.1.0", () => {
    expect(validate(JSON.parse(rendered("sarif"))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ version: "2.1.0", runs: [{ results: [] }] })).toBe(false);
  });

  it("has a rule for each kind, and points at the model's source", () => {
    const log: Log = JSON.parse(rendered("sarif"));
    const [run] = log.runs;
    expect(run?.tool.driver.rules?.map((r) => r.id)).toEqual([...obligationKinds]);
    const results = run?.results ?? [];
    expect(results.map((r) => [r.ruleId, r.kind, r.level])).toEqual([
      ["INV", "fail", "error"],
      ["TRANS", "fail", "error"],
      ["MAIN", "open", "none"],
    ]);
    const [first] = results;
    expect(run?.tool.driver.rules?.[first?.ruleIndex ?? -1]?.id).toBe("INV");
    const place = first?.locations?.[0]?.physicalLocation;
    expect(place?.artifactLocation?.uri).toBe(model);
    expect(place?.region?.startLine).toBe(lineOf("export function increase"));
    expect(first?.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("proofs/coq/Counter.v");
  });
});

describe("github", () => {
  it("annotates the model's lines, with all special characters escaped", () => {
    const lines = rendered("github").split("\n");
    expect(lines).toHaveLength(4);
    const [first] = lines;
    expect(first).toContain(
      `::error file=${resolve(model).replaceAll(":", "%3A")},line=${lineOf("export function increase")},`,
    );
    expect(first).toContain(`title=failed%3A ${failed}::`);
    expect(first).toContain("%0A  x < y");
    expect(lines[2]).toMatch(/^::warning .*title=open%3A Counter\.machine\.MAIN::/);
    expect(lines[3]).toMatch(/^::notice title=xenverif::\d+ of \d+ obligations proved by Coq 8\.16\.1/);
  });
});

it("docs/obligations.md has a formula for each kind", () => {
  const page = readFileSync("docs/obligations.md", "utf8");
  const rows = page.split("\n").filter((l) => l.startsWith("| `"));
  const listed = new Set(rows.flatMap((r) => [...(r.split("|")[1] ?? "").matchAll(/`([A-Z]+)`/g)].map((m) => m[1])));
  const kinds: readonly ObligationKind[] = obligationKinds;
  expect(kinds.filter((k) => !listed.has(k))).toEqual([]);
  expect(Object.keys(kindEntries).sort()).toEqual([...kinds].sort());
});
