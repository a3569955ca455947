/** Commands that pages tell their readers to run, as far as a test can have them. */
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Makes a folder in which `npx xenverif` is the command that was built here. Other commands that would install something do nothing.
 *
 * @param inert names of those
 * @returns the environment in which to run them
 */
export function shims(folder: string, inert: readonly string[] = []): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const script = (name: string, text: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const main = join(process.cwd(), "dist/src/cli/main.js");
  script("npx", `shift\nexec "${process.execPath}" "${main}" "$@"`);
  for (const name of inert) script(name, "exit 0");
  return { PATH: `${folder}${delimiter}${process.env.PATH ?? ""}`, NO_COLOR: "1" };
}
