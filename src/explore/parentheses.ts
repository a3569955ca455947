/** Where a text's parentheses match, comments and strings aside. */
import type { Span } from "../parser/source.js";

/** A half-open range of offsets. */
export type Range = Pick<Span, "start" | "end">;

/** Comments and strings, which may hold anything, and the parentheses themselves. */
const pieces = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[()]/g;

/**
 * Finds the matching parentheses of a text.
 *
 * @returns for each parenthesis the offset of its partner
 */
export function matchParentheses(text: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === "(") open.push(index);
    if (piece !== ")") continue;
    const start = open.pop();
    if (start === undefined) continue;
    partner.set(start, index).set(index, start);
  }
  return partner;
}

/**
 * The smallest range that holds a range and the partners of all parentheses in it. (A tree without parentheses may give
 * `(a + b) * c` the range that starts at `a`.)
 */
export function balanced(range: Range, partner: ReadonlyMap<number, number>): Range {
  let { start, end } = range;
  for (let i = start; i < end; i += 1) {
    const other = partner.get(i);
    if (other !== undefined && other >= end) end = other + 1;
    if (other !== undefined && other < start) {
      start = other;
      i = start;
    }
  }
  return { start, end };
}

/**
 * The offset of a token in a range, comments and strings aside.
 *
 * @returns null where it is not there
 */
export function findToken(text: string, token: string, { start, end }: Range): number | null {
  const pattern = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|[^\s]/g;
  for (const { 0: piece, index } of text.slice(start, end).matchAll(pattern)) {
    if (piece === token) return start + index;
  }
  return null;
}
