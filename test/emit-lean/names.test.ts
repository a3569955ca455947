import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeComment } from "../../src/emit-lean/comment.js";
import { clean, component } from "../../src/emit-lean/identifier.js";
import { nameTable } from "../../src/emit-lean/names.js";
import { hostile } from "./modules/hostile.js";
import { lower, upper } from "./modules/imports.js";
import { shapes } from "./modules/shapes.js";

describe("identifiers", () => {
  it("are quoted exactly where Lean needs it", () => {
    expect(["state", "s'", "_x", "match", "public", "read-write", "a.b", "λ", "$x", "_", ""].map(component)).toEqual([
      "state",
      "s'",
      "_x",
      "«match»",
      "«public»",
      "«read-write»",
      "«a.b»",
      "«λ»",
      "«$x»",
      "«_»",
      "«»",
    ]);
  });

  it("of any text are one line without quotes inside the quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(component(clean(text))).toMatch(/^(?:«[^«»\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*»|[A-Za-z_][A-Za-z0-9_']*)$/u);
      }),
    );
  });
});

describe("comments", () => {
  it("of any text can neither end nor begin a comment", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("-", "/", "a", "\n", "\t", "\r", "!") }), (text) => {
        expect(safeComment(text)).not.toMatch(/\/-|-\/|\t|\r/);
      }),
    );
  });
});

describe("names", () => {
  const type = (module: string, name: string) => ({ module, name });

  it("stay as they are where nothing hides them", () => {
    const names = nameTable(shapes, [shapes]).within(["s"]);
    expect(names.global(type("Shapes", "Tree"))).toBe("Tree");
    expect(names.ctor(type("Shapes", "Tree"), "node")).toBe("Tree.node");
    expect(names.prelude("find")).toBe("find");
    expect(names.prelude("ok")).toBe("ok");
    expect(names.prelude("EIO")).toBe("Errno.EIO");
    expect(names.parameters("Shapes")).toBe("P");
  });

  it("are qualified where a local name hides them", () => {
    const names = nameTable(shapes, [shapes]).within(["Tree", "P", "find", "ok"]);
    expect(names.global(type("Shapes", "Tree"))).toBe("Shapes.Tree");
    expect(names.prelude("find")).toBe("XenVerif.find");
    expect(names.local("ok")).toBe("ok'");
    expect(names.parameters("Shapes")).toBe("P'");
  });

  it("of other modules are always qualified", () => {
    const names = nameTable(upper, [lower, upper]).within([]);
    expect(names.global(type("Lower", "State"))).toBe("Lower.State");
    expect(names.global(type("Upper", "State"))).toBe("State");
    expect(names.parameters("Lower")).toBe("P_Lower");
  });

  it("of Lean and of the prelude are written in full in a module that takes them", () => {
    const names = nameTable(hostile, [hostile]).within([]);
    expect(names.library("Nat")).toBe("_root_.Nat");
    expect(names.library("some", "Option.some")).toBe("_root_.Option.some");
    expect(names.prelude("update2")).toBe("_root_.XenVerif.update2");
    expect(names.global(type("List", "Nat"))).toBe("Nat");
    expect(names.declared("Parameters")).toBe("Parameters_");
  });

  it("never coincide within a type or a declaration", () => {
    const { within } = nameTable(hostile, [hostile]);
    const bool = type("List", "Bool");
    const enumeration = hostile.decls.find((d) => d.name === "Bool");
    const literals = enumeration?.kind === "enum" ? enumeration.literals : [];
    expect(new Set(literals.map((l) => within([]).ctor(bool, l))).size).toBe(literals.length);
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.oneof(fc.string(), fc.constantFrom("ok", "ok'", "some", "P", "P'", "List_", "_", "XenVerif")),
          { maxLength: 8 },
        ),
        (locals) => {
          const names = within(locals);
          expect(new Set([...locals.map((l) => names.local(l)), names.parameters("List")]).size).toBe(
            locals.length + 1,
          );
        },
      ),
    );
  });
});
