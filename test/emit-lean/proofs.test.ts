import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import { type LeanFinding, LeanProofs } from "../../src/emit-lean/proofs/index.js";
import type { Module } from "../../src/ir/ir.js";
import { loadModules } from "../../src/ir/load.js";
import { generateObligations } from "../../src/obligations/generate.js";
import { LeanTree, leanBinary, withoutLean } from "./lean.js";

const path = (p: string) => fileURLToPath(new URL(p, import.meta.url));
const models = {
  counter: [path("../fixtures/models/counter.model.ts")],
  eventChannel: [path("../../samples/event-channel/event-channel.model.ts")],
  pageLock: [path("../../samples/page-lock/page-lock.model.ts")],
  memory: ["memory", "memory-spec"].map((m) => path(`../../samples/memory/${m}.model.ts`)),
};

async function load(files: readonly string[]): Promise<readonly Module[]> {
  const { value } = await loadModules(files);
  if (value === null) throw new Error("the model is wrong");
  return value;
}

const textOf = (f: LeanFinding): string | null => (f.kind === "proof" ? f.text : null);

/** The proof of an obligation; null where none is found. */
function proofOf(id: string, modules: readonly Module[]): string | null {
  const module = modules.find((m) => id.startsWith(`${m.name}.`));
  if (module === undefined) throw new Error(`no module of ${id}`);
  const { obligations } = generateObligations(module, modules);
  const o = obligations.find((x) => x.id === id);
  if (o === undefined) throw new Error(`no obligation ${id}`);
  return textOf(new LeanProofs(modules).prove(o, obligations));
}

describe("proofs that the search finds", () => {
  it("are explicit terms", async () => {
    const proof = proofOf("Counter.increase.INV.belowLimit", await load(models.counter));
    await expect(`${proof}\n`).toMatchFileSnapshot("proofs/Counter.increase.INV.belowLimit.lean");
  });

  it("are found twice the same", async () => {
    const modules = await load(models.counter);
    const id = "Counter.increase.INV.belowLimit";
    expect(proofOf(id, modules)).toBe(proofOf(id, modules));
  });

  it("end where the limit is met, at the same step every time", async () => {
    const modules = await load(models.eventChannel);
    const [module] = modules;
    if (module === undefined) throw new Error("no module");
    const { obligations } = generateObligations(module, modules);
    const o = obligations.find((x) => x.id === "EventChannel.send.INV.virqInTable");
    if (o === undefined) throw new Error("no obligation");
    const full = new LeanProofs(modules).prove(o, obligations);
    if (full.kind !== "proof") throw new Error("no proof");
    const within = (steps: number) => new LeanProofs(modules).prove(o, obligations, { steps, generations: 3 });
    expect(within(full.steps)).toEqual(full);
    expect(within(full.steps - 1).kind).toBe("exhausted");
  });

  it("are not found for what does not hold", async () => {
    const modules = await load(models.counter);
    expect(proofOf("Counter.decrease.WD", modules)).toBeNull();
    expect(proofOf("Counter.increase.TRANS.smallSteps", modules)).toBeNull();
  });
});

describe.skipIf(leanBinary === null)(`a real Lean${withoutLean}`, () => {
  const tree = new LeanTree();
  beforeAll(async () => {
    expect(await tree.prelude()).toBe("");
  }, 240_000);
  afterAll(() => tree.dispose());

  const accepted = async (files: readonly string[], name: string, wanted: readonly string[]): Promise<void> => {
    const modules = await load(files);
    const proofs = new LeanProofs(modules);
    for (const m of modules)
      expect(await tree.add([...emitLean(m, generateObligations(m, modules), modules), proofs.pathsFile(m)])).toBe("");
    const module = modules.find((m) => m.name === name);
    if (module === undefined) throw new Error(`no module ${name}`);
    const { obligations } = generateObligations(module, modules);
    const theorems = obligations
      .filter((o) => wanted.includes(o.id.slice(name.length + 1)))
      .map((o) => `theorem ${o.name} : Obligations.${o.name} :=\n  ${textOf(proofs.prove(o, obligations))}\n`);
    expect(theorems).toHaveLength(wanted.length);
    const text = `import ${name}.Paths\nimport ${name}.Obligations\n\nnamespace ${name}\n\n${theorems.join("\n")}`;
    expect(await tree.add([{ path: `${name}/Proofs.lean`, text }])).toBe("");
  };

  it("accepts the lemmas about paths, and proofs of each kind", async () => {
    await accepted(models.eventChannel, "EventChannel", [
      "parameters.PAR",
      "initial.INIT.portZeroReserved",
      "send.INV.virqInTable",
      "unmask.TRANS.ownPortsAndPeersOnly",
      "pause.INV.bucketsAreNeeded",
      "sendArrives.THM",
    ]);
  }, 240_000);

  it("accepts proofs about counts, and about differences of naturals", async () => {
    await accepted(models.pageLock, "PageLock", [
      "modify.WD",
      "initial.INIT.referencesAreCounted",
      "unlock.INV.usesAreCounted",
      "store.INV.referencesAreCounted",
      "lock.INV.referencesAreCounted",
    ]);
  }, 240_000);

  it("accepts proofs about what every element of a list passes, and paths that match on one value twice", async () => {
    await accepted(models.memory, "MemorySpec", ["obtain.INV.framesAreSafe", "store.INV.framesAreSafe"]);
  }, 240_000);
});
