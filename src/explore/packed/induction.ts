/**
 * Counterexamples to induction: states within scope that satisfy every invariant, reachable or not, from which a step breaks
 * one. A proof by induction is stuck on exactly these.
 *
 * Found by narrowing: nothing of the state is assumed until the goal or an invariant reads it; then each value is tried, and
 * what has become false ends the branch (Runciman, Naylor, Lindblad: SmallCheck and Lazy SmallCheck, 2008).
 */
import type { Expr, Param } from "../../ir/ir.js";
import { lookupIn } from "../../ir/uses.js";
import { isModelError } from "../../model/error.js";
import { local } from "../compile.js";
import { domainOf, product } from "../domain.js";
import type { Call } from "../examine.js";
import type { LoadedModel } from "../loaded-model.js";
import { beyond } from "./beyond.js";
import { packInto, slotsOf, unpack } from "./layout.js";
import { functionText, partsOf } from "./program.js";

/** What a step from a state that satisfies the invariants must not do. */
export interface InductionGoal {
  readonly kind: "INV" | "TRANS" | "WD";
  readonly action: string;
  /** The invariant or transition property; null for `WD`: the action must have a value. */
  readonly property: string | null;
}

/** A state and a call that reach a goal. */
export interface Stuck {
  readonly goal: InductionGoal;
  readonly state: unknown;
  readonly call: Call;
}

/** How a search for one goal ended. */
export type Induction =
  | { readonly kind: "found"; readonly stuck: Stuck }
  /** There is none within scope. */
  | { readonly kind: "none" }
  /** The limit came first. */
  | { readonly kind: "limit" };

/** Finds counterexamples to induction of one model. */
export interface InductionSearch {
  /** Whether some state within scope satisfies all invariants; null where a limit came first. */
  readonly consistent: (most: number) => boolean | null;
  /**
   * @param goal what to reach
   * @param calls the calls of the goal's action
   * @param most values to try before the search is given up
   */
  readonly find: (goal: InductionGoal, calls: readonly Call[], most: number) => Induction;
}

/** A read of a slot that has no value yet. */
class Unassigned extends Error {
  slot = 0;
}
const unassigned = new Unassigned("a slot without a value");

type Predicate = (...args: readonly unknown[]) => unknown;

/** A conjunct of a predicate: one instance of what stands behind its universal quantifiers. */
interface Instance {
  readonly holds: Predicate;
  readonly args: readonly unknown[];
}

interface Conjunct {
  readonly params: readonly Param[];
  readonly body: Expr;
}

/** What stands behind universal quantifiers and between `&&`. */
function conjuncts(e: Expr, params: readonly Param[]): readonly Conjunct[] {
  if (e.kind === "quantifier" && e.quantifier === "forall") return conjuncts(e.body, [...params, e.param]);
  if (e.kind === "prim" && e.op === "and") return e.args.flatMap((a) => conjuncts(a, params));
  return [{ params, body: e }];
}

/**
 * Prepares the search.
 *
 * @throws NotPackable where the state cannot be packed
 */
export function inductionSearch(model: LoadedModel): InductionSearch {
  const parts = partsOf(model, true);
  const { specialiser, functionOf, layout } = parts;
  const lookup = lookupIn(model.modules);
  const machine = model.machine;
  if (machine === null) throw new Error("unreachable: no machine");
  const stated = [...machine.ir.invariants, ...machine.ir.transitions.map((t) => t.name)];
  const text: string[] = [];
  const entries: string[] = [];
  const pieces = new Map<string, readonly (readonly (readonly unknown[])[])[]>();
  for (const name of stated) {
    const { decl } = functionOf(name);
    const list = conjuncts(decl.body, []);
    for (const [i, { params, body }] of list.entries()) {
      const all = [...decl.params, ...params];
      const env = new Map(all.map((p) => [p.name, specialiser.param(p)]));
      text.push(functionText(`is$${local(name)}$${i}`, all, specialiser.body(body, env)));
    }
    entries.push(`${JSON.stringify(name)}: [${list.map((_, i) => `is$${local(name)}$${i}`).join(", ")}]`);
    const domains = list.map((c) =>
      product(
        c.params.map((p) => {
          const d = domainOf(p.type, lookup);
          return d.kind === "values" ? d.values : [];
        }),
      ),
    );
    pieces.set(name, domains);
  }
  for (const [i, a] of machine.ir.actions.entries()) {
    const { decl, ref } = functionOf(a.name);
    text.push(functionText(`act$${i}`, decl.params, specialiser.nextState(decl, ref)));
    entries.push(`${JSON.stringify(`action ${a.name}`)}: [act$${i}]`);
  }
  const touched = new Set<number>();
  /** The value of a slot, whose number the value carries wherever it is copied to. */
  const read = (held: number) => {
    if (held < 0) {
      unassigned.slot = -held - 1;
      throw unassigned;
    }
    if (held >= slotUnit) touched.add(Math.floor(held / slotUnit) - 1);
    return held % slotUnit;
  };
  const given = { $read: read, $run: { refused: false }, $reached: [] };
  const functions = new Map(
    Object.entries(parts.run([...text, `return { ${entries.join(", ")} };`], given) as Record<string, Predicate[]>),
  );
  const instancesOf = (name: string): readonly Instance[] =>
    (functions.get(name) ?? []).flatMap((holds, i) =>
      (pieces.get(name)?.[i] ?? []).map((args): Instance => ({ holds, args })),
    );
  const invariants = machine.ir.invariants.flatMap(instancesOf);
  const initial: number[] = [];
  packInto(layout, machine.initial, initial);
  const largest = Math.max(
    2,
    ...model.modules.flatMap((m) =>
      m.decls.map((d) => (d.kind === "alias" && d.sort?.kind === "scope" ? d.sort.scope : 0)),
    ),
  );
  const values = slotsOf(layout).map(({ size }, i) => {
    const isSmall = size !== null && size <= mostValues;
    const all = Array.from({ length: isSmall ? size : largest + 2 }, (_, v) => v);
    // What the initial state has first: the state that is found then differs from it only where it must.
    return [initial[i] ?? 0, ...all.filter((v) => v !== initial[i])];
  });

  const find = (goal: InductionGoal, calls: readonly Call[], most: number): Induction => {
    const [act] = functions.get(`action ${goal.action}`) ?? [];
    if (act === undefined) throw new Error(`unreachable: no action ${goal.action}`);
    const { property } = goal;
    const hasActor = machine.ir.transitions.find((t) => t.name === property)?.hasActor ?? false;
    const budget = { left: most };
    for (const call of calls.filter((c) => c.action === goal.action)) {
      const step = (s: readonly number[]) => act(s, ...call.args);
      const violated = (i: Instance) => (s: readonly number[]) => {
        const next = step(s);
        if (next === null) return false;
        const given = goal.kind === "INV" ? [next] : hasActor ? [s, next, call.actor] : [s, next];
        return i.holds(...given, ...i.args) !== true;
      };
      const reached =
        property === null ? [(s: readonly number[]) => !hasValue(step, s)] : instancesOf(property).map(violated);
      for (const test of reached) {
        const slots = narrow({ goal: test, invariants, values, budget, touched });
        if (slots === "limit") return { kind: "limit" };
        if (slots === null) continue;
        const whole = slots.map((v, i) => (v < 0 ? (initial[i] ?? 0) : v % slotUnit));
        return { kind: "found", stuck: { goal, call, state: unpack(layout, whole, machine.initial) } };
      }
    }
    return { kind: "none" };
  };
  const consistent = (most: number): boolean | null => {
    const found = narrow({ goal: () => true, invariants, values, budget: { left: most }, touched });
    return found === "limit" ? null : found !== null;
  };
  return { find, consistent };
}

function hasValue(step: (s: readonly number[]) => unknown, s: readonly number[]): boolean {
  try {
    step(s);
    return true;
  } catch (e) {
    if (isModelError(e)) return false;
    throw e;
  }
}

/**
 * A slot holds its value and, in units of this size, its number plus one. No value of a slot is as large: a word has up to 32
 * bits, and code for narrowing refuses larger numbers.
 */
const slotUnit = 2 ** 32;

/** Of a slot that can hold more values only the first few are tried. */
const mostValues = 4096;

interface Narrowing {
  readonly goal: (s: readonly number[]) => boolean;
  readonly invariants: readonly Instance[];
  /** The values of each slot, in the order in which they are tried. */
  readonly values: readonly (readonly number[])[];
  readonly budget: { left: number };
  /** The slots that were read since it was last cleared. */
  readonly touched: Set<number>;
}

/**
 * Slots that reach a goal and satisfy all invariants; those that nothing reads stay negative.
 *
 * Depth first with conflict-directed backjumping (Prosser, 1993): what is false depends on the slots that were read, and the
 * search goes back to the last one of these.
 *
 * @returns null where there are none
 */
function narrow({ goal, invariants, values, budget, touched }: Narrowing): readonly number[] | null | "limit" {
  const s = values.map((_, i) => -i - 1);
  /** The instances whose truth waits for a slot. */
  const waiting: Instance[][] = values.map(() => []);
  /** Why the last branch failed. */
  let conflict: ReadonlySet<number> = new Set();

  /** The truth of a test, or the slot that must have a value first. */
  const evaluate = (test: () => boolean): boolean | { readonly slot: number } => {
    touched.clear();
    try {
      return test();
    } catch (e) {
      if (e === unassigned) return { slot: unassigned.slot };
      // A predicate without a value, or one that leaves the scope, does not count as satisfied.
      if (e === beyond || isModelError(e)) return false;
      throw e;
    }
  };
  /** Files an instance where it waits. */
  const settle = (i: Instance, trail: number[]): boolean => {
    const truth = evaluate(() => i.holds(s, ...i.args) === true);
    if (truth === false) conflict = new Set(touched);
    if (typeof truth === "boolean") return truth;
    waiting[truth.slot]?.push(i);
    trail.push(truth.slot);
    return true;
  };
  /** The slot for which most instances wait; −1 where none does. */
  const mostAwaited = (): number => {
    let slot = -1;
    for (const [i, list] of waiting.entries())
      if (list.length > 0 && (slot < 0 || list.length > (waiting[slot]?.length ?? 0))) slot = i;
    return slot;
  };
  const step = (reached: boolean): boolean | "limit" => {
    if (reached) {
      const slot = mostAwaited();
      return slot < 0 ? true : branch(slot, true);
    }
    const truth = evaluate(() => goal(s));
    if (truth === true) return step(true);
    if (truth !== false) return branch(truth.slot, false);
    conflict = new Set(touched);
    return false;
  };
  const branch = (slot: number, reached: boolean): boolean | "limit" => {
    const due = waiting[slot] ?? [];
    const reasons = new Set<number>();
    for (const v of values[slot] ?? []) {
      budget.left -= 1;
      if (budget.left < 0) return "limit";
      s[slot] = (slot + 1) * slotUnit + v;
      waiting[slot] = [];
      const trail: number[] = [];
      const result = due.every((i) => settle(i, trail)) ? step(reached) : false;
      if (result !== false) return result;
      for (const at of trail.reverse()) waiting[at]?.pop();
      waiting[slot] = due;
      // Whatever the value of this slot: the branch fails for other reasons.
      if (!conflict.has(slot)) {
        s[slot] = -slot - 1;
        return false;
      }
      for (const r of conflict) if (r !== slot) reasons.add(r);
    }
    s[slot] = -slot - 1;
    conflict = reasons;
    return false;
  };
  if (!invariants.every((i) => settle(i, []))) return null;
  const found = step(false);
  return found === "limit" ? found : found ? s : null;
}
