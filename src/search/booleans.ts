/** Boolean operations: what the operands say of the result, and the result of the operands. */
import type { Branch } from "./branch.js";
import { lemma, type Proof } from "./proof.js";
import { bool, type Term } from "./term.js";
import { equate } from "./terms.js";

/** Takes in what is known of an operation or its operands by the others. */
export function propagate(b: Branch, t: Term): void {
  const g = b.graph;
  const value = (x: Term): "true" | "false" | null => {
    const v = g.value(x);
    return v?.name === "true" || v?.name === "false" ? v.name : null;
  };
  const eq = (x: Term) => g.explain(x, g.value(x) ?? x);
  const set = (x: Term, to: boolean, proof: Proof) => {
    if (g.value(x) === null) {
      equate(b, x, bool(to), proof);
      return;
    }
    g.add(bool(to), 0);
    g.merge(x, bool(to), proof);
  };
  const [x, y] = t.args;
  if (x === undefined) return;
  const [own, vx] = [value(t), value(x)];
  if (t.op === "bnot") {
    if (vx !== null && own === null)
      set(t, vx === "false", lemma(vx === "true" ? "not_of_true" : "not_of_false", eq(x)));
    // A value that contradicts shows up as a clash.
    if (own !== null && (vx === null || vx === own))
      set(x, own === "false", lemma(own === "true" ? "not_true" : "not_false", eq(t)));
    return;
  }
  if (y === undefined) return;
  const vy = value(y);
  // `neutral` leaves the other operand as it is, `absorbing` decides alone.
  const [name, absorbing] = t.op === "band" ? (["and", "false"] as const) : (["or", "true"] as const);
  const neutral = absorbing === "false" ? "true" : "false";
  if (own === null) {
    if (vx === absorbing) set(t, absorbing === "true", lemma(`${name}_of_${absorbing}_left`, eq(x)));
    else if (vy === absorbing) set(t, absorbing === "true", lemma(`${name}_of_${absorbing}_right`, eq(y)));
    else if (vx === neutral && vy === neutral) set(t, neutral === "true", lemma(`${name}_of_${neutral}`, eq(x), eq(y)));
    return;
  }
  if (own === neutral) {
    if (vx === null) set(x, neutral === "true", lemma(`${name}_${neutral}_left`, eq(t)));
    if (vy === null) set(y, neutral === "true", lemma(`${name}_${neutral}_right`, eq(t)));
    // A value that contradicts shows up as a clash.
    if (vx === absorbing) set(x, neutral === "true", lemma(`${name}_${neutral}_left`, eq(t)));
    if (vy === absorbing) set(y, neutral === "true", lemma(`${name}_${neutral}_right`, eq(t)));
    return;
  }
  if (vx === neutral && vy !== absorbing)
    set(y, absorbing === "true", lemma(`${name}_${absorbing}_right`, eq(t), eq(x)));
  if (vy === neutral && vx !== absorbing)
    set(x, absorbing === "true", lemma(`${name}_${absorbing}_left`, eq(t), eq(y)));
}
