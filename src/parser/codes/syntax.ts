/** XV10xx: text that is not TypeScript. */
import { table } from "./entry.js";

export const syntaxCodes = table({
  XV1001: {
    title: "this character has no meaning here",
    example: "export const a: Nat = 1 # 2;",
    mend: "remove it; outside strings and comments a model uses TypeScript's own characters",
  },
  XV1002: {
    title: "this string does not end on its line",
    example: 'export type Mode = "on | "off";',
    mend: "close it with the quote that opens it",
  },
  XV1003: {
    title: "this comment does not end",
    example: "export const a: Nat = 1;\n/* and so on",
    mend: "close it with `*/`",
  },
  XV1004: {
    title: "this template string does not end",
    example: "export const a: Nat = `b;",
    mend: "models have no template strings; write a string in double quotes",
  },
  XV1005: {
    title: "this is not a well-formed number",
    example: "export const a: Nat = 0x;",
    mend: "write digits (`42`), hexadecimal digits behind `0x` (`0xff`), or either with single `_` between digits",
  },
  XV1006: {
    title: "this escape means nothing",
    example: 'export type A = "\\u12";',
    mend: "write `\\\\` for a backslash, `\\n`, `\\t`, `\\xHH`, `\\uHHHH` or `\\u{H}`",
  },
  XV1007: {
    title: "this bracket is never closed",
    example: "export const a: Nat = f(1;",
    mend: "close it",
  },
  XV1008: {
    title: "this bracket closes nothing",
    example: "export const a: Nat = 1);",
    mend: "remove it, or open it",
  },
  XV1009: {
    title: "something else was expected here",
    example: "export const a: Nat 1;",
    mend: "the message names what was expected and what was found",
  },
  XV1010: {
    title: "this is nested too deeply",
    example: `export const a: Nat = ${"(".repeat(101)}1${")".repeat(101)};`,
    mend: "give inner parts names of their own, with `const` or a function",
  },
});
