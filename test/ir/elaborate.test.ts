import { describe, expect, it } from "vitest";
import { elaborate } from "../../src/ir/elaborate.js";
import { parse } from "../../src/parser/parse.js";

const head = `/** @module Sample */
import { type Nat, type Int, type Option, type TotalMap, type U8, eq, exists, forall, get, nat, none, range, some } from "xenverif/model";
export type Port = Nat;
export const Port = nat({ scope: 4 });
export type Color = "red" | "green";
export type Channel = { readonly kind: "free" } | { readonly kind: "bound"; readonly to: Port };
export type Tree = { readonly kind: "leaf" } | { readonly kind: "node"; readonly left: Tree; readonly right: Tree };
export interface Box { readonly size: Nat }
`;

/** The codes of all errors, in source order. */
function codes(text: string): readonly string[] {
  const parsed = parse({ path: "sample.model.ts", text: head + text });
  expect(parsed.diagnostics).toEqual([]);
  return elaborate([parsed.file]).diagnostics.map((d) => d.code);
}

describe("the elaborator accepts", () => {
  it.each([
    [
      "reading a field behind a test of the tag",
      'export function f(c: Channel): Nat { if (c.kind === "free") return 0; return c.to; }',
    ],
    [
      "a test that guards the other side",
      'export function f(c: Channel): boolean { return c.kind === "bound" && c.to === 1; }',
    ],
    [
      "an exhaustive switch",
      'export function f(c: Color): Nat { switch (c) { case "red": return 1; case "green": return 2; } }',
    ],
    [
      "structural recursion",
      'export function depth(t: Tree): Nat { switch (t.kind) { case "leaf": return 0; case "node": return depth(t.left) + depth(t.right); } }',
    ],
    ["widening a natural", "export function f(n: Nat): Int { return n - 5; }"],
    ["an option of a literal", 'export function f(n: Nat): Option<Nat> { return n > 3 ? some(n) : { kind: "none" }; }'],
    [
      "a quantified predicate",
      "export function f(m: TotalMap<Port, boolean>): boolean { return forall(Port, (p) => !get(m, p)); }",
    ],
  ])("%s", (_name, text) => expect(codes(text)).toEqual([]));
});

describe("the elaborator refuses", () => {
  it.each([
    ["an unknown name", "export function f(): Nat { return n; }", "XV2035"],
    ["an unknown type", "export function f(n: Natural): Nat { return 0; }", "XV2008"],
    ["a wrong type", "export function f(): Nat { return true; }", "XV2020"],
    ["a field without a test", "export function f(c: Channel): Nat { return c.to; }", "XV2038"],
    [
      "a field behind the wrong test",
      'export function f(c: Channel): Nat { if (c.kind === "free") return c.to; return 0; }',
      "XV2038",
    ],
    ["an unknown tag value", 'export function f(c: Channel): boolean { return c.kind === "closed"; }', "XV2030"],
    ["a switch with a gap", 'export function f(c: Color): Nat { switch (c) { case "red": return 1; } }', "XV2055"],
    ["a way without return", "export function f(b: boolean): Nat { if (b) return 1; }", "XV2052"],
    ["recursion that may not end", "export function f(n: Nat): Nat { return f(n); }", "XV2070"],
    ["identity of records", "export function f(a: Box, b: Box): boolean { return a === b; }", "XV2040"],
    ["operators on words", "export function f(a: U8, b: U8): U8 { return a + b; }", "XV2041"],
    ["a literal out of range", "export function f(): U8 { return 256; }", "XV2043"],
    [
      "a quantifier in a computation",
      "export function f(): Nat { return exists(Port, (p) => p > 1) ? 1 : 0; }",
      "XV2072",
    ],
    [
      "a method that gives undefined",
      "export function f(): boolean { return eq(range(0, 3).find((x) => x > 1), 2); }",
      "XV2066",
    ],
    [
      "fields that several tests together show",
      'export type Three = { readonly kind: "a" } | { readonly kind: "b"; readonly x: Nat } | { readonly kind: "c"; readonly y: Nat };\nexport function f(t: Three): Nat { if (t.kind === "a") return 0; if (t.kind === "b") return t.x; return t.y; }',
      "XV2090",
    ],
    [
      "a key of five components",
      "export function f(m: TotalMap<readonly [Nat, Nat, Nat, Nat, Nat], boolean>): boolean { return true; }",
      "XV2009",
    ],
    ["two parameters of one name", "export function f(a: Nat, a: Nat): Nat { return a; }", "XV2089"],
    ["a declaration twice", "export const k: Nat = 1;\nexport const k: Nat = 2;", "XV2080"],
    ["an action without a state", "/** @action */\nexport function f(n: Nat): Nat { return n; }", "XV3001"],
    ["a tag of a file on a constant", "/** @spec */\nexport const k: Nat = 1;", "XV1202"],
  ])("%s", (_name, text, code) => expect(codes(text)).toContain(code));
});

it("doc comments of fields are carried over, those of their tags are not", () => {
  const text = `${head}/** A page. */
export interface Page {
  /** Its owner. */
  readonly owner: Nat;
  // no doc comment
  readonly count: Nat;
}
export type Item = { readonly kind: "none" } | { readonly kind: "one"; /** Which. */ readonly at: Nat };
`;
  const { value } = elaborate([parse({ path: "sample.model.ts", text }).file]);
  const decls = value?.[0]?.decls ?? [];
  const page = decls.find((d) => d.name === "Page");
  const item = decls.find((d) => d.name === "Item");
  expect(page?.kind === "record" && page.fields.map((f) => f.doc)).toEqual(["Its owner.", null]);
  expect(item?.kind === "union" && item.cases.map((c) => c.fields.map((f) => f.doc))).toEqual([[], ["Which."]]);
});
