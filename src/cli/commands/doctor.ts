/** `xenverif doctor`: what is installed, and what is missing. */
import { ownVersion } from "../../project/init.js";
import { installation } from "../../provers/doctor.js";
import { canCheck, doctorLines, doctorText } from "../../report/doctor.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";

/** @returns the exit code: 3 where no prover is there */
export async function runDoctor(json: boolean, io: Io): Promise<number> {
  const found = await installation(ownVersion());
  io.out(
    json
      ? JSON.stringify({ version: 1, xenverif: found.xenverif, lines: doctorLines(found) }, null, 2)
      : doctorText(found, io.color),
  );
  return canCheck(found) ? exit.ok : exit.prover;
}

export const doctorCommand = command(
  "doctor",
  "say which provers are installed, and how to install what is missing",
  (y) =>
    y
      .option("json", { type: "boolean", default: false, describe: "as JSON" })
      .epilogue("Exit code 3: there is no prover at all."),
  (a, io) => runDoctor(a.json, io),
);
