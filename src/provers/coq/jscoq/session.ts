/**
 * Compiles one file with jsCoq, as `coqc` would: the same options, the same messages in the same places, the same object file.
 * Runs in a thread of its own with a large stack, in a process of its own.
 */
import { readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, posix } from "node:path";
import { runInThisContext } from "node:vm";
import { z } from "zod";
import { sentences } from "../sentences.js";
import { packagesOf, workerOf } from "./find.js";
import { badMessage, compiledFile, exception, feedback, loadedFile, modeInfo, printed } from "./messages.js";
import { unzipped } from "./zip.js";

export interface JscoqJob {
  /** The folder of the npm package. */
  readonly package: string;
  /** Relative to the working directory. */
  readonly file: string;
  readonly paths: readonly { readonly folder: string; readonly logical: string }[];
  /** Whether to say when a sentence is done. */
  readonly time: boolean;
}

/** The worker's two ends, as it exports them outside a browser. */
interface Worker {
  readonly postMessage: (message: readonly unknown[]) => void;
  onmessage: (message: unknown) => void;
}

const isWorker = (x: unknown): x is Worker => z.object({ postMessage: z.function() }).safeParse(x).success;

function startWorker(folder: string): Worker {
  const file = workerOf(folder);
  const module: { exports: Record<string, unknown> } = { exports: {} };
  // Its package calls the file an ES module; it is a CommonJS one.
  const wrapped = runInThisContext(`(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`, {
    filename: file,
  });
  wrapped(createRequire(file), module, module.exports);
  const worker = module.exports.jsCoq;
  if (!isWorker(worker)) throw new Error(`${file} is not the worker of jsCoq 0.17.1`);
  return worker;
}

/**
 * What a file begins with, on its first line. As `lib_init` the standard prelude would be exported by each file, and its names
 * would come back over those that were imported before.
 */
const opening = "Require Import Coq.Init.Prelude. ";

/** Compiles. @returns coqc's exit code; messages go to the standard outputs */
export function compileWithJscoq(job: JscoqJob): number {
  // Loading the libraries counts as time of the first sentence.
  let since = performance.now();
  const worker = startWorker(job.package);
  const source = readFileSync(job.file);
  const ends = job.time ? sentenceEnds(source.toString()) : [];
  // The opening is a sentence, too.
  let processed = -1;
  let failed: string | null = null;
  let last: number | null = null;
  let mode: string | null = "unknown";
  let object: Uint8Array | null = null;
  const fail = (message: string) => {
    failed ??= message;
  };
  worker.onmessage = (message) => {
    const told = feedback.safeParse(message);
    if (told.success) {
      const [tag, level, , text] = told.data[1].contents;
      if (tag === "Message" && Array.isArray(level) && level[0] === "Notice") writeSync(1, `${printed(text)}\n`);
      else if (tag === "Processed" && job.time) {
        const end = ends[processed];
        processed += 1;
        const now = performance.now();
        const seconds = ((now - since) / 1000).toFixed(3);
        since = now;
        if (end !== undefined) writeSync(1, `Chars ${end - 1} - ${end} [~] ${seconds} secs (${seconds}u,0.s)\n`);
      }
      return;
    }
    const raised = exception.safeParse(message);
    if (raised.success) return fail(errorText(job.file, raised.data[1]));
    const bad = badMessage.safeParse(message);
    if (bad.success) return fail(bad.data[1].slice(0, 500));
    const ready = loadedFile.safeParse(message);
    if (ready.success) last = ready.data[2];
    const state = modeInfo.safeParse(message);
    if (state.success) mode = state.data[2] ?? null;
    const done = compiledFile.safeParse(message);
    if (done.success) object = done.data[2];
  };
  const send = (...message: readonly unknown[]) => {
    if (failed === null) worker.postMessage(message);
  };

  const folders = new Map<string, readonly string[]>();
  const put = (name: string, content: Uint8Array) => {
    const path = posix.dirname(name);
    folders.set(path, logicalFolder(path));
    send("Put", `/lib/${name}`, content);
  };
  const plugins: string[] = [];
  for (const archive of packagesOf(job.package)) {
    for (const { name, content } of unzipped(readFileSync(archive))) {
      if (name.endsWith(".vo")) put(name, content);
      else if (name.endsWith(".cma.js")) {
        send("Put", `/lib/${name}`, content);
        plugins.push(`/lib/${name.replace(/\.js$/, "")}`);
      }
    }
  }
  for (const { folder, logical } of job.paths)
    for (const f of objectsBelow(folder))
      put(`${logical.replaceAll(".", "/")}/${f}`, new Uint8Array(readFileSync(join(folder, f))));
  const name = logicalPath(job);
  folders.set(posix.dirname(name), logicalFolder(posix.dirname(name)));
  for (const p of plugins) send("Register", p);
  send("Init", { implicit_libs: true, lib_path: [...folders.values()].map((logical) => [logical, ["/lib"]]) });
  send("NewDoc", { top_name: name.replaceAll("/", "."), lib_init: [] });
  send("Put", `/lib/${name}.v`, new Uint8Array(Buffer.concat([Buffer.from(opening), source])));
  send("Load", `/lib/${name}.v`);
  if (last === null) fail("jsCoq did not read the file to its end");
  // `Load` does not mind an open proof; `coqc` does.
  send("Query", last, 1, ["Mode"]);
  if (mode !== null) fail(atEnd(job.file, source.toString(), "There are pending proofs"));
  send("Compile", `/lib/${name}.vo`);
  if (object === null) fail("jsCoq wrote no object file");
  if (failed !== null || object === null) {
    writeSync(2, `${failed}\n`);
    return 1;
  }
  writeFileSync(`${job.file}o`, object);
  return 0;
}

/** `Pieces/M_1` of the file `Pieces/M_1.v` on a path named `Pieces`. */
function logicalPath({ file, paths }: JscoqJob): string {
  const plain = file.replaceAll("\\", "/").replace(/\.v$/, "");
  const path = paths.find((p) => dirname(plain) === p.folder || plain.startsWith(`${p.folder}/`));
  return path === undefined ? plain : `${path.logical.replaceAll(".", "/")}${plain.slice(path.folder.length)}`;
}

/** The components of a folder's logical name; none for the root. */
const logicalFolder = (path: string): readonly string[] => (path === "." ? [] : path.split("/"));

function objectsBelow(folder: string): readonly string[] {
  try {
    const all = readdirSync(folder, { recursive: true, encoding: "utf8" });
    return all.filter((f) => f.endsWith(".vo")).map((f) => f.replaceAll("\\", "/"));
  } catch {
    return [];
  }
}

function sentenceEnds(text: string): readonly number[] {
  return sentences(text).sentences.map((s) => Buffer.byteLength(text.slice(0, s.end)));
}

function errorText(file: string, raised: z.infer<typeof exception>[1]): string {
  const message = raised.msg ?? printed(raised.pp);
  const { loc } = raised;
  if (loc === null || loc === undefined) return `Error: ${message}`;
  const start = loc.bol_pos + (loc.line_nb === 1 ? opening.length : 0);
  return `File "./${file}", line ${loc.line_nb}, characters ${loc.bp - start}-${loc.ep - start}:\nError: ${message}`;
}

function atEnd(file: string, text: string, message: string): string {
  const lines = text.split("\n");
  const column = Buffer.byteLength(lines.at(-1) ?? "");
  return `File "./${file}", line ${lines.length}, characters ${column}-${column}:\nError: ${message}`;
}
