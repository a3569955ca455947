/**
 * The intermediate representation: small, typed, immutable, serialisable as JSON. Everything behind the type checker
 * reads only this.
 *
 * Invariants that the elaborator establishes and every consumer may rely on:
 * - names are resolved: a `var` is a parameter, a `let`, a pattern or a binder of the same declaration; a `global` or a
 *   `call` names a declaration of this or an imported module;
 * - no local name shadows another local name (an inner one is renamed: `remote`, `remote2`, …); local names may equal global ones and
 *   prover keywords: renaming those is the emitters' task;
 * - declarations stand in an order in which each one comes after those that it uses (source order where possible);
 * - `a > b` has become `lt(b, a)`, `a !== b` has become `not(eq(a, b))`, methods have become primitives,
 *   `if`/`return` sequences have become expressions;
 * - a read of a field of a narrowed union has become a variable bound by a `match`.
 */
import type { Span } from "../parser/source.js";

/** Names a declaration: module name (as in its `@module`) and source name. */
export interface Ref {
  readonly module: string;
  readonly name: string;
}

export type WordBits = 8 | 16 | 32 | 64;

export type Type =
  | { readonly kind: "bool" }
  /** A natural number, unbounded in the provers (`N`, `Nat`). */
  | { readonly kind: "nat" }
  /** An integer, unbounded in the provers (`Z`, `Int`). */
  | { readonly kind: "int" }
  /** An unsigned machine word: a natural below 2^bits; operations wrap. */
  | { readonly kind: "word"; readonly bits: WordBits }
  | { readonly kind: "unit" }
  /** Xen's error numbers, an enumeration of the prelude. */
  | { readonly kind: "errno" }
  /** A declared alias, enumeration, union or record. */
  | { readonly kind: "ref"; readonly ref: Ref }
  /** Two items at least. */
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "list"; readonly item: Type }
  | { readonly kind: "option"; readonly item: Type }
  /** Total function; a tuple key is curried: `keys` are its components, one at least. */
  | { readonly kind: "totalMap"; readonly keys: readonly Type[]; readonly value: Type }
  /** Partial function (`K -> option V`), curried likewise. */
  | { readonly kind: "partialMap"; readonly keys: readonly Type[]; readonly value: Type }
  /** Membership function (`K -> bool`), curried likewise. */
  | { readonly kind: "set"; readonly keys: readonly Type[] }
  /** Success with next state and result, refusal, or refusal that changes the state. */
  | { readonly kind: "outcome"; readonly state: Type; readonly result: Type };

/** What a quantifier or an action argument ranges over when the model is executed; provers quantify over the whole type. */
export type Sort =
  /** 0 … scope − 1 */
  | { readonly kind: "scope"; readonly scope: number }
  /** All values of a finite type. */
  | { readonly kind: "all" };

export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly doc: string | null;
}

export interface Param {
  readonly name: string;
  readonly type: Type;
}

interface DeclBase {
  readonly name: string;
  /** The prose of the doc comment; null where there is none. */
  readonly doc: string | null;
  /** The Xen files and functions that it models (`@xen`), in source order. */
  readonly xen: readonly string[];
  readonly span: Span;
}

export type Decl =
  /** `type Port = Nat`, with the sort of the same name where one is declared. */
  | (DeclBase & { readonly kind: "alias"; readonly type: Type; readonly sort: Sort | null })
  /** A union of string literals. */
  | (DeclBase & { readonly kind: "enum"; readonly literals: readonly string[] })
  /** A union of objects told apart by the literal field `tag`. */
  | (DeclBase & {
      readonly kind: "union";
      readonly tag: string;
      readonly cases: readonly { readonly name: string; readonly fields: readonly Field[] }[];
      /** Whether a field mentions the union itself. */
      readonly recursive: boolean;
    })
  | (DeclBase & { readonly kind: "record"; readonly fields: readonly Field[] })
  /** A field of the module's parameter record: any value that satisfies `condition`; `value` is the default. */
  | (DeclBase & {
      readonly kind: "parameter";
      readonly type: Type;
      readonly value: Expr;
      readonly condition: Expr | null;
    })
  | (DeclBase & { readonly kind: "const"; readonly type: Type; readonly value: Expr })
  | (DeclBase & {
      readonly kind: "function";
      readonly params: readonly Param[];
      readonly result: Type;
      readonly body: Expr;
      /** Index of the parameter on which it recurs structurally; null where it does not recur. */
      readonly recursiveOn: number | null;
      /**
       * A predicate that exists only as a proposition: it quantifies (itself or through a callee), or it is an
       * invariant, a transition property or a theorem.
       */
      readonly stated: boolean;
    });

export interface Action {
  readonly name: string;
  /** Name of the state parameter (the first one). */
  readonly state: string;
  /** The other parameters. */
  readonly args: readonly Param[];
  /** The argument that names the acting domain (`@actor`); null for a step of Xen itself. */
  readonly actor: string | null;
  readonly result: Type;
  /** Whether it may be a stuttering step of a refinement (`@internal`). */
  readonly internal: boolean;
  /** Errnos that an action of a specification may give at any time (`@mayRefuse`). */
  readonly mayRefuse: readonly string[];
}

/** A remark of the assumption ledger: an assumption (`@assumes`), or a part of the C that is not modelled (`@omits`). */
export interface Remark {
  readonly kind: "assumes" | "omits";
  /** The first word behind the tag. */
  readonly subject: string;
  readonly reason: string;
  readonly span: Span;
}

export interface Machine {
  /** The type tagged `@state`. */
  readonly state: Ref;
  /** The constant tagged `@init`. */
  readonly initial: string;
  readonly actions: readonly Action[];
  /** Functions `(s: State) => boolean` tagged `@invariant`, in source order. */
  readonly invariants: readonly string[];
  /** Functions tagged `@transition`: (before, after) or (before, after, actor). */
  readonly transitions: readonly {
    readonly name: string;
    readonly hasActor: boolean;
    /** Actions that the property does not speak of, with the reason (`@except`). */
    readonly except: readonly { readonly action: string; readonly reason: string }[];
  }[];
  /** Whether some action has to be able to succeed in every reachable state (`@deadlockFree`). */
  readonly deadlockFree: boolean;
}

/** How the steps of an action of the implementation appear in the specification. */
export interface Simulation {
  /** The function of the refinement that says so (`@simulates`). */
  readonly name: string;
  /** The action of the implementation. */
  readonly action: string;
  /** The action of the specification; null for a stuttering step, which the specification does not notice. */
  readonly abstract: string | null;
}

/** A forward simulation between two machines: each step of the implementation is a step of the specification. */
export interface Refinement {
  /** The modules of the two machines. */
  readonly implementation: string;
  readonly specification: string;
  /** The simulation relation, a function of an implementation's and a specification's state (`@relation`). */
  readonly relation: string;
  /** One per action of the implementation, in the order of its actions. */
  readonly simulations: readonly Simulation[];
  /** A natural number of an implementation's state that stuttering steps decrease (`@variant`); null where none stutters. */
  readonly variant: string | null;
}

export interface Module {
  readonly name: string;
  readonly doc: string | null;
  readonly xen: readonly string[];
  readonly file: string;
  /** Names of the modules that it imports, in dependency order. */
  readonly imports: readonly string[];
  readonly decls: readonly Decl[];
  readonly machine: Machine | null;
  /** Whether its machine is a specification (`@spec`). */
  readonly spec: boolean;
  readonly refinement: Refinement | null;
  /** Functions tagged `@theorem` or `@lemma`, in source order. */
  readonly theorems: readonly string[];
  /** `@bugon` remarks: declaration name and the `BUG_ON`/`ASSERT` that it shows unreachable. */
  readonly bugons: readonly { readonly declaration: string; readonly text: string }[];
  readonly remarks: readonly Remark[];
}

/** A case of a `match`. */
export interface MatchCase {
  /** Source names of the constructors that share the body. */
  readonly ctors: readonly string[];
  /**
   * One entry per field of the constructor in declaration order, null where the body does not use it. Empty where
   * `ctors` has several entries.
   */
  readonly binders: readonly (string | null)[];
  readonly body: Expr;
}

export interface Lambda {
  readonly params: readonly Param[];
  readonly body: Expr;
}

/**
 * Primitives on plain arguments. `nat` operations take and give naturals, `int` ones integers.
 * Partial ones (with a WD obligation): natSub (b ≤ a), natDiv natMod intDiv intMod (b ≠ 0), intToNat (0 ≤ a), must (some).
 */
export type PrimOp =
  // booleans
  | "not"
  | "and"
  | "or"
  | "implies"
  /** Decidable equality at the operands' type; at type bool it is "if and only if". Never on types that contain maps. */
  | "eq"
  // comparison of two nat, two int or two words of one size (see the operands' type)
  | "lt"
  | "le"
  // arithmetic
  | "natAdd"
  | "natSub"
  | "natMul"
  | "natDiv"
  | "natMod"
  | "natMin"
  | "natMax"
  | "intAdd"
  | "intSub"
  | "intMul"
  | "intNeg"
  /** Euclidean: remainder in 0 … |b| − 1. */
  | "intDiv"
  | "intMod"
  | "intMin"
  | "intMax"
  | "natToInt"
  | "intToNat"
  // words of `bits` bits (the type of the first operand; of the result for wordOfNat); results modulo 2^bits
  | "wordAdd"
  | "wordSub"
  | "wordMul"
  | "wordAnd"
  | "wordOr"
  | "wordXor"
  | "wordNot"
  /** word, nat */
  | "wordShl"
  | "wordShr"
  | "wordToNat"
  /** nat, modulo 2^bits */
  | "wordOfNat"
  // lists
  /** lo, hi: the naturals lo … hi − 1 in order */
  | "range"
  | "append"
  | "length"
  /** list, element of primitive type */
  | "includes"
  /** list, nat: option */
  | "at"
  /** list, from, to (nat): clipped to the list */
  | "slice"
  // options
  | "must"
  /** option, default */
  | "getOrElse"
  // maps and sets: map first, then the curried keys, then the value
  | "mapGet"
  | "mapPut"
  /** partial maps only */
  | "mapRemove"
  /** partial maps and sets: bool */
  | "mapHas"
  | "setAdd"
  | "setRemove"
  /** value: the map that is everywhere that value (total maps) */
  | "mapConst"
  | "mapEmpty"
  | "setEmpty"
  // outcomes
  /** next state, result */
  | "ok"
  /** errno */
  | "fail"
  /** errno, next state */
  | "failWith";

/** Primitives that take a function: the list (or nothing, for tabulate), then the lambda, then further arguments. */
export type HigherOp =
  /** list, f */
  | "map"
  | "filter"
  | "every"
  | "some"
  /** list, f: option, the first one */
  | "find"
  /** list, f(accumulator, element), start: from the left */
  | "reduce"
  /** list, f: nat */
  | "count"
  /** list, f (to nat or int): the result type tells */
  | "sum"
  /** f(keys…): total map, pointwise */
  | "tabulate";

export type Expr = { readonly type: Type; readonly span: Span } & (
  | { readonly kind: "bool"; readonly value: boolean }
  /** A literal of type nat, int or word; decimal text, possibly with a minus sign. */
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "unit" }
  | { readonly kind: "errno"; readonly name: string }
  | { readonly kind: "var"; readonly name: string }
  /** A constant or parameter; `parameter` tells which. */
  | { readonly kind: "global"; readonly ref: Ref; readonly parameter: boolean }
  | { readonly kind: "call"; readonly ref: Ref; readonly args: readonly Expr[] }
  | { readonly kind: "prim"; readonly op: PrimOp; readonly args: readonly Expr[] }
  /** `subject` is null exactly for tabulate; `start` is non-null exactly for reduce. */
  | {
      readonly kind: "higher";
      readonly op: HigherOp;
      readonly subject: Expr | null;
      readonly fn: Lambda;
      readonly start: Expr | null;
    }
  /** A value of an enumeration (no args), a union (args in field order) or an option ("none", "some"). */
  | { readonly kind: "construct"; readonly ctor: string; readonly args: readonly Expr[] }
  /** All fields, in declaration order. */
  | { readonly kind: "record"; readonly fields: readonly { readonly name: string; readonly value: Expr }[] }
  /** `{ ...record, field: value }`: one field at least, in source order. */
  | {
      readonly kind: "update";
      readonly record: Expr;
      readonly fields: readonly { readonly name: string; readonly value: Expr }[];
    }
  /** A field of a record. */
  | { readonly kind: "field"; readonly record: Expr; readonly name: string }
  | { readonly kind: "tuple"; readonly items: readonly Expr[] }
  /** Component `index` (from 0) of a tuple. */
  | { readonly kind: "project"; readonly tuple: Expr; readonly index: number }
  | { readonly kind: "list"; readonly items: readonly Expr[] }
  | { readonly kind: "if"; readonly test: Expr; readonly then: Expr; readonly otherwise: Expr }
  | { readonly kind: "let"; readonly name: string; readonly value: Expr; readonly body: Expr }
  /**
   * On an enumeration, union, option ("none", "some" value) or outcome ("ok" next result, "fail" errno,
   * "failWith" errno next). Exhaustive together with `otherwise` (null where the cases alone are).
   */
  | {
      readonly kind: "match";
      readonly scrutinee: Expr;
      readonly cases: readonly MatchCase[];
      readonly otherwise: Expr | null;
    }
  /** Stands only in predicates that are stated. `sort` names the declared alias that it ranges over. */
  | {
      readonly kind: "quantifier";
      readonly quantifier: "forall" | "exists";
      readonly param: Param;
      readonly body: Expr;
    }
);

/** Proof that a `switch` handles every member; a new node breaks the build where it must be handled. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
