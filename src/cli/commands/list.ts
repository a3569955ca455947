/** `xenverif ir` and `xenverif obligations`: what the tool makes of the models. */

import { loadModules } from "../../ir/load.js";
import { positionAt, type Source } from "../../parser/source.js";
import type { IrDocument, ObligationsDocument } from "../../report/documents.js";
import { list, targetsArgument } from "../arguments.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { loadProjects } from "../load.js";

/** Prints the typed modules: as JSON, or a line per declaration. */
export async function runIr(targets: readonly string[], json: boolean, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  const modules = loaded.flatMap((l) => l.modules);
  if (json) io.out(JSON.stringify({ version: 1, modules } satisfies IrDocument, null, 2));
  else {
    for (const m of modules) {
      io.out(`module ${m.name}  (${m.file})`);
      for (const d of m.decls) io.out(`  ${d.kind.padEnd(9)} ${d.name}`);
    }
  }
  return exit.ok;
}

/** Lists the obligations. */
export async function runObligations(targets: readonly string[], json: boolean, io: Io): Promise<number> {
  const loaded = await loadProjects(targets, io);
  if (loaded === null) return exit.usage;
  const plans = loaded.flatMap((l) => l.plans);
  if (json) {
    const document: ObligationsDocument = { version: 1, modules: plans.map((p) => p.obligations) };
    io.out(JSON.stringify(document, null, 2));
    return exit.ok;
  }
  const sources = await sourcesOf(loaded.flatMap((l) => l.project.models));
  for (const p of plans) {
    for (const o of p.obligations.obligations) {
      const source = sources.get(o.span.file);
      const line = source === undefined ? "" : `:${positionAt(source.text, o.span.start).line}`;
      io.out(`${o.id}\n    ${o.title}\n    ${o.span.file}${line}${o.xen.length === 0 ? "" : ` · ${o.xen.join(", ")}`}`);
    }
    for (const t of p.obligations.trivial) io.out(`${t.id}  trivial: ${t.reason}`);
  }
  return exit.ok;
}

async function sourcesOf(models: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  return (await loadModules(models)).sources;
}

export const obligationsCommand = command(
  "obligations [targets..]",
  "list what has to be proved",
  (y) =>
    y
      .positional("targets", targetsArgument)
      .option("json", { type: "boolean", default: false, describe: "as JSON, with statements" }),
  (a, io) => runObligations(list(a.targets), a.json, io),
);

export const irCommand = command(
  "ir [targets..]",
  "print the typed intermediate representation",
  (y) =>
    y.positional("targets", targetsArgument).option("json", { type: "boolean", default: false, describe: "as JSON" }),
  (a, io) => runIr(list(a.targets), a.json, io),
);
