import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { documentSchemas, schemaText } from "../../scripts/schemas.js";
import { runIr, runObligations } from "../../src/cli/commands/list.js";
import { textReport } from "../../src/report/text.js";
import { documentOf, plansOf, verdict } from "./documents.js";

const models = ["samples/event-channel/event-channel.model.ts", "test/fixtures/models/counter.model.ts"];
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
  const plans = await plansOf(["test/fixtures/models/words.model.ts"]);
  const text = (status: "failed" | "proved") =>
    textReport(
      documentOf(plans, (o) => [verdict(o.id, "coq", status)]),
      { color: false, sources: new Map() },
    );
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
    const place = { file: "proofs/coq/M.v", line: 3, column: 1 };
    const report = documentOf(await plansOf(models), (o, i) => [
      i % 3 === 0 ? verdict(o.id, "coq", "failed", { place }) : verdict(o.id, "coq", "proved"),
    ]);
    expect(errors("report.schema.json", JSON.parse(JSON.stringify(report)))).toEqual([]);
  }, 60_000);

  it("refuse what is no such document", async () => {
    expect(errors("ir.schema.json", { version: 1, modules: [{ name: "M" }] })).not.toEqual([]);
    expect(errors("report.schema.json", { version: 3 })).not.toEqual([]);
  });
});
