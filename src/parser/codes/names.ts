/** XV2000 to XV2099: names and types. */
import { table } from "./entry.js";

/** The declarations that the examples stand behind; `docs/diagnostics.md` shows them. */
export const exampleHead = `/** @module Sample */
import {
  type Int, type Nat, type Option, type Outcome, type TotalMap, type U8, type U64,
  count, div, eq, exists, fail, forall, get, nat, none, ok, put, range, remove, some, u8,
} from "xenverif/model";
export type Port = Nat;
export const Port = nat({ scope: 4 });
export type Color = "red" | "green";
export type Channel = { readonly kind: "free" } | { readonly kind: "bound"; readonly to: Port };
export interface Box {
  readonly size: Nat;
}
`;

export const nameCodes = table({
  XV2001: {
    title: "a tuple needs two components at least",
    example: "export type One = readonly [Nat];",
    mend: "write the component's type itself",
  },
  XV2002: {
    title: "an object type needs a name",
    example: "export function f(a: { readonly size: Nat }): Nat {\n  return 0;\n}",
    mend: "declare it as an interface and use its name",
  },
  XV2003: {
    title: "a union needs a name",
    example: 'export function f(a: "up" | "down"): Nat {\n  return 0;\n}',
    mend: "declare it with `type` and use its name",
  },
  XV2004: {
    title: "a string literal is a type only inside a union",
    example: 'export function f(a: "up"): Nat {\n  return 0;\n}',
    mend: "declare the enumeration with `type`",
  },
  XV2005: {
    title: "a type has another number of arguments",
    example: "export function f(a: Option<Nat, Nat>): Nat {\n  return 0;\n}",
    mend: "give each generic type of the library its arguments, and no other type any",
  },
  XV2007: {
    title: "keys contain no map and no set",
    example: "export function f(m: TotalMap<TotalMap<Nat, Nat>, Nat>): Nat {\n  return 0;\n}",
    mend: "use numbers, enumerations, records or lists as keys",
  },
  XV2008: {
    title: "there is no such type",
    example: "export function f(a: Natural): Nat {\n  return 0;\n}",
    mend: "declare the type, or import it",
  },
  XV2009: {
    title: "a key has four components at most",
    example: "export function f(m: TotalMap<readonly [Nat, Nat, Nat, Nat, Nat], Nat>): Nat {\n  return 0;\n}",
    mend: "group some of the components in a record",
  },
  XV2010: {
    title: "a field is declared twice",
    example: "export interface Twice {\n  readonly size: Nat;\n  readonly size: Nat;\n}",
    mend: "remove one of them",
  },
  XV2011: {
    title: "a record needs a field",
    example: "export interface Nothing {}",
    mend: "give it one, or use `Unit`",
  },
  XV2012: {
    title: "two members of a union are the same",
    example: 'export type Sign = "plus" | "minus" | "plus";',
    mend: "remove one of them, or give it another literal",
  },
  XV2013: {
    title: "the members of a union cannot be told apart",
    example: "export type Size = { readonly bytes: Nat } | { readonly pages: Nat };",
    mend: "give each member a field with a string literal of its own",
  },
  XV2014: {
    title: "a union holds string literals only, or objects with a literal tag only",
    example: "export type Either = Nat | boolean;",
    mend: "wrap the members in objects with a tag; an optional value is `Option<T>`",
  },
  XV2015: {
    title: "only a tagged union can contain itself, directly as the type of a field",
    example: "export interface Node {\n  readonly next: Node;\n}",
    mend: "make it a tagged union with a member that ends",
  },
  XV2016: {
    title: "a recursive type needs a member that does not mention it",
    example:
      'export type Endless = { readonly kind: "one"; readonly next: Endless } | { readonly kind: "two"; readonly next: Endless };',
    mend: "add a member without the type itself",
  },
  XV2020: {
    title: "an expression has another type than its place asks for",
    example: "export function f(): Nat {\n  return true;\n}",
    mend: "give a value of the expected type",
  },
  XV2030: {
    title: "a literal is none of the tags of a union",
    example: 'export function f(c: Channel): boolean {\n  return c.kind === "closed";\n}',
    mend: "use one of the union's tags",
  },
  XV2032: {
    title: "a function stands where a value is needed",
    example: "export function g(): Nat {\n  return 1;\n}\nexport function f(): Nat {\n  return g;\n}",
    mend: "call it",
  },
  XV2033: {
    title: "a sort is no value",
    example: "export function f(): Nat {\n  return Port;\n}",
    mend: "use a value; a sort is what `forall` and `exists` range over",
  },
  XV2034: {
    title: "nothing tells the type of this expression",
    example: "export function f(): boolean {\n  return eq(none, none);\n}",
    mend: "bind it with `const` and annotate the constant",
  },
  XV2035: {
    title: "there is no such name",
    example: "export function f(): Nat {\n  return size;\n}",
    mend: "declare it, or import it",
  },
  XV2036: {
    title: "a type has no field of this name",
    example: "export function f(b: Box): Nat {\n  return b.length;\n}",
    mend: "use one of its fields",
  },
  XV2037: {
    title: "a tag can only be compared with a literal, or switched on",
    example: "export function f(a: Channel): Nat {\n  const kind: Nat = a.kind;\n  return kind;\n}",
    mend: "compare it with a string literal, or compare the whole values with `eq`",
  },
  XV2038: {
    title: "a field of a union is read where its member is not known",
    example: "export function f(c: Channel): Nat {\n  return c.to;\n}",
    mend: "test the tag first, with `if` or `switch`",
  },
  XV2039: {
    title: "an operator takes numbers",
    example: "export function f(a: boolean, b: boolean): boolean {\n  return a < b;\n}",
    mend: "compare or compute numbers only",
  },
  XV2040: {
    title: "identities are compared where values are meant",
    example: "export function f(a: Box, b: Box): boolean {\n  return a === b;\n}",
    mend: "use `eq(a, b)`; in lists `xs.some((x) => eq(x, y))`",
  },
  XV2041: {
    title: "operators do not wrap, and words do",
    example: "export function f(a: U8, b: U8): U8 {\n  return a + b;\n}",
    mend: "use the operations of words, such as `u8.add(a, b)`",
  },
  XV2042: {
    title: "a literal is of another kind of number",
    example: "export function f(): U64 {\n  return 1;\n}",
    mend: "write a U64 with `n`, all other numbers without",
  },
  XV2043: {
    title: "a literal is outside the range of its type",
    example: "export function f(): U8 {\n  return 256;\n}",
    mend: "use a value of the type, or a larger type",
  },
  XV2044: {
    title: "there is no such error number",
    example: 'export function f(): Outcome<Nat> {\n  return fail("EWRONG");\n}',
    mend: "use one of xen/include/public/errno.h",
  },
  XV2045: {
    title: "a string stands where no enumeration is expected",
    example: 'export function f(): Nat {\n  return "red";\n}',
    mend: "use a value of the expected type; strings are values of enumerations",
  },
  XV2046: {
    title: "a string is not in the enumeration",
    example: 'export function f(): Color {\n  return "blue";\n}',
    mend: "use one of its values",
  },
  XV2047: {
    title: "a field is given twice",
    example: "export function f(): Box {\n  return { size: 1, size: 2 };\n}",
    mend: "remove one of them",
  },
  XV2048: {
    title: "a spread stands in another place than the start of a record, or of something that has none",
    example: "export function f(b: Box): Box {\n  return { size: 1, ...b };\n}",
    mend: "write `{ ...record, field: value }`, with one spread",
  },
  XV2049: {
    title: "a field is missing",
    example: 'export function f(): Channel {\n  return { kind: "bound" };\n}',
    mend: "give every field of the record or member, the tag as a string literal",
  },
  XV2050: {
    title: "an outcome is built by a function",
    example: 'export function f(): Outcome<Nat> {\n  return { kind: "failWith", errno: "EIO", next: 1 };\n}',
    mend: "use `ok`, `fail` or `failWith`",
  },
  XV2051: {
    title: "a pattern does not fit its value",
    example: "export function f(n: Nat): Nat {\n  const [a, b] = n;\n  return a;\n}",
    mend: "take tuples apart with `[a, b]` and records with `{ a, b }`",
  },
  XV2052: {
    title: "a way through a function returns nothing",
    example: "export function f(b: boolean): Nat {\n  if (b) return 1;\n}",
    mend: "end every way with `return`",
  },
  XV2053: {
    title: "a statement or case is never reached",
    example: "export function f(): Nat {\n  return 1;\n  return 2;\n}",
    mend: "remove it",
  },
  XV2054: {
    title: "a `switch` is on neither an enumeration nor a tag",
    example:
      'export function f(n: Nat): Nat {\n  switch (n) {\n    case "one":\n      return 1;\n    default:\n      return 2;\n  }\n}',
    mend: "use `if`",
  },
  XV2055: {
    title: "a `switch` leaves out a case",
    example: 'export function f(c: Color): Nat {\n  switch (c) {\n    case "red":\n      return 1;\n  }\n}',
    mend: "add the cases, or a `default`",
  },
  XV2060: {
    title: "a function is expected here",
    example: "export function f(xs: readonly Nat[]): Nat {\n  return count(xs, 1);\n}",
    mend: "write `(x) => …`",
  },
  XV2061: {
    title: "a function has another number of parameters",
    example: "export function f(xs: readonly Nat[]): Nat {\n  return count(xs, (x, y, z) => true);\n}",
    mend: "give it as many as it is called with",
  },
  XV2062: {
    title: "this cannot be called",
    example: "export function f(xs: readonly Nat[]): readonly Nat[] {\n  return xs.reverse();\n}",
    mend: "call declared functions, functions of the library, and the methods of lists and words that the language has",
  },
  XV2063: {
    title: "a function is called with another number of arguments",
    example: "export function f(): Nat {\n  return div(1);\n}",
    mend: "give each parameter one argument",
  },
  XV2064: {
    title: "an operation does not apply to this kind of map",
    example: "export function f(m: TotalMap<Nat, Nat>): TotalMap<Nat, Nat> {\n  return remove(m, 1);\n}",
    mend: "total maps have `get` and `put`, partial ones also `has` and `remove`, sets `has`, `add` and `remove`",
  },
  XV2065: {
    title: "a quantifier ranges over a sort",
    example: "export function f(): boolean {\n  return forall(3, (n) => true);\n}",
    mend: "declare a sort, such as `export const Port = nat({ scope: 4 });`",
  },
  XV2066: {
    title: "a method would give undefined",
    example: "export function f(xs: readonly Nat[]): boolean {\n  return eq(xs.find((x) => x > 1), 2);\n}",
    mend: "use the function of the same name, which gives an Option",
  },
  XV2067: {
    title: "these values contain maps and have no equality",
    example: "export function f(a: readonly TotalMap<Nat, Nat>[]): boolean {\n  return eq(a, a);\n}",
    mend: "compare the maps inside",
  },
  XV2070: {
    title: "a recursion may not end",
    example: "export function f(n: Nat): Nat {\n  return f(n);\n}",
    mend: "recur into the fields of a recursive tagged union; for numbers use `range` and `reduce`",
  },
  XV2071: {
    title: "a recursive function meets an operation that may be undefined",
    example:
      'export type Nest = { readonly kind: "leaf" } | { readonly kind: "node"; readonly left: Nest; readonly by: Nat };\n' +
      "export function f(t: Nest, n: Nat): Nat {\n" +
      '  return t.kind === "leaf" ? n : div(f(t.left, n), t.by);\n' +
      "}",
    mend: "use operations that always have a value there, or compute the value outside and hand it over",
  },
  XV2072: {
    title: "a quantifier stands where something is computed",
    example: "export function f(): Nat {\n  return exists(Port, (p) => p > 1) ? 1 : 0;\n}",
    mend: "use a range, a list or `find`; quantifiers state what is true",
  },
  XV2073: {
    title: "declarations need each other",
    example: "export function f(n: Nat): Nat {\n  return g(n);\n}\nexport function g(n: Nat): Nat {\n  return f(n);\n}",
    mend: "put them in an order in which each uses earlier ones only",
  },
  XV2080: {
    title: "a name is declared twice",
    example: "export const k: Nat = 1;\nexport const k: Nat = 2;",
    mend: "rename one of them; an import counts as a declaration",
  },
  XV2081: {
    title: "a model imports from the library and from other models only",
    example: 'import { readFile } from "node:fs";\nexport const k: Nat = 1;',
    mend: "import models by a relative path",
  },
  XV2082: {
    title: "a file exports no such name",
    example: 'import { sqrt } from "xenverif/model";\nexport const k: Nat = 1;',
    mend: "import a name that is exported, or export it there",
  },
  XV2083: {
    title: "a constant has the name of a type",
    example: "export const Box: Nat = 1;",
    mend: "rename it; only a sort shares the name of its type",
  },
  XV2084: {
    title: "models import each other",
    example: 'import { other } from "./other.model.js";\nexport const k: Nat = other;',
    mend: "move what both need into a third model",
  },
  XV2085: {
    title: "there is no such model file",
    example: 'import { other } from "./missing.model.js";\nexport const k: Nat = 1;',
    mend: "correct the path",
  },
  XV2086: {
    title: "a constant, a parameter or a result needs its type",
    example: "export const k = 1;",
    mend: "annotate it",
  },
  XV2087: {
    title: "a sort needs a scope of at least 1",
    example: "export type Slot = Nat;\nexport const Slot = nat({ scope: 0 });",
    mend: "write `nat({ scope: 4 })`",
  },
  XV2088: {
    title: "a sort needs a type of the same name",
    example: "export const Slot = nat({ scope: 4 });",
    mend: "declare `export type Slot = Nat;` beside it",
  },
  XV2089: {
    title: "two parameters have one name",
    example: "export function f(a: Nat, a: Nat): Nat {\n  return a;\n}",
    mend: "rename one of them",
  },
  XV2090: {
    title: "which member of a union is left follows from several tests together",
    example:
      'export type Three = { readonly kind: "a" } | { readonly kind: "b"; readonly x: Nat } | { readonly kind: "c"; readonly y: Nat };\nexport function f(t: Three): Nat {\n  if (t.kind === "a") return 0;\n  if (t.kind === "b") return t.x;\n  return t.y;\n}',
    mend: "use one `switch`",
  },
});
