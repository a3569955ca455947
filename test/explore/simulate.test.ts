import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runsDocument, runsText } from "../../src/explore/recorded-runs.js";
import { type SimulateOptions, type Simulation, simulate } from "../../src/explore/simulate.js";
import { simulateJson, simulateText } from "../../src/explore/simulate-report.js";
import { runsSchema } from "../../src/obligations/runs.js";

const root = mkdtempSync(join(tmpdir(), "xenverif-simulate-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const sample = "samples/event-channel/event-channel.model.ts";
const settings = {
  parameters: new Map(
    Object.entries({ DOMAINS: "3", MAX_PORTS: "8", EVTCHNS_PER_BUCKET: "2", VCPUS: "2", NR_VIRQS: "3" }),
  ),
  scopes: new Map(Object.entries({ DomId: "4", Port: "8", VcpuId: "3", Virq: "4" })),
};
const run = (more: Partial<SimulateOptions> = {}) =>
  simulate({
    model: sample,
    settings,
    runs: 10,
    steps: 100,
    seed: 7,
    seconds: 100,
    keep: 0,
    onProgress: () => {},
    interrupted: () => false,
    ...more,
  });
async function simulated(more: Partial<SimulateOptions> = {}): Promise<Simulation> {
  const { value, diagnostics } = await run(more);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}
/** The sample with a fault. */
function planted(name: string, from: string, to: string): string {
  const text = readFileSync(sample, "utf8");
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
  const path = join(root, `${name}.model.ts`);
  writeFileSync(path, text.replace(from, to));
  return path;
}

describe("a simulation", () => {
  it("is the same for the same seed, and another one for another", async () => {
    const [a, b, c] = [await simulated(), await simulated(), await simulated({ seed: 8 })];
    expect(a.outcomes).toEqual(b.outcomes);
    expect(a.outcomes).not.toEqual(c.outcomes);
    expect(a).toMatchObject({ end: "complete", runs: 10, steps: 1000, failure: null });
  });

  it("reaches nearly all paths of event channels", async () => {
    const x = await simulated({ runs: 40, steps: 200 });
    const text = simulateText(x, new Map());
    expect(text).toMatch(/(68|69) of 69 paths reached/);
    expect(JSON.parse(simulateJson(x))).toMatchObject({ version: 1, seed: 7, runs: 40, failure: null });
  });

  it("shortens a run that breaks an invariant", async () => {
    const fault = [
      '{ kind: "unbound", remote: d }),\n      };',
      '{ kind: "interdomain", remote: d, remotePort: p }),\n      };',
    ] as const;
    const x = await simulated({ model: planted("close", ...fault), runs: 200, steps: 200 });
    expect(x.end).toBe("violation");
    const { failure } = x;
    expect(failure?.counterexample.obligation).toMatch(/EventChannel\.(close|reset)\.INV\.symmetric/);
    // Two ends are opened and connected, then one of them is closed: nothing of that can be left out.
    expect(failure?.counterexample.steps).toHaveLength(3);
    expect(failure?.length).toBeGreaterThan(3);
    expect(simulateText(x, new Map())).toContain("then shortened");
  });

  it("shortens a run that falsifies a theorem", async () => {
    const model = planted("close-keeps-pending", "    pending: put(s.pending, [d, p], false),\n", "");
    const x = await simulated({ model, runs: 200, steps: 200 });
    expect(x.failure?.counterexample.steps.length).toBeLessThan(6);
  });

  it("refuses a state beyond the scopes", async () => {
    const { value, diagnostics } = await run({ settings: { ...settings, scopes: new Map([["Port", "3"]]) }, runs: 50 });
    expect(value).toBeNull();
    expect(diagnostics.map((d) => d.code)).toEqual(["XV4416"]);
  });

  it("keeps runs, which a file holds", async () => {
    const x = await simulated({ keep: 2 });
    const document = runsDocument(x);
    const stored = runsSchema.parse(JSON.parse(runsText(document)));
    expect(stored).toEqual(document);
    expect(stored.runs.map((r) => [r.name, r.seed, r.steps.length])).toEqual([
      ["run1", 7, 100],
      ["run2", 8, 100],
    ]);
    // Every part of the state within scope: 4 domains with 8 ports, 3 vCPUs and 4 virtual interrupts.
    expect(stored.runs[0]?.observed).toHaveLength(4 * (8 * 4 + 1 + 1 + 3 * 4));
  });
});
