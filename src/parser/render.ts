/** Diagnostics as people read them, in the manner of rustc and Elm. */
import { createColors } from "picocolors";
import type { Diagnostic } from "./diagnostic.js";
import { displayLine } from "./display.js";
import { positionAt, type Source, type Span } from "./source.js";

export interface RenderOptions {
  /** Whether to mark parts with ANSI colours. */
  readonly color: boolean;
}

type Colors = ReturnType<typeof createColors>;

/** Lines of a long span that are shown at its beginning and at its end. */
const [firstLines, lastLines] = [3, 2];

/**
 * Renders one diagnostic: code and message, place, the source with the span underlined, hint.
 *
 * @param source the file that the span points into; null where its text is not at hand
 * @returns lines without a final line break
 */
export function renderDiagnostic(d: Diagnostic, source: Source | null, options: RenderOptions): string {
  const c = createColors(options.color);
  const paint = d.severity === "error" ? c.red : c.yellow;
  const lines = [`${paint(c.bold(`${d.severity}[${d.code}]`))}${c.bold(`: ${printable(d.message)}`)}`];
  let gutter = 1;
  if (d.span !== null) {
    const place = source === null ? null : positionAt(source.text, d.span.start);
    const last = source === null ? place : positionAt(source.text, Math.max(d.span.start, d.span.end - 1));
    gutter = String(last?.line ?? 1).length;
    const where = place === null ? "" : `:${place.line}:${place.column}`;
    lines.push(`${" ".repeat(gutter)}${c.blue("-->")} ${d.span.file}${where}`);
    if (source !== null) lines.push(...excerpt(d.span, source.text, gutter, paint, c));
  }
  if (d.hint !== null) lines.push(`${" ".repeat(gutter)} ${c.blue("=")} ${c.bold("hint")}: ${printable(d.hint)}`);
  return lines.join("\n");
}

/** Renders diagnostics one after the other, with an empty line between them. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, Source>,
  options: RenderOptions,
): string {
  const sourceOf = (d: Diagnostic) => (d.span === null ? null : (sources.get(d.span.file) ?? null));
  return diagnostics.map((d) => renderDiagnostic(d, sourceOf(d), options)).join("\n\n");
}

/** The source with a span underlined, without the frame of a diagnostic. @param paint marks the place */
export function excerptLines(
  span: Span,
  text: string,
  color: boolean,
  paint: (s: string) => string,
): readonly string[] {
  const last = positionAt(text, Math.max(span.start, span.end - 1));
  return excerpt(span, text, String(last.line).length, paint, createColors(color));
}

function excerpt(span: Span, text: string, gutter: number, paint: (s: string) => string, c: Colors): readonly string[] {
  const first = positionAt(text, span.start);
  const last = positionAt(text, Math.max(span.start, span.end - 1));
  const bar = (number: string, content: string) =>
    `${c.blue(`${number.padStart(gutter)} |`)}${content === "" ? "" : ` ${content}`}`;
  const lineAt = (line: number) => lineOf(text, line, first.line, span.start - first.column + 1);
  if (first.line === last.line) {
    const { shown, from, to } = displayLine(
      lineAt(first.line),
      first.column - 1,
      first.column - 1 + span.end - span.start,
    );
    return [
      bar("", ""),
      bar(String(first.line), shown),
      bar("", `${" ".repeat(from)}${paint("^".repeat(Math.max(1, to - from)))}`),
    ];
  }
  const opening = displayLine(lineAt(first.line), first.column - 1, first.column);
  const closing = displayLine(lineAt(last.line), last.column - 1, last.column);
  const startsLine = opening.shown.slice(0, opening.from).trim() === "";
  const rows = [bar("", ""), bar(String(first.line), `${startsLine ? paint("/") : " "} ${opening.shown}`)];
  if (!startsLine) rows.push(bar("", ` ${paint(`${"_".repeat(opening.from + 1)}^`)}`));
  for (let line = first.line + 1; line <= last.line; line += 1) {
    if (line === first.line + firstLines && last.line - line >= lastLines) {
      rows.push(`${"...".padEnd(gutter + 3)}${paint("|")}`);
      line = last.line - lastLines + 1;
    }
    rows.push(bar(String(line), `${paint("|")} ${displayLine(lineAt(line), 0, 0).shown}`));
  }
  rows.push(bar("", paint(`|${"_".repeat(closing.from + 1)}^`)));
  return rows;
}

/** The text of a line, counted from one whose start is known. */
function lineOf(text: string, line: number, knownLine: number, knownStart: number): string {
  let start = knownStart;
  for (let at = knownLine; at < line; at += 1) start = text.indexOf("\n", start) + 1;
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, "");
}

/** Text without characters that would command the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, "\ufffd");
}
