/** A module whose names are keywords, names of Lean's library and of the prelude, and each other's. */
import {
  bool,
  construct,
  errno,
  field,
  forall,
  higher,
  ifThenElse,
  inModule,
  letIn,
  list,
  match,
  nat,
  num,
  option,
  outcome,
  param,
  prim,
  record,
  refType,
  totalMap,
  unit,
  unitValue,
  update,
  v,
} from "../build-ir.js";

const m = inModule("List");
const Nat = m.type("Nat");
const State = m.type("Parameters");
const Option = m.type("Option");
const Outcome = m.type("Outcome");
const map = totalMap([Nat, nat], Option);
const s = v("Parameters", State);

export const hostile = m.module(
  [
    m.alias("Nat", nat, 'Closes -/ and opens /- a comment.\tWith a tab, a return\rand "quotes".'),
    m.alias("Type", nat),
    m.enumDecl(
      "Bool",
      "true",
      "false",
      "mk",
      "rec",
      "read-write",
      "",
      "a.b",
      "x»y",
      "x_y",
      "two\nlines",
      "ünïcödé",
      "end",
    ),
    m.unionDecl("Option", {
      some: { Nat, Option: refType(m.ref("Bool")) },
      none: {},
      casesOn: { from: Nat, at: m.type("Type") },
    }),
    m.unionDecl("Outcome", { ok: { fail: nat }, fail: { ok: Nat } }),
    m.recordDecl("Parameters", {
      mk: map,
      Nat,
      Option: Nat,
      rec: m.type("Type"),
      from: Nat,
      "weird-$": nat,
      Valid: nat,
    }),
    m.parameterDecl("default", num(3), prim("lt", bool, num(0), m.parameter("default"))),
    m.parameterDecl("Valid", num(4)),
    m.functionDecl("find", [param("some")], prim("natAdd", nat, v("some"), m.parameter("default"))),
    m.functionDecl("List", [param("List")], v("List")),
    m.functionDecl(
      "update2",
      [param("decide"), param("P")],
      prim("natAdd", nat, v("decide"), m.call("find", nat, v("P"))),
    ),
    m.functionDecl(
      "decide",
      [param("find"), param("xs", list(nat))],
      prim(
        "eq",
        bool,
        prim("natAdd", nat, v("find"), m.call("find", nat, v("find"))),
        higher("reduce", nat, v("xs", list(nat)), [param("fold"), param("range")], v("fold"), num(0)),
      ),
    ),
    m.functionDecl("some", [param("x", Nat)], construct(option(nat), "some", v("x"))),
    m.functionDecl(
      "XenVerif",
      [param("true"), param("ok"), param("EINVAL"), param("none"), param("_")],
      ifThenElse(
        prim("lt", bool, v("true"), v("ok")),
        match(m.call("some", option(nat), v("EINVAL")), [
          ["some", ["id"], v("id")],
          ["none", [], v("_")],
        ]),
        letIn("at", v("none"), prim("natAdd", nat, v("at"), v("none"))),
      ),
    ),
    m.functionDecl(
      "open",
      [param("Parameters", State), param("fun", Nat), param("λ"), param("$a")],
      prim(
        "ok",
        outcome(State, unit),
        update(s, {
          mk: prim(
            "mapPut",
            map,
            field(s, "mk", map),
            v("fun", Nat),
            v("λ"),
            construct(Option, "some", v("$a"), construct(refType(m.ref("Bool")), "true")),
          ),
          "weird-$": v("$a"),
        }),
        unitValue,
      ),
    ),
    m.functionDecl(
      "P",
      [param("Errno", Outcome)],
      match(v("Errno", Outcome), [
        ["ok", ["fail"], prim("fail", outcome(nat, nat), errno("EIO"))],
        [
          "fail",
          ["ok"],
          prim("failWith", outcome(nat, nat), errno("EINVAL"), prim("natAdd", nat, v("ok", Nat), m.parameter("Valid"))),
        ],
      ]),
    ),
    m.constDecl(
      "namespace",
      record(State, {
        mk: prim("mapConst", map, construct(Option, "none")),
        Nat: num(0),
        Option: num(1),
        rec: num(2),
        from: num(3),
        "weird-$": num(4),
        Valid: m.parameter("Valid"),
      }),
    ),
    m.functionDecl(
      "theorem",
      [param("s", State)],
      forall(
        param("P", Nat),
        prim(
          "implies",
          bool,
          prim("lt", bool, v("P"), m.parameter("default")),
          prim(
            "eq",
            bool,
            prim("mapGet", Option, field(v("s", State), "mk", map), v("P"), num(0)),
            construct(Option, "none"),
          ),
        ),
      ),
      { stated: true },
    ),
    m.functionDecl("mk", [param("s", State)], m.call("theorem", bool, v("s", State)), { stated: true }),
    m.functionDecl("s", [param("Invariants", State)], m.call("mk", bool, v("Invariants", State)), { stated: true }),
    m.functionDecl("Invariants", [param("x")], v("x")),
  ],
  {
    doc: "A comment -/ that ends early.\nand /- one that does not end",
    machine: {
      state: m.ref("Parameters"),
      initial: "namespace",
      actions: [],
      invariants: ["theorem", "mk", "s"],
      transitions: [],
      deadlockFree: false,
    },
  },
);

const st = v("namespace", State);

export const hostileObligations = m.obligations(
  m.obligation("parameters_PAR", { kind: "parametersValid", module: "List" }, "PAR"),
  m.obligation("theorem", { kind: "predicate", ref: m.ref("theorem"), args: [m.global("namespace", State)] }, "INIT"),
  m.obligation("open_INV_mk", {
    kind: "forall",
    params: [param("namespace", State), param("P", Nat), param("after"), param("Obligations")],
    body: {
      kind: "implies",
      premises: [
        { kind: "parametersValid", module: "List" },
        { kind: "invariants", module: "List", state: st },
      ],
      conclusion: {
        kind: "after",
        outcome: m.call("open", outcome(State, unit), st, v("P"), v("after"), v("Obligations")),
        next: param("namespace'", State),
        body: { kind: "predicate", ref: m.ref("mk"), args: [v("namespace'", State)] },
      },
    },
  }),
);
