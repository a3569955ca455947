/** What is installed of all that xenverif works with: found by the processes and folders themselves. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { coqcCommand } from "./coq/engine.js";
import { findJscoq, jscoqVersion } from "./coq/jscoq/find.js";

/** A program with its version. */
export interface Found {
  readonly command: string;
  readonly version: string;
}

/** What is there; null for what is not. */
export interface Installation {
  readonly xenverif: string;
  readonly node: string;
  readonly coq: Found | null;
  readonly coqchk: boolean;
  readonly hammer: boolean;
  readonly lean: Found | null;
  /** The version of the npm package `jscoq`, where it is one that can be driven. */
  readonly jscoq: string | null;
}

/** Looks for everything. */
export async function installation(xenverif: string): Promise<Installation> {
  const command = coqcCommand();
  const [version, library, coqchk, lean] = await Promise.all([
    printed(command, ["--print-version"]),
    printed(command, ["-where"]),
    printed(command.replace(/coqc(?=[^\\/]*$)/, "coqchk"), ["--version"]),
    leanFound(),
  ]);
  const [coq] = version?.split(" ") ?? [];
  return {
    xenverif,
    node: process.versions.node,
    coq: coq === undefined ? null : { command, version: coq },
    coqchk: coqchk !== null,
    hammer: library !== null && existsSync(join(library.trim(), "user-contrib", "Hammer", "Tactics", "Tactics.vo")),
    lean,
    jscoq: findJscoq() === null ? null : jscoqVersion,
  };
}

async function leanFound(): Promise<Found | null> {
  const command = process.env.XENVERIF_LEAN ?? "lean";
  const text = await printed(command, ["--version"]);
  const version = /\bversion (\d+\.\d+\.\d+[^\s,)]*)/.exec(text ?? "")?.[1];
  return version === undefined ? null : { command, version };
}

/** What a program prints; null where it is not there or fails. */
async function printed(command: string, args: readonly string[]): Promise<string | null> {
  const result = await execa(command, args, { reject: false, stdin: "ignore", timeout: 20_000 });
  return result.exitCode === 0 ? result.stdout : null;
}
