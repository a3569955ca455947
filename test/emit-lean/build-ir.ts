/** Short constructors of IR nodes, for modules built by hand. */
import type { Decl, Expr, HigherOp, Module, Param, PrimOp, Ref, Type } from "../../src/ir/ir.js";
import type { Prop } from "../../src/ir/prop.js";
import type { Obligation, ObligationKind, Obligations } from "../../src/obligations/obligation.js";
import type { Span } from "../../src/parser/source.js";

export const span: Span = { file: "hand-built.model.ts", start: 0, end: 0 };

export const bool: Type = { kind: "bool" };
export const nat: Type = { kind: "nat" };
export const int: Type = { kind: "int" };
export const unit: Type = { kind: "unit" };
export const errnoType: Type = { kind: "errno" };
export const word = (bits: 8 | 16 | 32 | 64): Type => ({ kind: "word", bits });
export const list = (item: Type): Type => ({ kind: "list", item });
export const option = (item: Type): Type => ({ kind: "option", item });
export const tupleType = (...items: Type[]): Type => ({ kind: "tuple", items });
export const totalMap = (keys: Type[], value: Type): Type => ({ kind: "totalMap", keys, value });
export const partialMap = (keys: Type[], value: Type): Type => ({ kind: "partialMap", keys, value });
export const set = (...keys: Type[]): Type => ({ kind: "set", keys });
export const outcome = (state: Type, result: Type): Type => ({ kind: "outcome", state, result });
export const refType = (ref: Ref): Type => ({ kind: "ref", ref });

const node = { span };

export const yes: Expr = { ...node, kind: "bool", value: true, type: bool };
export const no: Expr = { ...node, kind: "bool", value: false, type: bool };
export const num = (value: number | bigint, type: Type = nat): Expr => ({
  ...node,
  kind: "number",
  value: String(value),
  type,
});
export const unitValue: Expr = { ...node, kind: "unit", type: unit };
export const errno = (name: string): Expr => ({ ...node, kind: "errno", name, type: errnoType });
export const v = (name: string, type: Type = nat): Expr => ({ ...node, kind: "var", name, type });
export const prim = (op: PrimOp, type: Type, ...args: Expr[]): Expr => ({ ...node, kind: "prim", op, args, type });
export const construct = (type: Type, ctor: string, ...args: Expr[]): Expr => ({
  ...node,
  kind: "construct",
  ctor,
  args,
  type,
});
export const field = (record: Expr, name: string, type: Type): Expr => ({ ...node, kind: "field", record, name, type });
export const tuple = (...items: Expr[]): Expr => ({
  ...node,
  kind: "tuple",
  items,
  type: tupleType(...items.map((i) => i.type)),
});
export const project = (e: Expr, index: number, type: Type): Expr => ({
  ...node,
  kind: "project",
  tuple: e,
  index,
  type,
});
export const listOf = (item: Type, ...items: Expr[]): Expr => ({ ...node, kind: "list", items, type: list(item) });
export const ifThenElse = (test: Expr, then: Expr, otherwise: Expr): Expr => ({
  ...node,
  kind: "if",
  test,
  then,
  otherwise,
  type: then.type,
});
export const letIn = (name: string, value: Expr, body: Expr): Expr => ({
  ...node,
  kind: "let",
  name,
  value,
  body,
  type: body.type,
});
export const param = (name: string, type: Type = nat): Param => ({ name, type });

export const record = (type: Type, fields: Readonly<Record<string, Expr>>): Expr => ({
  ...node,
  kind: "record",
  fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  type,
});

export const update = (e: Expr, fields: Readonly<Record<string, Expr>>): Expr => ({
  ...node,
  kind: "update",
  record: e,
  fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
  type: e.type,
});

/** @param cases constructor names separated by `|`, with their binders (`_` for none) and the body */
export const match = (
  scrutinee: Expr,
  cases: readonly (readonly [string, readonly string[], Expr])[],
  otherwise: Expr | null = null,
): Expr => ({
  ...node,
  kind: "match",
  scrutinee,
  cases: cases.map(([ctors, binders, body]) => ({
    ctors: ctors.split("|"),
    binders: binders.map((b) => (b === "_" ? null : b)),
    body,
  })),
  otherwise,
  type: cases[0]?.[2].type ?? otherwise?.type ?? bool,
});

export const higher = (
  op: HigherOp,
  type: Type,
  subject: Expr | null,
  params: Param[],
  body: Expr,
  start: Expr | null = null,
): Expr => ({
  ...node,
  kind: "higher",
  op,
  subject,
  fn: { params, body },
  start,
  type,
});

export const forall = (p: Param, body: Expr): Expr => ({
  ...node,
  kind: "quantifier",
  quantifier: "forall",
  param: p,
  body,
  type: bool,
});
export const exists = (p: Param, body: Expr): Expr => ({
  ...node,
  kind: "quantifier",
  quantifier: "exists",
  param: p,
  body,
  type: bool,
});

/** Constructors of references and declarations of one module. */
export function inModule(module: string) {
  const head = (name: string, doc: string | null = null) => ({ name, doc, xen: [] as readonly string[], span });
  const ref = (name: string): Ref => ({ module, name });
  return {
    ref,
    type: (name: string): Type => refType(ref(name)),
    global: (name: string, type: Type): Expr => ({ ...node, kind: "global", ref: ref(name), parameter: false, type }),
    parameter: (name: string, type: Type = nat): Expr => ({
      ...node,
      kind: "global",
      ref: ref(name),
      parameter: true,
      type,
    }),
    call: (name: string, type: Type, ...args: Expr[]): Expr => ({ ...node, kind: "call", ref: ref(name), args, type }),
    alias: (name: string, type: Type, doc: string | null = null): Decl => ({
      ...head(name, doc),
      kind: "alias",
      type,
      sort: null,
    }),
    enumDecl: (name: string, ...literals: string[]): Decl => ({ ...head(name), kind: "enum", literals }),
    unionDecl: (
      name: string,
      cases: Readonly<Record<string, Readonly<Record<string, Type>>>>,
      recursive = false,
    ): Decl => ({
      ...head(name),
      kind: "union",
      tag: "kind",
      cases: Object.entries(cases).map(([ctor, fields]) => ({ name: ctor, fields: fieldsOf(fields) })),
      recursive,
    }),
    recordDecl: (name: string, fields: Readonly<Record<string, Type>>): Decl => ({
      ...head(name),
      kind: "record",
      fields: fieldsOf(fields),
    }),
    parameterDecl: (name: string, value: Expr, condition: Expr | null = null): Decl => ({
      ...head(name, `The parameter ${name}.`),
      kind: "parameter",
      type: value.type,
      value,
      condition,
    }),
    constDecl: (name: string, value: Expr): Decl => ({ ...head(name), kind: "const", type: value.type, value }),
    functionDecl: (
      name: string,
      params: Param[],
      body: Expr,
      options: { recursiveOn?: number; stated?: boolean; doc?: string } = {},
    ): Decl => ({
      ...head(name, options.doc ?? null),
      kind: "function",
      params,
      result: body.type,
      body,
      recursiveOn: options.recursiveOn ?? null,
      stated: options.stated ?? false,
    }),
    obligation: (name: string, statement: Prop, kind: ObligationKind = "THM"): Obligation => ({
      id: `${module}.${name}`,
      kind,
      module,
      subject: name,
      property: null,
      name,
      title: `Says \`${name}\`.`,
      span,
      xen: [],
      bugons: [],
      statement,
    }),
    module: (decls: readonly Decl[], more: Partial<Module> = {}): Module => ({
      name: module,
      doc: null,
      xen: [],
      file: "models/hand-built.model.ts",
      imports: [],
      decls,
      machine: null,
      spec: false,
      refinement: null,
      theorems: [],
      bugons: [],
      remarks: [],
      ...more,
    }),
    obligations: (...items: Obligation[]): Obligations => ({ module, obligations: items, trivial: [] }),
  };
}

const fieldsOf = (fields: Readonly<Record<string, Type>>) =>
  Object.entries(fields).map(([name, type]) => ({ name, type, doc: null }));
