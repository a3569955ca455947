/** A private folder with the prelude and the generated files, emitted afresh and compiled before any proof file is there. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { type ModulePlan, preludeFiles } from "../../project/plan.js";
import type { Progress } from "../prover.js";
import { forEveryProject, type Store } from "../store.js";
import type { ProverProblem } from "../verdict.js";
import { type CoqLimits, coqc, Interrupted } from "./coqc.js";
import { inOrder } from "./dependencies.js";
import { type Keys, preludeFolder } from "./keys.js";
import { paths } from "./module-run.js";

/** A problem that ends a check. */
export class ProverFailure extends Error {
  readonly problem: ProverProblem;

  constructor(problem: ProverProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export interface Workspace {
  readonly folder: string;
  /** A hash of the compiled files on which those of a module's proofs depend. */
  readonly basisOf: (module: string) => string;
  /** A hash of the sources and objects of everything but the proofs: the same as long as nobody writes there. */
  readonly fingerprint: () => string;
  readonly remove: () => void;
}

const unitSchema = z.object({ basis: z.string(), objects: z.array(z.instanceof(Uint8Array)) });

/** A source file of a unit, relative to the folder. */
interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Fills the folder, from the store where it has the compiled files.
 *
 * @throws ProverFailure where a file does not compile; Interrupted
 */
export async function openWorkspace(
  plans: readonly ModulePlan[],
  keys: Keys,
  store: Store,
  limits: CoqLimits,
  progress: Progress,
): Promise<Workspace> {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `xenverif-${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const prelude = preludeFiles.map((f) => ({
      path: `XenVerif/${f}.v`,
      text: readFileSync(join(preludeFolder(), `${f}.v`), "utf8"),
    }));
    const preludeDigest = await unit(folder, keys.prelude, prelude, "", forEveryProject(store), async (path) => {
      progress("compiling the prelude");
      return compile(folder, path, 1, limits, "the prelude", "Coq 8.16 or newer is needed");
    });
    const begun = new Map<string, Promise<string>>();
    for (const plan of plans) begun.set(plan.module.name, statements(plan));
    await Promise.allSettled(begun.values());
    const digests = new Map<string, string>();
    for (const [name, digest] of begun) digests.set(name, await digest);

    /** Compiles the generated files of a module, behind those that it imports. */
    async function statements(plan: ModulePlan): Promise<string> {
      const { name, imports } = plan.module;
      const sources = plan.coq.map((f) => ({ path: `Models/${f.path}`, text: f.text }));
      const imported = await Promise.all(imports.map((m) => begun.get(m) ?? ""));
      const basis = [preludeDigest, ...imported].join(" ");
      const key = keys.modules.get(name)?.statements ?? "";
      const digest = await unit(folder, key, sources, basis, store, async (path) => {
        progress(`compiling ${name}`);
        const hint = "this is a defect of xenverif; please report it with the model";
        return compile(folder, path, 2, limits, "the generated file", hint);
      });
      return createHash("sha256").update(`${basis} ${digest}`).digest("hex");
    }
    const files = [...prelude.map((f) => f.path), ...plans.flatMap((p) => p.coq.map((f) => `Models/${f.path}`))];
    const fingerprint = () => {
      const sum = createHash("sha256");
      for (const f of files) for (const path of [f, `${f}o`]) sum.update(readFileSync(join(folder, path)));
      return sum.digest("hex");
    };
    return { folder, basisOf: (module) => digests.get(module) ?? "", fingerprint, remove };
  } catch (e) {
    remove();
    throw e;
  }
}

const day = 24 * 60 * 60 * 1000;

/** Removes the folders of runs that were killed. Those of today stay: a process in another container is not seen here. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^xenverif-(\d+)-\w{6}$/.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      if (Date.now() - statSync(join(tmpdir(), name)).mtimeMs < day) continue;
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It is another user's.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e instanceof Error && "code" in e && e.code === "EPERM";
  }
}

/**
 * Compiles the files of a unit, each behind those that it requires, or restores what was compiled from the same sources on the same basis.
 *
 * @param basis hash of the compiled files that these depend on: Coq refuses objects that were compiled against others
 * @param make compiles a file; says whether the result may be kept
 * @param fresh whether to compile in any case
 * @returns a hash of the compiled files
 */
export async function unit(
  folder: string,
  key: string,
  files: readonly SourceFile[],
  basis: string,
  store: Store,
  make: (path: string) => Promise<boolean>,
  fresh = false,
): Promise<string> {
  const kept = unitSchema.safeParse(fresh ? null : await store.read(`compiled ${key}`));
  const usable = kept.success && kept.data.basis === basis && kept.data.objects.length === files.length;
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    rmSync(join(folder, path), { force: true });
    writeFileSync(join(folder, path), text, { mode: 0o444 });
  }
  if (usable)
    for (const [i, f] of files.entries()) writeFileSync(join(folder, `${f.path}o`), kept.data.objects[i] ?? "");
  let keep = false;
  if (!usable) keep = (await inOrder(files, make)).every((k) => k);
  const objects = files.map((f) => readFileSync(join(folder, `${f.path}o`)));
  if (keep) await store.write(`compiled ${key}`, { basis, objects });
  const sum = createHash("sha256");
  for (const o of objects) sum.update(o);
  return sum.digest("hex");
}

async function compile(folder: string, path: string, reach: number, limits: CoqLimits, what: string, hint: string) {
  const result = await coqc(folder, path, paths.slice(0, reach), limits);
  if (result.ok) return true;
  if (result.interrupted) throw new Interrupted();
  const reason = result.timedOut ? `coqc did not finish within ${limits.timeout} s` : result.stderr.trim();
  throw new ProverFailure({ kind: "crashed", message: `${what} ${path} does not compile: ${reason}`, hint });
}
