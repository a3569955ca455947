/** A `coqc` for machines that have none: takes the options of it that xenverif uses, and compiles with jsCoq. */
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { compileWithJscoq, type JscoqJob } from "./session.js";

/** Megabytes of stack: `lia` and evaluation recurse deeply. */
const stackSizeMb = 256;

if (isMainThread) {
  const [folder = "", memory = "", ...args] = process.argv.slice(2);
  const job = jobOf(folder, args);
  const limits = { stackSizeMb, maxOldGenerationSizeMb: Number(memory) };
  const thread = new Worker(new URL(import.meta.url), { workerData: job, resourceLimits: limits });
  thread.on("error", (e) => {
    const isMemory = "code" in e && e.code === "ERR_WORKER_OUT_OF_MEMORY";
    console.error(isMemory ? "Out of memory" : e.message);
    process.exitCode = 1;
  });
  thread.on("exit", (code) => {
    process.exitCode = process.exitCode || code;
  });
} else {
  process.exitCode = compileWithJscoq(workerData);
}

function jobOf(folder: string, args: readonly string[]): JscoqJob {
  const paths: { folder: string; logical: string }[] = [];
  let file = "";
  let time = false;
  for (let i = 0; i < args.length; i += 1) {
    const a = args[i] ?? "";
    if (a === "-Q") {
      paths.push({ folder: args[i + 1] ?? "", logical: args[i + 2] ?? "" });
      i += 2;
    } else if (a === "-w" || a === "-set") i += 1;
    else if (a === "-time") time = true;
    else if (a !== "-q") file = a;
  }
  return { package: folder, file, paths, time };
}
