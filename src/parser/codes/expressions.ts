/** XV1170 to XV1199: expressions of TypeScript that the model language does not have. */
import { table } from "./entry.js";

const value = (text: string) => `const a: Nat = ${text};`;

export const expressionCodes = table({
  XV1170: {
    title: "a type cannot be asserted",
    example: value("b as Nat"),
    mend: "narrow a union with `if` or `switch`; convert with `toNat`, `toInt` or `u32.of`",
  },
  XV1171: {
    title: "presence cannot be asserted with `!`",
    example: value("b!"),
    mend: "use `must(option)`, which has to be proved, or test the option",
  },
  XV1172: {
    title: "`==` and `!=` convert their operands",
    example: "const a: boolean = b == 1;",
    mend: "use `===` and `!==` on numbers, booleans and strings, `eq(a, b)` on other values",
  },
  XV1173: {
    title: "`/` gives fractions",
    example: value("b / 2"),
    mend: "use `div(a, b)`, Euclidean division; that b is not 0 has to be proved",
  },
  XV1174: {
    title: "`%` follows the sign of its left operand",
    example: value("b % 2"),
    mend: "use `mod(a, b)`, the Euclidean remainder; that b is not 0 has to be proved",
  },
  XV1175: {
    title: "models have no power operator",
    example: value("2 ** b"),
    mend: "multiply, or shift a word: `u32.shl(w, n)`",
  },
  XV1176: {
    title: "JavaScript's bit operators work on signed 32-bit numbers",
    example: value("b & 3"),
    mend: "use a word type: `u32.and(a, b)`, `u32.or(a, b)`, `u32.xor(a, b)`, `u32.not(a)`",
  },
  XV1177: {
    title: "JavaScript's shifts work on signed 32-bit numbers",
    example: value("b << 1"),
    mend: "use a word type: `u32.shl(w, n)`, `u32.shr(w, n)`",
  },
  XV1178: {
    title: "models have no optional chaining",
    example: value("b?.c"),
    mend: 'test the option: `if (o.kind === "none") …`, then `o.value`',
  },
  XV1179: {
    title: "models have no `??`",
    example: value("b ?? 0"),
    mend: "use `getOrElse(option, value)`",
  },
  XV1180: {
    title: "models have no template strings",
    example: value("`port b`"),
    mend: "models compute no text: use a union of string literals",
  },
  XV1181: {
    title: "models have no regular expressions",
    example: value("/b+/g"),
    mend: "models compute no text: use a union of string literals",
  },
  XV1182: {
    title: "models create no objects with `new`",
    example: value("new Map()"),
    mend: "use `totalMap(value)`, `partialMap()`, `finSet()`, a list `[a, b]` or a record `{ field: value }`",
  },
  XV1183: {
    title: "models have no `this`",
    example: value("this.b"),
    mend: "pass the state as an argument",
  },
  XV1184: {
    title: "values have no types at run time",
    example: "const a: boolean = typeof b === c;",
    mend: "use a tagged union and test its tag",
  },
  XV1185: {
    title: "models have no `instanceof`",
    example: "const a: boolean = b instanceof Port;",
    mend: "use a tagged union and test its tag",
  },
  XV1186: {
    title: "models have no `in`",
    example: 'const a: boolean = "b" in c;',
    mend: "use `has(map, key)`, or test the tag of a union",
  },
  XV1187: {
    title: "models delete nothing in place",
    example: value("delete b.c"),
    mend: "use `remove(map, key)`, which gives a new map",
  },
  XV1188: {
    title: "models have no `void` operator",
    example: value("void b"),
    mend: "remove it; a function without a result gives `Unit`",
  },
  XV1189: {
    title: "models have no indexing with brackets",
    example: value("b[0]"),
    mend: "use `at(list, i)`, which gives an option, or `get(map, key)`; take tuples apart with `const [x, y] = …`",
  },
  XV1190: {
    title: "models have no comma operator",
    example: value("(b, c)"),
    mend: "keep the last expression; the value of the others is used by nothing",
  },
  XV1191: {
    title: "models compute with whole numbers",
    example: value("1.5"),
    mend: "scale the value, or use `div` and `mod`; write `1000` for `1e3`",
  },
  XV1192: {
    title: "models have no unary `+`",
    example: value("+b"),
    mend: "remove it",
  },
  XV1194: {
    title: "records hold values, not methods",
    example: "const a: A = {\n  b() {\n    return 1;\n  },\n};",
    mend: "declare a function that takes the record as an argument",
  },
  XV1195: {
    title: "arguments are not spread",
    example: value("f(...b)"),
    mend: "pass each argument, or let the function take a list",
  },
});
