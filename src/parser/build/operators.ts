/** Operators in a flat list → a tree by precedence. */
import type { IToken } from "chevrotain";
import type { BinaryOp, Expr } from "../ast.js";
import type { RefusalCode } from "../codes.js";
import { cover } from "../source.js";
import { type Builder, refuse } from "./builder.js";

type Meaning =
  | { readonly kind: "kept"; readonly op: BinaryOp }
  | { readonly kind: "refused"; readonly code: RefusalCode };

const kept = (op: BinaryOp): Meaning => ({ kind: "kept", op });
const refused = (code: RefusalCode): Meaning => ({ kind: "refused", code });

/** Each operator of TypeScript with its precedence (MDN, "Operator precedence") and what becomes of it. */
const table: ReadonlyMap<string, { readonly level: number; readonly meaning: Meaning }> = new Map(
  (
    [
      [["??", refused("XV1179")]],
      [["||", kept("||")]],
      [["&&", kept("&&")]],
      [["|", refused("XV1176")]],
      [["^", refused("XV1176")]],
      [["&", refused("XV1176")]],
      [
        ["===", kept("===")],
        ["!==", kept("!==")],
        ["==", refused("XV1172")],
        ["!=", refused("XV1172")],
      ],
      [
        ["<", kept("<")],
        ["<=", kept("<=")],
        [">", kept(">")],
        [">=", kept(">=")],
        ["in", refused("XV1186")],
        ["instanceof", refused("XV1185")],
      ],
      [
        ["<<", refused("XV1177")],
        [">>", refused("XV1177")],
        [">>>", refused("XV1177")],
      ],
      [
        ["+", kept("+")],
        ["-", kept("-")],
      ],
      [
        ["*", kept("*")],
        ["/", refused("XV1173")],
        ["%", refused("XV1174")],
      ],
      [["**", refused("XV1175")]],
    ] satisfies readonly (readonly (readonly [string, Meaning])[])[]
  ).flatMap((row, level) => row.map(([op, meaning]) => [op, { level, meaning }])),
);

/** What is left of an assignment such as `>>=`, which the lexer takes apart. */
const assignment = { level: -1, meaning: refused("XV1102") };

/** An operand; its parentheses, which leave no node, belong to the extent. */
export interface Operand {
  readonly expr: Expr;
  readonly start: number;
  readonly end: number;
}

/** An operator as written: one token, or several `>` without a space between them. */
export type Operator = readonly IToken[];

/**
 * Builds the tree of `operands[0] operators[0] operands[1] …`. All operators associate to the left; `**`, which does
 * not, is refused. In place of a refused operation stands its left operand.
 */
export function arrange(operands: readonly Operand[], operators: readonly Operator[], b: Builder): Expr {
  const values: Operand[] = [];
  const pending: { readonly tokens: Operator; readonly level: number; readonly meaning: Meaning }[] = [];
  const reduce = () => {
    const operation = pending.pop();
    const right = values.pop();
    const left = values.pop();
    if (operation === undefined || left === undefined || right === undefined)
      throw new Error("operators without operands");
    values.push({ expr: combine(operation, left, right, b), start: left.start, end: right.end });
  };
  for (const [i, operand] of operands.entries()) {
    values.push(operand);
    const tokens = operators[i];
    if (tokens === undefined) continue;
    const entry = table.get(tokens.map((t) => t.image).join("")) ?? assignment;
    while ((pending[pending.length - 1]?.level ?? -2) >= entry.level) reduce();
    pending.push({ tokens, ...entry });
  }
  while (pending.length > 0) reduce();
  const [whole] = values;
  if (whole === undefined) throw new Error("an expression without operands");
  return whole.expr;
}

function combine(
  { tokens, meaning }: { readonly tokens: Operator; readonly meaning: Meaning },
  left: Operand,
  right: Operand,
  b: Builder,
): Expr {
  const file = b.source.path;
  if (meaning.kind === "kept") {
    return {
      kind: "binary",
      op: meaning.op,
      left: left.expr,
      right: right.expr,
      span: { file, start: left.start, end: right.end },
    };
  }
  const spans = tokens.map((t) => ({ file, start: t.startOffset, end: t.startOffset + t.image.length }));
  refuse(b, meaning.code, spans.reduce(cover));
  return left.expr;
}
