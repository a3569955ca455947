/** Two modules with parameters of their own, one of which imports the other and repeats its names. */
import {
  bool,
  construct,
  field,
  ifThenElse,
  inModule,
  match,
  nat,
  num,
  outcome,
  param,
  prim,
  totalMap,
  unit,
  unitValue,
  update,
  v,
} from "../build-ir.js";

const a = inModule("Lower");
const b = inModule("Upper");
const LowerState = a.type("State");
const Mode = a.type("Mode");
const slots = totalMap([nat], Mode);
const s = v("s", LowerState);

export const lower = a.module(
  [
    a.enumDecl("Mode", "free", "used"),
    a.recordDecl("State", { slots }),
    a.parameterDecl("SIZE", num(8), prim("lt", bool, num(0), a.parameter("SIZE"))),
    a.functionDecl(
      "take",
      [param("s", LowerState), param("i")],
      ifThenElse(
        prim("le", bool, a.parameter("SIZE"), v("i")),
        prim("fail", outcome(LowerState, unit), {
          kind: "errno",
          name: "EINVAL",
          type: { kind: "errno" },
          span: { file: "", start: 0, end: 0 },
        }),
        prim(
          "ok",
          outcome(LowerState, unit),
          update(s, { slots: prim("mapPut", slots, field(s, "slots", slots), v("i"), construct(Mode, "used")) }),
          unitValue,
        ),
      ),
    ),
    a.functionDecl("sound", [param("s", LowerState)], prim("lt", bool, num(0), a.parameter("SIZE")), { stated: true }),
    a.constDecl("initial", {
      kind: "record",
      fields: [{ name: "slots", value: prim("mapConst", slots, construct(Mode, "free")) }],
      type: LowerState,
      span: { file: "", start: 0, end: 0 },
    }),
  ],
  {
    machine: {
      state: a.ref("State"),
      initial: "initial",
      actions: [],
      invariants: ["sound"],
      transitions: [],
      deadlockFree: false,
    },
  },
);

const State = b.type("State");
const u = v("State", State);

export const upper = b.module(
  [
    b.recordDecl("State", { lower: LowerState, count: nat }),
    b.enumDecl("Mode", "free", "busy"),
    b.parameterDecl("SIZE", num(2), prim("le", bool, b.parameter("SIZE"), a.parameter("SIZE"))),
    b.functionDecl(
      "take",
      [param("State", State), param("Lower")],
      match(
        a.call(
          "take",
          outcome(LowerState, unit),
          field(u, "lower", LowerState),
          prim("natAdd", nat, v("Lower"), b.parameter("SIZE")),
        ),
        [
          [
            "ok",
            ["next", "_"],
            ifThenElse(
              prim(
                "eq",
                bool,
                prim("mapGet", Mode, field(v("next", LowerState), "slots", slots), num(0)),
                construct(Mode, "free"),
              ),
              construct(b.type("Mode"), "free"),
              construct(b.type("Mode"), "busy"),
            ),
          ],
        ],
        construct(b.type("Mode"), "free"),
      ),
    ),
    b.functionDecl(
      "related",
      [param("s", State), param("t", LowerState)],
      prim(
        "and",
        bool,
        a.call("sound", bool, v("t", LowerState)),
        prim("lt", bool, field(v("s", State), "count", nat), b.parameter("SIZE")),
      ),
      { stated: true },
    ),
  ],
  { imports: ["Lower"] },
);

export const lowerObligations = a.obligations(
  a.obligation("parameters_PAR", { kind: "parametersValid", module: "Lower" }, "PAR"),
);

export const upperObligations = b.obligations(
  b.obligation("parameters_PAR", { kind: "parametersValid", module: "Upper" }, "PAR"),
  b.obligation("related_SIM", {
    kind: "forall",
    params: [param("s", State), param("t", LowerState)],
    body: {
      kind: "implies",
      premises: [
        { kind: "parametersValid", module: "Lower" },
        { kind: "parametersValid", module: "Upper" },
        { kind: "invariants", module: "Lower", state: v("t", LowerState) },
      ],
      conclusion: { kind: "predicate", ref: b.ref("related"), args: [v("s", State), v("t", LowerState)] },
    },
  }),
);
