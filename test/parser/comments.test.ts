import { describe, expect, test } from "vitest";
import { parse } from "../../src/parser/parse.js";
import { codesOf, parsed } from "./show.js";

const docOf = (text: string) => parsed(text).declarations[0]?.doc ?? null;

describe("doc comments", () => {
  test("have prose, then tags with text over several lines", () => {
    const text =
      "/**\n * One\n * two.\n *\n *   indented\n *\n * @xen a/b.c#d\n * @omits ENOMEM because\n *   of this\n *\n * and that\n * @action\n */\nexport const a: Nat = 1;";
    const doc = docOf(text);
    expect(doc?.text).toBe("One\ntwo.\n\n  indented");
    expect(doc?.tags.map((t) => [t.name, t.text])).toEqual([
      ["xen", "a/b.c#d"],
      ["omits", "ENOMEM because\n  of this\n\nand that"],
      ["action", ""],
    ]);
    const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    expect(doc?.tags.map((t) => at(t.span))).toEqual(["@xen", "@omits", "@action"]);
    expect(doc?.tags.map((t) => at(t.textSpan))).toEqual([
      "a/b.c#d",
      "ENOMEM because\n *   of this\n *\n * and that",
      "",
    ]);
  });

  test("may be one line", () => {
    expect(docOf("/** @state */\nexport type A = B;")?.tags.map((t) => t.name)).toEqual(["state"]);
    expect(docOf("/** Words. */ export type A = B;")?.text).toBe("Words.");
    expect(docOf("/***/ export type A = B;")).toBeNull();
    expect(docOf("/**/ export type A = B;")).toBeNull();
  });

  test("do not read tags in code and inside lines", () => {
    expect(
      docOf("/** Mail a@xen.org, `x @action`.\n * ```\n * @action\n * ```\n */\nexport type A = B;")?.tags,
    ).toEqual([]);
  });

  test("belong to the declaration behind them only", () => {
    const file = parsed(
      "/** One. */\n// more\nexport type A = B;\nexport const A = c;\n/** Two. */\n/** Three. */\ntype D = E; /** Four. */ type F = G;",
    );
    expect(file.declarations.map((d) => d.doc?.text ?? null)).toEqual(["One.", null, "Three.", "Four."]);
  });

  test("of members and imports are read over", () => {
    const file = parsed(
      '/** Import. */\nimport { a } from "b";\ninterface A {\n  /** Member. */\n  /* plain */ readonly b: C;\n}',
    );
    expect(file.declarations.map((d) => d.doc)).toEqual([null]);
  });
});

describe("the comment that opens a file", () => {
  test("carries @module and belongs to no declaration", () => {
    const file = parsed("// licence\n/** Not this. */\n/** Text.\n * @module M\n */\nexport type A = B;");
    expect([file.doc?.text, file.declarations[0]?.doc]).toEqual(["Text.", null]);
  });

  test("stands before all declarations", () => {
    const file = parsed("export type A = B;\n/** @module M */\nexport type C = D;");
    expect([file.doc, file.declarations[1]?.doc?.tags[0]?.name]).toEqual([null, "module"]);
  });
});

describe("tags that would be overlooked are errors", () => {
  test.each([
    ["unknown", "/** @acton */ export const a: Nat = 1;", ["XV1201"]],
    ["in the file's comment", "/** @module M\n * @nope\n */\nexport const a: Nat = 1;", ["XV1201"]],
    ["before another comment", "/** @action */\n/** Doc. */ export const a: Nat = 1;", ["XV1210"]],
    ["on a member", "interface A {\n  /** @state */\n  b: C;\n}", ["XV1210"]],
    ["in a function", "function f(): A {\n  /** @action */\n  return 1;\n}", ["XV1210"]],
    ["on an import", '/** @xen a */\nimport { b } from "c";', ["XV1210"]],
    ["at the end", "export const a: Nat = 1;\n/** @action */", ["XV1210"]],
    ["behind prose", "/** Does this. @action */ export const a: Nat = 1;", ["XV1211"]],
    ["behind another tag", "/** @action @xen f */ export const a: Nat = 1;", ["XV1211"]],
    ["in a plain comment", "/* @action */ export const a: Nat = 1;", ["XV1212"]],
    ["in a line comment", "// @action\nexport const a: Nat = 1;", ["XV1212"]],
    ["with three stars", "/*** @action */ export const a: Nat = 1;", ["XV1212"]],
  ])("%s", (_name, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test.each([
    ["of other tools in plain comments", "// @ts-expect-error why\n/* @license x */ export const a: Nat = 1;"],
    [
      "of other tools before the file's comment",
      "/** @license Apache-2.0 */\n/** @module M */\nexport const a: Nat = 1;",
    ],
    ["in backquotes", "/** Not an `@action` and no (`@xen`). */ export const a: Nat = 1;"],
  ])("but not those %s", (_name, text) => {
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ["invarient", "did you mean `@invariant`?"],
    ["mayrefuse", "did you mean `@mayRefuse`?"],
    ["param", "`@param` of JSDoc has no meaning in a model: say it in the prose before the first annotation"],
  ])("suggest what was meant by @%s", (tag, hint) => {
    const text = `/** @${tag} */ export const a: Nat = 1;`;
    expect(parse({ path: "a", text }).diagnostics.map((d) => d.hint)).toEqual([hint]);
  });
});
