/** The examples of docs/ci.md: the steps of the first are run on a new project, but for what installs something. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { marked } from "marked";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { xenverif } from "../e2e/command.js";
import { shims } from "./shims.js";

const examples = marked
  .lexer(readFileSync("docs/ci.md", "utf8"))
  .flatMap((token) => (token.type === "code" && token.lang === "yaml" ? [parse(String(token.text)) as unknown] : []));

const step = z.union([
  z.strictObject({ run: z.string() }),
  z.strictObject({ uses: z.string(), if: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
]);
const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.string().optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.array(z.number())) }).optional(),
      steps: z.array(step),
    }),
  ),
});

/** The commands of a workflow, job by job, once for each value of its matrix. */
function commands(example: unknown): readonly string[] {
  return Object.values(workflow.parse(example).jobs).flatMap(({ strategy, steps }) => {
    const [[name, values] = ["", [0]]] = Object.entries(strategy?.matrix ?? {});
    return values.flatMap((value) =>
      steps.flatMap((s) => ("run" in s ? [s.run.replaceAll(`\${{ matrix.${name} }}`, String(value))] : [])),
    );
  });
}

describe("the example of GitHub Actions", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-ci-"));
  const project = join(root, "frames");
  let env: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    env = shims(join(root, ".bin"), ["npm", "sudo"]);
    await xenverif(root, "init", "frames");
    const written = await xenverif(project, "check", "--baseline", "proofs/baseline.json", "--update-baseline");
    expect(written.code, written.err).toBe(0);
    mkdirSync(join(project, "reports"));
  }, 180_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(commands(examples[0]))(
    "%s",
    async (command) => {
      const result = await execa("bash", ["-e", "-o", "pipefail", "-c", command], { cwd: project, env, reject: false });
      expect(result.exitCode, `${result.stdout}\n${result.stderr}`).toBe(0);
      expect(result.stdout + result.stderr).not.toContain("${{");
    },
    240_000,
  );

  it("has left a report of everything", () => {
    const log: { runs: { results: unknown[] }[] } = JSON.parse(readFileSync(join(project, "report.sarif"), "utf8"));
    expect(log.runs[0]?.results).toEqual([]);
  });

  it("checks each part once", () => {
    const shards = commands(examples[0]).flatMap((c) => /--shard (\S+)/.exec(c)?.[1] ?? []);
    expect(shards).toEqual(["1/2", "2/2"]);
  });
});

it("the example of GitLab uses options that exist", async () => {
  const scripts = z.record(z.string(), z.unknown()).parse(examples[1]);
  const lines = Object.values(scripts).flatMap((job) => {
    const parsed = z.object({ script: z.array(z.string()) }).safeParse(job);
    return parsed.success ? parsed.data.script : [];
  });
  const ours = lines.filter((l) => l.startsWith("npx xenverif"));
  expect(ours).toHaveLength(2);
  for (const line of ours) {
    const [, , name = "", ...words] = line.split(" ");
    const { out } = await xenverif(process.cwd(), name, "--help");
    for (const option of words.filter((w) => w.startsWith("--"))) expect(out).toContain(option);
  }
});
