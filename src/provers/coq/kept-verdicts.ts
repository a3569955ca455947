/** Verdicts as they are kept between runs. */
import { z } from "zod";
import type { ModulePlan } from "../../project/plan.js";
import type { Store } from "../store.js";
import type { Verdict } from "../verdict.js";
import { isAutomatic } from "./judge.js";
import type { ModuleRun } from "./module-run.js";

const storedVerdict = z.object({
  obligation: z.string(),
  prover: z.enum(["coq", "lean"]),
  status: z.enum(["proved", "open", "failed"]),
  reason: z.string().nullable(),
  goal: z.string().nullable(),
  place: z.object({ file: z.string(), line: z.number(), column: z.number() }).nullable(),
  axioms: z.array(z.string()),
});

/** The verdicts on obligations of a module that are kept under a key, said of the module as it is; null where there are none. */
export async function keptVerdicts(
  store: Store,
  key: string,
  run: ModuleRun,
  plans: readonly ModulePlan[],
): Promise<readonly Verdict[] | null> {
  const parsed = z.array(storedVerdict).safeParse(await store.read(key));
  if (!parsed.success) return null;
  const obligations = new Map(run.plan.obligations.obligations.map((o) => [o.id, o]));
  return parsed.data.map((v) => {
    const obligation = obligations.get(v.obligation);
    const place = v.place === null ? null : { ...v.place, file: run.file };
    const automatic = obligation !== undefined && isAutomatic(obligation, run, plans);
    return { ...v, place, automatic, cached: true };
  });
}
