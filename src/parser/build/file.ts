/** Concrete syntax of a file → syntax tree. */
import type { CstNode } from "chevrotain";
import type { Declaration, DocComment, Import, SourceFile } from "../ast.js";
import { identifier } from "../spans.js";
import { type Builder, refuse } from "./builder.js";
import { nodes, requiredToken, span } from "./cst.js";
import { buildConstants, buildFunction, buildInterface, buildTypeAlias, functionName } from "./declarations.js";
import { buildImport, exported, refuseExport } from "./imports.js";
import { alternative, refuseDecorators, refuseStatement } from "./statements.js";

/** Statements that are refused wherever they stand; all others are refused at the top of a file for their place. */
const refusedAnywhere: ReadonlySet<string> = new Set([
  "classDeclaration",
  "enumDeclaration",
  "namespaceDeclaration",
  "modifiedDeclaration",
]);

/** Builds the tree of a file; refused declarations are left out. */
export function buildFile(n: CstNode, b: Builder): SourceFile {
  const { comments } = b;
  const { path, text } = b.source;
  const imports: Import[] = [];
  const declarations: Declaration[] = [];
  for (const statement of nodes(n, "statement")) {
    refuseDecorators(statement, b);
    const found = alternative(statement);
    if (found?.rule === "importDeclaration") {
      const i = buildImport(found.node, b);
      if (i !== null) imports.push(i);
    } else if (found !== null) {
      const doc = comments.before(span(statement, path).start);
      const inner = found.rule === "exportDeclaration" ? exported(found.node) : statement;
      if (inner === null) refuseExport(found.node, b);
      else declarations.push(...buildDeclaration(inner, statement, doc, b));
    }
  }
  return { path, doc: comments.file, imports, declarations, span: { file: path, start: 0, end: text.length } };
}

/**
 * A declaration of a file.
 *
 * @param n the statement that declares
 * @param whole the same with `export` before it
 */
function buildDeclaration(n: CstNode, whole: CstNode, doc: DocComment | null, b: Builder): readonly Declaration[] {
  const { path } = b.source;
  const isExported = n !== whole;
  if (isExported) refuseDecorators(n, b);
  const found = alternative(n);
  if (found === null) return [];
  const base = { doc, exported: isExported, span: span(whole, path) };
  switch (found.rule) {
    case "typeAlias": {
      const name = identifier(requiredToken(found.node, "Identifier"), path);
      return [{ kind: "typeAlias", name, type: buildTypeAlias(found.node, b), ...base }];
    }
    case "interfaceDeclaration": {
      const name = identifier(requiredToken(found.node, "Identifier"), path);
      return [{ kind: "interface", name, members: buildInterface(found.node, b), ...base }];
    }
    case "functionDeclaration": {
      const name = functionName(found.node, b);
      const parts = buildFunction(found.node, b);
      return name === null ? [] : [{ kind: "function", name, ...parts, ...base }];
    }
    case "variables":
      return buildConstants(found.node, b).flatMap(({ pattern, type, value }): readonly Declaration[] => {
        if (pattern.kind === "name") return [{ kind: "const", name: pattern.name, type, value, ...base }];
        refuse(b, "XV1113", pattern.span);
        return [];
      });
    default:
      if (refusedAnywhere.has(found.rule)) refuseStatement(found.rule, found.node, b);
      else refuse(b, "XV1117", span(n, path));
      return [];
  }
}
