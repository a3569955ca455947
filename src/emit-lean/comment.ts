/** Doc comments of the model → Lean comments. */

/** Text that is safe inside a Lean comment: comments nest, so brackets are broken up; control characters become spaces. */
export function safeComment(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replaceAll("-/", "- /")
    .replaceAll("/-", "/ -");
}

/**
 * A comment with the prose and the functions of Xen that the declaration models.
 *
 * @param opening `/--` before a declaration, `/-!` for a comment of its own
 * @param indent columns before each line
 * @returns lines of text, or an empty list where there is nothing to say
 */
export function comment(
  opening: "/--" | "/-!",
  doc: string | null,
  xen: readonly string[],
  indent = 0,
): readonly string[] {
  const parts = [...(doc === null ? [] : doc.split("\n")), ...(xen.length === 0 ? [] : [`Xen: ${xen.join(", ")}`])];
  if (parts.length === 0) return [];
  const pad = " ".repeat(indent);
  const lines = safeComment(parts.join("\n"))
    .split("\n")
    .map((l) => l.trim());
  return [`${pad}${opening} ${lines.join(`\n${pad}`)} -/`.replace(/ +$/gm, "")];
}

/** The name of a module's source file, for the line that says where a generated file comes from. */
export function sourceName(file: string): string {
  return safeComment(file.split(/[\\/]/).pop() ?? file);
}
