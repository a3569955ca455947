/** The ratchet: what was proved once stays proved. A baseline is a file that lists what is, by prover. */
import { z } from "zod";
import type { ProverName, Status } from "../provers/verdict.js";
import type { ReportDocument } from "./documents.js";

const baselineSchema = z.strictObject({
  version: z.literal(1),
  proved: z.partialRecord(z.enum(["coq", "lean"]), z.array(z.string())),
});

/** Ids of proved obligations, by prover. */
export type Baseline = ReadonlyMap<ProverName, ReadonlySet<string>>;

/** The baseline in a file's text; null where it is none. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return null;
    const { coq, lean } = parsed.data.proved;
    const all: readonly (readonly [ProverName, readonly string[] | undefined])[] = [
      ["coq", coq],
      ["lean", lean],
    ];
    return new Map(all.flatMap(([prover, ids]) => (ids === undefined ? [] : [[prover, new Set(ids)] as const])));
  } catch {
    return null;
  }
}

/** A baseline as it is written: sorted, a line for each obligation, so that differences are small. */
export function baselineText(baseline: Baseline): string {
  const proved = Object.fromEntries([...baseline].map(([prover, ids]) => [prover, [...ids].sort()]));
  return `${JSON.stringify({ version: 1, proved }, null, 1)}\n`;
}

/** Something that was proved and is not any more. */
export interface Lost {
  readonly prover: ProverName;
  readonly id: string;
  /** `gone`: the obligation is no more. */
  readonly now: Exclude<Status, "proved"> | "gone";
}

/** A report beside a baseline. */
export interface Compared {
  readonly lost: readonly Lost[];
  /** How many more are proved than the baseline lists. */
  readonly gained: number;
  /** The baseline that the report makes of the old one. */
  readonly updated: Baseline;
}

/**
 * Compares a report with a baseline, as far as the report goes: its provers, its filter, of a shard its modules. What is left out as
 * trivial counts as proved.
 */
export function compareWithBaseline(document: ReportDocument, baseline: Baseline): Compared {
  const lost: Lost[] = [];
  let gained = 0;
  const updated = new Map(baseline);
  for (const { prover, problem } of document.provers) {
    if (problem !== null) continue;
    const old = baseline.get(prover) ?? new Set<string>();
    const status = statusesOf(document, prover);
    const kept = [...old].filter((id) => !isInScope(id, document));
    const proved = [...status].filter(([, s]) => s === "proved").map(([id]) => id);
    const trivial = new Set(document.modules.flatMap((m) => m.trivial.map((t) => t.id)));
    for (const id of old) {
      const now = trivial.has(id) ? "proved" : (status.get(id) ?? "gone");
      if (now !== "proved" && isInScope(id, document)) lost.push({ prover, id, now });
    }
    gained += proved.filter((id) => !old.has(id)).length;
    updated.set(prover, new Set([...kept, ...proved]));
  }
  return { lost, gained, updated };
}

const statusesOf = (document: ReportDocument, prover: ProverName): ReadonlyMap<string, Status> =>
  new Map(
    document.modules.flatMap((m) =>
      m.obligations.flatMap((o) => o.verdicts.filter((v) => v.prover === prover).map((v) => [o.id, v.status] as const)),
    ),
  );

/** Whether a report would say something of an obligation if it were there. */
function isInScope(id: string, { filter, shard, modules }: ReportDocument): boolean {
  if (filter !== null && !id.includes(filter)) return false;
  return shard === null || modules.some((m) => id.startsWith(`${m.module}.`));
}
