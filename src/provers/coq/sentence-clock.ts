/** What `coqc -time` says while it works: how far it has come, and what that took. */
import type { Copy } from "./pieces.js";

export interface SentenceClock {
  /** Takes in a line of output. @returns whether coqc has come to another lemma */
  readonly restarts: (line: string) => boolean;
  /** The offset behind the last sentence that was done; null where coqc said nothing. */
  readonly reached: () => number | null;
  /** CPU seconds of what stands before the first lemma, and of the rest. */
  readonly seconds: () => { readonly starting: number; readonly proving: number };
}

/** Follows a run of coqc on a copy of a proof file. Lines that the file itself prints can only hasten the clock. */
export function sentenceClock({ text, places }: Copy): SentenceClock {
  // coqc counts bytes.
  const isAscii = Buffer.byteLength(text) === text.length;
  const bytes = (offset: number) => (isAscii ? offset : Buffer.byteLength(text.slice(0, offset)));
  const written = places
    .filter((p) => p.end > p.start + 1)
    .map((p) => ({ ...p, from: bytes(p.start), to: bytes(p.end) }));
  let done = 0;
  let lemma = 0;
  let starting = 0;
  let proving = 0;
  return {
    restarts: (line) => {
      const match = /^Chars (\d+) - (\d+) \[.*\] [\d.]+ secs \(([\d.]+)u,([\d.]+)s\)/.exec(line);
      if (match === null) return false;
      const end = Number(match[2]);
      if (end <= done) return false;
      done = end;
      const seconds = Number(match[3]) + Number(match[4]);
      if (end <= (written[0]?.from ?? Number.POSITIVE_INFINITY)) starting += seconds;
      else proving += seconds;
      const before = lemma;
      while (lemma < written.length && (written[lemma]?.to ?? 0) <= end) lemma += 1;
      return lemma !== before;
    },
    reached: () => {
      if (done === 0) return null;
      // Behind the white space that follows: where the next sentence begins.
      const at = isAscii ? done : Buffer.from(text).subarray(0, done).toString().length;
      const next = /\S/.exec(text.slice(at));
      return next === null ? null : at + next.index;
    },
    seconds: () => ({ starting, proving }),
  };
}
