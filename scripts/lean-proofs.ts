/**
 * How many obligations of a project the search proves, and how many of its proofs Lean accepts, by kind.
 *
 * `npx tsx scripts/lean-proofs.ts PROJECT [ID-PATTERN]`; `XENVERIF_LEAN` names the Lean, without which only the search is measured.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { emitLean } from "../src/emit-lean/index.js";
import { LeanProofs } from "../src/emit-lean/proofs/index.js";
import { loadModules } from "../src/ir/load.js";
import { generateObligations } from "../src/obligations/generate.js";
import { findProjects } from "../src/project/config.js";

/** Proofs in one file: more would take Lean much memory. */
const chunk = 30;

interface Found {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly text: string;
}

interface Count {
  all: number;
  found: number;
  accepted: number;
}

const lean = process.env.XENVERIF_LEAN ?? "";
const folder = mkdtempSync(join(tmpdir(), "xenverif-proofs-"));

/** Compiles a file. @returns what Lean said */
function compile(path: string): string {
  const { stdout, stderr } = spawnSync(lean, ["-o", path.replace(/\.lean$/, ".olean"), path], {
    cwd: folder,
    env: {
      ...process.env,
      LEAN_PATH: [process.env.XENVERIF_LEAN_LIBRARY ?? join(dirname(lean), "../lib/lean"), folder].join(delimiter),
    },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return stdout + stderr;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The names of theorems that Lean does not accept. */
function rejected(module: string, part: readonly Found[], loops: readonly Found[]): ReadonlySet<string> {
  const uses = part.some((x) => x.text.includes("_LOOP"));
  const all = [...(uses ? loops.filter((l) => !part.includes(l)) : []), ...part];
  let text = `import ${module}.Paths\nimport ${module}.Obligations\n\nnamespace ${module}\n\n`;
  const starts = all.map((x) => {
    const line = text.split("\n").length;
    text += `theorem ${x.name} : Obligations.${x.name} :=\n  ${x.text}\n\n`;
    return { line, name: x.name };
  });
  write(`${module}/Check.lean`, `${text}end ${module}\n`);
  const bad = new Set<string>();
  for (const m of compile(`${module}/Check.lean`).matchAll(/\.lean:(\d+):\d+: error: (.*)/g)) {
    const at = starts.findLast((s) => s.line <= Number(m[1]));
    if (at !== undefined && !bad.has(at.name)) process.stderr.write(`${module}.${at.name}: ${m[2]}\n`);
    if (at !== undefined) bad.add(at.name);
  }
  return bad;
}

async function main(project: string, pattern: RegExp): Promise<void> {
  const [found] = findProjects([project]).projects;
  const modules = found === undefined ? null : (await loadModules(found.models)).value;
  if (modules === null) throw new Error(`no models in ${project}`);
  const proofs = new LeanProofs(modules);
  if (lean !== "") {
    cpSync(new URL("../prelude/lean", import.meta.url), folder, { recursive: true });
    for (const m of "Enumerations Errno Logic Linear Lists Counts Maps Numbers Options Outcome Machine Replay Words Search Counting".split(
      " ",
    ))
      process.stderr.write(compile(`XenVerif/${m}.lean`));
    process.stderr.write(compile("XenVerif.lean"));
  }
  for (const m of modules) {
    const obligations = generateObligations(m, modules);
    const counts = new Map<string, Count>();
    const parts: Found[] = [];
    const missing: string[] = [];
    const start = Date.now();
    for (const o of obligations.obligations) {
      if (o.kind === "MAIN" || o.kind === "REPLAY" || !pattern.test(o.id)) continue;
      const count = counts.get(o.kind) ?? { all: 0, found: 0, accepted: 0 };
      counts.set(o.kind, count);
      count.all += 1;
      if (process.env.LP_VERBOSE) process.stderr.write(`${o.id}\n`);
      const proof = proofs.prove(o, obligations.obligations);
      if (proof.kind === "proof") {
        count.found += 1;
        parts.push({ id: o.id, name: o.name, kind: o.kind, text: proof.text });
      } else missing.push(proof.kind === "none" ? o.id : `${o.id} (limit met)`);
    }
    const searched = Date.now() - start;
    if (lean !== "") {
      for (const f of [...emitLean(m, obligations, modules), proofs.pathsFile(m)]) {
        write(f.path, f.text);
        process.stderr.write(compile(f.path));
      }
      const loops = parts.filter((x) => x.kind === "LOOP");
      for (let i = 0; i < parts.length; i += chunk) {
        const part = parts.slice(i, i + chunk);
        const bad = rejected(m.name, part, loops);
        for (const x of part) {
          const count = counts.get(x.kind);
          if (count !== undefined && !bad.has(x.name)) count.accepted += 1;
        }
      }
    }
    const table = [...counts].map(([kind, c]) => `${kind} ${c.all}/${c.found}/${c.accepted}`);
    const size = parts.reduce((n, x) => n + x.text.length, 0);
    process.stdout.write(`${m.name} (all/found/accepted): ${table.join("  ")}\n`);
    process.stdout.write(`  search ${searched} ms, Lean ${Date.now() - start - searched} ms, ${size} characters\n`);
    for (const id of missing) process.stdout.write(`  open: ${id}\n`);
  }
}

try {
  await main(process.argv[2] ?? "samples/event-channel", new RegExp(process.argv[3] ?? ""));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
