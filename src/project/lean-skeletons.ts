/** Lean proof files: what is there already, and what is appended. A byte that a person wrote is never changed. */

import { fill } from "../emit/templates.js";
import type { Obligation } from "../obligations/obligation.js";
import { openScopes, type Theorem, theoremName, theorems } from "../provers/lean/text.js";
import type { ModulePlan } from "./plan.js";
import { textHash } from "./record.js";
import { orphanedLemmas, type ProofFilePlan } from "./skeletons.js";

/**
 * The mark in front of a proof that the tool wrote: it holds a hash of the theorem, so that it tells nothing of one that was changed
 * since.
 */
const markPattern = /-- generated ([0-9a-f]{12})\n$/;

/** The mark of a theorem whose code, without comments and layout, is given. */
export const withMark = (code: string): string => `-- generated ${textHash(code).slice(0, 12)}\n`;

/** Whether a theorem stands as the tool wrote it. */
export const hasMark = (text: string, t: Theorem): boolean =>
  markPattern.exec(text.slice(0, t.start))?.[1] === textHash(t.code).slice(0, 12);

/**
 * Adds a theorem for each obligation that has none of its name.
 *
 * @param current the proof file's text; null where there is none yet
 */
export function planLeanProofFile(plan: ModulePlan, current: string | null): ProofFilePlan {
  const { leanNames, module, obligations } = plan;
  const present = new Set(current === null ? [] : theorems(current).map(theoremName));
  // End theorems and recorded runs are proved in generated files.
  const missing = obligations.obligations.filter(
    (o) => o.kind !== "MAIN" && o.kind !== "REPLAY" && !present.has(o.name),
  );
  const orphaned = orphanedLemmas(plan, [...present]);
  const imports = plan.lean.map((f) => f.path.slice(f.path.lastIndexOf("/") + 1).replace(/\.lean$/, ""));
  const head =
    current ??
    fill("lean/proofs.hbs", {
      module: module.name,
      namespace: leanNames.namespace,
      proofs: leanNames.proofs,
      parts: imports.filter((p) => p === "Obligations" || p === "Paths"),
    });
  if (missing.length === 0) return { text: head, added: [], orphaned };
  const separator = head === "" || head.endsWith("\n") ? "" : "\n";
  const isOpen = openScopes(head).join(".") === leanNames.proofs;
  const reopened = isOpen ? "" : `\nnamespace ${leanNames.proofs}\n`;
  const bodies = missing.map((o) => `\n${leanSkeleton(o, plan)}`).join("");
  return { text: head + separator + reopened + bodies, added: missing.map((o) => o.id), orphaned };
}

/** The theorem of an obligation without a proof: `xenverif prove` looks for one. */
export const leanSkeleton = (o: Obligation, plan: ModulePlan): string =>
  leanTheorem(plan.leanNames.obligation(o.name), null);

/**
 * A theorem, behind its mark.
 *
 * @param proof a term of Lean; null for `sorry`
 */
export function leanTheorem(name: string, proof: string | null): string {
  const body = (proof ?? "").split("\n").map((l) => (l === "" ? "" : `  ${l}`));
  const text = `theorem ${name} : Obligations.${name} :=${proof === null ? " sorry" : `\n${body.join("\n")}`}\n`;
  const [own] = theorems(text);
  return `${withMark(own?.code ?? "")}${text}`;
}
