/** Verdicts for machines; `version` changes with the format. */
import { disagrees } from "./disagreements.js";
import type { ReportDocument } from "./documents.js";
import { type AskedProver, countRows, type ModuleReport } from "./summary.js";

/**
 * The report as JSON.
 *
 * @param provers those that were asked
 */
export function jsonReport(reports: readonly ModuleReport[], provers: readonly AskedProver[]): string {
  const modules = reports.map((r) => ({
    module: r.plan.module.name,
    file: r.plan.module.file,
    remarks: r.plan.module.remarks.map(({ kind, subject, reason }) => ({ kind, subject, reason })),
    exceptions: (r.plan.module.machine?.transitions ?? []).flatMap((t) =>
      t.except.map((e) => ({ property: t.name, ...e })),
    ),
    unobserved: r.plan.unobserved,
    trivial: r.plan.obligations.trivial,
    obligations: r.rows.map((row) => {
      const { obligation: o, verdicts, diagnosis } = row;
      return {
        id: o.id,
        kind: o.kind,
        subject: o.subject,
        property: o.property,
        title: o.title,
        xen: o.xen,
        bugons: o.bugons,
        disagreement: disagrees(row),
        counterexample: diagnosis,
        verdicts: verdicts.map(({ prover, status, reason, goal, place, axioms, automatic, cached }) => ({
          prover,
          status,
          reason,
          goal,
          place,
          axioms,
          automatic,
          cached,
        })),
      };
    }),
  }));
  const asked = provers.map(({ prover, title, version, problem }) => ({
    prover,
    title,
    version,
    problem: problem?.message ?? null,
    counts: countRows(reports, prover),
  }));
  const document: ReportDocument = { version: 2, provers: asked, modules };
  return JSON.stringify(document, null, 2);
}
