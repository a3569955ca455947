/** What the parts of the specialiser share: how terms become text. */
import type { Expr, Ref, Type } from "../../ir/ir.js";
import type { Compiler } from "../compile.js";
import type { Node } from "./layout.js";
import type { SlotTexts } from "./slots-text.js";
import type { Flat, Sym } from "./symbols.js";

/** Local names and what they stand for. */
export type Env = ReadonlyMap<string, Sym>;

/** What becomes of a value. */
export type Target =
  /** A function returns it. */
  | { readonly kind: "return" }
  /** A variable gets it. */
  | { readonly kind: "assign"; readonly name: string }
  /** It is an action's outcome: its next state is returned, or null where there is none. */
  | { readonly kind: "next" };

/** Terms → texts. What must be computed first is appended to `out`. */
export interface Terms {
  readonly c: Compiler;
  readonly slots: SlotTexts;
  /** The layout of a packed type. */
  readonly layout: (type: Type) => Node;
  /** Whether values of the type are packed. */
  readonly isFlat: (type: Type) => boolean;
  /** A name that nothing has yet. */
  readonly name: (prefix: string) => string;
  /** A text that costs nothing to write twice. */
  readonly atom: (text: string, out: string[]) => string;
  /** The value of a term. */
  readonly sym: (e: Expr, env: Env, out: string[]) => Sym;
  /** The value of a term as text; a packed one as the array that holds it. */
  readonly text: (e: Expr, env: Env, out: string[]) => string;
  /** The value of a term of a packed type. */
  readonly flat: (e: Expr, env: Env, out: string[]) => Flat;
  /** An array with the slots of a packed value; one of its own where `own` says so. */
  readonly materialise: (f: Flat, out: string[], own?: boolean) => string;
  /** Statements that hand a value over; `within` is the function whose return it is, null where it is none. */
  readonly into: (e: Expr, env: Env, target: Target, out: string[], within: Ref | null) => void;
}
