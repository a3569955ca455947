import { describe, expect, it } from "vitest";
import type { Installation } from "../../src/provers/doctor.js";
import { canCheck, doctorLines, doctorText } from "../../src/report/doctor.js";

const complete: Installation = {
  xenverif: "0.1.0",
  node: "20.19.0",
  coq: { command: "coqc", version: "8.16.1" },
  coqchk: true,
  hammer: true,
  lean: { command: "lean", version: "4.33.1" },
  jscoq: null,
};
const line = (found: Installation, what: string) => doctorLines(found).find((l) => l.what === what);

describe("doctor", () => {
  it("has nothing to say against a complete installation", () => {
    expect(doctorLines(complete).map((l) => l.state)).toEqual(["ok", "ok", "ok", "ok", "ok", "ok"]);
    expect(doctorText(complete, false)).toContain("Proofs can be checked here.");
  });

  it("urges to upgrade a Lean older than the release that mends the kernel", () => {
    for (const version of ["4.0.0", "4.33.0", "4.9.1"]) {
      const said = line({ ...complete, lean: { command: "lean", version } }, "Lean");
      expect(said?.state).toBe("advice");
      expect(said?.says).toContain("v4.33.1");
      expect(said?.mend).toContain("elan");
    }
    expect(line({ ...complete, lean: { command: "lean", version: "4.34.0-rc1" } }, "Lean")?.state).toBe("ok");
  });

  it("recommends the native Coq to who has the one that npm installs", () => {
    const said = line({ ...complete, coq: null, coqchk: false, jscoq: "0.17.1" }, "jsCoq");
    expect(said?.state).toBe("advice");
    expect(said?.mend).toContain("apt-get install coq");
  });

  it("names the commands that install what is missing", () => {
    const bare: Installation = { ...complete, coq: null, coqchk: false, hammer: false, lean: null };
    expect(canCheck(bare)).toBe(false);
    const text = doctorText(bare, false);
    for (const part of ["apt-get install coq", "elan-init.sh", "npm install jscoq@0.17.1"])
      expect(text).toContain(part);
  });

  it("refuses a Node that is too old", () => {
    expect(line({ ...complete, node: "18.20.0" }, "Node")?.state).toBe("missing");
  });
});
