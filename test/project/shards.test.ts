import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide, parseShard, type ShardedModule } from "../../src/project/shards.js";

const modules = fc
  .array(fc.record({ weight: fc.nat(50), with: fc.array(fc.nat(20), { maxLength: 3 }) }), { maxLength: 20 })
  .map((all) =>
    all.map((m, i): ShardedModule => ({ key: `M${i}`, weight: m.weight, with: m.with.map((j) => `M${j}`) })),
  );

describe("shards", () => {
  it("each module is in exactly one, and what belongs together stays together", () => {
    fc.assert(
      fc.property(modules, fc.integer({ min: 1, max: 6 }), (all, count) => {
        const shards = divide(all, count);
        expect([...shards.keys()].sort()).toEqual(all.map((m) => m.key).sort());
        for (const index of shards.values()) expect(index >= 1 && index <= count).toBe(true);
        for (const m of all) for (const o of m.with) if (shards.has(o)) expect(shards.get(o)).toBe(shards.get(m.key));
      }),
    );
  });

  it("are the same whatever the order of the modules", () => {
    fc.assert(
      fc.property(modules, fc.integer({ min: 1, max: 6 }), (all, count) => {
        expect(divide([...all].reverse(), count)).toEqual(divide(all, count));
      }),
    );
  });

  it("are about equally large", () => {
    const all = Array.from({ length: 12 }, (_, i) => ({ key: `M${i}`, weight: 10, with: [] }));
    const shards = [...divide(all, 3).values()];
    for (const index of [1, 2, 3]) expect(shards.filter((s) => s === index)).toHaveLength(4);
  });

  it.each(["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "-1/2", ""])("%s is none", (text) => {
    expect(parseShard(text)).toBeNull();
  });

  it("are read", () => expect(parseShard("2/3")).toEqual({ index: 2, count: 3 }));
});
