/** The refinement of memory, explored: both sides run at once, and wrong implementations are found. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { MemoryFault } from "../fixtures/memory-refinement-faults.js";
import { memoryFaults } from "../fixtures/memory-refinement-faults.js";
import { edited, explored, unlimited } from "./exploring.js";

const folder = "samples/memory";
const refinement = "memory-refinement.model.ts";

/** Machines as small as can be: two frames, and one slot, or two where one of them is Xen's. */
const machines: Readonly<Record<MemoryFault["on"], { readonly domains: number; readonly slots: number }>> = {
  one: { domains: 1, slots: 1 },
  two: { domains: 2, slots: 1 },
  xen: { domains: 1, slots: 2 },
};

function settingsOf(on: MemoryFault["on"]) {
  const { domains, slots } = machines[on];
  const parameters = { DOMAINS: domains, FRAMES: 2, SLOTS: slots, FIRST_XEN_SLOT: 1, LAST_XEN_SLOT: 1, SUPERPAGE: 1 };
  const scopes = { DomId: domains, Frame: 2, Slot: slots };
  const texts = (values: Readonly<Record<string, number>>) =>
    new Map(Object.entries(values).map(([name, value]) => [name, String(value)] as const));
  return { parameters: texts(parameters), scopes: texts(scopes) };
}

describe("the refinement of memory", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-memory-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(["one", "two", "xen"] as const)(
    "holds in the first pairs of states that are reached (%s)",
    async (on) => {
      const x = await explored(join(folder, refinement), {
        settings: settingsOf(on),
        limits: { ...unlimited, states: 1_500 },
      });
      expect(x.counterexamples).toEqual([]);
    },
    60_000,
  );

  it.each(memoryFaults)(
    "finds $name",
    async ({ edits, on, caughtBy }) => {
      cpSync(folder, root, { recursive: true });
      writeFileSync(join(root, "memory.model.ts"), edited(join(folder, "memory.model.ts"), edits));
      const x = await explored(join(root, refinement), { settings: settingsOf(on) });
      expect(x.counterexamples.map((c) => c.obligation)).toContain(`MemoryRefinement.${caughtBy}`);
    },
    60_000,
  );
});
