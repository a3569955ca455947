/** What is known of a value while the text that computes it is made. */
import type { Node } from "./layout.js";
import type { SlotTexts } from "./slots-text.js";

/** An ordinary value: a text that can be written several times. */
export interface Value {
  readonly kind: "value";
  readonly text: string;
}

/**
 * A packed value that need not exist: the slots of `node` in the array `base`, with some items written over.
 *
 * `base` holds the slots of `root`; `node` is `root` or lies in it.
 */
export interface Flat {
  readonly kind: "flat";
  readonly base: string;
  readonly root: Node;
  readonly node: Node;
  /** In the order in which they were made. */
  readonly writes: readonly Write[];
}

/** A value in the place of what the base holds. */
export interface Write {
  /** The map or scalar that is written to. */
  readonly node: Node;
  /** Where in the base: a number or a variable. */
  readonly index: string;
  /** An atom. */
  readonly value: string;
}

export type Sym = Value | Flat;

export const value = (text: string): Value => ({ kind: "value", text });

/** A packed value, or a part of one, whose slots are those of an array. */
export const whole = (base: string, node: Node): Flat => ({ kind: "flat", base, root: node, node, writes: [] });

/** Whether a node lies in another one (or is it). */
export const inside = (node: Node, outer: Node): boolean =>
  node.offset >= outer.offset && node.offset + node.size <= outer.offset + outer.size;

/** Codec of a scalar, or of a map's items. */
function codecOf(node: Node) {
  if (node.kind === "record") throw new Error("unreachable: a record has no codec");
  return node.kind === "scalar" ? node.codec : node.item;
}

/** The value at an index, which is a number or a variable. */
export function read(f: Flat, index: string, slots: SlotTexts): string {
  return f.writes
    .filter((w) => w.node === f.node && mayMeet(w.index, index))
    .reduce(
      (otherwise, w) => (w.index === index ? w.value : `(${index} === ${w.index} ? ${w.value} : ${otherwise})`),
      slots.decode(codecOf(f.node), f.base, index),
    );
}

/** How many comparisons a read makes. */
export const pendingAt = (f: Flat, index: string): number =>
  f.writes.filter((w) => w.node === f.node && w.index !== index && mayMeet(w.index, index)).length;

const isNumber = (index: string) => /^\d+$/.test(index);
const mayMeet = (a: string, b: string) => a === b || !isNumber(a) || !isNumber(b);

/** The part of a packed record. */
export function fieldOf(f: Flat, name: string): Flat {
  const node = f.node.kind === "record" ? f.node.fields.get(name) : undefined;
  if (node === undefined) throw new Error(`unreachable: no field ${name}`);
  return { ...f, node };
}

/** Where a scalar lies in the base. */
export const placeOf = (f: Flat): string => String(f.node.offset - f.root.offset);

/** Statements that write what is pending into an array that holds the slots of `f.node`. */
export function pendingText(f: Flat, array: string, slots: SlotTexts): readonly string[] {
  const shift = f.node.offset - f.root.offset;
  return f.writes
    .filter((w) => inside(w.node, f.node))
    .map((w) => slots.encode(codecOf(w.node), w.value, array, shifted(w.index, shift)));
}

const shifted = (index: string, by: number) =>
  by === 0 ? index : isNumber(index) ? String(Number(index) - by) : `(${index} - ${by})`;
