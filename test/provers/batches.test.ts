import { expect, it } from "vitest";
import { batchSize, noCost } from "../../src/provers/coq/batches.js";

it("first batches are small, and all workers get some", () => {
  expect(batchSize(noCost(), 1000, 2)).toBe(8);
  expect(batchSize(noCost(), 10, 2)).toBe(5);
});

it("batches are large where lemmas are cheap, and small where they are not", () => {
  const cheap = { starts: 1, starting: 0.5, lemmas: 24, proving: 0.24, waiting: 10_000 };
  expect(batchSize(cheap, 10_000, 1)).toBe(750);
  expect(batchSize(cheap, 200, 1)).toBe(200);
  expect(batchSize({ ...cheap, waiting: 2000 }, 2000, 2)).toBe(500);
  const dear = { ...cheap, proving: 24 };
  expect(batchSize(dear, 1000, 1)).toBe(8);
});

it("starting takes at most a third of a batch's work, and nothing less is left over", () => {
  const known = { starts: 1, starting: 0.7, lemmas: 20, proving: 1, waiting: 86 };
  expect(batchSize(known, 86, 2)).toBe(42);
  expect(batchSize({ ...known, waiting: 44 }, 44, 2)).toBe(44);
  expect(batchSize(known, 3, 2)).toBe(3);
});
