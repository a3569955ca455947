/** A private folder with the prelude and the generated files, emitted afresh and compiled before any proof file is there. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gte } from "semver";
import { z } from "zod";
import { packageRoot } from "../../emit/templates.js";
import type { ModulePlan } from "../../project/plan.js";
import { ProverFailure } from "../coq/workspace.js";
import type { Progress } from "../prover.js";
import type { Reach, Store } from "../store.js";
import { type LeanLimits, type LeanResult, objectOf, runLean } from "./lean.js";
import type { LeanToolchain } from "./toolchain.js";

/** A source file, relative to the folder. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The prelude's files, each behind those that it imports. */
export function preludeSources(): readonly SourceFile[] {
  const root = join(packageRoot(), "prelude", "lean");
  const read = (path: string) => ({ path, text: readFileSync(join(root, path), "utf8") });
  const sorted: SourceFile[] = [];
  const visit = (path: string): void => {
    if (sorted.some((f) => f.path === path)) return;
    const file = read(path);
    for (const m of file.text.matchAll(/^import (XenVerif(?:\.\w+)*)$/gm))
      visit(`${(m[1] ?? "").replaceAll(".", "/")}.lean`);
    sorted.push(file);
  };
  visit("XenVerif.lean");
  return sorted;
}

/** The module with the tactic `linear`. Proof files may import it; generated ones do not. */
export const tacticModule = "XenVerif.Arith";

/** The first release of Lean whose own `omega` serves as that tactic. */
const firstOmega = "4.8.0";

/**
 * The source of the tactic module. There are two, since what a tactic is written in has changed over time.
 *
 * @param version of Lean, as it reports it
 */
export function tacticSource(version: string): SourceFile {
  const folder = gte(version, firstOmega) ? [] : ["2021"];
  const path = `${tacticModule.replaceAll(".", "/")}.lean`;
  return { path, text: readFileSync(join(packageRoot(), "prelude", "lean", ...folder, path), "utf8") };
}

const unitSchema = z.object({ basis: z.string(), objects: z.array(z.instanceof(Uint8Array)) });

/** The folder in which a check compiles. */
export class LeanWorkspace {
  readonly folder = mkdtempSync(join(tmpdir(), `xenverif-${process.pid}-`));
  readonly toolchain: LeanToolchain;
  readonly limits: LeanLimits;
  readonly #store: Store;
  readonly #sealed = new Map<string, string>();

  constructor(toolchain: LeanToolchain, limits: LeanLimits, store: Store) {
    this.toolchain = toolchain;
    this.limits = limits;
    this.#store = store;
  }

  /** Writes a source file that nobody is to change. */
  write({ path, text }: SourceFile): void {
    const at = join(this.folder, path);
    mkdirSync(dirname(at), { recursive: true });
    rmSync(at, { force: true });
    writeFileSync(at, text, { mode: 0o444 });
  }

  /** Compiles a file that has been written. */
  compile(path: string): Promise<LeanResult> {
    return runLean(this.toolchain, this.folder, path, objectOf(path), this.limits);
  }

  /** Elaborates a file and keeps nothing of it. */
  async elaborate(file: SourceFile): Promise<LeanResult> {
    this.write(file);
    return runLean(this.toolchain, this.folder, file.path, null, this.limits);
  }

  /**
   * Compiles generated files in order, or restores what was compiled from the same sources on the same basis.
   *
   * @param basis hash of the compiled files that these import
   * @param reach for whom they are kept
   * @returns a hash of the compiled files
   * @throws ProverFailure where one does not compile
   */
  async generated(
    what: string,
    key: string,
    files: readonly SourceFile[],
    basis: string,
    reach: Reach,
  ): Promise<string> {
    for (const f of files) this.write(f);
    if (await this.restore(key, files, basis)) return this.digest(files);
    for (const f of files) {
      const result = await this.compile(f.path);
      if (result.ok) continue;
      const first = result.messages.find((m) => m.severity === "error");
      const reason = result.timedOut
        ? `lean did not finish within ${this.limits.timeout} s`
        : first === undefined
          ? result.stderr.trim() || "lean ended without a message"
          : `${first.line}:${first.column}: ${first.text}`;
      const hint =
        "this is a defect of xenverif, or a Lean that it has not been tried with; please report it with the model";
      throw new ProverFailure({ kind: "crashed", message: `${what} ${f.path} does not compile: ${reason}`, hint });
    }
    return this.keep(key, files, basis, reach);
  }

  /** Puts compiled files in place that are kept for these sources. */
  async restore(key: string, files: readonly SourceFile[], basis: string): Promise<boolean> {
    const kept = unitSchema.safeParse(await this.#store.read(`lean objects ${key}`));
    if (!kept.success || kept.data.basis !== basis || kept.data.objects.length !== files.length) return false;
    for (const [i, f] of files.entries())
      writeFileSync(join(this.folder, objectOf(f.path)), kept.data.objects[i] ?? "", { mode: 0o444 });
    return true;
  }

  /** Keeps compiled files. @returns a hash of them */
  async keep(key: string, files: readonly SourceFile[], basis: string, reach: Reach = "project"): Promise<string> {
    const objects = files.map((f) => readFileSync(join(this.folder, objectOf(f.path))));
    await this.#store.write(`lean objects ${key}`, { basis, objects }, reach);
    return this.digest(files);
  }

  /** A hash of compiled files. */
  digest(files: readonly SourceFile[]): string {
    const sum = createHash("sha256");
    for (const f of files) sum.update(readFileSync(join(this.folder, objectOf(f.path))));
    return sum.digest("hex");
  }

  /** From here on nobody may change these files: sources and objects. */
  seal(files: readonly SourceFile[]): void {
    for (const f of files) for (const path of [f.path, objectOf(f.path)]) this.#sealed.set(path, this.#hash(path));
  }

  /** Whether somebody changed a sealed file. */
  get isBroken(): boolean {
    return [...this.#sealed].some(([path, hash]) => this.#hash(path) !== hash);
  }

  #hash(path: string): string {
    try {
      return createHash("sha256")
        .update(readFileSync(join(this.folder, path)))
        .digest("hex");
    } catch {
      return "";
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/**
 * Prepares a folder: everything that does not depend on proofs.
 *
 * @param usesTactic whether a proof file imports the tactic module
 * @throws ProverFailure
 */
export async function openLeanWorkspace(
  plans: readonly ModulePlan[],
  toolchain: LeanToolchain,
  limits: LeanLimits,
  store: Store,
  keys: { readonly prelude: string; readonly statements: (module: string) => string },
  usesTactic: boolean,
  progress: Progress,
): Promise<{ readonly workspace: LeanWorkspace; readonly digests: ReadonlyMap<string, string> }> {
  const workspace = new LeanWorkspace(toolchain, limits, store);
  try {
    const prelude = preludeSources();
    progress("compiling the prelude for Lean");
    const base = await workspace.generated("the prelude", keys.prelude, prelude, "", "user");
    workspace.seal(prelude);
    if (usesTactic) {
      const tactic = [tacticSource(toolchain.version)];
      await workspace.generated("the tactic", `${keys.prelude} tactic`, tactic, base, "user");
      workspace.seal(tactic);
    }
    const digests = new Map<string, string>();
    for (const plan of plans) {
      const { name, imports } = plan.module;
      progress(`compiling ${name} for Lean`);
      const basis = [base, ...imports.map((m) => digests.get(m) ?? "")].join(" ");
      const own = await workspace.generated("the generated file", keys.statements(name), plan.lean, basis, "project");
      digests.set(name, createHash("sha256").update(`${basis} ${own}`).digest("hex"));
      workspace.seal(plan.lean);
    }
    return { workspace, digests };
  } catch (e) {
    workspace.remove();
    throw e;
  }
}
