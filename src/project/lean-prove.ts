/** Puts proofs that were found in the place of theorems that nobody has changed since the tool wrote them. */
import type { Obligation } from "../obligations/obligation.js";
import { leanCode, theorems } from "../provers/lean/text.js";
import { hasMark, leanTheorem } from "./lean-skeletons.js";
import type { ModulePlan } from "./plan.js";

/** A proof that was found, as a term of Lean. */
export interface FoundProof {
  readonly obligation: Obligation;
  readonly proof: string;
}

/** Whether the theorem of an obligation may be replaced: it is there, and as the tool wrote it. */
export function isReplaceable(o: Obligation, plan: ModulePlan, text: string): "yes" | "by hand" | "missing" {
  const own = theorems(text).find((t) => t.name === plan.leanNames.obligation(o.name));
  if (own === undefined) return "missing";
  return hasMark(text, own) ? "yes" : "by hand";
}

/** The proof file with the proofs in place; theorems that may not be replaced stay. */
export function withProofs(text: string, plan: ModulePlan, found: readonly FoundProof[]): string {
  const byName = new Map(found.map((f) => [plan.leanNames.obligation(f.obligation.name), f]));
  let out = text;
  for (const t of [...theorems(text)].reverse()) {
    const f = byName.get(t.name);
    if (f === undefined || !hasMark(text, t)) continue;
    const own = leanCode(text).code.slice(t.start, t.end).trimEnd();
    const mark = text.lastIndexOf("-- generated ", t.start);
    out = `${out.slice(0, mark)}${leanTheorem(t.name, f.proof).trimEnd()}${out.slice(t.start + own.length)}`;
  }
  return out;
}
