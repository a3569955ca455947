/** Writes a project's generated trees and adds skeletons to its proof files. */
import { join, relative } from "node:path";
import { packageRoot } from "../emit/templates.js";
import { emitLean } from "../emit-lean/index.js";
import { leanProject } from "../emit-lean/project.js";
import type { Module } from "../ir/ir.js";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { Project } from "./config.js";
import { coqProject, type ModulePlan } from "./plan.js";
import { planProofFile } from "./skeletons.js";
import { filesBelow, readIfThere, remove, writeIfChanged } from "./write.js";

/** What `extract` did. */
export interface Extracted {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Ids of obligations that got a proof skeleton. */
  readonly skeletons: readonly string[];
  /** Lemmas whose obligation is no more, by proof file. */
  readonly orphaned: readonly { readonly file: string; readonly lemma: string }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a project's generated trees, by path. */
export function generatedFiles(
  project: Project,
  plans: readonly ModulePlan[],
  modules: readonly Module[],
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const plan of plans) {
    for (const f of [...plan.coq, ...(plan.coqVerdict === null ? [] : [plan.coqVerdict])])
      files.set(join(project.generated, "coq", f.path), f.text);
    for (const f of emitLean(plan.module, plan.obligations, modules))
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
  const lean = leanProject(modules, {
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
export function extract(project: Project, plans: readonly ModulePlan[], modules: readonly Module[]): Extracted {
  const written: string[] = [];
  const removed: string[] = [];
  const skeletons: string[] = [];
  const orphaned: { file: string; lemma: string }[] = [];
  const files = generatedFiles(project, plans, modules);
  let unchanged = 0;
  const write = (path: string, text: string) => {
    if (writeIfChanged(path, text)) written.push(path);
    else unchanged += 1;
  };
  try {
    for (const [path, text] of files) write(path, text);
    for (const tree of ["coq", "lean"]) {
      for (const old of filesBelow(join(project.generated, tree))) {
        const path = join(project.generated, tree, old);
        if (files.has(path) || !/\.(?:v|lean)$/.test(old)) continue;
        remove(path);
        removed.push(path);
      }
    }
    for (const [path, text] of projectFiles(project, plans, modules)) write(path, text);
    for (const plan of plans) {
      const file = join(project.proofs, "coq", `${plan.module.name}.v`);
      const proofs = planProofFile(plan, readIfThere(file));
      skeletons.push(...proofs.added);
      orphaned.push(...proofs.orphaned.map((lemma) => ({ file, lemma })));
      if (plan.obligations.obligations.length > 0) write(file, proofs.text);
    }
  } catch (e) {
    const message = e instanceof Error ? e.message : String(e);
    return {
      written,
      removed,
      unchanged,
      skeletons,
      orphaned,
      diagnostics: [
        error(
          "XV4005",
          null,
          `cannot write: ${message}`,
          "what was there is untouched; free some space or mend the permissions and run it again",
        ),
      ],
    };
  }
  return { written, removed, unchanged, skeletons, orphaned, diagnostics: [] };
}
