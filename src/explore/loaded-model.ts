/** A model that was loaded to be run: its exports, called by name. */
import type { Machine, Module } from "../ir/ir.js";
import type { Outcome } from "../model/types.js";
import type { Span } from "../parser/source.js";

/** An action as a function of the state and its arguments. Throws a ModelError where the model has no value. */
export type RunAction = (state: unknown, args: readonly unknown[]) => Outcome<unknown, unknown>;

/** A module's machine, ready to run. */
export interface LoadedMachine {
  readonly ir: Machine;
  readonly initial: unknown;
  /** By name, in source order. */
  readonly actions: ReadonlyMap<string, RunAction>;
  readonly invariants: ReadonlyMap<string, (state: unknown) => boolean>;
  /** The actor is ignored by properties that do not name one. */
  readonly transitions: ReadonlyMap<string, (before: unknown, after: unknown, actor: unknown) => boolean>;
}

/** A place where a function of the model returns: where one of its paths ends. */
export interface ReturnPlace {
  readonly module: string;
  readonly function: string;
  readonly span: Span;
  /** The statement as written, on one line. */
  readonly text: string;
}

/** Which ends of paths have been reached since the model was loaded. */
export interface Coverage {
  /** In the order of the modules and their source. */
  readonly places: readonly ReturnPlace[];
  /** How often each place was reached. */
  readonly counts: () => readonly number[];
}

/** The values that a run uses in the place of those in the file. */
export interface Settings {
  /** Values of parameters, as on the command line: by `NAME` or `Module.NAME`. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Scopes of sorts, likewise. */
  readonly scopes: ReadonlyMap<string, string>;
}

/** The settings of the files themselves. */
export const noSettings: Settings = { parameters: new Map(), scopes: new Map() };

/** A model in this process. */
export interface LoadedModel {
  /** The module of the file that was asked for, with the scopes in use. */
  readonly module: Module;
  /** It and those that it imports, in dependency order. */
  readonly modules: readonly Module[];
  /** Exported values of the module: constants as they are, functions as functions. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Parameter values in use, by name, of all modules. */
  readonly parameters: ReadonlyMap<string, unknown>;
  /** Null where the module has no machine. */
  readonly machine: LoadedMachine | null;
  /** The machines of all modules, by module. */
  readonly machines: ReadonlyMap<string, LoadedMachine>;
  readonly coverage: Coverage;
}
