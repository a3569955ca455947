/** The Coq emitter: modules and obligations of the IR → files of Gallina. */
import type { GeneratedFile } from "../emit/generated-file.js";
import type { Module } from "../ir/ir.js";
import { lookupIn } from "../ir/uses.js";
import type { Obligations } from "../obligations/obligation.js";
import { automationFile } from "./automation.js";
import { machineFile } from "./machine.js";
import { modelFile } from "./model.js";
import { coqNames } from "./names.js";
import { obligationsFile, runsFile } from "./obligations.js";
import { pathsFile } from "./paths.js";
import { refinementFile } from "./refinement.js";
import type { Printer } from "./terms.js";
import { verdictFile } from "./verdict.js";

/**
 * Emits the proof of a module's end theorem from its obligations, which is compiled behind the proofs.
 *
 * @returns null where the module has no end theorem
 */
export function emitCoqVerdict(module: Module, obligations: Obligations, all: readonly Module[]): GeneratedFile | null {
  const p: Printer = { module: module.name, names: coqNames(module, all), lookup: lookupIn(all) };
  const text = verdictFile(module, obligations, all, p);
  return text === null ? null : { path: `${module.name}/Verdict.v`, text };
}

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
  const machine = machineFile(module, all, p);
  const refinement = refinementFile(module, all, p);
  const paths = pathsFile(module, all, p);
  return [
    { path: `${module.name}/Model.v`, text: modelFile(module, all, p) },
    ...(runs === null ? [] : [{ path: `${module.name}/Runs.v`, text: runs }]),
    ...(machine === null ? [] : [{ path: `${module.name}/Machine.v`, text: machine }]),
    ...(refinement === null ? [] : [{ path: `${module.name}/Refinement.v`, text: refinement }]),
    ...(paths === null ? [] : [{ path: `${module.name}/Paths.v`, text: paths }]),
    { path: `${module.name}/Obligations.v`, text: obligationsFile(module, obligations, all, p) },
    { path: `${module.name}/Automation.v`, text: automationFile(module, all, p) },
  ];
}
