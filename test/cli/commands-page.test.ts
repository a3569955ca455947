import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { commandsPage } from "../../scripts/commands-page.js";
import { commands } from "../../src/cli/command-line.js";
import { xenverif } from "../e2e/command.js";

it("docs/commands.md says what the commands' help says", async () => {
  expect(readFileSync("docs/commands.md", "utf8")).toBe(await commandsPage());
});

it("every command has an entry in the README", () => {
  const readme = readFileSync("README.md", "utf8");
  const missing = commands.map((c) => c.usage.split(" ")[0]).filter((n) => !readme.includes(`\`xenverif ${n}`));
  expect(missing).toEqual([]);
});

it("the shell completes commands and options", async () => {
  const { out } = await xenverif(process.cwd(), "completion");
  expect(out).toContain("xenverif --get-yargs-completions");
  const options = await xenverif(process.cwd(), "--get-yargs-completions", "xenverif", "check", "--");
  expect(options.out).toContain("--filter");
  const names = await xenverif(process.cwd(), "--get-yargs-completions", "xenverif", "");
  for (const { usage } of commands) expect(names.out.split("\n")).toContain(usage.split(" ")[0]);
});
