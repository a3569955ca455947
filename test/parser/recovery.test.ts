import { describe, expect, test } from "vitest";
import { parse } from "../../src/parser/parse.js";
import { codesOf } from "./show.js";

const messagesOf = (text: string) => parse({ path: "a.model.ts", text }).diagnostics.map((d) => d.message);
const namesOf = (text: string) => parse({ path: "a.model.ts", text }).file.declarations.map((d) => d.name.name);

describe("a broken statement", () => {
  test("gives one error and spares its neighbours", () => {
    const text =
      "function f(a: Nat): Nat {\n  const b = a a a a;\n  const c = (1 + ) * [2 3];\n  return b == c;\n}\nconst d: Nat = ;\nconst e: Nat = 1;";
    expect(codesOf(text)).toEqual(["XV1009", "XV1009", "XV1172", "XV1009"]);
    expect(namesOf(text)).toEqual(["f", "e"]);
  });

  test("inside an arrow function spares the rest of the expression", () => {
    expect(codesOf("const a = f((x) => {\n  const b = ;\n  return x == 1;\n}, c / 2);")).toEqual([
      "XV1009",
      "XV1172",
      "XV1173",
    ]);
  });

  test("in a switch spares the other cases", () => {
    expect(
      codesOf(
        "function f() {\n  switch (a) {\n    case 1 return 2;\n    case 2: return = 3; case 3: return b / 2;\n  }\n}",
      ),
    ).toEqual(["XV1009", "XV1009", "XV1173"]);
  });

  test("without an end on its line is told where it ends", () => {
    const text = "function f() {\n  const a =\n  return 1;\n}";
    const [d] = parse({ path: "a", text }).diagnostics;
    expect([d?.message, d?.span?.start]).toEqual(["expected an expression, found `return`", text.indexOf("=") + 1]);
  });
});

describe("a broken member", () => {
  test("spares the other members", () => {
    expect(codesOf("interface A {\n  a B;\n  c: ;\n  d?: E;\n  f: any\n  readonly g: H\n}")).toEqual([
      "XV1009",
      "XV1009",
      "XV1152",
      "XV1140",
    ]);
  });
});

describe("unmatched brackets", () => {
  test("cost the declaration that they stand in, and one error", () => {
    const text =
      "export const a: Nat = f((1);\n\nexport function g(b: B): Nat {\n  if (b) {\n    return 1;\n}\n\nexport const c: Nat = [1};\n\nexport const d: Nat = b == 2;\n";
    expect(codesOf(text)).toEqual(["XV1007", "XV1007", "XV1007", "XV1172"]);
    expect(namesOf(text)).toEqual(["d"]);
  });

  test("are told together with what closes them wrongly", () => {
    expect(messagesOf("const a = f(1];")).toEqual(["`(` is never closed"]);
    expect(messagesOf("const a = f)1;")).toEqual(["`)` closes nothing"]);
  });
});

describe("malformed tokens", () => {
  test("do not upset what follows", () => {
    expect(codesOf('const a: A = f("b);\nexport const c: boolean = d == 1;')).toEqual(["XV1002", "XV1172"]);
    expect(codesOf("const a: A = 12x + 0b2;\nconst b = 1 # 2;")).toEqual(["XV1005", "XV1005", "XV1001"]);
  });
});

describe("what is expected is said", () => {
  test.each([
    ["const a: Nat = ;", "expected an expression, found `;`"],
    ["const = 1;", "expected a name, found `=`"],
    ["const a: = 1;", "expected a type, found `=`"],
    ["type A = | ;", "expected a type, found `;`"],
    ["function (a) { return a; }", "expected a name behind `function`"],
    ["function f { return 1; }", "expected `(`, found `{`"],
    ["const a = f(b, , c);", "expected an expression, found `,`"],
    ["const a = (x)\n  => x;", "expected a statement, found `=>`"],
    ["const a = f(b c);", "expected `,`, found `c`"],
    ["const a = 1 const b = 2", "expected `;`, found `const`"],
    ["const a = [1, 2", "`[` is never closed"],
    ["import { a } 'b';", "expected `from`, found `'b'`"],
    ["import { a } form 'b';", "expected `from`, found `form`"],
    ["import { a of b } from 'c';", "expected `,`, found `of`"],
    ["import { if } from 'c';", "expected a name, found `if`"],
    ["const a = { if };", "expected a name, found `if`"],
    ["const a = b ? c;", "expected `:`, found `;`"],
    ["export", "expected a declaration, found the end of the file"],
    ["= 1", "expected a statement, found `=`"],
    ["type A = readonly B;", "`readonly` stands before list and tuple types only"],
    ["const a = x => ;", "expected an expression, found `;`"],
    ["function f() { if a return b; }", "expected `(`, found `a`"],
    ["function f() { switch (a) { b; } }", "expected `}`, found `b`"],
  ])("%s", (text, message) => {
    expect(messagesOf(text)).toEqual([message]);
  });
});

describe("loops and other statements that change things", () => {
  test("are refused once, not part by part", () => {
    const loop =
      "for (let i = 0; i < n; i++) {\n    if (xs[i] === 1) break;\n    sum += xs[i];\n    ys.push(i);\n    let z = 1;\n  }";
    expect(codesOf(`function f() {\n  ${loop}\n  return 1;\n}`)).toEqual(["XV1104"]);
  });

  test("do not hide other errors inside", () => {
    expect(codesOf("function f() {\n  while (a) {\n    b = c / 2;\n  }\n  return 1;\n}")).toEqual(["XV1104", "XV1173"]);
  });
});
