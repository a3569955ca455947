/** What a command takes, with all processes that it starts. Linux only. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Figures {
  /** Of the clock. */
  readonly seconds: number;
  /** Of the processor, its processes together. */
  readonly cpu: number;
  /** Megabytes of all its processes together, at most; sampled. */
  readonly peak: number;
  readonly code: number;
  readonly out: string;
}

/** Runs a command. */
export function measure(folder: string, command: string, args: readonly string[]): Promise<Figures> {
  const script = 'TIMEFORMAT="bench %R %U %S"; time "$@"';
  const child = spawn("bash", ["-c", script, "bash", command, ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  let peak = 0;
  child.stdout.on("data", (d) => {
    out += String(d);
  });
  child.stderr.on("data", (d) => {
    err += String(d);
  });
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBelow(child.pid ?? 0));
  }, 100);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearInterval(timer);
      const [, seconds, user, system] = /bench ([\d.]+) ([\d.]+) ([\d.]+)/.exec(err) ?? [];
      resolve({
        seconds: Number(seconds),
        cpu: Number(user) + Number(system),
        peak,
        code: code ?? 1,
        out: `${out}${err}`,
      });
    });
  });
}

/** Megabytes that a process and all below it hold. */
function residentBelow(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(fields[1]));
      pages.set(Number(name), Number(fields[21]));
    } catch {
      // It has ended.
    }
  }
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  let sum = 0;
  for (const [pid, n] of pages) if (isBelow(pid)) sum += n;
  return (sum * 4096) / 1e6;
}
