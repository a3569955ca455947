/**
 * Kills at random moments lose no byte of a proof file, and leave nothing that the next run does not mend.
 * `XENVERIF_KILLS=200` for more than the few of every run.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { afterAll, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";

const kills = Number(process.env.XENVERIF_KILLS ?? 15);
const seed = Number(process.env.XENVERIF_SEED ?? Date.now() % 1_000_000);

describe(`killed at ${kills} random moments (seed ${seed})`, () => {
  const root = mkdtempSync(join(tmpdir(), "killed-"));
  const model = join(root, "counter.model.ts");
  const proofs = join(root, "proofs/coq/Counter.v");
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const random = xoroshiro128plus(seed);
  const below = (n: number) => (random.next() >>> 0) % n;

  /** Starts a command and kills it, and only it, after some time. @returns whether it was still running */
  const killed = (command: string, milliseconds: number) =>
    new Promise<boolean>((resolve) => {
      const main = join(process.cwd(), "dist/src/cli/main.js");
      const child = spawn(process.execPath, [main, command, "."], { cwd: root, stdio: "ignore" });
      const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
      child.on("exit", (_code, signal) => {
        clearTimeout(timer);
        resolve(signal === "SIGKILL");
      });
    });

  it(
    "loses nothing",
    async () => {
      const mine = "Proof.\n  (* Mine: nobody may touch it. *)\n  obligation.\nQed.";
      const extra =
        "\n/** @action */\nexport function reset(s: State): Outcome<State> {\n  return ok({ ...s, value: 0 });\n}\n";
      writeFileSync(model, counterModel);
      await xenverif(root, "extract", ".");
      const start = readFileSync(proofs, "utf8").replace(
        /(Lemma increment_INV_bounded : \S+\n)Proof\. obligation\. Qed\./,
        `$1${mine}`,
      );
      expect(start).toContain(mine);
      let hits = 0;
      const commands = ["extract", "prove", "check"] as const;
      for (let i = 0; i < kills; i += 1) {
        const command = commands[i % 3] ?? "check";
        // Something to do for each: new skeletons, a proof to find, a cold cache.
        writeFileSync(model, command === "extract" ? counterModel + extra : counterModel);
        const open = start.replace(
          /(Lemma decrement_INV_bounded : \S+\n)Proof\. obligation\. Qed\./,
          "$1Proof. Admitted.",
        );
        const before = command === "prove" ? open : start;
        if (command !== "extract") await xenverif(root, "extract", ".");
        writeFileSync(proofs, before);
        if (below(3) === 0) rmSync(join(root, ".xenverif"), { recursive: true, force: true });
        if (await killed(command, 600 + below(command === "extract" ? 900 : 5000))) hits += 1;
        const after = readFileSync(proofs, "utf8");
        // Old or new, nothing between.
        const appended = after.startsWith(before) && after.endsWith("Qed.\n");
        if (command === "extract") expect(appended, after).toBe(true);
        else if (command === "prove") expect([open, start]).toContain(after);
        else expect(after).toBe(before);
        expect(after).toContain(mine);
        expect((await xenverif(root, "extract", ".")).code, command).toBe(0);
        // Nothing lies about in the folders of proofs and generated files.
        const files = ["proofs", "generated"].flatMap((f) =>
          readdirSync(join(root, f), { recursive: true, encoding: "utf8" }),
        );
        expect(files.filter((f) => /\.\d+$/.test(f))).toEqual([]);
        if (i % 10 === 0) expect((await xenverif(root, "prove", ".")).code).toBe(0);
      }
      writeFileSync(model, counterModel);
      await xenverif(root, "extract", ".");
      writeFileSync(proofs, start);
      expect((await xenverif(root, "check", ".")).code).toBe(0);
      expect(readFileSync(proofs, "utf8")).toBe(start);
      // Enough of the kills came while the command was running.
      expect(hits).toBeGreaterThan(kills / 4);
    },
    60_000 + kills * 20_000,
  );
});
