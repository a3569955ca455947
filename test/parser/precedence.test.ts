import fc from "fast-check";
import { expect, test } from "vitest";
import { exprOf } from "./show.js";

/** An expression as text with as few parentheses as JavaScript allows, and its tree. */
interface Printed {
  readonly text: string;
  readonly tree: string;
  /** How tightly its outermost operator binds. */
  readonly level: number;
}

/** Operators by precedence, as in ECMAScript's grammar (section 13). */
const operators = ["||", "&&", "===", "!==", "<", "<=", ">", ">=", "+", "-", "*"] as const;
const levelOf: Readonly<Record<(typeof operators)[number], number>> = {
  "||": 1,
  "&&": 2,
  "===": 3,
  "!==": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
};
const [conditional, unary, postfix, atom] = [0, 7, 8, 9];

const at = (e: Printed, level: number) => (e.level >= level ? e.text : `(${e.text})`);

const { tree: printed } = fc.letrec<{ tree: Printed }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("a", "b", "c1", "type", "as").map((name) => ({ text: name, tree: name, level: atom })),
    fc.nat(99).map((n) => ({ text: String(n), tree: String(n), level: atom })),
    fc.tuple(fc.constantFrom(...operators), tie("tree"), tie("tree")).map(([op, l, r]) => ({
      text: `${at(l, levelOf[op])} ${op} ${at(r, levelOf[op] + 1)}`,
      tree: `(${op} ${l.tree} ${r.tree})`,
      level: levelOf[op],
    })),
    fc.tuple(fc.constantFrom("!", "-"), tie("tree")).map(([op, e]) => ({
      text: `${op} ${at(e, unary)}`,
      tree: `(${op} ${e.tree})`,
      level: unary,
    })),
    fc.tuple(tie("tree"), tie("tree"), tie("tree")).map(([test_, then, otherwise]) => ({
      text: `${at(test_, 1)} ? ${at(then, conditional)} : ${at(otherwise, conditional)}`,
      tree: `(? ${test_.tree} ${then.tree} ${otherwise.tree})`,
      level: conditional,
    })),
    fc.tuple(tie("tree"), tie("tree")).map(([f, x]) => ({
      text: `${f.level === atom && /^\d/.test(f.text) ? `(${f.text})` : at(f, postfix)}(${x.text})`,
      tree: `(call ${f.tree} ${x.tree})`,
      level: postfix,
    })),
    tie("tree").map((e) => ({
      text: `${/^\d/.test(e.text) ? `(${e.text})` : at(e, postfix)}.m`,
      tree: `(. ${e.tree} m)`,
      level: postfix,
    })),
    tie("tree")
      .map((e) => ({ text: `(x) => ${e.text}`, tree: `(=> (x) return ${e.tree})`, level: -1 }))
      .map(parenthesised),
  ),
}));

/** An arrow function stands alone or in parentheses. */
function parenthesised(e: Printed): Printed {
  return { ...e, text: `(${e.text})`, level: atom };
}

test("an expression with as few parentheses as possible gives its tree back", () => {
  fc.assert(
    fc.property(printed, ({ text, tree }) => {
      expect(exprOf(text)).toBe(tree);
    }),
    { numRuns: 1000, seed: 20240607 },
  );
});
