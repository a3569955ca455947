/** Type expressions of the source → types of the IR. */
import type { TypeNode } from "../parser/ast.js";
import { boolType, intType, natType } from "./build.js";
import type { FileScope, Reporter } from "./context.js";
import { type Type, unreachable, type WordBits } from "./ir.js";
import { hasDecidableEquality, type Lookup } from "./types.js";

const plainLibraryTypes: ReadonlyMap<string, Type> = new Map<string, Type>([
  ["Nat", natType],
  ["Int", intType],
  ["Unit", { kind: "unit" }],
  ["Errno", { kind: "errno" }],
  ...([8, 16, 32, 64] as const).map((bits: WordBits): [string, Type] => [`U${bits}`, { kind: "word", bits }]),
]);

/** Library types with arguments, and how many they take at least and at most. */
const genericLibraryTypes: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["Option", [1, 1]],
  ["FinSet", [1, 1]],
  ["TotalMap", [2, 2]],
  ["PartialMap", [2, 2]],
  ["Outcome", [1, 2]],
]);

/** The preludes define updates of maps up to this many curried keys. */
const mostKeys = 4;

/** Names of types that `xenverif/model` exports and models may use. */
export const libraryTypeNames: readonly string[] = [...plainLibraryTypes.keys(), ...genericLibraryTypes.keys(), "Sort"];

/**
 * Resolves a type expression.
 *
 * @returns null where it is wrong (reported)
 */
export function resolveType(node: TypeNode, scope: FileScope, report: Reporter, lookup: Lookup): Type | null {
  const resolve = (n: TypeNode) => resolveType(n, scope, report, lookup);
  switch (node.kind) {
    case "array": {
      const item = resolve(node.element);
      return item === null ? null : { kind: "list", item };
    }
    case "tuple": {
      const items = node.items.map(resolve);
      if (items.length < 2) {
        return report.fail(
          "XV2001",
          node.span,
          "a tuple needs two components at least",
          "write the component's type itself",
        );
      }
      return items.every((t) => t !== null) ? { kind: "tuple", items } : null;
    }
    case "object":
      return report.fail(
        "XV2002",
        node.span,
        "an object type needs a name",
        "declare it as an interface and use its name here",
      );
    case "union":
      return report.fail("XV2003", node.span, "a union needs a name", "declare it with `type` and use its name here");
    case "string":
      return report.fail(
        "XV2004",
        node.span,
        "a string literal is a type only inside a union",
        "declare the enumeration with `type`",
      );
    case "ref":
      return resolveRef(node, scope, report, lookup, resolve);
    default:
      return unreachable(node);
  }
}

function resolveRef(
  node: TypeNode & { readonly kind: "ref" },
  scope: FileScope,
  report: Reporter,
  lookup: Lookup,
  resolve: (n: TypeNode) => Type | null,
): Type | null {
  const name = node.name.name;
  const args = node.args.map(resolve);
  const noArgs = (type: Type): Type | null =>
    node.args.length === 0 ? type : report.fail("XV2005", node.span, `\`${name}\` takes no type arguments`);
  if (name === "boolean") return noArgs(boolType);
  const global = scope.types.get(name);
  if (global === undefined) return unknownType(node, report);
  if (global.kind === "broken") return null;
  if (global.kind === "type") return noArgs({ kind: "ref", ref: global.ref });
  if (global.kind !== "library") throw new Error(`unreachable: ${name} stands among the types`);
  const plain = plainLibraryTypes.get(global.name);
  if (plain !== undefined) return noArgs(plain);
  const arity = genericLibraryTypes.get(global.name);
  if (arity === undefined) return unknownType(node, report);
  if (args.length < arity[0] || args.length > arity[1]) {
    return report.fail(
      "XV2005",
      node.span,
      `\`${name}\` takes ${arity[1]} type argument${arity[1] === 1 ? "" : "s"}, not ${args.length}`,
    );
  }
  const [first, second] = args;
  if (first === null || first === undefined || second === null) return null;
  const keys = () => {
    const parts = first.kind === "tuple" ? first.items : [first];
    if (parts.length > mostKeys) {
      return report.fail(
        "XV2009",
        node.span,
        `a key has ${mostKeys} components at most`,
        "group some of them in a record",
      );
    }
    if (parts.every((t) => hasDecidableEquality(t, lookup))) return parts;
    return report.fail(
      "XV2007",
      node.span,
      "a key cannot contain a map or a set",
      "keys are compared by computation; use a list or numbers",
    );
  };
  switch (global.name) {
    case "Option":
      return { kind: "option", item: first };
    case "Outcome":
      return { kind: "outcome", state: first, result: second ?? { kind: "unit" } };
    case "FinSet": {
      const k = keys();
      return k === null ? null : { kind: "set", keys: k };
    }
    default: {
      const k = keys();
      if (k === null || second === undefined) return null;
      return { kind: global.name === "TotalMap" ? "totalMap" : "partialMap", keys: k, value: second };
    }
  }
}

function unknownType(node: TypeNode & { readonly kind: "ref" }, report: Reporter): null {
  const name = node.name.name;
  const hints = new Map(
    Object.entries({
      number: "use `Nat` or `Int`, so that the provers know which",
      bigint: "use `U64`, or `Nat` and `Int`, which are unbounded in the provers",
      string: "use a union of string literals",
      Array: "use `readonly T[]`",
      Map: "use `TotalMap` or `PartialMap`",
      Set: "use `FinSet`",
      void: "use `Unit`",
    }),
  );
  return report.fail(
    "XV2008",
    node.span,
    `unknown type \`${name}\``,
    hints.get(name) ??
      (libraryTypeNames.includes(name) ? `import it: import { type ${name} } from "xenverif/model"` : null),
  );
}
