import { expect, it } from "vitest";
import { batchSize, noCost } from "../../src/provers/coq/batches.js";

it("first batches are small, and all workers get some", () => {
  expect(batchSize(noCost(), 1000, 2)).toBe(64);
  expect(batchSize(noCost(), 10, 2)).toBe(5);
});

it("batches are large where lemmas are cheap, and small where they are not", () => {
  const cheap = { starts: 1, starting: 0.5, lemmas: 24, proving: 0.24 };
  expect(batchSize(cheap, 1000, 1)).toBe(1000);
  expect(batchSize(cheap, 1000, 2)).toBe(500);
  const dear = { starts: 1, starting: 0.5, lemmas: 24, proving: 24 };
  expect(batchSize(dear, 1000, 1)).toBe(15);
});

it("no batch takes longer to start than to do", () => {
  const known = { starts: 1, starting: 0.35, lemmas: 20, proving: 1 };
  expect(batchSize(known, 54, 2)).toBe(27);
  expect(batchSize(known, 27, 2)).toBe(27);
  expect(batchSize(known, 3, 2)).toBe(3);
});
