import { describe, expect, it } from "vitest";
import { patternOf, stepsOf } from "./executable.js";

describe("executable Markdown", () => {
  it("finds commands, files and edits", () => {
    const page =
      "```console exits=1\n$ a\nb\n$ c d\n```\n\n```ts file=x.ts\none\n```\n\n```diff file=x.ts\n-one\n+two\n```\n\n```ts\nnot run\n```\n";
    expect(stepsOf(page)).toEqual([
      { kind: "run", command: "a", prints: "b", exits: 0 },
      { kind: "run", command: "c d", prints: "", exits: 1 },
      { kind: "write", file: "x.ts", text: "one\n" },
      { kind: "edit", file: "x.ts", from: "one", to: "two" },
    ]);
  });

  it("compares what is printed, but for what is left out", () => {
    expect("first\nsecond\nthird 3.1 s\n").toMatch(patternOf("first\n…\nthird … s"));
    expect("first\nother\n").not.toMatch(patternOf("first\nsecond"));
    expect("first\nsecond\nthird\n").not.toMatch(patternOf("first\nsecond"));
    expect("(a.b)\n").toMatch(patternOf("(a.b)"));
    expect("(axb)\n").not.toMatch(patternOf("(a.b)"));
  });
});
