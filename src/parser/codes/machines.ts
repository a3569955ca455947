/** XV3000 to XV3099: what makes a module and its machine. */
import { table } from "./entry.js";

const state = "/** @state */\nexport interface State {\n  readonly size: Nat;\n}\n";
const machine = `${state}/** @init */\nexport const initial: State = { size: 0 };\n`;

export const machineCodes = table({
  XV3001: {
    title: "an annotation of machines stands in a module without a state",
    example: "/** @action */\nexport function f(n: Nat): Nat {\n  return n;\n}",
    mend: "annotate the state's type with @state",
  },
  XV3002: {
    title: "a module has one state and one initial state",
    example: `${machine}/** @init */\nexport const other: State = { size: 1 };`,
    mend: "remove one of the annotations, or split the module",
  },
  XV3003: {
    title: "a machine needs an initial state",
    example: state.trimEnd(),
    mend: "annotate a constant of the state's type with @init",
  },
  XV3004: {
    title: "the initial state is of another type",
    example: `${state}/** @init */\nexport const initial: Nat = 0;`,
    mend: "give it the type that is tagged @state",
  },
  XV3005: {
    title: "a declaration has two roles",
    example: `${machine}/** @invariant\n * @theorem */\nexport function fine(s: State): boolean {\n  return true;\n}`,
    mend: "give it one",
  },
  XV3006: {
    title: "an invariant is a function of a state to boolean",
    example: `${machine}/** @invariant */\nexport function size(s: State): Nat {\n  return s.size;\n}`,
    mend: "write `(s: State): boolean`",
  },
  XV3007: {
    title: "a transition property is a function of two states, and possibly the actor, to boolean",
    example: `${machine}/** @transition */\nexport function grows(s: State): boolean {\n  return true;\n}`,
    mend: "write `(before: State, after: State, actor?: DomId): boolean`",
  },
  XV3008: {
    title: "an action is a function of a state and arguments to an outcome",
    example: `${machine}/** @action */\nexport function grow(s: State): State {\n  return s;\n}`,
    mend: "write `(s: State, …): Outcome<State, R>`",
  },
  XV3009: {
    title: "the actor is no argument of the action",
    example: `${machine}/** @action\n * @actor caller */\nexport function grow(s: State): Outcome<State> {\n  return ok(s);\n}`,
    mend: "name one of its arguments",
  },
  XV3010: {
    title: "an exception names no action of the module",
    example: `${machine}/** @transition\n * @except shrink it may */\nexport function grows(before: State, after: State): boolean {\n  return true;\n}`,
    mend: "name an action",
  },
  XV3011: {
    title: "a file does not say which module it is",
    example: 'import { type Nat } from "xenverif/model";\nexport const k: Nat = 1;',
    mend: "open it with a comment that has a tag like `@module EventChannel`",
  },
  XV3012: {
    title: "two files are one module",
    example: "export const k: Nat = 1;",
    mend: "give each its own name",
  },
  XV3013: {
    title: "a parameter is a number, a boolean or an enumeration, with a literal as its default",
    example: "/** @parameter */\nexport const LIMIT: Nat = 2 + 2;",
    mend: "write a literal",
  },
  XV3014: {
    title: "a theorem is a function to boolean",
    example: "/** @theorem */\nexport function size(n: Nat): Nat {\n  return n;\n}",
    mend: "give it the result type boolean",
  },
});
