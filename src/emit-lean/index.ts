/** The Lean emitter: modules and obligations of the IR → files of Lean 4. */
import type { GeneratedFile } from "../emit/generated-file.js";
import type { Module } from "../ir/ir.js";
import { lookupIn } from "../ir/uses.js";
import { namedConditions } from "../obligations/definedness.js";
import type { Obligations } from "../obligations/obligation.js";
import type { Emission } from "./declarations.js";
import { modelFile } from "./model.js";
import { nameTable } from "./names.js";
import { needsTable } from "./needs.js";
import { obligationsFile, runsFile } from "./obligations.js";

/**
 * Emits the Lean files of a module.
 *
 * @param module the module
 * @param every its obligations
 * @param all the modules that it can see, itself among them, in dependency order
 * @returns files with paths relative to `generated/lean`
 */
export function emitLean(module: Module, every: Obligations, all: readonly Module[]): readonly GeneratedFile[] {
  // End theorems are not stated in Lean yet.
  const obligations = { ...every, obligations: every.obligations.filter((o) => o.kind !== "MAIN") };
  const table = nameTable(module, all);
  const e: Emission = {
    module: module.name,
    table,
    lookup: lookupIn(all),
    needs: needsTable(all),
    conditions: namedConditions(module, all),
  };
  const folder = table.folder(module.name);
  const runs = runsFile(module, obligations, e);
  return [
    { path: `${folder}/Model.lean`, text: modelFile(module, e) },
    ...(runs === null ? [] : [{ path: `${folder}/Runs.lean`, text: runs }]),
    { path: `${folder}/Obligations.lean`, text: obligationsFile(module, obligations, e) },
  ];
}
