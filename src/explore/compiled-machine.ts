/** A machine that runs from the IR instead of from the TypeScript module. */
import type { Module, Ref } from "../ir/ir.js";
import type { Outcome } from "../model/types.js";
import { compileModules } from "./compile.js";
import type { LoadedMachine } from "./loaded-model.js";

/**
 * Compiles a machine.
 *
 * @param module the module that declares it
 * @param modules it and those that it imports, in dependency order, with the scopes in use
 * @param parameters values of parameters, by name
 * @throws where the module declares no machine
 */
export function compiledMachine(
  module: Module,
  modules: readonly Module[],
  parameters: ReadonlyMap<string, unknown>,
): LoadedMachine {
  const { machine } = module;
  if (machine === null) throw new Error(`${module.name} declares no machine`);
  const compiled = compileModules(modules, parameters);
  const named = (name: string) => functionAt({ module: module.name, name });
  const functionAt = (ref: Ref): ((...args: readonly unknown[]) => unknown) => {
    const value = compiled.value(ref);
    if (typeof value !== "function") throw new Error(`unreachable: ${ref.name} is no function`);
    return (...args) => Reflect.apply(value, undefined, args);
  };
  return {
    ir: machine,
    initial: compiled.value({ module: module.name, name: machine.initial }),
    actions: new Map(
      machine.actions.map((a) => {
        const run = named(a.name);
        return [a.name, (state, args) => run(state, ...args) as Outcome<unknown, unknown>];
      }),
    ),
    invariants: new Map(
      machine.invariants.map((name) => {
        const test = named(name);
        return [name, (state) => test(state) === true];
      }),
    ),
    transitions: new Map(
      machine.transitions.map(({ name, hasActor }) => {
        const test = named(name);
        return [name, (before, after, actor) => (hasActor ? test(before, after, actor) : test(before, after)) === true];
      }),
    ),
  };
}
