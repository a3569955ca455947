import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decl, Expr, Module } from "../../src/ir/ir.js";
import { mapChildren } from "../../src/ir/visit.js";
import { CoqTree } from "./coq.js";
import { faults } from "./faults.js";
import { type Batch, constructs, depth, randomBatches } from "./run.js";
import { coqSyntax } from "./values.js";

/** Another seed tries other functions. */
const seed = Number(process.env.XENVERIF_RANDOM_SEED ?? 1);
const files = Number(process.env.XENVERIF_RANDOM_FILES ?? 10);
const functionsPerFile = 280;
/** How many functions show a fault, at most. */
const shownBy = 60;

type Function = Decl & { readonly kind: "function" };

describe(`random functions compute in Coq what they compute in Node (seed ${seed})`, () => {
  let batches: readonly Batch[];
  let coq: CoqTree;
  beforeAll(async () => {
    batches = await randomBatches(files, functionsPerFile, seed, coqSyntax);
    coq = new CoqTree();
    const base = batches[0]?.modules.find((m) => m.name === "Base");
    if (base !== undefined) expect(coq.model(base, [base])).toBeNull();
  }, 300_000);
  afterAll(() => coq?.dispose());

  it("agrees on every call that has a value", () => {
    const returned = batches.flatMap((b) => [...new Set(b.checks.map((c) => c.function))]);
    if (files >= 10) expect(returned.length).toBeGreaterThanOrEqual(2000);
    for (const b of batches) {
      expect(coq.model(b.module, b.modules)).toBeNull();
      const { refusal, wrong, compared } = coq.compute(b.module.name, b.checks);
      expect({ module: b.module.name, refusal, wrong }).toEqual({ module: b.module.name, refusal: null, wrong: [] });
      expect(compared).toBe(b.checks.length);
    }
  }, 600_000);

  it.skipIf(files < 10)("has each construct in 50 functions of depth 4 that return", () => {
    const counts = new Map<string, number>();
    for (const b of batches) {
      const returned = new Set(b.checks.map((c) => c.function));
      for (const d of b.module.decls) {
        if (d.kind !== "function" || !returned.has(d.name) || depth(d.body) < 4) continue;
        const recursion = d.recursiveOn === null ? [] : ["recursion"];
        for (const c of [...constructs(d.body), ...recursion]) counts.set(c, (counts.get(c) ?? 0) + 1);
      }
    }
    expect([...counts].filter(([, n]) => n < 50)).toEqual([]);
    expect(counts.size).toBeGreaterThanOrEqual(80);
  });

  describe("and notices a fault of the emitter:", () => {
    it.each([...faults])(
      "%s",
      (_name, fault) => {
        let seen = 0;
        for (const batch of batches) {
          const changed = withFault(batch, fault);
          seen += changed.functions.length;
          if (changed.functions.length === 0) continue;
          const base = batch.modules.filter((m) => m.name === "Base");
          const refusal = coq.model(changed.module, [...base, changed.module]);
          const checks = batch.checks.filter((c) => changed.functions.includes(c.function));
          expect(refusal).toBeNull();
          if (coq.compute(changed.module.name, checks).wrong.length > 0) return;
        }
        expect.fail(`${seen} functions showed the fault, and none of them a wrong value`);
      },
      300_000,
    );
  });
});

/** The functions of a batch that show a fault and return, with what they call. */
function withFault(batch: Batch, fault: (e: Expr) => Expr | null): { module: Module; functions: readonly string[] } {
  const returned = new Set(batch.checks.map((c) => c.function));
  let hit = false;
  const apply = (e: Expr): Expr => {
    const inner = mapChildren(e, apply);
    const faulty = fault(inner);
    if (faulty === null) return inner;
    hit = true;
    return faulty;
  };
  const shown: Function[] = [];
  const kept: Decl[] = [];
  for (const [i, d] of batch.module.decls.entries()) {
    if (d.kind !== "function") continue;
    hit = false;
    const body = apply(d.body);
    if (hit && returned.has(d.name) && shown.length < shownBy) shown.push({ ...d, body });
    // The first ones are called by the others and stay as they are.
    else if (i < 30) kept.push(d);
  }
  const order = new Map(batch.module.decls.map((d, i) => [d.name, i]));
  const decls = [...kept, ...shown].sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
  return {
    module: { ...batch.module, name: `${batch.module.name}Faulty`, decls: renamed(decls, batch) },
    functions: shown.map((d) => d.name),
  };
}

/** Calls within the module, which has another name. */
function renamed(decls: readonly Decl[], batch: Batch): readonly Decl[] {
  const own = batch.module.name;
  const within = (e: Expr): Expr => {
    const inner = mapChildren(e, within);
    return inner.kind === "call" && inner.ref.module === own
      ? { ...inner, ref: { ...inner.ref, module: `${own}Faulty` } }
      : inner;
  };
  return decls.map((d) => (d.kind === "function" ? { ...d, body: within(d.body) } : d));
}
