/** Which Coq checks: its version, and a key of everything in it that a verdict may depend on. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { z } from "zod";
import { packageRoot } from "../../emit/templates.js";
import { filesBelow, writeIfChanged } from "../../project/write.js";
import { findEngine } from "./engine.js";
import { jscoqCoqVersion, jscoqVersion, workerOf } from "./jscoq/find.js";

export interface Toolchain {
  /** Such as `8.16.1`. */
  readonly version: string;
  /** A hash of the contents of the prover and of its libraries, and of xenverif's own code. */
  readonly key: string;
  /** Whether coq-hammer's tactics are installed. */
  readonly hammer: boolean;
}

const memoSchema = z.object({ stamp: z.string(), where: z.string(), version: z.string(), key: z.string() });
type Memo = z.infer<typeof memoSchema>;

/**
 * Identifies the Coq that would check. Contents are read once; as long as names, sizes and times stay, what was found is used,
 * and no process is started.
 *
 * @param folder where the memory of it is kept; null to keep none
 * @returns null where there is neither a coqc nor jsCoq
 */
export async function coqToolchain(folder: string | null): Promise<Toolchain | null> {
  const engine = findEngine();
  if (engine === null) return null;
  const executable = engine.kind === "native" ? engine.executable : workerOf(engine.folder);
  const memoFile = folder === null ? null : join(folder, "coq.json");
  const memo = memoFile === null ? null : readMemo(memoFile);
  if (memo !== null && memo.stamp === stampOf(executable, memo.where))
    return { version: memo.version, key: withOwnCode(memo.key), hammer: hasHammer(memo.where) };
  const about = engine.kind === "native" ? await askCoqc(executable) : aboutJscoq(engine.folder);
  if (about === null) return null;
  const { library } = about;
  const hash = createHash("sha256").update(readFileSync(executable));
  for (const f of loaded(library)) hash.update(`${f}\n`).update(readFileSync(join(library, f)));
  const found: Memo = {
    stamp: stampOf(executable, library),
    where: library,
    version: about.version,
    key: hash.digest("hex"),
  };
  if (memoFile !== null) {
    try {
      writeIfChanged(memoFile, `${JSON.stringify(found)}\n`);
    } catch {
      // It is found again next time.
    }
  }
  return { version: found.version, key: withOwnCode(found.key), hammer: hasHammer(library) };
}

interface About {
  /** As reports name it. */
  readonly version: string;
  /** The folder of its libraries. */
  readonly library: string;
}

async function askCoqc(executable: string): Promise<About | null> {
  const options = { reject: false, stdin: "ignore" } as const;
  const version = await execa(executable, ["--print-version"], options);
  const where = await execa(executable, ["-where"], options);
  if (version.exitCode !== 0 || where.exitCode !== 0) return null;
  return { version: String(version.stdout).split(" ")[0] ?? "", library: String(where.stdout).trim() };
}

/** A patched Coq: reports say so. */
const aboutJscoq = (folder: string): About => ({
  version: `${jscoqCoqVersion} (jsCoq ${jscoqVersion})`,
  library: join(folder, "coq-pkgs"),
});

const hasHammer = (library: string) => existsSync(join(library, "user-contrib", "Hammer", "Tactics", "Tactics.vo"));

/** What proofs may load: compiled libraries and plugins. */
const loaded = (library: string) => filesBelow(library).filter((f) => /\.(?:vo|cmxs|coq-pkg)$/.test(f));

/** Names, sizes and times. */
function stampOf(executable: string, library: string): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    const { size, mtimeMs, ino } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs} ${ino}\n`);
  };
  try {
    add(executable);
    if (existsSync(library)) for (const f of loaded(library)) add(join(library, f));
  } catch {
    return "";
  }
  return hash.digest("hex");
}

function readMemo(file: string): Memo | null {
  try {
    const parsed = memoSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

let ownCode: string | null = null;

/** Another build of xenverif may judge otherwise. */
function withOwnCode(key: string): string {
  if (ownCode === null) {
    const hash = createHash("sha256");
    for (const root of [join(import.meta.dirname, "..", ".."), join(packageRoot(), "templates")])
      for (const f of filesBelow(root))
        if (/\.(?:[jt]s|hbs)$/.test(f)) hash.update(`${f}\n`).update(readFileSync(join(root, f)));
    ownCode = hash.digest("hex");
  }
  return createHash("sha256").update(`${key} ${ownCode}`).digest("hex");
}
