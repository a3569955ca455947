import { expect, it } from "vitest";
import { changeLines, changesBetween } from "../../src/report/changes.js";
import { documentOf, plansOf, verdict } from "./documents.js";

it("changes are verdicts that are not what they were, new ones, and those that are gone", async () => {
  const counter = await plansOf(["test/fixtures/models/counter.model.ts"]);
  const words = await plansOf(["test/fixtures/models/words.model.ts"]);
  const all = documentOf(counter, (o) => [verdict(o.id, "coq", "proved")]);
  expect(changesBetween(all, all)).toEqual([]);
  const inv = "Counter.increase.INV.belowLimit";
  const worse = documentOf(counter, (o) => [verdict(o.id, "coq", o.id === inv ? "failed" : "proved")]);
  const changes = changesBetween(all, worse);
  expect(changes).toEqual([{ id: inv, prover: "coq", before: "proved", after: "failed" }]);
  expect(changeLines(changes, true, false)).toEqual([`  failed   ${inv} (coq)  was proved`]);
  const other = documentOf(words, (o) => [verdict(o.id, "coq", "proved")]);
  const replaced = changesBetween(all, other);
  expect(replaced.filter((c) => c.before === null).every((c) => c.id.startsWith("Words."))).toBe(true);
  expect(replaced.filter((c) => c.after === null).every((c) => c.id.startsWith("Counter."))).toBe(true);
  expect(changeLines(replaced, false, false)[0]).toMatch(/^ {2}proved {3}Words\.\S+ {2}new$/);
});
