/** Type declarations of the source → declarations of the IR. */
import type { Declaration, TypeMember, TypeNode } from "../parser/ast.js";
import type { FileScope, Reporter } from "./context.js";
import type { Decl, Field, Type } from "./ir.js";
import { resolveType } from "./resolve-type.js";
import { contains, expand, type Lookup } from "./types.js";

/** What every declaration carries besides its own parts. */
export interface DeclHead {
  readonly name: string;
  readonly doc: string | null;
  readonly xen: readonly string[];
  readonly span: Decl["span"];
}

type TypeDeclaration = Extract<Declaration, { kind: "typeAlias" | "interface" }>;

/**
 * Elaborates `type` and `interface` declarations.
 *
 * @returns null where it is wrong (reported)
 */
export function declareType(
  d: TypeDeclaration,
  head: DeclHead,
  scope: FileScope,
  report: Reporter,
  lookup: Lookup,
): Decl | null {
  const fields = (members: readonly TypeMember[]): readonly Field[] | null => {
    const seen = new Set<string>();
    const out: Field[] = [];
    let complete = true;
    for (const m of members) {
      if (seen.has(m.name.name)) report.fail("XV2010", m.name.span, `field \`${m.name.name}\` is declared twice`);
      seen.add(m.name.name);
      const type = resolveType(m.type, scope, report, lookup);
      if (type === null) complete = false;
      else out.push({ name: m.name.name, type, doc: m.doc });
    }
    return complete ? out : null;
  };
  const record = (members: readonly TypeMember[]): Decl | null => {
    if (members.length === 0)
      return report.fail("XV2011", d.span, `\`${head.name}\` has no field`, "give it one, or use `Unit`");
    const all = fields(members);
    return all === null ? null : { ...head, kind: "record", fields: all };
  };
  if (d.kind === "interface") return record(d.members);
  const members = d.type.kind === "union" ? d.type.members : [d.type];
  if (members.every((m) => m.kind === "string")) {
    const literals = members.map((m) => (m.kind === "string" ? m.value : ""));
    const twice = literals.find((l, i) => literals.indexOf(l) !== i);
    if (twice !== undefined) return report.fail("XV2012", d.type.span, `"${twice}" stands twice in the enumeration`);
    return { ...head, kind: "enum", literals };
  }
  if (members.every((m) => m.kind === "object")) {
    const tag = tagField(members);
    if (tag !== null) return declareUnion(d.type, members, tag, head, fields, report);
    if (members.length === 1 && members[0]?.kind === "object") return record(members[0].members);
    return report.fail(
      "XV2013",
      d.type.span,
      "the members of this union cannot be told apart",
      'give each a field with a string literal of its own, such as `readonly kind: "free"`',
    );
  }
  if (d.type.kind === "union") {
    return report.fail(
      "XV2014",
      d.type.span,
      "a union holds string literals only, or objects with a literal tag only",
      "wrap the other members in objects with a tag; an optional value is `Option<T>`",
    );
  }
  const type = resolveType(d.type, scope, report, lookup);
  return type === null ? null : { ...head, kind: "alias", type, sort: null };
}

/** The field that has a string literal in every member; null where there is none. */
function tagField(members: readonly TypeNode[]): string | null {
  const literalFields = members.map((m) =>
    m.kind === "object" ? m.members.filter((f) => f.type.kind === "string").map((f) => f.name.name) : [],
  );
  return (literalFields[0] ?? []).find((name) => literalFields.every((names) => names.includes(name))) ?? null;
}

function declareUnion(
  node: TypeNode,
  members: readonly TypeNode[],
  tag: string,
  head: DeclHead,
  fields: (members: readonly TypeMember[]) => readonly Field[] | null,
  report: Reporter,
): Decl | null {
  const cases: { name: string; fields: readonly Field[] }[] = [];
  for (const m of members) {
    if (m.kind !== "object") continue;
    const label = m.members.find((f) => f.name.name === tag)?.type;
    const rest = fields(m.members.filter((f) => f.name.name !== tag));
    if (label?.kind !== "string" || rest === null) return null;
    if (cases.some((c) => c.name === label.value)) {
      return report.fail("XV2012", label.span, `two members have the tag "${label.value}"`);
    }
    cases.push({ name: label.value, fields: rest });
  }
  if (cases.length === 0) return report.fail("XV2013", node.span, "a union needs a member");
  const mentions = (t: Type) => t.kind === "ref" && t.ref.name === head.name;
  return { ...head, kind: "union", tag, cases, recursive: cases.some((c) => c.fields.some((f) => mentions(f.type))) };
}

/**
 * Refuses types that contain themselves in a way that has no finite values or no portable definition in the provers.
 * Only a tagged union may mention itself, and only as the type of a field.
 */
export function checkRecursion(decl: Decl, self: Type & { kind: "ref" }, lookup: Lookup, report: Reporter): boolean {
  const same = (t: Type) => t.kind === "ref" && t.ref.module === self.ref.module && t.ref.name === self.ref.name;
  const inside = (t: Type): boolean => contains(t, lookup, same);
  const parts: readonly Type[] =
    decl.kind === "record"
      ? decl.fields.map((f) => f.type)
      : decl.kind === "union"
        ? decl.cases.flatMap((c) => c.fields.map((f) => f.type)).filter((t) => !same(t))
        : [];
  if (decl.kind === "alias") {
    const end = expand(decl.type, lookup);
    if (same(end) || inside(decl.type)) {
      report.fail("XV2015", decl.span, `type \`${decl.name}\` contains itself`, "only a tagged union can be recursive");
      return false;
    }
    return true;
  }
  if (parts.some(inside)) {
    report.fail(
      "XV2015",
      decl.span,
      `type \`${decl.name}\` contains itself`,
      "only a tagged union can be recursive, and only directly as the type of a field",
    );
    return false;
  }
  if (decl.kind === "union" && decl.recursive && decl.cases.every((c) => c.fields.some((f) => same(f.type)))) {
    report.fail(
      "XV2016",
      decl.span,
      `type \`${decl.name}\` has no value`,
      "give it a member that does not mention the type itself",
    );
    return false;
  }
  return true;
}
