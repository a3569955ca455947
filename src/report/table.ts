/** The table of verdicts by subject and kind; with several provers, a count for each in every cell. */
import type { createColors } from "picocolors";
import { type ObligationKind, obligationKinds } from "../obligations/obligation.js";
import type { ProverName } from "../provers/verdict.js";
import type { ReportedModule, ReportedObligation, ReportedProver } from "./documents.js";
import { verdictBy } from "./summary.js";

type Colors = ReturnType<typeof createColors>;

const isProved = (o: ReportedObligation, prover: ProverName) => verdictBy(o, prover)?.status === "proved";

/**
 * The table of a module. A cell such as `3/4` counts what is proved; `4|3/4` does so for each of several provers, and `–` stands for
 * one that gave no verdict.
 */
export function verdictTable(module: ReportedModule, provers: readonly ReportedProver[], c: Colors): string {
  const kinds = obligationKinds.filter((k) => module.obligations.some((r) => r.kind === k));
  const subjects = [...new Set(module.obligations.map((r) => r.subject))];
  const count = (rows: readonly ReportedObligation[], p: ReportedProver): string =>
    p.problem === null ? String(rows.filter((r) => isProved(r, p.prover)).length) : "–";
  const cell = (rows: readonly ReportedObligation[]): string => {
    const counts = provers.map((p) => count(rows, p));
    const alike = counts.every((n) => n === counts[0]);
    return rows.length === 0 ? "" : `${alike ? counts[0] : counts.join("|")}/${rows.length}`;
  };
  const of = (subject: string | null, kind: ObligationKind | null) =>
    module.obligations.filter((r) => (subject === null || r.subject === subject) && (kind === null || r.kind === kind));
  const totals = (rows: readonly ReportedObligation[]) => provers.map((p) => `${count(rows, p)}/${rows.length}`);
  const header = ["", ...kinds, ...(provers.length === 1 ? ["proved"] : provers.map((p) => p.title))];
  const lineOf = (name: string, subject: string | null) => ({
    rows: of(subject, null),
    cells: [name, ...kinds.map((k) => cell(of(subject, k))), ...totals(of(subject, null))],
  });
  const lines = [...subjects.map((s) => lineOf(s, s)), lineOf("all", null)];
  const widths = header.map((h, i) => Math.max(h.length, ...lines.map((l) => (l.cells[i] ?? "").length)));
  const text = (cells: readonly string[]) =>
    cells.map((x, i) => (i === 0 ? x.padEnd(widths[i] ?? 0) : x.padStart(widths[i] ?? 0))).join("  ");
  const painted = ({ rows, cells }: (typeof lines)[number]) =>
    (rows.every((r) => provers.every((p) => isProved(r, p.prover))) ? c.green : c.red)(text(cells));
  const legend = provers.length === 1 ? [] : [c.dim(`proved by ${provers.map((p) => p.title).join(" | ")}:`)];
  return [...legend, c.dim(text(header)), ...lines.map(painted)].map((l) => `  ${l}`).join("\n");
}
