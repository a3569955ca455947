/**
 * Executable Markdown: the blocks of a page that are run.
 *
 * - `console`: lines that begin with `$ ` are commands, and what follows each is what it prints. A line `…` stands for any lines,
 *   and `…` within a line for any text. With `exits=N` the last command has that exit code instead of 0.
 * - `diff file=NAME`: lines that begin with `-` are replaced by those that begin with `+`, in that file.
 * - any language with `file=NAME`: the block is the whole file; with `append=NAME`, it is added at the file's end.
 */
import { marked } from "marked";

/** What a block asks for. */
export type Step =
  | { readonly kind: "run"; readonly command: string; readonly prints: string; readonly exits: number }
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | { readonly kind: "append"; readonly file: string; readonly text: string }
  | { readonly kind: "edit"; readonly file: string; readonly from: string; readonly to: string };

/** The steps of a page, in order. */
export function stepsOf(page: string): readonly Step[] {
  return marked.lexer(page).flatMap((token) => {
    if (token.type !== "code") return [];
    const [language = "", ...words] = String(token.lang ?? "").split(" ");
    const settings = new Map(words.map((w) => [w.split("=")[0] ?? "", w.split("=")[1] ?? ""]));
    const text = String(token.text);
    const file = settings.get("file");
    if (language === "console") return commandsIn(text, Number(settings.get("exits") ?? 0));
    const added = settings.get("append");
    if (added !== undefined) return [{ kind: "append", file: added, text: `${text}\n` }];
    if (file === undefined) return [];
    if (language !== "diff") return [{ kind: "write", file, text: `${text}\n` }];
    const having = (sign: string) =>
      text
        .split("\n")
        .filter((l) => l.startsWith(sign))
        .map((l) => l.slice(1))
        .join("\n");
    return [{ kind: "edit", file, from: having("-"), to: having("+") }];
  });
}

function commandsIn(text: string, exits: number): readonly Step[] {
  const parts = text.split(/^\$ /m).slice(1);
  return parts.map((part, i) => {
    const [command = "", ...output] = part.split("\n");
    return { kind: "run", command, prints: output.join("\n").trimEnd(), exits: i === parts.length - 1 ? exits : 0 };
  });
}

/** The pattern of what a command prints. */
export function patternOf(prints: string): RegExp {
  const lines = prints.split("\n").map((line) =>
    line.trim() === "…"
      ? "(?:.*\n)*?"
      : `${line
          .split("…")
          .map((part) => part.trimEnd().replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + part.slice(part.trimEnd().length))
          .join(".*")}[ ]*\n`,
  );
  return new RegExp(`^${lines.join("")}$`);
}
