import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diagnosticsPage } from "../../scripts/diagnostics-page.js";
import { codes } from "../../src/parser/codes.js";
import { knownTags } from "../../src/parser/tags.js";
import { codesOf } from "./show.js";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const ofParser = Object.entries(codes).filter(([code]) => /^XV1[012]/.test(code) && !/^XV120[2-5]$/.test(code));

describe("the example of each code shows that error and no other", () => {
  test.each(ofParser)("%s", (code, { example }) => {
    expect(codesOf(example)).toEqual([code]);
  });
});

test("titles and mends are sentences without a full stop", () => {
  for (const { title, mend } of Object.values(codes)) {
    expect(title).not.toMatch(/[.]$|^[A-Z][a-z]+ (?!Script)/);
    expect(mend).not.toMatch(/[.]$/);
  }
});

test("every code that the tool names is in the list, and every listed one is named", () => {
  const folder = path("../../src/");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (f) => f.endsWith(".ts") && !f.startsWith("parser/codes"),
  );
  const named = new Set(
    files.flatMap((f) => [...readFileSync(folder + f, "utf8").matchAll(/XV\d{4}/g)].map((m) => m[0])),
  );
  expect([...named].filter((code) => !Object.hasOwn(codes, code))).toEqual([]);
  expect(Object.keys(codes).filter((code) => !named.has(code))).toEqual([]);
});

test("docs/diagnostics.md lists exactly the codes that exist", () => {
  const page = readFileSync(path("../../docs/diagnostics.md"), "utf8");
  const listed = [...page.matchAll(/^### (XV\d{4}):/gm)].map((m) => m[1]);
  expect(listed).toEqual(Object.keys(codes).sort());
  expect(page).toBe(diagnosticsPage(codes, knownTags));
});
