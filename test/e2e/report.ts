/** The JSON report of `check`, as tests read it. */
import { z } from "zod";

const countsSchema = z.object({
  asked: z.number(),
  proved: z.number(),
  open: z.number(),
  failed: z.number(),
  automatic: z.number(),
  cached: z.number(),
});

const reportSchema = z.object({
  provers: z.array(z.object({ prover: z.string(), problem: z.string().nullable(), counts: countsSchema })),
  modules: z.array(
    z.object({
      obligations: z.array(
        z.object({
          id: z.string(),
          disagreement: z.boolean(),
          verdicts: z.array(
            z.object({
              prover: z.string(),
              status: z.string(),
              reason: z.string().nullable(),
              goal: z.string().nullable(),
              axioms: z.array(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** The counts and verdicts of one prover in a report. */
export function readReport(text: string, prover: "coq" | "lean" = "coq") {
  const report = reportSchema.parse(JSON.parse(text));
  const counts = report.provers.find((p) => p.prover === prover)?.counts;
  if (counts === undefined) throw new Error(`no counts of ${prover}`);
  const verdicts = report.modules.flatMap((m) =>
    m.obligations.flatMap(({ id, verdicts: all }) => all.filter((v) => v.prover === prover).map((v) => ({ ...v, id }))),
  );
  return { counts, verdicts, provers: report.provers, modules: report.modules };
}
