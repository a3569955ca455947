import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Engine, Exploration, ExploreOptions } from "../../src/explore/explore.js";
import { exploreText } from "../../src/explore/explore-report.js";
import { counterModel } from "../fixtures/counter.js";
import { explored as exploredWith, modelFolder } from "./exploring.js";

const file = modelFolder();

const explored = (model: string, engine: Engine, more: Partial<ExploreOptions> = {}) =>
  exploredWith(model, { engine, keepGoing: true, ...more });

/** What both engines must agree on. */
function figures(x: Exploration) {
  const { seconds: _s, reached: _r, unmet: _u, violations, ...rest } = x.search;
  return { ...rest, violations: violations.map((v) => ({ ...v, calls: v.calls.map((c) => [c.action, ...c.args]) })) };
}

/** Every kind of value that a state can hold: with an invariant in the place of one that says nothing, and a guard dropped. */
const everything = (invariant: string) =>
  readFileSync("test/fixtures/models/everything.model.ts", "utf8")
    .replace("asked(_s: State): boolean {\n  return true;", `asked(s: State): boolean {\n  return ${invariant};`)
    .replace('  if (shape.size === 0) return fail("ENOENT");\n', "");

describe("the compiled engine", () => {
  it.each([
    ["of which all properties but definedness hold", "s.queue.length < 9"],
    [
      "with a violated invariant",
      'get(s.inner.shapes, 1).kind !== "box" || s.big < u64.of(20)'.replace(
        "s.big < u64.of(20)",
        "u64.toNat(s.big) < 20",
      ),
    ],
    ["with a violated invariant over an existential", 'exists(Id, (i) => get(s.inner.shapes, i).kind !== "heap")'],
  ])(
    "agrees with the module on a model %s",
    async (_what, invariant) => {
      const model = file(everything(invariant));
      // Deep enough for every action and refusal; the rest is more of the same.
      const more = { limits: { states: 1e6, depth: 5, seconds: 100, memory: 4e9 } };
      const compiled = await explored(model, "compiled", more);
      expect(compiled.search.reached).not.toBeNull();
      expect(figures(compiled)).toEqual(figures(await explored(model, "typescript", more)));
      expect(compiled.search.states).toBeGreaterThan(1000);
      expect(compiled.counterexamples.map((c) => c.obligation)).toContain("Everything.drain.WD");
    },
    60_000,
  );

  it("agrees with the module on a state without maps", async () => {
    const model = file(counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    const compiled = await explored(model, "compiled");
    expect(compiled.search.reached).not.toBeNull();
    expect(figures(compiled)).toEqual(figures(await explored(model, "typescript")));
    expect(compiled.counterexamples.map((c) => c.obligation)).toEqual(["Counter.increment.INV.bounded"]);
  });

  it("agrees with the module on event channels", async () => {
    const settings = {
      parameters: new Map(Object.entries({ MAX_PORTS: "3", EVTCHNS_PER_BUCKET: "2", VCPUS: "2", NR_VIRQS: "4" })),
      scopes: new Map(Object.entries({ Port: "4", VcpuId: "2", Virq: "4" })),
    };
    const more = { settings, limits: { states: 1e6, depth: 2, seconds: 100, memory: 4e9 } };
    const model = "samples/event-channel/event-channel.model.ts";
    const compiled = await explored(model, "compiled", more);
    expect(figures(compiled)).toEqual(figures(await explored(model, "typescript", more)));
    expect(compiled.search.states).toBeGreaterThan(300);
  }, 60_000);

  it("gives way to the module where a map's keys have no scope", async () => {
    const text = everything("s.queue.length < 9").replace(
      "readonly owners: PartialMap<Id, Pair>",
      "readonly owners: PartialMap<Nat, Pair>",
    );
    const x = await explored(file(text), "compiled", { limits: { states: 200, depth: 5, seconds: 10, memory: 4e9 } });
    expect(x.search).toMatchObject({ end: "states", reached: null });
  });

  it("takes more bits where numbers grow", async () => {
    const text = (most: number) => `/** @module Large */
import { type Nat, type Outcome, fail, nat, ok } from "xenverif/model";
export type Step = Nat;
export const Step = nat({ scope: 2 });
/** @state */
export interface State { readonly n: Nat; readonly at: Step }
/** @init */
export const initial: State = { n: 1, at: 0 };
/** @action */
export function grow(s: State, by: Step): Outcome<State> {
  if (s.n > ${most}) return fail("ENOSPC");
  return ok({ n: s.n * 10 + by, at: by });
}
`;
    for (const most of [10, 1000, 1e6, 1e12]) {
      const model = file(text(most));
      const compiled = await explored(model, "compiled");
      expect(figures(compiled)).toEqual(figures(await explored(model, "typescript")));
    }
  });
});

describe("induction", () => {
  const guarded = (guard: string) => `/** @module Guarded */
import { type Nat, type Outcome, type TotalMap, fail, forall, get, nat, ok, put, totalMap } from "xenverif/model";
export type Id = Nat;
export const Id = nat({ scope: 3 });
/** @state */
export interface State { readonly next: TotalMap<Id, Id>; readonly on: TotalMap<Id, boolean> }
/** @init */
export const initial: State = { next: totalMap(0), on: totalMap(false) };
/** @action */
export function link(s: State, a: Id, b: Id): Outcome<State> {
  if (${guard}) return fail("EPERM");
  return ok({ next: put(s.next, a, b), on: put(s.on, b, true) });
}
/** What is linked to is on.
 * @invariant
 */
export function targetsOn(s: State): boolean {
  return forall(Id, (a) => get(s.next, a) === 0 || get(s.on, get(s.next, a)));
}
/** @action */
export function off(s: State, a: Id): Outcome<State> {
  if (!get(s.on, 2)) return ok(s);
  return ok({ ...s, on: put(s.on, a, false) });
}
/** @invariant */
export function neverOneAndTwo(s: State): boolean {
  return forall(Id, (a) => get(s.next, a) !== 2);
}
`;
  it("finds states that satisfy all invariants, though none of them is reachable", async () => {
    // `on` of 2 is never set, so `off` never does anything: but no invariant says so.
    const x = await explored(file(guarded("b === 2")), "compiled", { induction: true });
    expect(x.search).toMatchObject({ end: "complete", violations: [] });
    expect(x.counterexamples.map((c) => [c.finding, c.obligation])).toEqual([
      ["not inductive", "Guarded.off.INV.targetsOn"],
    ]);
    const [c] = x.counterexamples;
    const { machine } = x.model;
    expect([...(machine?.invariants.values() ?? [])].map((holds) => holds(c?.start))).toEqual([true, true]);
    expect(machine?.invariants.get("targetsOn")?.(c?.steps[0]?.after)).toBe(false);
    const text = exploreText(x, new Map());
    expect(text).toContain("from a state that satisfies every invariant");
    expect(text).toContain("on[2]: false, here true");
  });

  it("says that there are none where the invariants say enough", async () => {
    const strong = guarded("b === 2").replace("forall(Id, (a) => get(s.next, a) !== 2)", "!get(s.on, 2)");
    const x = await explored(file(strong), "compiled", { induction: true });
    expect(x.counterexamples).toEqual([]);
    expect(x.induction).toEqual({ examined: 6, unfinished: [], contradictory: false, skipped: null });
  });

  it("finds none for the sample", async () => {
    const settings = {
      parameters: new Map(Object.entries({ MAX_PORTS: "2", EVTCHNS_PER_BUCKET: "1", VCPUS: "2", NR_VIRQS: "2" })),
      scopes: new Map(Object.entries({ Port: "2", VcpuId: "2", Virq: "2" })),
    };
    const limits = { states: 10, depth: 1e6, seconds: 100, memory: 4e9 };
    const model = "samples/event-channel/event-channel.model.ts";
    const x = await explored(model, "compiled", { settings, limits, induction: true });
    expect(x.counterexamples).toEqual([]);
    expect(x.induction).toEqual({ examined: 206, unfinished: [], contradictory: false, skipped: null });
  }, 120_000);

  it("tells which premises are never met", async () => {
    const model = file(guarded("b === 2").replace("get(s.next, a) === 0 ||", "get(s.next, a) !== 2 ||"));
    expect((await explored(model, "compiled")).vacuity.unmet).toEqual(["targetsOn"]);
  });

  it("tells that invariants contradict each other", async () => {
    const model = file(
      guarded("b === 2").replace(
        "forall(Id, (a) => get(s.next, a) !== 2)",
        "forall(Id, (a) => get(s.next, a) === 1 && !get(s.on, 1))",
      ),
    );
    const x = await explored(model, "compiled", { induction: true, keepGoing: false });
    expect(x.counterexamples.map((c) => c.obligation)).toEqual(["Guarded.initial.INIT.neverOneAndTwo"]);
    expect(x.induction.contradictory).toBe(true);
    expect(exploreText(x, new Map())).toContain("contradictory    no state within scope satisfies all invariants");
  });

  it("reads words of all 32 bits", async () => {
    const model = file(`/** @module Wide */
import { type Outcome, ok, type U32, u32 } from "xenverif/model";
/** @state */
export interface State { readonly a: U32; readonly b: boolean }
/** @init */
export const initial: State = { a: u32.of(4294967295), b: false };
/** @action */
export function lower(s: State): Outcome<State> {
  return ok({ ...s, a: u32.of(4294967294) });
}
/** @invariant */
export function large(s: State): boolean {
  return u32.toNat(s.a) >= 16777215;
}
`);
    const x = await explored(model, "compiled", { induction: true });
    expect(x.counterexamples).toEqual([]);
    expect(x.induction).toMatchObject({ examined: 2, unfinished: [], skipped: null });
  });
});
