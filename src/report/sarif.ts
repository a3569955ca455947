/**
 * SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format): what is not proved, at its place in the model. Each kind of obligation
 * is a rule. What is open has the kind `open`, which the standard keeps for tools that prove; its level is `none` then (3.27.9, 3.27.10).
 */
import { pathToFileURL } from "node:url";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";
import { obligationKinds } from "../obligations/obligation.js";
import type { ReportDocument, ReportedRegion } from "./documents.js";
import { headline, notProved, type ReportedFinding } from "./findings.js";
import { kindEntries } from "./kinds.js";
import { proverTitle } from "./summary.js";

const rules: readonly ReportingDescriptor[] = obligationKinds.map((kind) => ({
  id: kind,
  name: kindEntries[kind].name,
  shortDescription: { text: kindEntries[kind].says },
  defaultConfiguration: { level: "error" },
}));

/** The folder from which paths are given. */
const root = "SRCROOT";

/**
 * The report as a SARIF log.
 *
 * @param folder the working directory, from which the report's paths are given
 */
export function sarifReport(document: ReportDocument, folder: string): string {
  const log: Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "xenverif",
            semanticVersion: document.xenverif,
            rules: [...rules],
          },
          extensions: document.provers.map((p) => ({ name: p.title, version: p.version ?? "unknown" })),
        },
        originalUriBaseIds: { [root]: { uri: `${pathToFileURL(folder).href}/` } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: document.provers.every((p) => p.problem === null),
            toolExecutionNotifications: document.provers.flatMap((p) =>
              p.problem === null ? [] : [{ level: "error", message: { text: `${p.title}: ${p.problem}` } }],
            ),
          },
        ],
        results: notProved(document).map(resultOf),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function resultOf(finding: ReportedFinding): Result {
  const { obligation: o, verdict: v, prover } = finding;
  const open = v.status === "open";
  const place = v.place;
  return {
    ruleId: o.kind,
    ruleIndex: obligationKinds.indexOf(o.kind),
    kind: open ? "open" : "fail",
    level: open ? "none" : "error",
    message: { text: [headline(finding), ...finding.detail].join("\n") },
    locations: [locationOf(o.model, o.id)],
    relatedLocations:
      place === null
        ? []
        : [
            {
              id: 1,
              message: { text: "the proof" },
              physicalLocation: {
                artifactLocation: artifact(place.file),
                region: { startLine: place.line, startColumn: place.column },
              },
            },
          ],
    partialFingerprints: { "obligation/v1": `${v.prover} ${o.id}` },
    properties: { status: v.status, prover: proverTitle(prover), xen: o.xen, axioms: v.axioms },
  };
}

const artifact = (file: string) => ({ uri: encodeURI(file), uriBaseId: root });

const locationOf = (model: ReportedRegion, id: string): Location => ({
  physicalLocation: {
    artifactLocation: artifact(model.file),
    region: {
      startLine: model.start.line,
      startColumn: model.start.column,
      endLine: model.end.line,
      endColumn: model.end.column,
    },
  },
  logicalLocations: [{ fullyQualifiedName: id, kind: "member" }],
});
