/** How Lean text is laid out: precedence, application, conditionals, matches. Knows nothing of the IR. */
import { align, concat, type Doc, group, hardline, join, line, nest, text } from "../emit/doc.js";

/** Precedences of Lean's notations: the higher, the more tightly a text binds. */
export const level = {
  /** Takes anything without parentheses. */
  any: 0,
  /** A minus sign in front: behind another term, on a line before, it would be read as a subtraction. */
  minus: 0.5,
  /** `fun`, `if`, `let`, `match`, `∀`: they extend as far to the right as possible. */
  open: 1,
  iff: 20,
  arrow: 25,
  or: 30,
  and: 35,
  not: 40,
  compare: 50,
  sum: 65,
  product: 70,
  app: 1023,
  atom: 1024,
} as const;

/** A text with its precedence. */
export interface Printed {
  readonly doc: Doc;
  readonly level: number;
}

export const atom = (s: string): Printed => ({ doc: text(s), level: level.atom });
export const open = (doc: Doc): Printed => ({ doc, level: level.open });

/** The text for a place that takes precedence `min` or higher. */
export function at(printed: Printed, min: number): Doc {
  return printed.level < min ? concat("(", align(printed.doc), ")") : printed.doc;
}

/** `head a b c`, as many arguments on a line as fit. */
export function application(head: Doc | string, args: readonly Doc[]): Printed {
  if (args.length === 0) return { doc: concat(head), level: level.atom };
  return { doc: group(head, nest(2, ...args.flatMap((a) => [group(line, a)]))), level: level.app };
}

/** A binary operator; `left` and `right` are the precedences that its sides must have. */
export function infix(symbol: string, own: number, left: Doc, right: Doc): Printed {
  return { doc: group(left, ` ${symbol}`, line, right), level: own };
}

/** Three or more operands of one associative operator, or two. */
export function chain(symbol: string, own: number, operands: readonly Doc[]): Printed {
  return { doc: group(join(concat(` ${symbol}`, line), operands)), level: own };
}

/** `fun x y => body` */
export function lambda(params: readonly (Doc | string)[], body: Doc): Printed {
  return open(group("fun ", join(" ", params), " =>", nest(2, line, body)));
}

/** `let x : T := value`, and `body` on the next line. */
export function letIn(name: string, type: Doc | null, value: Doc, body: Doc): Printed {
  const head = group("let ", name, ...(type === null ? [] : [" : ", type]), " :=", nest(2, line, value));
  // Lean takes the body on the next line only in the column of the `let`.
  return open(align(head, hardline, body));
}

/** `if c then a else if d then b else e`: on one line, or each branch on lines of its own. */
export function conditional(branches: readonly { readonly test: Doc; readonly body: Doc }[], otherwise: Doc): Printed {
  const parts = branches.map(({ test, body }) => concat("if ", nest(3, test), " then", nest(2, line, body), line));
  return open(group(join("else ", parts), "else", nest(2, line, otherwise)));
}

/** A `match` with each alternative on a line of its own. */
export function matchWith(scrutinee: Doc, arms: readonly { readonly pattern: string; readonly body: Doc }[]): Printed {
  const alternatives = arms.map((a) => group("| ", a.pattern, " =>", nest(2, line, a.body)));
  return open(concat(group("match ", nest(2, scrutinee), " with"), ...alternatives.flatMap((a) => [hardline, a])));
}

/** A `match` between boolean literals, which may stand on one line. */
export function flatMatch(scrutinee: Doc, arms: readonly { readonly pattern: string; readonly body: Doc }[]): Printed {
  const alternatives = arms.map((a) => concat("| ", a.pattern, " => ", a.body));
  return open(group("match ", nest(2, scrutinee), " with", ...alternatives.flatMap((a) => [line, a])));
}

/** `{ a := 1, b := 2 : T }` */
export function structureInstance(
  fields: readonly { readonly name: string; readonly value: Doc }[],
  type: Doc | null,
): Printed {
  const parts = fields.map((f) => group(f.name, " :=", nest(2, line, f.value)));
  const ascription = type === null ? [] : [" : ", type];
  // Lean takes further fields only in the column of the first one.
  return { doc: group("{ ", align(join(concat(",", line), parts)), ...ascription, " }"), level: level.atom };
}

/** `{ s with a := 1, b := 2 }` */
export function structureUpdate(
  record: Doc,
  fields: readonly { readonly name: string; readonly value: Doc }[],
): Printed {
  const parts = fields.map((f) => group(f.name, " :=", nest(2, line, f.value)));
  return { doc: group("{ ", record, " with", nest(4, line, join(concat(",", line), parts)), " }"), level: level.atom };
}
