/** What a project's generated trees consist of: pure, from typed modules to file contents. */
import { posix } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.js";
import { fill } from "../emit/templates.js";
import { emitCoq, emitCoqVerdict } from "../emit-coq/index.js";
import { parameterRecords } from "../emit-coq/model.js";
import { coqNames, type Names } from "../emit-coq/names.js";
import { emitLean, emitLeanVerdict } from "../emit-lean/index.js";
import { type LeanNames, leanNames } from "../emit-lean/proof-names.js";
import { LeanProofs } from "../emit-lean/proofs/index.js";
import type { Module } from "../ir/ir.js";
import type { Lookup } from "../ir/types.js";
import { lookupIn } from "../ir/uses.js";
import { generateObligations } from "../obligations/generate.js";
import type { Obligations } from "../obligations/obligation.js";
import { type Unobserved, unobserved } from "../obligations/observation.js";
import type { RunStatement } from "../obligations/runs.js";

/** A module with its obligations and generated files. */
export interface ModulePlan {
  readonly module: Module;
  readonly obligations: Obligations;
  /** Paths relative to `generated/coq`. */
  readonly coq: readonly GeneratedFile[];
  /** The proof of the end theorem from the obligations, which needs the proofs; null where there is no end theorem. */
  readonly coqVerdict: GeneratedFile | null;
  /** Paths relative to `generated/lean`. */
  readonly lean: readonly GeneratedFile[];
  /** The same as {@link coqVerdict}, in Lean. */
  readonly leanVerdict: GeneratedFile | null;
  /** How modules, obligations and proofs are called in Lean. */
  readonly leanNames: LeanNames;
  /** What its end theorem says nothing about; empty for machines. */
  readonly unobserved: readonly Unobserved[];
  /** The names that its declarations have in Coq, and those of the parameter records that its statements begin with. */
  readonly coqNames: Names;
  readonly coqParameters: readonly string[];
  /** Finds a declaration of the project. */
  readonly lookup: Lookup;
}

/**
 * Plans all modules, in dependency order.
 *
 * @param runs recorded runs by the module that they are runs of
 * @param lean whether there are to be proofs in Lean: they apply lemmas about paths, which are generated then
 */
export function planModules(
  modules: readonly Module[],
  runs: ReadonlyMap<string, readonly RunStatement[]> = new Map(),
  lean = false,
): readonly ModulePlan[] {
  const proofs = lean ? new LeanProofs(modules) : null;
  return modules.map((module) => {
    const obligations = generateObligations(module, modules, runs.get(module.name));
    const coqVerdict = emitCoqVerdict(module, obligations, modules);
    return {
      module,
      obligations,
      coq: emitCoq(module, obligations, modules),
      coqVerdict,
      lean: [...emitLean(module, obligations, modules), ...(proofs === null ? [] : [proofs.pathsFile(module)])],
      leanVerdict: emitLeanVerdict(module, obligations, modules),
      leanNames: leanNames(module, modules),
      unobserved: module.refinement === null ? [] : unobserved(module.refinement, modules, lookupIn(modules)),
      coqNames: coqNames(module, modules),
      lookup: lookupIn(modules),
      coqParameters: parameterRecords(module, modules).map((r) => r.name),
    };
  });
}

/** Names of the prelude's files, in dependency order. */
export const preludeFiles = [
  "Eq",
  "Errno",
  "Outcome",
  "Maps",
  "Records",
  "Numbers",
  "Words",
  "Default",
  "Lists",
  "Machine",
  "Replay",
  "Prelude",
  "Tactics",
] as const;

/**
 * The `_CoqProject` with which the tree builds without xenverif.
 *
 * @param prelude the path of the prelude's folder, relative to the project's root
 */
export function coqProject(plans: readonly ModulePlan[], generated: string, proofs: string, prelude: string): string {
  const files = [
    ...preludeFiles.map((f) => posix.join(prelude, `${f}.v`)),
    ...plans.flatMap((p) => p.coq.map((f) => posix.join(generated, "coq", f.path))),
    ...plans.map((p) => posix.join(proofs, "coq", `${p.module.name}.v`)),
    ...plans.flatMap((p) => (p.coqVerdict === null ? [] : [posix.join(generated, "coq", p.coqVerdict.path)])),
  ];
  return fill("coq/project.hbs", {
    prelude,
    generated: posix.join(generated, "coq"),
    proofs: posix.join(proofs, "coq"),
    files,
  });
}
