import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { documentSchemas, schemaText } from "../../scripts/schemas.js";
import { runIr, runObligations } from "../../src/cli/commands/list.js";
import { loadModules } from "../../src/ir/load.js";
import { planModules } from "../../src/project/plan.js";
import type { Verdict } from "../../src/provers/verdict.js";
import { jsonReport } from "../../src/report/json.js";
import { moduleReports } from "../../src/report/summary.js";
import { textReport } from "../../src/report/text.js";

const models = ["samples/event-channel/event-channel.model.ts", "test/fixtures/models/counter.model.ts"];
const coq = { prover: "coq", title: "Coq", version: "8.16.1", problem: null } as const;
const stored = (file: string): unknown => JSON.parse(readFileSync(`schemas/${file}`, "utf8"));

/** What is wrong with a document. */
function errors(file: keyof typeof documentSchemas, document: unknown): unknown {
  const ajv = new Ajv({ allErrors: true });
  return ajv.validate(stored(file) as object, document) ? [] : ajv.errors;
}

/** What a command prints. */
async function printed(run: typeof runIr): Promise<unknown> {
  const lines: string[] = [];
  const io = { out: (s: string) => lines.push(s), err: () => {}, progress: () => {}, color: false };
  await run(models, true, io as never);
  return JSON.parse(lines.join("\n"));
}

it("the text report tells where to look for a counterexample", async () => {
  const plans = planModules((await loadModules(["test/fixtures/models/words.model.ts"])).value ?? []);
  const verdict = (status: "failed" | "proved") =>
    plans
      .flatMap((p) => p.obligations.obligations)
      .map(
        (o): Verdict => ({
          obligation: o.id,
          prover: "coq",
          status,
          reason: null,
          goal: null,
          place: null,
          axioms: [],
          automatic: true,
          cached: false,
        }),
      );
  const text = (status: "failed" | "proved") =>
    textReport(moduleReports(plans, verdict(status)), [coq], { color: false, sources: new Map() });
  expect(text("failed")).toContain("xenverif explore test/fixtures/models/words.model.ts");
  expect(text("proved")).not.toContain("explore");
});

describe("the schemas", () => {
  it.each(Object.entries(documentSchemas))(
    "%s is that of the type",
    (file, type) => {
      expect(stored(file)).toEqual(JSON.parse(schemaText(type)));
    },
    60_000,
  );

  it("describe what the commands print", async () => {
    expect(errors("ir.schema.json", await printed(runIr))).toEqual([]);
    expect(errors("obligations.schema.json", await printed(runObligations))).toEqual([]);
  }, 60_000);

  it("describe the report of verdicts", async () => {
    const plans = planModules((await loadModules(models)).value ?? []);
    const verdicts = plans
      .flatMap((p) => p.obligations.obligations)
      .map((o, i): Verdict => {
        const bad = i % 3 === 0;
        return {
          obligation: o.id,
          prover: "coq",
          status: bad ? "failed" : "proved",
          reason: bad ? "no" : null,
          goal: null,
          place: bad ? { file: "proofs/coq/M.v", line: 3, column: 1 } : null,
          axioms: [],
          automatic: true,
          cached: false,
        };
      });
    const report: unknown = JSON.parse(jsonReport(moduleReports(plans, verdicts), [coq]));
    expect(errors("report.schema.json", report)).toEqual([]);
  }, 60_000);

  it("refuse what is no such document", async () => {
    expect(errors("ir.schema.json", { version: 1, modules: [{ name: "M" }] })).not.toEqual([]);
    expect(errors("report.schema.json", { version: 3 })).not.toEqual([]);
  });
});
