/** Projects for the benchmark: generated ones of any number of obligations, and copies of samples. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const command = join(root, "dist", "src", "cli", "main.js");

/** Counters of a generated machine: each has an initial value, a bound as invariant, and actions that count. */
const counters = 4;

/** Actions of a generated machine. Each gives an obligation per counter. */
const actions = 49;

/** A machine of 49 actions on 4 counters: 201 obligations, those of definedness and the end theorem included. */
function model(index: number, steps: number): string {
  const fields = Array.from({ length: counters }, (_, i) => `c${i}`);
  const lines = [
    `/**\n * Counters.\n * @module Counters${index}\n */`,
    'import { type Nat, type Outcome, fail, ok } from "xenverif/model";',
    "/** The largest value.\n * @parameter LIMIT > 100\n */\nexport const LIMIT: Nat = 1000;",
    `/** @state */\nexport interface State {\n${fields.map((f) => `  readonly ${f}: Nat;`).join("\n")}\n}`,
    `/** @init */\nexport const initial: State = { ${fields.map((f) => `${f}: 0`).join(", ")} };`,
    ...Array.from({ length: steps }, (_, i) => {
      const f = `c${i % counters}`;
      return `/** Counts.\n * @action\n */\nexport function step${i}(s: State): Outcome<State> {\n  if (s.${f} + ${i + 1} > LIMIT) return fail("ENOSPC");\n  return ok({ ...s, ${f}: s.${f} + ${i + 1} });\n}`;
    }),
    ...fields.map(
      (f) =>
        `/** A bound.\n * @invariant\n */\nexport function bound_${f}(s: State): boolean {\n  return s.${f} <= LIMIT;\n}`,
    ),
  ];
  return `${lines.join("\n\n")}\n`;
}

/** Writes models with about so many obligations. */
export function generate(folder: string, obligations: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const each = (actions + 1) * counters + 2;
  const modules = Math.max(1, Math.round(obligations / each));
  const steps = obligations < each ? Math.round(obligations / counters) - 1 : actions;
  for (let i = 0; i < modules; i += 1) writeFileSync(join(folder, `counters-${i}.model.ts`), model(i, steps));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(join(folder, "xenverif.config.json"), "{}\n");
}

/** Copies a sample. */
export function copySample(name: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "samples", name), folder, { recursive: true, filter: (f) => !f.includes(".xenverif") });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
}

/** Gives a project a prelude of its own, so that make compiles it there, and a tsconfig. */
export function prepare(folder: string): void {
  const file = join(folder, "_CoqProject");
  const text = readFileSync(file, "utf8");
  const path = /^-Q (\S+) XenVerif$/m.exec(text)?.[1] ?? "";
  cpSync(join(root, "prelude", "coq", "XenVerif"), join(folder, "prelude"), {
    recursive: true,
    filter: (f) => !/\.(?:vo[ks]?|glob|aux)$/.test(f),
  });
  writeFileSync(join(folder, "_CoqProject.bench"), text.replaceAll(path, "prelude"));
  const paths = {
    "xenverif/model": [join(root, "src/model/index.ts")],
    "xenverif/replay": [join(root, "src/explore/adapter.ts")],
  };
  const options = { noEmit: true, rootDir: "/", types: [], noUnusedLocals: false, paths };
  const config = { extends: join(root, "tsconfig.json"), compilerOptions: options, include: ["*.model.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

/** Removes what make and check left in a project. */
export function cleanProject(folder: string): void {
  for (const f of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/\.(?:vo[ks]?|glob|aux)$|Makefile|\.xenverif$/.test(f))
      rmSync(join(folder, f), { recursive: true, force: true });
}

/** The proof files of a project. */
const proofFiles = (folder: string) =>
  readdirSync(join(folder, "proofs", "coq"))
    .filter((f) => f.endsWith(".v"))
    .map((f) => join(folder, "proofs", "coq", f));

/** Changes the first proof of the first file, keeping it a proof. @returns the file */
export function touchLemma(folder: string, round: number): string {
  const [file = ""] = proofFiles(folder);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/Proof\. /, `Proof. do ${round} idtac. `));
  return relative(folder, file);
}

/** Breaks every hundredth proof. @returns how many */
export function breakLemmas(folder: string): number {
  let seen = 0;
  let broken = 0;
  for (const file of proofFiles(folder)) {
    const text = readFileSync(file, "utf8").replace(/Proof\. [^\n]*? Qed\./g, (proof) => {
      seen += 1;
      if (seen % 100 !== 50) return proof;
      broken += 1;
      return "Proof. idtac. Qed.";
    });
    writeFileSync(file, text);
  }
  return broken;
}
