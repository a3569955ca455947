/** The model of memory: it answers as the real Xen did, and two published flaws are found by running it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runReplay } from "../../src/explore/replay.js";
import { findProjects } from "../../src/project/config.js";
import { edited, explored, unlimited } from "./exploring.js";

const model = "samples/memory/memory.model.ts";

/** A published flaw of Xen: what the model says instead, and the property that it breaks. */
interface Flaw {
  readonly name: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  /** The properties that it breaks, and in how many steps at least. */
  readonly breaks: Readonly<Record<string, number>>;
}

const flaws: readonly Flaw[] = [
  {
    // https://xenbits.xen.org/xsa/advisory-148.html
    name: "XSA-148: a level-2 entry gets the PS bit by the fast path, which does not look at it",
    edits: [
      [
        `  if (e.kind === "present" && e.large) return fail("EINVAL");
  if (isSimilarTable(old, e)) return ok(write(s, f, slot, e));
  const taken = getPageFromL2e`,
        `  if (old.kind === "present" && e.kind === "present" && old.frame === e.frame && old.writable === e.writable)
    return ok(write(s, f, slot, e));
  const taken = getPageFromL2e`,
      ],
    ],
    breaks: { "Memory.mmuUpdate.INV.entriesAreLegal": 4, "Memory.mmuUpdate.INV.isolation": 5 },
  },
  {
    // https://xenbits.xen.org/xsa/advisory-182.html
    name: "XSA-182: an entry that names its own table becomes writable by the fast path",
    edits: [
      [
        `  return old.frame === e.frame && old.writable === e.writable && old.large === e.large;
}

/** An entry of a level-1 table`,
        `  return old.frame === e.frame && old.large === e.large;
}

/** An entry of a level-1 table`,
      ],
    ],
    breaks: { "Memory.mmuUpdate.INV.entriesAreLegal": 4, "Memory.mmuUpdate.INV.isolation": 4 },
  },
];

/** A count that goes wrong, and the property that shows it first. */
const miscounts = [
  [
    "a reference that a level-1 entry does not take",
    "  const held = takeReference(s, e.frame);\n  if (!e.writable)",
    "  const held = s;\n  if (!e.writable)",
    "pin.INV.referencesAreCounted",
  ],
  [
    "a use that a level-1 entry does not drop",
    "return putPage(e.writable ? dropUse(s, e.frame) : s, e.frame);",
    "return putPage(s, e.frame);",
    "mmuUpdate.INV.usesAreCounted",
  ],
  [
    "a pin that takes no reference",
    "const taken = getType(takeReference(s, f), f, level);",
    "const taken = getType(s, f, level);",
    "pin.INV.referencesAreCounted",
  ],
  [
    "a table whose last use goes without its entries",
    "  return dropUse(demoteL1({ ...s, validated: put(s.validated, f, false) }, f), f);",
    "  return dropUse(s, f);",
    "unpin.INV.referencesAreCounted",
  ],
  [
    "an entry that names its own table and takes a use",
    "  if (e.frame === table) return ok(s);",
    "  if (e.frame === table) return ok(nextUse(s, table));",
    "pin.INV.usesAreCounted",
  ],
  [
    "a linear entry that is not counted",
    "linear: put(held.linear, table, get(held.linear, table) + 1)",
    "linear: held.linear",
    "pin.INV.linksAreCounted",
  ],
  [
    "the old top-level table kept in use",
    'return ok(old.kind === "none" ? t : putPage(putTypeL4(t, old.value), old.value));',
    "return ok(t);",
    "newBaseptr.INV.referencesAreCounted",
  ],
] as const;

describe("samples/memory", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-memory-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const [project] = findProjects(["samples/memory"]).projects;
  const settings = project?.explore ?? { parameters: new Map(), scopes: new Map() };

  it("answers 20,000 calls as Xen 4.17.7 did", async () => {
    const trace = "test/fixtures/traces/page-types-seed1.jsonl.gz";
    const result = await runReplay({
      model,
      trace,
      adapter: null,
      parameters: new Map(),
      keepGoing: false,
      color: false,
    });
    expect(result.text).toContain("20000 records, 20000 calls replayed, 0 differences");
    expect(result.exitCode).toBe(0);
  }, 120_000);

  it("answers the directed suite's page-table records as Xen 4.17.7 did", async () => {
    const trace = "test/fixtures/traces/directed.jsonl";
    const options = { model, trace, adapter: null, parameters: new Map(), keepGoing: false, color: false };
    const { exitCode, summary } = await runReplay(options);
    expect(summary?.differences).toEqual([]);
    expect([exitCode, summary?.records, summary?.calls, summary?.complete]).toEqual([0, 291, 42, true]);
    const pins = summary?.actions.find((a) => a.action === "pin")?.returned;
    expect(pins).toMatchObject({ EBUSY: 1, EINVAL: 4, ok: 2 });
  });

  it("keeps its invariants in the first 20,000 states", async () => {
    const x = await explored(model, { settings, limits: { ...unlimited, states: 20_000 } });
    expect(x.counterexamples).toEqual([]);
  }, 120_000);

  const planted = async (edits: Flaw["edits"], more: Parameters<typeof explored>[1]) => {
    cpSync("samples/memory", root, { recursive: true });
    writeFileSync(join(root, "memory.model.ts"), edited(model, edits));
    return (await explored(join(root, "memory.model.ts"), { settings, ...more })).counterexamples;
  };

  it.each(flaws)(
    "$name",
    async ({ edits, breaks }) => {
      const depth = Math.max(...Object.values(breaks));
      const found = await planted(edits, { keepGoing: true, limits: { ...unlimited, depth } });
      const refuted = found.filter((c) => c.finding === "refuted").map((c) => [c.obligation, c.steps.length]);
      expect(Object.fromEntries(refuted)).toEqual(breaks);
    },
    120_000,
  );

  it.each(miscounts)(
    "the counts show %s",
    async (_, from, to, breaks) => {
      const found = await planted([[from, to]], {});
      expect(found.map((c) => c.obligation)).toContain(`Memory.${breaks}`);
    },
    120_000,
  );
});
