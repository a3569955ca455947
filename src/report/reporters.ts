/** The formats of reports, each a function from the same document. */
import type { Source } from "../parser/source.js";
import type { ReportDocument } from "./documents.js";
import { githubReport } from "./github.js";
import { junitReport } from "./junit.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

/** Names by which `--reporter` asks for them. */
export const reporterNames = ["text", "json", "junit", "sarif", "github"] as const;
export type ReporterName = (typeof reporterNames)[number];

/** A report that is wanted. */
export interface ReporterRequest {
  readonly reporter: ReporterName;
  /** The file that it goes to; null for standard output. */
  readonly file: string | null;
}

/** What reports need beside the document. */
export interface ReportContext {
  /** Texts of the model files, for excerpts; what is missing is left out. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly color: boolean;
  /** The working directory, from which paths are given. */
  readonly folder: string;
  /** Whether an open obligation fails the run. */
  readonly openFails: boolean;
}

/** A report's text, without a final line break. */
export function render(reporter: ReporterName, document: ReportDocument, context: ReportContext): string {
  switch (reporter) {
    case "text":
      return textReport(document, context);
    case "json":
      return JSON.stringify(document, null, 2);
    case "junit":
      return junitReport(document, context.openFails);
    case "sarif":
      return sarifReport(document, context.folder);
    case "github":
      return githubReport(document);
  }
}
