/** Helpers that are not defined everywhere: their conditions are proved where they hold, and fail where a guard is missing. */
import { describe, expect } from "vitest";
import { testFaults } from "./faults.js";

const faults = [
  { name: "a divisor two calls away", from: "s.members === 0 || used", to: "used", breaks: "Shares.pay.WD" },
  {
    name: "a subtraction one call away",
    from: " || used > share(s.pool, s.members)",
    to: "",
    breaks: "Shares.pay.WD",
  },
  {
    name: "an option that may be empty",
    from: 's.owner.kind === "some"',
    to: "s.members > 0",
    breaks: "Shares.settle.WD",
  },
  {
    name: "a value that an option holds",
    from: "price + who.value > s.pool",
    to: "price > s.pool",
    breaks: "Shares.charge.WD",
  },
  {
    name: "a step of a loop over a list",
    from: "left - min(amount, left)",
    to: "left - amount",
    breaks: "Shares.settleAll.WD",
  },
];

describe("where a helper is defined", () => {
  testFaults("test/fixtures/models/shares.model.ts", faults, (proved) => {
    expect(proved.filter((id) => id.endsWith(".WD"))).toHaveLength(5);
  });
});
