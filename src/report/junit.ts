/**
 * JUnit XML, as Jenkins, GitLab and most other servers read it: a suite for each module and prover, a test case for each obligation.
 * An open obligation is a failure where open ones fail the run, else it is skipped.
 */
import { create } from "xmlbuilder2";
import type {
  ReportDocument,
  ReportedModule,
  ReportedObligation,
  ReportedProver,
  ReportedVerdict,
} from "./documents.js";
import { headline, notProved, type ReportedFinding } from "./findings.js";
import { proverTitle } from "./summary.js";

/** The report as XML. @param openFails whether an open obligation fails the run */
export function junitReport(document: ReportDocument, openFails: boolean): string {
  const findings = new Map(notProved(document).map((f) => [keyOf(f.obligation, f.verdict), f]));
  const suites = document.provers.flatMap((prover) =>
    document.modules.map((module) => suiteOf(module, prover, document, findings, openFails)),
  );
  const sum = (of: (s: Suite) => number) => suites.reduce((n, s) => n + of(s), 0);
  const root = create({ version: "1.0", encoding: "UTF-8", invalidCharReplacement: "\ufffd" }).ele("testsuites", {
    name: "xenverif",
    tests: sum((s) => s.cases.length),
    failures: sum(failures),
    skipped: sum(skipped),
    errors: document.provers.filter((p) => p.problem !== null).length,
  });
  for (const suite of suites) {
    const element = root.ele("testsuite", {
      name: suite.name,
      tests: suite.cases.length,
      failures: failures(suite),
      skipped: skipped(suite),
      errors: 0,
    });
    const properties = element.ele("properties");
    for (const [name, value] of suite.properties) properties.ele("property", { name, value });
    for (const c of suite.cases) {
      const test = element.ele("testcase", { name: c.name, classname: c.classname, file: c.file, line: c.line });
      if (c.outcome.kind === "passed") continue;
      const { status, message, text } = c.outcome;
      if (c.outcome.kind === "skipped") test.ele("skipped", { message });
      else test.ele("failure", { type: status, message }).txt(text);
    }
  }
  for (const prover of document.provers) {
    if (prover.problem === null) continue;
    const element = root.ele("testsuite", { name: proverTitle(prover), tests: 1, failures: 0, skipped: 0, errors: 1 });
    element
      .ele("testcase", { name: proverTitle(prover), classname: "provers" })
      .ele("error", { type: "prover", message: prover.problem });
  }
  return root.end({ prettyPrint: true });
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [string, string])[];
  readonly cases: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly file: string;
  readonly line: number;
  readonly outcome:
    | { readonly kind: "passed" }
    | { readonly kind: "failed" | "skipped"; readonly status: string; readonly message: string; readonly text: string };
}

const failures = ({ cases }: Suite) => cases.filter((c) => c.outcome.kind === "failed").length;
const skipped = ({ cases }: Suite) => cases.filter((c) => c.outcome.kind === "skipped").length;

const keyOf = (o: ReportedObligation, v: ReportedVerdict) => `${v.prover} ${o.model.file} ${o.id}`;

function suiteOf(
  module: ReportedModule,
  prover: ReportedProver,
  document: ReportDocument,
  findings: ReadonlyMap<string, ReportedFinding>,
  openFails: boolean,
): Suite {
  const several = document.provers.length > 1;
  const cases = module.obligations.flatMap((o): readonly Case[] => {
    const verdict = o.verdicts.find((v) => v.prover === prover.prover);
    if (verdict === undefined) return [];
    const finding = findings.get(keyOf(o, verdict));
    return [
      {
        name: o.id,
        classname: [several ? prover.title : "", module.module, o.subject].filter((x) => x !== "").join("."),
        file: o.model.file,
        line: o.model.start.line,
        outcome: finding === undefined ? { kind: "passed" } : outcomeOf(finding, openFails),
      },
    ];
  });
  const verdicts = module.obligations.flatMap((o) => o.verdicts.filter((v) => v.prover === prover.prover));
  const proved = verdicts.filter((v) => v.status === "proved");
  const automatic = proved.filter((v) => v.automatic).length;
  return {
    name: several ? `${module.module} (${prover.title})` : module.module,
    properties: [
      ["prover", proverTitle(prover)],
      ["asked", String(verdicts.length)],
      ["proved", String(proved.length)],
      ["automatic", String(automatic)],
      ["by hand", String(proved.length - automatic)],
      ["from an earlier run", String(verdicts.filter((v) => v.cached).length)],
      ["left out as trivial", String(module.trivial.length)],
    ],
    cases,
  };
}

function outcomeOf(finding: ReportedFinding, openFails: boolean): Case["outcome"] {
  const { obligation, verdict } = finding;
  const { file, start } = obligation.model;
  const where = [`model: ${file}:${start.line}`];
  if (obligation.xen.length > 0) where.push(`Xen:   ${obligation.xen.join(", ")}`);
  if (verdict.place !== null) where.push(`proof: ${verdict.place.file}:${verdict.place.line}:${verdict.place.column}`);
  return {
    kind: verdict.status === "open" && !openFails ? "skipped" : "failed",
    status: verdict.status,
    message: headline(finding),
    text: [...where, ...finding.detail].join("\n"),
  };
}
