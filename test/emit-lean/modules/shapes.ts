/** A module with every form of type, term and proposition that the IR has. */
import {
  bool,
  construct,
  errno,
  errnoType,
  exists,
  field,
  forall,
  higher,
  ifThenElse,
  inModule,
  int,
  letIn,
  list,
  listOf,
  match,
  nat,
  no,
  num,
  option,
  outcome,
  param,
  partialMap,
  prim,
  project,
  record,
  set,
  totalMap,
  tuple,
  tupleType,
  unit,
  unitValue,
  update,
  v,
  word,
  yes,
} from "../build-ir.js";

const m = inModule("Shapes");
const Key = m.type("Key");
const Mode = m.type("Mode");
const Tree = m.type("Tree");
const State = m.type("State");
const Pair = tupleType(nat, int, bool);
const s = v("s", State);
const k = v("k", Key);
const t = v("t", Tree);
const o = v("o", option(nat));
const xs = v("xs", list(nat));
const mode = (name: string) => construct(Mode, name);
const lt = (a = num(0), b = num(1)) => prim("lt", bool, a, b);
const eq = (a = num(0), b = num(0)) => prim("eq", bool, a, b);
const and = (...args: ReturnType<typeof lt>[]) => args.reduce((a, b) => prim("and", bool, a, b));
const or = (...args: ReturnType<typeof lt>[]) => args.reduce((a, b) => prim("or", bool, a, b));
const not = (a: ReturnType<typeof lt>) => prim("not", bool, a);
const x = v("x");
const a = v("a", int);
const b = v("b", int);
const w = v("w", word(32));
const read = (name: string, type: Parameters<typeof field>[2]) => field(s, name, type);
const totals = totalMap([Key], nat);
const partials = partialMap([Key, int], Pair);
const wide = totalMap([Key, Key, Key, Key, Key], int);

export const shapes = m.module(
  [
    m.alias("Key", nat, "A key.\n\nWith a second paragraph."),
    m.alias("Lookup", totalMap([Key, list(Key)], option(tupleType(Key, unit)))),
    m.enumDecl("Mode", "off", "on", "standby"),
    m.enumDecl("Many", ...Array.from({ length: 20 }, (_, i) => `member${i}`)),
    m.unionDecl("Tree", { leaf: {}, tip: { mode: Mode }, node: { left: Tree, key: Key, right: Tree } }, true),
    m.recordDecl("State", {
      total: totals,
      partial: partials,
      members: set(Key, int),
      wide,
      trees: list(Tree),
      last: option(Pair),
      bits: word(8),
      why: errnoType,
      nothing: unit,
    }),
    m.recordDecl("Plain", { tree: Tree, outcome: outcome(nat, unit), modes: list(Mode) }),
    m.parameterDecl("SIZE", num(4), and(lt(num(0), m.parameter("SIZE")), m.call("isSmall", bool, m.parameter("SIZE")))),
    m.functionDecl("isSmall", [param("x")], lt(x, num(100))),
    m.parameterDecl("OFFSET", num(-3, int)),
    m.constDecl(
      "empty",
      record(State, {
        total: prim("mapConst", totals, m.parameter("SIZE")),
        partial: prim("mapEmpty", partials),
        members: prim("setEmpty", set(Key, int)),
        wide: higher(
          "tabulate",
          wide,
          null,
          ["a", "b", "c", "d", "e"].map((n) => param(n, Key)),
          prim("natToInt", int, v("c")),
        ),
        trees: listOf(Tree),
        last: construct(option(Pair), "none"),
        bits: prim("wordOfNat", word(8), num(300)),
        why: errno("EIO"),
        nothing: unitValue,
      }),
    ),
    m.functionDecl(
      "depth",
      [param("bonus"), param("t", Tree)],
      match(t, [
        ["leaf|tip", [], v("bonus")],
        [
          "node",
          ["left", "_", "right"],
          prim(
            "natAdd",
            nat,
            prim(
              "natMax",
              nat,
              m.call("depth", nat, prim("natAdd", nat, v("bonus"), num(1)), v("left", Tree)),
              m.call("depth", nat, v("bonus"), v("right", Tree)),
            ),
            num(1),
          ),
        ],
      ]),
      { recursiveOn: 1 },
    ),
    m.functionDecl(
      "naturals",
      [param("x"), param("y")],
      prim(
        "natMul",
        nat,
        prim("natSub", nat, x, prim("natSub", nat, v("y"), num(1))),
        prim("natMin", nat, prim("natDiv", nat, x, v("y")), prim("natMod", nat, x, v("y"))),
      ),
    ),
    m.functionDecl(
      "integers",
      [param("a", int), param("b", int)],
      prim(
        "intSub",
        int,
        prim(
          "intAdd",
          int,
          prim("intNeg", int, a),
          prim("intMul", int, prim("intDiv", int, a, b), prim("intMod", int, a, num(-2, int))),
        ),
        prim(
          "intMin",
          int,
          prim("intMax", int, a, m.parameter("OFFSET", int)),
          prim("natToInt", int, prim("intToNat", nat, b)),
        ),
      ),
    ),
    m.functionDecl(
      "words",
      [param("w", word(32)), param("x")],
      prim(
        "wordToNat",
        nat,
        ["wordAdd", "wordSub", "wordMul", "wordAnd", "wordOr", "wordXor"].reduce(
          (e, op) => prim(op as "wordAdd", word(32), e, w),
          prim("wordNot", word(32), prim("wordShl", word(32), prim("wordShr", word(32), w, x), num(3))),
        ),
      ),
    ),
    m.functionDecl(
      "lists",
      [param("xs", list(nat)), param("x")],
      letIn(
        "ys",
        prim(
          "append",
          list(nat),
          higher(
            "map",
            list(nat),
            higher("filter", list(nat), xs, [param("y")], lt(v("y"), x)),
            [param("z")],
            prim("natAdd", nat, v("z"), x),
          ),
          listOf(nat, num(1), x),
        ),
        prim(
          "natAdd",
          nat,
          prim(
            "natAdd",
            nat,
            prim("length", nat, prim("slice", list(nat), v("ys", list(nat)), num(1), x)),
            higher("count", nat, prim("range", list(nat), num(0), x), [param("unused1")], yes),
          ),
          prim(
            "getOrElse",
            nat,
            prim("at", option(nat), v("ys", list(nat)), num(0)),
            higher("sum", nat, listOf(nat), [param("q")], v("q")),
          ),
        ),
      ),
    ),
    m.functionDecl(
      "folds",
      [param("xs", list(nat))],
      prim(
        "intAdd",
        int,
        higher("sum", int, xs, [param("y")], prim("natToInt", int, v("y"))),
        higher(
          "reduce",
          int,
          xs,
          [param("acc", int), param("z")],
          prim("intSub", int, v("acc", int), prim("natToInt", int, v("z"))),
          num(0, int),
        ),
      ),
    ),
    m.functionDecl(
      "searches",
      [param("xs", list(nat)), param("m", Mode)],
      and(
        prim("includes", bool, xs, num(3)),
        higher("every", bool, xs, [param("y")], lt(v("y"), num(9))),
        or(
          higher("some", bool, xs, [param("z")], eq(v("z"), num(2))),
          prim(
            "eq",
            bool,
            higher("find", option(nat), xs, [param("u")], lt(v("u"), num(2))),
            construct(option(nat), "some", num(1)),
          ),
        ),
        prim("eq", bool, prim("must", nat, prim("at", option(nat), xs, num(0))), num(7)),
      ),
    ),
    m.functionDecl(
      "tests",
      [param("t", Tree), param("o", option(nat)), param("m", Mode), param("q", bool)],
      ifThenElse(
        or(
          match(t, [["leaf", [], yes]], no),
          not(lt(prim("must", nat, o), num(2))),
          prim("implies", bool, v("q", bool), m.call("isSmall", bool, prim("getOrElse", nat, o, num(0)))),
        ),
        and(
          match(v("m", Mode), [["on|off", [], yes]], no),
          not(
            match(o, [
              ["none", [], yes],
              ["some", ["_"], no],
            ]),
          ),
          prim("eq", bool, v("q", bool), match(t, [["tip", ["_"], yes]], no)),
        ),
        ifThenElse(
          match(o, [
            ["some", ["y"], lt(v("y"), num(3))],
            ["none", [], no],
          ]),
          not(v("q", bool)),
          match(v("m", Mode), [["standby", [], no]], yes),
        ),
      ),
    ),
    m.functionDecl(
      "chains",
      [param("m", Mode), param("t", Tree)],
      ifThenElse(
        prim("eq", bool, v("m", Mode), mode("on")),
        num(1),
        ifThenElse(
          not(match(t, [["tip", ["_"], yes]], no)),
          letIn("z", match(t, [["node", ["_", "key", "_"], v("key")]], num(0)), prim("natAdd", nat, v("z"), v("z"))),
          num(2),
        ),
      ),
    ),
    m.functionDecl(
      "maps",
      [param("s", State), param("k", Key)],
      letIn(
        "old",
        prim("mapGet", option(Pair), read("partial", partials), k, num(-1, int)),
        match(
          v("old", option(Pair)),
          [
            [
              "some",
              ["pair"],
              prim(
                "ok",
                outcome(State, Pair),
                update(s, {
                  total: prim(
                    "mapPut",
                    totals,
                    read("total", totals),
                    k,
                    prim("natAdd", nat, prim("mapGet", nat, read("total", totals), k), num(1)),
                  ),
                  partial: prim(
                    "mapRemove",
                    partials,
                    prim("mapPut", partials, read("partial", partials), k, num(0, int), v("pair", Pair)),
                    k,
                    num(1, int),
                  ),
                  members: prim(
                    "setRemove",
                    set(Key, int),
                    prim("setAdd", set(Key, int), read("members", set(Key, int)), k, num(2, int)),
                    k,
                    num(3, int),
                  ),
                  wide: prim("mapPut", wide, read("wide", wide), k, k, k, k, num(4), num(5, int)),
                }),
                tuple(
                  project(v("pair", Pair), 0, nat),
                  project(v("pair", Pair), 1, int),
                  project(v("pair", Pair), 2, bool),
                ),
              ),
            ],
          ],
          ifThenElse(
            and(
              prim("mapHas", bool, read("members", set(Key, int)), k, num(1, int)),
              prim("mapHas", bool, read("partial", partials), k, num(1, int)),
            ),
            prim("fail", outcome(State, Pair), errno("EINVAL")),
            prim("failWith", outcome(State, Pair), errno("EIO"), s),
          ),
        ),
      ),
    ),
    m.functionDecl(
      "outcomes",
      [param("s", State)],
      match(m.call("maps", outcome(State, Pair), s, num(0)), [
        [
          "ok",
          ["next", "result"],
          prim(
            "natAdd",
            nat,
            prim("mapGet", nat, field(v("next", State), "total", totals), num(0)),
            project(v("result", Pair), 0, nat),
          ),
        ],
        ["fail", ["errno"], ifThenElse(prim("eq", bool, v("errno", errnoType), errno("E2BIG")), num(1), num(2))],
        ["failWith", ["_", "next2"], prim("length", nat, field(v("next2", State), "trees", list(Tree)))],
      ]),
    ),
    m.functionDecl(
      "bounded",
      [param("s", State)],
      forall(
        param("k", Key),
        prim(
          "implies",
          bool,
          prim("lt", bool, k, m.parameter("SIZE")),
          exists(param("n"), prim("lt", bool, prim("mapGet", nat, read("total", totals), k), v("n"))),
        ),
      ),
      { stated: true, doc: "Everything is bounded." },
    ),
    m.functionDecl(
      "agrees",
      [param("s", State), param("k", Key)],
      prim(
        "and",
        bool,
        m.call("bounded", bool, s),
        match(prim("mapGet", option(Pair), read("partial", partials), k, num(0, int)), [
          ["some", ["pair"], prim("le", bool, project(v("pair", Pair), 1, int), num(0, int))],
          ["none", [], yes],
        ]),
      ),
      { stated: true },
    ),
  ],
  {
    doc: "Every shape there is.",
    xen: ["xen/common/shapes.c"],
    machine: {
      state: m.ref("State"),
      initial: "empty",
      actions: [],
      invariants: ["bounded"],
      transitions: [],
      deadlockFree: false,
    },
  },
);

const natParam = param("n");
const n = v("n");
const call = m.call("maps", outcome(State, Pair), s, num(0));

export const shapesObligations = m.obligations(
  m.obligation("parameters_PAR", { kind: "parametersValid", module: "Shapes" }, "PAR"),
  m.obligation("connectives", {
    kind: "forall",
    params: [natParam, param("k", Key)],
    body: {
      kind: "implies",
      premises: [
        {
          kind: "or",
          items: [
            { kind: "true" },
            { kind: "not", item: { kind: "false" } },
            { kind: "not", item: { kind: "equal", left: n, right: num(2) } },
          ],
        },
        {
          kind: "not",
          item: {
            kind: "and",
            items: [
              { kind: "less", left: n, right: num(3) },
              { kind: "lessEqual", left: num(-1, int), right: prim("natToInt", int, n) },
            ],
          },
        },
      ],
      conclusion: {
        kind: "iff",
        left: { kind: "holds", term: m.call("isSmall", bool, n) },
        right: {
          kind: "exists",
          params: [param("q")],
          body: {
            kind: "and",
            items: [
              { kind: "equal", left: v("q"), right: n },
              { kind: "member", item: k, list: listOf(Key, n) },
            ],
          },
        },
      },
    },
  }),
  m.obligation("states", {
    kind: "forall",
    params: [param("s", State)],
    body: {
      kind: "implies",
      premises: [
        { kind: "parametersValid", module: "Shapes" },
        { kind: "invariants", module: "Shapes", state: s },
        { kind: "typed", type: State, term: s },
      ],
      conclusion: {
        kind: "after",
        outcome: call,
        next: param("s'", State),
        body: { kind: "predicate", ref: m.ref("bounded"), args: [v("s'", State)] },
      },
    },
  }),
  m.obligation("cases", {
    kind: "forall",
    params: [param("t", Tree)],
    body: {
      kind: "let",
      name: "d",
      value: m.call("depth", nat, num(0), t),
      body: {
        kind: "match",
        scrutinee: t,
        cases: [
          { ctors: ["leaf", "tip"], binders: [], body: { kind: "equal", left: v("d"), right: num(0) } },
          {
            ctors: ["node"],
            binders: ["left", null, null],
            body: { kind: "lessEqual", left: m.call("depth", nat, num(0), v("left", Tree)), right: v("d") },
          },
        ],
        otherwise: null,
      },
    },
  }),
);
