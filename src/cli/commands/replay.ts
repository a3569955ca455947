/** `xenverif replay`. */
import { runReplay } from "../../explore/replay.js";
import { pairsOption, settings } from "../arguments.js";
import { command } from "../define.js";

export const replayCommand = command(
  "replay <model> <trace>",
  "run a recorded trace of the real Xen on a model and say where they differ",
  (y) =>
    y
      .positional("model", { type: "string", demandOption: true, describe: "the model file" })
      .positional("trace", { type: "string", demandOption: true, describe: "JSON Lines, plain or gzip" })
      .option("adapter", {
        type: "string",
        requiresArg: true,
        describe: "the adapter file (default: the one beside the model that knows the trace)",
      })
      .option("set", pairsOption("a parameter: NAME=VALUE"))
      .option("keep-going", { type: "boolean", default: false, describe: "go on after a difference" })
      .example(
        "$0 replay samples/event-channel/event-channel.model.ts trace.jsonl.gz",
        "0 differences means exit code 0",
      ),
  async (a, io) => {
    const result = await runReplay({
      model: a.model,
      trace: a.trace,
      adapter: a.adapter ?? null,
      parameters: settings(a.set, "--set"),
      keepGoing: a.keepGoing,
      color: io.color,
    });
    (result.exitCode === 2 ? io.err : io.out)(result.text.trimEnd());
    return result.exitCode;
  },
);
