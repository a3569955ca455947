/** The functions of a C file, by name, as hashes of what the compiler reads: comments and layout do not count. */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { Language, type Node, Parser } from "web-tree-sitter";

/** Reads C. */
export interface CReader {
  /**
   * Hashes the functions and function-like macros of a file.
   *
   * @param text C
   * @returns SHA-256 in hexadecimal by name; a name with several definitions (behind `#ifdef`) has the hash of all
   */
  readonly functions: (text: string) => ReadonlyMap<string, string>;
}

/** Loads the grammar of C. */
export async function cReader(): Promise<CReader> {
  await Parser.init();
  const grammar = fileURLToPath(import.meta.resolve("tree-sitter-c/tree-sitter-c.wasm"));
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return {
    functions: (text) => {
      const tree = parser.parse(text);
      if (tree === null) return new Map();
      const found = new Map<string, string[]>();
      collect(tree.rootNode, found);
      tree.delete();
      return new Map([...found].map(([name, texts]) => [name, sha256(texts.join("\n"))]));
    },
  };
}

function collect(node: Node, found: Map<string, string[]>): void {
  const name = nameOf(node);
  if (name !== null) found.set(name, [...(found.get(name) ?? []), tokens(node).join(" ")]);
  else for (const child of node.namedChildren) if (child !== null) collect(child, found);
}

/** The name of a definition; null of any other node. */
function nameOf(node: Node): string | null {
  if (node.type === "preproc_function_def") return node.childForFieldName("name")?.text ?? null;
  if (node.type !== "function_definition") return null;
  let declarator = node.childForFieldName("declarator");
  while (declarator !== null && declarator.type !== "identifier") {
    declarator = declarator.childForFieldName("declarator") ?? declarator.namedChild(0);
  }
  return declarator?.text ?? null;
}

function tokens(node: Node): readonly string[] {
  if (node.type === "comment") return [];
  if (node.childCount === 0) return [node.text.replace(/\s+/g, " ").trim()];
  return node.children.flatMap((c) => (c === null ? [] : tokens(c)));
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
