/** Runs coqc and coqchk: each in its own process group, with a time limit, without rc file, environment paths or native compiler. */
import { availableParallelism } from "node:os";
import { execa } from "execa";
import pLimit from "p-limit";

export interface CoqcResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

/** Where the logical names are on disk. */
export interface LoadPath {
  readonly folder: string;
  readonly logical: string;
}

/** The coqc to run: `XENVERIF_COQC`, or the one on the path. */
export const coqcCommand = (): string => process.env.XENVERIF_COQC ?? "coqc";

/** The environment without what would change Coq's load path. */
function environment(): Readonly<Record<string, string>> {
  const hidden = new Set(["COQPATH", "COQRC", "ROCQPATH", "COQEXTRAFLAGS", "OCAMLPATH"]);
  return Object.fromEntries(
    Object.entries(process.env).filter((e): e is [string, string] => e[1] !== undefined && !hidden.has(e[0])),
  );
}

const running = new Set<number>();

let interrupted = false;

/** Ends the work: kills every prover process with its children, and starts no other. */
export function interrupt(): void {
  interrupted = true;
  for (const pid of running) {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  }
}

/** Whether {@link interrupt} was called: what was reported since then means nothing. */
export const wasInterrupted = (): boolean => interrupted;

/**
 * Compiles a file.
 *
 * @param folder the working directory
 * @param file relative to it
 * @param timeout seconds
 */
export async function coqc(
  folder: string,
  file: string,
  paths: readonly LoadPath[],
  timeout: number,
  extra: readonly string[] = [],
): Promise<CoqcResult> {
  return run(coqcCommand(), ["-q", "-w", "none", ...extra, ...loadPath(paths), file], folder, timeout);
}

/**
 * Checks compiled libraries and all that they depend on again, with the checker that stands apart from Coq.
 *
 * @param libraries logical names
 * @param timeout seconds
 */
export async function coqchk(
  folder: string,
  libraries: readonly string[],
  paths: readonly LoadPath[],
  timeout: number,
): Promise<CoqcResult> {
  const command = process.env.XENVERIF_COQCHK ?? "coqchk";
  return run(command, ["-silent", "-o", ...loadPath(paths), ...libraries], folder, timeout);
}

const loadPath = (paths: readonly LoadPath[]) => paths.flatMap((p) => ["-Q", p.folder, p.logical]);

const processes = pLimit(availableParallelism());

/** Sets how many prover processes may run at once (default: one per core). */
export function limitProcesses(jobs: number): void {
  processes.concurrency = jobs;
}

const run = (command: string, args: readonly string[], folder: string, timeout: number): Promise<CoqcResult> =>
  processes(() => runNow(command, args, folder, timeout));

async function runNow(command: string, args: readonly string[], folder: string, timeout: number): Promise<CoqcResult> {
  if (interrupted) return { ok: false, stdout: "", stderr: "interrupted", timedOut: false };
  const child = execa(command, args, {
    cwd: folder,
    env: environment(),
    extendEnv: false,
    reject: false,
    detached: true,
    cleanup: false,
    stdin: "ignore",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { pid } = child;
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    if (pid !== undefined && running.has(pid)) process.kill(-pid, "SIGKILL");
  }, timeout * 1000);
  if (pid !== undefined) running.add(pid);
  const result = await child;
  clearTimeout(timer);
  if (pid !== undefined) running.delete(pid);
  return {
    ok: result.exitCode === 0,
    stdout: String(result.stdout ?? ""),
    stderr: String(result.stderr ?? ""),
    timedOut,
  };
}

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
