/** The Lean emitter: modules and obligations of the IR → files of Lean 4. */
import type { GeneratedFile } from "../emit/generated-file.js";
import type { Module } from "../ir/ir.js";
import { lookupIn } from "../ir/uses.js";
import { namedConditions } from "../obligations/definedness.js";
import type { Obligations } from "../obligations/obligation.js";
import type { Emission } from "./declarations.js";
import { machineFile } from "./machine.js";
import { modelFile } from "./model.js";
import { nameTable } from "./names.js";
import { needsTable } from "./needs.js";
import { obligationsFile, runsFile } from "./obligations.js";
import { refinementFile } from "./refinement.js";
import { verdictFile } from "./verdict.js";

/** What the emission of a module needs. */
function emission(module: Module, all: readonly Module[]): Emission {
  return {
    module: module.name,
    table: nameTable(module, all),
    lookup: lookupIn(all),
    needs: needsTable(all),
    conditions: namedConditions(module, all),
  };
}

/**
 * Emits the proof of a module's end theorem from its obligations, which is compiled behind the proofs.
 *
 * @returns null where the module has no end theorem
 */
export function emitLeanVerdict(
  module: Module,
  obligations: Obligations,
  all: readonly Module[],
): GeneratedFile | null {
  const e = emission(module, all);
  const text = verdictFile(module, obligations, all, e);
  return text === null ? null : { path: `${e.table.folder(module.name)}/Verdict.lean`, text };
}

/**
 * Emits the Lean files of a module.
 *
 * @param module the module
 * @param obligations its obligations
 * @param all the modules that it can see, itself among them, in dependency order
 * @returns files with paths relative to `generated/lean`
 */
export function emitLean(module: Module, obligations: Obligations, all: readonly Module[]): readonly GeneratedFile[] {
  const e = emission(module, all);
  const folder = e.table.folder(module.name);
  const machine = machineFile(module, all, e);
  const refinement = refinementFile(module, all, e);
  const runs = runsFile(module, obligations, e);
  return [
    { path: `${folder}/Model.lean`, text: modelFile(module, e) },
    ...(runs === null ? [] : [{ path: `${folder}/Runs.lean`, text: runs }]),
    ...(machine === null ? [] : [{ path: `${folder}/Machine.lean`, text: machine }]),
    ...(refinement === null ? [] : [{ path: `${folder}/Refinement.lean`, text: refinement }]),
    { path: `${folder}/Obligations.lean`, text: obligationsFile(module, obligations, e) },
  ];
}
