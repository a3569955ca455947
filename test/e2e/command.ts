/** The built command, as a user runs it. */
import { join } from "node:path";
import { execa } from "execa";

/**
 * Runs `xenverif`.
 *
 * @param cwd the working directory
 */
export async function xenverif(cwd: string, ...args: readonly string[]) {
  const result = await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), ...args], {
    cwd,
    reject: false,
  });
  return { code: result.exitCode, out: result.stdout, err: result.stderr };
}
