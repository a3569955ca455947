/** The model of a page table's lock keeps its invariants, and XSA-242 planted in it is found. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findProjects } from "../../src/project/config.js";
import { explored, unlimited } from "./exploring.js";

const model = "samples/page-lock/page-lock.model.ts";

describe("samples/page-lock", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-page-lock-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const [project] = findProjects(["samples/page-lock"]).projects;
  const settings = project?.explore ?? { parameters: new Map(), scopes: new Map() };
  const limits = { ...unlimited, depth: 12 };

  /** The model with texts replaced, each of which occurs once. */
  const edited = (name: string, edits: readonly (readonly [string, string])[]) => {
    const text = edits.reduce(
      (t, [from, to]) => {
        expect(t.split(from)).toHaveLength(2);
        return t.replace(from, to);
      },
      readFileSync(model, "utf8"),
    );
    const path = join(root, `${name}.model.ts`);
    writeFileSync(path, text);
    return path;
  };

  // https://xenbits.xen.org/xsa/advisory-242.html
  const flaw = ["return get(s.locked, t) && get(s.uses, t) === 2;", "return false;"] as const;

  it("keeps its invariants, which are inductive within scope", async () => {
    const x = await explored(model, { settings, limits, induction: true });
    expect(x.counterexamples).toEqual([]);
    expect(x.search.states).toBeGreaterThan(5000);
  }, 120_000);

  it("XSA-242: the lock is left with the last use", async () => {
    const [found] = (await explored(edited("flawed", [flaw]), { settings })).counterexamples;
    expect([found?.obligation, found?.finding]).toEqual(["PageLock.unpin.INV.lockIsNotLast", "refuted"]);
    expect(found?.steps.map((s) => s.call.action)).toEqual(["pin", "lock", "unpin"]);
  }, 120_000);

  it("XSA-242: and gives it back without its entry", async () => {
    const blind = ["!get(s.locked, t) || get(s.uses, t) >= 2", "!get(s.locked, t) || get(s.uses, t) >= 1"] as const;
    const [found] = (await explored(edited("blind", [flaw, blind]), { settings })).counterexamples;
    expect([found?.obligation, found?.finding]).toEqual(["PageLock.unlock.INV.usedIsValidated", "refuted"]);
    expect(found?.steps.map((s) => s.call.action)).toEqual(["pin", "lock", "unpin", "unlock"]);
  }, 120_000);
});
