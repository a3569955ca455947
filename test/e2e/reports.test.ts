/** Reports, shards and baselines of the built command. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterModel } from "../fixtures/counter.js";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

describe("a project of two independent modules", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-reports-"));
  const model = join(root, "counter.model.ts");
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  beforeAll(async () => {
    writeFileSync(model, counterModel);
    writeFileSync(join(root, "words.model.ts"), readFileSync("test/fixtures/models/words.model.ts", "utf8"));
    expect((await xenverif(root, "extract")).code).toBe(0);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("is checked in two parts, and the merged report is that of a single run", async () => {
    for (const index of [1, 2]) {
      const { code, out } = await xenverif(root, "check", "--shard", `${index}/2`, "--reporter", `json=${index}.json`);
      expect(code, out).toBe(0);
    }
    const parts = [1, 2].map((i) => readReport(read(`${i}.json`)));
    expect(parts.map((p) => p.modules.length)).toEqual([1, 1]);
    const merged = await xenverif(
      root,
      "merge",
      "1.json",
      "2.json",
      "--reporter",
      "text",
      "--reporter",
      "json=all.json",
    );
    expect(merged.code, merged.err).toBe(0);
    const whole = await xenverif(root, "check", "--reporter", "json");
    const ids = (text: string) =>
      readReport(text)
        .verdicts.map((v) => `${v.id} ${v.status}`)
        .sort();
    expect(ids(read("all.json"))).toEqual(ids(whole.out));
    expect(merged.out).toContain(`${ids(whole.out).length} of ${ids(whole.out).length} obligations proved`);
    const missing = await xenverif(root, "merge", "2.json");
    expect(missing.code).toBe(2);
    expect(missing.err).toContain("error[XV4018]: the report of shard 1 of 2 is missing");
  }, 600_000);

  it("writes several reports at once, each to its file, and one to standard output", async () => {
    const wanted = ["junit=r.xml", "sarif=r.sarif", "json=r.json", "text"].flatMap((r) => ["--reporter", r]);
    const { code, out } = await xenverif(root, "check", ...wanted);
    expect(code).toBe(0);
    expect(out).toContain("obligations proved by Coq");
    expect(read("r.xml")).toContain("<testsuites");
    expect(JSON.parse(read("r.sarif"))).toMatchObject({ version: "2.1.0" });
    const { counts } = readReport(read("r.json"));
    expect(counts.cached).toBe(counts.asked);
  }, 60_000);

  it("goes by the baseline: open is no failure until something is lost", async () => {
    const none = await xenverif(root, "check", "--baseline", "baseline.json");
    expect(none.code).toBe(2);
    expect(none.err).toContain("XV4017");
    const written = await xenverif(root, "check", "--baseline", "baseline.json", "--update-baseline");
    expect(written.code).toBe(0);
    writeFileSync(model, counterModel.replace("s.value >= LIMIT", "s.value > LIMIT"));
    await xenverif(root, "extract");
    const worse = await xenverif(root, "check", "--baseline", "baseline.json", "--reporter", "github");
    expect(worse.code).toBe(1);
    expect(worse.err).toContain("lost     Counter.increment.INV.bounded: coq proved it, now it is refuted");
    expect(worse.out).toContain("::error file=");
    await xenverif(root, "check", "--baseline", "baseline.json", "--update-baseline");
    expect(read("baseline.json")).not.toContain("Counter.increment.INV.bounded");
    const held = await xenverif(root, "check", "--baseline", "baseline.json");
    expect(held.code, held.err).toBe(0);
    const strict = await xenverif(root, "check", "--baseline", "baseline.json", "--fail-on", "failed");
    expect(strict.code).toBe(1);
  }, 600_000);

  it.each([
    [["--shard", "3/2"], "--shard takes a part and a number of parts, such as 1/3, not 3/2"],
    [["--reporter", "xml"], "--reporter takes text, json, junit, sarif, github, alone or with =FILE, not xml"],
    [["--reporter", "text", "--reporter", "json"], "--reporter: two reports go to standard output"],
    [["--reporter", "junit=a", "--reporter", "json=a"], "--reporter: two reports go to a; give each a file of its own"],
    [["--timeout", "0"], "--timeout takes a number of at least 1"],
  ])("refuses %s", async (words, message) => {
    const { code, err } = await xenverif(root, "check", ...words);
    expect(err).toContain(`error[XV4000]: ${message}`);
    expect(code).toBe(2);
    expect(existsSync(join(root, "a"))).toBe(false);
  });
});
