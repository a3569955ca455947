/** What is different between two reports. */
import { createColors } from "picocolors";
import type { ProverName, Status } from "../provers/verdict.js";
import type { ReportDocument } from "./documents.js";

/** A verdict that is not what it was; null where there is no such obligation. */
export interface Change {
  readonly id: string;
  readonly prover: ProverName;
  readonly before: Status | null;
  readonly after: Status | null;
}

/** The verdicts that changed, in the order of the newer report; those of obligations that are gone come last. */
export function changesBetween(before: ReportDocument, after: ReportDocument): readonly Change[] {
  const [old, now] = [verdictsOf(before), verdictsOf(after)];
  const changed = [...now].flatMap(([key, v]): readonly Change[] => {
    const was = old.get(key)?.status ?? null;
    return was === v.status ? [] : [{ id: v.id, prover: v.prover, before: was, after: v.status }];
  });
  const gone = [...old]
    .filter(([key]) => !now.has(key))
    .map(([, v]): Change => ({ id: v.id, prover: v.prover, before: v.status, after: null }));
  return [...changed, ...gone];
}

interface Judged {
  readonly id: string;
  readonly prover: ProverName;
  readonly status: Status;
}

const verdictsOf = (document: ReportDocument): ReadonlyMap<string, Judged> =>
  new Map(
    document.modules.flatMap((m) =>
      m.obligations.flatMap(({ id, verdicts }) =>
        verdicts.map(({ prover, status }) => [`${prover} ${id}`, { id, prover, status }] as const),
      ),
    ),
  );

/** The changes, a line for each. */
export function changeLines(changes: readonly Change[], several: boolean, color: boolean): readonly string[] {
  const c = createColors(color);
  const paint = (s: Status | null) => (s === "proved" ? c.green : s === "open" || s === null ? c.yellow : c.red);
  return changes.map(({ id, prover, before, after }) => {
    const by = several ? c.dim(` (${prover})`) : "";
    return `  ${paint(after)((after ?? "gone").padEnd(8))} ${id}${by}  ${c.dim(before === null ? "new" : `was ${before}`)}`;
  });
}
