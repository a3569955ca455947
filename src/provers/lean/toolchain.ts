/** Which Lean checks: where it is, its version, and a key of what a verdict may depend on. */
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { packageRoot } from "../../emit/templates.js";
import { filesBelow } from "../../project/write.js";

export interface LeanToolchain {
  readonly command: string;
  /** Such as `4.0.0`. */
  readonly version: string;
  /** The folder of Lean's own compiled library; null where the command finds it by itself. */
  readonly library: string | null;
  /** A hash of the executable, of what its library consists of, and of xenverif's own code. */
  readonly key: string;
}

const known = new Map<string, Promise<LeanToolchain | null>>();

/**
 * Finds the Lean that would check: the one that `XENVERIF_LEAN` names, the one on the path, elan's, or the one that Lake runs.
 *
 * @param root the project's folder: elan and Lake look there for the release that it asks for
 * @returns null where there is none
 */
export function leanToolchain(root: string): Promise<LeanToolchain | null> {
  const place = `${resolve(root)} ${process.env.XENVERIF_LEAN ?? ""}`;
  const made = known.get(place) ?? find(root);
  known.set(place, made);
  return made;
}

async function find(root: string): Promise<LeanToolchain | null> {
  const given = process.env.XENVERIF_LEAN;
  const command =
    given !== undefined && given !== "" ? onPath(given) : (onPath("lean") ?? elan() ?? (await lakes(root)));
  if (command === null) return null;
  const printed = await print(command, ["--version"], root);
  const version = /\bversion (\d+\.\d+\.\d+[^\s,)]*)/.exec(printed ?? "")?.[1];
  if (version === undefined) return null;
  // Behind elan's proxy stands the release that the project asks for.
  const prefix = await print(command, ["--print-prefix"], root);
  const own = prefix === null ? null : join(prefix.trim(), "bin", "lean");
  const executable = own !== null && existsSync(own) ? own : command;
  const library = join(dirname(dirname(executable)), "lib", "lean");
  const hash = createHash("sha256")
    .update(printed ?? "")
    .update(readFileSync(realpathSync(executable)));
  const isLibrary = existsSync(join(library, "Init.olean"));
  if (isLibrary)
    for (const f of filesBelow(library).filter((x) => x.endsWith(".olean"))) {
      const { size, mtimeMs } = statSync(join(library, f));
      hash.update(`${f} ${size} ${mtimeMs}\n`);
    }
  for (const folder of [join(import.meta.dirname, "..", ".."), join(packageRoot(), "templates")])
    for (const f of filesBelow(folder))
      if (/\.(?:[jt]s|hbs)$/.test(f)) hash.update(`${f}\n`).update(readFileSync(join(folder, f)));
  return { command: executable, version, library: isLibrary ? library : null, key: hash.digest("hex") };
}

/** The executable that a command names; null where there is none. */
function onPath(command: string): string | null {
  const candidates = /[\\/]/.test(command)
    ? [resolve(command)]
    : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, command));
  return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function elan(): string | null {
  const path = join(process.env.ELAN_HOME ?? join(homedir(), ".elan"), "bin", "lean");
  return isExecutable(path) ? path : null;
}

/** The Lean that Lake would run. */
async function lakes(root: string): Promise<string | null> {
  if (onPath("lake") === null) return null;
  const prefix = await print("lake", ["env", "lean", "--print-prefix"], root);
  const path = prefix === null ? null : join(prefix.trim(), "bin", "lean");
  return path !== null && isExecutable(path) ? path : null;
}

/** What a program prints; null where it fails. */
async function print(command: string, args: readonly string[], cwd: string): Promise<string | null> {
  const result = await execa(command, args, { cwd, reject: false, stdin: "ignore", timeout: 60_000 });
  return result.exitCode === 0 ? result.stdout : null;
}
