/** JavaScript that keeps states: each as a few 32-bit words, found by hashing. */
import type { Slot } from "./layout.js";

interface Place {
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
}

/** Where each slot lies among the words; slots that hold one value only lie nowhere. */
function placesOf(slots: readonly Slot[], bitsOfUnbounded: number): readonly Place[] {
  let word = 0;
  let shift = 0;
  return slots.map(({ size }) => {
    const bits = size === null ? bitsOfUnbounded : Math.ceil(Math.log2(Math.max(1, size)));
    if (shift + bits > 32) {
      word += 1;
      shift = 0;
    }
    const place = { word, shift, bits };
    shift += bits;
    return place;
  });
}

/** What the text declares. */
export interface Store {
  /** Adds a state; gives its number, or −1 where it is known. */
  readonly insert: (slots: readonly number[]) => number;
  /** Fills an array with the slots of a state. */
  readonly load: (number: number, slots: number[]) => void;
  readonly count: () => number;
}

/**
 * Declarations of `insert`, `load` and `count`.
 *
 * The text uses `$tooFewBits()`, which throws, where an unbounded number does not fit.
 *
 * @param bitsOfUnbounded bits for each number without a bound: 8, 16 or 31
 */
export function storeText(slots: readonly Slot[], bitsOfUnbounded: number): string {
  const places = placesOf(slots, bitsOfUnbounded);
  const width = 1 + Math.max(0, ...places.map((p) => p.word));
  const words = Array.from({ length: width }, (_, w) => w);
  const gathered = words.map((w) => {
    const terms = places.flatMap((p, i) =>
      p.word !== w || p.bits === 0 ? [] : [p.shift === 0 ? `s[${i}]` : `(s[${i}] << ${p.shift})`],
    );
    return `const w${w} = ${terms.length === 0 ? "0" : `${terms.join(" | ")} | 0`};`;
  });
  const unbounded = slots.flatMap(({ size }, i) => (size === null ? [`s[${i}]`] : []));
  // No number of the language that needs more than 31 bits is a slot of its own: such values count as they are met.
  const check =
    unbounded.length === 0
      ? ""
      : `if (${unbounded.map((s) => `${s} > ${2 ** bitsOfUnbounded - 1}`).join(" || ")}) $tooFewBits();`;
  const mix = (list: readonly string[]) =>
    [
      "let h = 0x9e3779b9;",
      ...list.map((w) => `h = Math.imul(h ^ ${w}, 0x85ebca6b); h ^= h >>> 15;`),
      "h = Math.imul(h, 0xc2b2ae35); h ^= h >>> 13;",
    ].join(" ");
  const mask = (bits: number) => (bits === 32 ? "" : ` & ${2 ** bits - 1}`);
  const loads = places.map((p, i) =>
    p.bits === 0 ? `s[${i}] = 0;` : `s[${i}] = (words[at + ${p.word}] >>> ${p.shift})${mask(p.bits)};`,
  );
  const at = (k: number) => (k === 0 ? "at" : `at + ${k}`);
  return `
let table = new Int32Array(1 << 16), words = new Int32Array((1 << 15) * ${width}), states = 0;
function enlarge() {
  const larger = new Int32Array(words.length * 2);
  larger.set(words);
  words = larger;
}
function rehash() {
  table = new Int32Array(table.length * 2);
  const last = table.length - 1;
  for (let k = 0, at = 0; k < states; k += 1, at += ${width}) {
    ${mix(words.map((w) => `words[${at(w)}]`))}
    let i = h & last;
    while (table[i] !== 0) i = (i + 1) & last;
    table[i] = k + 1;
  }
}
function insert(s) {
  ${check}
  ${gathered.join("\n  ")}
  ${mix(words.map((w) => `w${w}`))}
  const last = table.length - 1;
  let i = h & last;
  for (let k = table[i]; k !== 0; k = table[i]) {
    const at = (k - 1) * ${width};
    if (${words.map((w) => `words[${at(w)}] === w${w}`).join(" && ")}) return -1;
    i = (i + 1) & last;
  }
  const at = states * ${width};
  if (at === words.length) enlarge();
  ${words.map((w) => `words[${at(w)}] = w${w};`).join(" ")}
  states += 1;
  table[i] = states;
  if (states * 2 > table.length) rehash();
  return states - 1;
}
function load(number, s) {
  const at = number * ${width};
  ${loads.join("\n  ")}
}
const count = () => states;`;
}
