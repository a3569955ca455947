/** The Coq emitter: modules and obligations of the IR → files of Gallina. */
import type { GeneratedFile } from "../emit/generated-file.js";
import type { Module } from "../ir/ir.js";
import { lookupIn } from "../ir/uses.js";
import type { Obligations } from "../obligations/obligation.js";
import { automationFile } from "./automation.js";
import { modelFile } from "./model.js";
import { coqNames } from "./names.js";
import { obligationsFile, runsFile } from "./obligations.js";
import type { Printer } from "./terms.js";

/**
 * Emits the Coq files of a module.
 *
 * @param module the module
 * @param obligations its obligations
 * @param all the modules that it can see, itself among them
 * @returns files with paths relative to `generated/coq`
 */
export function emitCoq(module: Module, obligations: Obligations, all: readonly Module[]): readonly GeneratedFile[] {
  const p: Printer = { module: module.name, names: coqNames(module, all), lookup: lookupIn(all) };
  const runs = runsFile(module, obligations, p);
  return [
    { path: `${module.name}/Model.v`, text: modelFile(module, all, p) },
    ...(runs === null ? [] : [{ path: `${module.name}/Runs.v`, text: runs }]),
    { path: `${module.name}/Obligations.v`, text: obligationsFile(module, obligations, all, p) },
    { path: `${module.name}/Automation.v`, text: automationFile(module, all, p) },
  ];
}
