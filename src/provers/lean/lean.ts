/** Runs Lean: each process in a group of its own, within time and memory, with no paths but those given. */
import { delimiter } from "node:path";
import { type ProcessResult, runProcess } from "../processes.js";
import type { LeanToolchain } from "./toolchain.js";

export interface LeanLimits {
  /** Seconds. */
  readonly timeout: number;
  /** Megabytes that Lean may allocate; null for no limit. */
  readonly memory: number | null;
}

/** Something that Lean says of a file. */
export interface Message {
  readonly severity: "error" | "warning" | "info";
  /** From 1. */
  readonly line: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
}

export interface LeanResult extends ProcessResult {
  readonly messages: readonly Message[];
}

/** The environment without what would change where Lean looks or what it does. */
function environment(paths: readonly string[]): Readonly<Record<string, string>> {
  const kept = Object.entries(process.env).filter(
    (e): e is [string, string] => e[1] !== undefined && !/^(?:LEAN|LAKE|ELAN)_/.test(e[0]),
  );
  return { ...Object.fromEntries(kept), LEAN_PATH: paths.join(delimiter) };
}

/**
 * Elaborates a file of a folder, and compiles it where it is asked to.
 *
 * @param file relative to the folder, on which modules are found
 * @param object where the compiled file goes, relative to the folder; null to write none
 */
export async function runLean(
  toolchain: LeanToolchain,
  folder: string,
  file: string,
  object: string | null,
  limits: LeanLimits,
): Promise<LeanResult> {
  const memory = limits.memory === null ? [] : ["-M", String(limits.memory)];
  const args = [...memory, ...(object === null ? [] : ["-o", object]), file];
  const paths = [...(toolchain.library === null ? [] : [toolchain.library]), folder];
  // Lean maps its libraries into its address space, so that a limit on that would say little.
  const options = { folder, environment: environment(paths), timeout: limits.timeout, memory: null };
  const result = await runProcess(toolchain.command, args, options);
  return { ...result, messages: messagesOf(`${result.stdout}\n${result.stderr}`, file) };
}

/** The object file of a source file. */
export const objectOf = (file: string): string => file.replace(/\.lean$/, ".olean");

/**
 * What Lean said of a file, from lines such as `M.lean:3:7: error: …` and those that follow. What it prints without saying that it is
 * an error or a warning is information.
 */
export function messagesOf(output: string, file: string): readonly Message[] {
  const messages: { severity: Message["severity"]; line: number; column: number; lines: string[] }[] = [];
  for (const line of output.split("\n")) {
    const match = /^(.*\.lean):(\d+):(\d+): (?:(error|warning|info)(?:\([^)]*\))?: ?)?(.*)$/.exec(line);
    if (match !== null && match[1] === file) {
      const severity = match[4] === "error" || match[4] === "warning" ? match[4] : "info";
      messages.push({ severity, line: Number(match[2]), column: Number(match[3]), lines: [match[5] ?? ""] });
    } else messages[messages.length - 1]?.lines.push(line);
  }
  return messages.map(({ lines, ...m }) => ({ ...m, text: lines.join("\n").trim() }));
}
