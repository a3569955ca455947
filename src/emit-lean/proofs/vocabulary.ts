/** The names in which proofs are written: in full, so that the text means the same wherever it stands. */
import type { Module, Ref } from "../../ir/ir.js";
import type { Definitions } from "../../search/definitions.js";
import type { Term } from "../../search/term.js";
import { type Names, type NameTable, nameTable } from "../names.js";
import { type NeedsTable, needsTable } from "../needs.js";

/** The full name of a module's generated names. */
export interface Vocabulary {
  readonly names: Names;
  readonly table: NameTable;
  readonly needs: NeedsTable;
  readonly defs: Definitions;
  /** The functions whose post states generated definitions name: what these take as parameters. */
  readonly ofPost: (name: string) => string;
  /** Terms that are written as calls that compute to them. */
  readonly folded: ReadonlyMap<Term, Term>;
}

/** The vocabulary for text that stands in no module's namespace. */
export function vocabulary(
  all: readonly Module[],
  defs: Definitions,
  ofPost: (name: string) => string,
  folded: ReadonlyMap<Term, Term>,
): Vocabulary {
  const [first] = all;
  if (first === undefined) throw new Error("no modules");
  const outside: Module = {
    ...first,
    name: "XenVerif proofs",
    imports: all.map((m) => m.name),
    decls: [],
    machine: null,
    refinement: null,
  };
  const table = nameTable(outside, [...all, outside]);
  // Nothing is opened where the text stands.
  return { names: table.within([], ["Outcome", "Errno"]), table, needs: needsTable(all), defs, ofPost, folded };
}

/** `Module.name` as a reference. */
export const refOf = (name: string): Ref => {
  const dot = name.indexOf(".");
  return { module: name.slice(0, dot), name: name.slice(dot + 1) };
};
