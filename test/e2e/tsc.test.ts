import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { describe, expect, it } from "vitest";

const project = resolve("test/e2e/tsconfig.models.json");

function tsc(...args: readonly string[]) {
  return execa("npx", ["tsc", ...args], { reject: false });
}

it("tests, scripts and benchmarks have the types that they use", async () => {
  const checked = await tsc("-p", resolve("test/e2e/tsconfig.tests.json"));
  expect([checked.stdout, checked.exitCode]).toEqual(["", 0]);
}, 120_000);

describe("models and adapters are plain TypeScript", () => {
  it("that tsc --strict accepts", async () => {
    const listed = await tsc("-p", project, "--listFilesOnly");
    const files = listed.stdout.split("\n").filter((f) => /\.(model|adapter)\.ts$/.test(f));
    expect(files.length).toBeGreaterThanOrEqual(6);
    const checked = await tsc("-p", project);
    expect([checked.stdout, checked.exitCode]).toEqual(["", 0]);
  });

  it("and it tells where they are not", async () => {
    const folder = await mkdtemp(join(tmpdir(), "xenverif-"));
    const wrong = [
      'import { get, type Option, type PartialMap, partialMap, put, type TotalMap, totalMap } from "xenverif/model";',
      "type Channel = { readonly kind: 'free' } | { readonly kind: 'unbound'; readonly remote: number };",
      "const m: TotalMap<readonly [number, number], Channel> = totalMap({ kind: 'free' });",
      "const p: PartialMap<number, Channel> = partialMap();",
      "export const good = put(m, [1, 2], { kind: 'unbound', remote: 1 });",
      "export const key = get(m, 1);",
      "export const value = put(m, [1, 2], { kind: 'bound', remote: 1 });",
      "export const field = put(m, [1, 2], { kind: 'free', remote: 1 });",
      "export const option: Channel = get(p, 1);",
      "export const none: Option<number> = { kind: 'none', value: 1 };",
    ];
    await writeFile(join(folder, "wrong.model.ts"), wrong.join("\n"));
    const config = {
      extends: project,
      compilerOptions: { rootDir: "/", types: [] },
      files: ["wrong.model.ts"],
      include: [],
    };
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
    const checked = await tsc("-p", folder);
    const lines = checked.stdout.split("\n").flatMap((l) => /wrong\.model\.ts\((\d+),/.exec(l)?.[1] ?? []);
    expect([...new Set(lines)]).toEqual(["6", "7", "8", "9", "10"]);
  });
});
