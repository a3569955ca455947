/** Concrete syntax of imports → syntax tree. */
import type { CstNode, IToken } from "chevrotain";
import type { Import, ImportName } from "../ast.js";
import { unquote } from "../literals.js";
import { cover } from "../source.js";
import { identifier, tokenSpan } from "../spans.js";
import { type Builder, bindingName, malformed, refuse } from "./builder.js";
import { node, nodes, requiredToken, span, token } from "./cst.js";

/** An import; null where it is refused as a whole. */
export function buildImport(n: CstNode, b: Builder): Import | null {
  const file = b.source.path;
  const byDefault = token(n, "defaultImport");
  const star = token(n, "Star");
  const names = node(n, "importNames");
  const at = span(n, file);
  if (node(n, "required") !== null) {
    refuse(b, "XV1135", at);
    return null;
  }
  if (byDefault !== null) refuse(b, "XV1133", tokenSpan(byDefault, file));
  if (star !== null) refuse(b, "XV1132", tokenSpan(star, file));
  const specifier = requiredToken(n, "StringLiteral");
  expectFrom(token(n, "from"), specifier, names !== null || byDefault !== null || star !== null, b);
  if (byDefault !== null || star !== null) return null;
  const imported = names === null ? [] : nodes(names, "importName").flatMap((i) => buildName(i, b));
  if (names === null || nodes(names, "importName").length === 0) {
    refuse(b, "XV1134", at);
    return null;
  }
  return { names: imported, from: unquote(specifier.image), fromSpan: tokenSpan(specifier, file), span: at };
}

function buildName(n: CstNode, b: Builder): readonly ImportName[] {
  const file = b.source.path;
  const name = requiredToken(n, "name");
  const local = token(n, "local");
  if (name.image === "default") {
    refuse(b, "XV1133", tokenSpan(name, file));
    return [];
  }
  if (local === null) {
    const bound = bindingName(b, name);
    return [{ name: bound, local: bound, span: span(n, file) }];
  }
  return [{ name: identifier(name, file), local: identifier(local, file), span: span(n, file) }];
}

/** Checks for `from`, which the grammar reads as any name; it stands behind names, and only there. */
function expectFrom(found: IToken | null, next: IToken, isWanted: boolean, b: Builder): void {
  if (found === null ? !isWanted : found.image === "from") return;
  const at = found ?? next;
  malformed(b, tokenSpan(at, b.source.path), `expected \`from\`, found \`${at.image}\``);
}

/** Reports what is exported in another way than a declaration. */
export function refuseExport(n: CstNode, b: Builder): void {
  const file = b.source.path;
  const word = tokenSpan(requiredToken(n, "Export"), file);
  const what = token(n, "Default") ?? token(n, "Equals");
  if (what !== null) refuse(b, "XV1130", cover(word, tokenSpan(what, file)));
  else refuse(b, "XV1131", span(n, file));
}

/** The declaration behind `export`; null where something else is exported. */
export function exported(n: CstNode): CstNode | null {
  return node(n, "exported");
}
