// Sets a fresh clone up: packages, build, and Coq where it is missing and can be installed. Plain Node, no dependency.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const wanted = new Set(process.argv.slice(2));

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], ...options });
  return result.status === 0;
}

function must(command, args, what) {
  if (run(command, args)) return;
  console.error(`xenverif: ${what} failed (${command} ${args.join(" ")})`);
  process.exit(2);
}

const has = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** The newest change below a folder, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return latest;
}

function installPackages() {
  const marker = join(root, "node_modules", ".package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("xenverif: installing packages");
  must("npm", ["ci", "--no-audit", "--no-fund"], "installing the packages");
}

function build() {
  const output = join(root, "dist", "src", "cli", "main.js");
  if (
    existsSync(output) &&
    statSync(output).mtimeMs > Math.max(newest(join(root, "src")), statSync(join(root, "tsconfig.json")).mtimeMs)
  )
    return;
  console.log("xenverif: building");
  must(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.json"], "the build");
}

function installCoq() {
  if (has(process.env.XENVERIF_COQC ?? "coqc", ["--version"])) return;
  if (process.getuid?.() === 0 && has("apt-get", ["--version"])) {
    console.log("xenverif: installing Coq (Debian package coq)");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], { env });
    if (run("apt-get", ["install", "-y", "-qq", "coq"], { env, stdio: ["ignore", "ignore", "inherit"] })) return;
  }
  installJscoq();
}

/** The Coq that runs in Node: for machines where nothing else can be installed. */
function installJscoq() {
  const jscoq = "jscoq@0.17.1";
  if (existsSync(join(root, "node_modules", "jscoq", "package.json"))) return;
  console.log(
    `xenverif: no coqc found, and it cannot be installed here. Installing ${jscoq} from npm into node_modules: Coq 8.17.1 compiled\n` +
      "  to JavaScript, 130 MB, licence AGPL-3.0-or-later. It is no part of xenverif, and runs as a program of its own. It is some ten times\n" +
      "  slower: where you can, install Coq itself with `apt-get install coq` (Debian, Ubuntu), `opam install coq` or `brew install coq`.",
  );
  const options = ["--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  if (run("npm", ["install", ...options, jscoq])) return;
  console.error("xenverif: there is no Coq here: proofs cannot be checked");
}

installPackages();
if (wanted.has("--build")) build();
if (wanted.has("--coq")) installCoq();
