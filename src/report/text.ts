/** Verdicts for people: a table by subject and kind, then what is not proved and why, then the assumptions. */
import { createColors } from "picocolors";
import type { ObligationKind } from "../obligations/obligation.js";
import { positionAt, type Source } from "../parser/source.js";
import type { Verdict } from "../provers/verdict.js";
import { disagreements, disagrees } from "./disagreements.js";
import { type AskedProver, countRows, type ModuleReport, proverTitle, type Row } from "./summary.js";
import { verdictTable } from "./table.js";

interface Options {
  readonly color: boolean;
  /** Texts of the model files, for excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** The whole report. */
export function textReport(
  reports: readonly ModuleReport[],
  provers: readonly AskedProver[],
  options: Options,
): string {
  const c = createColors(options.color);
  const parts: string[] = [];
  for (const report of reports) {
    parts.push(c.bold(`${report.plan.module.name}`) + c.dim(`  ${report.plan.module.file}`));
    parts.push(verdictTable(report, provers, c));
    const bad = report.rows.filter((r) => r.verdicts.some((v) => v.status !== "proved"));
    parts.push(...bad.map((r) => problem(r, provers, options)));
    // A property that is false has no proof: that is quicker found by running the model.
    const unexplained = bad.some((r) => r.diagnosis === null && falsifiable.has(r.obligation.kind));
    if (unexplained && report.plan.module.machine !== null)
      parts.push(c.dim(`Is it true at all? Larger scopes may tell: xenverif explore ${report.plan.module.file}`));
    parts.push(...ledger(report));
  }
  parts.push(...disagreement(disagreements(reports), c));
  parts.push(provers.map((p) => summary(reports, p, c)).join("\n"));
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

/** What is not proved, and why; of each prover, where there are several. */
function problem(row: Row, provers: readonly AskedProver[], options: Options): string {
  const c = createColors(options.color);
  const { obligation: o } = row;
  const source = options.sources.get(o.span.file);
  const where = source === undefined ? o.span.file : `${o.span.file}:${positionAt(source.text, o.span.start).line}`;
  const bad = row.verdicts.filter((v) => v.status !== "proved");
  const status = (v: Verdict) => (v.status === "open" ? c.yellow : c.red)(v.status);
  const several = provers.length > 1;
  const title = (v: Verdict) => provers.find((p) => p.prover === v.prover)?.title ?? v.prover;
  const heads = several
    ? row.verdicts.map((v) => `${title(v)} ${v.status === "proved" ? c.green(v.status) : status(v)}`)
    : bad.map(status);
  const lines = [`${heads.join(" · ")} ${c.bold(o.id)}`];
  if (disagrees(row)) lines.push(c.red("  THE PROVERS DISAGREE"));
  lines.push(`  ${o.title}`, `  model: ${where}`);
  if (o.xen.length > 0) lines.push(`  Xen:   ${o.xen.join(", ")}`);
  for (const v of bad) {
    if (v.place !== null) lines.push(`  proof: ${v.place.file}:${v.place.line}:${v.place.column}`);
    const by = several ? `${title(v)}: ` : "";
    if (v.reason !== null) lines.push(`  ${by}${v.reason.split("\n").slice(0, 8).join("\n  ")}`);
  }
  if (row.diagnosis !== null) lines.push(...row.diagnosis.lines.map((l) => `  ${l}`));
  // The goal of a proof of something false tells nothing.
  for (const v of bad)
    if (v.goal !== null && v.status !== "refuted") lines.push(...goalLines(v.goal).map((l) => c.dim(`  │ ${l}`)));
  return lines.join("\n");
}

const goalLines = (goal: string) => goal.split("\n").slice(0, 40);

/** Says loudly that a translation is wrong. */
function disagreement(rows: readonly Row[], c: Colors): readonly string[] {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => `  ${r.obligation.id}`);
  const what = "The provers disagree: one proves what a run of the model shows to be false.";
  return [c.red([what, "A translation is wrong; trust no verdict on these modules:", ...ids].join("\n"))];
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

function summary(reports: readonly ModuleReport[], prover: AskedProver, c: Colors): string {
  if (prover.problem !== null) return c.red(`no verdict by ${proverTitle(prover)}: ${prover.problem.message}`);
  const n = countRows(reports, prover.prover);
  const parts = [`${n.proved} of ${n.asked} obligations proved by ${proverTitle(prover)}`];
  if (n.proved > 0) parts.push(`${n.automatic} by generated scripts, ${n.proved - n.automatic} by hand`);
  if (n.open > 0) parts.push(`${n.open} open`);
  if (n.refuted > 0) parts.push(`${n.refuted} refuted`);
  if (n.failed > 0) parts.push(`${n.failed} failed`);
  if (n.cached > 0) parts.push(`${n.cached === n.asked ? "all" : n.cached} from an earlier run`);
  if (n.trivial > 0) parts.push(`${n.trivial} left out as trivial`);
  const paint = n.proved === n.asked && n.asked > 0 ? c.green : c.red;
  return paint(parts.join(" · "));
}
