/** Random functions of the model language, as source text: every construct that computes, over every type. */
import fc from "fast-check";

/** The types, by the names that {@link baseText} gives them. */
export const typeNames = [
  "boolean",
  "Nat",
  "Int",
  "U8",
  "U16",
  "U32",
  "U64",
  "Errno",
  "Mode",
  "Shape",
  "Box",
  "World",
  "Tree",
  "Triple",
  "Nats",
  "Modes",
  "Shapes",
  "MaybeNat",
  "MaybeShape",
  "Table",
  "Grid",
  "Partial",
  "Links",
  "Marks",
  "Cells",
  "Result",
  "Done",
] as const;
export type TypeName = (typeof typeNames)[number];

/** Types that `eq` compares by value. */
const comparable: readonly TypeName[] = typeNames.filter(
  (t) => !["World", "Table", "Grid", "Partial", "Links", "Marks", "Cells", "Result", "Done"].includes(t),
);

/** The file that every generated one imports: the types, and a constant of each. */
export const baseText = `/** @module Base */
import {
  type Errno, type FinSet, type Int, type Nat, type Option, type Outcome, type PartialMap, type TotalMap, type U8, type U16,
  type U32, type U64, add, failWith, finSet, ok, partialMap, put, some, totalMap,
} from "xenverif/model";
export type Mode = "off" | "on" | "done";
export type Shape =
  | { readonly kind: "blank" }
  | { readonly kind: "dot"; readonly at: Nat }
  | { readonly kind: "line"; readonly from: Nat; readonly to: Nat; readonly shown: boolean };
export type Tree =
  | { readonly kind: "leaf"; readonly weight: Nat }
  | { readonly kind: "node"; readonly left: Tree; readonly right: Tree };
export type Triple = readonly [Nat, Int, boolean];
export type Nats = readonly Nat[];
export type Modes = readonly Mode[];
export type Shapes = readonly Shape[];
export type MaybeNat = Option<Nat>;
export type MaybeShape = Option<Shape>;
export type Table = TotalMap<Nat, Nat>;
export type Grid = TotalMap<readonly [Nat, Nat], Int>;
export type Partial = PartialMap<Nat, Int>;
export type Links = PartialMap<readonly [Nat, Mode], boolean>;
export type Marks = FinSet<Nat>;
export type Cells = FinSet<readonly [Nat, boolean]>;
export interface Box { readonly size: Nat; readonly open: boolean; readonly mode: Mode; readonly depth: Nat }
export interface World { readonly table: Table; readonly links: Links; readonly box: Box; readonly total: Nat }
export type Result = Outcome<Nat, boolean>;
export type Done = Outcome<Mode>;
export const boolean0: boolean = true;
export const Nat0: Nat = 4;
export const Int0: Int = -3;
export const U80: U8 = 200;
export const U160: U16 = 40000;
export const U320: U32 = 4000000000;
export const U640: U64 = 18446744073709551000n;
export const Errno0: Errno = "ENOENT";
export const Mode0: Mode = "on";
export const Shape0: Shape = { kind: "line", from: 1, to: 5, shown: true };
export const Box0: Box = { size: 3, open: false, mode: "done", depth: 7 };
export const Tree0: Tree = { kind: "node", left: { kind: "leaf", weight: 2 }, right: { kind: "leaf", weight: 5 } };
export const Triple0: Triple = [6, -1, false];
export const Nats0: Nats = [3, 1, 4];
export const Modes0: Modes = ["on", "off"];
export const Shapes0: Shapes = [{ kind: "dot", at: 2 }, { kind: "blank" }];
export const MaybeNat0: MaybeNat = some(2);
export const MaybeShape0: MaybeShape = some({ kind: "dot", at: 9 });
const zeros: Table = totalMap(0);
export const Table0: Table = put(zeros, 2, 8);
const plane: Grid = totalMap(-1);
export const Grid0: Grid = put(put(put(put(plane, [1, 2], 6), [0, 1], 3), [0, 2], 4), [3, 1], 5);
const nothing: Partial = partialMap();
export const Partial0: Partial = put(nothing, 1, -4);
const unlinked: Links = partialMap();
export const Links0: Links = put(unlinked, [1, "on"], true);
const unmarked: Marks = finSet();
export const Marks0: Marks = add(unmarked, 3);
const noCells: Cells = finSet();
export const Cells0: Cells = add(noCells, [2, true]);
export const World0: World = { table: Table0, links: Links0, box: Box0, total: 5 };
export const Result0: Result = failWith("EBUSY", 6);
export const Done0: Done = ok("done");
`;

const imports = `import {
  type Errno, type FinSet, type Int, type Nat, type U8, type U16, type U32, type U64, add, at, count, div, eq,
  fail, failWith, find, finSet, get, getOrElse, has, implies, max, min, mod, must, none, ok, partialMap, put, range, remove,
  some, sum, tabulate, toInt, toNat, totalMap, u8, u16, u32, u64,
} from "xenverif/model";
import {
  ${typeNames
    .filter((t) => !["boolean", "Nat", "Int", "U8", "U16", "U32", "U64", "Errno"].includes(t))
    .map((t) => `type ${t}`)
    .join(", ")},
  ${typeNames.map((t) => `${t}0`).join(", ")},
} from "./base.model.js";
`;

/** Names for locals: some are keywords of a prover, or names of its library or of the prelude. */
const localNames = [
  "a",
  "b",
  "acc",
  "value",
  "fun",
  "end",
  "match",
  "N",
  "nil",
  "list",
  "where",
  "at1",
  "forall1",
  "fst",
  "length",
];

interface Local {
  /** As it is read: a name, or a path such as `shape.at`. */
  readonly text: string;
  readonly type: TypeName;
  /** Whether a test of its tag stands around: another one could contradict it, and then nothing could be read. */
  readonly tested?: true;
}
type Scope = readonly Local[];

interface Signature {
  readonly name: string;
  readonly params: readonly TypeName[];
  /** Whether it has a value for all arguments. */
  readonly total: boolean;
  readonly result: TypeName;
}

/** A generated function. */
export interface RandomFunction extends Signature {
  readonly text: string;
}

/** Draws from fast-check's stream of random values. */
interface Draw {
  readonly upTo: (n: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Within the name's scope the outer one of that name cannot be read. */
const without = (scope: Scope, name: string): Scope =>
  scope.filter((x) => x.text !== name && !x.text.startsWith(`${name}.`));
const bind = (scope: Scope, name: string, type: TypeName): Scope => [...without(scope, name), { text: name, type }];

/** The scope behind a test of a variable's tag, with the fields that can be read there. */
const behind = (scope: Scope, name: string, fields: Scope = []): Scope => [
  ...scope.map((x) => (x.text === name ? { ...x, tested: true as const } : x)),
  ...fields,
];

class Writer {
  readonly #draw: Draw;
  readonly #helpers: readonly Signature[];
  /** Whether it writes only what always has a value, as a function that recurs has to. */
  readonly #total: boolean;

  constructor(draw: Draw, helpers: readonly Signature[], total: boolean) {
    this.#draw = draw;
    this.#helpers = helpers;
    this.#total = total;
  }

  #fresh(scope: Scope): string {
    const name = this.#draw.pick(localNames);
    // Shadowing is wanted now and then, not always.
    if (!scope.some((x) => x.text === name) || this.#draw.upTo(9) === 0) return name;
    const numbered = Array.from({ length: 90 }, (_, i) => `${name}${i + 2}`);
    return numbered.find((n) => !scope.some((x) => x.text === n)) ?? name;
  }

  #literal(type: TypeName): string {
    const { upTo, pick } = this.#draw;
    const wide = pick([9, 255]);
    switch (type) {
      case "boolean":
        return pick(["true", "false"]);
      case "Nat":
        return String(upTo(9));
      case "Int":
        return pick(["", "-"]) + String(1 + upTo(9));
      case "U8":
        return String(upTo(wide));
      case "U16":
        return String(upTo(wide) * 257);
      case "U32":
        return String(upTo(wide) * 16843009);
      case "U64":
        return `${BigInt(upTo(wide)) * 72340172838076673n}n`;
      case "Errno":
        return pick(['"EPERM"', '"EINVAL"', '"ENOSPC"']);
      case "Mode":
        return pick(['"off"', '"on"', '"done"']);
      case "Nats":
        return pick(["[]", "[2]", "[5, 0, 7]", "[1, 1]"]);
      case "Modes":
        return pick(["[]", '["done", "on"]']);
      case "Shapes":
        return pick(["[]", '[{ kind: "blank" }]']);
      case "MaybeNat":
      case "MaybeShape":
        return "none";
      case "Partial":
      case "Links":
        return "partialMap()";
      case "Marks":
      case "Cells":
        return "finSet()";
      case "Shape":
        return '{ kind: "blank" }';
      case "Tree":
        return `{ kind: "leaf", weight: ${upTo(9)} }`;
      case "Triple":
        return `[${upTo(9)}, -${upTo(9)}, true]`;
      case "Table":
        return `totalMap(${upTo(9)})`;
      case "Grid":
        return `totalMap(-${upTo(9)})`;
      default:
        return `${type}0`;
    }
  }

  #leaf(type: TypeName, scope: Scope, inferred: boolean): string {
    const locals = scope.filter((x) => x.type === type).map((x) => x.text);
    const own = inferred && !["boolean", "Nat"].includes(type) ? `${type}0` : this.#literal(type);
    return this.#draw.pick([own, ...locals, ...locals, ...locals]);
  }

  /**
   * An expression.
   *
   * @param inferred whether it stands where the context does not say its type
   */
  expr(type: TypeName, scope: Scope, depth: number, inferred = false): string {
    if (depth <= 0) return this.#leaf(type, scope, inferred);
    const own = this.#own(type, scope, depth - 1, inferred);
    const general = this.#general(type, scope, depth - 1, inferred);
    return this.#draw.pick([...own, ...own, ...own, ...general])();
  }

  #lambda(scope: Scope, params: readonly TypeName[], result: TypeName, depth: number, annotate = false): string {
    const names: string[] = [];
    let inner = scope;
    for (const t of params) {
      const wanted = this.#fresh(inner);
      const name = names.includes(wanted) ? `${wanted}_` : wanted;
      names.push(name);
      inner = bind(inner, name, t);
    }
    const list = names.map((n, i) => (annotate && i === 0 ? `${n}: ${params[i]}` : n)).join(", ");
    if (this.#draw.upTo(5) > 0) return `(${list}) => ${parenthesised(this.expr(result, inner, depth, !annotate))}`;
    const name = this.#fresh(inner);
    const t = this.#draw.pick(typeNames);
    const value = this.expr(t, without(inner, name), Math.min(depth, 1));
    if (names.includes(name)) return `(${list}) => ${parenthesised(this.expr(result, inner, depth, true))}`;
    return `(${list}) => { const ${name}: ${t} = ${value}; return ${this.expr(result, bind(inner, name, t), depth, true)}; }`;
  }

  /** What suits every type. */
  #general(type: TypeName, scope: Scope, depth: number, inferred: boolean): readonly (() => string)[] {
    const go = (t: TypeName, s: Scope = scope, i = false) => this.expr(t, s, depth, i);
    const same = (s: Scope = scope) => this.expr(type, s, depth, inferred);
    const { pick } = this.#draw;
    const helpers = this.#helpers.filter((h) => h.result === type);
    const options: (() => string)[] = [
      () => this.#leaf(type, scope, inferred),
      () => `(${go("boolean")} ? ${same()} : ${same()})`,
      () =>
        `${go("Nats", scope, true)}.reduce(${this.#lambda(scope, [type, "Nat"], type, depth, true)}, ${this.expr(type, scope, depth)})`,
    ];
    const union = this.#narrowing(scope);
    if (union.length > 0) {
      const test = () => pick(union);
      options.push(
        () => {
          const t = test();
          return `(${t.test} ? ${same(behind(scope, t.name, t.fields))} : ${same(behind(scope, t.name))})`;
        },
        () => {
          const t = test();
          return `(${t.negated} ? ${same(behind(scope, t.name))} : ${same(behind(scope, t.name, t.fields))})`;
        },
      );
    }
    if (helpers.length > 0) {
      const call = () => {
        const h = pick(helpers);
        return `${h.name}(${h.params.map((p) => go(p)).join(", ")})`;
      };
      options.push(call, call);
    }
    return options;
  }

  /** Tests of the tags of the variables in scope, with what can be read where they hold. */
  #narrowing(scope: Scope) {
    const read = (text: string, type: TypeName): Local => ({ text, type });
    return scope.flatMap(({ text, type, tested }) => {
      if (tested) return [];
      const tags = ((): readonly (readonly [string, Scope])[] => {
        switch (type) {
          case "Shape":
            return [
              ["blank", []],
              ["dot", [read(`${text}.at`, "Nat")]],
              ["line", [read(`${text}.from`, "Nat"), read(`${text}.to`, "Nat"), read(`${text}.shown`, "boolean")]],
            ];
          case "Tree":
            return [["leaf", [read(`${text}.weight`, "Nat")]]];
          case "MaybeNat":
            return [["some", [read(`${text}.value`, "Nat")]]];
          case "MaybeShape":
            return [["none", []]];
          case "Result":
            return [
              ["ok", [read(`${text}.next`, "Nat"), read(`${text}.result`, "boolean")]],
              ["failWith", [read(`${text}.errno`, "Errno"), read(`${text}.next`, "Nat")]],
            ];
          case "Done":
            return [
              ["ok", [read(`${text}.next`, "Mode")]],
              ["fail", [read(`${text}.errno`, "Errno")]],
            ];
          default:
            return [];
        }
      })();
      return tags.map(([tag, fields]) => ({
        name: text,
        test: `${text}.kind === "${tag}"`,
        negated: `${text}.kind !== "${tag}"`,
        fields,
      }));
    });
  }

  /** What is peculiar to a type. */
  #own(type: TypeName, scope: Scope, depth: number, inferred: boolean): readonly (() => string)[] {
    const { pick, upTo } = this.#draw;
    const go = (t: TypeName, s: Scope = scope) => this.expr(t, s, depth);
    /** In a place whose type nothing tells. */
    const bare = (t: TypeName) => this.expr(t, scope, depth, true);
    const fn = (params: readonly TypeName[], result: TypeName) => this.#lambda(scope, params, result, depth);
    const small = (t: "Nat" = "Nat") => `min(${go(t)}, ${3 + upTo(4)})`;
    /** Forms whose type the context has to tell. */
    const told = (...forms: (() => string)[]) => (inferred ? [] : forms);
    /** Forms that have no value for some arguments. */
    const partial = (...forms: (() => string)[]) => (this.#total ? [] : forms);
    const word = (name: "u8" | "u16" | "u32" | "u64", t: TypeName) => [
      () => `${name}.${pick(["add", "sub", "mul", "and", "or", "xor"])}(${go(t)}, ${go(t)})`,
      () => `${name}.${pick(["add", "sub", "mul", "and", "or", "xor"])}(${go(t)}, ${go(t)})`,
      () => `${name}.not(${go(t)})`,
      () => `${name}.of(${go("Nat")})`,
      () => `${name}.${pick(["shl", "shr"])}(${go(t)}, mod(${go("Nat")}, ${pick([8, 70])}))`,
    ];
    const nats = () => (upTo(2) === 0 ? `range(${small()}, ${small()})` : bare("Nats"));
    switch (type) {
      case "boolean": {
        const t = pick(comparable);
        const ordered = pick(["Nat", "Int", "U8", "U16", "U32", "U64"] as const);
        const primitive = pick(["Nat", "Int", "U16", "U64", "Mode", "boolean", "Errno"] as const);
        const union = this.#narrowing(scope);
        return [
          () => `(${go("boolean")} ${pick(["&&", "||"])} ${go("boolean")})`,
          () => `(${go("boolean")} ${pick(["&&", "||"])} ${go("boolean")})`,
          () => `!(${go("boolean")})`,
          () => `implies(${go("boolean")}, ${go("boolean")})`,
          () => `(${bare(ordered)} ${pick(["<", "<=", ">", ">="])} ${go(ordered)})`,
          () => `(${bare(ordered)} ${pick(["<", "<=", ">", ">="])} ${go(ordered)})`,
          () => `(${bare(primitive)} ${pick(["===", "!=="])} ${go(primitive)})`,
          () => `eq(${bare(t)}, ${go(t)})`,
          () => `eq(${bare(t)}, ${go(t)})`,
          () => `${nats()}.${pick(["every", "some"])}(${fn(["Nat"], "boolean")})`,
          () => `${bare("Shapes")}.${pick(["every", "some"])}(${fn(["Shape"], "boolean")})`,
          () => `${nats()}.includes(${go("Nat")})`,
          () => `${bare("Modes")}.includes(${go("Mode")})`,
          () => `has(${bare("Partial")}, ${go("Nat")})`,
          () => `has(${bare("Links")}, [${go("Nat")}, ${go("Mode")}])`,
          () => `has(${bare("Marks")}, ${go("Nat")})`,
          () => `has(${bare("Cells")}, [${go("Nat")}, ${go("boolean")}])`,
          () => `${this.#operand("Box", scope, depth)}.open`,
          () => `getOrElse(get(${bare("Links")}, [${go("Nat")}, ${go("Mode")}]), ${go("boolean")})`,
          ...(union.length === 0
            ? []
            : [
                () => {
                  const u = pick(union);
                  return `(${u.test} && ${go("boolean", behind(scope, u.name, u.fields))})`;
                },
                () => {
                  const u = pick(union);
                  return `(${u.negated} || ${go("boolean", behind(scope, u.name, u.fields))})`;
                },
              ]),
        ];
      }
      case "Nat":
        return [
          () => `(${go("Nat")} ${pick(["+", "*"])} ${go("Nat")})`,
          ...partial(
            () => `(${go("Nat")} + ${20 + upTo(30)} - ${go("Nat")})`,
            () => `(${go("Nat")} - (${go("Nat")} - ${go("Nat")}))`,
            () => `${pick(["div", "mod"])}(${go("Nat")}, ${go("Nat")} + ${upTo(1)})`,
            () => `toNat(${go("Int")}${pick(["", " + 30"])})`,
            () => `must(${bare("MaybeNat")})`,
          ),
          () =>
            `(${go("Nat")} ${pick(this.#total ? ["+", "*"] : ["+", "*", "-"])} (${go("Nat")} ${pick(["+", "*"])} ${go("Nat")}))`,
          () => `${pick(["div", "mod"])}(${go("Nat")}, ${1 + upTo(9)})`,
          () => `${pick(["min", "max"])}(${go("Nat")}, ${go("Nat")})`,
          () => `${nats()}.length`,
          () => `${bare("Shapes")}.length`,
          () => `getOrElse(${bare("MaybeNat")}, ${go("Nat")})`,
          () => `u8.toNat(${go("U8")})`,
          () => `u16.toNat(${go("U16")})`,
          () => `u32.toNat(${go("U32")})`,
          () => `u64.toNat(u64.and(${go("U64")}, 65535n))`,
          () => `get(${bare("Table")}, ${go("Nat")})`,
          () => `count(${nats()}, ${fn(["Nat"], "boolean")})`,
          () => `count(${bare("Modes")}, ${fn(["Mode"], "boolean")})`,
          () => `sum(${nats()}, ${fn(["Nat"], "Nat")})`,
          () => `${this.#operand("Box", scope, depth)}.${pick(["size", "depth"])}`,
          () => `${this.#operand("World", scope, depth)}.${pick(["total", "box.size"])}`,
        ];
      case "Int":
        return [
          () => `(toInt(${go("Nat")}) - ${go("Int")})`,
          () => `(${bare("Int")} ${pick(["+", "-", "*", "*"])} ${go("Int")})`,
          () => `(${bare("Int")} - (${bare("Int")} - ${go("Int")}))`,
          () => `-(${bare("Int")})`,
          ...partial(() => `${pick(["div", "mod"])}(${bare("Int")}, ${bare("Int")})`),
          () => `${pick(["min", "max"])}(${bare("Int")}, ${bare("Int")})`,
          () => `toInt(${go("Nat")})`,
          () => `get(${bare("Grid")}, [${go("Nat")}, ${go("Nat")}])`,
          () => `getOrElse(get(${bare("Partial")}, ${go("Nat")}), ${go("Int")})`,
          () => `sum(${nats()}, ${fn(["Nat"], "Int")})`,
        ];
      case "U8":
        return word("u8", type);
      case "U16":
        return word("u16", type);
      case "U32":
        return word("u32", type);
      case "U64":
        return word("u64", type);
      case "Shape":
        return [
          ...told(
            () => `{ kind: "dot", at: ${go("Nat")} }`,
            () => `{ kind: "line", from: ${go("Nat")}, to: ${go("Nat")}, shown: ${go("boolean")} }`,
            () => `{ kind: "line", shown: ${go("boolean")}, to: ${go("Nat")}, from: ${go("Nat")} }`,
          ),
          () => `getOrElse(${bare("MaybeShape")}, ${go("Shape")})`,
          () => `getOrElse(find(${bare("Shapes")}, ${fn(["Shape"], "boolean")}), ${go("Shape")})`,
        ];
      case "Mode":
        return [() => `${this.#operand("Box", scope, depth)}.mode`];
      case "Box":
        return [
          ...told(
            () => `{ size: ${go("Nat")}, open: ${go("boolean")}, mode: ${go("Mode")}, depth: ${go("Nat")} }`,
            () => `{ depth: ${go("Nat")}, mode: ${go("Mode")}, open: ${go("boolean")}, size: ${go("Nat")} }`,
          ),
          () => `{ ...${this.#operand("Box", scope, depth)}, size: ${go("Nat")}, mode: ${go("Mode")} }`,
          () => `{ ...${this.#operand("Box", scope, depth)}, depth: ${go("Nat")} }`,
          () => `${this.#operand("World", scope, depth)}.box`,
        ];
      case "World":
        return [
          ...told(() => `{ table: ${go("Table")}, links: ${go("Links")}, box: ${go("Box")}, total: ${go("Nat")} }`),
          () => `{ ...${this.#operand("World", scope, depth)}, table: ${go("Table")}, total: ${go("Nat")} }`,
          () => `{ ...${this.#operand("World", scope, depth)}, links: ${go("Links")} }`,
        ];
      case "Tree":
        return told(
          () => `{ kind: "node", left: ${go("Tree")}, right: ${go("Tree")} }`,
          () => `{ kind: "leaf", weight: ${go("Nat")} }`,
        );
      case "Triple":
        return told(() => `[${go("Nat")}, ${go("Int")}, ${go("boolean")}]`);
      case "Nats":
        return [
          ...told(
            () => `[${go("Nat")}, ${go("Nat")}]`,
            () => `[${go("Nat")}, ...${bare("Nats")}]`,
            () => `[...${bare("Nats")}, ${go("Nat")}, ...${bare("Nats")}]`,
          ),
          () => `range(${small()}, ${small()})`,
          () => `${nats()}.map(${fn(["Nat"], "Nat")})`,
          () => `${bare("Shapes")}.map(${fn(["Shape"], "Nat")})`,
          () => `${nats()}.filter(${fn(["Nat"], "boolean")})`,
          () => `${bare("Nats")}.concat(${go("Nats")})`,
          () => `${nats()}.slice(${small()}${pick(["", `, ${small()}`])})`,
        ];
      case "Modes":
        return [
          ...told(() => `[${go("Mode")}, ...${bare("Modes")}]`),
          () => `${bare("Modes")}.filter(${fn(["Mode"], "boolean")})`,
          () => `${bare("Shapes")}.map(${fn(["Shape"], "Mode").replace("=> (", "=> (")})`,
        ];
      case "Shapes":
        return [
          ...told(() => `[${go("Shape")}, ...${bare("Shapes")}]`),
          () => `${bare("Shapes")}.concat(${go("Shapes")})`,
          () => `${bare("Shapes")}.filter(${fn(["Shape"], "boolean")})`,
        ];
      case "MaybeNat":
        return [
          ...told(() => `some(${go("Nat")})`),
          () => `at(${nats()}, ${go("Nat")})`,
          () => `find(${nats()}, ${fn(["Nat"], "boolean")})`,
        ];
      case "MaybeShape":
        return [
          ...told(() => `some(${go("Shape")})`),
          () => `at(${bare("Shapes")}, ${go("Nat")})`,
          () => `find(${bare("Shapes")}, ${fn(["Shape"], "boolean")})`,
        ];
      case "Table":
        return [
          ...told(
            () => `totalMap(${go("Nat")})`,
            () => `tabulate(${fn(["Nat"], "Nat")})`,
            () => `tabulate(${fn(["Nat"], "Nat")})`,
          ),
          () => `put(${bare("Table")}, ${go("Nat")}, ${go("Nat")})`,
          () => `put(put(${bare("Table")}, ${small()}, ${go("Nat")}), ${small()}, ${go("Nat")})`,
          () => `${this.#operand("World", scope, depth)}.table`,
        ];
      case "Grid":
        return [
          ...told(
            () => `totalMap(${go("Int")})`,
            () => `tabulate(${fn(["Nat", "Nat"], "Int")})`,
          ),
          () => `put(${bare("Grid")}, [${small()}, ${small()}], ${go("Int")})`,
        ];
      case "Partial":
        return [
          () => `put(${bare("Partial")}, ${small()}, ${go("Int")})`,
          () => `remove(${bare("Partial")}, ${small()})`,
          () => `remove(put(${bare("Partial")}, ${small()}, ${go("Int")}), ${small()})`,
        ];
      case "Links":
        return [
          () => `put(${bare("Links")}, [${small()}, ${go("Mode")}], ${go("boolean")})`,
          () => `remove(${bare("Links")}, [${small()}, ${go("Mode")}])`,
          () => `${this.#operand("World", scope, depth)}.links`,
        ];
      case "Marks":
        return [
          () => `add(${bare("Marks")}, ${small()})`,
          () => `remove(${bare("Marks")}, ${small()})`,
          () => `remove(add(${bare("Marks")}, ${small()}), ${small()})`,
        ];
      case "Cells":
        return [
          () => `add(${bare("Cells")}, [${small()}, ${go("boolean")}])`,
          () => `remove(${bare("Cells")}, [${small()}, ${go("boolean")}])`,
        ];
      case "Result":
        return told(
          () => `ok(${go("Nat")}, ${go("boolean")})`,
          () => `ok(${go("Nat")}, ${go("boolean")})`,
          () => `fail(${go("Errno")})`,
          () => `failWith(${go("Errno")}, ${go("Nat")})`,
        );
      case "Done":
        return told(
          () => `ok(${go("Mode")})`,
          () => `fail(${go("Errno")})`,
          () => `failWith(${go("Errno")}, ${go("Mode")})`,
        );
      case "Errno":
        return [];
    }
  }

  /** Something whose fields can be read. */
  #operand(type: TypeName, scope: Scope, depth: number): string {
    const text = this.expr(type, scope, depth, true);
    return text.startsWith("{") ? `(${text})` : text;
  }

  /** Statements that end with a return. */
  body(type: TypeName, scope: Scope, depth: number, statements: number): string {
    const { pick, upTo } = this.#draw;
    const end = (s: Scope = scope) => `return ${this.expr(type, s, depth)};`;
    if (statements === 0) return end();
    const rest = (s: Scope) => this.body(type, s, depth, statements - 1);
    const union = this.#narrowing(scope);
    const declared = (t: TypeName, f: (name: string, s: Scope) => string) => {
      const taken = new Set(scope.map((x) => x.text));
      const name = Array.from({ length: 99 }, (_, i) => `${pick(localNames)}${i}`).find((n) => !taken.has(n)) ?? "z";
      return `const ${name}: ${t} = ${this.expr(t, scope, depth)};\n  ${f(name, bind(scope, name, t))}`;
    };
    const form = upTo(9);
    switch (form) {
      case 0:
      case 1:
        return declared(pick(typeNames), (_n, s) => rest(s));
      case 2:
        return `if (${this.expr("boolean", scope, depth)}) { ${end()} }\n  ${rest(scope)}`;
      case 3:
        return `if (${this.expr("boolean", scope, depth)}) { ${rest(scope)} } else { ${end()} }`;
      case 4:
        return declared("Shape", (n, s) => {
          const field = (f: string, t: TypeName): Local => ({ text: `${n}.${f}`, type: t });
          const dot = behind(s, n, [field("at", "Nat")]);
          const line = behind(s, n, [field("from", "Nat"), field("to", "Nat"), field("shown", "boolean")]);
          const other = behind(s, n);
          return pick([
            () =>
              `switch (${n}.kind) { case "blank": ${end(other)} case "dot": { ${end(dot)} } case "line": ${end(line)} }`,
            () => `switch (${n}.kind) { case "dot": ${end(dot)} default: ${end(other)} }`,
            () => `switch (${n}.kind) { case "line": ${end(line)} case "blank": case "dot": ${end(other)} }`,
          ])();
        });
      case 5:
        return pick([
          () =>
            `switch (${this.expr("Mode", scope, depth, true)}) { case "off": case "done": ${end()} case "on": { ${rest(scope)} } }`,
          () =>
            `switch (${this.expr("Mode", scope, depth, true)}) { case "off": ${end()} case "on": ${end()} default: ${end()} }`,
        ])();
      case 6:
        return declared("Triple", (n, s) => {
          const [a, b, c] = ["first", "second", "third"].map((x) => `${x}${n}`) as [string, string, string];
          const all = bind(bind(bind(s, a, "Nat"), b, "Int"), c, "boolean");
          return `const [${a}, ${b}, ${c}] = ${n};\n  ${rest(all)}`;
        });
      case 7:
        return declared("Box", (n, s) => {
          const size = `size${n}`;
          return `const { size: ${size}, mode } = ${n};\n  ${end(bind(bind(s, size, "Nat"), "mode", "Mode"))}`;
        });
      case 8:
        return declared("Result", (n, s) => {
          const field = (f: string, t: TypeName): Local => ({ text: `${n}.${f}`, type: t });
          const done = behind(s, n, [field("next", "Nat"), field("result", "boolean")]);
          const refused = behind(s, n, [field("errno", "Errno")]);
          const changed = behind(s, n, [field("errno", "Errno"), field("next", "Nat")]);
          return pick([
            () =>
              `switch (${n}.kind) { case "ok": ${end(done)} case "fail": ${end(refused)} case "failWith": ${end(changed)} }`,
            () => `switch (${n}.kind) { case "failWith": ${end(changed)} default: ${end(behind(s, n))} }`,
            () => `if (${n}.kind === "ok") { ${end(done)} }\n  ${rest(behind(s, n))}`,
          ])();
        });
      default: {
        if (union.length === 0) return rest(scope);
        const u = pick(union);
        return upTo(1) === 0
          ? `if (${u.test}) { ${end(behind(scope, u.name, u.fields))} }\n  ${rest(behind(scope, u.name))}`
          : `if (${u.negated}) { ${end(behind(scope, u.name))} }\n  ${rest(behind(scope, u.name, u.fields))}`;
      }
    }
  }
}

const parenthesised = (text: string) => (text.startsWith("{") ? `(${text})` : text);

function drawer(value: fc.GeneratorValue): Draw {
  const upTo = (n: number) => value(() => fc.nat(n));
  return {
    upTo,
    pick: (items) => {
      const item = items[upTo(items.length - 1)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}

/** One function: a helper, a plain one, or one that recurs over a tree. */
function randomFunction(draw: Draw, name: string, helpers: readonly Signature[], recursive: boolean): RandomFunction {
  const result = draw.pick(typeNames);
  const others = Array.from({ length: 1 + draw.upTo(3) }, () => draw.pick(typeNames));
  const params = recursive ? (["Tree", ...others] as const) : others;
  const names = params.map((_, i) => `p${i}`);
  const scope = names.map((text, i): Local => ({ text, type: params[i] ?? "Nat" }));
  const writer = new Writer(draw, recursive ? helpers.filter((h) => h.total) : helpers, recursive);
  const depth = helpers.length === 0 ? 2 : 3 + draw.upTo(1);
  const body = recursive
    ? recursion(writer, name, result, scope)
    : writer.body(result, scope, depth, helpers.length === 0 ? 0 : draw.upTo(3));
  const list = names.map((n, i) => `${n}: ${params[i]}`).join(", ");
  return {
    name,
    params,
    result,
    total: recursive,
    text: `export function ${name}(${list}): ${result} {\n  ${body}\n}`,
  };
}

function recursion(writer: Writer, name: string, result: TypeName, scope: Scope): string {
  const [tree, ...others] = scope.map((x) => x.text);
  const call = (side: string) => `${name}(${[`${tree}.${side}`, ...others].join(", ")})`;
  const leaf = writer.expr(result, behind(scope, tree ?? "", [{ text: `${tree}.weight`, type: "Nat" }]), 2);
  const both = bind(bind(behind(scope, tree ?? ""), "l", result), "r", result);
  return `switch (${tree}.kind) {
    case "leaf": return ${leaf};
    case "node": {
      const l: ${result} = ${call("left")};
      const r: ${result} = ${call("right")};
      return ${writer.expr(result, both, 3)};
    }
  }`;
}

/** A file of random functions, of which the first {@link helperCount} are called by the others. */
export interface RandomFile {
  readonly module: string;
  readonly text: string;
  readonly functions: readonly RandomFunction[];
}

const helperCount = 30;

/**
 * Random files.
 *
 * @param files how many
 * @param functions how many functions in each
 * @param seed fast-check's
 */
export function randomFiles(files: number, functions: number, seed: number): readonly RandomFile[] {
  const arbitrary = fc.gen().map((value): readonly RandomFunction[] => {
    const draw = drawer(value);
    const made: RandomFunction[] = [];
    for (let i = 0; i < functions; i += 1) {
      made.push(randomFunction(draw, `f${i}`, i < helperCount ? [] : made.slice(0, helperCount), i % 10 === 9));
    }
    return made;
  });
  return fc.sample(arbitrary, { numRuns: files, seed }).map((made, i) => ({
    module: `Random${i}`,
    functions: made,
    text: `/** @module Random${i} */\n${imports}\n${made.map((f) => f.text).join("\n\n")}\n`,
  }));
}
