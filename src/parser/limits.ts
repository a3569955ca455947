/** How large a model may grow in depth, so that no recursion of any later stage can end the stack. */
import { codes } from "./codes.js";
import { type Diagnostic, error } from "./diagnostic.js";
import type { Span } from "./source.js";

/**
 * How deeply brackets, statements, types and expressions may nest; people write below thirty.
 * Parsing at this depth takes about half of the stack that Node gives a program.
 */
export const maxNesting = 100;

/** How deep an expression's tree may become; a chain such as `a && b && c` adds one level for each operator. */
export const maxDepth = 500;

/** The error of text that exceeds one of these limits. */
export function tooDeep(span: Span): Diagnostic {
  return error("XV1010", span, codes.XV1010.title, codes.XV1010.mend);
}
