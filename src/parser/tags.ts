/** The annotations that models may carry. */

import { closest } from "./closest.js";

/** What an annotation means and where it may stand; the elaborator checks the place. */
export interface TagEntry {
  readonly meaning: string;
  readonly place: string;
}

const everywhere = "any declaration, and the comment that opens a file";

export const knownTags: ReadonlyMap<string, TagEntry> = new Map([
  ["module", { meaning: "the module's name", place: "the comment that opens a file" }],
  ["xen", { meaning: "the C that is modelled: `file`, or `file#function`", place: everywhere }],
  ["assumes", { meaning: "an assumption of the model: subject, then reason", place: everywhere }],
  ["omits", { meaning: "a branch or an errno of the C that is not modelled: subject, then reason", place: everywhere }],
  ["parameter", { meaning: "the constant is any value that satisfies the stated condition", place: "a constant" }],
  ["state", { meaning: "the type of the machine's states", place: "a type" }],
  [
    "deadlockFree",
    { meaning: "in every reachable state some action can succeed", place: "the type of the machine's states" },
  ],
  ["init", { meaning: "the machine's initial state", place: "a constant" }],
  ["action", { meaning: "a step of the machine", place: "a function" }],
  ["actor", { meaning: "the parameter of an action that names the acting domain", place: "an action" }],
  ["invariant", { meaning: "a predicate of every reachable state", place: "a function" }],
  [
    "transition",
    { meaning: "a predicate of every step: before, after and, if wanted, the actor", place: "a function" },
  ],
  [
    "except",
    {
      meaning: "an action that a transition property does not speak of: name, then reason",
      place: "a transition property",
    },
  ],
  ["theorem", { meaning: "a predicate that holds of all arguments", place: "a function" }],
  ["lemma", { meaning: "a theorem that serves the proofs of others", place: "a function" }],
  [
    "bugon",
    {
      meaning: "the `BUG_ON` or `ASSERT` of Xen that is shown unreachable",
      place: "an invariant, a transition property or a theorem",
    },
  ],
  ["spec", { meaning: "the module's machine is a specification", place: "the comment that opens a file" }],
  [
    "mayRefuse",
    {
      meaning: "errnos that the action may give at any time, since the specification does not model why",
      place: "an action of a specification",
    },
  ],
  [
    "refines",
    {
      meaning: "the file is a refinement: it relates an implementation to the specification that is named",
      place: "the comment that opens a file",
    },
  ],
  ["relation", { meaning: "the simulation relation", place: "a function of a refinement" }],
  [
    "simulates",
    {
      meaning: "the step of the specification that corresponds to the implementation's action that is named",
      place: "a function of a refinement",
    },
  ],
  ["variant", { meaning: "a natural number that stuttering steps decrease", place: "a function of a refinement" }],
  ["internal", { meaning: "the action may be a stuttering step of a refinement", place: "an action" }],
]);

/** Tags of JSDoc and its relatives, which people write out of habit. */
const jsdoc: ReadonlySet<string> = new Set([
  ...[
    "param",
    "arg",
    "argument",
    "returns",
    "return",
    "throws",
    "example",
    "see",
    "since",
    "deprecated",
    "type",
    "typedef",
  ],
  ...[
    "template",
    "remarks",
    "author",
    "version",
    "license",
    "copyright",
    "file",
    "fileoverview",
    "todo",
    "link",
    "default",
  ],
]);

/** What to do about an annotation that is not known. */
export function unknownTagHint(name: string): string {
  if (jsdoc.has(name))
    return `\`@${name}\` of JSDoc has no meaning in a model: say it in the prose before the first annotation`;
  const close = closest(name, [...knownTags.keys()]);
  return close === null
    ? `the annotations are ${[...knownTags.keys()].map((tag) => `\`@${tag}\``).join(" ")}`
    : `did you mean \`@${close}\`?`;
}
