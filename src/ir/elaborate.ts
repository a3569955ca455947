/** Syntax trees of all files → typed modules. Pure: no file is read here. */
import type * as ast from "../parser/ast.js";
import { hasErrors, type Result } from "../parser/diagnostic.js";
import { Reporter } from "./context.js";
import { type Elaborated, elaborateFile } from "./elaborate-file.js";
import type { Decl, Module, Ref } from "./ir.js";
import { dependencyOrder } from "./order.js";
import { type Exports, importedPath } from "./scopes.js";
import { oneLine, tags } from "./tags.js";

/**
 * Elaborates model files: resolves names across files, checks types, exhaustiveness and termination, and orders
 * declarations.
 *
 * @param files the syntax trees of all files, imported ones among them
 * @returns the modules in dependency order, or the errors of all files
 */
export function elaborate(files: readonly ast.SourceFile[]): Result<readonly Module[]> {
  const report = new Reporter();
  const normal = (path: string) => importedPath(`./${path.replace(/^\.\//, "")}`, "x") ?? path;
  const byPath = new Map(files.map((f) => [normal(f.path), f]));
  const imports = (f: ast.SourceFile) =>
    f.imports.flatMap((i) => {
      const path = importedPath(i.from, f.path);
      return path === null ? [] : [normal(path)];
    });
  const { ordered, cycle } = dependencyOrder(files, (f) => normal(f.path), imports);
  const [first] = files;
  if (cycle !== null && first !== undefined) {
    const at = byPath.get(cycle[0] ?? "") ?? first;
    report.fail("XV2084", at.imports[0]?.fromSpan ?? at.span, `these models import each other: ${cycle.join(" → ")}`);
  }
  const names = new Map<string, string>();
  const done = new Map<string, Elaborated>();
  const decls = new Map<string, Decl>();
  for (const file of ordered) {
    const name = moduleName(file, report);
    const other = names.get(name);
    if (other !== undefined)
      report.fail(
        "XV3012",
        file.doc?.span ?? file.span,
        `two files are module \`${name}\``,
        `the other one is ${other}`,
      );
    names.set(name, file.path);
    const exportsOf = (path: string): Exports | null => {
      const found = done.get(normal(path));
      return found === undefined ? null : found.exports;
    };
    for (const i of file.imports) {
      const path = importedPath(i.from, file.path);
      if (path !== null && !byPath.has(normal(path)))
        report.fail("XV2085", i.fromSpan, `there is no model file "${i.from}"`);
    }
    const imported = (ref: Ref) => decls.get(`${ref.module}.${ref.name}`) ?? null;
    const importedModules = transitiveImports(imports(file), done);
    const moduleOf = (m: string) =>
      importedModules.includes(m) ? ([...done.values()].find((d) => d.module.name === m)?.module ?? null) : null;
    const result = elaborateFile(file, name, importedModules, exportsOf, imported, moduleOf, report);
    for (const d of result.module.decls) decls.set(`${name}.${d.name}`, d);
    done.set(normal(file.path), result);
  }
  const modules = [...done.values()].map((d) => d.module);
  return { value: hasErrors(report.diagnostics) ? null : modules, diagnostics: report.diagnostics };
}

function moduleName(file: ast.SourceFile, report: Reporter): string {
  const [tag] = tags(file.doc, "module");
  const name = tag === undefined ? "" : oneLine(tag);
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return name;
  report.fail(
    "XV3011",
    tag?.textSpan ?? { ...file.span, end: file.span.start },
    tag === undefined ? "this file does not say which module it is" : `\`${name}\` is no module name`,
    "open the file with a comment that has a tag like `@module EventChannel`",
  );
  return name === "" ? file.path : name;
}

function transitiveImports(paths: readonly string[], done: ReadonlyMap<string, Elaborated>): readonly string[] {
  const out = new Set<string>();
  for (const p of paths) {
    const module = done.get(p)?.module;
    if (module === undefined) continue;
    for (const m of module.imports) out.add(m);
    out.add(module.name);
  }
  return [...out];
}
