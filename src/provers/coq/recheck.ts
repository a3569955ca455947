/** What coqchk says: it reads compiled proofs anew and shares no code with what compiled them but the kernel's. */
import type { Verdict } from "../verdict.js";
import type { CoqcResult } from "./coqc.js";

/** The sections of coqchk's summary that must be empty. */
const sections = [
  "Axioms",
  "Constants/Inductives relying on type-in-type",
  "Constants/Inductives relying on unsafe (co)fixpoints",
  "Inductives whose positivity is assumed",
];

/** What a section of the summary lists; null where coqchk did not print it. */
function listed(summary: string, section: string): readonly string[] | null {
  const start = summary.indexOf(`* ${section}:`);
  if (start === -1) return null;
  const rest = summary.slice(start + section.length + 3);
  const end = rest.indexOf("\n* ");
  const items = (end === -1 ? rest : rest.slice(0, end)).split("\n").map((l) => l.trim());
  return items.filter((l) => l !== "" && l !== "<none>");
}

/**
 * Why the proofs do not stand after all; null where they do.
 *
 * @param unproved names of lemmas that are not claimed to be proved, such as `Proofs.EventChannel.close_INV_symmetric`
 */
export function recheckProblem(result: CoqcResult, unproved: ReadonlySet<string>): string | null {
  if (result.timedOut) return "coqchk did not finish within its time";
  if (!result.ok) return `coqchk refuses: ${(result.stderr || result.stdout).trim() || "it ended without a message"}`;
  // The summary goes to one of the two, depending on the version.
  const summary = `${result.stdout}\n${result.stderr}`;
  for (const section of sections) {
    const items = listed(summary, section);
    if (items === null) return `coqchk does not say what stands under "${section}"`;
    const bad = items.filter((i) => !unproved.has(i));
    if (bad.length > 0) return `coqchk lists under "${section}": ${bad.join(", ")}`;
  }
  return null;
}

/** Verdicts after a recheck: where it finds a problem, nothing is proved. */
export function recheckedVerdicts(verdicts: readonly Verdict[], problem: string | null): readonly Verdict[] {
  if (problem === null) return verdicts;
  return verdicts.map((v) => (v.status === "proved" ? { ...v, status: "failed", reason: problem } : v));
}
