/**
 * Annotations of GitHub Actions: lines of the log that GitHub shows beside the source (Workflow commands for GitHub Actions,
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
import { resolve } from "node:path";
import type { ReportDocument } from "./documents.js";
import { headline, notProved } from "./findings.js";
import { summaryLines } from "./text-summary.js";

/** Lines of a message that are shown; GitHub cuts long ones. */
const mostLines = 40;

/** One command per line. */
export function githubReport(document: ReportDocument): string {
  const annotations = notProved(document).map((finding) => {
    const { model, id } = finding.obligation;
    const properties = {
      // The runner takes relative paths from the root of the repository, which the working directory need not be.
      file: resolve(model.file),
      line: String(model.start.line),
      endLine: String(model.end.line),
      title: `${finding.verdict.status}: ${id}`,
    };
    const level = finding.verdict.status === "open" ? "warning" : "error";
    const text = [headline(finding), ...finding.detail].slice(0, mostLines).join("\n");
    return command(level, properties, text);
  });
  return [...annotations, ...summaryLines(document).map((line) => command("notice", { title: "xenverif" }, line))].join(
    "\n",
  );
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(",")}::${escapeMessage(message)}`;
}

const escapeMessage = (s: string): string => s.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (s: string): string => escapeMessage(s).replaceAll(":", "%3A").replaceAll(",", "%2C");
