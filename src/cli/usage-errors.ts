/** What is wrong with a command line, in the words of the other diagnostics. */
import { closest } from "../parser/closest.js";

/** A message and what to do. */
export interface UsageProblem {
  readonly message: string;
  readonly hint: string;
}

/**
 * Rewrites what yargs says.
 *
 * @param said yargs' message
 * @param help the help of the command, which lists its options
 * @param name the command's name; null where none was given
 */
export function usageProblem(said: string, help: string, name: string | null): UsageProblem {
  const lists = `\`xenverif ${name === null ? "" : `${name} `}--help\` lists the options`;
  const unknown = /^Unknown arguments?: (\S+?)(?:,|$)/m.exec(said)?.[1];
  if (unknown !== undefined && name === null && !help.includes(`--${unknown}`))
    return { message: `there is no command or option ${unknown}`, hint: "`xenverif --help` lists them" };
  if (unknown !== undefined) {
    const known = [...help.matchAll(/--([a-z][a-z-]*)/g)].flatMap((m) => m[1] ?? []);
    const close = closest(unknown, known);
    if (!known.includes(unknown))
      return {
        message: `there is no option --${unknown}${name === null ? "" : ` of \`${name}\``}`,
        hint: close === null ? lists : `did you mean \`--${close}\`?`,
      };
  }
  const close = /^Did you mean (.+)\?$/m.exec(said)?.[1];
  if (close !== undefined) return { message: "there is no such command", hint: `did you mean \`${close}\`?` };
  const choice = /Argument: (\S+), Given: (.+), Choices: (.+)$/m.exec(said);
  if (choice !== null)
    return { message: `--${choice[1]} takes ${choice[3]?.replaceAll('"', "")}, not ${choice[2]}`, hint: lists };
  const bare = /^Not enough arguments following: (\S+)$/m.exec(said)?.[1];
  if (bare !== undefined) return { message: `--${bare} takes a value`, hint: lists };
  const few = /^Not enough non-option arguments/m.test(said);
  if (few) return { message: "an argument is missing", hint: lists };
  return { message: said.split("\n")[0] ?? "", hint: lists };
}
