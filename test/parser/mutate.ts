/** Texts that are nearly models: seeded, so that every failure can be repeated. */

/** A source of random numbers. */
export interface Random {
  /** A whole number from 0 to `below` − 1. */
  readonly below: (below: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Mulberry32, a small generator of good enough quality (T. Ettinger, public domain). */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
  };
}

/** Pieces of TypeScript, in the language and outside of it. */
const pieces: readonly string[] = [
  ..."import export const let var function return if else switch case default type interface readonly".split(" "),
  ..."for while do class throw try catch new this typeof delete void null await async yield enum namespace".split(" "),
  ..."as satisfies in instanceof extends keyof declare from true false undefined break is infer".split(" "),
  ..."( ) [ ] { } < > => = == === != !== + - * / % ** & | ^ ~ << ?. ?? ? : ; , . ... ! && || ++ -- += @ #".split(" "),
  ..."x y State 0 1 0xff 1_000 1.5 1n 0x 名前 $a _ a1".split(" "),
  ...[
    '"a"',
    "'b'",
    '"',
    "'",
    "`t`",
    "`",
    "`${",
    "/r/g",
    "\\",
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u0000",
    "\ufeff",
    "\u2028",
    "😀",
  ],
  ...[
    "/** @invariant */",
    "/** doc @action */",
    "/*",
    "*/",
    "// c\n",
    "/** @nope */",
    "/**",
    "/**/",
    "(x) =>",
    "<T>(x)",
    "(x): T =>",
  ],
];

/** A text of random pieces. */
function soup(r: Random): string {
  const length = 1 + r.below(40);
  return Array.from({ length }, () => r.pick(pieces) + (r.below(3) === 0 ? "" : " ")).join("");
}

/** A few declarations of a text, which has empty lines between them. */
function stretch(r: Random, text: string): string {
  const paragraphs = text.split("\n\n");
  const start = r.below(paragraphs.length);
  return paragraphs.slice(start, start + 1 + r.below(3)).join("\n\n");
}

/** Changes a text at one place. */
function mutate(r: Random, text: string): string {
  const at = r.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + r.below(12));
  switch (r.below(6)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, at) + r.pick(pieces) + text.slice(at);
    case 3:
      return text.slice(0, at) + r.pick(pieces) + text.slice(to);
    case 4:
      return text.slice(0, to) + text.slice(at);
    default:
      return text.slice(0, at) + soup(r) + text.slice(at);
  }
}

/** The text of a number: the same for the same seed and samples. */
export function nearlyModel(seed: number, samples: readonly string[]): string {
  const r = random(seed);
  if (r.below(4) === 0) return soup(r);
  let text = stretch(r, r.pick(samples));
  for (let times = r.below(5); times > 0; times -= 1) text = mutate(r, text);
  return text;
}
