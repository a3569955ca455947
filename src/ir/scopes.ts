/** Names at file level: what each file declares and imports. */
import { posix } from "node:path";
import type { Declaration, Import, SourceFile } from "../parser/ast.js";
import type { Global, Reporter } from "./context.js";
import { libraryValueNames } from "./library.js";
import { libraryTypeNames } from "./resolve-type.js";

/** The specifier under which models import the run-time library. */
export const libraryName = "xenverif/model";

/** The path of an imported model file; null for the library and for anything that is not relative. */
export function importedPath(from: string, importer: string): string | null {
  if (!from.startsWith("./") && !from.startsWith("../")) return null;
  const path = posix.normalize(posix.join(posix.dirname(importer.replaceAll("\\", "/")), from));
  return path.replace(/\.js$/, ".ts");
}

/** A library function that makes a sort. */
const sortMakers: ReadonlySet<string> = new Set(["nat", "int", "enumeration"]);

/** Whether a constant declares a sort: `export const Port = nat({ scope: 4 })`. */
export function isSort(d: Declaration): boolean {
  return (
    d.kind === "const" &&
    d.value.kind === "call" &&
    d.value.callee.kind === "name" &&
    sortMakers.has(d.value.callee.name)
  );
}

/** The exported names of a file, by name space. */
export interface Exports {
  readonly types: ReadonlyMap<string, Global>;
  readonly values: ReadonlyMap<string, Global>;
}

/** The names of a file while they are being collected. */
export interface OpenScope {
  readonly module: string;
  readonly types: Map<string, Global>;
  readonly values: Map<string, Global>;
}

/**
 * Collects the names that a file may use: what it imports, and its own types. Its own values are entered as broken;
 * the elaborator replaces them as it finds their types.
 */
export function fileScope(
  file: SourceFile,
  module: string,
  exportsOf: (path: string) => Exports | null,
  report: Reporter,
): OpenScope {
  const types = new Map<string, Global>();
  const values = new Map<string, Global>();
  for (const i of file.imports) importNames(i, file.path, exportsOf, types, values, report);
  for (const d of file.declarations) {
    const name = d.name.name;
    const isType = d.kind === "typeAlias" || d.kind === "interface";
    const other = (isType ? values : types).get(name);
    if ((isType ? types : values).has(name)) {
      report.fail("XV2080", d.name.span, `\`${name}\` is declared twice`, "an import counts as a declaration");
    } else if (other !== undefined && !isType && !isSort(d)) {
      report.fail(
        "XV2083",
        d.name.span,
        `\`${name}\` is the name of a type already`,
        "only a sort shares the name of its type",
      );
    }
    if (isType) types.set(name, { kind: "type", ref: { module, name } });
    else values.set(name, { kind: "broken" });
  }
  return { module, types, values };
}

function importNames(
  i: Import,
  importer: string,
  exportsOf: (path: string) => Exports | null,
  types: Map<string, Global>,
  values: Map<string, Global>,
  report: Reporter,
): void {
  const path = importedPath(i.from, importer);
  const exported = path === null ? null : exportsOf(path);
  if (i.from !== libraryName && path === null) {
    report.fail(
      "XV2081",
      i.fromSpan,
      `a model imports from "${libraryName}" and from other models only`,
      'other models by a relative path: "./other.model.ts"',
    );
  }
  for (const n of i.names) {
    const local = n.local.name;
    if (i.from === libraryName) {
      const isType = libraryTypeNames.includes(n.name.name);
      const isValue = libraryValueNames.includes(n.name.name);
      if (isType) types.set(local, { kind: "library", name: n.name.name });
      if (isValue) values.set(local, { kind: "library", name: n.name.name });
      if (!isType && !isValue) {
        values.set(local, { kind: "broken" });
        types.set(local, { kind: "broken" });
        report.fail("XV2082", n.span, `"${libraryName}" has no \`${n.name.name}\` for models`);
      }
      continue;
    }
    const type = exported?.types.get(n.name.name);
    const value = exported?.values.get(n.name.name);
    if (type !== undefined) types.set(local, type);
    if (value !== undefined) values.set(local, value);
    if (type === undefined && value === undefined) {
      types.set(local, { kind: "broken" });
      values.set(local, { kind: "broken" });
      if (exported !== null) report.fail("XV2082", n.span, `"${i.from}" exports no \`${n.name.name}\``);
    }
  }
}
