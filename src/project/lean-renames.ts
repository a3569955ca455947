/** Lean proofs that follow an action or property whose name changed. */
import { component } from "../emit-lean/identifier.js";
import { leanCode, type Theorem, theoremName, theorems } from "../provers/lean/text.js";
import { hasMark, withMark } from "./lean-skeletons.js";
import type { ModulePlan } from "./plan.js";
import { inTheWay, type Moved, movesOf } from "./renames.js";

/**
 * Moves the Lean proofs of one name to another. Theorems under the new name that stand as the tool wrote them give way. A proof keeps
 * its mark: what the tool wrote stays what the tool wrote.
 *
 * @throws NoRename where there is nothing to move, or a proof by hand in the way
 */
export function renamedInLean(plan: ModulePlan, current: string, from: string, to: string): Moved {
  const all = theorems(current);
  const moves = movesOf(plan, all.map(theoremName), from, to);
  const targets = new Set(moves.values());
  const marked = new Set(
    all
      .filter((t) => hasMark(current, t) && !targets.has(theoremName(t)))
      .map((t) => moves.get(theoremName(t)) ?? theoremName(t)),
  );
  let text = current;
  for (const t of [...all].reverse()) {
    const name = theoremName(t);
    const end = t.start + leanCode(current).code.slice(t.start, t.end).trimEnd().length;
    if (targets.has(name)) {
      if (!hasMark(current, t)) throw inTheWay(t.name);
      const after = /^\n\n?/.exec(text.slice(end))?.[0].length ?? 0;
      text = text.slice(0, text.lastIndexOf("-- generated ", t.start)) + text.slice(end + after);
    } else if (moves.has(name)) {
      const own = replaceNames(text.slice(t.start, end), (n) => renamedIn(n, from, to));
      text = text.slice(0, t.start) + own + text.slice(end);
    }
  }
  text = replaceNames(text, (n) => moves.get(n) ?? null);
  for (const t of [...theorems(text)].reverse()) if (marked.has(theoremName(t))) text = marking(text, t);
  return { text, moved: [...targets] };
}

/** The action itself, and the lemmas about its paths. */
function renamedIn(name: string, from: string, to: string): string | null {
  if (name === from) return to;
  const rest = name.startsWith(from) ? name.slice(from.length) : "";
  return /^_(?:path|post)\d+$/.test(rest) ? `${to}${rest}` : null;
}

/** The text with a mark that fits the theorem as it is now. */
const marking = (text: string, t: Theorem): string => {
  const mark = text.lastIndexOf("-- generated ", t.start);
  return text.slice(0, mark) + withMark(t.code) + text.slice(t.start);
};

/** Replaces whole components of names outside comments; `to` gives null for a name that stays. */
function replaceNames(text: string, to: (name: string) => string | null): string {
  let out = "";
  let last = 0;
  for (const m of leanCode(text).code.matchAll(/«([^»]*)»|[\p{L}_][\p{L}\p{N}_'!?]*/gu)) {
    const name = to(m[1] ?? m[0]);
    if (name === null) continue;
    out += text.slice(last, m.index) + component(name);
    last = m.index + m[0].length;
  }
  return out + text.slice(last);
}
