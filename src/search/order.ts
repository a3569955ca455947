/** Inequalities on a branch, put to linear arithmetic. */
import type { Branch, Fact } from "./branch.js";
import { type Inequality, refute } from "./linear.js";
import { type FarkasRow, lemma, type Proof } from "./proof.js";
import { arg, mk, natSort, num, type Term } from "./term.js";

/** A linear term: atoms with coefficients, and a constant. */
interface Side {
  readonly coefficients: Map<Term, bigint>;
  constant: bigint;
}

function linear(t: Term, factor: bigint, out: Side, inner: Set<Term>): void {
  inner.add(t);
  const [a, b] = t.args;
  if (t.op === "num") {
    out.constant += factor * BigInt(t.name);
    return;
  }
  if (t.op === "prim" && a !== undefined && b !== undefined) {
    if (t.name === "natAdd") {
      linear(a, factor, out, inner);
      linear(b, factor, out, inner);
      return;
    }
    if (t.name === "natMul" && (a.op === "num" || b.op === "num")) {
      const [k, x] = a.op === "num" ? [a, b] : [b, a];
      linear(x, factor * BigInt(k.name), out, inner);
      return;
    }
  }
  out.coefficients.set(t, (out.coefficients.get(t) ?? 0n) + factor);
}

const isArithmetic = (t: Term) => t.op === "num" || (t.op === "prim" && /^nat(Add|Sub|Mul)$/.test(t.name));

/**
 * Looks for a contradiction between the inequalities of a branch, its equations between numbers, and further ones.
 *
 * @returns a proof of falsity, or null
 */
export function inequalities(b: Branch, more: readonly Fact[]): Proof | null {
  const rows: { readonly left: Term; readonly right: Term; readonly proof: Proof }[] = [];
  const seen = new Set<Term>();
  const queue: Term[] = [];
  const note = (t: Term): void => {
    const inner = new Set<Term>();
    linear(t, 1n, { coefficients: new Map(), constant: 0n }, inner);
    for (const x of inner) if (x.op !== "num" && !seen.has(x)) queue.push(x);
    for (const x of inner) seen.add(x);
  };
  const add = (left: Term, right: Term, proof: Proof): void => {
    rows.push({ left, right, proof });
    note(left);
    note(right);
  };
  for (const f of [...b.order, ...more]) {
    if (arg(f.prop, 0).sort.kind === "int") continue;
    const [x, y] = [arg(f.prop, 0), arg(f.prop, 1)];
    add(f.prop.op === "lt" ? mk("prim", "natAdd", [x, num(1n)], natSort) : x, y, f.proof);
  }
  const g = b.graph;
  const pivots = new Map<Term, Term>();
  // What is said of sums and differences counts, also where no inequality speaks of them.
  for (const t of g.terms)
    if (t.op === "prim" && (t.name === "natSub" || (t.name === "natAdd" && g.members(t).length > 1))) note(t);
  for (let t = queue.shift(); t !== undefined && rows.length < 250; t = queue.shift()) {
    if (t.op === "prim" && t.name === "natSub") {
      const [x, y] = [arg(t, 0), arg(t, 1)];
      add(x, mk("prim", "natAdd", [t, y], natSort), lemma("sub_le_add", x, y));
      const between = (op: "le" | "lt") =>
        b.order.find((o) => o.prop.op === op && arg(o.prop, 0) === y && arg(o.prop, 1) === x);
      const fits = between("le");
      const known = fits ?? between("lt");
      if (known !== undefined) {
        const h = fits === undefined ? lemma("le_of_lt", known.proof) : known.proof;
        add(mk("prim", "natAdd", [t, y], natSort), x, lemma("add_sub_le", h));
      }
    }
    if (!g.has(t)) continue;
    // Equal terms are each compared with the first of them, or with the number that they are.
    const first = pivots.get(g.find(t));
    if (first === undefined) {
      pivots.set(g.find(t), t);
      for (const m of g.members(t)) if (isArithmetic(m)) note(m);
    }
    const value = g.value(t);
    const other = value?.op === "num" ? value : first;
    if (other === undefined || other === t) continue;
    const proof = g.explain(t, other);
    add(t, other, lemma("le_of_eq", proof));
    add(other, t, lemma("le_of_eq'", proof));
  }
  const numbers = new Map<Term, number>();
  const numberOf = (t: Term): number => {
    const known = numbers.get(t);
    if (known !== undefined) return known;
    numbers.set(t, numbers.size);
    return numbers.size - 1;
  };
  const system = rows.map((r): Inequality => {
    const side: Side = { coefficients: new Map(), constant: 0n };
    linear(r.left, 1n, side, new Set());
    linear(r.right, -1n, side, new Set());
    return {
      coefficients: new Map([...side.coefficients].map(([t, c]) => [numberOf(t), c])),
      constant: side.constant,
    };
  });
  b.search.count(system.length);
  const multipliers = refute(system);
  if (multipliers === null) return null;
  const used = rows.flatMap((r, i): readonly FarkasRow[] => {
    const multiplier = multipliers[i] ?? 0n;
    return multiplier === 0n ? [] : [{ multiplier, left: r.left, right: r.right, proof: r.proof }];
  });
  return { k: "farkas", rows: used };
}
