/** The model of memory: it answers as the real Xen did, and two published flaws are found by running it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runReplay } from "../../src/explore/replay.js";
import { findProjects } from "../../src/project/config.js";
import { explored, unlimited } from "./exploring.js";

const model = "samples/memory/memory.model.ts";

/** A published flaw of Xen: what the model says instead, and the property that it breaks. */
interface Flaw {
  readonly name: string;
  readonly edits: readonly (readonly [from: string, to: string])[];
  readonly breaks: string;
  readonly steps: number;
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
    breaks: "Memory.mmuUpdate.INV.isolation",
    steps: 5,
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
    breaks: "Memory.mmuUpdate.INV.isolation",
    steps: 4,
  },
];

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

  it.each(flaws)(
    "$name",
    async ({ edits, breaks, steps }) => {
      const flawed = edits.reduce(
        (text, [from, to]) => {
          expect(text.split(from)).toHaveLength(2);
          return text.replace(from, to);
        },
        readFileSync(model, "utf8"),
      );
      cpSync("samples/memory", root, { recursive: true });
      writeFileSync(join(root, "memory.model.ts"), flawed);
      const x = await explored(join(root, "memory.model.ts"), { settings });
      const found = x.counterexamples.find((c) => c.obligation === breaks);
      expect(found?.finding).toBe("refuted");
      expect(found?.steps).toHaveLength(steps);
    },
    120_000,
  );
});
