/** A wrong generator of obligations is noticed: what it proves does not add up to the end theorem. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { emitCoq, emitCoqVerdict } from "../../src/emit-coq/index.js";
import { loadModules } from "../../src/ir/load.js";
import type { Prop } from "../../src/ir/prop.js";
import type { Obligation } from "../../src/obligations/obligation.js";
import { findProjects } from "../../src/project/config.js";
import { type ModulePlan, planModules } from "../../src/project/plan.js";
import { planProofFile } from "../../src/project/skeletons.js";
import { checkWithCoq } from "../../src/provers/coq/check.js";
import { counterModel } from "../fixtures/counter.js";

/** What a generator does wrong: it leaves an obligation out, or says something else. */
interface Fault {
  readonly module: string;
  readonly obligation: string;
  /** The obligation that it generates instead; null where it leaves it out. */
  readonly instead: ((o: Obligation) => Prop) | null;
}

const nothing = (): Prop => ({ kind: "true" });

/** The statement without its hypotheses about invariants. */
const withoutInvariants = ({ statement }: Obligation): Prop => {
  if (statement.kind !== "forall" || statement.body.kind !== "implies") throw new Error("unexpected statement");
  const { body } = statement;
  const premises = body.premises.filter((p) => p.kind !== "invariants");
  expect(premises.length).toBe(body.premises.length - 1);
  return { ...statement, body: { ...body, premises } };
};

/** The statement with only the first part of each conjunction. */
const firstConjunct = ({ statement }: Obligation): Prop => {
  let dropped = 0;
  const text = JSON.stringify(statement, (_key, value: unknown) => {
    const prop = value as { readonly kind?: string; readonly items?: readonly unknown[] } | null;
    if (prop === null || typeof prop !== "object" || prop.kind !== "and") return value;
    dropped += 1;
    return prop.items?.[0];
  });
  expect(dropped).toBe(1);
  return JSON.parse(text) as Prop;
};

const faults: readonly Fault[] = [
  { module: "Counter", obligation: "increment.INV.bounded", instead: null },
  { module: "Counter", obligation: "increment.INV.bounded", instead: nothing },
  { module: "Counter", obligation: "increment.INV.bounded", instead: withoutInvariants },
  { module: "Counter", obligation: "initial.INIT.bounded", instead: null },
  { module: "Counter", obligation: "decrement.WD", instead: null },
  { module: "Counter", obligation: "decrement.TRANS", instead: nothing },
  { module: "Seating", obligation: "initial.REL", instead: null },
  { module: "Seating", obligation: "book.SIM", instead: nothing },
  { module: "Seating", obligation: "book.SIM", instead: firstConjunct },
  { module: "Seating", obligation: "leave.ERR", instead: nothing },
  { module: "Seating", obligation: "tidy.VAR", instead: nothing },
];

it("a dropped obligation, conjunct or hypothesis leaves the end theorem without a proof", async () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-generators-"));
  try {
    const fixture = (name: string) => readFileSync(join("test/fixtures/refinement", name), "utf8");
    const texts = new Map(["desk.model.ts", "hall.model.ts"].map((f) => [f, fixture(f)]));
    for (const [i, { module }] of faults.entries()) {
      const text = module === "Counter" ? counterModel : fixture("refinement.model.ts");
      texts.set(`fault${i}.model.ts`, text.replace(`@module ${module}`, `@module ${module}${i}`));
    }
    for (const [name, text] of texts) writeFileSync(join(root, name), text);
    const [project] = findProjects([root]).projects;
    if (project === undefined) throw new Error("no project");
    const loaded = await loadModules(project.models);
    expect(loaded.diagnostics).toEqual([]);
    const modules = loaded.value ?? [];
    const plans = planModules(modules).map((plan): ModulePlan => {
      const i = Number(/\d+$/.exec(plan.module.name)?.[0] ?? "-1");
      const fault = faults[i];
      if (fault === undefined) return plan;
      const list = plan.obligations.obligations.flatMap((o): readonly Obligation[] => {
        if (!o.id.startsWith(`${plan.module.name}.${fault.obligation}`)) return [o];
        return fault.instead === null ? [] : [{ ...o, statement: fault.instead(o) }];
      });
      const obligations = { ...plan.obligations, obligations: list };
      expect(JSON.stringify(obligations)).not.toBe(JSON.stringify(plan.obligations));
      const coq = emitCoq(plan.module, obligations, modules);
      return { ...plan, obligations, coq, coqVerdict: emitCoqVerdict(plan.module, obligations, modules) };
    });
    mkdirSync(join(root, "proofs", "coq"), { recursive: true });
    for (const plan of plans) {
      const { text } = planProofFile(plan, null);
      const weak = plan.obligations.obligations.filter((o) => o.statement.kind === "true").map((o) => o.name);
      const proved = weak.reduce(
        (t, n) =>
          t.replace(
            new RegExp(`(Lemma ${n} : \\S+\\n)Proof\\.[\\s\\S]*?Qed\\.`),
            "$1Proof. hnf; intros; exact I. Qed.",
          ),
        text,
      );
      writeFileSync(join(root, "proofs", "coq", `${plan.module.name}.v`), proved);
    }
    const result = await checkWithCoq(project, plans, () => {});
    expect(result.problem).toBeNull();
    const status = new Map(result.verdicts.map((v) => [v.obligation, v]));
    for (const sound of ["Desk.machine.MAIN", "Hall.machine.MAIN"]) expect(status.get(sound)?.status).toBe("proved");
    for (const [i, { module, obligation }] of faults.entries()) {
      const what = `${module}${i}, ${obligation}`;
      const own = result.verdicts.filter((v) => v.obligation.startsWith(`${module}${i}.`));
      const main = own.find((v) => v.obligation.endsWith(".MAIN"));
      // Everything that the wrong generator asks for is proved: only the end theorem tells.
      expect(
        own.filter((v) => v !== main && v.status !== "proved"),
        what,
      ).toEqual([]);
      expect(main?.status, what).toBe("failed");
      expect(main?.reason, what).toContain("do not add up");
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 600_000);
