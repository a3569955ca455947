/** Which Coq there is: `coqc`, or else the one that the npm package `jscoq` carries. */
import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findJscoq } from "./jscoq/find.js";

export type Engine =
  | { readonly kind: "native"; readonly executable: string }
  /** Coq compiled to JavaScript: slower, needs more memory, and has no coqchk. */
  | { readonly kind: "jscoq"; readonly folder: string };

/** The name of the coqc to run. */
export const coqcCommand = (): string => process.env.XENVERIF_COQC ?? "coqc";

/** The coqc to run: `XENVERIF_COQC`, or the one on the path. A native one has priority always. */
export function findEngine(): Engine | null {
  const executable = onPath(coqcCommand());
  if (executable !== null) return { kind: "native", executable };
  const folder = findJscoq();
  return folder === null ? null : { kind: "jscoq", folder };
}

/** How to get a Coq. */
export const engineHint =
  "apt-get install coq (Debian, Ubuntu), opam install coq, or set XENVERIF_COQC; without these: npm install jscoq@0.17.1 (Coq in JavaScript, slower; AGPL-3.0)";

/** What to run in place of `coqc`. */
export function coqcInvocation(memory: number | null): {
  readonly command: string;
  readonly args: readonly string[];
  /** Megabytes of address space; null where the command limits itself. */
  readonly memory: number | null;
} {
  const engine = findEngine();
  if (engine === null || engine.kind === "native")
    return { command: engine?.executable ?? coqcCommand(), args: [], memory };
  const script = fileURLToPath(new URL("./jscoq/coqc.js", import.meta.url));
  // Node reserves more address space than it uses; its heap is limited instead.
  return { command: process.execPath, args: [script, engine.folder, String(memory ?? 8000)], memory: null };
}

/** The file that a command names; null where there is none. */
function onPath(command: string): string | null {
  const candidates = /[\\/]/.test(command)
    ? [command]
    : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, command));
  for (const candidate of candidates) {
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return realpathSync(candidate);
    } catch {
      // Not this one.
    }
  }
  return null;
}
