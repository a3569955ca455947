/**
 * What counts as proved in Lean: a fresh process, in which nothing is opened, gives each proof its obligation as type, by names from the
 * root, and prints its axioms under a name that nobody could have known.
 */
import { randomBytes } from "node:crypto";
import { fill } from "../../emit/templates.js";
import type { LeanWorkspace } from "./workspace.js";

/** An obligation with a proof that is to be judged; names from the root, without `_root_`. */
export interface LeanCandidate {
  readonly id: string;
  readonly statement: string;
  readonly proof: string;
}

export type LeanJudgement =
  | { readonly kind: "axioms"; readonly names: readonly string[] }
  | { readonly kind: "other statement"; readonly message: string }
  | { readonly kind: "no answer"; readonly reason: string };

/** Axioms of Lean's own logic. */
export const allowedAxioms: ReadonlySet<string> = new Set(["propext", "Quot.sound", "Classical.choice"]);

/**
 * Judges candidates.
 *
 * @param imports the Lean modules that hold the statements and the proofs
 * @param template for recorded runs, one that has the kernel evaluate them: the elaborator, which compares both sides of a proof by
 *   reflexivity first, does not come to an end
 */
export async function judgeLean(
  candidates: readonly LeanCandidate[],
  imports: readonly string[],
  workspace: LeanWorkspace,
  template: "lean/verdict.hbs" | "lean/runs.hbs" = "lean/verdict.hbs",
): Promise<ReadonlyMap<string, LeanJudgement>> {
  if (candidates.length === 0) return new Map();
  const nonce = randomBytes(12).toString("hex");
  const text = fill(template, {
    imports,
    checks: candidates.map((c, i) => ({ name: nameOf(nonce, i), statement: c.statement, proof: c.proof })),
  });
  const path = `Judge_${nonce}.lean`;
  const result = await workspace.elaborate({ path, text });
  const lines = text.split("\n");
  const lineOf = new Map(
    candidates.map((_, i) => [i, lines.findIndex((l) => new RegExp(`\\b${nameOf(nonce, i)}\\b`).test(l)) + 1]),
  );
  const errors = result.messages.filter((m) => m.severity === "error");
  const printed = new Map<string, readonly string[]>();
  const pattern = new RegExp(
    `'(verdict_${nonce}_\\d+)' (?:does not depend on any axioms|depends on axioms:\\s*\\[([^\\]]*)\\])`,
    "g",
  );
  for (const m of `${result.stdout}\n${result.stderr}`.matchAll(pattern)) {
    const names = (m[2] ?? "").split(",").map((n) => n.trim());
    printed.set(
      m[1] ?? "",
      names.filter((n) => n !== ""),
    );
  }
  return new Map(
    candidates.map((c, i): readonly [string, LeanJudgement] => {
      const line = lineOf.get(i) ?? 0;
      const error = errors.find((e) => e.line === line || e.line === line + 1);
      if (error !== undefined) return [c.id, { kind: "other statement", message: error.text }];
      const names = printed.get(nameOf(nonce, i));
      if (names !== undefined) return [c.id, { kind: "axioms", names }];
      const reason = result.timedOut
        ? `Lean did not finish within ${workspace.limits.timeout} s`
        : result.stderr.trim() || errors[0]?.text || "Lean ended without a message";
      return [c.id, { kind: "no answer", reason }];
    }),
  );
}

const nameOf = (nonce: string, i: number) => `verdict_${nonce}_${i}`;
