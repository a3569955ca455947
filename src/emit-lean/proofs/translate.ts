/** Terms and propositions of the IR → terms of the search, as the Lean emitter writes them. */

import { type Expr, type Lambda, type Param, type Type, unreachable } from "../../ir/ir.js";
import type { Prop } from "../../ir/prop.js";
import { typedProp } from "../../ir/typed.js";
import { constructors, expand, type Lookup } from "../../ir/types.js";
import {
  bind,
  bool,
  boolSort,
  chain,
  freshVar,
  holds,
  mk,
  natSort,
  num,
  prop,
  propSort,
  type Sort,
  type Term,
} from "../../search/term.js";
import { asMatch } from "../matches.js";
import { preludeFunctions, wordFunctions } from "../operators.js";
import { isProposition, type Test, testOf, trueConstructors } from "../tests.js";

/** Local names and what they stand for. */
export type Scope = ReadonlyMap<string, Term>;

/** A construct that the search has no term for; what mentions it is left open. */
export class Untranslatable extends Error {}

/** A type without aliases; a word is a natural number. */
export function plainType(t: Type, lookup: Lookup): Type {
  const x = expand(t, lookup);
  const go = (y: Type) => plainType(y, lookup);
  switch (x.kind) {
    case "word":
      return natSort;
    case "tuple":
      return { kind: "tuple", items: x.items.map(go) };
    case "list":
    case "option":
      return { kind: x.kind, item: go(x.item) };
    case "totalMap":
      return { kind: "totalMap", keys: x.keys.map(go), value: go(x.value) };
    case "partialMap":
      return { kind: "totalMap", keys: x.keys.map(go), value: { kind: "option", item: go(x.value) } };
    case "set":
      return { kind: "totalMap", keys: x.keys.map(go), value: boolSort };
    case "outcome":
      return { kind: "outcome", state: go(x.state), result: go(x.result) };
    default:
      return x;
  }
}

const mapSort = (keys: readonly Type[], value: Type): Type => ({ kind: "totalMap", keys, value });

/** The translation for given declarations. */
export class Translator {
  readonly lookup: Lookup;

  constructor(lookup: Lookup) {
    this.lookup = lookup;
  }

  sort(t: Type): Type {
    return plainType(t, this.lookup);
  }

  #fresh(p: Param): Term {
    return freshVar(p.name, this.sort(p.type));
  }

  term(e: Expr, scope: Scope): Term {
    const go = (x: Expr) => this.term(x, scope);
    const sort = this.sort(e.type);
    switch (e.kind) {
      case "bool":
        return bool(e.value);
      case "number":
        return num(BigInt(e.value), sort);
      case "unit":
        return mk("ctor", "unit", [], { kind: "unit" });
      case "errno":
        return mk("ctor", e.name, [], sort);
      case "var": {
        const known = scope.get(e.name);
        if (known === undefined) throw new Untranslatable(`the local name ${e.name}`);
        return known;
      }
      case "global":
        return mk(e.parameter ? "param" : "call", `${e.ref.module}.${e.ref.name}`, [], sort);
      case "call":
        return mk("call", `${e.ref.module}.${e.ref.name}`, e.args.map(go), sort);
      case "prim":
        return this.#primitive(e, scope, sort);
      case "higher":
        return this.#higher(e, scope, sort);
      case "construct":
        return mk("ctor", e.ctor, e.args.map(go), sort);
      case "record":
        return mk(
          "rec",
          "",
          e.fields.map((f) => go(f.value)),
          sort,
        );
      case "update": {
        const record = go(e.record);
        const decl = sort.kind === "ref" ? this.lookup(sort.ref) : null;
        if (decl?.kind !== "record") throw new Untranslatable("an update of no record");
        const value = (name: string, type: Type): Term => {
          const own = e.fields.find((f) => f.name === name);
          return own === undefined ? mk("proj", name, [record], this.sort(type)) : go(own.value);
        };
        return mk(
          "rec",
          "",
          decl.fields.map((f) => value(f.name, f.type)),
          sort,
        );
      }
      case "field":
        return mk("proj", e.name, [go(e.record)], sort);
      case "tuple":
        return mk("tuple", "", e.items.map(go), sort);
      case "project":
        return mk("tproj", String(e.index), [go(e.tuple)], sort);
      case "list": {
        const nil = mk("ctor", "nil", [], sort);
        return e.items.reduceRight((rest, x) => mk("ctor", "cons", [go(x), rest], sort), nil);
      }
      case "if": {
        const match = asMatch(e, { lookup: this.lookup });
        if (match !== null) return this.#match(match, scope, (x) => this.term(x.body, x.scope), sort);
        return mk(
          "ite",
          "",
          [this.#proposition(testOf(e.test, this.lookup), scope), go(e.then), go(e.otherwise)],
          sort,
        );
      }
      case "let":
        return this.term(e.body, new Map([...scope, [e.name, go(e.value)]]));
      case "match":
        if (trueConstructors(e, this.lookup) !== null) return this.#boolean(testOf(e, this.lookup), scope);
        return this.#match(e, scope, (x) => this.term(x.body, x.scope), sort);
      case "quantifier":
        throw new Untranslatable("a quantifier in a term");
      default:
        return unreachable(e);
    }
  }

  #match<B>(
    e: {
      readonly scrutinee: Expr;
      readonly cases: readonly {
        readonly ctors: readonly string[];
        readonly binders: readonly (string | null)[];
        readonly body: B;
      }[];
      readonly otherwise: B | null;
    },
    scope: Scope,
    body: (x: { readonly body: B; readonly scope: Scope }) => Term,
    sort: Sort,
  ): Term {
    const union = constructors(e.scrutinee.type, this.lookup);
    if (union === null) throw new Untranslatable("a match on no union");
    const arms = union.ctors.map((c) => {
      const own = e.cases.find((x) => x.ctors.includes(c.name));
      const chosen = own?.body ?? e.otherwise;
      if (chosen === null) throw new Untranslatable("a match that leaves out a constructor");
      const vars = c.fields.map((f) => freshVar(f.name, this.sort(f.type)));
      const bound = (own?.binders ?? []).flatMap((b, i): readonly (readonly [string, Term])[] => {
        const v = vars[i];
        return b === null || v === undefined ? [] : [[b, v]];
      });
      return bind("lam", vars, body({ body: chosen, scope: new Map([...scope, ...bound]) }), sort);
    });
    const names = union.ctors.map((c) => c.name).join(",");
    return mk("match", names, [this.term(e.scrutinee, scope), ...arms], sort);
  }

  #lambda(fn: Lambda, scope: Scope): Term {
    const vars = fn.params.map((p) => this.#fresh(p));
    const inner = new Map([...scope, ...fn.params.map((p, i) => [p.name, vars[i] ?? num(0n)] as const)]);
    const body = this.term(fn.body, inner);
    const keys = fn.params.map((p) => this.sort(p.type));
    return bind("lam", vars, body, mapSort(keys, this.sort(fn.body.type)));
  }

  #higher(e: Expr & { readonly kind: "higher" }, scope: Scope, sort: Sort): Term {
    const fn = this.#lambda(e.fn, scope);
    if (e.op === "tabulate") return fn;
    const parts = [e.subject, e.start].map((x) => (x === null ? [] : [this.term(x, scope)]));
    return mk("higher", e.op, [...(parts[0] ?? []), fn, ...(parts[1] ?? [])], sort);
  }

  #primitive(e: Expr & { readonly kind: "prim" }, scope: Scope, sort: Type): Term {
    if (["not", "and", "or", "implies", "eq", "lt", "le"].includes(e.op))
      return this.#boolean(testOf(e, this.lookup), scope);
    const args = e.args.map((a) => this.term(a, scope));
    const [first] = e.args;
    if (wordFunctions.has(e.op)) {
      const type = expand(e.op === "wordOfNat" || first === undefined ? e.type : first.type, this.lookup);
      const bits = num(BigInt(type.kind === "word" ? type.bits : 0));
      return mk("prim", e.op, [bits, ...args], sort);
    }
    if (e.op === "wordToNat") return args[0] ?? num(0n);
    if (e.op === "ok" || e.op === "fail" || e.op === "failWith") return mk("ctor", e.op, args, sort);
    if (e.op.startsWith("map") || e.op.startsWith("set")) return this.#mapOperation(e, args, sort);
    if (preludeFunctions[e.op] === undefined && !/^(nat|int)|^(append|length)$/.test(e.op))
      throw new Untranslatable(`the primitive ${e.op}`);
    return mk("prim", e.op, args, sort);
  }

  #mapOperation(e: Expr & { readonly kind: "prim" }, args: readonly Term[], sort: Type): Term {
    const own = expand(e.type, this.lookup);
    const constant = (value: Term): Term => {
      if (sort.kind !== "totalMap") throw new Untranslatable("a constant map of another type");
      return bind(
        "lam",
        sort.keys.map((k) => freshVar("key", k)),
        value,
        sort,
      );
    };
    if (e.op === "mapEmpty" || e.op === "setEmpty") {
      if (own.kind === "partialMap")
        return constant(mk("ctor", "none", [], { kind: "option", item: this.sort(own.value) }));
      return constant(bool(false));
    }
    const [map, ...rest] = args;
    if (map === undefined) throw new Untranslatable(`the primitive ${e.op}`);
    if (e.op === "mapConst") return constant(map);
    const source = e.args[0] === undefined ? own : expand(e.args[0].type, this.lookup);
    if (map.sort.kind !== "totalMap") throw new Untranslatable("a map of another type");
    const { keys, value } = map.sort;
    const at = rest.slice(0, keys.length);
    if (keys.length > 4) throw new Untranslatable("a map with more than four keys");
    const read = mk("app", "", [map, ...at], value);
    const update = (v: Term) => mk("upd", "", [map, ...at, v], map.sort);
    const given = rest[keys.length];
    switch (e.op) {
      case "mapGet":
        return read;
      case "mapHas":
        return source.kind === "partialMap" ? mk("prim", "isSome", [read], boolSort) : read;
      case "mapPut": {
        const v = given ?? mk("ctor", "unit", [], { kind: "unit" });
        return update(source.kind === "partialMap" ? mk("ctor", "some", [v], value) : v);
      }
      case "mapRemove":
        return update(mk("ctor", "none", [], value));
      case "setAdd":
        return update(bool(true));
      case "setRemove":
        return update(bool(false));
      default:
        throw new Untranslatable(`the primitive ${e.op}`);
    }
  }

  /** A test as a `Bool`. */
  #boolean(t: Test, scope: Scope): Term {
    if (isProposition(t)) return mk("decide", "", [this.#proposition(t, scope)], boolSort);
    switch (t.kind) {
      case "and":
      case "or": {
        const items = t.items.map((i) => this.#boolean(i, scope));
        return items.reduce((a, b) => mk(t.kind === "and" ? "band" : "bor", "", [a, b], boolSort));
      }
      case "not":
        return mk("bnot", "", [this.#boolean(t.item, scope)], boolSort);
      case "term": {
        const tags = trueConstructors(t.term, this.lookup);
        if (tags === null || t.term.kind !== "match") return this.term(t.term, scope);
        const isOption = expand(tags.scrutinee.type, this.lookup).kind === "option";
        if (isOption && tags.yes.length === 1) {
          const some = mk("prim", "isSome", [this.term(tags.scrutinee, scope)], boolSort);
          return tags.yes[0] === "some" ? some : mk("bnot", "", [some], boolSort);
        }
        return this.#match(t.term, scope, (x) => this.term(x.body, x.scope), boolSort);
      }
      default:
        throw new Untranslatable(`a test of kind ${t.kind}`);
    }
  }

  /** A test as a proposition. */
  #proposition(t: Test, scope: Scope): Term {
    switch (t.kind) {
      case "compare": {
        const sides = [this.term(t.left, scope), this.term(t.right, scope)];
        const op = ({ "=": "eq", "≠": "ne", "<": "lt", "≤": "le" } as const)[t.symbol];
        return prop(op, ...sides);
      }
      case "and":
      case "or":
        return chain(
          t.kind,
          t.items.map((i) => this.#proposition(i, scope)),
        );
      case "not":
        return prop("not", this.#proposition(t.item, scope));
      case "is":
      case "isNot": {
        const side = this.term(t.scrutinee, scope);
        const op = t.kind === "is" ? "eq" : "ne";
        const items = t.ctors.map((c) => prop(op, side, mk("ctor", c, [], side.sort)));
        return chain(t.kind === "is" ? "or" : "and", items);
      }
      case "term":
        return holds(this.#boolean(t, scope));
      default:
        return unreachable(t);
    }
  }

  prop(p: Prop, scope: Scope): Term {
    const go = (x: Prop) => this.prop(x, scope);
    const side = (e: Expr) => this.term(e, scope);
    switch (p.kind) {
      case "true":
      case "false":
        return prop(p.kind);
      case "and":
      case "or":
        return chain(p.kind, p.items.map(go));
      case "not":
        return p.item.kind === "equal" ? prop("ne", side(p.item.left), side(p.item.right)) : prop("not", go(p.item));
      case "implies":
        return p.premises.map(go).reduceRight((rest, a) => prop("imp", a, rest), go(p.conclusion));
      case "iff":
        return prop("iff", go(p.left), go(p.right));
      case "forall":
      case "exists": {
        const vars = p.params.map((x) => this.#fresh(x));
        const inner = new Map([...scope, ...p.params.map((x, i) => [x.name, vars[i] ?? num(0n)] as const)]);
        return bind(p.kind === "forall" ? "all" : "ex", vars, this.prop(p.body, inner), propSort);
      }
      case "equal":
        return prop("eq", side(p.left), side(p.right));
      case "less":
        return prop("lt", side(p.left), side(p.right));
      case "lessEqual":
        return prop("le", side(p.left), side(p.right));
      case "holds":
        return holds(side(p.term));
      case "predicate":
        return mk("call", `${p.ref.module}.${p.ref.name}`, p.args.map(side), propSort);
      case "let":
        return this.prop(p.body, new Map([...scope, [p.name, side(p.value)]]));
      case "match":
        return this.#match(p, scope, (x) => this.prop(x.body, x.scope), propSort);
      case "after": {
        const next = this.#fresh(p.next);
        const body = this.prop(p.body, new Map([...scope, [p.next.name, next]]));
        return prop("after", side(p.outcome), bind("lam", [next], body, propSort));
      }
      case "invariants":
        return mk("inv", p.module, [side(p.state)], propSort);
      case "parametersValid":
        return mk("valid", p.module, [], propSort);
      case "typed":
        return go(typedProp(p.type, p.term, this.lookup));
      case "member":
        return prop("member", side(p.item), side(p.list));
      case "fold": {
        const vars = [p.accumulator, p.element].map((x) => this.#fresh(x));
        const inner = new Map([
          ...scope,
          ...[p.accumulator, p.element].map((x, i) => [x.name, vars[i] ?? num(0n)] as const),
        ]);
        const body = bind("lam", vars, this.prop(p.body, inner), propSort);
        const { subject, start } = p.fold;
        if (subject === null || start === null) throw new Untranslatable("a fold without a list");
        return prop("foldDefined", body, side(subject), this.#lambda(p.fold.fn, scope), side(start));
      }
      case "replay":
      case "main":
        throw new Untranslatable(`a statement of kind ${p.kind}`);
      default:
        return unreachable(p);
    }
  }
}
