/** Proofs that follow an action or property whose name changed. */
import type { Module } from "../ir/ir.js";
import { statementHashes } from "../obligations/fingerprint.js";
import { type Obligation, obligationKinds } from "../obligations/obligation.js";
import { lemmas, scriptCode, skipOver } from "../provers/coq/sentences.js";
import type { ModulePlan } from "./plan.js";
import type { VerdictRecord } from "./record.js";
import { orphanedLemmas, script } from "./skeletons.js";

/** A name that probably became another one. */
export interface Rename {
  readonly module: string;
  readonly from: string;
  readonly to: string;
  /** Lemmas that would follow. */
  readonly lemmas: number;
  /** How many of the obligations said the same when they were last checked, but for the name. */
  readonly unchanged: number;
}

/** The parts of an obligation's name in the provers: `close`, `_INV_symmetric`. */
function parts(name: string): { readonly subject: string; readonly rest: string } | null {
  const match = new RegExp(`^(.+?)(_(?:${obligationKinds.join("|")})\\d*(?:_.*)?)$`).exec(name);
  return match === null ? null : { subject: match[1] ?? "", rest: match[2] ?? "" };
}

/**
 * Finds renamed actions: proofs of obligations that are no more, beside new obligations of the same kinds.
 *
 * @param current text of the module's proof file
 */
export function probableRenames(
  plan: ModulePlan,
  modules: readonly Module[],
  current: string,
  record: VerdictRecord,
): readonly Rename[] {
  const present = new Map(lemmas(current).map((l) => [l.name, l]));
  const orphans = orphanedLemmas(plan, [...present.keys()]);
  const own = [...record].filter(([id]) => id.startsWith(`${plan.module.name}.`));
  const recorded = new Map(own.map(([, r]) => [r.name, r]));
  const hash = statementHashes(modules);
  const isNew = (o: Obligation) => {
    const lemma = present.get(o.name);
    return lemma === undefined || (lemma.script === scriptCode(script(o, plan)) && !record.has(o.id));
  };
  const fresh = new Map(plan.obligations.obligations.filter(isNew).map((o) => [o.name, o]));
  const subjects = new Map<string, string[]>();
  for (const name of orphans) {
    const p = parts(name);
    if (p !== null) subjects.set(p.subject, [...(subjects.get(p.subject) ?? []), p.rest]);
  }
  return [...subjects].flatMap(([from, rests]): readonly Rename[] => {
    const candidates = [...new Set([...fresh.values()].map((o) => parts(o.name)?.subject ?? ""))];
    const scored = candidates.map((to) => {
      const pairs = rests.flatMap((rest) => {
        const o = fresh.get(to + rest);
        return o === undefined ? [] : [{ o, old: recorded.get(from + rest) }];
      });
      const unchanged = pairs.filter(({ o, old }) => old !== undefined && old.statement === hash(o)).length;
      return { module: plan.module.name, from, to, lemmas: pairs.length, unchanged };
    });
    const best = scored.sort((a, b) => b.unchanged - a.unchanged || b.lemmas - a.lemmas)[0];
    return best !== undefined && best.lemmas === rests.length && best.lemmas > 0 ? [best] : [];
  });
}

/** What is wrong with a rename that was asked for. */
export class NoRename extends Error {
  /** Whether a proof stands in the way; otherwise there is nothing to move. */
  readonly isBlocked: boolean;

  constructor(message: string, isBlocked = false) {
    super(message);
    this.isBlocked = isBlocked;
  }
}

/**
 * Which proofs move from one name to another.
 *
 * @param present the names of the proofs of a module's proof file
 * @returns new names by old ones
 * @throws NoRename where there is nothing to move
 */
export function movesOf(
  plan: ModulePlan,
  present: readonly string[],
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const wanted = new Set(plan.obligations.obligations.map((o) => o.name));
  const moves = new Map<string, string>();
  for (const name of orphanedLemmas(plan, present)) {
    const p = parts(name);
    if (p?.subject === from && wanted.has(to + p.rest)) moves.set(name, to + p.rest);
  }
  if (moves.size === 0)
    throw new NoRename(`${plan.module.name} has no proof of ${from} whose obligation is now one of ${to}`);
  return moves;
}

/** That a proof which somebody has worked on stands in the way. */
export const inTheWay = (name: string): NoRename => new NoRename(`${name} has a proof of its own already`, true);

/** A proof file in which proofs have moved. */
export interface Moved {
  readonly text: string;
  /** The new names of the proofs. */
  readonly moved: readonly string[];
}

/**
 * Moves the proofs of one name to another. Skeletons that already stand under the new name give way; proofs that someone has
 * worked on do not.
 *
 * @throws NoRename where there is nothing to move, or something in the way
 */
export function renamed(plan: ModulePlan, current: string, from: string, to: string): Moved {
  const all = lemmas(current);
  const present = all.map((l) => l.name);
  const moves = movesOf(plan, present, from, to);
  const wanted = new Map(plan.obligations.obligations.map((o) => [o.name, o]));
  const targets = new Set(moves.values());
  let text = current;
  for (const lemma of [...all].reverse()) {
    if (targets.has(lemma.name)) {
      const o = wanted.get(lemma.name);
      if (o === undefined || lemma.script !== scriptCode(script(o, plan))) throw inTheWay(lemma.name);
      const after = /^\n\n?/.exec(text.slice(lemma.proofEnd))?.[0].length ?? 0;
      text = text.slice(0, lemma.statement.start) + text.slice(lemma.proofEnd + after);
    } else if (moves.has(lemma.name)) {
      const own = replaceNames(text.slice(lemma.statement.start, lemma.proofEnd), new Map([[from, to]]));
      text = text.slice(0, lemma.statement.start) + own + text.slice(lemma.proofEnd);
    }
  }
  return { text: replaceNames(text, moves), moved: [...targets] };
}

/** Replaces whole identifiers outside comments and strings. */
function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  let out = "";
  let i = 0;
  const word = /[\p{L}_][\p{L}\p{N}_']*/uy;
  while (i < text.length) {
    const skipped = skipOver(text, i);
    if (skipped !== null) {
      out += text.slice(i, skipped);
      i = skipped;
      continue;
    }
    word.lastIndex = i;
    const found = word.exec(text)?.[0];
    out += found === undefined ? text.charAt(i) : (names.get(found) ?? found);
    i += found === undefined ? 1 : found.length;
  }
  return out;
}
