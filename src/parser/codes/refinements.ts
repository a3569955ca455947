/** XV3020 to XV3099: specifications and refinements. */
import { table } from "./entry.js";

/** Files that the examples of refinements import: an implementation and its specification. */
export const refinementModels: readonly { readonly path: string; readonly text: string }[] = [
  {
    path: "tank.model.ts",
    text: `/** @module Tank */
import { type Nat, nat, ok, type Outcome } from "xenverif/model";
export type Litres = Nat;
export const Litres = nat({ scope: 4 });
/** @state */
export interface Tank {
  readonly level: Nat;
}
/** @init */
export const empty: Tank = { level: 0 };
/** @action */
export function fill(s: Tank, litres: Litres): Outcome<Tank, Nat> {
  return ok({ level: s.level + litres }, litres);
}
`,
  },
  {
    path: "store.model.ts",
    text: `/**
 * @module Store
 * @spec
 */
import { type Nat, ok, type Outcome } from "xenverif/model";
/** @state */
export interface Store {
  readonly amount: Nat;
}
/** @init */
export const nothing: Store = { amount: 0 };
/** @action */
export function supply(a: Store, litres: Nat, extra: Nat): Outcome<Store, Nat> {
  return ok({ amount: a.amount + litres + extra }, litres);
}
/** @action */
export function check(a: Store): Outcome<Store, boolean> {
  return ok(a, a.amount === 0);
}
`,
  },
];

const head = (refines: string): string => `/**
 * @module Refinement
 * @refines ${refines}
 */
import { fail, type Nat, ok, type Outcome } from "xenverif/model";
import { check, type Store, supply } from "./store.model.js";
import { type Litres, type Tank } from "./tank.model.js";
`;
const related = `/** @relation */
export function related(s: Tank, a: Store): boolean {
  return s.level === a.amount;
}
`;
const fill = (body: string, result = ", Nat"): string =>
  `/** @simulates fill */
export function filled(s: Tank, a: Store, litres: Litres): Outcome<Store${result}> {
  ${body}
}
`;
const supplied = fill("return supply(a, litres, 0);");
const file = (...parts: readonly string[]): string => [head("Store"), ...parts].join("").trimEnd();

export const refinementCodes = table({
  XV3020: {
    title: "only an action of a specification may leave open whether it refuses",
    example:
      "/** @state */\nexport interface State {\n  readonly size: Nat;\n}\n/** @init */\nexport const initial: State = { size: 0 };\n/** @action\n * @mayRefuse ENOMEM */\nexport function grow(s: State): Outcome<State> {\n  return ok(s);\n}",
    mend: "tag the file with @spec, or model when the action refuses",
  },
  XV3021: {
    title: "this is no errno of Xen",
    example:
      '/**\n * @module Sample\n * @spec\n */\nimport { type Nat, ok, type Outcome } from "xenverif/model";\n/** @state */\nexport interface State {\n  readonly size: Nat;\n}\n/** @init */\nexport const initial: State = { size: 0 };\n/** @action\n * @mayRefuse ENOPE */\nexport function grow(s: State): Outcome<State> {\n  return ok(s);\n}',
    mend: "write a name of Xen's errno.h",
  },
  XV3022: {
    title: "an annotation of refinements stands in a file that is none",
    example: "/** @variant */\nexport function rest(n: Nat): Nat {\n  return n;\n}",
    mend: "open the file with a comment that has a tag like `@refines EventChannelSpec`",
  },
  XV3023: {
    title: "a refinement names the specification, a machine that it imports",
    example: `${head("Tank")}${related}${supplied}`.trimEnd(),
    mend: "name the module of a machine whose file is tagged @spec",
  },
  XV3024: {
    title: "a refinement has no state of its own",
    example: `${file(related, supplied)}
/** @state */
export interface State {
  readonly size: Nat;
}
/** @init */
export const initial: State = { size: 0 };`,
    mend: "write the machine in another file",
  },
  XV3025: {
    title: "a refinement has one simulation relation, of an implementation's and a specification's state",
    example: file(
      "/** @relation */\nexport function related(a: Store): boolean {\n  return a.amount === 0;\n}\n",
      supplied,
    ),
    mend: "write `(s: State, a: AbstractState): boolean`",
  },
  XV3026: {
    title: "each action of the implementation is simulated exactly once",
    example: file(related),
    mend: "write one function with @simulates for the action that the message names",
  },
  XV3027: {
    title: "a simulation takes both states, then the arguments of the implementation's action",
    example: file(
      related,
      "/** @simulates fill */\nexport function filled(s: Tank, a: Store): Outcome<Store, Nat> {\n  return supply(a, s.level, 0);\n}",
    ),
    mend: "give it the parameters and the result that the message names",
  },
  XV3028: {
    title: "a simulation is a single call of an action of the specification",
    example: file(related, fill('return litres === 0 ? fail("EINVAL") : supply(a, litres, 0);')),
    mend: "call the action with the abstract state first",
  },
  XV3029: {
    title: "this action may not stutter",
    example: file(
      related,
      fill("return ok(a);", ""),
      "/** @variant */\nexport function rest(s: Tank): Nat {\n  return s.level;\n}",
    ),
    mend: "tag the implementation's action with @internal, if no caller sees it",
  },
  XV3030: {
    title: "arguments of one name are one argument",
    example: file(related, fill("return supply(a, s.level, 0);")),
    mend: "pass the argument on, or rename the specification's parameter, which then is a choice",
  },
  XV3031: {
    title: "an action and its abstract one give results of different types",
    example: file(related, fill("return check(a);", ", boolean")),
    mend: "let both give the same, or the specification's action nothing",
  },
  XV3032: {
    title: "a simulation names no action of the implementation",
    example: file(
      related,
      supplied,
      "/** @simulates drain */\nexport function drained(s: Tank, a: Store, litres: Nat): Outcome<Store, Nat> {\n  return supply(a, s.level, litres);\n}",
    ),
    mend: "name an action of the implementation",
  },
  XV3033: {
    title: "stuttering steps need a variant, a natural number of the implementation's state",
    example: file(related, supplied, "/** @variant */\nexport function rest(a: Store): Nat {\n  return a.amount;\n}"),
    mend: "write `(s: State): Nat`",
  },
});
