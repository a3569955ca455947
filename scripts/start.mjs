// Checks a sample: event channels, or, where Coq runs in JavaScript, the smaller page lock.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const hasCoqc = spawnSync(process.env.XENVERIF_COQC ?? "coqc", ["--version"], { stdio: "ignore" }).status === 0;
const sample = hasCoqc ? "samples/event-channel" : "samples/page-lock";
const command = join(root, "dist", "src", "cli", "main.js");
const result = spawnSync(process.execPath, [command, "check", sample], { cwd: root, stdio: "inherit" });
process.exitCode = result.status ?? 130;
