import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModel } from "../../src/explore/load-model.js";
import type { LoadedModel, Settings } from "../../src/explore/loaded-model.js";
import { isModelError } from "../../src/model/error.js";

const counter = "test/fixtures/models/counter.model.ts";

function settings(
  parameters: Readonly<Record<string, string>>,
  scopes: Readonly<Record<string, string>> = {},
): Settings {
  return { parameters: new Map(Object.entries(parameters)), scopes: new Map(Object.entries(scopes)) };
}

async function loaded(file = counter, use: Settings = settings({})): Promise<LoadedModel> {
  const result = await loadModel(file, use);
  expect(result.diagnostics).toEqual([]);
  if (result.value === null) throw new Error("no model");
  return result.value;
}

async function codes(use: Settings): Promise<readonly string[]> {
  const result = await loadModel(counter, use);
  expect(result.value).toBeNull();
  return result.diagnostics.map((d) => d.code);
}

function call(model: LoadedModel, name: string, ...args: readonly unknown[]): unknown {
  const f = model.values.get(name);
  if (typeof f !== "function") throw new Error(`no function ${name}`);
  return Reflect.apply(f, undefined, args);
}

describe("a loaded model", () => {
  it("runs its machine", async () => {
    const { machine } = await loaded();
    const increase = machine?.actions.get("increase");
    expect(increase?.(machine?.initial, [2])).toEqual({ kind: "ok", next: { count: 2 }, result: 0 });
    expect(increase?.({ count: 4 }, [2])).toEqual({ kind: "fail", errno: "ENOSPC" });
    expect(machine?.invariants.get("belowLimit")?.({ count: 6 })).toBe(false);
    expect(machine?.transitions.get("smallSteps")?.({ count: 0 }, { count: 5 }, null)).toBe(false);
    expect([...(machine?.actions.keys() ?? [])]).toEqual(["increase", "decrease", "refuse"]);
  });

  it("stops where arithmetic has no exact value, and says where", async () => {
    const model = await loaded();
    const stops = (run: () => unknown) => {
      try {
        return `no error but ${String(run())}`;
      } catch (e) {
        return isModelError(e) ? e.message : `another error: ${String(e)}`;
      }
    };
    expect(stops(() => model.machine?.actions.get("decrease")?.({ count: 1 }, [2]))).toBe(
      `1 - 2 is negative, and a natural number is not, at ${counter}:39:22: \`s.count - /* not ( this */ by\``,
    );
    expect(stops(() => call(model, "share", 1, 0))).toBe(`division of 1 by zero, at ${counter}:63:10: \`div(a, b)\``);
    expect(stops(() => call(model, "share", 2 ** 53 - 1, 1))).toContain("leaves the exact range");
    expect(stops(() => call(model, "difference", 2 ** 52, -(2 ** 52)))).toContain("leaves the exact range");
    expect(call(model, "difference", 1, 3)).toBe(8);
    expect(Object.is(call(model, "difference", 0, 0), 0)).toBe(true);
  });

  it("takes parameters and scopes from outside, side by side with other values", async () => {
    const [small, large] = await Promise.all([
      loaded(counter, settings({ LIMIT: "2", MODE: "fast", "Double.FACTOR": "3" }, { Step: "7" })),
      loaded(),
    ]);
    const increase = (m: LoadedModel, by: number) => m.machine?.actions.get("increase")?.({ count: 0 }, [by]).kind;
    expect([increase(small, 1), increase(large, 5)]).toEqual(["fail", "ok"]);
    expect(Object.fromEntries(small.parameters)).toEqual({ LIMIT: 2, MODE: "fast", FACTOR: 3 });
    expect(Object.fromEntries(large.parameters)).toEqual({ LIMIT: 5, MODE: "slow", FACTOR: 2 });
    expect([small.values.get("Step"), large.values.get("Step")]).toEqual([
      { scope: [0, 1, 2, 3, 4, 5, 6] },
      { scope: [0, 1, 2] },
    ]);
  });

  it("has the scopes in use in its declarations", async () => {
    const { module } = await loaded(counter, settings({}, { Step: "7" }));
    expect(module.decls.find((d) => d.name === "Step")).toMatchObject({ sort: { kind: "scope", scope: 7 } });
  });

  it("counts the ends of paths", async () => {
    const model = await loaded();
    const places = model.coverage.places.map((p) => `${p.function}: ${p.text}`);
    expect(places.slice(0, 3)).toEqual([
      "double: n * FACTOR",
      'increase: fail("ENOSPC")',
      "increase: ok({ count: s.count + step }, s.count)",
    ]);
    model.machine?.actions.get("increase")?.({ count: 0 }, [1]);
    model.machine?.actions.get("increase")?.({ count: 0 }, [9]);
    model.machine?.actions.get("increase")?.({ count: 0 }, [9]);
    expect(model.coverage.counts().slice(0, 3)).toEqual([0, 2, 1]);
  });
});

describe("settings", () => {
  it.each([
    ["an unknown parameter", { LIMITS: "3" }, {}, ["XV4401"]],
    ["a value of another type", { LIMIT: "-3", MODE: "quick" }, {}, ["XV4402", "XV4402"]],
    ["a violated condition", { LIMIT: "1" }, {}, ["XV4403"]],
    ["a condition without a value", { LIMIT: "0" }, {}, ["XV4403"]],
    ["an unknown sort", {}, { Port: "3" }, ["XV4404"]],
    ["a scope that is none", {}, { Step: "0" }, ["XV4405"]],
  ])("refuse %s", async (_what, parameters, scopes, expected) => {
    expect(await codes(settings(parameters, scopes))).toEqual(expected);
  });

  it("are refused where two modules declare the name", async () => {
    const folder = await mkdtemp(join(tmpdir(), "xenverif-"));
    const module = (name: string, more: string) =>
      `/** @module ${name} */\nimport type { Nat } from "xenverif/model";\n${more}\n/** @parameter */\nexport const N: Nat = 1;\n`;
    await writeFile(
      join(folder, "a.model.ts"),
      module("A", 'import { f } from "./b.model.js";\nexport const x: Nat = f(1);'),
    );
    await writeFile(join(folder, "b.model.ts"), module("B", "export function f(n: Nat): Nat { return n; }"));
    const result = await loadModel(join(folder, "a.model.ts"), settings({ N: "2" }));
    expect(result.diagnostics.map((d) => [d.code, d.hint])).toEqual([["XV4401", "write B.N or A.N"]]);
    const both = await loaded(join(folder, "a.model.ts"), settings({ "A.N": "2" }));
    expect(both.values.get("N")).toBe(2);
  });
});

describe("what cannot be loaded", () => {
  it("is a file that is not there", async () => {
    expect((await loadModel("test/fixtures/models/none.model.ts")).diagnostics.map((d) => d.code)).toEqual(["XV4001"]);
  });

  it("is a constant without a value", async () => {
    const folder = await mkdtemp(join(tmpdir(), "xenverif-"));
    const file = join(folder, "c.model.ts");
    await writeFile(
      file,
      '/** @module C */\nimport type { Nat } from "xenverif/model";\nexport const a: Nat = 1;\nexport const b: Nat = a - 2;\n',
    );
    const result = await loadModel(file);
    expect(result.diagnostics.map((d) => d.code)).toEqual(["XV4406"]);
    expect(result.diagnostics[0]?.message).toContain("1 - 2 is negative");
  });
});
