/** Verdicts as data: what all reports are made from, and what the JSON report is. */
import { createHash } from "node:crypto";
import type { Module } from "../ir/ir.js";
import { statementHashes } from "../obligations/fingerprint.js";
import { positionAt, type Source, type Span } from "../parser/source.js";
import type { ModulePlan } from "../project/plan.js";
import type { Shard } from "../project/shards.js";
import { disagrees } from "./disagreements.js";
import type {
  ReportDocument,
  ReportedModule,
  ReportedObligation,
  ReportedProver,
  ReportedRegion,
} from "./documents.js";
import { type AskedProver, countVerdicts, type ModuleReport, type Row } from "./summary.js";

/** What a report says of the run that it is of. */
export interface RunFacts {
  readonly xenverif: string;
  /** A hash of all obligations of the targets. */
  readonly obligations: string;
  readonly shard: Shard | null;
  readonly filter: string | null;
}

/**
 * The report of a run.
 *
 * @param provers those that were asked
 * @param sources texts of the model files, by path
 */
export function reportDocument(
  reports: readonly ModuleReport[],
  provers: readonly AskedProver[],
  sources: ReadonlyMap<string, Source>,
  facts: RunFacts,
): ReportDocument {
  const modules = reports.map((r): ReportedModule => {
    const { module } = r.plan;
    return {
      module: module.name,
      file: module.file,
      machine: module.machine !== null,
      remarks: module.remarks.map(({ kind, subject, reason }) => ({ kind, subject, reason })),
      exceptions: (module.machine?.transitions ?? []).flatMap((t) => t.except.map((e) => ({ property: t.name, ...e }))),
      unobserved: r.plan.unobserved,
      trivial: r.plan.obligations.trivial,
      obligations: r.rows.map((row) => obligationOf(row, sources)),
    };
  });
  const asked = provers.map((p) => ({ ...p, problem: p.problem?.message ?? null }));
  return { version: 3, ...facts, provers: counted(asked, modules), modules };
}

/** A hash of what all obligations of some projects say: of the same model, the same on every machine. */
export function obligationsHash(
  loaded: readonly { readonly modules: readonly Module[]; readonly plans: readonly ModulePlan[] }[],
): string {
  const sum = createHash("sha256");
  for (const { modules, plans } of loaded) {
    const statement = statementHashes(modules);
    for (const o of plans.flatMap((p) => p.obligations.obligations)) sum.update(`${o.id} ${statement(o)}\n`);
  }
  return sum.digest("hex");
}

/** Provers with the counts of their verdicts. */
export const counted = (
  provers: readonly Omit<ReportedProver, "counts">[],
  modules: readonly ReportedModule[],
): readonly ReportedProver[] =>
  provers.map(({ prover, title, version, problem }) => ({
    prover,
    title,
    version,
    problem,
    counts: countVerdicts(modules, prover),
  }));

function obligationOf(row: Row, sources: ReadonlyMap<string, Source>): ReportedObligation {
  const { obligation: o, verdicts, diagnosis } = row;
  return {
    id: o.id,
    kind: o.kind,
    subject: o.subject,
    property: o.property,
    title: o.title,
    model: regionOf(o.span, sources.get(o.span.file) ?? null),
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
}

/** Where a span is; at the file's beginning where its text is not at hand. */
function regionOf(span: Span, source: Source | null): ReportedRegion {
  const text = source?.text ?? "";
  return { file: span.file, start: positionAt(text, span.start), end: positionAt(text, span.end) };
}
