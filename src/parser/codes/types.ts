/** XV1140 to XV1169: types and parameters of TypeScript that the model language does not have. */
import { table } from "./entry.js";

export const typeCodes = table({
  XV1140: {
    title: "`any` and `unknown` say nothing that could be proved",
    example: "function f(a: any): Nat {\n  return 1;\n}",
    mend: "name the type; a value of several forms has a union type",
  },
  XV1141: {
    title: "models have no type without values",
    example: "type None = never;",
    mend: "remove it; a `switch` over a union needs no `default` where it names every case",
  },
  XV1142: {
    title: "JavaScript's numbers have no exact meaning in the provers",
    example: "const a: number = 1;",
    mend: "use `Nat`, `Int`, or a word: `U8`, `U16`, `U32`, `U64`",
  },
  XV1143: {
    title: "models compute no text",
    example: "const a: string = b;",
    mend: 'use a union of string literals: `"on" | "off"`',
  },
  XV1144: {
    title: "models have no null and no undefined",
    example: "type Peer = Port | null;",
    mend: "use `Option<T>` with `some(value)` and `none`; a function without a result gives `Unit`",
  },
  XV1145: {
    title: "this type says nothing of its values",
    example: "type Anything = object;",
    mend: "write the record's members: `{ readonly field: Type }`",
  },
  XV1146: {
    title: "this list could be changed",
    example: "type Ports = Port[];",
    mend: "write `readonly T[]`, or `readonly [A, B]` for a tuple",
  },
  XV1147: {
    title: "models have no intersection types",
    example: "type Both = Left & Right;",
    mend: "write one record with the members of all",
  },
  XV1148: {
    title: "models have no function types",
    example: "type Test = (p: Port) => boolean;",
    mend: "pass an arrow function to a function of `xenverif/model`; declare a function for each use otherwise",
  },
  XV1149: {
    title: "models compute no types",
    example: "type Field = keyof State;",
    mend: "write the type out",
  },
  XV1150: {
    title: "models have no index signatures",
    example: "interface Ports {\n  readonly [name: string]: Port;\n}",
    mend: "use `TotalMap<K, V>` or `PartialMap<K, V>`",
  },
  XV1151: {
    title: "records hold values, not methods",
    example: "interface Ports {\n  next(): Port;\n}",
    mend: "declare a function that takes the record as an argument",
  },
  XV1152: {
    title: "members are never optional",
    example: "interface Peer {\n  readonly port?: Port;\n}",
    mend: "give the member the type `Option<T>`",
  },
  XV1153: {
    title: "only strings are literal types",
    example: "type Zero = 0;",
    mend: "use `Nat` with a sort's scope, `boolean`, or a union of string literals",
  },
  XV1154: {
    title: "models declare nothing with type parameters",
    example: "function first<T>(a: T): T {\n  return a;\n}",
    mend: "write one declaration for each type that is used",
  },
  XV1155: {
    title: "interfaces extend nothing",
    example: "interface Near extends Far {\n  readonly port: Port;\n}",
    mend: "write all members out, or give the record a member of the other type",
  },
  XV1156: {
    title: "models have no type predicates",
    example: 'function isFree(c: Channel): c is Free {\n  return c.kind === "free";\n}',
    mend: "give `boolean`; the tests of a union's tag narrow by themselves",
  },
  XV1157: {
    title: "a tuple has a fixed number of unnamed items",
    example: "type Pair = readonly [left: Nat];",
    mend: "write `readonly [A, B]`, or a record where items need names",
  },
  XV1158: {
    title: "types have plain names",
    example: "type Port = ports.Port;",
    mend: "import the type: `import { type Port } from …`",
  },
  XV1160: {
    title: "parameters are never optional",
    example: "function f(a?: Nat): Nat {\n  return 1;\n}",
    mend: "give the parameter the type `Option<T>`",
  },
  XV1161: {
    title: "there are no default values",
    example: "function f(a: Nat = 1): Nat {\n  return a;\n}",
    mend: "give the value at every use",
  },
  XV1162: {
    title: "there are no rest parameters",
    example: "function f(...a: readonly Nat[]): Nat {\n  return 1;\n}",
    mend: "take a list: `(xs: readonly T[])`; name each field that is needed",
  },
  XV1163: {
    title: "a member's name is a plain name",
    example: 'const a: A = { "b": 1 };',
    mend: "write `name: value`; where the key is computed, use a map",
  },
});
