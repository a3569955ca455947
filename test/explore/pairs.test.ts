/** Refinements explored: both sides run at once. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exploreJson, exploreText } from "../../src/explore/explore-report.js";
import { faults } from "../fixtures/refinement-faults.js";
import { explored } from "./exploring.js";

const fixture = "test/fixtures/refinement";

describe("a refinement that is explored", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-pairs-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("holds in every pair of states that is reached", async () => {
    const x = await explored(join(fixture, "refinement.model.ts"));
    expect(x.counterexamples).toEqual([]);
    expect(x.search.end).toBe("complete");
    expect(x.search.states).toBeGreaterThan(10);
    expect(exploreText(x, new Map())).toContain("the specification follows every call");
  });

  it.each(faults)("$name", async ({ from, to, caughtBy }) => {
    cpSync(fixture, root, { recursive: true });
    const desk = readFileSync(join(fixture, "desk.model.ts"), "utf8");
    expect(desk).toContain(from);
    const broken = desk.replace(from, to);
    writeFileSync(
      join(root, "desk.model.ts"),
      to.includes("failWith") ? broken.replace("  fail,", "  fail,\n  failWith,") : broken,
    );
    const x = await explored(join(root, "refinement.model.ts"), {
      keepGoing: true,
      // A seat that does not exist is within the scope.
      settings: { parameters: new Map(), scopes: new Map([["Seat", "4"]]) },
    });
    const found = x.counterexamples.find((c) => c.obligation === `Seating.${caughtBy}`);
    expect(x.counterexamples.map((c) => c.obligation)).toContain(`Seating.${caughtBy}`);
    // The trace says what the last call came to.
    expect(found?.steps.at(-1)?.outcome).not.toBeNull();
    expect(found?.violation.reason).not.toBeNull();
    expect(() => JSON.parse(exploreJson(x)) as unknown).not.toThrow();
  });

  it("tells where the initial states are not related", async () => {
    cpSync(fixture, root, { recursive: true });
    const desk = readFileSync(join(fixture, "desk.model.ts"), "utf8");
    const broken = desk.replace(/(export const empty: Desk = \{ seats: totalMap\()none/, "$1some(1)");
    expect(broken).not.toBe(desk);
    writeFileSync(join(root, "desk.model.ts"), broken);
    const x = await explored(join(root, "refinement.model.ts"));
    expect(x.counterexamples.map((c) => c.obligation)).toEqual(["Seating.initial.REL"]);
  });
});
