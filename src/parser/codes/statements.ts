/** XV1101 to XV1139: declarations, statements and modules of TypeScript that the model language does not have. */
import { table } from "./entry.js";

/** A function body around some statements. */
const body = (...lines: readonly string[]) => `function f(a: Nat): Nat {\n${lines.map((l) => `  ${l}\n`).join("")}}`;

export const statementCodes = table({
  XV1101: {
    title: "models have no variables that change",
    example: body("let b = a;", "return b;"),
    mend: "use `const`; a changed state is a new one, `{ ...s, field: value }`",
  },
  XV1102: {
    title: "models assign to nothing",
    example: body("const b = a;", "b = 2;", "return b;"),
    mend: "bind a new `const`, or build a new value: `{ ...s, field: value }`, `put(map, key, value)`",
  },
  XV1103: {
    title: "models count nothing up or down in place",
    example: body("return a++;"),
    mend: "write `a + 1` or `a - 1`, and bind it with `const`",
  },
  XV1104: {
    title: "models have no loops",
    example: body("for (const p of range(0, a)) {", "  if (p === 1) return p;", "}", "return 0;"),
    mend: "use `range(lo, hi)` or a list with `reduce`, `every`, `some`, `filter` or `map`, or `find(list, test)`",
  },
  XV1105: {
    title: "models have no classes",
    example: "class Port {\n  next() {}\n}",
    mend: "use an `interface` and functions over it",
  },
  XV1106: {
    title: "models throw no exceptions",
    example: body('throw "EINVAL";'),
    mend: 'an action refuses with `return fail("EINVAL")`, other functions give an `Option<T>`',
  },
  XV1107: {
    title: "models catch no exceptions",
    example: body("try {", "  return a;", "} catch {", "  return 0;", "}"),
    mend: "test the condition with `if` before the operation",
  },
  XV1108: {
    title: "models have no jumps",
    example: body("switch (a) {", "  case 1:", "    break;", "  default:", "    return 0;", "}", "return 1;"),
    mend: "end every case of a `switch` with `return`",
  },
  XV1109: {
    title: "models have no labels",
    example: "const f = (a: Nat) => { value: a };",
    mend: "an arrow function that gives a record needs parentheses around it: `(x) => ({ field: x })`",
  },
  XV1110: {
    title: "the value of this expression is used by nothing",
    example: body("g(a);", "return a;"),
    mend: "models have no side effects: bind the value with `const`, or return it",
  },
  XV1111: {
    title: "a `const` declares one name",
    example: "const a: Nat = 1, b: Nat = 2;",
    mend: "write one `const` for each name",
  },
  XV1112: {
    title: "this constant has no value",
    example: "const a: Nat;",
    mend: "give it one: `const name: Type = value;`",
  },
  XV1113: {
    title: "a top-level constant is one name, not a pattern",
    example: "const [a, b] = pair;",
    mend: "take the value apart where it is used, or declare each part by itself",
  },
  XV1114: {
    title: "this function has no body",
    example: "function f(a: Nat): Nat;",
    mend: "models have neither overloads nor declarations without a meaning: write the body",
  },
  XV1115: {
    title: "this is declared inside a function",
    example: body("function g(b: Nat): Nat {", "  return b;", "}", "return g(a);"),
    mend: "declare it at the top of the file; a local function is an arrow function bound with `const`",
  },
  XV1116: {
    title: "models write function values as arrow functions",
    example: "const f = function (a: Nat): Nat {\n  return a;\n};",
    mend: "write `(x) => …`",
  },
  XV1117: {
    title: "this statement stands outside every function",
    example: "if (a) return b;",
    mend: "the top of a file holds imports, types, interfaces, constants and functions",
  },
  XV1118: {
    title: "this `return` has no value",
    example: body("if (a === 1) return;", "return a;"),
    mend: "every function gives a value; write it on the same line as `return`",
  },
  XV1119: {
    title: "this statement has no meaning in a model",
    example: body("debugger;", "return a;"),
    mend: "remove it",
  },
  XV1120: {
    title: "models have no asynchronous code",
    example: "async function f(a: Nat): Nat {\n  return a;\n}",
    mend: "an action is one atomic step: remove `async` and `await`",
  },
  XV1121: {
    title: "models have no generators",
    example: "function* f(a: Nat): Nat {\n  return a;\n}",
    mend: "return a list: `range(lo, hi).map((x) => …)`",
  },
  XV1122: {
    title: "models have no `enum`",
    example: "enum Mode {\n  On,\n  Off,\n}",
    mend: 'use a union of string literals: `type Mode = "on" | "off";`',
  },
  XV1123: {
    title: "models have no namespaces",
    example: "namespace Ports {}",
    mend: "a file is a module: move the declarations to a file of their own and import them",
  },
  XV1124: {
    title: "models have no decorators",
    example: "@action\nfunction f(a: Nat): Nat {\n  return a;\n}",
    mend: "annotations stand in doc comments: `/** @action */`",
  },
  XV1125: {
    title: "models declare nothing that is defined elsewhere",
    example: "declare const a: Nat;",
    mend: "remove `declare` and give a definition, or make the constant a `@parameter`",
  },
  XV1130: {
    title: "models have no default export",
    example: "export default function f(a: Nat): Nat {\n  return a;\n}",
    mend: "export the declaration by its name",
  },
  XV1131: {
    title: "models export each declaration where it stands",
    example: "const a: Nat = 1;\nexport { a };",
    mend: "write `export` before the declaration; import from the file that declares it",
  },
  XV1132: {
    title: "models import names, not namespaces",
    example: 'import * as ports from "./ports.model.js";',
    mend: "write `import { name } from …`",
  },
  XV1133: {
    title: "models have no default import",
    example: 'import ports from "./ports.model.js";',
    mend: "write `import { name } from …`",
  },
  XV1134: {
    title: "this import names nothing",
    example: 'import "./ports.model.js";',
    mend: "a module has no side effects: write `import { name } from …`, or remove it",
  },
  XV1135: {
    title: "models import at the top of a file only, and by name",
    example: 'const ports = import("./ports.model.js");',
    mend: "write `import { name } from …`",
  },
});
