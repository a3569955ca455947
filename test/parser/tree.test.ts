import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "../../src/parser/parse.js";
import { bodyOf, exprOf, parsed, typeOf } from "./show.js";

describe("expressions", () => {
  test.each([
    ["a + b * c", "(+ a (* b c))"],
    ["(a + b) * c", "(* (+ a b) c)"],
    ["a - b - c", "(- (- a b) c)"],
    ["a || b && c === d < e + f * g", "(|| a (&& b (=== c (< d (+ e (* f g))))))"],
    ["a * b + c < d === e && f || g", "(|| (&& (=== (< (+ (* a b) c) d) e) f) g)"],
    ["!a && -b < c", "(&& (! a) (< (- b) c))"],
    ["!a.b(c)", "(! (call (. a b) c))"],
    ["a !== b ? c : d ? e : f", "(? (!== a b) c (? d e f))"],
    ["a ? b ? c : d : e", "(? a (? b c d) e)"],
    ["a >= b", "(>= a b)"],
    ["a.type.default(b,)", "(call (. (. a type) default) b)"],
    ["f<A, Option<B>>(a)", "(call<A, Option<B>> f a)"],
    ["f<readonly [A, B]>(a)(b)", "(call (call<(tuple A B)> f a) b)"],
    ["a < b", "(< a b)"],
    ["f(a < b, c > d)", "(call f (< a b) (> c d))"],
    ["[a, ...b, [c]]", "[a ...b [c]]"],
    ["{ ...a, b, c: d, type: e, default: f, }", "{...a, b: b, c: d, type: e, default: f}"],
    ["{}", "{}"],
    ["x => x + 1", "(=> (x) return (+ x 1))"],
    ["() => true", "(=> () return true)"],
    ["(x, [a, , b], { c, d: [e] }) => x", "(=> (x, [a _ b], {c: c, d: [e]}) return x)"],
    ["(x: Nat, y: Option<Nat>): Channel => ({ kind: x })", "(=> (x: Nat, y: Option<Nat>) return {kind: x})"],
    ["(x): readonly Nat[] => { const y = x; return y; }", "(=> (x) const y = x; return y)"],
    ["a ? (b) : c", "(? a b c)"],
    ["a ? (b) : (c) => d", "(? a b (=> (c) return d))"],
    ["a ? (b, c) => d : e", "(? a (=> (b, c) return d) e)"],
    ["f((a) => b, (c): d => e)", "(call f (=> (a) return b) (=> (c) return e))"],
    ["a => b => c", "(=> (a) return (=> (b) return c))"],
    ["((a))", "a"],
    ["as + type * of", "(+ as (* type of))"],
    ["async", "async"],
    ["名前 + $a_1", "(+ 名前 $a_1)"],
  ])("%s", (text, tree) => {
    expect(exprOf(text)).toBe(tree);
  });
});

describe("literals", () => {
  test.each([
    ["0", "0"],
    ["1_000_000", "1000000"],
    ["0x1F", "31"],
    ["0XfF_fF", "65535"],
    ["0b101", "5"],
    ["0o17", "15"],
    ["9007199254740993", "9007199254740993"],
    ["18446744073709551615n", "18446744073709551615n"],
    ["0xFFn", "255n"],
    ["true", "true"],
    ['"a\\n\\"\\u0041\\x42\\u{43}\\\\"', JSON.stringify('a\n"ABC\\')],
    ["'\"'", '"\\""'],
  ])("%s", (text, tree) => {
    expect(exprOf(text)).toBe(tree);
  });
});

describe("types", () => {
  test.each([
    ["A", "A"],
    ["TotalMap<readonly [A, B], Option<C>>", "TotalMap<(tuple A B), Option<C>>"],
    ["readonly A[]", "(array A)"],
    ["ReadonlyArray<A>", "(array A)"],
    ["readonly (readonly A[])[]", "(array (array A))"],
    ["readonly (A | B)[]", "(array (| A B))"],
    ["readonly []", "(tuple )"],
    ["readonly [A, B,]", "(tuple A B)"],
    ['| "a" | ("b" | "c") | { readonly kind: "d"; e: F, }', '(| "a" "b" "c" {kind: "d", e: F})'],
    ["| A", "A"],
    ["{ readonly readonly: A; type: B\n get: C }", "{readonly: A, type: B, get: C}"],
    ["{}", "{}"],
  ])("%s", (text, tree) => {
    expect(typeOf(text)).toBe(tree);
  });
});

describe("statements", () => {
  test.each([
    ["return a;", "return a"],
    ["const a: Nat = 1\nconst [b, , c] = a\nreturn c", "const a: Nat = 1; const [b _ c] = a; return c"],
    [
      "if (a) return b; else if (c) { return d; } else return e;",
      "if a {return b} else {if c {return d} else {return e}}",
    ],
    ["if (a) if (b) return c; else return d;", "if a {if b {return c} else {return d}}"],
    [
      'switch (a) { case "b": case "c": return 1; case "d": { return 2; } default: return 3; }',
      'switch a {"b","c": return 1 | "d": {return 2} | default: return 3}',
    ],
    ['switch (a) { default: case "b": return 1; case "c": }', 'switch a {"b",default: return 1 | "c": }'],
    [";;{ return a };", "{return a}"],
    ["return (\n  a\n)", "return a"],
    ["const { a, b: c } = d; return a", "const {a: a, b: c} = d; return a"],
  ])("%s", (text, tree) => {
    expect(bodyOf(text)).toBe(tree);
  });
});

describe("declarations", () => {
  test("are exported or not, in their order", () => {
    const file = parsed(
      "export type A = B\ntype C = D;\nexport interface E { f: G }\nexport const h = 1;\nfunction i(j: K): L { return j; }",
    );
    expect(file.declarations.map((d) => [d.kind, d.name.name, d.exported])).toEqual([
      ["typeAlias", "A", true],
      ["typeAlias", "C", false],
      ["interface", "E", true],
      ["const", "h", true],
      ["function", "i", false],
    ]);
  });

  test("import names, types among them", () => {
    const file = parsed(
      "import { type A, b, c as d, type E as F, type, type as g, } from \"x/y\";\nimport type { H } from 'z'",
    );
    expect(file.imports.map((i) => [i.from, ...i.names.map((n) => `${n.name.name}>${n.local.name}`)])).toEqual([
      ["x/y", "A>A", "b>b", "c>d", "E>F", "type>type", "type>g"],
      ["z", "H>H"],
    ]);
  });

  test("stand at their places in the text", () => {
    const text = "/** Doc. */\nexport const größe: Nat = (1 + 2) * x;\n";
    const { declarations } = parsed(text);
    const [d] = declarations;
    if (d?.kind !== "const" || d.value.kind !== "binary") throw new Error("no product");
    const at = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);
    expect(at(d.span)).toBe("export const größe: Nat = (1 + 2) * x;");
    expect(at(d.name.span)).toBe("größe");
    expect(at(d.value.span)).toBe("(1 + 2) * x");
    expect(at(d.value.left.span)).toBe("1 + 2");
    expect(d.doc === null ? "" : at(d.doc.span)).toBe("/** Doc. */");
  });

  test("byte order mark and Windows line ends change nothing but offsets", () => {
    const text = "/** A\n * b.\n *\n * @xen c\n * d\n */\nexport const a: Nat = 1;\n";
    const withoutSpans = (t: string) =>
      JSON.stringify(parsed(t).declarations, (k, v) => (/span/i.test(k) ? undefined : v));
    expect(withoutSpans(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toBe(withoutSpans(text));
  });
});

test("the sample of event channels has no error", () => {
  const path = "samples/event-channel/event-channel.model.ts";
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const { file, diagnostics } = parse({ path, text });
  expect(diagnostics).toEqual([]);
  expect(file.doc?.tags.map((t) => t.name).slice(0, 2)).toEqual(["module", "xen"]);
  expect(file.declarations.filter((d) => d.doc?.tags.some((t) => t.name === "action")).length).toBeGreaterThan(10);
});
