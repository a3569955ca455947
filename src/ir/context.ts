/** What the elaborator carries: reported diagnostics, global names, local bindings, and what tests have shown. */
import { type Diagnostic, error } from "../parser/diagnostic.js";
import type { Span } from "../parser/source.js";
import type { Expr, Ref, Type } from "./ir.js";
import type { Lookup } from "./types.js";

/** A function's type, known before its body is. */
export interface Signature {
  readonly params: readonly Type[];
  readonly paramNames: readonly string[];
  readonly result: Type;
}

/** What a name at file level means. */
export type Global =
  | { readonly kind: "type"; readonly ref: Ref }
  /** A constant, parameter or sort; `sort` tells sorts, which are values only for quantifiers. */
  | { readonly kind: "value"; readonly ref: Ref; readonly type: Type; readonly parameter: boolean }
  | { readonly kind: "sort"; readonly ref: Ref }
  | { readonly kind: "function"; readonly ref: Ref; readonly signature: Signature }
  /** A name of `xenverif/model`, by its exported name. */
  | { readonly kind: "library"; readonly name: string }
  /** Declared, but wrong: already reported. */
  | { readonly kind: "broken" };

/** The names of one file: types and values have separate name spaces, as in TypeScript. */
export interface FileScope {
  readonly module: string;
  readonly types: ReadonlyMap<string, Global>;
  readonly values: ReadonlyMap<string, Global>;
}

/** Collects diagnostics; the same message at the same place is kept once. */
export class Reporter {
  readonly #all: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  add(diagnostic: Diagnostic): void {
    const key = `${diagnostic.code} ${diagnostic.span?.file} ${diagnostic.span?.start} ${diagnostic.span?.end} ${diagnostic.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#all.push(diagnostic);
  }

  /** Reports an error and gives null, so that a caller can return it. */
  fail(code: Diagnostic["code"], span: Span, message: string, hint: string | null = null): null {
    this.add(error(code, span, message, hint));
    return null;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#all;
  }
}

/** A field of a constructor that a test has shown to be there; it becomes a binder of a `match` where it is used. */
export class Narrowing {
  readonly ctor: string;
  readonly scrutinee: Expr;
  readonly #fields: readonly { readonly name: string; readonly type: Type }[];
  readonly #binders = new Map<string, string>();
  readonly #fresh: (base: string) => string;
  #reads = 0;

  constructor(
    scrutinee: Expr,
    ctor: string,
    fields: readonly { readonly name: string; readonly type: Type }[],
    fresh: (base: string) => string,
  ) {
    this.scrutinee = scrutinee;
    this.ctor = ctor;
    this.#fields = fields;
    this.#fresh = fresh;
  }

  /** How often a field has been read. */
  get reads(): number {
    return this.#reads;
  }

  /** The variable that stands for a field and its type; null where the constructor has no such field. */
  read(field: string): { readonly name: string; readonly type: Type } | null {
    const found = this.#fields.find((f) => f.name === field);
    if (found === undefined) return null;
    this.#reads += 1;
    let name = this.#binders.get(field);
    if (name === undefined) {
      name = this.#fresh(field);
      this.#binders.set(field, name);
    }
    return { name, type: found.type };
  }

  /** One entry per field in declaration order, null for a field that was not read. */
  get binders(): readonly (string | null)[] {
    return this.#fields.map((f) => this.#binders.get(f.name) ?? null);
  }
}

/** A local variable: its name in the IR, and its type (null where its definition is wrong). */
export interface Binding {
  readonly name: string;
  readonly type: Type | null;
}

/** What is known of a path (`c`, `s.channel`): the constructors that it may still have. */
export interface Knowledge {
  readonly possible: readonly string[];
  /** Set where one constructor is left whose fields may be read. */
  readonly narrowing: Narrowing | null;
}

/** Local names and knowledge; extended, never changed. */
export interface Env {
  readonly locals: ReadonlyMap<string, Binding>;
  readonly known: ReadonlyMap<string, Knowledge>;
}

/** Everything that elaborating one declaration needs. */
export interface Context {
  readonly scope: FileScope;
  readonly lookup: Lookup;
  readonly report: Reporter;
  /** Gives an unused local name: `remote`, `remote2`, … */
  readonly fresh: (base: string) => string;
}

/** A supply of local names for one declaration. */
export function freshNames(): (base: string) => string {
  const used = new Set<string>();
  return (base) => {
    let name = base;
    for (let i = 2; used.has(name); i += 1) name = `${base}${i}`;
    used.add(name);
    return name;
  };
}
