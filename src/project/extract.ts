/** Writes a project's generated trees and adds skeletons to its proof files. */
import { join, relative } from "node:path";
import { packageRoot } from "../emit/templates.js";
import { leanProject } from "../emit-lean/project.js";
import type { Module } from "../ir/ir.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import { coqProver } from "../provers/coq/prover.js";
import { leanProofFile } from "../provers/lean/module.js";
import type { Project } from "./config.js";
import { renamedInLean } from "./lean-renames.js";
import { planLeanProofFile } from "./lean-skeletons.js";
import { coqProject, type ModulePlan } from "./plan.js";
import { readRecord } from "./record.js";
import { NoRename, probableRenames, type Rename, renamed } from "./renames.js";
import { planProofFile } from "./skeletons.js";
import { filesBelow, readIfThere, remove, removeLeftovers, writeIfChanged } from "./write.js";

/** What `extract` did. */
export interface Extracted {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Ids of obligations that got a proof skeleton. */
  readonly skeletons: readonly string[];
  /** Lemmas whose obligation is no more, by proof file. */
  readonly orphaned: readonly { readonly file: string; readonly lemma: string }[];
  /** Actions that were probably renamed. */
  readonly renames: readonly Rename[];
  /** Lemmas that moved to another name, on request. */
  readonly moved: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A rename that was asked for. */
export interface RenameRequest {
  readonly from: string;
  readonly to: string;
}

/** The files of a project's generated trees, by path. */
export function generatedFiles(project: Project, plans: readonly ModulePlan[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const plan of plans) {
    for (const f of [...plan.coq, ...(plan.coqVerdict === null ? [] : [plan.coqVerdict])])
      files.set(join(project.generated, "coq", f.path), f.text);
    for (const f of [...plan.lean, ...(plan.leanVerdict === null ? [] : [plan.leanVerdict])])
      files.set(join(project.generated, "lean", f.path), f.text);
  }
  return files;
}

/** The files with which the generated trees build without xenverif: `_CoqProject`, `lakefile.toml`, `lean-toolchain`. */
function projectFiles(
  project: Project,
  plans: readonly ModulePlan[],
  modules: readonly Module[],
): ReadonlyMap<string, string> {
  const at = (path: string) => relative(project.root, path).replaceAll("\\", "/") || ".";
  const prelude = (...parts: readonly string[]) => at(join(packageRoot(), "prelude", ...parts));
  const models = plans.map((p) => p.lean.map((f) => f.path));
  const lean = leanProject(modules, models, {
    prelude: prelude("lean"),
    generated: at(join(project.generated, "lean")),
    proofs: at(join(project.proofs, "lean")),
  });
  return new Map([
    [
      join(project.root, "_CoqProject"),
      coqProject(plans, at(project.generated), at(project.proofs), prelude("coq", "XenVerif")),
    ],
    ...lean.map((f) => [join(project.root, f.path), f.text] as const),
  ]);
}

/**
 * Brings a project's generated files up to date. Proof files are only appended to.
 *
 * @returns what was done; a file that cannot be written ends the work with a diagnostic, the old file untouched
 */
export function extract(
  project: Project,
  plans: readonly ModulePlan[],
  modules: readonly Module[],
  requests: readonly RenameRequest[] = [],
): Extracted {
  const record = readRecord(project, "coq");
  const renames: Rename[] = [];
  const moved: string[] = [];
  const written: string[] = [];
  const removed: string[] = [];
  const skeletons: string[] = [];
  const orphaned: { file: string; lemma: string }[] = [];
  const files = generatedFiles(project, plans);
  let unchanged = 0;
  const write = (path: string, text: string) => {
    if (writeIfChanged(path, text)) written.push(path);
    else unchanged += 1;
  };
  const done = (diagnostics: readonly Diagnostic[]): Extracted => ({
    written,
    removed,
    unchanged,
    skeletons,
    orphaned,
    renames,
    moved,
    diagnostics,
  });
  try {
    const proofTexts: ProofTexts = new Map(
      plans.map((p) => [p.module.name, readIfThere(coqProver.proofFile(project, p))]),
    );
    const leanTexts: ProofTexts = new Map(
      plans.map((p) => [p.module.name, project.lean ? readIfThere(leanProofFile(project, p)) : null]),
    );
    for (const { from, to } of requests) moved.push(...move(plans, proofTexts, leanTexts, from, to));
    for (const [path, text] of files) write(path, text);
    for (const tree of ["coq", "lean"]) {
      for (const old of filesBelow(join(project.generated, tree))) {
        const path = join(project.generated, tree, old);
        if (files.has(path) || !/\.(?:v|lean)(?:\.\d+)?$/.test(old)) continue;
        remove(path);
        removed.push(path);
      }
    }
    for (const [path, text] of projectFiles(project, plans, modules)) write(path, text);
    if (project.lean) {
      for (const plan of plans.filter((p) => p.obligations.obligations.length > 0)) {
        const file = leanProofFile(project, plan);
        const proofs = planLeanProofFile(plan, leanTexts.get(plan.module.name) ?? null);
        skeletons.push(...proofs.added);
        orphaned.push(...proofs.orphaned.map((lemma) => ({ file, lemma })));
        write(file, proofs.text);
        removeLeftovers(file);
      }
    }
    for (const plan of plans) {
      const file = coqProver.proofFile(project, plan);
      const current = proofTexts.get(plan.module.name) ?? null;
      const proofs = planProofFile(plan, current);
      if (current !== null) renames.push(...probableRenames(plan, modules, current, record));
      skeletons.push(...proofs.added);
      orphaned.push(...proofs.orphaned.map((lemma) => ({ file, lemma })));
      if (plan.obligations.obligations.length > 0) {
        write(file, proofs.text);
        removeLeftovers(file);
      }
    }
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    if (e instanceof NoRename)
      return done([error("XV4014", null, message, "`xenverif status` lists the proofs whose obligation is no more")]);
    const hint = "what was there is untouched; free some space or mend the permissions and run it again";
    return done([error("XV4005", null, `cannot write: ${message}`, hint)]);
  }
  return done([]);
}

/** The texts of proof files by module; null where there is none yet. */
type ProofTexts = Map<string, string | null>;

/**
 * Moves the proofs of one name to another, in the modules that have such proofs, for each prover.
 *
 * @returns what moved
 * @throws NoRename where nothing has
 */
function move(
  plans: readonly ModulePlan[],
  coq: ProofTexts,
  lean: ProofTexts,
  from: string,
  to: string,
): readonly string[] {
  const moved: string[] = [];
  let problem: NoRename | null = null;
  for (const { texts, rename, place } of [
    { texts: coq, rename: renamed, place: "" },
    { texts: lean, rename: renamedInLean, place: " in Lean" },
  ]) {
    for (const plan of plans) {
      const text = texts.get(plan.module.name) ?? null;
      if (text === null) continue;
      try {
        const result = rename(plan, text, from, to);
        texts.set(plan.module.name, result.text);
        moved.push(...result.moved.map((name) => name + place));
      } catch (e) {
        if (!(e instanceof NoRename)) throw e;
        // Something in the way weighs more than nothing to move.
        if (problem === null || e.isBlocked) problem = e;
      }
    }
  }
  if (problem !== null && (moved.length === 0 || problem.isBlocked)) throw problem;
  return moved;
}
