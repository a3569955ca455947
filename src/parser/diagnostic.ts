/** Errors that a user can cause: values with a stable code and a place. */
import type { Span } from "./source.js";

/**
 * What is wrong, where, why, and what to do.
 *
 * Codes: `XV10xx` lexical and syntactic, `XV11xx` outside the subset, `XV12xx` annotations, `XV2xxx` names and types,
 * `XV3xxx` machines and obligations, `XV4xxx` provers, files and configuration. `docs/diagnostics.md` lists them all.
 */
export interface Diagnostic {
  readonly code: `XV${number}`;
  readonly severity: "error" | "warning";
  /** Null only where no file is concerned (a missing prover, say). */
  readonly span: Span | null;
  /** One sentence without a full stop: what is wrong. */
  readonly message: string;
  /** What the user can do about it. */
  readonly hint: string | null;
}

/** A value, or the diagnostics that explain why there is none (warnings may stand beside a value). */
export interface Result<T> {
  /** Null exactly where `diagnostics` holds an error. */
  readonly value: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds an error.
 *
 * @param code a code listed in `docs/diagnostics.md`
 * @param span the offending source text
 * @param message one sentence
 * @param hint a mend, or null where there is none to give
 */
export function error(
  code: Diagnostic["code"],
  span: Span | null,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return { code, severity: "error", span, message, hint };
}

/** Builds a warning; parameters as in {@link error}. */
export function warning(
  code: Diagnostic["code"],
  span: Span | null,
  message: string,
  hint: string | null = null,
): Diagnostic {
  return { code, severity: "warning", span, message, hint };
}

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}
