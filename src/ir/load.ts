/** Model files on disk → typed modules. */
import { readFile } from "node:fs/promises";
import type { SourceFile } from "../parser/ast.js";
import { type Diagnostic, error, hasErrors, type Result } from "../parser/diagnostic.js";
import { parse } from "../parser/parse.js";
import type { Source, Span } from "../parser/source.js";
import { elaborate } from "./elaborate.js";
import type { Module } from "./ir.js";
import { importedPath } from "./scopes.js";

/** Modules in dependency order, and the texts that diagnostics point into. */
export type Loaded = Result<readonly Module[]> & { readonly sources: ReadonlyMap<string, Source> };

/**
 * Reads model files and those that they import, parses and elaborates them.
 *
 * @param entryFiles paths of model files
 * @returns the modules, or the errors of all files in one run
 */
export async function loadModules(entryFiles: readonly string[]): Promise<Loaded> {
  const sources = new Map<string, Source>();
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const pending: { readonly path: string; readonly from: Span | null }[] = entryFiles.map((path) => ({
    path: path.replaceAll("\\", "/").replace(/^\.\//, ""),
    from: null,
  }));
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    if (sources.has(next.path)) continue;
    const text = await read(next.path);
    if (text === null) {
      if (next.from === null)
        diagnostics.push(
          error("XV4001", null, `cannot read the model file ${next.path}`, "check the path and its permissions"),
        );
      continue;
    }
    const source = { path: next.path, text };
    sources.set(next.path, source);
    const parsed = parse(source);
    files.push(parsed.file);
    diagnostics.push(...parsed.diagnostics);
    for (const i of parsed.file.imports) {
      const path = importedPath(i.from, next.path);
      if (path !== null) pending.push({ path, from: i.fromSpan });
    }
  }
  // After a syntax error the tree has holes: types are checked only once every file parses.
  if (hasErrors(diagnostics)) return { value: null, diagnostics, sources };
  const result = elaborate(files);
  return { value: result.value, diagnostics: [...diagnostics, ...result.diagnostics], sources };
}

async function read(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return null;
  }
}
