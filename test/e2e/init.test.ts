import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { execa } from "execa";
import { afterAll, expect, it } from "vitest";
import { xenverif } from "./command.js";

const root = mkdtempSync(join(tmpdir(), "xenverif-init-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("a new project checks green at once", async () => {
  const made = await xenverif(root, "init", "frames");
  expect(made.code, made.err).toBe(0);
  const checked = await xenverif(join(root, "frames"), "check");
  expect(checked.code, checked.out).toBe(0);
  expect(checked.out).toContain("7 of 7 obligations proved");
}, 180_000);

it("its configuration names the schema that describes it", () => {
  const folder = join(root, "frames");
  const config: { $schema: string } = JSON.parse(readFileSync(join(folder, "xenverif.config.json"), "utf8"));
  const schema: object = JSON.parse(readFileSync(resolve(folder, config.$schema), "utf8"));
  const ajv = new Ajv2020({ allowUnionTypes: true });
  expect(ajv.validate(schema, config), ajv.errorsText()).toBe(true);
});

it("nothing that is there is written over", async () => {
  const again = await xenverif(root, "init", "frames");
  expect(again.code).toBe(2);
  expect(again.err).toContain("error[XV4015]");
  writeFileSync(join(root, "package.json"), "{}\n");
  const beside = await xenverif(root, "init");
  expect(beside.code).toBe(0);
  expect(beside.out).toContain("kept    package.json");
  expect(readFileSync(join(root, "package.json"), "utf8")).toBe("{}\n");
}, 60_000);

it("doctor says that there is no prover", async () => {
  const main = join(process.cwd(), "dist/src/cli/main.js");
  const env = { XENVERIF_COQC: "/nowhere/coqc", XENVERIF_LEAN: "/nowhere/lean" };
  const result = await execa(process.execPath, [main, "doctor"], { cwd: root, reject: false, env });
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toContain("apt-get install coq");
});
