/** Refinement end to end: what is right is proved with its end theorem, and what is wrong is not. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { xenverif } from "./command.js";

const fixture = "test/fixtures/refinement";

const reportSchema = z.object({
  modules: z.array(z.object({ obligations: z.array(z.object({ id: z.string(), status: z.string() })) })),
});

/** A fault of the implementation: what is replaced by what, and the obligation that must fail. */
interface Fault {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly caughtBy: string;
}

const faults: readonly Fault[] = [
  {
    name: "a booking that is not written down",
    from: "return ok({ ...s, seats: put(s.seats, seat.value, some(guest)) }, seat.value);",
    to: "return ok(s, seat.value);",
    caughtBy: "book.SIM",
  },
  { name: "a seat for somebody else", from: "some(guest)", to: "some(guest + 1)", caughtBy: "book.SIM" },
  {
    name: "another seat than the one that is named",
    from: "some(guest)) }, seat.value)",
    to: "some(guest)) }, seat.value + 1)",
    caughtBy: "book.SIM",
  },
  {
    name: "a seat that is taken",
    from: '=> get(s.seats, seat).kind === "none");',
    to: "=> seat < SEATS);",
    caughtBy: "book.SIM",
  },
  { name: "another errno", from: 'return fail("ENOSPC")', to: 'return fail("EBUSY")', caughtBy: "book.ERR" },
  {
    name: "a refusal without a reason",
    from: "  const seat = freeSeat(s);",
    to: '  if (guest === 1) return fail("ENOSPC");\n  const seat = freeSeat(s);',
    caughtBy: "book.ERR",
  },
  {
    name: "a stranger who makes a guest leave",
    from: 'if (there.kind === "none" || there.value !== guest) return fail("EPERM");',
    to: 'if (there.kind === "none") return fail("EPERM");',
    caughtBy: "leave.SIM",
  },
  {
    name: "a seat that stays taken",
    from: "seats: put(s.seats, seat, none)",
    to: "seats: s.seats",
    caughtBy: "leave.SIM",
  },
  {
    name: "all seats freed",
    from: "return ok({ ...s, seats: put(s.seats, seat, none) });",
    to: "return ok({ ...s, seats: totalMap(none) });",
    caughtBy: "leave.SIM",
  },
  {
    name: "a refusal that frees the seat",
    from: 'there.value !== guest) return fail("EPERM");',
    to: 'there.value !== guest) return failWith("EPERM", { ...s, seats: put(s.seats, seat, none) });',
    caughtBy: "leave.ERR",
  },
  {
    name: "an errno that is not declared",
    from: 'return fail("EINVAL")',
    to: 'return fail("ESRCH")',
    caughtBy: "leave.ERR",
  },
  {
    name: "an internal step that somebody notices",
    from: "papers: s.papers - 1 }",
    to: "seats: totalMap(none), papers: s.papers - 1 }",
    caughtBy: "tidy.SIM",
  },
  {
    name: "an internal step that can go on for ever",
    from: "papers: s.papers - 1 }",
    to: "papers: s.papers }",
    caughtBy: "tidy.VAR",
  },
];

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
    const all = reportSchema.parse(JSON.parse(checked.out)).modules.flatMap((m) => m.obligations);
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
    const all = reportSchema.parse(JSON.parse(checked.out)).modules.flatMap((m) => m.obligations);
    expect(all.filter((o) => o.status !== "proved")).toEqual([]);
    expect(all.map((o) => o.id)).toContain("Latching.refinement.MAIN");
  }, 180_000);

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
    const all = reportSchema.parse(JSON.parse(checked.out)).modules.flatMap((m) => m.obligations);
    variants.forEach((variant, i) => {
      const unproved = all.filter((o) => o.id.startsWith(`Seating${i}.`) && o.status !== "proved").map((o) => o.id);
      for (const { name, caughtBy } of variant) expect(unproved, name).toContain(`Seating${i}.${caughtBy}`);
      expect(unproved).toContain(`Seating${i}.refinement.MAIN`);
    });
  }, 600_000);
});
