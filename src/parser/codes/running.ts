/** XV4000 to XV4499: files, configuration, provers and execution. The examples are commands, or parts of files. */
import { table } from "./entry.js";

export const runningCodes = table({
  XV4000: {
    title: "the command line is wrong",
    example: "xenverif check --fliter close",
    mend: "see `xenverif <command> --help`",
  },
  XV4001: {
    title: "a model file cannot be read",
    example: "xenverif check no-permission.model.ts",
    mend: "check the path and its permissions",
  },
  XV4002: {
    title: "there is no such file or folder",
    example: "xenverif check nowhere",
    mend: "give a model file or the folder of a project",
  },
  XV4003: {
    title: "there is no model in a folder",
    example: "xenverif check empty-folder",
    mend: "name model files so that they end in `.model.ts`",
  },
  XV4004: {
    title: "the configuration is wrong",
    example: 'xenverif.config.json: { "timeout": "long" }',
    mend: "follow `schemas/xenverif.config.schema.json`",
  },
  XV4005: {
    title: "a file cannot be written",
    example: "xenverif extract   (on a full disk)",
    mend: "make room or give permission; the old files are as they were",
  },
  XV4006: {
    title: "generated files do not match the models",
    example: "xenverif check   (after a change of the model)",
    mend: "run `xenverif extract`",
  },
  XV4010: {
    title: "the prover cannot be used",
    example: "xenverif check   (without coqc)",
    mend: "install it as the message says, or name it with `XENVERIF_COQC`",
  },
  XV4011: {
    title: "a folder is no tree of Xen",
    example: "xenverif xen-diff .",
    mend: "give a checked-out repository of Xen",
  },
  XV4012: {
    title: "no functions of Xen are recorded",
    example: "xenverif xen-diff ../xen   (for the first time)",
    mend: "record them with `--record`, with the tree at the release that the models follow",
  },
  XV4013: {
    title: "recorded runs do not fit the model",
    example: "xenverif extract   (after an argument was added to an action)",
    mend: "record them again with `xenverif simulate --record`, or delete the file",
  },
  XV4014: {
    title: "there is no proof that could move to another name",
    example: "xenverif extract --rename close=shut   (no proof of `close` is orphaned)",
    mend: "name an action whose obligations are gone, and one that has obligations of the same kinds",
  },
  XV4015: {
    title: "there is a project in a folder already",
    example: "xenverif init .   (beside xenverif.config.json)",
    mend: "name another folder",
  },
  XV4016: {
    title: "a file is no report of `check`",
    example: "xenverif merge report.xml",
    mend: "give the files that `xenverif check --reporter json=FILE` wrote, with the same version of xenverif",
  },
  XV4017: {
    title: "a baseline cannot be read",
    example: "xenverif check --baseline nowhere.json",
    mend: "write it with `--update-baseline`",
  },
  XV4018: {
    title: "reports do not belong together",
    example: "xenverif merge 1.json 3.json   (of `--shard 1/3` and `--shard 3/3`)",
    mend: "give the reports of all shards of one run, each once",
  },
  XV4401: {
    title: "there is no such parameter",
    example: "xenverif explore --set LIMITS=3",
    mend: "name a constant that is tagged @parameter, with its module where two have the name",
  },
  XV4402: {
    title: "a parameter cannot have this value",
    example: "xenverif explore --set LIMIT=many",
    mend: "give a value of its type",
  },
  XV4403: {
    title: "the condition of a parameter is violated",
    example: "xenverif explore --set LIMIT=0   (with `@parameter LIMIT > 0`)",
    mend: "give a value that satisfies it",
  },
  XV4404: {
    title: "there is no such sort with a scope",
    example: "xenverif explore --scope Ports=3",
    mend: "name a sort that is declared with a scope",
  },
  XV4405: {
    title: "this is no scope",
    example: "xenverif explore --scope Port=0",
    mend: "give a number of at least 1",
  },
  XV4406: {
    title: "a model cannot be loaded",
    example: "export const k: Nat = div(1, 0);",
    mend: "give every constant a value that exists",
  },
  XV4407: {
    title: "a model has no machine to run",
    example: "xenverif replay types-only.model.ts trace.jsonl",
    mend: "tag a type @state, a constant @init and functions @action",
  },
  XV4411: {
    title: "a trace cannot be read",
    example: "xenverif replay channel.model.ts not-json.txt",
    mend: "give JSON Lines, plain or gzip",
  },
  XV4412: {
    title: "a trace has no record",
    example: "xenverif replay channel.model.ts empty.jsonl",
    mend: "give a trace with records",
  },
  XV4413: {
    title: "an adapter cannot be used",
    example: "xenverif replay channel.model.ts trace.jsonl --adapter wrong.ts",
    mend: "export an adapter, as `xenverif/replay` describes it",
  },
  XV4414: {
    title: "not exactly one adapter recognises a trace",
    example: "xenverif replay channel.model.ts unknown.jsonl",
    mend: "write one beside the model, or choose with `--adapter`",
  },
  XV4415: {
    title: "an argument of an action has no scope",
    example: "export function grow(s: State, by: Nat): Outcome<State> { … }",
    mend: "name a sort, such as `export type Size = Nat;` with `export const Size = nat({ scope: 4 });`",
  },
  XV4416: {
    title: "a state holds a value beyond the scope of its sort",
    example: "xenverif explore --scope Port=2   (with MAX_PORTS = 4)",
    mend: "raise the scope, or lower a parameter",
  },
});
