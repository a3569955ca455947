/** The source that a report speaks of, with the place underlined, as diagnostics show it. */
import { excerptLines } from "../parser/render.js";
import { offsetAt, type Source } from "../parser/source.js";
import type { ReportedRegion } from "./documents.js";

/**
 * The lines of an excerpt.
 *
 * @param paint marks the place
 * @returns nothing where the region is not in the text, which may have changed since
 */
export function excerptOf(
  { file, start, end }: ReportedRegion,
  source: Source,
  color: boolean,
  paint: (s: string) => string,
): readonly string[] {
  const span = { file, start: offsetAt(source.text, start), end: offsetAt(source.text, end) };
  return span.start < span.end ? excerptLines(span, source.text, color, paint) : [];
}
