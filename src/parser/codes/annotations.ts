/** XV12xx: annotations in doc comments. The elaborator issues XV1202, XV1204 and XV1205, the parser the others. */
import { table } from "./entry.js";

export const annotationCodes = table({
  XV1201: {
    title: "this annotation is unknown",
    example:
      "/** Both ends agree.\n * @invarient\n */\nexport function symmetric(s: State): boolean {\n  return true;\n}",
    mend: "write one of the annotations listed above",
  },
  XV1202: {
    title: "this annotation does not belong here",
    example: "/** @action */\nexport type Port = Nat;",
    mend: "move it to a declaration of the kind that the message names",
  },
  XV1204: {
    title: "this annotation stands on something that is not exported",
    example: "/** @invariant */\nfunction symmetric(s: State): boolean {\n  return true;\n}",
    mend: "add `export`",
  },
  XV1205: {
    title: "this annotation lacks a part of its text",
    example: "/** @assumes atomic-hypercalls */\nexport type Port = Nat;",
    mend: "write the subject, then the reason",
  },
  XV1210: {
    title: "this annotation is attached to nothing",
    example:
      "/** @invariant */\n\n/** Both ends agree. */\nexport function symmetric(s: State): boolean {\n  return true;\n}",
    mend: "an annotation stands in the doc comment directly before the declaration that it is about",
  },
  XV1211: {
    title: "an annotation is read only at the start of a line",
    example: "/** Closes a port. @action */\nexport function close(s: State): Outcome<State> {\n  return ok(s);\n}",
    mend: "put it on a line of its own, or in backquotes where it is only mentioned",
  },
  XV1212: {
    title: "this comment is no doc comment, and its annotation is not read",
    example: "/* @invariant */\nexport function symmetric(s: State): boolean {\n  return true;\n}",
    mend: "open the comment with `/**`",
  },
});
