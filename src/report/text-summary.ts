/** The counts of a report, a line for each prover. */
import { createColors } from "picocolors";
import type { ReportDocument, ReportedProver } from "./documents.js";
import { proverTitle } from "./summary.js";

type Colors = ReturnType<typeof createColors>;

/** What was asked, proved, by whom and how: a line for each prover, and one that says what this is a part of. */
export function summaryLines(
  { provers, shard, filter, modules }: ReportDocument,
  c: Colors = createColors(false),
): readonly string[] {
  const part: string[] = [];
  if (shard !== null) part.push(`shard ${shard.index} of ${shard.count}`);
  if (filter !== null) part.push(`only ids that contain ${filter}`);
  if (modules.length === 0) part.push("no module is in it");
  const lines = provers.flatMap((p) => [lineOf(p, c), ...axiomLine(p, modules, c)]);
  return [...lines, ...(part.length === 0 ? [] : [c.dim(part.join(" · "))])];
}

/** The axioms of its own logic that a prover's accepted proofs rest on, and how many of them do. */
function axiomLine(prover: ReportedProver, modules: ReportDocument["modules"], c: Colors): readonly string[] {
  const uses = new Map<string, number>();
  for (const { obligations } of modules)
    for (const v of obligations.flatMap((o) => o.verdicts))
      if (v.prover === prover.prover && v.status === "proved")
        for (const axiom of v.axioms) uses.set(axiom, (uses.get(axiom) ?? 0) + 1);
  if (uses.size === 0) return [];
  const listed = [...uses].map(([axiom, n]) => `${axiom} (${n})`).join(", ");
  return [c.dim(`  axioms of ${prover.title} that these proofs rest on: ${listed}`)];
}

function lineOf(prover: ReportedProver, c: Colors): string {
  if (prover.problem !== null) return c.red(`no verdict by ${proverTitle(prover)}: ${prover.problem}`);
  const n = prover.counts;
  const parts = [`${n.proved} of ${n.asked} obligations proved by ${proverTitle(prover)}`];
  if (n.proved > 0) parts.push(`${n.automatic} by generated scripts, ${n.byHand} by hand`);
  if (n.open > 0) parts.push(`${n.open} open`);
  if (n.refuted > 0) parts.push(`${n.refuted} refuted`);
  if (n.failed > 0) parts.push(`${n.failed} failed`);
  if (n.cached > 0) parts.push(`${n.cached === n.asked ? "all" : n.cached} from an earlier run`);
  if (n.trivial > 0) parts.push(`${n.trivial} left out as trivial`);
  return (n.proved === n.asked && n.asked > 0 ? c.green : c.red)(parts.join(" · "));
}
