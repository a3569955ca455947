import { describe, expect, it } from "vitest";
import { copyOf, piecesOf } from "../../src/provers/coq/pieces.js";

const head = "From XenVerif Require Import Prelude.\n";
const lemma = (name: string, proof = "trivial.") => `Lemma ${name} : True.\nProof. ${proof} Qed.\n`;
const keys = (text: string) => {
  const pieces = piecesOf(text);
  return new Map(pieces?.lemmas.map((l, i) => [l.name, pieces.keys[i]]));
};
const changed = (before: string, after: string) => {
  const [a, b] = [keys(before), keys(after)];
  return [...a.keys()].filter((n) => a.get(n) !== b.get(n));
};

describe("a lemma's key holds all in the file that it follows from", () => {
  const text = `${head}${lemma("helper")}${lemma("a")}${lemma("b", "exact helper.")}${lemma("c")}`;

  it("its own text, and that of lemmas it mentions", () => {
    expect(changed(text, text.replace(lemma("a"), lemma("a", "exact I.")))).toEqual(["a"]);
    expect(changed(text, text.replace(lemma("helper"), lemma("helper", "exact I.")))).toEqual(["helper", "b"]);
  });

  it("all that is no lemma, but for comments and layout", () => {
    expect(changed(text, text.replace(head, `${head}Ltac t := idtac.\n`))).toEqual(["helper", "a", "b", "c"]);
    expect(changed(text, text.replace(head, `${head}(* a remark *)\n\n`))).toEqual([]);
    expect(changed(text, text.replace(lemma("c"), `(* another *)\n${lemma("c")}`))).toEqual([]);
  });

  it("where something stands that is no lemma", () => {
    const hint = "#[global] Hint Extern 1 => idtac : core.\n";
    const before = text.replace(lemma("a"), `${hint}${lemma("a")}`);
    const after = text.replace(lemma("b", "exact helper."), `${hint}${lemma("b", "exact helper.")}`);
    expect(changed(before, after)).toEqual(["a"]);
  });

  it("lemmas that the rest of the file mentions", () => {
    const hint = `${text}#[global] Hint Resolve c : core.\n`;
    expect(changed(hint, hint.replace(lemma("c"), lemma("c", "exact I.")))).toEqual(["helper", "a", "b", "c"]);
  });
});

describe("a file stays whole", () => {
  it.each([
    ["where a proof contains a command", `${lemma("a", "Hint Resolve eq_refl : core. trivial.")}`],
    ["where a name stands twice", `${lemma("a")}${lemma("a")}`],
    ["where a proof has no end", "Lemma a : True.\nProof. trivial.\nLemma b : True.\nProof. trivial. Qed.\n"],
    ["where a program leaves obligations", "Program Lemma a : True.\nNext Obligation. trivial. Qed.\n"],
  ])("%s", (_, text) => {
    expect(piecesOf(`${head}${text}`)).toBeNull();
  });
});

it("bullets and braces are no commands", () => {
  expect(
    piecesOf(`${head}${lemma("a", "split. { trivial. } - trivial. 2: { trivial. } + now idtac.")}`),
  ).not.toBeNull();
});

it("a copy leaves lemmas out or admits them, and knows the way back", () => {
  const text = `${head}${lemma("a")}${lemma("b")}${lemma("c")}`;
  const pieces = piecesOf(text);
  const copy = copyOf(text, pieces?.lemmas ?? [], (i) => (i === 0 ? "left out" : i === 1 ? "admitted" : "as written"));
  expect(copy.text).toContain("Lemma b : True. Admitted.");
  expect(copy.text).not.toContain("Lemma a");
  expect(copy.origin(copy.text.indexOf("Lemma c"))).toBe(text.indexOf("Lemma c"));
});
