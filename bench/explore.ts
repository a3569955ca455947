/**
 * States per second of `xenverif explore` and of SPIN, in one run, on the same machine at the same scopes.
 *
 * Both are single-threaded. SPIN explores the machine of `bench/explore/event-channel.pml` and checks no property; xenverif
 * does so too (`machine only`), and then with all invariants, transition properties and theorems of the sample, as its users
 * run it. The numbers of states must be the same.
 *
 * Needs `spin` and `gcc`. `npx tsx bench/explore.ts [ports …]` (default 2 and 3: the second one has 8.9 million states).
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stateTheorems } from "../src/explore/explore.js";
import { loadModel } from "../src/explore/load-model.js";
import type { LoadedModel } from "../src/explore/loaded-model.js";
import { packedSearch } from "../src/explore/packed/search.js";
import { callsOf } from "../src/explore/search.js";
import { lookupIn } from "../src/ir/uses.js";

interface Figures {
  readonly states: number;
  readonly seconds: number;
  /** Of states and of what finds them again, in megabytes. */
  readonly megabytes: number;
}

const here = fileURLToPath(new URL(".", import.meta.url));

for (const tool of ["spin", "gcc"]) {
  if (spawnSync(tool, ["--version"]).error === undefined) continue;
  console.error(`there is no ${tool}: apt-get install ${tool}`);
  process.exit(2);
}

function spin(ports: number): Figures {
  const folder = mkdtempSync(join(tmpdir(), "xenverif-spin-"));
  try {
    const run = (command: string, args: readonly string[]) =>
      execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    // Without -o1 and -o2 SPIN leaves variables that are only written out of the state.
    run("spin", ["-o1", "-o2", `-DMAX_PORTS=${ports}`, "-a", join(here, "explore", "event-channel.pml")]);
    run("gcc", ["-O2", "-DSAFETY", "-DNOREDUCE", "-w", "-o", "pan", "pan.c"]);
    const text = run("./pan", ["-m12000000", "-w25"]);
    const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN);
    // One more than the reachable ones: the state before initialisation.
    const states = number(/([\d.e+]+) states, stored/) - 1;
    // Its own clock: without the start of the process and the allocation of its stack.
    const seconds = number(/elapsed time ([\d.e+]+) seconds/);
    const hash = number(/([\d.]+)\s+memory used for hash table/);
    return { states, seconds, megabytes: number(/([\d.]+)\s+actual memory usage for states/) + hash };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function xenverif(model: LoadedModel, withProperties: boolean): Promise<Figures> {
  const { machine } = model;
  if (machine === null) throw new Error("the sample declares no machine");
  const lookup = lookupIn(model.modules);
  const listed = callsOf(machine, lookup);
  if (listed.kind !== "calls") throw new Error("the sample's calls cannot be listed");
  const bare = { ...machine, ir: { ...machine.ir, invariants: [], transitions: [] }, invariants: new Map() };
  const options = {
    machine: withProperties ? machine : bare,
    state: { kind: "ref", ref: machine.ir.state } as const,
    lookup,
    theorems: withProperties ? stateTheorems(model, lookup).theorems : [],
    limits: { states: 1e9, depth: 1e9, seconds: 1e9, memory: 8e9 },
    keepGoing: false,
    onProgress: () => {},
    interrupted: () => false,
  };
  const started = performance.now();
  const found = await packedSearch(options, { ...model, machine: options.machine }, listed.calls);
  if (found?.end !== "complete") throw new Error("the search did not end");
  const seconds = (performance.now() - started) / 1000;
  return { states: found.states, seconds, megabytes: process.memoryUsage().arrayBuffers / 1e6 };
}

const rate = (f: Figures) => Math.round(f.states / f.seconds);
const row = (name: string, f: Figures, base: Figures) =>
  [
    name.padEnd(34),
    f.states.toLocaleString("en-US").padStart(12),
    `${f.seconds.toFixed(2)} s`.padStart(10),
    `${rate(f).toLocaleString("en-US")}/s`.padStart(12),
    (rate(f) / rate(base)).toFixed(2).padStart(6),
    `${f.megabytes.toFixed(0)} MB`.padStart(8),
  ].join(" ");

const ports = process.argv.slice(2).map(Number);
for (const n of ports.length === 0 ? [2, 3] : ports) {
  const sample = fileURLToPath(new URL("../samples/event-channel/event-channel.model.ts", import.meta.url));
  const parameters = { MAX_PORTS: n, EVTCHNS_PER_BUCKET: 1, VCPUS: 1, NR_VIRQS: 1 };
  const loaded = await loadModel(sample, {
    parameters: new Map(Object.entries(parameters).map(([k, v]) => [k, String(v)])),
    scopes: new Map(Object.entries({ Port: n, VcpuId: 2, Virq: 2 }).map(([k, v]) => [k, String(v)])),
  });
  if (loaded.value === null) throw new Error(JSON.stringify(loaded.diagnostics));
  const base = spin(n);
  console.log(`\nevent channels, ${n} ports${" ".repeat(25)}states      time        rate  ratio   memory`);
  console.log(row("SPIN, machine only", base, base));
  for (const withProperties of [false, true]) {
    const own = await xenverif(loaded.value, withProperties);
    console.log(row(withProperties ? "xenverif explore, all properties" : "xenverif, machine only", own, base));
    if (own.states !== base.states) throw new Error("the numbers of states differ: one of the two models is wrong");
  }
}
