/** Access to Chevrotain's concrete syntax trees. The grammar leaves no node without its mandatory parts. */
import type { CstElement, CstNode, IToken } from "chevrotain";
import type { Span } from "../source.js";

const isNode = (e: CstElement): e is CstNode => "children" in e;
const isToken = (e: CstElement): e is IToken => !isNode(e);

/** All sub-nodes under a name, in source order. */
export function nodes(n: CstNode, name: string): readonly CstNode[] {
  return (n.children[name] ?? []).filter(isNode);
}

/** The first sub-node under a name; null where there is none. */
export function node(n: CstNode, name: string): CstNode | null {
  return nodes(n, name)[0] ?? null;
}

/** A sub-node that the grammar requires. */
export function required(n: CstNode, name: string): CstNode {
  const found = node(n, name);
  if (found === null) throw new Error(`a ${n.name} without ${name}`);
  return found;
}

/** All tokens directly below a node under a name, in source order. */
export function tokens(n: CstNode, name: string): readonly IToken[] {
  return (n.children[name] ?? []).filter(isToken);
}

/** The first token under a name; null where there is none. */
export function token(n: CstNode, name: string): IToken | null {
  return tokens(n, name)[0] ?? null;
}

/** A token that the grammar requires. */
export function requiredToken(n: CstNode, name: string): IToken {
  const found = token(n, name);
  if (found === null) throw new Error(`a ${n.name} without ${name}`);
  return found;
}

/** The first of all direct tokens, and null in a node that begins with a sub-node. */
export function firstToken(n: CstNode): IToken | null {
  const start = n.location?.startOffset;
  return (
    Object.values(n.children)
      .flat()
      .filter(isToken)
      .find((t) => t.startOffset === start) ?? null
  );
}

/** The source text of a node; a node without tokens stands nowhere. */
export function span(n: CstNode, file: string): Span {
  const start = n.location?.startOffset ?? 0;
  const end = (n.location?.endOffset ?? -1) + 1;
  return Number.isNaN(start) ? { file, start: 0, end: 0 } : { file, start, end };
}
