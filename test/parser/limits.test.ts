import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { maxDepth, maxNesting } from "../../src/parser/limits.js";
import { codesOf } from "./show.js";

/** Texts that nest or chain `n` levels. */
const towers: readonly (readonly [string, (n: number) => string])[] = [
  ["parentheses", (n) => `const a = ${"(".repeat(n)}1${")".repeat(n)};`],
  ["calls", (n) => `const a = ${"f(".repeat(n)}1${")".repeat(n)};`],
  ["lists", (n) => `const a = ${"[".repeat(n)}1${"]".repeat(n)};`],
  ["records", (n) => `const a = ${"{ b: ".repeat(n)}1${" }".repeat(n)};`],
  ["arrows", (n) => `const a = ${"x => ".repeat(n)}1;`],
  ["arrows with blocks", (n) => `const a = ${"(x) => { return ".repeat(n)}1${"; }".repeat(n)};`],
  ["conditionals", (n) => `const a = ${"b ? c : ".repeat(n)}1;`],
  ["conditionals inside", (n) => `const a = ${"b ? ".repeat(n)}1${" : 2".repeat(n)};`],
  ["negations", (n) => `const a = ${"!".repeat(n)}b;`],
  ["sums", (n) => `const a = ${"1 + ".repeat(n)}1;`],
  ["members", (n) => `const a = b${".c".repeat(n)};`],
  ["call chains", (n) => `const a = b${"()".repeat(n)};`],
  ["type arguments", (n) => `type A = ${"B<".repeat(n)}C${">".repeat(n)};`],
  ["tuples", (n) => `type A = ${"readonly [".repeat(n)}C${"]".repeat(n)};`],
  ["object types", (n) => `type A = ${"{ b: ".repeat(n)}C${" }".repeat(n)};`],
  ["patterns", (n) => `function f(${"[".repeat(n)}a${"]".repeat(n)}): A { return 1; }`],
  ["branches", (n) => `function f(): A { ${"if (a) ".repeat(n)}return 1; }`],
  ["else branches", (n) => `function f(): A { ${"if (a) return 1; else ".repeat(n)}return 1; }`],
  ["blocks", (n) => `function f(): A { ${"{ ".repeat(n)}return 1; ${"}".repeat(n)} }`],
  ["switches", (n) => `function f(): A { ${"switch (a) { case 1: ".repeat(n)}return 1; ${"}".repeat(n)} }`],
];

describe("depth", () => {
  test.each(towers)("%s of a human height are read", (_name, tower) => {
    expect(codesOf(tower(20))).toEqual([]);
  });

  test.each(towers)("%s beyond the limit are one error", (_name, tower) => {
    expect(codesOf(tower(maxDepth + maxNesting))).toEqual(["XV1010"]);
    expect(codesOf(tower(20_000))).toEqual(["XV1010"]);
  });
});

describe("time is linear", () => {
  const walls: readonly (readonly [string, (n: number) => string])[] = [
    ["comparisons that could be type arguments", (n) => `const a = [${"a < b, ".repeat(n)}1];`],
    ["open angle brackets", (n) => `const a = ${"b<".repeat(n)}1;`],
    ["parentheses that could be parameters", (n) => `const a = [${"(a): b, ".repeat(n)}1];`],
    ["broken statements", (n) => `function f(): A { ${"const = 1; ".repeat(n)} }`],
    ["broken members", (n) => `interface A { ${"b c; ".repeat(n)} }`],
    ["bad characters", (n) => "# a ".repeat(n)],
    ["open strings", (n) => "'\n".repeat(n)],
    ["comments", (n) => "/** @invariant */ ".repeat(n)],
    ["tags", (n) => `/** ${"@x\n".repeat(n)} */ const a = 1;`],
    ["backquotes", (n) => "`".repeat(n)],
    ["declarations", (n) => "/** A. */\nexport const a: Nat = 1;\n".repeat(n)],
  ];

  test.each(walls)("%s", { timeout: 60_000 }, (_name, wall) => {
    const seconds = (n: number) => {
      const text = wall(n);
      const start = performance.now();
      codesOf(text);
      return (performance.now() - start) / 1000;
    };
    seconds(200);
    // Quadratic time would be a hundred times as long; the bound leaves room for a busy machine.
    expect(seconds(10_000)).toBeLessThan(0.5 + 40 * seconds(1_000));
  });
});

test("the limit leaves half of the stack to others", { timeout: 60_000 }, () => {
  const program = `
    const { parse } = await import("./src/parser/parse.ts");
    const towers = JSON.parse(process.argv[1]);
    for (const text of towers) parse({ path: "a", text });
    console.log("done");`;
  const heights = [maxNesting / 4, maxNesting / 2 - 2, maxNesting - 2, maxNesting + 2].map(Math.floor);
  const texts = JSON.stringify(towers.flatMap(([, tower]) => heights.map(tower)));
  const output = execFileSync(
    process.execPath,
    ["--stack-size=500", "--import", "tsx", "--input-type=module", "--eval", program, texts],
    { encoding: "utf8", cwd: new URL("../..", import.meta.url) },
  );
  expect(output.trim()).toBe("done");
});
