/**
 * What the provers last said of each obligation, and of what: kept between runs in the project's `.xenverif` folder, so that
 * `status` needs no prover and a changed statement is noticed. Losing it loses no proof: `check` writes it again.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { ProverName } from "../provers/verdict.js";
import type { Project } from "./config.js";
import { readIfThere, removeLeftovers, writeIfChanged } from "./write.js";

const entrySchema = z.object({
  name: z.string().describe("the obligation's name in the provers"),
  kind: z.string(),
  subject: z.string(),
  status: z.enum(["proved", "open", "failed", "refuted"]),
  reason: z.string().nullable(),
  automatic: z.boolean(),
  prover: z.string().describe('name and version, such as "Coq 8.16.1"'),
  statement: z.string().describe("hash of what the obligation said"),
  proof: z.string().nullable().describe("hash of the lemma's text in the proof file"),
  context: z
    .string()
    .describe("key of all else that the verdict rests on: prelude, generated files, proof file, prover"),
});

const entriesSchema = z.record(z.string(), entrySchema);
const recordSchema = z.object({
  version: z.literal(2),
  provers: z.object({ coq: entriesSchema.optional(), lean: entriesSchema.optional() }),
});

/** A verdict and what it was about. */
export type RecordedVerdict = z.infer<typeof entrySchema>;

/** The verdicts of one prover, by obligation id. */
export type VerdictRecord = ReadonlyMap<string, RecordedVerdict>;

/** The folder of what can be made again: verdicts and compiled files. */
export const stateFolder = (project: Project): string => join(project.root, ".xenverif");

const recordFile = (project: Project): string => join(stateFolder(project), "verdicts.json");

/** The recorded verdicts of a prover; none where the file is missing, broken or of another version. */
export const readRecord = (project: Project, prover: ProverName): VerdictRecord =>
  new Map(Object.entries(readAll(project)[prover] ?? {}));

type Records = z.infer<typeof recordSchema>["provers"];

function readAll(project: Project): Records {
  const text = readIfThere(recordFile(project));
  if (text === null) return {};
  try {
    const parsed = recordSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.provers : {};
  } catch {
    return {};
  }
}

/** Writes the record of a prover, and a `.gitignore` beside it. @throws the system's error */
export function writeRecord(project: Project, prover: ProverName, record: VerdictRecord): void {
  const sorted = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  const provers: Records = { ...readAll(project), [prover]: sorted };
  keepOutOfVersionControl(project);
  removeLeftovers(recordFile(project));
  writeIfChanged(recordFile(project), `${JSON.stringify({ version: 2, provers }, null, 1)}\n`);
}

/** Keeps version control out of the folder. */
export function keepOutOfVersionControl(project: Project): void {
  writeIfChanged(join(stateFolder(project), ".gitignore"), "*\n");
}

/** The hash of a text, in hexadecimal digits. */
export const textHash = (text: string): string => createHash("sha256").update(text).digest("hex");
