/** The life of proofs: found, stale, renamed, orphaned, renewed, and never lost. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";

const statusSchema = z.object({
  provers: z.array(
    z.object({
      prover: z.string(),
      counts: z.object({ asked: z.number(), states: z.record(z.string(), z.number()), byHand: z.number() }),
    }),
  ),
  modules: z.array(
    z.object({
      orphaned: z.array(z.string()),
      obligations: z.array(z.object({ id: z.string(), state: z.string(), reason: z.string().nullable() })),
    }),
  ),
});

describe("proofs", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-life-"));
  const model = join(root, "counter.model.ts");
  const proofs = join(root, "proofs/coq/Counter.v");
  const read = () => readFileSync(proofs, "utf8");
  const write = (text: string) => writeFileSync(model, text);
  const status = async () => {
    const { out, code } = await xenverif(root, "status", ".", "--json");
    const parsed = statusSchema.parse(JSON.parse(out));
    const states = new Map(parsed.modules.flatMap((m) => m.obligations.map((o) => [o.id, o.state] as const)));
    const counts = parsed.provers.find((p) => p.prover === "coq")?.counts;
    if (counts === undefined) throw new Error("no counts of Coq");
    return { counts, code, states, orphaned: parsed.modules.flatMap((m) => m.orphaned) };
  };
  /** Replaces the proof of a lemma. */
  const reprove = (name: string, proof: string) =>
    writeFileSync(
      proofs,
      read().replace(new RegExp(`(Lemma ${name} : \\S+\\n)Proof\\.[\\s\\S]*?Qed\\.`), `$1${proof}`),
    );

  beforeEach(async () => {
    for (const old of ["proofs", "generated", ".xenverif"]) rmSync(join(root, old), { recursive: true, force: true });
    write(counterModel);
    expect((await xenverif(root, "extract", ".")).code).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("are unchecked, then proved, then stale until they are checked again", async () => {
    const fresh = await status();
    expect(new Set(fresh.states.values())).toEqual(new Set(["unchecked"]));
    expect(fresh.code).toBe(1);
    expect((await xenverif(root, "check", ".")).code).toBe(0);
    const checked = await status();
    expect(checked.counts.states.proved).toBe(checked.counts.asked);
    expect(checked.code).toBe(0);
    write(counterModel.replace("s.value === 0", "s.value < 1"));
    const extracted = await xenverif(root, "extract", ".");
    expect(extracted.out).toContain("stale");
    const stale = await status();
    expect(stale.states.get("Counter.decrement.INV.bounded")).toBe("stale");
    expect(stale.states.get("Counter.increment.INV.bounded")).toBe("proved");
    expect((await xenverif(root, "check", ".")).code).toBe(0);
    expect((await status()).code).toBe(0);
  }, 180_000);

  it("stay byte for byte when an action is added, and when generated files are made again", async () => {
    const before = read();
    write(
      `${counterModel}\n/** @action */\nexport function reset(s: State): Outcome<State> {\n  return ok({ ...s, value: 0 });\n}\n`,
    );
    const added = await xenverif(root, "extract", ".");
    expect(added.out).toContain("2 new proof skeletons");
    expect(read().startsWith(before)).toBe(true);
    const generated = readFileSync(join(root, "generated/coq/Counter/Obligations.v"), "utf8");
    rmSync(join(root, "generated"), { recursive: true });
    await xenverif(root, "extract", ".");
    expect(readFileSync(join(root, "generated/coq/Counter/Obligations.v"), "utf8")).toBe(generated);
  }, 60_000);

  it("are orphaned when their obligation goes, and are kept", async () => {
    await xenverif(root, "check", ".");
    const before = read();
    write(counterModel.replace(/\/\*\* @action \*\/\nexport function decrement[\s\S]*?\n}\n/, ""));
    const extracted = await xenverif(root, "extract", ".");
    expect(extracted.err).toContain("orphaned: decrement_INV_bounded");
    expect(read()).toBe(before);
    expect((await status()).orphaned).toContain("decrement_INV_bounded");
  }, 120_000);

  it("follow an action that is renamed, on request", async () => {
    const proof = "Proof. (* mine *) obligation_with stuck_close 3%nat. Qed.";
    reprove("decrement_INV_bounded", proof);
    await xenverif(root, "check", ".");
    write(counterModel.replaceAll("decrement", "lower"));
    const extracted = await xenverif(root, "extract", ".");
    expect(extracted.err).toMatch(/probably renamed: decrement → lower .*moves its \d proofs, \d of them/);
    const wrong = await xenverif(root, "extract", ".", "--rename", "decrement=raise");
    expect(wrong.err).toContain("XV4014");
    const moved = await xenverif(root, "extract", ".", "--rename", "decrement=lower");
    expect(moved.code).toBe(0);
    expect(moved.out).toContain("lower_INV_bounded");
    expect(read()).toContain(`Lemma lower_INV_bounded : Obligations.lower_INV_bounded.\n${proof}`);
    expect(read()).not.toContain("decrement");
    expect((await xenverif(root, "check", ".")).code).toBe(0);
    const after = await status();
    expect(after.orphaned).toEqual([]);
    expect(after.counts.byHand).toBe(1);
  }, 180_000);

  it("are found and written down by `prove`; what a person wrote is left alone", async () => {
    reprove("increment_INV_bounded", "Proof. Admitted.");
    reprove("decrement_INV_bounded", "Proof. intros. (* I am not done. *) Admitted.");
    const proved = await xenverif(root, "prove", ".");
    expect(proved.out).toContain("found     Counter.increment.INV.bounded: obligation.");
    expect(proved.out).toContain("by hand   Counter.decrement.INV.bounded");
    expect(proved.code).toBe(1);
    expect(read()).toContain("I am not done.");
    writeFileSync(proofs, read().replace("Proof. intros. (* I am not done. *) Admitted.", "Proof. Admitted."));
    // A comment is work too.
    const remarked = "Proof. (* Think of the limit. *) Admitted.";
    writeFileSync(proofs, read().replace(/(Lemma decrement_INV_bounded : \S+\n)Proof\. Admitted\./, `$1${remarked}`));
    expect((await xenverif(root, "prove", ".")).out).toContain("by hand   Counter.decrement.INV.bounded");
    expect(read()).toContain(remarked);
    writeFileSync(proofs, read().replace(remarked, "Proof. Admitted."));
    expect((await xenverif(root, "prove", ".")).code).toBe(0);
    expect((await status()).code).toBe(0);
    // What `check` refuses is not compiled by `prove` either.
    const refused = read().replace(
      /(Lemma decrement_INV_bounded : \S+\n)Proof\. obligation\. Qed\./,
      "$1Proof. Admitted.",
    );
    writeFileSync(proofs, refused.replace("\nLemma", '\nRedirect "stolen" Print nat.\nLemma'));
    expect((await xenverif(root, "prove", ".")).out).toContain("refused   Counter.decrement.INV.bounded");
  }, 300_000);

  it("are opened path by path where automation fails", async () => {
    // True, but nothing that the search knows of: the square of a number that grows by one at each step.
    write(
      `${counterModel}\n/** @invariant */\nexport function square(s: State): boolean {\n  return s.value * s.value * s.value <= s.value * LIMIT * LIMIT;\n}\n`,
    );
    await xenverif(root, "extract", ".");
    const proved = await xenverif(root, "prove", ".", "--timeout", "20", "--no-hammer");
    expect(proved.out).toMatch(/split {5}Counter\.increment\.INV\.square: 1 of 2 paths are left to you/);
    expect(read()).toContain("apply Models.Counter.Paths.increment_paths.");
    expect(read()).toMatch(
      /- \(\* fail ENOSPC \*\)\n {4}intros is_\w+\. on_path\.\n {2}- \(\* ok .* \*\)\n {4}intros not_\w+\. admit\.\nAdmitted\./,
    );
    // Untouched, it may be replaced; a person's work may not.
    const again = await xenverif(
      root,
      "prove",
      ".",
      "--timeout",
      "20",
      "--no-hammer",
      "--filter",
      "increment.INV.square",
    );
    expect(again.out).toContain("split ");
    writeFileSync(proofs, read().replace("admit.\nAdmitted.", "clear not_LIMIT_upto_value. admit.\nAdmitted."));
    const mine = await xenverif(
      root,
      "prove",
      ".",
      "--timeout",
      "20",
      "--no-hammer",
      "--filter",
      "increment.INV.square",
    );
    expect(mine.out).toContain("by hand");
  }, 400_000);

  it("of loops are renewed when an invariant is added", async () => {
    const loop = `${counterModel.replace("import { type Nat, type Outcome, fail, ok }", "import { type Nat, type Outcome, fail, ok, range }")}
/** @action */
export function drain(s: State): Outcome<State> {
  return ok(range(0, LIMIT).reduce((t, _i) => ({ ...t, value: 0 }), s));
}
`;
    write(loop);
    await xenverif(root, "extract", ".");
    const first = await xenverif(root, "check", ".");
    expect(first.code, first.out).toBe(0);
    write(
      `${loop}\n/** @invariant */\nexport function belowTwice(s: State): boolean {\n  return s.value <= LIMIT + LIMIT;\n}\n`,
    );
    await xenverif(root, "extract", ".");
    expect((await xenverif(root, "check", ".")).code).toBe(1);
    const renewed = await xenverif(root, "prove", ".");
    expect(renewed.code, renewed.out).toBe(0);
    expect(renewed.out).toContain("found     Counter.drain.INV.bounded");
  }, 300_000);
});
