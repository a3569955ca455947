import { expect, it } from "vitest";
import { variable } from "../../src/ir/build.js";
import type { Type } from "../../src/ir/ir.js";
import { typedProp } from "../../src/ir/typed.js";

it("the typing predicate of a map quantifies over a name of its own", () => {
  const bytes: Type = { kind: "totalMap", keys: [{ kind: "nat" }], value: { kind: "word", bits: 8 } };
  const span = { file: "m.model.ts", start: 0, end: 0 };
  const prop = typedProp(bytes, variable("key", bytes, span), () => null);
  expect(prop).toMatchObject({ kind: "forall", params: [{ name: "key2" }], body: { kind: "less" } });
});
