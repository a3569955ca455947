import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ReplayOptions, runReplay } from "../../src/explore/replay.js";

const counter = "test/fixtures/models/counter.model.ts";
const eventChannel = "samples/event-channel/event-channel.model.ts";
const walk = "test/fixtures/traces/event-channel-seed7.jsonl.gz";
const directed = "test/fixtures/traces/directed.jsonl";

async function traceFile(content: string | Buffer): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "xenverif-")), "trace");
  await writeFile(path, content);
  return path;
}

const lines = (...records: readonly object[]) => records.map((r) => `${JSON.stringify(r)}\n`).join("");

function replay(model: string, trace: string, options: Partial<ReplayOptions> = {}) {
  return runReplay({ model, trace, adapter: null, parameters: new Map(), keepGoing: false, color: false, ...options });
}

async function replayCounter(records: readonly object[], options: Partial<ReplayOptions> = {}) {
  return replay(counter, await traceFile(lines(...records)), options);
}

const up = (by: number, rest: object) => ({ op: "increase", by, ...rest });

describe("runs of the real Xen", () => {
  it("20,000 random calls differ nowhere", async () => {
    const { exitCode, summary } = await replay(eventChannel, walk);
    expect(summary?.differences).toEqual([]);
    expect([exitCode, summary?.records, summary?.calls, summary?.complete]).toEqual([0, 20_000, 20_000, true]);
    expect(summary?.skipped).toEqual({});
    expect(Object.keys(summary?.notCompared ?? {})).toEqual(["i"]);
  });

  it("the directed suite's event-channel records differ nowhere", async () => {
    const { exitCode, summary } = await replay(eventChannel, directed);
    expect(summary?.differences).toEqual([]);
    expect([exitCode, summary?.records, summary?.complete]).toEqual([0, 291, true]);
    const skipped = Object.entries(summary?.skipped ?? {}).filter(([reason]) => /^E[A-Z]+:/.test(reason));
    expect(skipped.map(([, n]) => n)).toEqual([1, 1, 1]);
    expect(summary?.actions.find((a) => a.action === "allocUnbound")?.returned).toMatchObject({ ENOSPC: 1, ESRCH: 1 });
  });

  it.each([
    ["a result", 166, '"newPort":36', '"newPort":35', "newPort"],
    ["an errno", 26, '"rc":-2', '"rc":-22', "returned"],
    ["a pending bit", 68, '"pending":[2]', '"pending":[]', "pending"],
    ["what status shows", 3, '"status":"closed"', '"status":"ipi"', "status"],
  ])("a planted difference in %s is found at its record", async (_what, line, from, to, name) => {
    const records = gunzipSync(await readFile(walk))
      .toString()
      .split("\n");
    const before = records[line - 1] ?? "";
    expect(before).toContain(from);
    records[line - 1] = before.replace(from, to);
    const { exitCode, summary, text } = await replay(eventChannel, await traceFile(gzipSync(records.join("\n"))));
    expect([exitCode, summary?.records, summary?.differences[0]?.line]).toEqual([1, line, line]);
    expect(summary?.differences[0]?.text).toContain(`\n  ${name}\n    recorded  `);
    expect(text).toContain(`difference at record ${line}: `);
  });

  it("a planted error in the model is found", async () => {
    const model = await readFile(eventChannel, "utf8");
    const folder = await mkdtemp(join(tmpdir(), "xenverif-"));
    const guard = 'if (get(s.virqToPort, [caller, vcpu, virq]) !== 0) return fail("EEXIST");';
    expect(model).toContain(guard);
    await writeFile(join(folder, "m.model.ts"), model.replace(guard, ""));
    const adapter = "samples/event-channel/xen-4.17.adapter.ts";
    const { exitCode, text } = await replay(join(folder, "m.model.ts"), walk, { adapter });
    expect(exitCode).toBe(1);
    expect(text).toContain("recorded  EEXIST\n    model     ok");
    expect(text).toContain("and changed\n    channels[0, ");
  });
});

describe("a replay", () => {
  it("sums up what was reached", async () => {
    const { text, exitCode } = await replayCounter([
      up(2, { rc: 0, count: 3, before: 1, time: 1 }),
      { op: "log", time: 2, whatever: true },
      up(4, { rc: -28, count: 3 }),
      { op: "drain", rc: 0 },
    ]);
    expect(exitCode).toBe(0);
    expect(text.replace(/against \S+/, "against TRACE")).toMatchInlineSnapshot(`
      "test/fixtures/models/counter.model.ts against TRACE
        traces of a counter (test/fixtures/models/counter.adapter.ts)
        FACTOR=2 LIMIT=6 MODE="slow"

      returned
        increase  ENOSPC 1  ok 1
        decrease  ok 2

      replayed though no record tells of it
        a drain takes one at a time (1)

      skipped
        1 record: a log line

      not compared
        time: when the call was made

      actions never called
        refuse

      ends of paths never reached (3 of 6)
        test/fixtures/models/double.model.ts:8: double: return n * FACTOR
        test/fixtures/models/counter.model.ts:44: refuse: return failWith("EBUSY", { count: 0 })
        test/fixtures/models/counter.model.ts:45: refuse: return fail("EPERM")

      4 records, 4 calls replayed, 0 differences
      "
    `);
  });

  it("stops at the first difference and tells all about it", async () => {
    const { text, exitCode } = await replayCounter([
      up(1, { rc: 0, count: 2 }),
      up(2, { rc: 0, count: 5, before: 2 }),
      up(9, { rc: 0 }),
    ]);
    expect(exitCode).toBe(1);
    expect(text.split("\n\n")[1]).toMatchInlineSnapshot(`
      "difference at record 2: increase(by: 2)
        record    {"op":"increase","by":2,"rc":0,"count":5,"before":2}
        count
          recorded  5
          model     4
        the model's call returned ok with 2 and changed
          count: 2 → 4"
    `);
    expect(text).toContain("2 records, 2 calls replayed, 1 difference; stopped there");
  });

  it("goes on where it is asked to", async () => {
    const records = [up(1, { count: 3 }), up(2, { count: 4 }), up(3, { rc: -22 })];
    const { summary } = await replayCounter(records, { keepGoing: true });
    expect(summary?.differences.map((d) => d.line)).toEqual([1, 3]);
    expect([summary?.records, summary?.complete]).toEqual([3, true]);
  });

  it("says where the model has no value", async () => {
    const { text } = await replayCounter([{ op: "decrease", by: 4 }]);
    expect(text).toContain("the model has no value here: 1 - 4 is negative");
    expect(text).toContain(`at ${counter}:39:22`);
  });

  it("lets --set win over the adapter", async () => {
    const records = [up(1, { rc: -28 })];
    expect((await replayCounter(records)).exitCode).toBe(1);
    expect((await replayCounter(records, { parameters: new Map([["LIMIT", "2"]]) })).exitCode).toBe(1);
    const { summary } = await replayCounter([up(2, { rc: -28 })], { parameters: new Map([["LIMIT", "2"]]) });
    expect([summary?.differences, summary?.parameters]).toEqual([[], { FACTOR: 2, LIMIT: 2, MODE: "slow" }]);
  });

  it("never passes over what it does not understand", async () => {
    const reasons = async (record: object) =>
      (await replayCounter([record])).summary?.differences.map((d) => d.text.split("\n")[0]);
    expect(await reasons({ op: "increase", by: 1, surprise: 1 })).toEqual([
      "record 1 cannot be read: the adapter neither reads nor declares as not compared: surprise",
    ]);
    expect(await reasons({ op: "explode" })).toEqual(["record 1 cannot be read: unknown operation `explode`"]);
    expect(await reasons({ op: "increase", by: -1 })).toEqual([
      "record 1 cannot be read: the field `by` of the record should be a natural number, and is -1",
    ]);
    expect(await reasons({ op: "increase" })).toEqual(["record 1 cannot be read: the record has no field `by`"]);
    expect(await reasons({ op: "increase", by: 1, rc: -4000 })).toEqual([
      "record 1 cannot be read: -4000 is no error number of Xen",
    ]);
  });
});

describe("what cannot be replayed", () => {
  const good = lines(up(1, { rc: 0 }));
  it.each([
    ["a trace that is not there", () => Promise.resolve("test/none.jsonl"), "XV4411"],
    ["an empty trace", () => traceFile("\n\n"), "XV4412"],
    ["a line that is no JSON", () => traceFile(`${good}{"op":`), "XV4411"],
    ["a line that is no object", () => traceFile(`${good}[1]\n`), "XV4411"],
    ["a trace that was cut off", async () => traceFile(gzipSync(good.repeat(1000)).subarray(0, -20)), "XV4411"],
    ["a trace that no adapter recognises", () => traceFile('{"a":1}\n'), "XV4414"],
  ])("%s", async (_what, trace, code) => {
    const { exitCode, text, summary } = await replay(counter, await trace(), { keepGoing: true });
    expect([exitCode, summary]).toEqual([2, null]);
    expect(text).toContain(`error[${code}]`);
  });

  it("an adapter that is none, or not there, or throws", async () => {
    const trace = await traceFile(good);
    const adapter = async (text: string) => {
      const path = join(await mkdtemp(join(tmpdir(), "xenverif-")), "x.adapter.ts");
      await writeFile(path, text);
      return (await replay(counter, trace, { adapter: path })).text;
    };
    expect(await adapter("export const a: number = 1;")).toContain("has no default export");
    expect(await adapter('export default { title: "x" };')).toContain("`recognises` should be a function");
    expect(await adapter("throw new Error('no');")).toContain("cannot be run: no");
    expect(await adapter("export default {")).toContain("error[XV4413]");
    expect((await replay(counter, trace, { adapter: "none.adapter.ts" })).text).toContain(
      "cannot read the adapter file",
    );
  });

  it("a model without a machine", async () => {
    const { exitCode, text } = await replay("test/fixtures/models/double.model.ts", await traceFile(good), {
      adapter: "test/fixtures/models/counter.adapter.ts",
      parameters: new Map(),
    });
    expect([exitCode, text.includes("XV4401")]).toEqual([2, true]);
  });
});
