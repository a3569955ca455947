/**
 * Linear arithmetic over natural numbers: whether inequalities contradict each other, with the multipliers that show it (Farkas'
 * lemma). Dual simplex with Bland's rule in exact fractions; that a number is whole is used only for `a < b` as `a + 1 ≤ b`.
 */

/** `Σ coefficients · x + constant ≤ 0`, over naturals x. */
export interface Inequality {
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
}

/** A fraction with a positive denominator. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

function fraction(n: bigint, d: bigint): Fraction {
  if (n === 0n) return zero;
  const g = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / g, d: d / g };
}

const zero: Fraction = { n: 0n, d: 1n };
const plus = (a: Fraction, b: Fraction) =>
  a.n === 0n ? b : b.n === 0n ? a : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction) => (a.n === 0n || b.n === 0n ? zero : fraction(a.n * b.n, a.d * b.d));
const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
const minus = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });

/** A basic variable as a sum over the others. */
interface Row {
  basic: number;
  constant: Fraction;
  terms: Map<number, Fraction>;
}

/**
 * Looks for a contradiction.
 *
 * @param limit how many steps to take at most
 * @returns for each inequality a multiplier, such that the sum has no negative coefficient and a positive constant; null where the
 *   inequalities have a solution in fractions, or the limit was reached
 */
export function refute(inequalities: readonly Inequality[], limit = 500): readonly bigint[] | null {
  // Unknowns are the numbers themselves, and for each inequality its slack: -(Σ c·x + k) ≥ 0.
  const slack = (i: number) => -1 - i;
  const rows: Row[] = inequalities.map((q, i) => ({
    basic: slack(i),
    constant: fraction(-q.constant, 1n),
    terms: new Map([...q.coefficients].flatMap(([v, c]) => (c === 0n ? [] : [[v, fraction(-c, 1n)] as const]))),
  }));
  for (let step = 0; step < limit; step += 1) {
    const bad = rows
      .filter((r) => r.constant.n < 0n)
      .reduce<Row | null>((m, r) => (m === null || r.basic < m.basic ? r : m), null);
    if (bad === null) return null;
    const enter = [...bad.terms]
      .filter(([, c]) => c.n > 0n)
      .reduce<number | null>((m, [v]) => (m === null || v < m ? v : m), null);
    if (enter === null) return multipliers(bad, inequalities.length);
    pivot(rows, bad, enter);
  }
  return null;
}

function pivot(rows: readonly Row[], row: Row, enter: number): void {
  const c = row.terms.get(enter) ?? zero;
  // basic = k + c·enter + rest, so enter = (basic - k - rest) / c.
  const terms = new Map<number, Fraction>([[row.basic, over({ n: 1n, d: 1n }, c)]]);
  for (const [v, x] of row.terms) if (v !== enter) terms.set(v, minus(over(x, c)));
  row.constant = minus(over(row.constant, c));
  row.basic = enter;
  row.terms = terms;
  for (const other of rows) {
    const factor = other.terms.get(enter);
    if (other === row || factor === undefined) continue;
    other.terms.delete(enter);
    other.constant = plus(other.constant, times(factor, row.constant));
    for (const [v, x] of row.terms) {
      const sum = plus(other.terms.get(v) ?? zero, times(factor, x));
      if (sum.n === 0n) other.terms.delete(v);
      else other.terms.set(v, sum);
    }
  }
}

/** The slacks of a row that cannot become positive give the multipliers. */
function multipliers(row: Row, count: number): readonly bigint[] {
  const out: Fraction[] = Array.from({ length: count }, () => zero);
  const add = (v: number, x: Fraction) => {
    if (v < 0) out[-1 - v] = x;
  };
  add(row.basic, { n: 1n, d: 1n });
  for (const [v, x] of row.terms) add(v, minus(x));
  const scale = out.reduce((m, x) => (m * x.d) / gcd(m, x.d), 1n);
  return out.map((x) => (x.n * scale) / x.d);
}

/** Whether multipliers show a contradiction. */
export function isContradiction(inequalities: readonly Inequality[], by: readonly bigint[]): boolean {
  const sum = new Map<number, bigint>();
  let constant = 0n;
  for (const [i, q] of inequalities.entries()) {
    const k = by[i] ?? 0n;
    if (k < 0n) return false;
    constant += k * q.constant;
    for (const [v, c] of q.coefficients) sum.set(v, (sum.get(v) ?? 0n) + k * c);
  }
  return constant > 0n && [...sum.values()].every((c) => c >= 0n);
}
