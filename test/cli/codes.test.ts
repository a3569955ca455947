import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";

/** Errors about files and provers, as the built command shows them. */
describe("the command line says what is wrong with files", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-codes-"));
  beforeAll(() => {
    const at = (...path: readonly string[]) => join(root, ...path);
    for (const folder of ["empty", "wrong", "counter", "types", "blocked"]) mkdirSync(at(folder));
    writeFileSync(at("wrong/xenverif.config.json"), '{ "timeout": "long" }');
    writeFileSync(at("wrong/counter.model.ts"), counterModel);
    writeFileSync(at("counter/counter.model.ts"), counterModel);
    writeFileSync(at("blocked/counter.model.ts"), counterModel);
    // A file stands where a folder has to be made: it fails for root too.
    writeFileSync(at("blocked/generated"), "");
    writeFileSync(
      at("types/types.model.ts"),
      '/** @module Types */\nimport { type Nat } from "xenverif/model";\nexport const k: Nat = 1;\n',
    );
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ["XV4002", 2, ["check", "nowhere"]],
    ["XV4003", 2, ["check", "empty"]],
    ["XV4004", 2, ["check", "wrong"]],
    ["XV4005", 2, ["extract", "blocked"]],
    ["XV4006", 2, ["check", "counter"]],
    ["XV4407", 2, ["explore", "types"]],
  ] as const)("%s", async (code, exitCode, args) => {
    const result = await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), ...args], {
      cwd: root,
      reject: false,
    });
    expect(result.stderr).toContain(code);
    expect(result.exitCode).toBe(exitCode);
    expect(result.stderr).not.toContain("    at ");
  });

  it("XV4010", async () => {
    const broken = join(root, "coqc");
    writeFileSync(
      broken,
      '#!/bin/sh\nif [ "$1" = --version ]; then echo "The Coq Proof Assistant, version 8.16.1"; else exit 9; fi\n',
      {
        mode: 0o755,
      },
    );
    await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), "extract", "counter"], { cwd: root });
    const result = await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), "check", "counter"], {
      cwd: root,
      reject: false,
      env: { XENVERIF_COQC: broken },
    });
    expect(result.stderr).toContain("XV4010");
    expect(result.exitCode).toBe(3);
  });
});
