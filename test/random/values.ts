/** Sample arguments for random functions, and values of Node as the provers write them. */
import { inspect as nodeInspect } from "node:util";
import { get, has } from "../../src/model/index.js";
import type { TypeName } from "./generator.js";

/** How a prover writes what models compute with. */
export interface Syntax {
  readonly integer: (n: bigint) => string;
  readonly natural: (n: bigint) => string;
  readonly none: string;
  readonly some: (x: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** A constructor of a type; the type's name is empty for outcomes. */
  readonly construct: (type: string, ctor: string, args: readonly string[]) => string;
  readonly record: (type: string, fields: readonly (readonly [string, string])[]) => string;
  readonly errno: (name: string) => string;
  /** The application of a map to curried keys. */
  readonly apply: (map: string, keys: readonly string[]) => string;
  readonly field: (type: string, field: string, record: string) => string;
}

export const coqSyntax: Syntax = {
  integer: (n) => `(${n})%Z`,
  natural: (n) => `${n}%N`,
  none: "None",
  some: (x) => `(Some ${x})`,
  list: (items) => (items.length === 0 ? "nil" : `[${items.join("; ")}]`),
  construct: (_type, ctor, args) => (args.length === 0 ? ctor : `(${ctor} ${args.join(" ")})`),
  record: (type, fields) => `(Build_${type} ${fields.map(([, value]) => value).join(" ")})`,
  errno: (name) => name,
  apply: (map, keys) => `${map} ${keys.join(" ")}`,
  field: (_type, field, record) => `(${field} ${record})`,
};

export const leanSyntax: Syntax = {
  integer: (n) => (n < 0n ? `(${n})` : String(n)),
  natural: (n) => String(n),
  none: "none",
  some: (x) => `(some ${x})`,
  list: (items) => `[${items.join(", ")}]`,
  construct: (type, ctor, args) => {
    const name = type === "" ? `Outcome.${ctor}` : `${type}.${ctor}`;
    return args.length === 0 ? name : `(${name} ${args.join(" ")})`;
  },
  record: (type, fields) => `({ ${fields.map(([name, value]) => `«${name}» := ${value}`).join(", ")} } : ${type})`,
  errno: (name) => `Errno.${name}`,
  apply: (map, keys) => `${map} ${keys.join(" ")}`,
  field: (type, field, record) => `(${type}.${field} ${record})`,
};

type Shaped = { readonly kind: string } & Readonly<Record<string, unknown>>;
const shaped = (x: unknown) => x as Shaped;
const fieldsOf = (x: unknown) => x as Readonly<Record<string, unknown>>;

/** The fields of union members and records in declaration order. */
const unions: Readonly<Partial<Record<TypeName, Readonly<Record<string, readonly (readonly [string, TypeName])[]>>>>> =
  {
    Shape: {
      blank: [],
      dot: [["at", "Nat"]],
      line: [
        ["from", "Nat"],
        ["to", "Nat"],
        ["shown", "boolean"],
      ],
    },
    Tree: {
      leaf: [["weight", "Nat"]],
      node: [
        ["left", "Tree"],
        ["right", "Tree"],
      ],
    },
  };
const boxFields = [
  ["size", "Nat"],
  ["open", "boolean"],
  ["mode", "Mode"],
  ["depth", "Nat"],
] as const;

/** A value of a type without maps. */
export function written(value: unknown, type: TypeName, s: Syntax): string {
  const list = (item: TypeName) => s.list((value as readonly unknown[]).map((x) => written(x, item, s)));
  const option = (item: TypeName) =>
    shaped(value).kind === "none" ? s.none : s.some(written(shaped(value).value, item, s));
  const outcome = (state: TypeName, result: (x: unknown) => string) => {
    const { kind, next, errno, result: given } = shaped(value);
    const refusal = () => s.errno(String(errno));
    if (kind === "fail") return s.construct("", "fail", [refusal()]);
    const args = kind === "ok" ? [written(next, state, s), result(given)] : [refusal(), written(next, state, s)];
    return s.construct("", kind, args);
  };
  switch (type) {
    case "boolean":
      return String(value);
    case "Nat":
    case "U8":
    case "U16":
    case "U32":
    case "U64":
      return s.natural(BigInt(value as number));
    case "Int":
      return s.integer(BigInt(value as number));
    case "Errno":
      return s.errno(String(value));
    case "Mode":
      return s.construct("Mode", String(value), []);
    case "Shape":
    case "Tree": {
      const { kind } = shaped(value);
      const args = unions[type]?.[kind]?.map(([name, t]) => written(shaped(value)[name], t, s)) ?? [];
      return s.construct(type, kind, args);
    }
    case "Box":
      return s.record(
        "Box",
        boxFields.map(([name, t]) => [name, written(fieldsOf(value)[name], t, s)] as const),
      );
    case "Triple": {
      const [a, b, c] = value as readonly unknown[];
      return `(${written(a, "Nat", s)}, ${written(b, "Int", s)}, ${written(c, "boolean", s)})`;
    }
    case "Nats":
      return list("Nat");
    case "Modes":
      return list("Mode");
    case "Shapes":
      return list("Shape");
    case "MaybeNat":
      return option("Nat");
    case "MaybeShape":
      return option("Shape");
    case "Result":
      return outcome("Nat", (x) => written(x, "boolean", s));
    case "Done":
      return outcome("Mode", () => (s === leanSyntax ? "()" : "tt"));
    default:
      throw new Error(`${type} has no literal: ${nodeInspect(value)}`);
  }
}

const keys = [0, 1, 2, 3, 8] as const;
const pairs = keys.flatMap((a) => [0, 1, 3].map((b) => [a, b] as const));

/** What can be asked of a value and written: of a map, its values at some keys. */
export function questions(
  value: unknown,
  type: TypeName,
  term: string,
  s: Syntax,
): readonly (readonly [string, string])[] {
  const nat = (n: number) => s.natural(BigInt(n));
  const at = (parts: readonly string[]) => s.apply(term, parts);
  const map = value as never;
  const optional = (x: unknown, item: TypeName) =>
    shaped(x).kind === "none" ? s.none : s.some(written(shaped(x).value, item, s));
  switch (type) {
    case "Table":
      return keys.map((k) => [at([nat(k)]), written(get(map, k), "Nat", s)]);
    case "Grid":
      return pairs.map(([a, b]) => [at([nat(a), nat(b)]), written(get(map, [a, b] as never), "Int", s)]);
    case "Partial":
      return keys.map((k) => [at([nat(k)]), optional(get(map, k), "Int")]);
    case "Links":
      return keys.flatMap((k) =>
        ["off", "on"].map(
          (mode) =>
            [at([nat(k), written(mode, "Mode", s)]), optional(get(map, [k, mode] as never), "boolean")] as const,
        ),
      );
    case "Marks":
      return keys.map((k) => [at([nat(k)]), String(has(map, k))]);
    case "Cells":
      return keys.flatMap((k) =>
        [true, false].map((b) => [at([nat(k), String(b)]), String(has(map, [k, b] as never))] as const),
      );
    case "World": {
      const fields = [
        ["table", "Table"],
        ["links", "Links"],
        ["box", "Box"],
        ["total", "Nat"],
      ] as const;
      return fields.flatMap(([name, t]) => questions(fieldsOf(value)[name], t, s.field("World", name, term), s));
    }
    default:
      return [[term, written(value, type, s)]];
  }
}

/** Arguments: as Node takes them; those that a prover cannot write are the constants of the base file. */
export const samples: Readonly<Partial<Record<TypeName, readonly unknown[]>>> = {
  boolean: [true, false],
  Nat: [0, 3, 7, 40],
  Int: [-5, 0, 2, 11],
  U8: [0, 7, 255],
  U16: [3, 65535],
  U32: [9, 4294967295],
  U64: [5n, 18446744073709551615n],
  Errno: ["EPERM", "ENOENT"],
  Mode: ["off", "on", "done"],
  Shape: [{ kind: "blank" }, { kind: "dot", at: 6 }, { kind: "line", from: 2, to: 0, shown: false }],
  Box: [
    { size: 1, open: true, mode: "on", depth: 0 },
    { size: 9, open: false, mode: "off", depth: 2 },
  ],
  Tree: [
    { kind: "leaf", weight: 3 },
    {
      kind: "node",
      left: { kind: "leaf", weight: 1 },
      right: { kind: "node", left: { kind: "leaf", weight: 4 }, right: { kind: "leaf", weight: 0 } },
    },
  ],
  Triple: [
    [3, -2, true],
    [0, 8, false],
  ],
  Nats: [[], [4], [2, 2, 9, 0]],
  Modes: [[], ["on", "done", "off"]],
  Shapes: [
    [],
    [
      { kind: "dot", at: 1 },
      { kind: "line", from: 0, to: 3, shown: true },
    ],
  ],
  MaybeNat: [{ kind: "none" }, { kind: "some", value: 5 }],
  MaybeShape: [{ kind: "none" }, { kind: "some", value: { kind: "dot", at: 4 } }],
  Result: [
    { kind: "ok", next: 4, result: true },
    { kind: "fail", errno: "EPERM" },
    { kind: "failWith", errno: "EINVAL", next: 2 },
  ],
  Done: [
    { kind: "ok", next: "on", result: null },
    { kind: "failWith", errno: "EINVAL", next: "off" },
  ],
};
