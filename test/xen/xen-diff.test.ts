import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runXenDiff } from "../../src/cli/commands/xen-diff.js";
import { type CReader, cReader } from "../../src/xen/c-functions.js";

const c = `#include <xen/lib.h>
#define is_even(x) (!((x) & 1))
struct pair { int a, b; };
static int helper(struct pair *p) { return p->a; }
/* What it does. */
long do_it(unsigned int cmd, XEN_GUEST_HANDLE_PARAM(void) arg)
{
    int rc = -ENOSYS;

    switch ( cmd )
    {
    case 0: rc = helper(arg.p); break;
    }
    return rc;
}
#ifdef CONFIG_X
static inline int twice(int n) { return n * 2; }
#else
static inline int twice(int n) { return n + n; }
#endif
`;
const model = `/** @module Sample
 * @xen xen/common/it.c */
import { type Nat } from "xenverif/model";
/** @xen xen/common/it.c#do_it */
export function one(n: Nat): Nat { return n; }
/** @xen xen/common/it.c#twice */
export function two(n: Nat): Nat { return n; }
`;

describe("the functions of a C file", () => {
  let reader: CReader;
  beforeAll(async () => {
    reader = await cReader();
  });
  const hash = (text: string, name: string) => reader.functions(text).get(name);

  it("are found, static, inline and behind macros", () => {
    expect([...reader.functions(c).keys()].sort()).toEqual(["do_it", "helper", "is_even", "twice"]);
  });
  it("do not depend on comments and layout", () => {
    const changed = c.replace("int rc = -ENOSYS;", "int  rc /* none */ = -ENOSYS;\n");
    expect(hash(changed, "do_it")).toBe(hash(c, "do_it"));
  });
  it("depend on each token, and on each definition behind #ifdef", () => {
    expect(hash(c.replace("-ENOSYS", "-EINVAL"), "do_it")).not.toBe(hash(c, "do_it"));
    expect(hash(c.replace("n + n", "n << 1"), "twice")).not.toBe(hash(c, "twice"));
    expect(hash(c.replace("n + n", "n << 1"), "do_it")).toBe(hash(c, "do_it"));
  });
});

describe("xen-diff", () => {
  const root = mkdtempSync(join(tmpdir(), "xenverif-xen-diff-"));
  const tree = join(root, "xen-tree");
  const source = join(tree, "xen/common/it.c");
  beforeAll(() => {
    mkdirSync(join(tree, "xen/common"), { recursive: true });
    writeFileSync(join(root, "sample.model.ts"), model);
    writeFileSync(source, c);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const run = async (record: string | null, path = tree) => {
    const lines: string[] = [];
    const say = (s: string) => lines.push(s);
    const io = { out: say, err: say, progress: () => {}, color: false };
    const code = await runXenDiff({ tree: path, targets: [root], record }, io);
    return { code, text: lines.join("\n") };
  };

  it("needs a record", async () => {
    const { code, text } = await run(null);
    expect(code).toBe(2);
    expect(text).toContain("XV4012");
    expect(text).toContain("--record");
  });
  it("needs a tree of Xen", async () => {
    expect(await run(null, root)).toMatchObject({ code: 2, text: expect.stringContaining("XV4011") });
  });
  it("records, and finds nothing changed", async () => {
    expect((await run("RELEASE-1")).code).toBe(0);
    expect(JSON.parse(readFileSync(join(root, "xen-reference.json"), "utf8"))).toMatchObject({ release: "RELEASE-1" });
    expect(await run(null)).toEqual({ code: 0, text: "2 functions are as in RELEASE-1" });
  });
  it("names what changed and what is missing", async () => {
    writeFileSync(source, c.replace("-ENOSYS", "-EPERM").replaceAll("twice", "double"));
    const { code, text } = await run(null);
    expect(code).toBe(1);
    expect(text).toContain("changed     xen/common/it.c#do_it");
    expect(text).toContain("missing     xen/common/it.c#twice");
  });
});
