/** Keys of results: hashes of all that a compiled file or a verdict follows from. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../emit/templates.js";
import { type ModulePlan, preludeFiles } from "../../project/plan.js";
import { withoutComments } from "./sentences.js";

/** The keys of one module. */
export interface ModuleKeys {
  /** Of its generated files, compiled. */
  readonly statements: string;
  /** Of its proofs, compiled, and of the verdicts on them; null where there is no proof file. */
  readonly proofs: string | null;
  /** Of the verdict on its end theorem. */
  readonly main: string;
}

export interface Keys {
  readonly prelude: string;
  readonly modules: ReadonlyMap<string, ModuleKeys>;
}

/** The folder of the prelude's sources. */
export const preludeFolder = (): string => join(packageRoot(), "prelude", "coq", "XenVerif");

/**
 * The keys of a project. Comments in generated files do not count; every byte of a proof file does, since verdicts name places.
 *
 * @param toolchain the key of the prover
 * @param proofs texts of the proof files by module; null where there is none
 * @param options what else verdicts depend on, such as time limits
 */
export function keysOf(
  plans: readonly ModulePlan[],
  toolchain: string,
  proofs: ReadonlyMap<string, string | null>,
  options: readonly (string | number)[],
): Keys {
  const prelude = hash([
    toolchain,
    ...preludeFiles.flatMap((f) => [f, withoutComments(readFileSync(join(preludeFolder(), `${f}.v`), "utf8"))]),
  ]);
  const modules = new Map<string, ModuleKeys>();
  for (const plan of plans) {
    const imported = plan.module.imports.map((m) => modules.get(m));
    const statements = hash([
      prelude,
      ...imported.map((k) => k?.statements ?? ""),
      ...plan.coq.flatMap((f) => [f.path, withoutComments(f.text)]),
    ]);
    const text = proofs.get(plan.module.name) ?? null;
    // A proof file may use those of other modules.
    const others = text !== null && usesProofs(text) ? [...modules.values()].map((k) => k.proofs ?? "") : [];
    const own = text === null ? null : hash([statements, ...options.map(String), text, ...others]);
    const main = hash([
      own ?? "",
      ...imported.flatMap((k) => [k?.proofs ?? "", k?.main ?? ""]),
      plan.coqVerdict === null ? "" : withoutComments(plan.coqVerdict.text),
    ]);
    modules.set(plan.module.name, { statements, proofs: own, main });
  }
  return { prelude, modules };
}

/** Whether a proof file may use proofs of other modules. */
export const usesProofs = (text: string): boolean => /\b(?:Proofs|Pieces)\b/.test(withoutComments(text));

/** A hash of several texts, told apart by their lengths. */
export function hash(parts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const p of parts) sum.update(`${p.length}:`).update(p);
  return sum.digest("hex");
}
