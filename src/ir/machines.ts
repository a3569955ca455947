/** Modules that are machines, and the two of a refinement. */
import type { Machine, Module, Refinement, Type } from "./ir.js";

/** A module that is a machine. */
export type MachineModule = Module & { readonly machine: Machine };

/** Whether a module is there and has a machine. */
export const isMachine = (m: Module | null | undefined): m is MachineModule => m != null && m.machine !== null;

/** The type of a machine's states. */
export const stateOf = (m: MachineModule): Type => ({ kind: "ref", ref: m.machine.state });

/** The two machines of a refinement; null where one is not among the modules. */
export function machinesOf(
  refinement: Refinement,
  all: readonly Module[],
): { readonly implementation: MachineModule; readonly specification: MachineModule } | null {
  const implementation = all.find((m) => m.name === refinement.implementation);
  const specification = all.find((m) => m.name === refinement.specification);
  return isMachine(implementation) && isMachine(specification) ? { implementation, specification } : null;
}
