/** What is installed of all that xenverif works with: found by the processes and folders themselves. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { execa } from "execa";
import { z } from "zod";
import { packageRoot } from "../emit/templates.js";
import { coqcCommand } from "./coq/coqc.js";
import { coqToolchain } from "./coq/toolchain.js";

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
  /** The version of the npm package `jscoq`. */
  readonly jscoq: string | null;
}

/** Looks for everything. */
export async function installation(xenverif: string): Promise<Installation> {
  const [coq, coqchk, lean] = await Promise.all([
    coqToolchain(null),
    printed(coqcCommand().replace(/coqc(?=[^\\/]*$)/, "coqchk"), ["--version"]),
    leanFound(),
  ]);
  return {
    xenverif,
    node: process.versions.node,
    coq: coq === null ? null : { command: coqcCommand(), version: coq.version },
    coqchk: coqchk !== null,
    hammer: coq?.hammer ?? false,
    lean,
    jscoq: jscoqVersion(),
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

/** The package as the project in the working directory has it, or as xenverif itself does. */
function jscoqVersion(): string | null {
  for (const from of [process.cwd(), packageRoot()]) {
    try {
      const load: unknown = createRequire(join(from, "package.json"))("jscoq/package.json");
      return z.object({ version: z.string() }).parse(load).version;
    } catch {
      // Not there.
    }
  }
  return null;
}
