/** The list of diagnostics → the text of `docs/diagnostics.md`. */
import type { CodeEntry } from "../src/parser/codes/entry.js";
import { exampleHead } from "../src/parser/codes/names.js";
import type { TagEntry } from "../src/parser/tags.js";

/** Groups of codes by their first digits. */
const groups: readonly { readonly prefix: string; readonly title: string; readonly intro: string }[] = [
  { prefix: "XV10", title: "Text", intro: "The file is not TypeScript, or is nested beyond what the tool reads." },
  {
    prefix: "XV11",
    title: "Outside the model language",
    intro: "The file is TypeScript, but not of the functional subset that has a meaning in the provers.",
  },
  { prefix: "XV12", title: "Annotations", intro: "Tags in doc comments say what a declaration is for." },
  {
    prefix: "XV2",
    title: "Names and types",
    intro: `Every name has one meaning, and every expression one type. The examples of this and the next section stand behind these declarations:

\`\`\`ts
${exampleHead.trimEnd()}
\`\`\``,
  },
  { prefix: "XV3", title: "Machines and obligations", intro: "The declarations of a module together make a machine." },
  {
    prefix: "XV4",
    title: "Provers, files and configuration",
    intro: "Something outside the model is missing or wrong.",
  },
];

/** The whole page: all codes, and in their group the annotations. */
export function diagnosticsPage(
  codes: Readonly<Record<string, CodeEntry>>,
  tags: ReadonlyMap<string, TagEntry>,
): string {
  const rows = Object.entries(codes).sort(([a], [b]) => a.localeCompare(b));
  const sections = groups.flatMap(({ prefix, title, intro }) => {
    const entries = rows.filter(([code]) => code.startsWith(prefix));
    return entries.length === 0
      ? []
      : [
          `## ${title}\n\n${intro}\n`,
          ...(prefix === "XV12" ? [tagTable(tags)] : []),
          ...entries.map(([code, entry]) => section(code, entry)),
        ];
  });
  return `${head}\n${sections.join("\n")}`;
}

const head = `# Diagnostics

Every error and warning has a code that never changes its meaning. This page lists them all: what is wrong, an example,
and what to write instead. It is generated from the tool's own list by \`npx tsx scripts/generate-docs.ts\`.
`;

function section(code: string, { title, example, mend }: CodeEntry): string {
  const language = code.startsWith("XV4") ? "text" : "ts";
  return `### ${code}: ${title}\n\n\`\`\`${language}\n${example}\n\`\`\`\n\nMend: ${mend}.\n`;
}

function tagTable(tags: ReadonlyMap<string, TagEntry>): string {
  const rows = [...tags].map(([name, { meaning, place }]) => `| \`@${name}\` | ${meaning} | ${place} |`);
  return ["| annotation | says | stands on |", "| --- | --- | --- |", ...rows, ""].join("\n");
}
