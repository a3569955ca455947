/** Verdicts for people: a table by subject and kind, then what is not proved and why, then the assumptions. */
import { createColors } from "picocolors";
import type { Source } from "../parser/source.js";
import type {
  ReportDocument,
  ReportedModule,
  ReportedObligation,
  ReportedProver,
  ReportedVerdict,
} from "./documents.js";
import { excerptOf } from "./excerpt.js";
import { falsifiable } from "./kinds.js";
import { verdictTable } from "./table.js";
import { summaryLines } from "./text-summary.js";

interface Options {
  readonly color: boolean;
  /** Texts of the model files, for excerpts. */
  readonly sources: ReadonlyMap<string, Source>;
}

/** The whole report. */
export function textReport(document: ReportDocument, options: Options): string {
  const c = createColors(options.color);
  const { provers } = document;
  const parts: string[] = [];
  // A module of which nothing was asked, as in the report of a filter, says nothing.
  for (const module of document.modules.filter((m) => m.obligations.length > 0)) {
    parts.push(c.bold(module.module) + c.dim(`  ${module.file}`));
    parts.push(verdictTable(module, provers, c));
    const bad = module.obligations.filter((o) => o.verdicts.some((v) => v.status !== "proved"));
    parts.push(...bad.map((o) => problem(o, provers, options)));
    // A property that is false has no proof: that is quicker found by running the model.
    const unexplained = bad.some((o) => o.counterexample === null && falsifiable.has(o.kind));
    if (unexplained && module.machine)
      parts.push(c.dim(`Is it true at all? Larger scopes may tell: xenverif explore ${module.file}`));
    parts.push(...ledger(module));
  }
  parts.push(...disagreement(document, c));
  parts.push(summaryLines(document, c).join("\n"));
  return parts.filter((p) => p !== "").join("\n\n");
}

type Colors = ReturnType<typeof createColors>;

/** What is not proved, and why; of each prover, where there are several. */
function problem(o: ReportedObligation, provers: readonly ReportedProver[], options: Options): string {
  const c = createColors(options.color);
  const source = options.sources.get(o.model.file);
  const bad = o.verdicts.filter((v) => v.status !== "proved");
  const paint = bad.every((v) => v.status === "open") ? c.yellow : c.red;
  const status = (v: ReportedVerdict) => (v.status === "open" ? c.yellow : c.red)(v.status);
  const several = provers.length > 1;
  const title = (v: ReportedVerdict) => provers.find((p) => p.prover === v.prover)?.title ?? v.prover;
  const heads = several
    ? o.verdicts.map((v) => `${title(v)} ${v.status === "proved" ? c.green(v.status) : status(v)}`)
    : bad.map(status);
  const lines = [`${heads.join(" · ")} ${c.bold(o.id)}`];
  if (o.disagreement) lines.push(c.red("  THE PROVERS DISAGREE"));
  lines.push(`  ${o.title}`, `  model: ${o.model.file}:${o.model.start.line}:${o.model.start.column}`);
  // An end theorem is about the whole module, which says nothing.
  if (source !== undefined && o.kind !== "MAIN")
    lines.push(...excerptOf(o.model, source, options.color, paint).map((l) => `  ${l}`));
  if (o.xen.length > 0) lines.push(`  Xen:   ${o.xen.join(", ")}`);
  for (const v of bad) {
    if (v.place !== null) lines.push(`  proof: ${v.place.file}:${v.place.line}:${v.place.column}`);
    const by = several ? `${title(v)}: ` : "";
    if (v.reason !== null) lines.push(`  ${by}${v.reason.split("\n").slice(0, 8).join("\n  ")}`);
  }
  if (o.counterexample !== null) lines.push(...o.counterexample.lines.map((l) => `  ${l}`));
  // The goal of a proof of something false tells nothing.
  for (const v of bad)
    if (v.goal !== null && v.status !== "refuted") lines.push(...goalLines(v.goal).map((l) => c.dim(`  │ ${l}`)));
  return lines.join("\n");
}

const goalLines = (goal: string) => goal.split("\n").slice(0, 40);

/** Says loudly that a translation is wrong. */
function disagreement(document: ReportDocument, c: Colors): readonly string[] {
  const ids = document.modules.flatMap((m) => m.obligations.filter((o) => o.disagreement).map((o) => `  ${o.id}`));
  if (ids.length === 0) return [];
  const what =
    "The provers disagree: one proves what a run of the model shows to be false, or what another evaluates to something else.";
  return [c.red([what, "A translation is wrong; trust no verdict on these modules:", ...ids].join("\n"))];
}

/** The assumption ledger of a module. */
function ledger(module: ReportedModule): readonly string[] {
  const remarks = module.remarks.map(
    (r) => `  ${r.kind === "assumes" ? "assumes" : "omits  "} ${r.subject}: ${r.reason}`,
  );
  const excepted = module.exceptions.map((e) => `  except  ${e.property} does not speak of ${e.action}: ${e.reason}`);
  const unobserved = module.unobserved.map((u) => `  ${u.kind.padEnd(7)} ${u.what}`);
  const all = [...remarks, ...excepted, ...unobserved];
  return all.length === 0 ? [] : [["This rests on:", ...all].join("\n")];
}
