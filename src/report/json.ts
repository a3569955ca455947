/** Verdicts for machines; `version` changes with the format. */
import type { ReportDocument } from "./documents.js";
import { countRows, type ModuleReport } from "./summary.js";

/**
 * The report as JSON.
 *
 * @param prover name and version, such as "Coq 8.16.1"
 */
export function jsonReport(reports: readonly ModuleReport[], prover: string): string {
  const modules = reports.map((r) => ({
    module: r.plan.module.name,
    file: r.plan.module.file,
    remarks: r.plan.module.remarks.map(({ kind, subject, reason }) => ({ kind, subject, reason })),
    exceptions: (r.plan.module.machine?.transitions ?? []).flatMap((t) =>
      t.except.map((e) => ({ property: t.name, ...e })),
    ),
    unobserved: r.plan.unobserved,
    trivial: r.plan.obligations.trivial,
    obligations: r.rows.map(({ obligation: o, verdict: v, diagnosis }) => ({
      id: o.id,
      kind: o.kind,
      subject: o.subject,
      property: o.property,
      title: o.title,
      xen: o.xen,
      bugons: o.bugons,
      status: v.status,
      reason: v.reason,
      goal: v.goal,
      place: v.place,
      counterexample: diagnosis,
      axioms: v.axioms,
      automatic: v.automatic,
      cached: v.cached,
    })),
  }));
  const document: ReportDocument = { version: 1, prover, counts: countRows(reports), modules };
  return JSON.stringify(document, null, 2);
}
