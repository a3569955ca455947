import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";

const root = mkdtempSync(join(tmpdir(), "xenverif-watch-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("watch checks again at each change, and shows which verdicts changed", async () => {
  const model = join(root, "counter.model.ts");
  writeFileSync(model, counterModel);
  const main = join(process.cwd(), "dist/src/cli/main.js");
  const child = execa(process.execPath, [main, "watch", "--quiet"], { cwd: root, reject: false, buffer: false });
  let shown = "";
  child.stdout.on("data", (data) => {
    shown += String(data);
  });
  /** What one round shows. */
  const round = async (): Promise<string> => {
    while (!shown.includes("waiting for changes")) await new Promise((resolve) => setTimeout(resolve, 100));
    const text = shown;
    shown = "";
    return text;
  };
  try {
    const first = await round();
    expect(first).toMatch(/(\d+) of \1 obligations proved/);
    writeFileSync(model, counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    const broken = await round();
    expect(broken).toContain("changed: counter.model.ts");
    expect(broken).toContain("refuted  Counter.increment.INV.bounded  was proved");
    expect(broken).not.toContain("Counter.decrement.INV.bounded");
    expect(broken).toContain("after 11 steps");
    // A model that does not compile is told, and forgets nothing.
    writeFileSync(model, counterModel.replace("s.value + 1", "s.valeu + 1"));
    expect(await round()).not.toContain("was");
    writeFileSync(model, counterModel);
    const mended = await round();
    expect(mended).toContain("proved   Counter.increment.INV.bounded  was refuted");
    expect(mended).toMatch(/(\d+) of \1 obligations proved/);
  } finally {
    child.kill("SIGINT");
  }
  expect((await child).exitCode).toBe(130);
}, 300_000);
