/** Doc comments of the model → Coq comments. */

/**
 * Text that is safe inside a Coq comment. Coq reads nested comments and string literals there, so comment brackets are
 * broken up and an odd quotation mark is replaced.
 */
export function safeComment(text: string): string {
  const broken = text.replaceAll("(*", "( *").replaceAll("*)", "* )");
  const quotes = broken.split('"').length - 1;
  return quotes % 2 === 0 ? broken : broken.replaceAll('"', "''");
}

/**
 * A documentation comment with the prose and the functions of Xen that the declaration models.
 *
 * @param indent columns before each further line
 * @returns lines of text, or an empty list where there is nothing to say
 */
export function docComment(doc: string | null, xen: readonly string[], indent = 0): readonly string[] {
  const parts = [...(doc === null ? [] : doc.split("\n")), ...(xen.length === 0 ? [] : [`Xen: ${xen.join(", ")}`])];
  if (parts.length === 0) return [];
  const pad = " ".repeat(indent);
  const lines = safeComment(parts.join("\n"))
    .split("\n")
    .map((l) => l.trim());
  return [`${pad}(** ${lines.join(`\n${pad}    `)} *)`.replace(/ +$/gm, "")];
}
