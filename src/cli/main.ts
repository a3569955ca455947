#!/usr/bin/env node
/** The command line. */
import { hideBin } from "yargs/helpers";
import { UsageError } from "./arguments.js";
import { commandLine, commands } from "./command-line.js";
import type { Common } from "./define.js";
import { exit, type Io, terminal } from "./io.js";
import { usageProblem } from "./usage-errors.js";

/** Runs a command and makes its result the process's exit code. */
async function finish(common: Common, run: (io: Io) => Promise<number>): Promise<void> {
  const io = terminal(common);
  process.exitCode = await run(io);
}

const words = hideBin(process.argv);
const name = commands.map((c) => c.usage.split(" ")[0] ?? "").find((n) => words.includes(n)) ?? null;

await commands
  .reduce((cli, command) => command.addTo(cli, finish), commandLine(words))
  .fail((message, failure, y) => {
    const isUsage = failure instanceof UsageError || message !== null;
    if (!isUsage && failure !== null && failure !== undefined) throw failure;
    if (name === null && words.every((w) => w.startsWith("-"))) console.error(`${y.help()}\n`);
    const said = failure instanceof UsageError ? failure.message : message;
    const problem = usageProblem(said ?? "", String(y.help()), name);
    console.error(`error[XV4000]: ${problem.message}\n  = hint: ${problem.hint}`);
    process.exit(exit.usage);
  })
  .parseAsync();
