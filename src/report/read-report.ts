/** Reports as `check --reporter json` wrote them, checked against the published schema. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { packageRoot } from "../emit/templates.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { ReportDocument } from "./documents.js";
import type { GivenReport } from "./merge.js";

let compiled: ValidateFunction<ReportDocument> | null = null;

function validator(): ValidateFunction<ReportDocument> {
  compiled ??= new Ajv({ allowUnionTypes: true }).compile<ReportDocument>(
    JSON.parse(readFileSync(join(packageRoot(), "schemas", "report.schema.json"), "utf8")),
  );
  return compiled;
}

/** Reads a report. @returns a diagnostic where there is none */
export function readReport(path: string): GivenReport | Diagnostic {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    const isReport = validator();
    if (isReport(value)) return { path, document: value };
    const [first] = isReport.errors ?? [];
    return wrong(path, `${first?.instancePath ?? ""} ${first?.message ?? ""}`.trim());
  } catch (e) {
    return wrong(path, e instanceof Error ? e.message : String(e));
  }
}

const wrong = (path: string, what: string): Diagnostic =>
  error(
    "XV4016",
    null,
    `${path} is no report of this version: ${what}`,
    "give files that `check --reporter json=FILE` wrote",
  );
