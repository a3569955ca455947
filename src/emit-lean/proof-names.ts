/** What modules, obligations and proofs are called in Lean. */
import type { Module } from "../ir/ir.js";
import { clean, component } from "./identifier.js";
import { nameTable } from "./names.js";

/** The Lean names of one module. */
export interface LeanNames {
  /** The module's namespace, which is also the name of its proof file as a Lean module. */
  readonly namespace: string;
  /** The folder of its generated files, and the stem of its proof file: the namespace without quotes. */
  readonly folder: string;
  /** The namespace of its proofs. */
  readonly proofs: string;
  /** The name of an obligation or proof, within its namespace. */
  readonly obligation: (name: string) => string;
}

/** The Lean names of a module. */
export function leanNames(module: Module, all: readonly Module[]): LeanNames {
  const table = nameTable(module, all);
  const namespace = table.namespace(module.name);
  return {
    namespace,
    folder: table.folder(module.name),
    proofs: `${namespace}.Proofs`,
    obligation: (name) => component(clean(name)),
  };
}
