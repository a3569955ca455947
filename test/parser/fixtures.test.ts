import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { codes } from "../../src/parser/codes.js";
import { parse } from "../../src/parser/parse.js";
import { renderDiagnostic } from "../../src/parser/render.js";

const folder = fileURLToPath(new URL("../fixtures/diagnostics/", import.meta.url));
const models = readdirSync(folder).filter((f) => f.endsWith(".model.ts"));

/** Codes that the elaborator issues. */
const elsewhere = (code: string) => /^XV120[2-5]$/.test(code) || !/^XV1[012]/.test(code);

describe("each broken model has its golden diagnostics", () => {
  test.each(models)("%s", async (name) => {
    const source = { path: name, text: readFileSync(folder + name, "utf8") };
    const { diagnostics } = parse(source);
    const rendered = diagnostics.map((d) => `${renderDiagnostic(d, source, { color: false })}\n`).join("\n");
    const code = /^XV\d{4}/.exec(name)?.[0];
    if (code !== undefined) expect(diagnostics.map((d) => d.code)).toContain(code);
    await expect(rendered).toMatchFileSnapshot(folder + name.replace(".model.ts", ".diagnostics.txt"));
  });
});

test("every code of the parser has a fixture", () => {
  const shown = new Set(models.map((name) => name.slice(0, 6)));
  expect(Object.keys(codes).filter((code) => !elsewhere(code) && !shown.has(code))).toEqual([]);
});
