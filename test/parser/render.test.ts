import { describe, expect, test } from "vitest";
import { error, warning } from "../../src/parser/diagnostic.js";
import { renderDiagnostic, renderDiagnostics } from "../../src/parser/render.js";

/** Renders an error about the part of a text between `⟦` and `⟧`. */
function render(marked: string, hint: string | null = null): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replace("⟦", "").replace("⟧", "");
  return renderDiagnostic(
    error("XV1009", { file: "a.model.ts", start, end }, "message", hint),
    { path: "a.model.ts", text },
    { color: false },
  );
}

describe("a diagnostic", () => {
  test("shows its place, its line and its hint", () => {
    expect(render("one\ntwo ⟦three⟧ four\nfive", "do this")).toBe(
      [
        "error[XV1009]: message",
        " --> a.model.ts:2:5",
        "  |",
        "2 | two three four",
        "  |     ^^^^^",
        "  = hint: do this",
      ].join("\n"),
    );
  });

  test("of an empty span points at one column, also at the end of the file", () => {
    expect(render("ab⟦⟧").split("\n").slice(1)).toEqual([" --> a.model.ts:1:3", "  |", "1 | ab", "  |   ^"]);
    expect(render("⟦⟧").split("\n").slice(-2)).toEqual(["1 |", "  | ^"].map((l) => l));
  });

  test("stands under its text behind tabs and wide characters", () => {
    const [, , , line, marks] = render("\tx\t名前 ⟦é́z⟧;").split("\n");
    expect([line, marks]).toEqual(["1 |     x   名前 é́z;", `  | ${" ".repeat(13)}^^`]);
  });

  test("over several lines has a bar beside them", () => {
    expect(render("a ⟦(\n  b,\n)⟧;").split("\n").slice(2)).toEqual([
      "  |",
      "1 |   a (",
      "  |  ___^",
      "2 | |   b,",
      "3 | | );",
      "  | |_^",
    ]);
    expect(render("x\n  ⟦if (\n1\n2\n3\n4\n5\n  )⟧").split("\n").slice(2)).toEqual([
      "  |",
      "2 | /   if (",
      "3 | | 1",
      "4 | | 2",
      "... |",
      "7 | | 5",
      "8 | |   )",
      "  | |___^",
    ]);
  });

  test("of a long line shows the part around it", () => {
    const [, , , line = "", marks = ""] = render(`${"a".repeat(300)}⟦bc⟧${"d".repeat(300)}`).split("\n");
    expect(line.length).toBeLessThan(130);
    expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("bc");
  });

  test("keeps control characters from the terminal", () => {
    expect(render("a\u001b[31m⟦b⟧")).not.toContain("\u001b");
    const d = error("XV1009", null, "x\u001b[2J", "y\u0007");
    expect(renderDiagnostic(d, null, { color: false })).toBe("error[XV1009]: x\ufffd[2J\n  = hint: y\ufffd");
  });

  test("does without its source, and without a place", () => {
    const d = warning("XV4001", { file: "b.ts", start: 5, end: 6 }, "m");
    expect(renderDiagnostic(d, null, { color: false })).toBe("warning[XV4001]: m\n --> b.ts");
    expect(renderDiagnostic({ ...d, span: null }, null, { color: false })).toBe("warning[XV4001]: m");
  });

  test("has colours where they are asked for", () => {
    const d = error("XV1009", null, "m");
    expect(renderDiagnostic(d, null, { color: true })).toContain("\u001b[31m");
  });
});

test("several diagnostics have an empty line between them", () => {
  const ds = [error("XV1009", { file: "a", start: 0, end: 1 }, "m"), error("XV1010", null, "n")];
  const rendered = renderDiagnostics(ds, new Map([["a", { path: "a", text: "x" }]]), { color: false });
  expect(rendered).toBe("error[XV1009]: m\n --> a:1:1\n  |\n1 | x\n  | ^\n\nerror[XV1010]: n");
});
