import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { codes } from "../../src/parser/codes.js";
import { renderDiagnostic } from "../../src/parser/render.js";
import { diagnosticsOf, exampleSource } from "./examples.js";

const folder = fileURLToPath(new URL("../fixtures/elaboration/", import.meta.url));
const ofTypes = Object.entries(codes).filter(([code]) => /^XV[23]/.test(code));
const ofTags = Object.entries(codes).filter(([code]) => /^XV120[2-5]$/.test(code));

describe("the example of each code shows that error and no other", () => {
  it.each(ofTypes)("%s", async (code, { example }) => {
    const found = diagnosticsOf(code, example);
    expect([...new Set(found.map((d) => d.code))]).toEqual([code]);
    const source = exampleSource(code, example);
    const rendered = found.map((d) => `${renderDiagnostic(d, source, { color: false })}\n`).join("\n");
    await expect(source.text).toMatchFileSnapshot(`${folder}${code}.model.ts`);
    await expect(rendered).toMatchFileSnapshot(`${folder}${code}.diagnostics.txt`);
  });
});

describe("the example of each code of annotations shows that error", () => {
  it.each(ofTags)("%s", (code, { example }) => {
    expect(diagnosticsOf(code, example).map((d) => d.code)).toContain(code);
  });
});

it("no fixture is left of a code that is gone", () => {
  const shown = new Set(readdirSync(folder).map((f) => f.slice(0, 6)));
  expect([...shown].sort()).toEqual(ofTypes.map(([code]) => code).sort());
});
