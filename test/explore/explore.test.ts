import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Exploration } from "../../src/explore/explore.js";
import { exploreItf, exploreJson, exploreText } from "../../src/explore/explore-report.js";
import { loadModel } from "../../src/explore/load-model.js";
import { packing } from "../../src/explore/pack.js";
import { lookupIn } from "../../src/ir/uses.js";
import { equalValues } from "../../src/model/equality.js";
import { explored, modelFolder, run, unlimited } from "./exploring.js";

const file = modelFolder();
const found = (x: Exploration) =>
  x.counterexamples.map((c) => [c.finding, c.obligation, c.steps.map((s) => s.call.action).join(" ")]);

/** Two slots that hold a number each; `set` and `swap` keep an invariant, `spoil` may be made to break it. */
const slots = (spoil: string, property: string) => `/** @module Slots */
import { type Nat, type Outcome, type TotalMap, exists, fail, forall, get, nat, ok, put, totalMap } from "xenverif/model";
export type Slot = Nat;
export const Slot = nat({ scope: 2 });
export type Level = Nat;
export const Level = nat({ scope: 3 });
/** @state */
export interface State { readonly level: TotalMap<Slot, Level> }
/** @init */
export const initial: State = { level: totalMap(0) };
/** @action */
export function raise(s: State, i: Slot): Outcome<State> {
  if (get(s.level, i) >= 2) return fail("ENOSPC");
  return ok({ level: put(s.level, i, get(s.level, i) + 1) });
}
/** @action */
export function clear(s: State, i: Slot): Outcome<State> {
  return ok({ level: put(s.level, i, 0) });
}
/** @action */
export function spoil(s: State, i: Slot): Outcome<State> {
  ${spoil}
}
/** @invariant */
export function property(s: State): boolean {
  return ${property};
}
`;
const always = "forall(Slot, (i) => get(s.level, i) <= 2)";

describe("an exploration", () => {
  it("visits each reachable state once", async () => {
    const x = await explored(file(slots('return fail("EPERM");', always)));
    expect(x.search).toMatchObject({ end: "complete", states: 9, depth: 4, violations: [] });
    expect(x.vacuity.idle).toEqual(["spoil"]);
    expect(x.vacuity.unreached).toEqual([]);
  });

  it("finds a shortest way to a state that breaks an invariant", async () => {
    const x = await explored(file(slots("return ok(s);", "forall(Slot, (i) => get(s.level, i) < 2)")));
    expect(found(x)).toEqual([["refuted", "Slots.raise.INV.property", "raise raise"]]);
    expect(exploreText(x, new Map())).toContain("level[0]: 1 → 2");
  });

  it("does not call refuted what a larger scope may mend", async () => {
    const x = await explored(file(slots("return ok(s);", "exists(Slot, (i) => get(s.level, i) === 0)")));
    expect(found(x)).toEqual([["fails within scope", "Slots.raise.INV.property", "raise raise"]]);
  });

  it("finds that an operation has no value", async () => {
    const x = await explored(file(slots("return ok({ level: put(s.level, i, get(s.level, i) - 1) });", always)));
    expect(found(x)).toEqual([["refuted", "Slots.spoil.WD", "spoil"]]);
    expect(x.counterexamples[0]?.violation.reason).toContain("0 - 1 is negative");
  });

  it("refuses a state with a value beyond the scope that quantifiers range over", async () => {
    const { value, diagnostics } = await run(file(slots("return ok({ level: put(s.level, i, 7) });", "true")));
    expect(value).toBeNull();
    expect(diagnostics.map((d) => d.code)).toEqual(["XV4416"]);
    expect(diagnostics[0]?.message).toContain("7");
  });

  it("refuses arguments that cannot be listed", async () => {
    const text = slots("return ok(s);", "true").replace("raise(s: State, i: Slot)", "raise(s: State, i: Nat)");
    expect((await run(file(text))).diagnostics.map((d) => d.code)).toEqual(["XV4415"]);
  });

  it.each([
    ["states", { states: 3 }],
    ["depth", { depth: 2 }],
  ] as const)("ends cleanly at the limit of %s", async (end, limit) => {
    const x = await explored(file(slots("return ok(s);", always)), { limits: { ...unlimited, ...limit } });
    expect(x.search.end).toBe(end);
    expect(exploreText(x, new Map())).toContain("what lies beyond was not looked at");
    expect(x.vacuity.unreached).toEqual([]);
  });

  it("checks transition properties, and leaves out excepted actions", async () => {
    const grows = (except: string) => `${slots("return ok(s);", always)}
/** @transition ${except} */
export function grows(before: State, after: State): boolean {
  return forall(Slot, (i) => get(before.level, i) <= get(after.level, i));
}
`;
    expect(found(await explored(file(grows(""))))).toEqual([["refuted", "Slots.clear.TRANS.grows", "raise clear"]]);
    const excepted = await explored(file(grows("\n * @except clear it is meant to lower the level\n")));
    expect(found(excepted)).toEqual([]);
  });

  it("writes counterexamples as JSON and in the Informal Trace Format", async () => {
    const x = await explored(file(slots("return ok(s);", "forall(Slot, (i) => get(s.level, i) < 1)")));
    const [first] = x.counterexamples;
    if (first === undefined) throw new Error("no counterexample");
    expect(JSON.parse(exploreItf(x, first))).toMatchObject({
      vars: ["level", "action", "args"],
      states: [
        { "#meta": { index: 0 }, level: { entries: { "#map": [] }, default: 0 }, action: "init" },
        { level: { entries: { "#map": [[0, 1]] }, default: 0 }, action: "raise", args: { i: 0 } },
      ],
    });
    expect(JSON.parse(exploreJson(x))).toMatchObject({
      version: 1,
      states: 3,
      counterexamples: [{ obligation: "Slots.raise.INV.property", steps: [{ action: "raise", args: { i: "0" } }] }],
    });
  });
});

describe("event channels", () => {
  const sample = "samples/event-channel/event-channel.model.ts";
  const settings = {
    parameters: new Map(Object.entries({ MAX_PORTS: "2", EVTCHNS_PER_BUCKET: "1", VCPUS: "1", NR_VIRQS: "1" })),
    scopes: new Map(Object.entries({ Port: "2", VcpuId: "1", Virq: "1" })),
  };

  it("keep all properties at the sample's scope", async () => {
    const x = await explored(sample, { settings });
    expect(x.search).toMatchObject({ end: "complete", states: 18944, violations: [] });
  }, 120_000);

  it("are refuted by a trace of three steps where close forgets the other end", async () => {
    const forgetful = readFileSync(sample, "utf8").replace(
      '{ kind: "unbound", remote: d }),\n      };',
      '{ kind: "interdomain", remote: d, remotePort: p }),\n      };',
    );
    const x = await explored(file(forgetful), { settings });
    expect(found(x)).toContainEqual([
      "refuted",
      "EventChannel.close.INV.symmetric",
      "allocUnbound bindInterdomain close",
    ]);
    const { machine } = x.model;
    const [c] = x.counterexamples.filter((k) => k.obligation.endsWith("symmetric"));
    // The steps replay: each one starts where the one before ended, and the last state breaks the invariant.
    let state: unknown = machine?.initial;
    for (const step of c?.steps ?? []) {
      const outcome = machine?.actions.get(step.call.action)?.(state, step.call.args);
      state = outcome !== undefined && "next" in outcome ? outcome.next : state;
    }
    expect(machine?.invariants.get("symmetric")?.(state)).toBe(false);
  }, 60_000);

  it("pack to equal texts exactly where states are equal", async () => {
    const { value: model } = await loadModel(sample, settings);
    if (model?.machine === null || model === null) throw new Error("no machine");
    const pack = packing({ kind: "ref", ref: model.machine.ir.state }, lookupIn(model.modules));
    const { machine } = model;
    const states: unknown[] = [machine.initial];
    for (let i = 0; i < 120; i += 1) {
      const [from, d, p] = [states[(i * 7) % states.length], i % 2, (i >> 1) % 2];
      const calls: readonly (readonly [string, readonly unknown[]])[] = [
        ["allocUnbound", [d, d, 1 - d]],
        ["bindIpi", [d, 0]],
        ["close", [d, p]],
        ["guestSetPending", [d, p, i % 3 === 0]],
        ["bindInterdomain", [d, 1 - d, p]],
      ];
      const [action, args] = calls[i % calls.length] ?? ["close", []];
      const outcome = machine.actions.get(action)?.(from, args);
      if (outcome !== undefined && "next" in outcome) states.push(outcome.next);
    }
    const mismatches = states.flatMap((a) => states.filter((b) => (pack(a) === pack(b)) !== equalValues(a, b)));
    expect(mismatches).toEqual([]);
    expect(new Set(states.map(pack)).size).toBeGreaterThan(10);
  });
});
