/** The tutorial's commands are run, in order, and print what it shows. */
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { patternOf, stepsOf } from "./executable.js";

describe("docs/tutorial.md", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-tutorial-"));
  const shims = join(root, ".bin");
  // `npx xenverif` is the command that was built here.
  beforeAll(() => {
    mkdirSync(shims);
    const main = join(process.cwd(), "dist/src/cli/main.js");
    writeFileSync(join(shims, "npx"), `#!/bin/sh\nshift\nexec "${process.execPath}" "${main}" "$@"\n`);
    chmodSync(join(shims, "npx"), 0o755);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  let cwd = root;
  const env = { PATH: `${shims}${delimiter}${process.env.PATH ?? ""}`, NO_COLOR: "1" };
  it.each(stepsOf(readFileSync("docs/tutorial.md", "utf8")).map((step, i) => [i + 1, step] as const))(
    "step %i",
    async (_, step) => {
      switch (step.kind) {
        case "write":
          writeFileSync(join(cwd, step.file), step.text);
          return;
        case "append":
          appendFileSync(join(cwd, step.file), step.text);
          return;
        case "edit": {
          const before = readFileSync(join(cwd, step.file), "utf8");
          expect(before.split(step.from)).toHaveLength(2);
          writeFileSync(
            join(cwd, step.file),
            before.replace(step.from, () => step.to),
          );
          return;
        }
        case "run": {
          if (step.command.startsWith("cd ")) {
            cwd = join(cwd, step.command.slice(3));
            return;
          }
          const result = await execa("sh", ["-c", step.command], { cwd, env, reject: false });
          expect(result.exitCode, result.stderr).toBe(step.exits);
          if (step.prints !== "") expect(`${result.stdout.trimEnd()}\n`).toMatch(patternOf(step.prints));
          return;
        }
      }
    },
    240_000,
  );
});
