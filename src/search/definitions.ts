/** What the search knows of the functions and types that terms speak of. */
import type { Sort, Term } from "./term.js";

/** A function whose body may be put in the place of a call: the two are the same by computation. */
export interface Definition {
  readonly params: readonly Term[];
  readonly body: Term;
  /**
   * `plain`: a call computes to its body. `paths`: the body distinguishes cases, and a lemma says what a call comes to on each
   * path. `opaque`: nothing is known.
   */
  readonly kind: "plain" | "paths" | "opaque";
}

/** The paths of a function. */
export type Tree =
  /** What the function comes to, by a lemma that takes its arguments, then `vars`, then a proof for each condition passed. */
  | { readonly kind: "leaf"; readonly lemma: string; readonly result: Term; readonly vars: readonly Term[] }
  | { readonly kind: "test"; readonly condition: Term; readonly holds: Tree; readonly fails: Tree }
  | {
      readonly kind: "case";
      readonly scrutinee: Term;
      readonly branches: readonly { readonly ctor: string; readonly vars: readonly Term[]; readonly rest: Tree }[];
    };

/** A constructor of a type. */
export interface Constructor {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly sort: Sort }[];
}

export interface Definitions {
  /** The definition of a global name; null where there is none. */
  readonly definition: (name: string) => Definition | null;
  /** The paths of a function of kind `paths`, over its parameters. */
  readonly tree: (name: string) => Tree | null;
  /** The constructors of a type; null for one that has none to speak of. */
  readonly constructors: (sort: Sort) => readonly Constructor[] | null;
  /** The fields of a structure; null for another type. */
  readonly fields: (sort: Sort) => readonly { readonly name: string; readonly sort: Sort }[] | null;
  /** The invariants of a module's machine: field of the conjunction, and predicate. */
  readonly invariants: (module: string) => readonly { readonly field: string; readonly predicate: string }[];
  /** The conditions on the parameters of a module. */
  readonly valid: (module: string) => Term;
  /** Whether equality on the type is decided. */
  readonly decidable: (sort: Sort) => boolean;
}
