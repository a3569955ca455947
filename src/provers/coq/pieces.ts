/**
 * A proof file as lemmas that can be compiled apart from each other. A piece is the file without the lemmas that others do not
 * mention: everything else in it, such as imports, tactics, definitions and hints, stays in every piece, in its order. What a piece
 * proves, the kernel judges as it judges a file; what is kept of a lemma is kept by the text of its own smallest piece.
 */
import { hash } from "./keys.js";
import { type Lemma, lemmas, sentences, withoutComments } from "./sentences.js";

export interface Pieces {
  readonly text: string;
  /** In the order of the file. */
  readonly lemmas: readonly Lemma[];
  /** For each lemma the earlier ones that a piece with it must contain, by index, ascending. */
  readonly needs: readonly (readonly number[])[];
  /** For each lemma a hash of its smallest piece: of all in the file that it follows from. */
  readonly keys: readonly string[];
}

/** How a lemma is written into a piece. */
export type Form = "as written" | "admitted" | "left out";

/** A sentence inside a proof that changes nothing but the proof. */
const tacticOnly =
  /^(?:[\p{Ll}_({}[\-+*>]|\d|Proof\.|Proof with\b|Proof using\b|Time [\p{Ll}_]|Fail [\p{Ll}_]|Unshelve\.|Show\b|Focus\b|Unfocus\b|Qed\.|Defined\.|Admitted\.|Abort\.)/u;

const words = /[\p{L}_][\p{L}\p{N}_']*/gu;

/** Cuts a file into pieces; null where a lemma may change what comes after it, so that the file has to stay whole. */
export function piecesOf(text: string): Pieces | null {
  const all = lemmas(text);
  if (new Set(all.map((l) => l.name)).size !== all.length) return null;
  if (all.some((l) => l.closing === "none" || /^(?:#\[.*\] ?|Local |Global )*Program\b/.test(l.statement.code)))
    return null;
  const { sentences: every } = sentences(text);
  let at = 0;
  for (const lemma of all) {
    while ((every[at]?.end ?? text.length) <= lemma.statement.end && at < every.length) at += 1;
    for (; at < every.length && (every[at]?.end ?? 0) <= lemma.proofEnd; at += 1)
      if (!tacticOnly.test(every[at]?.code ?? "")) return null;
  }
  const index = new Map(all.map((l, i) => [l.name, i]));
  const mentioned = (part: string): readonly number[] =>
    [...new Set(withoutComments(part).match(words))].flatMap((w) => index.get(w) ?? []);
  const gaps = gapsOf(text, all);
  const direct = all.map((l, i) => mentioned(text.slice(l.statement.start, l.proofEnd)).filter((j) => j < i));
  const closures: (readonly number[])[] = [];
  for (const d of direct) closures.push([...new Set(d.flatMap((j) => [...(closures[j] ?? []), j]))]);
  // What the rest of the file mentions is in every piece.
  const always = gaps.flatMap((g) => mentioned(g)).flatMap((j) => [...(closures[j] ?? []), j]);
  const needs = closures.map((c, i) => [...new Set([...c, ...always])].filter((j) => j !== i).sort((a, b) => a - b));
  return { text, lemmas: all, needs, keys: keysOfPieces(text, all, gaps, needs) };
}

/** The text before each lemma, and behind the last one. */
const gapsOf = (text: string, all: readonly Lemma[]): readonly string[] =>
  [...all, null].map((l, i) => text.slice(all[i - 1]?.proofEnd ?? 0, l?.statement.start ?? text.length));

function keysOfPieces(
  text: string,
  all: readonly Lemma[],
  gaps: readonly string[],
  needs: readonly (readonly number[])[],
): readonly string[] {
  // Comments and layout between lemmas do not count; inside them they do, since verdicts name places in them.
  const rest = gaps.map((g) => withoutComments(g).trim()).flatMap((code, at) => (code === "" ? [] : [{ at, code }]));
  const lemmaText = (i: number) => text.slice(all[i]?.statement.start, all[i]?.proofEnd);
  return all.map((_, i) => {
    const parts: string[] = [];
    let gap = 0;
    for (const j of [...(needs[i] ?? []), i].sort((a, b) => a - b)) {
      for (; (rest[gap]?.at ?? Number.POSITIVE_INFINITY) <= j; gap += 1) parts.push("rest", rest[gap]?.code ?? "");
      parts.push("lemma", lemmaText(j));
    }
    for (; gap < rest.length; gap += 1) parts.push("rest", rest[gap]?.code ?? "");
    return hash([...parts, "of", all[i]?.name ?? ""]);
  });
}

/** A lemma's place in a copy. */
export interface PlacedLemma {
  readonly start: number;
  readonly proofStart: number;
  readonly end: number;
}

/** A copy of a file with its lemmas in given forms. */
export interface Copy {
  readonly text: string;
  /** The places of the lemmas, by index. */
  readonly places: readonly PlacedLemma[];
  /** The way back: from an offset in the copy to one in the file. */
  readonly origin: (offset: number) => number;
}

/** Writes a copy of a file. */
export function copyOf(text: string, all: readonly Lemma[], formOf: (index: number) => Form): Copy {
  let out = "";
  let from = 0;
  const places: PlacedLemma[] = [];
  const shifts: { readonly at: number; readonly origin: number }[] = [{ at: 0, origin: 0 }];
  for (const [i, lemma] of all.entries()) {
    out += text.slice(from, lemma.statement.start);
    shifts.push({ at: out.length, origin: lemma.statement.start });
    const start = out.length;
    const form = formOf(i);
    const statement = text.slice(lemma.statement.start, lemma.statement.end);
    const proofStart = start + statement.length;
    if (form === "as written") out += text.slice(lemma.statement.start, lemma.proofEnd);
    else if (form === "admitted") out += `${statement} Admitted.`;
    places.push({ start, proofStart, end: Math.max(out.length, start + 1) });
    from = lemma.proofEnd;
    shifts.push({ at: out.length, origin: from });
  }
  out += text.slice(from);
  const origin = (offset: number): number => {
    const shift = shifts.filter((s) => s.at <= offset).pop();
    return shift === undefined ? offset : shift.origin + (offset - shift.at);
  };
  return { text: out, places, origin };
}
