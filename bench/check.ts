/**
 * `xenverif check` against make, and `xenverif extract` against tsc, in one run, on the same files, one after the other.
 *
 * For each project: a cold `check --jobs 2` against `coq_makefile` + `make -j2`; nothing changed; one lemma touched; `extract`
 * against `tsc --noEmit`. Then: a generated project with 1 % of its lemmas broken, and `extract` on 100 to 10,000 obligations.
 * Seconds of the processor stand beside those of the clock: where the machine does other work, they say more.
 *
 * `npx tsx bench/check.ts [--obligations N] [--sample NAME …] [--no-scaling]` (default: 1,000, page-lock and event-channel; `--sample none` for none).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Figures, measure } from "./check/measure.js";
import {
  breakLemmas,
  cleanProject,
  command,
  copySample,
  generate,
  prepare,
  root,
  touchLemma,
} from "./check/project.js";

const { values } = parseArgs({
  options: {
    obligations: { type: "string", default: "1000" },
    sample: { type: "string", multiple: true, default: ["page-lock", "event-channel"] },
    scaling: { type: "boolean", default: true },
  },
  allowNegative: true,
});

const work = mkdtempSync(join(tmpdir(), "xenverif-bench-"));

/** What xenverif keeps for all projects: a cold run has nothing of it. */
const userCache = join(work, "user-cache");
process.env.XDG_CACHE_HOME = userCache;

/** Removes what make and check left. */
function clean(folder: string): void {
  cleanProject(folder);
  rmSync(userCache, { recursive: true, force: true });
}

const figures = (f: Figures) =>
  `${f.seconds.toFixed(2).padStart(8)} s ${f.cpu.toFixed(2).padStart(8)} s cpu ${f.peak.toFixed(0).padStart(6)} MB`;

function compare(what: string, own: Figures, other: Figures, goal: number): void {
  const ratio = own.seconds / other.seconds;
  const cpu = own.cpu / other.cpu;
  console.log(`  ${what.padEnd(34)} ${figures(own)}   against ${figures(other)}`);
  console.log(`  ${"".padEnd(34)} ratio ${ratio.toFixed(2)} (cpu ${cpu.toFixed(2)}), goal ≤ ${goal}`);
}

const xenverif = (folder: string, ...args: readonly string[]) => measure(folder, process.execPath, [command, ...args]);
const check = (folder: string) => xenverif(folder, "check", ".", "--jobs", "2", "--quiet", "--reporter", "json");
const make = (folder: string) =>
  measure(folder, "sh", ["-c", "coq_makefile -f _CoqProject.bench -o Makefile >/dev/null 2>&1 && make -j2 >/dev/null"]);
const tsc = (folder: string) =>
  measure(folder, process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", "."]);

function mustPass(f: Figures, what: string): Figures {
  if (f.code === 0) return f;
  throw new Error(`${what} ended with ${f.code}: ${f.out.slice(-2000)}`);
}

async function compareProject(name: string, folder: string): Promise<Figures> {
  mustPass(await xenverif(folder, "extract", "."), "extract");
  prepare(folder);
  console.log(`\n${name}`);
  const extracted = mustPass(await xenverif(folder, "extract", "."), "extract");
  compare("extract, tsc --noEmit", extracted, mustPass(await tsc(folder), "tsc"), 1);
  clean(folder);
  const cold = mustPass(await check(folder), "check");
  const made = mustPass(await make(folder), "make");
  compare("cold: check, make", cold, made, 1.1);
  compare("unchanged: check, cold make", mustPass(await check(folder), "check"), made, 0.5);
  touchLemma(folder, 1);
  const touched = mustPass(await check(folder), "check");
  compare("one lemma touched: check, make", touched, mustPass(await make(folder), "make"), 1.1);
  return cold;
}

const report = z.object({
  modules: z.array(
    z.object({ obligations: z.array(z.object({ verdicts: z.array(z.object({ status: z.string() })) })) }),
  ),
});

async function withBroken(folder: string, cold: Figures): Promise<void> {
  const broken = breakLemmas(folder);
  clean(folder);
  const checked = await check(folder);
  const json = checked.out.slice(checked.out.indexOf("{"), checked.out.lastIndexOf("}") + 1);
  const all = report.parse(JSON.parse(json)).modules.flatMap((m) => m.obligations.flatMap((o) => o.verdicts));
  const proved = all.filter((v) => v.status === "proved").length;
  console.log(
    `  ${broken} lemmas broken: ${proved} of ${all.length} proved (${((100 * proved) / all.length).toFixed(1)} %)`,
  );
  compare("cold with broken lemmas, without", checked, cold, 1.5);
}

try {
  for (const sample of values.sample.filter((s) => s !== "none")) {
    const folder = join(work, sample);
    copySample(sample, folder);
    await compareProject(`samples/${sample}`, folder);
  }
  const generated = join(work, "generated");
  generate(generated, Number(values.obligations));
  const cold = await compareProject(`generated, about ${values.obligations} obligations`, generated);
  await withBroken(generated, cold);
  if (values.scaling) {
    console.log("\nextract by number of obligations (to be written; and again, nothing to be written)");
    for (const n of [100, 1000, 10_000]) {
      const folder = join(work, `scaling-${n}`);
      generate(folder, n);
      const first = mustPass(await xenverif(folder, "extract", "."), "extract");
      prepare(folder);
      const again = mustPass(await xenverif(folder, "extract", "."), "extract");
      console.log(
        `  ${String(n).padStart(6)} ${figures(first)}   ${figures(again)}   tsc ${figures(await tsc(folder))}`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
