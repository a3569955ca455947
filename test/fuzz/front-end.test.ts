/**
 * Nearly models, all the way: diagnostics, or generated files that Coq accepts. `XENVERIF_FUZZ` texts are tried from the
 * seed `XENVERIF_FUZZ_SEED` on; Coq compiles one in `XENVERIF_FUZZ_COQ` of those that are accepted.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { emitLean } from "../../src/emit-lean/index.js";
import { elaborate } from "../../src/ir/elaborate.js";
import { hasErrors } from "../../src/parser/diagnostic.js";
import { parse } from "../../src/parser/parse.js";
import { renderDiagnostic } from "../../src/parser/render.js";
import { type ModulePlan, planModules, preludeFiles } from "../../src/project/plan.js";
import { nearlyModel } from "../parser/mutate.js";

const runs = Number(process.env.XENVERIF_FUZZ ?? 2_000);
const firstSeed = Number(process.env.XENVERIF_FUZZ_SEED ?? 1);
const compiledOneIn = Number(process.env.XENVERIF_FUZZ_COQ ?? 12);
const samples = ["samples/event-channel/event-channel.model.ts", "test/fixtures/models/words.model.ts"].flatMap((f) => {
  try {
    return [readFileSync(f, "utf8")];
  } catch {
    return [];
  }
});

/** Parses, types, and plans; null where there are diagnostics, which then have a place. */
function accepted(text: string): readonly ModulePlan[] | null {
  const source = { path: "a.model.ts", text };
  const parsed = parse(source);
  const result = hasErrors(parsed.diagnostics) ? null : elaborate([parsed.file]);
  for (const d of [...parsed.diagnostics, ...(result?.diagnostics ?? [])]) {
    if (d.span === null || d.span.start < 0 || d.span.end < d.span.start || d.span.end > text.length)
      throw new Error(`${d.code} stands nowhere`);
    if (!renderDiagnostic(d, source, { color: false }).includes(d.code)) throw new Error(`${d.code} is not rendered`);
  }
  if (result === null || result.value === null) return null;
  if (hasErrors(result.diagnostics)) throw new Error("a value beside errors");
  const modules = result.value;
  const plans = planModules(modules);
  for (const p of plans) emitLean(p.module, p.obligations, modules);
  return plans;
}

const paths = ["-Q", "XenVerif", "XenVerif", "-Q", "Models", "Models"];

/** What Coq says against generated files; null where it accepts them. */
function refusedBy(folder: string, plans: readonly ModulePlan[]): string | null {
  for (const f of plans.flatMap((p) => p.coq)) {
    const path = join(folder, "Models", f.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, f.text);
    const { status, stderr } = spawnSync("coqc", ["-q", "-w", "none", ...paths, `Models/${f.path}`], {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
    });
    if (status !== 0) return stderr;
  }
  return null;
}

test(`${runs} texts from seed ${firstSeed}: diagnostics, or output that Coq accepts`, {
  timeout: 300_000 + runs * 60,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), "xenverif-fuzz-"));
  try {
    mkdirSync(join(folder, "XenVerif"));
    for (const f of preludeFiles) {
      writeFileSync(join(folder, `XenVerif/${f}.v`), readFileSync(`prelude/coq/XenVerif/${f}.v`, "utf8"));
      execFileSync("coqc", ["-q", "-w", "none", ...paths, `XenVerif/${f}.v`], { cwd: folder, stdio: "pipe" });
    }
    const flaws: string[] = [];
    let good = 0;
    for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
      const text = nearlyModel(seed, samples);
      const start = performance.now();
      try {
        const plans = accepted(text);
        if (plans !== null) {
          good += 1;
          const refusal = good % compiledOneIn === 0 ? refusedBy(folder, plans) : null;
          if (refusal !== null) flaws.push(`seed ${seed}: ${refusal}`);
          rmSync(join(folder, "Models"), { recursive: true, force: true });
        }
      } catch (e) {
        flaws.push(`seed ${seed}: threw ${e instanceof Error ? e.stack : String(e)}`);
      }
      if (performance.now() - start > 20_000) flaws.push(`seed ${seed}: took more than twenty seconds`);
      if (flaws.length > 20) break;
    }
    expect(flaws).toEqual([]);
    if (runs >= 1_000) expect(good).toBeGreaterThan(runs / 200);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
