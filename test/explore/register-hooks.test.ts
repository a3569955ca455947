import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { load, resolve } from "../../src/explore/register-hooks.js";
import { parseSettings } from "../../src/explore/settings.js";

const url = (path: string) => pathToFileURL(path).href;
const context = { conditions: [], importAttributes: {}, importAssertions: {}, format: undefined };
const next = async () => ({ format: "module", source: "the next hook", shortCircuit: true });

async function source(path: string): Promise<string> {
  return String((await load(url(path), context, next)).source);
}

afterEach(() => vi.unstubAllEnvs());

describe("node --import xenverif/register", () => {
  it("checks models and leaves other files alone", async () => {
    const model = await source("test/fixtures/models/double.model.ts");
    expect(model).toContain("$xenverif.natMul(n, FACTOR,");
    expect(model).toContain("$xenverif.requireConditions(");
    expect(await source("src/model/error.ts")).toContain("class ModelError extends Error");
    expect(await source("node_modules/x/index.ts")).toBe("the next hook");
    expect(await source("src/model/error.js")).toBe("the next hook");
  });

  it("sets parameters from the environment", async () => {
    vi.stubEnv("XENVERIF_SET", "LIMIT=7, Double.FACTOR=4");
    vi.stubEnv("XENVERIF_SCOPE", "Step=9");
    const model = await source("test/fixtures/models/counter.model.ts");
    expect(model).toContain("const LIMIT = 7;");
    expect(model).toContain("scope: 9");
    // The settings of the first model hold for what it imports.
    vi.resetModules();
    const fresh = await import("../../src/explore/register-hooks.js");
    await fresh.load(url("test/fixtures/models/counter.model.ts"), context, next);
    const imported = await fresh.load(url("test/fixtures/models/double.model.ts"), context, next);
    expect(String(imported.source)).toContain("const FACTOR = 4;");
  });

  it("refuses models that cannot be run, with their diagnostics", async () => {
    vi.stubEnv("XENVERIF_SET", "LIMITS=7");
    vi.resetModules();
    const fresh = await import("../../src/explore/register-hooks.js");
    await expect(fresh.load(url("test/fixtures/models/counter.model.ts"), context, next)).rejects.toThrow(
      "error[XV4401]",
    );
  });

  it("finds this library, and TypeScript files under the names of what they become", async () => {
    const found = async (specifier: string) => {
      const inner = async (s: string) => {
        if (s.endsWith(".js")) throw new Error(`no ${s}`);
        return { url: `file:///${s}`, shortCircuit: true };
      };
      return (await resolve(specifier, { ...context, parentURL: "file:///m.ts" }, inner)).url;
    };
    expect(await found("xenverif/model")).toMatch(/src\/model\/index\.js$/);
    expect(await found("./x.js")).toBe("file:///./x.ts");
    await expect(found("x.js")).rejects.toThrow("no x.js");
  });

  it("reads settings as pairs", () => {
    expect([...parseSettings(" A=1, B.C = x=y ,,D")]).toEqual([
      ["A", "1"],
      ["B.C", "x=y"],
      ["D", ""],
    ]);
  });
});
