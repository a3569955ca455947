/** How a command is declared: its usage, its options and what it does with them. */
import type { ArgumentsCamelCase, Argv } from "yargs";
import type { Io } from "./io.js";

/** The options of every command. */
export interface Common {
  readonly color: boolean | undefined;
  readonly quiet: boolean;
}

/** One command of the command line. */
export interface Command {
  /** Its name and arguments, such as `check [targets..]`. */
  readonly usage: string;
  /** One line of the list of commands. */
  readonly summary: string;
  /**
   * Adds it to the command line.
   *
   * @param finish runs it, and makes its result the process's exit code
   */
  readonly addTo: (cli: Argv<Common>, finish: Finish) => Argv<Common>;
}

type Finish = (common: Common, run: (io: Io) => Promise<number>) => Promise<void>;

/**
 * Declares a command.
 *
 * @param options declares its options and the end of its help
 * @param run gives the exit code
 */
export function command<T extends Common>(
  usage: string,
  summary: string,
  options: (y: Argv<Common>) => Argv<T>,
  run: (given: ArgumentsCamelCase<T>, io: Io) => Promise<number>,
): Command {
  return {
    usage,
    summary,
    addTo: (cli, finish) => cli.command(usage, summary, options, (given) => finish(given, (io) => run(given, io))),
  };
}
