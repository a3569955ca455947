/** The text of a model file → its syntax tree and what is wrong with it. */
import { type CstNode, EOF, type IRecognitionException, type IToken } from "chevrotain";
import type { SourceFile } from "./ast.js";
import { newBuilder } from "./build/builder.js";
import { node, nodes, span } from "./build/cst.js";
import { buildFile } from "./build/file.js";
import { inlineTags, unattachedTags, unknownTags } from "./check-tags.js";
import { Comments } from "./comments.js";
import { type Diagnostic, error } from "./diagnostic.js";
import { nestingMessage } from "./grammar/messages.js";
import { modelGrammar } from "./grammar/model.js";
import { type Layout, layOut } from "./layout.js";
import { characterError, commentErrors, literalErrors } from "./lexical.js";
import { tooDeep } from "./limits.js";
import type { Source } from "./source.js";
import { tokenSpan } from "./spans.js";
import { lexer } from "./tokens.js";

/** What a text says. Declarations with errors are left out of the tree, or stand in it with parts missing. */
export interface Parsed {
  readonly file: SourceFile;
  /** All errors of the file, in source order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses a model file. Never throws; takes time linear in the text.
 *
 * @param source path and text
 * @returns the tree; complete exactly where there are no diagnostics
 */
export function parse(source: Source): Parsed {
  const { path, text } = source;
  const { tokens, groups, errors } = lexer.tokenize(text);
  const comments = groups.comments ?? [];
  const lexical = [
    ...errors.map((e) => characterError(e, source)),
    ...tokens.flatMap((t) => literalErrors(t, path)),
    ...comments.flatMap((c) => commentErrors(c, path)),
  ];
  const layout = layOut(tokens, path);
  modelGrammar.load(layout);
  const cst = modelGrammar.sourceFile();
  const syntactic = syntaxErrors(modelGrammar.errors, layout, lexical, source);

  const docs = new Comments(comments, tokens, headEnd(cst, source), path);
  const builder = newBuilder(source, docs);
  const file = buildFile(cst, builder);

  const broken = lexical.length + layout.diagnostics.length + syntactic.length > 0;
  const attached = [file.doc, ...file.declarations.map((d) => d.doc)].filter((d) => d !== null);
  const annotations = [
    ...attached.flatMap(unknownTags),
    // The declaration of such a comment may be one that could not be read.
    ...(broken ? [] : docs.unattached().flatMap(unattachedTags)),
    ...comments.flatMap((c) => inlineTags(c, path)),
  ];
  // A malformed literal that would be refused in any case is malformed first.
  const malformed = new Set(lexical.map((d) => d.span?.start));
  const refused = builder.log.diagnostics.filter((d) => !malformed.has(d.span?.start));
  const all = [...lexical, ...layout.diagnostics, ...syntactic, ...refused, ...annotations];
  return { file, diagnostics: inOrder(all) };
}

/** Where the first declaration begins that is no import. */
function headEnd(cst: CstNode, source: Source): number {
  const first = nodes(cst, "statement").find((s) => node(s, "importDeclaration") === null);
  return first === undefined ? source.text.length : span(first, source.path).start;
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0) || a.code.localeCompare(b.code));
}

/** The parser's errors, without those that a malformed token on the same line explains. */
function syntaxErrors(
  exceptions: readonly IRecognitionException[],
  { tokens, index }: Layout,
  lexical: readonly Diagnostic[],
  { path, text }: Source,
): readonly Diagnostic[] {
  const lineOf = lineNumbers(text);
  const explained = new Set(lexical.map((d) => lineOf(d.span?.start ?? 0)));
  return exceptions.flatMap(({ token, message }) => {
    const isEnd = token.tokenType === EOF;
    const previous: IToken | undefined = tokens[(isEnd ? tokens.length : (index.get(token.startOffset) ?? 0)) - 1];
    if (explained.has(lineOf(isEnd ? text.length : token.startOffset))) return [];
    if (previous !== undefined && explained.has(lineOf(previous.startOffset))) return [];
    // Where the line ends too early, its end is the place to mend.
    const isNextLine = previous !== undefined && (isEnd || (token.startLine ?? 0) > (previous.endLine ?? 0));
    const end = previous === undefined ? 0 : previous.startOffset + previous.image.length;
    const at = isNextLine || isEnd ? { file: path, start: end, end } : tokenSpan(token, path);
    return [message === nestingMessage ? tooDeep(isEnd ? at : tokenSpan(token, path)) : error("XV1009", at, message)];
  });
}

/** A function from offsets to line numbers, by binary search. */
function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
