/** Processes of provers: so many at once, each within its time and memory, all of them ended on Ctrl-C. */
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { execa } from "execa";
import pLimit from "p-limit";

export interface ProcessResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it was ended because its time was up. */
  readonly timedOut: boolean;
  /** Whether it was ended, or not started, because the user interrupted: it says nothing then. */
  readonly interrupted: boolean;
}

export interface ProcessOptions {
  /** The working directory. */
  readonly folder: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes of address space for each process; null for no limit. */
  readonly memory: number | null;
  /** Whether the time begins anew, after a line of its output. */
  readonly restartsClock?: (line: string) => boolean;
}

const running = new Set<number>();

let interrupted = false;

/** Ends the work: kills every prover process with its children, and starts no other. */
export function interrupt(): void {
  interrupted = true;
  for (const pid of running) killGroup(pid);
}

/** Whether {@link interrupt} was called. */
export const wasInterrupted = (): boolean => interrupted;

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

const processes = pLimit(availableParallelism());

/** Sets how many prover processes may run at once (default: one per core). */
export function limitProcesses(jobs: number): void {
  processes.concurrency = jobs;
}

/** How many prover processes may run at once. */
export const processLimit = (): number => processes.concurrency;

/** Runs a process when its turn comes. It is the leader of a group of its own, and ended with all of the group. */
export const runProcess = (command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> =>
  processes(() => runNow(command, args, options));

/** The shell limits its address space and then becomes the command. */
function limited(command: string, args: readonly string[], memory: number | null): readonly [string, string[]] {
  if (memory === null || process.platform === "win32") return [command, [...args]];
  // Where the system has no such limit (macOS), the command runs without.
  const script = 'ulimit -v "$0" 2>/dev/null; exec "$@"';
  return ["/bin/sh", ["-c", script, String(Math.round(memory * 1024)), command, ...args]];
}

async function runNow(command: string, args: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  if (interrupted) return { ok: false, stdout: "", stderr: "interrupted", timedOut: false, interrupted: true };
  const [file, all] = limited(command, args, options.memory);
  const child = execa(file, all, {
    cwd: options.folder,
    env: options.environment,
    extendEnv: false,
    reject: false,
    detached: true,
    cleanup: false,
    stdin: "ignore",
    maxBuffer: 64 * 1024 * 1024,
  });
  const { pid } = child;
  let timedOut = false;
  const expire = () => {
    timedOut = true;
    if (pid !== undefined && running.has(pid)) killGroup(pid);
  };
  let timer = setTimeout(expire, options.timeout * 1000);
  if (pid !== undefined) running.add(pid);
  const { restartsClock } = options;
  if (restartsClock !== undefined) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!restartsClock(line) || timedOut) return;
      clearTimeout(timer);
      timer = setTimeout(expire, options.timeout * 1000);
    });
  }
  const result = await child;
  clearTimeout(timer);
  if (pid !== undefined) {
    running.delete(pid);
    // What it left behind ends with it.
    killGroup(pid);
  }
  return {
    ok: result.exitCode === 0,
    stdout: String(result.stdout ?? ""),
    stderr: String(result.stderr ?? ""),
    timedOut,
    interrupted: interrupted && result.exitCode !== 0,
  };
}
