/** The commands of xenverif, and the command line that understands them. */
import yargs, { type Argv } from "yargs";
import { UsageError } from "./arguments.js";
import { checkCommand } from "./commands/check.js";
import { doctorCommand } from "./commands/doctor.js";
import { exploreCommand } from "./commands/explore.js";
import { extractCommand } from "./commands/extract.js";
import { initCommand } from "./commands/init.js";
import { irCommand, obligationsCommand } from "./commands/list.js";
import { mergeCommand } from "./commands/merge.js";
import { proveCommand } from "./commands/prove.js";
import { replayCommand } from "./commands/replay.js";
import { simulateCommand } from "./commands/simulate.js";
import { statusCommand } from "./commands/status.js";
import { xenDiffCommand } from "./commands/xen-diff.js";
import type { Command, Common } from "./define.js";

/** All commands, in the order in which the help lists them. */
export const commands: readonly Command[] = [
  initCommand,
  extractCommand,
  checkCommand,
  mergeCommand,
  proveCommand,
  statusCommand,
  exploreCommand,
  simulateCommand,
  replayCommand,
  obligationsCommand,
  irCommand,
  xenDiffCommand,
  doctorCommand,
];

const exitCodes = `Exit codes:
  0  all that was asked holds
  1  something is open, failed or refuted
  2  usage, configuration or model error
  3  a prover is missing or crashed
  130  interrupted`;

/** Columns beyond which lines of help are hard to read. */
const widest = 110;

/**
 * The command line, without its commands.
 *
 * @param words what follows the program's name
 */
export function commandLine(words: readonly string[]): Argv<Common> {
  const cli = yargs([...words]);
  return cli
    .scriptName("xenverif")
    .wrap(Math.min(widest, cli.terminalWidth()))
    .usage(
      "$0 <command>\n\nOne annotated TypeScript model of a Xen module: it runs, it becomes Coq and Lean, and its obligations are proved.",
    )
    .option("color", { type: "boolean", describe: "colour the output (default: on a terminal)" })
    .option("quiet", { type: "boolean", default: false, describe: "no progress" })
    .check((given) => {
      const wrong = Object.entries(given).find(([, value]) => Number.isNaN(value));
      if (wrong !== undefined) throw new UsageError(`--${wrong[0]} takes a number`);
      return true;
    })
    .completion("completion", "print a script that completes commands and options: `xenverif completion >> ~/.bashrc`")
    .demandCommand(1, "say what to do, such as `xenverif check`")
    .strict()
    .recommendCommands()
    .epilogue(exitCodes);
}
