/**
 * Texts that are nearly models. Each is determined by its seed: `XENVERIF_FUZZ_SEED=n XENVERIF_FUZZ=1` repeats one.
 * `XENVERIF_FUZZ` says how many are tried (10,000 unless set).
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { codes } from "../../src/parser/codes.js";
import { parse } from "../../src/parser/parse.js";
import { renderDiagnostic } from "../../src/parser/render.js";
import { nearlyModel } from "./mutate.js";

const runs = Number(process.env.XENVERIF_FUZZ ?? 10_000);
const firstSeed = Number(process.env.XENVERIF_FUZZ_SEED ?? 1);
const sample = readFileSync(new URL("../../samples/event-channel/event-channel.model.ts", import.meta.url), "utf8");

/** What is wrong with the parse of a text; null where nothing is. */
function flaw(text: string): string | null {
  const source = { path: "a.model.ts", text };
  const { file, diagnostics } = parse(source);
  for (const d of diagnostics) {
    if (d.span === null || d.span.start < 0 || d.span.end < d.span.start || d.span.end > text.length)
      return `${d.code} stands nowhere`;
    if (!Object.hasOwn(codes, d.code)) return `${d.code} is not listed`;
    if (!renderDiagnostic(d, source, { color: false }).includes(d.code)) return `${d.code} is not rendered`;
  }
  return badSpan(file, text.length);
}

/** The first span of a tree that lies outside the text. */
function badSpan(value: unknown, length: number): string | null {
  if (typeof value !== "object" || value === null) return null;
  if ("start" in value && "end" in value) {
    const { start, end } = value;
    const isSound = typeof start === "number" && typeof end === "number" && 0 <= start && start <= end && end <= length;
    return isSound ? null : `a span ${String(start)} to ${String(end)}`;
  }
  for (const part of Object.values(value)) {
    const found = badSpan(part, length);
    if (found !== null) return found;
  }
  return null;
}

test(`${runs} texts from seed ${firstSeed} are parsed without a flaw`, { timeout: 60_000 + runs * 50 }, () => {
  let accepted = 0;
  for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
    const text = nearlyModel(seed, [sample]);
    let found: string | null;
    const start = performance.now();
    try {
      found = flaw(text);
    } catch (e) {
      found = `threw ${String(e)}`;
    }
    if (performance.now() - start > 5_000) found = "took more than five seconds";
    if (found !== null) expect.fail(`seed ${seed}: ${found}, in ${JSON.stringify(text)}`);
    if (parse({ path: "a", text }).diagnostics.length === 0) accepted += 1;
  }
  // Neither all nor none: else the texts would test nothing.
  if (runs >= 1_000) expect([accepted > runs / 20, accepted < runs / 2]).toEqual([true, true]);
});
