/** The model of a page table's lock keeps its invariants, and XSA-242 planted in it is found. */
import { describe, expect, it } from "vitest";
import { findProjects } from "../../src/project/config.js";
import { edited, explored, modelFolder } from "./exploring.js";

const model = "samples/page-lock/page-lock.model.ts";

describe("samples/page-lock", () => {
  const write = modelFolder();
  const [project] = findProjects(["samples/page-lock"]).projects;
  const settings = project?.explore ?? { parameters: new Map(), scopes: new Map() };
  // https://xenbits.xen.org/xsa/advisory-242.html
  const flaw = ["return get(s.locked, t) && get(s.uses, t) === 2;", "return false;"] as const;

  it("keeps its invariants, which are inductive within scope", async () => {
    const x = await explored(model, { settings, induction: true });
    expect(x.counterexamples).toEqual([]);
    expect(x.search.end).toBe("complete");
  }, 120_000);

  it("XSA-242: the lock is left with the last use", async () => {
    const [found] = (await explored(write(edited(model, [flaw])), { settings })).counterexamples;
    expect([found?.obligation, found?.finding]).toEqual(["PageLock.unpin.INV.lockIsNotLast", "refuted"]);
    expect(found?.steps.map((s) => s.call.action)).toEqual(["pin", "lock", "unpin"]);
  }, 120_000);

  it("XSA-242: and gives it back without its entry", async () => {
    const blind = ["!get(s.locked, t) || get(s.uses, t) >= 2", "!get(s.locked, t) || get(s.uses, t) >= 1"] as const;
    const [found] = (await explored(write(edited(model, [flaw, blind])), { settings })).counterexamples;
    expect([found?.obligation, found?.finding]).toEqual(["PageLock.unlock.INV.usedIsValidated", "refuted"]);
    expect(found?.steps.map((s) => s.call.action)).toEqual(["pin", "lock", "unpin", "unlock"]);
  }, 120_000);
});
