/** Verdicts for people: a table by subject and kind, then what is not proved and why, then the assumptions. */
import { createColors } from "picocolors";
import { type ObligationKind, obligationKinds } from "../obligations/obligation.js";
import { positionAt, type Source } from "../parser/source.js";
import { type Counts, countRows, type ModuleReport, type Row } from "./summary.js";

interface Options {
  readonly color: boolean;
  /** Texts of the model files, for excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** The whole report. */
export function textReport(reports: readonly ModuleReport[], prover: string, options: Options): string {
  const c = createColors(options.color);
  const parts: string[] = [];
  for (const report of reports) {
    parts.push(c.bold(`${report.plan.module.name}`) + c.dim(`  ${report.plan.module.file}`));
    parts.push(table(report, c));
    const bad = report.rows.filter((r) => r.verdict.status !== "proved");
    parts.push(...bad.map((r) => problem(r, options)));
    // A property that is false has no proof: that is quicker found by running the model.
    const unexplained = bad.some((r) => r.diagnosis === null && falsifiable.has(r.obligation.kind));
    if (unexplained && report.plan.module.machine !== null)
      parts.push(c.dim(`Is it true at all? Larger scopes may tell: xenverif explore ${report.plan.module.file}`));
    parts.push(...ledger(report));
  }
  parts.push(summary(countRows(reports), prover, c));
  return parts.filter((p) => p !== "").join("\n\n");
}

/** Kinds whose obligations running the model may show to be false. */
export const falsifiable: ReadonlySet<ObligationKind> = new Set([
  "INIT",
  "INV",
  "TRANS",
  "WD",
  "THM",
  "REL",
  "SIM",
  "ERR",
  "VAR",
]);

type Colors = ReturnType<typeof createColors>;

function table(report: ModuleReport, c: Colors): string {
  const kinds = obligationKinds.filter((k) => report.rows.some((r) => r.obligation.kind === k));
  const subjects = [...new Set(report.rows.map((r) => r.obligation.subject))];
  const cell = (rows: readonly Row[]): string => {
    const proved = rows.filter((r) => r.verdict.status === "proved").length;
    return rows.length === 0 ? "" : `${proved}/${rows.length}`;
  };
  const of = (subject: string | null, kind: ObligationKind | null) =>
    report.rows.filter(
      (r) => (subject === null || r.obligation.subject === subject) && (kind === null || r.obligation.kind === kind),
    );
  const header = ["", ...kinds, "proved"];
  const body = subjects.map((s) => [s, ...kinds.map((k) => cell(of(s, k))), cell(of(s, null))]);
  const total = ["all", ...kinds.map((k) => cell(of(null, k))), cell(of(null, null))];
  const widths = header.map((h, i) => Math.max(h.length, ...[...body, total].map((r) => (r[i] ?? "").length)));
  const line = (cells: readonly string[]) =>
    cells.map((x, i) => (i === 0 ? x.padEnd(widths[i] ?? 0) : x.padStart(widths[i] ?? 0))).join("  ");
  const painted = (cells: readonly string[]) => {
    const [done, all] = (cells[cells.length - 1] ?? "").split("/");
    return (done === all ? c.green : c.red)(line(cells));
  };
  return [c.dim(line(header)), ...body.map(painted), painted(total)].map((l) => `  ${l}`).join("\n");
}

function problem(row: Row, options: Options): string {
  const c = createColors(options.color);
  const { obligation: o, verdict: v } = row;
  const source = options.sources.get(o.span.file);
  const where = source === undefined ? o.span.file : `${o.span.file}:${positionAt(source.text, o.span.start).line}`;
  const lines = [
    `${(v.status === "open" ? c.yellow : c.red)(v.status)} ${c.bold(o.id)}`,
    `  ${o.title}`,
    `  model: ${where}`,
  ];
  if (o.xen.length > 0) lines.push(`  Xen:   ${o.xen.join(", ")}`);
  if (v.place !== null) lines.push(`  proof: ${v.place.file}:${v.place.line}:${v.place.column}`);
  if (v.reason !== null) lines.push(`  ${v.reason.split("\n").slice(0, 8).join("\n  ")}`);
  if (row.diagnosis !== null) lines.push(...row.diagnosis.lines.map((l) => `  ${l}`));
  // The goal of a proof of something false tells nothing.
  if (v.goal !== null && v.status !== "refuted")
    lines.push(
      ...v.goal
        .split("\n")
        .slice(0, 40)
        .map((l) => c.dim(`  │ ${l}`)),
    );
  return lines.join("\n");
}

/** The assumption ledger of a module. */
function ledger(report: ModuleReport): readonly string[] {
  const { module } = report.plan;
  const remarks = module.remarks.map(
    (r) => `  ${r.kind === "assumes" ? "assumes" : "omits  "} ${r.subject}: ${r.reason}`,
  );
  const excepted = (module.machine?.transitions ?? []).flatMap((t) =>
    t.except.map((e) => `  except  ${t.name} does not speak of ${e.action}: ${e.reason}`),
  );
  const unobserved = report.plan.unobserved.map((u) => `  ${u.kind.padEnd(7)} ${u.what}`);
  const all = [...remarks, ...excepted, ...unobserved];
  return all.length === 0 ? [] : [["This rests on:", ...all].join("\n")];
}

function summary(n: Counts, prover: string, c: Colors): string {
  const parts = [`${n.proved} of ${n.asked} obligations proved by ${prover}`];
  if (n.proved > 0) parts.push(`${n.automatic} by generated scripts, ${n.proved - n.automatic} by hand`);
  if (n.open > 0) parts.push(`${n.open} open`);
  if (n.refuted > 0) parts.push(`${n.refuted} refuted`);
  if (n.failed > 0) parts.push(`${n.failed} failed`);
  if (n.cached > 0) parts.push(`${n.cached === n.asked ? "all" : n.cached} from an earlier run`);
  if (n.trivial > 0) parts.push(`${n.trivial} left out as trivial`);
  const paint = n.proved === n.asked && n.asked > 0 ? c.green : c.red;
  return paint(parts.join(" · "));
}
