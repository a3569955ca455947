/** What the search knows of a project's declarations, and the text of the lemmas about paths and types that its proofs use. */

import { declaredRef } from "../../ir/defined.js";
import type { Decl, Module } from "../../ir/ir.js";
import { toProp } from "../../ir/to-prop.js";
import { constructors, hasDecidableEquality, type Lookup } from "../../ir/types.js";
import { lookupIn } from "../../ir/uses.js";
import { conditionOf } from "../../obligations/definedness.js";
import type { Constructor, Definition, Definitions, Tree } from "../../search/definitions.js";
import { Normaliser } from "../../search/normal.js";
import { arg, chain, freeVars, mk, prop, type Sort, type Term, variable, withArgs } from "../../search/term.js";
import { Translator, Untranslatable } from "./translate.js";

/** A step that a path passes: a condition, or the form of a value. */
export type Step =
  | { readonly kind: "test"; readonly condition: Term; readonly holds: boolean; readonly body: Term }
  | {
      readonly kind: "case";
      readonly scrutinee: Term;
      readonly value: Term;
      /** What is left of the function's body in front of the step. */
      readonly body: Term;
      /** The earlier step that told the form already; null where it is asked for the first time. */
      readonly known: number | null;
    };

/** A path of a function, and the lemma that says what the function comes to there. */
export interface PathLemma {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly vars: readonly Term[];
  readonly result: Term;
}

/** A structure that a path makes, as a definition. */
export interface PostState {
  readonly name: string;
  readonly params: readonly Term[];
  readonly body: Term;
}

interface Analysed {
  readonly definition: Definition;
  readonly tree: Tree | null;
  readonly paths: readonly PathLemma[];
  readonly posts: readonly PostState[];
}

const opaque: Analysed = {
  definition: { params: [], body: prop("true"), kind: "opaque" },
  tree: null,
  paths: [],
  posts: [],
};

/** More paths than these: a function is left as it is. */
const mostPaths = 80;

/** The declarations of some modules for the search. */
export class World implements Definitions {
  readonly lookup: Lookup;
  readonly translator: Translator;
  readonly normaliser: Normaliser;
  readonly #modules: readonly Module[];
  readonly #known = new Map<string, Analysed>();
  readonly #posts = new Map<string, { readonly of: string; readonly definition: Definition }>();

  constructor(modules: readonly Module[]) {
    this.#modules = modules;
    this.lookup = lookupIn(modules);
    this.translator = new Translator(this.lookup);
    this.normaliser = new Normaliser(this);
  }

  /** The function that a generated definition or lemma belongs to; the empty text for any other name. */
  readonly ofPost = (name: string): string => {
    const match = /^(\w+)\.Paths\.(.+)_(?:post|path)\d+$/.exec(name);
    return match === null ? "" : `${match[1]}.${match[2]}`;
  };

  readonly definition = (name: string): Definition | null =>
    this.#posts.get(name)?.definition ?? this.analyse(name).definition;

  readonly tree = (name: string): Tree | null => this.analyse(name).tree;

  readonly constructors = (sort: Sort): readonly Constructor[] | null => {
    if (sort.kind === "prop") return null;
    const union = constructors(sort, this.lookup);
    return (
      union?.ctors.map((c) => ({
        name: c.name,
        fields: c.fields.map((f) => ({ name: f.name, sort: this.translator.sort(f.type) })),
      })) ?? null
    );
  };

  readonly fields = (sort: Sort): readonly { readonly name: string; readonly sort: Sort }[] | null => {
    const d = sort.kind === "ref" ? this.lookup(sort.ref) : null;
    if (d?.kind !== "record") return null;
    return d.fields.map((f) => ({ name: f.name, sort: this.translator.sort(f.type) }));
  };

  readonly invariants = (module: string): readonly { readonly field: string; readonly predicate: string }[] => {
    const m = this.#modules.find((x) => x.name === module);
    return (m?.machine?.invariants ?? []).map((n) => ({ field: n, predicate: `${module}.${n}` }));
  };

  readonly valid = (module: string): Term => {
    const m = this.#modules.find((x) => x.name === module);
    const conditions = (m?.decls ?? []).flatMap((d) =>
      d.kind === "parameter" && d.condition !== null ? [toProp(d.condition, this.lookup)] : [],
    );
    const all = conditions.flatMap((c) => (c.kind === "and" ? c.items : c.kind === "true" ? [] : [c]));
    return chain(
      "and",
      all.map((c) => this.translator.prop(c, new Map())),
    );
  };

  readonly decidable = (sort: Sort): boolean =>
    sort.kind !== "prop" && sort.kind !== "totalMap" && hasDecidableEquality(sort, this.lookup);

  /** What is known of a declaration. */
  analyse(name: string): Analysed {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, opaque);
    let made = opaque;
    try {
      made = this.#analyse(name);
    } catch (e) {
      if (!(e instanceof Untranslatable)) throw e;
    }
    this.#known.set(name, made);
    return made;
  }

  #analyse(name: string): Analysed {
    const dot = name.indexOf(".");
    const ref = { module: name.slice(0, dot), name: name.slice(dot + 1) };
    const own = declaredRef(ref);
    const d = this.lookup(own);
    if (d === null || (d.kind !== "function" && d.kind !== "const")) return opaque;
    if (d.kind === "function" && d.recursiveOn !== null) return opaque;
    const params =
      d.kind === "const" ? [] : d.params.map((p) => variable(localName(p.name), this.translator.sort(p.type)));
    const scope = new Map(
      d.kind === "const" ? [] : d.params.map((p, i) => [p.name, params[i] ?? prop("true")] as const),
    );
    if (d.kind === "function" && own.name !== ref.name)
      return plain(params, this.translator.prop(conditionOf(d, this.lookup), scope));
    if (d.kind === "function" && d.stated)
      return plain(params, this.translator.prop(toProp(d.body, this.lookup), scope));
    const body = this.translator.term(d.kind === "const" ? d.value : d.body, scope);
    const branching = body.op === "ite" && (body.sort.kind === "outcome" || this.fields(body.sort) !== null);
    if (!body.matches && !branching) return plain(params, body);
    const paths: PathLemma[] = [];
    const posts: PostState[] = [];
    const tree = new PathBuilder(name, params, this, paths, posts).build(body, [], [], []);
    if (tree === null || paths.length > mostPaths) return opaque;
    for (const p of posts)
      this.#posts.set(p.name, { of: name, definition: { params: p.params, body: p.body, kind: "plain" } });
    return { definition: { params, body, kind: "paths" }, tree, paths, posts };
  }
}

const plain = (params: readonly Term[], body: Term): Analysed => ({
  definition: { params, body, kind: "plain" },
  tree: null,
  paths: [],
  posts: [],
});

/** A name for a parameter of a lemma. */
const localName = (name: string): string => `${name.replace(/[^A-Za-z0-9_]/g, "")}_`;

/** Follows a body's conditions and cases. */
class PathBuilder {
  readonly #name: string;
  readonly #params: readonly Term[];
  readonly #world: World;
  readonly #paths: PathLemma[];
  readonly #posts: PostState[];
  #vars = 0;

  constructor(name: string, params: readonly Term[], world: World, paths: PathLemma[], posts: PostState[]) {
    this.#name = name;
    this.#params = params;
    this.#world = world;
    this.#paths = paths;
    this.#posts = posts;
  }

  /** @returns null where a part cannot be written without a `match` */
  build(
    t: Term,
    steps: readonly Step[],
    vars: readonly Term[],
    known: readonly (readonly [Term, Term])[],
  ): Tree | null {
    if (this.#paths.length > mostPaths) return null;
    const { body: reduced, steps: passed } = this.#again(
      reduceMatches(t, known.slice(-1), this.#world.normaliser),
      steps,
    );
    const match = firstMatch(reduced.op === "ite" && this.#branching(reduced) ? arg(reduced, 0) : reduced);
    if (match !== null) {
      const scrutinee = arg(match, 0);
      const ctors = this.#world.constructors(scrutinee.sort);
      if (ctors === null) return null;
      const branches = ctors.map((c) => {
        const own = c.fields.map((f) => {
          this.#vars += 1;
          return variable(`${localName(f.name)}${this.#vars}`, f.sort);
        });
        const value = mk("ctor", c.name, own, scrutinee.sort);
        const rest = this.build(
          reduced,
          [...passed, { kind: "case", scrutinee, value, body: reduced, known: null }],
          [...vars, ...own],
          [...known, [scrutinee, value]],
        );
        return { ctor: c.name, vars: own, rest };
      });
      const full = branches.flatMap((b) => (b.rest === null ? [] : [{ ...b, rest: b.rest }]));
      return full.length < branches.length ? null : { kind: "case", scrutinee, branches: full };
    }
    if (reduced.op === "ite" && this.#branching(reduced)) {
      const condition = arg(reduced, 0);
      const holds = this.build(
        arg(reduced, 1),
        [...passed, { kind: "test", condition, holds: true, body: reduced }],
        vars,
        known,
      );
      const fails = this.build(
        arg(reduced, 2),
        [...passed, { kind: "test", condition, holds: false, body: reduced }],
        vars,
        known,
      );
      return holds === null || fails === null ? null : { kind: "test", condition, holds, fails };
    }
    if (reduced.matches) return null;
    const lemma = `${this.#lemmaName("path", this.#paths.length + 1)}`;
    const result = this.#post(reduced, [...this.#params, ...vars]);
    this.#paths.push({ name: lemma, steps: passed, vars, result });
    return { kind: "leaf", lemma, result, vars };
  }

  /** Matches that come into view on values whose form an earlier step told. */
  #again(t: Term, steps: readonly Step[]): { readonly body: Term; readonly steps: readonly Step[] } {
    const at = steps.findIndex(
      (s) => s.kind === "case" && s.known === null && replaceSubject(t, s.scrutinee, s.value) !== t,
    );
    const step = steps[at];
    if (step?.kind !== "case") return { body: t, steps };
    const taken = reduceMatches(t, [[step.scrutinee, step.value]], this.#world.normaliser);
    return this.#again(taken, [...steps, { ...step, body: t, known: at }]);
  }

  /** A conditional that is followed: one between outcomes or structures, or one with a `match` further down. */
  #branching(t: Term): boolean {
    return t.sort.kind === "outcome" || this.#world.fields(t.sort) !== null || t.matches;
  }

  #lemmaName(kind: string, n: number): string {
    const dot = this.#name.indexOf(".");
    return `${this.#name.slice(0, dot)}.Paths.${this.#name.slice(dot + 1)}_${kind}${n}`;
  }

  /** Structures that the result makes become definitions. */
  #post(t: Term, vars: readonly Term[]): Term {
    if (t.op === "rec" && t.loose === 0 && t.args.length > 2) {
      const used = freeVars(t);
      const params = vars.filter((v) => used.has(v));
      const same = this.#posts.find((p) => p.body === t);
      const name = same?.name ?? this.#lemmaName("post", this.#posts.length + 1);
      if (same === undefined) this.#posts.push({ name, params, body: t });
      return mk("call", name, params, t.sort);
    }
    return withArgs(
      t,
      t.args.map((a) => this.#post(a, vars)),
    );
  }
}

/** The first `match` that evaluation comes to, the innermost of nested ones; none under a binder. */
function firstMatch(t: Term): Term | null {
  if (!t.matches || t.binders.length > 0) return null;
  if (t.op === "match") return firstMatch(arg(t, 0)) ?? t;
  for (const a of t.args) {
    const found = firstMatch(a);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A term with another one as what is matched on in the place of the given one, which may stand elsewhere as well. Matches under a
 * binder stay, as they do where arms are taken.
 */
export function replaceSubject(t: Term, subject: Term, by: Term): Term {
  if (!t.matches || t.binders.length > 0) return t;
  const args = t.args.map((a, i) =>
    t.op === "match" && i === 0 && a === subject ? by : replaceSubject(a, subject, by),
  );
  return withArgs(t, args);
}

/** Takes the arms of matches on values whose form is known. */
function reduceMatches(t: Term, known: readonly (readonly [Term, Term])[], n: Normaliser): Term {
  if (!t.matches) return t;
  if (t.op === "match") {
    const subject = reduceMatches(arg(t, 0), known, n);
    const value = known.find(([s]) => s === subject)?.[1] ?? subject;
    const arm = n.arm(t, value);
    return arm === null ? withArgs(t, [subject, ...t.args.slice(1)]) : reduceMatches(arm, known, n);
  }
  if (t.binders.length > 0) return t;
  return withArgs(
    t,
    t.args.map((a) => reduceMatches(a, known, n)),
  );
}

/** The sorts of the declared unions and enumerations of a module. */
export function unionTypes(m: Module): readonly Extract<Decl, { kind: "enum" | "union" }>[] {
  return m.decls.filter((d): d is Extract<Decl, { kind: "enum" | "union" }> => d.kind === "enum" || d.kind === "union");
}
