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
  return [...provers.map((p) => lineOf(p, c)), ...(part.length === 0 ? [] : [c.dim(part.join(" · "))])];
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
