/** Project files with which a tree of generated Lean builds without xenverif, by Lake. */
import { basename } from "node:path/posix";
import type { GeneratedFile } from "../emit/generated-file.js";
import { fill } from "../emit/templates.js";
import type { Module } from "../ir/ir.js";
import { component } from "./identifier.js";
import { nameTable } from "./names.js";

/** Where the parts of a project lie, relative to its root, with forward slashes. */
export interface LeanFolders {
  /** The folder that holds `XenVerif.lean`. */
  readonly prelude: string;
  readonly generated: string;
  readonly proofs: string;
}

/** The release that `lean-toolchain` names: its notes report mended kernel bugs and ask users to leave older ones. */
export const leanRelease = "v4.33.1";

/**
 * Emits `lakefile.toml` and `lean-toolchain`.
 *
 * @param modules the project's modules in dependency order
 * @param models for each module the paths of its generated files, without that of its end theorem
 * @returns files with paths relative to the project's root
 */
export function leanProject(
  modules: readonly Module[],
  models: readonly (readonly string[])[],
  folders: LeanFolders,
): readonly GeneratedFile[] {
  const names = modules.map((m) => component(nameTable(m, modules).folder(m.name)));
  const quoted = (roots: readonly string[]) => roots.map((r) => JSON.stringify(r)).join(", ");
  const lakefile = fill("lean/lakefile.hbs", {
    prelude: JSON.stringify(folders.prelude),
    generated: JSON.stringify(folders.generated),
    proofs: JSON.stringify(folders.proofs),
    models: quoted(names.flatMap((n, i) => (models[i] ?? []).map((path) => `${n}.${basename(path, ".lean")}`))),
    endTheorems: quoted(
      modules.flatMap((m, i) => (m.machine === null && m.refinement === null ? [] : [`${names[i]}.Verdict`])),
    ),
    proofRoots: quoted(names),
  });
  return [
    { path: "lakefile.toml", text: lakefile },
    { path: "lean-toolchain", text: fill("lean/lean-toolchain.hbs", { release: leanRelease }) },
  ];
}
