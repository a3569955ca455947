/** Where a proof failed, and the goal there. */
import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { coqc } from "./coqc.js";
import type { ProofLimits } from "./proof-run.js";
import { statementsOnly } from "./sentences.js";

/** The offset of a place that coqc names: line from 1, column in bytes. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  const bytes = Buffer.from(text.slice(start, end === -1 ? undefined : end));
  return start + bytes.subarray(0, column).toString().length;
}

/** Writes a read-only file. */
export function writeReadOnly(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, text);
  chmodSync(file, 0o444);
}

/**
 * The goal in front of the tactic that failed.
 *
 * @param text what was compiled
 * @param lemmaStart where the lemma begins in it, and `at` where the tactic does
 * @param relative the file that was compiled
 */
export async function goalAt(
  text: string,
  lemmaStart: number,
  at: number,
  folder: string,
  relative: string,
  limits: ProofLimits,
): Promise<string | null> {
  const header = text.slice(0, lemmaStart);
  // Earlier lemmas are only needed as statements.
  const partial = `${statementsOnly(header)}${text.slice(lemmaStart, at)}\nShow.\nAbort.\n`;
  const file = relative.replace(/\.v$/, "_goal.v");
  writeReadOnly(join(folder, file), partial);
  const result = await coqc(folder, file, limits.paths, limits, ["-set", `Default Timeout=${limits.sentenceTimeout}`]);
  const shown = result.stdout.trim();
  return shown === ""
    ? null
    : shown
        .split("\n")
        .filter((l) => !/: Learnt /.test(l))
        .slice(0, 60)
        .join("\n");
}
