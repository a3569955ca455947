/** The command line → the text of `docs/commands.md`. */
import { commandLine, commands } from "../src/cli/command-line.js";

/** Columns of a help text on the page. */
const width = 100;

const head = `# Commands

What \`xenverif <command> --help\` says. This page is generated from the command line itself by \`npx tsx scripts/generate-docs.ts\`.
`;

/** The whole page. */
export async function commandsPage(): Promise<string> {
  const sections = [section("xenverif", await help([]))];
  for (const { usage } of commands) {
    const [name = ""] = usage.split(" ");
    sections.push(section(`xenverif ${name}`, await help([name])));
  }
  return [head, ...sections].join("\n");
}

const section = (title: string, text: string): string => `## ${title}\n\n\`\`\`text\n${text}\n\`\`\`\n`;

/** What `--help` prints after some words. */
function help(words: readonly string[]): Promise<string> {
  const cli = commands.reduce((line, command) => command.addTo(line, async () => {}), commandLine([]).wrap(width));
  return new Promise((resolve, reject) => {
    cli.parse([...words, "--help"], {}, (failure: Error | undefined, _given: unknown, output: string) =>
      failure === undefined || failure === null ? resolve(output) : reject(failure),
    );
  });
}
