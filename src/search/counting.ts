/** Sums and counts over ranges: how they follow a change at one place, what their members say of them, and when they are zero. */
import type { Branch } from "./branch.js";
import { decide } from "./decide.js";
import { lemma, type Proof } from "./proof.js";
import { arg, bind, boolSort, freshVar, holds, mk, num, prop, propSort, sameSort, type Term } from "./term.js";

/** Looks for a proof on a copy of a branch, for a short while. */
type Attempt = (b: Branch, goal: Term) => Proof | null;

/** A sum or count over a range. */
interface Sum {
  readonly term: Term;
  readonly name: "sum" | "count";
  readonly low: Term;
  readonly high: Term;
  readonly fn: Term;
}

/** The keys at which something may have changed: more of them would take too long. */
const mostKeys = 6;

function sumOf(t: Term): Sum | null {
  const [list, fn] = t.args;
  if (t.op !== "higher" || (t.name !== "sum" && t.name !== "count") || t.sort.kind !== "nat") return null;
  if (list?.op !== "prim" || list.name !== "range" || fn === undefined) return null;
  return { term: t, name: t.name, low: arg(list, 0), high: arg(list, 1), fn };
}

const applied = (s: Sum, x: Term): Term => mk("app", "", [s.fn, x], s.name === "count" ? boolSort : s.term.sort);

/** What one element adds. */
const share = (s: Sum, x: Term): Term =>
  s.name === "sum" ? applied(s, x) : mk("ite", "", [holds(applied(s, x)), num(1n), num(0n)], s.term.sort);

const plus = (x: Term, y: Term): Term => mk("prim", "natAdd", [x, y], x.sort);

/** `low ≤ x → x < high → p`. */
const within = (s: Sum, x: Term, p: Term): Term =>
  prop("imp", prop("le", s.low, x), prop("imp", prop("lt", x, s.high), p));

/** What every element of the range is part of: a fact about a sum that has just been met. */
export function memberOf(b: Branch, t: Term): void {
  const s = sumOf(t);
  if (s === null || !b.once(`sum ${t.id}`)) return;
  const x = freshVar(s.fn.hints[0] ?? "x", s.fn.binders[0] ?? boolSort);
  const generation = b.graph.generation(t);
  const own =
    s.name === "count" ? prop("imp", holds(applied(s, x)), prop("le", num(1n), t)) : prop("le", applied(s, x), t);
  b.assume(bind("all", [x], within(s, x, own), propSort), lemma(`${s.name}_member`, s.fn), generation);
  const inner = sumOf(b.search.nf(applied(s, x)));
  if (s.name !== "sum" || inner?.name !== "count") return;
  const y = freshVar(inner.fn.hints[0] ?? "y", inner.fn.binders[0] ?? boolSort);
  const passes = within(inner, y, prop("imp", holds(applied(inner, y)), prop("le", num(1n), t)));
  const fn = bind("lam", [x], inner.fn, s.fn.sort);
  b.assume(bind("all", [x, y], within(s, x, passes), propSort), lemma("sum_count_member", fn), generation);
}

/** What comparing sums came to: something new, a proposition to split on first, or nothing. */
export type Compared = { readonly kind: "new" | "nothing" } | { readonly kind: "split"; readonly prop: Term };

/** Compares the sums on a branch with each other: those that agree but for one place differ by what stands there. */
export function compareSums(b: Branch, attempt: Attempt): Compared {
  const sums = b.graph.terms.flatMap((t) => sumOf(t) ?? []);
  let any = false;
  let split: Term | null = null;
  for (const [i, s] of sums.entries()) {
    if (b.once(`zero ${s.term.id}`) && isZero(b, s, attempt)) any = true;
    for (const other of sums.slice(0, i)) {
      if (s.name !== other.name || b.graph.same(s.term, other.term)) continue;
      if (!b.graph.same(s.low, other.low) || !b.graph.same(s.high, other.high)) continue;
      if (s.low !== other.low || s.high !== other.high || b.done.has(`sums ${s.term.id} ${other.term.id}`)) continue;
      const undecided = differences(s.fn, other.fn).map((p) => ({ p, is: decide(b, p)?.holds ?? null }));
      if (undecided.some((d) => d.is === false)) continue;
      const open = undecided.find((d) => d.is === null);
      if (open !== undefined) {
        split ??= open.p;
        continue;
      }
      if (b.once(`sums ${s.term.id} ${other.term.id}`) && compared(b, s, other, attempt)) any = true;
    }
  }
  if (any) return { kind: "new" };
  return split === null ? { kind: "nothing" } : { kind: "split", prop: split };
}

/** Equations between the numbers in which two functions differ that are otherwise built alike. */
function differences(f: Term, g: Term): readonly Term[] {
  if (f === g) return [];
  if (f.sort.kind === "nat" && f.loose === 0 && g.loose === 0)
    return sameSort(f.sort, g.sort) ? [prop("eq", f, g)] : [];
  if (f.op !== g.op || f.name !== g.name || f.args.length !== g.args.length) return [];
  return f.args.flatMap((a, i) => differences(a, arg(g, i)));
}

/** Where nothing is added, the sum is zero. */
function isZero(b: Branch, s: Sum, attempt: Attempt): boolean {
  if (b.graph.value(s.term)?.name === "0") return false;
  const x = freshVar(s.fn.hints[0] ?? "x", s.fn.binders[0] ?? boolSort);
  const nothing =
    s.name === "count"
      ? prop("eq", applied(s, x), mk("ctor", "false", [], boolSort))
      : prop("eq", applied(s, x), num(0n));
  const proof = attempt(b, b.search.nf(bind("all", [x], within(s, x, nothing), propSort)));
  if (proof === null) return false;
  b.assume(prop("eq", s.term, num(0n)), lemma(`${s.name}_zero`, s.fn, proof), b.graph.generation(s.term));
  return true;
}

/** Two sums: the same, or the same but for one key. */
function compared(b: Branch, s: Sum, other: Sum, attempt: Attempt): boolean {
  const x = freshVar(s.fn.hints[0] ?? "x", s.fn.binders[0] ?? boolSort);
  const generation = Math.max(b.graph.generation(s.term), b.graph.generation(other.term));
  const agree = prop("eq", applied(s, x), applied(other, x));
  const everywhere = attempt(b, b.search.nf(bind("all", [x], within(s, x, agree), propSort)));
  if (everywhere !== null) {
    b.assume(prop("eq", s.term, other.term), lemma(`${s.name}_same`, s.fn, other.fn, everywhere), generation);
    return true;
  }
  for (const key of keys(b, x)) {
    const elsewhere = within(s, x, prop("imp", prop("not", prop("eq", x, key)), agree));
    const proof = attempt(b, b.search.nf(bind("all", [x], elsewhere, propSort)));
    if (proof === null) continue;
    const equal = prop("eq", plus(s.term, share(other, key)), plus(other.term, share(s, key)));
    const args = [s.fn, other.fn, key, proof];
    b.assume(within(s, key, equal), lemma(`${s.name}_change`, ...args), generation);
    const outside = prop("or", prop("lt", key, s.low), prop("le", s.high, key));
    b.assume(prop("imp", outside, prop("eq", s.term, other.term)), lemma(`${s.name}_outside`, ...args), generation);
    return true;
  }
  return false;
}

/** The keys of changed maps, each once. */
function keys(b: Branch, x: Term): readonly Term[] {
  const found: Term[] = [];
  for (const t of b.graph.terms) {
    if (t.op !== "upd") continue;
    for (const k of t.args.slice(1, -1))
      if (sameSort(k.sort, x.sort) && !found.some((f) => b.graph.same(f, k))) found.push(k);
  }
  return found.slice(0, mostKeys);
}
