import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  align,
  concat,
  type Doc,
  empty,
  fillLines,
  group,
  hardline,
  join,
  line,
  nest,
  render,
  softline,
  text,
} from "../../src/emit/doc.js";

const call = group("f(", nest(2, softline, join(concat(",", line), ["alpha", "beta", "gamma"])), softline, ")");

describe("the pretty-printer", () => {
  it("puts a group on one line where it fits", () => {
    expect(render(call, 21)).toBe("f(alpha, beta, gamma)");
  });

  it("breaks all lines of a group that does not fit, and none of a group inside that does", () => {
    expect(render(call, 20)).toBe("f(\n  alpha,\n  beta,\n  gamma\n)");
    expect(render(group("let x =", nest(2, line, call)), 25)).toBe("let x =\n  f(alpha, beta, gamma)");
  });

  it("counts what follows a group up to the next line break", () => {
    expect(render(concat(call, " + 1"), 24)).toBe("f(\n  alpha,\n  beta,\n  gamma\n) + 1");
    expect(render(concat(call, hardline, "and more"), 21)).toBe("f(alpha, beta, gamma)\nand more");
  });

  it("breaks groups around a line that always breaks", () => {
    expect(render(group("a", line, "b", hardline, "c"), 80)).toBe("a\nb\nc");
  });

  it("fills lines", () => {
    expect(render(fillLines(",", ["one", "two", "three", "four"]), 10)).toBe("one, two,\nthree,\nfour");
  });

  it("aligns to the column where a document starts, whatever the indentation", () => {
    expect(render(nest(2, "if (", align("let x := 1", hardline, "x"), ")"), 80)).toBe("if (let x := 1\n    x)");
  });

  it("leaves no space at the end of a line", () => {
    expect(render(concat("a ", hardline, nest(4, hardline, hardline, "b"), empty), 80)).toBe("a\n\n\n    b");
  });

  it("keeps the words and their order at any width", () => {
    const docs: fc.Arbitrary<Doc> = fc.letrec<{ doc: Doc }>((tie) => ({
      doc: fc.oneof(
        { depthSize: "small" },
        fc.stringMatching(/^[a-z]{1,6}$/).map((w) => concat(text(w), line)),
        fc.array(tie("doc"), { maxLength: 4 }).map((ds) => concat(...ds)),
        tie("doc").map((d) => group(d)),
        tie("doc").map((d) => nest(2, d)),
        tie("doc").map((d) => align(d)),
      ),
    })).doc;
    const words = (s: string) => s.split(/\s+/).filter((w) => w !== "");
    fc.assert(
      fc.property(docs, fc.integer({ min: 0, max: 60 }), (doc, width) => {
        expect(words(render(doc, width))).toEqual(words(render(doc, Number.POSITIVE_INFINITY)));
      }),
    );
  });
});
