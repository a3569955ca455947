/** A real Lean, where there is one. */
import { accessSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { execa } from "execa";
import type { GeneratedFile } from "../../src/emit/generated-file.js";
import { packageRoot } from "../../src/emit/templates.js";

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The `lean` that `XENVERIF_LEAN` names, or the first one on the path; null where there is none. */
export const leanBinary: string | null =
  [process.env.XENVERIF_LEAN ?? "", ...(process.env.PATH ?? "").split(delimiter).map((d) => join(d, "lean"))]
    .filter((p) => p !== "" && p !== "lean")
    .find(isExecutable) ?? null;

/** Said of tests that are skipped for want of a Lean. */
export const withoutLean = leanBinary === null ? " (skipped: no lean on the path, and XENVERIF_LEAN is not set)" : "";

/** In dependency order. */
const preludeModules = [
  "Enumerations",
  "Errno",
  "Logic",
  "Linear",
  "Lists",
  "Counts",
  "Maps",
  "Numbers",
  "Options",
  "Outcome",
  "Machine",
  "Replay",
  "Words",
  "Search",
  "Counting",
];

/** A folder in which files are compiled one after the other, beginning with the prelude. */
export class LeanTree {
  readonly #folder = mkdtempSync(join(tmpdir(), "xenverif-lean-"));

  /** Compiles the prelude. */
  async prelude(): Promise<string> {
    cpSync(join(packageRoot(), "prelude/lean"), this.#folder, { recursive: true });
    let output = "";
    for (const m of preludeModules) output += await this.compile(`XenVerif/${m}.lean`);
    return output + (await this.compile("XenVerif.lean"));
  }

  /** Writes files and compiles each; gives all that Lean said, which is nothing where all is well. */
  async add(files: readonly GeneratedFile[]): Promise<string> {
    let output = "";
    for (const f of files) {
      const path = join(this.#folder, f.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, f.text);
      output += await this.compile(f.path);
    }
    return output;
  }

  /** Compiles a file of the folder. */
  async compile(path: string): Promise<string> {
    if (leanBinary === null) throw new Error("there is no Lean");
    const { all, exitCode } = await execa(leanBinary, ["-o", path.replace(/\.lean$/, ".olean"), path], {
      cwd: this.#folder,
      env: { LEAN_PATH: [join(dirname(leanBinary), "../lib/lean"), this.#folder].join(delimiter) },
      reject: false,
      all: true,
      timeout: 120_000,
    });
    return exitCode === 0 ? (all ?? "") : `${path}: exit code ${exitCode}\n${all ?? ""}`;
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
