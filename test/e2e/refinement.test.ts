/** Refinement end to end: what is right is proved with its end theorem, and what is wrong is not. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faults } from "../fixtures/refinement-faults.js";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

const fixture = "test/fixtures/refinement";

describe("a refinement", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "xenverif-refinement-"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is proved, with the end theorems of both machines and its own", async () => {
    const folder = join(root, "right");
    cpSync(fixture, folder, { recursive: true });
    expect((await xenverif(root, "extract", "right")).code).toBe(0);
    const checked = await xenverif(root, "check", "right", "--reporter", "json");
    const all = readReport(checked.out).verdicts;
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.map((o) => o.id).filter((id) => id.endsWith(".MAIN"))).toEqual([
      "Desk.machine.MAIN",
      "Hall.machine.MAIN",
      "Seating.refinement.MAIN",
    ]);
    expect(checked.code).toBe(0);
  }, 180_000);

  it("is proved where what the specification chooses is a machine word", async () => {
    cpSync("test/fixtures/refinement-words", join(root, "words"), { recursive: true });
    expect((await xenverif(root, "extract", "words")).code).toBe(0);
    const checked = await xenverif(root, "check", "words", "--reporter", "json");
    const all = readReport(checked.out).verdicts;
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.map((o) => o.id)).toContain("Latching.refinement.MAIN");
  }, 180_000);

  it("is proved where the specification's choice is read off what the call came to", async () => {
    const folder = join(root, "read-off");
    cpSync(fixture, folder, { recursive: true });
    const file = join(folder, "refinement.model.ts");
    const text = readFileSync(file, "utf8")
      .replace("getOrElse(freeSeat(s), SEATS)", "given(book(s, guest))")
      .replace("type Desk, freeSeat,", "book, type Desk,")
      .replace("get, getOrElse,", "get,")
      .replace(
        "/** @simulates book */",
        `export function given(o: Outcome<Desk, Seat>): Seat {
  return o.kind === "ok" ? o.result : SEATS;
}

/** @simulates book */`,
      );
    writeFileSync(file, text);
    expect(await xenverif(root, "extract", "read-off")).toMatchObject({ code: 0 });
    const checked = await xenverif(root, "check", "read-off", "--filter", "Seating", "--reporter", "json");
    const all = readReport(checked.out).verdicts;
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.map((o) => o.id)).toContain("Seating.refinement.MAIN");
  }, 400_000);

  it("is not proved where the implementation is wrong", async () => {
    // Actions are proved one by one, so that a module can hold one fault in each of them.
    const folder = join(root, "wrong");
    mkdirSync(folder);
    const text = (name: string) => readFileSync(join(fixture, name), "utf8");
    const ofAction = (action: string) => faults.filter((f) => f.caughtBy.startsWith(`${action}.`));
    const actions = ["book", "leave", "tidy"].map(ofAction);
    expect(actions.flat()).toHaveLength(faults.length);
    const variants = [...(actions[0] ?? []).keys()].map((i) => actions.flatMap((fs) => fs.slice(i, i + 1)));
    expect(variants.flat()).toHaveLength(faults.length);
    variants.forEach((variant, i) => {
      const broken = variant.reduce((desk, { name, from, to }) => {
        expect(desk, name).toContain(from);
        return desk.replace(from, to);
      }, text("desk.model.ts"));
      const renamed = (t: string) =>
        t
          .replace("./desk.model.js", `./desk${i}.model.js`)
          .replace("./hall.model.js", `./hall${i}.model.js`)
          .replace(/@module (\w+)/, `@module $1${i}`)
          .replace("@refines Hall", `@refines Hall${i}`);
      const needsFailWith = variant.some((f) => f.to.includes("failWith"));
      const imported = needsFailWith ? broken.replace("  fail,", "  fail,\n  failWith,") : broken;
      writeFileSync(join(folder, `desk${i}.model.ts`), renamed(imported));
      writeFileSync(join(folder, `hall${i}.model.ts`), renamed(text("hall.model.ts")));
      writeFileSync(join(folder, `refinement${i}.model.ts`), renamed(text("refinement.model.ts")));
    });
    const extracted = await xenverif(root, "extract", "wrong");
    expect(extracted.err).not.toContain("error");
    const checked = await xenverif(root, "check", "wrong", "--reporter", "json");
    expect(checked.code).toBe(1);
    const all = readReport(checked.out).verdicts;
    variants.forEach((variant, i) => {
      const unproved = all.filter((o) => o.id.startsWith(`Seating${i}.`) && o.status !== "proved").map((o) => o.id);
      for (const { name, caughtBy } of variant) expect(unproved, name).toContain(`Seating${i}.${caughtBy}`);
      expect(unproved).toContain(`Seating${i}.refinement.MAIN`);
    });
  }, 600_000);
});
