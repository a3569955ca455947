/** Counts and sums over a range: the search proves how they change, and fails where a model counts wrongly. */
import { describe, expect } from "vitest";
import { testFaults } from "./faults.js";

const faults = [
  {
    name: "a term that is not added",
    from: "outstanding: s.outstanding + pages",
    to: "outstanding: s.outstanding",
    breaks: "Claims.claim.INV.claimsAddUp",
  },
  {
    name: "a place that is counted twice",
    from: "claimants: s.claimants + 1",
    to: "claimants: s.claimants + 2",
    breaks: "Claims.claim.INV.claimantsAreCounted",
  },
  {
    name: "a term outside the range",
    from: "domain >= DOMAINS || pages === 0",
    to: "pages === 0",
    breaks: "Claims.claim.INV.claimsAddUp",
  },
  {
    name: "a place that passes before, and not after",
    from: "get(s.claimed, domain) < 2",
    to: "get(s.claimed, domain) < 1",
    breaks: "Claims.allocate.INV.claimantsAreCounted",
  },
  {
    name: "a subtraction of what is not in the sum",
    from: "domain >= DOMAINS || get(s.claimed, domain) === 0",
    to: "domain >= DOMAINS",
    breaks: "Claims.release.WD",
  },
];

describe("counts and sums", () => {
  testFaults("test/fixtures/models/claims.model.ts", faults, (proved) => expect(proved).toHaveLength(16));
});
