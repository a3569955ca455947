import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { xenverif } from "./command.js";
import { readReport } from "./report.js";

/** Statuses of the recorded runs. */
async function replayStatuses(root: string) {
  const checked = await xenverif(root, "check", ".", "--filter", ".REPLAY", "--reporter", "json");
  return readReport(checked.out).verdicts.map((v) => [v.id, v.status]);
}

describe("recorded runs of a model with every kind of value", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-runs-"));
  const runs = join(root, "runs/Everything.json");
  beforeAll(() => cpSync("test/fixtures/models/everything.model.ts", join(root, "everything.model.ts")));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("are evaluated by Coq, which tells those that it gets from those that it does not", async () => {
    const simulated = await xenverif(root, "simulate", ".", "--seed", "3", "--steps", "300", "--record", "4");
    expect(simulated).toMatchObject({ code: 0 });
    const stored = readFileSync(runs, "utf8");
    const [head, ...each] = stored.split(/(?=^ {6}"name": )/m);
    const tampered = (
      [
        [
          /("action":"push","args":\[\d\],"outcome":\{"kind":"ok","result":)\{"kind":"none"\}/,
          '$1{"kind":"some","value":1}',
        ],
        [/"kind":"fail","errno":"E\w+"/, '"kind":"fail","errno":"ENOMEM"'],
        [/("path":\["word"\],"key":null,"value":)\d+/, "$117"],
      ] as const
    ).map(([from, to], i) => {
      expect(each[i]).toMatch(from);
      return each[i]?.replace(from, to);
    });
    writeFileSync(runs, [head, ...tampered, each[3]].join(""));
    expect((await xenverif(root, "extract", ".")).code).toBe(0);
    expect(await replayStatuses(root)).toEqual([
      ["Everything.run1.REPLAY", "failed"],
      ["Everything.run2.REPLAY", "failed"],
      ["Everything.run3.REPLAY", "failed"],
      ["Everything.run4.REPLAY", "proved"],
    ]);
  }, 300_000);

  it("XV4013: they must fit the model", async () => {
    const stored = readFileSync(runs, "utf8");
    for (const [from, to, message] of [
      ['"action":"push","args":[', '"action":"push","args":[1,', "push takes 1 arguments"],
      ['"action":"clear"', '"action":"clearAll"', "there is no action clearAll"],
      ['"LIMIT":2', '"LIMITS":2', "it has no value of the parameter Everything.LIMIT"],
      ['"version": 1', '"version": 2', "version"],
    ] as const) {
      expect(stored).toContain(from);
      writeFileSync(runs, stored.replace(from, to));
      const result = await xenverif(root, "extract", ".");
      expect(result.code).toBe(2);
      expect(result.err).toContain("XV4013");
      expect(result.err).toContain(message);
    }
    writeFileSync(runs, stored);
  }, 60_000);
});
