import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/explore/edits.js";
import { balanced, findToken, matchParentheses } from "../../src/explore/parentheses.js";

describe("balanced ranges", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["(a + b) * c", "a + b) * c", "(a + b) * c"],
    ["a * (b + (c))", "a * (b + (c", "a * (b + (c))"],
    ["((a) + (b))", "a) + (b", "(a) + (b)"],
    ['f("(", a) + 1', "a", "a"],
    ["(a /* ) */ + b) * c", "a /* ) */ + b) * c", "(a /* ) */ + b) * c"],
    ["a + b // )\n", "a + b", "a + b"],
  ];
  it.each(cases)("in %s: %s", (text, part, whole) => {
    const start = text.indexOf(part);
    const range = balanced({ start, end: start + part.length }, matchParentheses(text));
    expect(text.slice(range.start, range.end)).toBe(whole);
  });

  it("find an operator behind comments", () => {
    const text = "a /* - */ // -\n - b";
    expect(findToken(text, "-", { start: 1, end: text.length })).toBe(16);
    expect(findToken(text, "+", { start: 1, end: text.length })).toBeNull();
  });
});

describe("edits", () => {
  it("nest", () => {
    const text = "a + b + c";
    const edits = [
      { kind: "wrap", start: 0, end: 9, before: "f(", after: ", 1)" },
      { kind: "replace", start: 6, end: 7, text: "," },
      { kind: "wrap", start: 0, end: 5, before: "g(", after: ", 2)" },
      { kind: "replace", start: 2, end: 3, text: "," },
      { kind: "wrap", start: 8, end: 9, before: "<", after: ">" },
    ] as const;
    expect(applyEdits(text, edits)).toBe("f(g(a , b, 2) , <c>, 1)");
  });
});
