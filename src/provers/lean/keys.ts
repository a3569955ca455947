/** Keys of results with Lean: hashes of all that a compiled file or a verdict follows from. */
import type { ModulePlan } from "../../project/plan.js";
import { hash } from "../coq/keys.js";
import type { LeanModule } from "./module.js";
import type { LeanToolchain } from "./toolchain.js";
import { preludeSources, tacticSource } from "./workspace.js";

/** The keys of one module. */
export interface LeanModuleKeys {
  /** Of its generated files, compiled. */
  readonly statements: string;
  /** Of the verdicts on its proofs. */
  readonly proofs: string;
  /** Of the verdict on its end theorem. */
  readonly main: string;
}

export interface LeanKeys {
  readonly prelude: string;
  readonly of: (module: string) => LeanModuleKeys;
}

/**
 * The keys of a project.
 *
 * @param toolchain the prover
 * @param options what else verdicts depend on, such as limits
 */
export function leanKeys(
  plans: readonly ModulePlan[],
  modules: ReadonlyMap<string, LeanModule>,
  toolchain: LeanToolchain,
  options: readonly (string | number)[],
): LeanKeys {
  const prelude = hash([
    "lean",
    toolchain.key,
    ...[...preludeSources(), tacticSource(toolchain.version)].flatMap((f) => [f.path, f.text]),
  ]);
  const keys = new Map<string, LeanModuleKeys>();
  for (const plan of plans) {
    const { name, imports, refinement } = plan.module;
    const machines = refinement === null ? [] : [refinement.implementation, refinement.specification];
    const others = [...new Set([...imports, ...machines])].flatMap((m) => keys.get(m) ?? []);
    const statements = hash([
      prelude,
      ...others.map((k) => k.statements),
      ...plan.lean.flatMap((f) => [f.path, f.text]),
    ]);
    const m = modules.get(name);
    const imported = (m?.imports ?? []).flatMap((x) => keys.get(x)?.proofs ?? []);
    const ids = plan.obligations.obligations.map((o) => o.id);
    const proofs = hash([statements, ...options.map(String), m?.text ?? "", ...imported, ...ids]);
    const main = hash([proofs, ...others.flatMap((k) => [k.proofs, k.main]), plan.leanVerdict?.text ?? ""]);
    keys.set(name, { statements, proofs, main });
  }
  const none = { statements: "", proofs: "", main: "" };
  return { prelude, of: (module) => keys.get(module) ?? none };
}
