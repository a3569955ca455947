/** Coq in JavaScript: where the npm package `jscoq` is installed. `XENVERIF_JSCOQ_CHEATS=all` tries all cheats of test/trust/coq. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill } from "../../src/emit/templates.js";
import { findJscoq } from "../../src/provers/coq/jscoq/find.js";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";

const all = readdirSync("test/trust/coq").filter((f) => f.endsWith(".v"));
const some = ["admitted.v", "open-proof.v", "shadowed-prelude.v", "guard-unset.v"];
const cheats = process.env.XENVERIF_JSCOQ_CHEATS === "all" ? all : some;

describe.skipIf(findJscoq() === null)("Coq in JavaScript", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-jscoq-"));
  const proofs = join(root, "proofs/coq/Counter.v");
  const check = async () =>
    (
      await execa(process.execPath, [join(process.cwd(), "dist/src/cli/main.js"), "check", root], {
        reject: false,
        env: { XENVERIF_COQC: "/nonexistent/coqc" },
      })
    ).stdout;
  beforeAll(async () => {
    mkdirSync(join(root, "proofs", "coq"), { recursive: true });
    writeFileSync(join(root, "counter.model.ts"), counterModel);
    expect((await xenverif(root, "extract", ".")).code).toBe(0);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("proves what the native one proves, and says that it is another one", async () => {
    expect(await check()).toContain("8 of 8 obligations proved by Coq 8.17.1 (jsCoq 0.17.1)");
  }, 1_800_000);

  it.each(cheats)(
    "%s proves nothing",
    async (name) => {
      writeFileSync(join(root, "counter.model.ts"), counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
      expect((await xenverif(root, "extract", ".")).code).toBe(0);
      const cheat = readFileSync(join("test/trust/coq", name), "utf8");
      writeFileSync(proofs, `${fill("coq/proofs.hbs", { module: "Counter" })}\n${cheat}`);
      expect(await check()).not.toMatch(/[1-9]\d* of \d+ obligations proved/);
    },
    600_000,
  );
});
