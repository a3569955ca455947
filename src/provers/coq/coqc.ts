/** Runs coqc and coqchk in batch, without rc file, environment paths or native compiler. */

import { type ProcessResult, runProcess } from "../processes.js";
import { coqcInvocation } from "./engine.js";

export type CoqcResult = ProcessResult;

/** Where the logical names are on disk. */
export interface LoadPath {
  readonly folder: string;
  readonly logical: string;
}

/** What a process may use. */
export interface CoqLimits {
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes of address space; null for no limit. */
  readonly memory: number | null;
  /** Whether the time begins anew after a line of output. */
  readonly restartsClock?: (line: string) => boolean;
}

/** The environment without what would change Coq's load path. */
function environment(): Readonly<Record<string, string>> {
  const hidden = new Set(["COQPATH", "COQRC", "ROCQPATH", "COQEXTRAFLAGS", "OCAMLPATH"]);
  return Object.fromEntries(
    Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined && !hidden.has(e[0])),
  );
}

/**
 * Compiles a file.
 *
 * @param folder the working directory
 * @param file relative to it
 */
export const coqc = (
  folder: string,
  file: string,
  paths: readonly LoadPath[],
  limits: CoqLimits,
  extra: readonly string[] = [],
): Promise<CoqcResult> => {
  const { command, args, memory } = coqcInvocation(limits.memory);
  const all = [...args, "-q", "-w", "none", ...extra, ...loadPath(paths), file];
  return runProcess(command, all, { folder, environment: environment(), ...limits, memory });
};

/**
 * Checks compiled libraries and all that they depend on again, with the checker that stands apart from Coq.
 *
 * @param libraries logical names
 */
export const coqchk = (
  folder: string,
  libraries: readonly string[],
  paths: readonly LoadPath[],
  limits: CoqLimits,
): Promise<CoqcResult> =>
  runProcess(process.env.XENVERIF_COQCHK ?? "coqchk", ["-silent", "-o", ...loadPath(paths), ...libraries], {
    folder,
    environment: environment(),
    ...limits,
  });

const loadPath = (paths: readonly LoadPath[]) => paths.flatMap((p) => ["-Q", p.folder, p.logical]);

/** An error message of coqc: its place in the file (line from 1, column in bytes from 0) and its text. */
export interface CoqError {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The error of a run that failed; null where coqc said nothing of a place. */
export function coqError(stderr: string): CoqError | null {
  const match = /File "[^"]*", line (\d+), characters (\d+)-\d+:\n(?:Error|Anomaly)[^\n]*?:?\s*([\s\S]*)$/.exec(stderr);
  if (match === null) return null;
  return { line: Number(match[1]), column: Number(match[2]), message: (match[3] ?? "").trim() };
}

/** The user interrupted: nothing follows from what the prover said since. */
export class Interrupted extends Error {}
