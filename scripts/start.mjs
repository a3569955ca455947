// Checks a sample: event channels, or, where Coq runs in JavaScript, the small project that `xenverif init` makes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const command = join(root, "dist", "src", "cli", "main.js");

/** Runs xenverif. @returns its exit code */
const xenverif = (...args) =>
  spawnSync(process.execPath, [command, ...args], { cwd: root, stdio: "inherit" }).status ?? 130;

function checkSmallProject() {
  console.log(
    "xenverif: Coq in JavaScript takes minutes where Coq takes seconds, so this checks the small project that `xenverif init` makes.\n" +
      `  The samples can be checked, too, with more patience: node ${command} check samples/page-lock`,
  );
  const folder = mkdtempSync(join(tmpdir(), "xenverif-start-"));
  try {
    return xenverif("init", folder) || xenverif("check", folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const hasCoqc = spawnSync(process.env.XENVERIF_COQC ?? "coqc", ["--version"], { stdio: "ignore" }).status === 0;
process.exitCode = hasCoqc ? xenverif("check", "samples/event-channel") : checkSmallProject();
