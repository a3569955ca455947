/** `xenverif init`: a new project. */
import { renderDiagnostics } from "../../parser/render.js";
import { initialise } from "../../project/init.js";
import { command } from "../define.js";
import { exit, type Io } from "../io.js";
import { runExtract } from "./extract.js";

/** @returns the exit code */
export async function runInit(folder: string, io: Io): Promise<number> {
  const done = initialise(folder);
  if (done.diagnostics.length > 0) {
    io.err(renderDiagnostics(done.diagnostics, new Map(), io));
    return exit.usage;
  }
  for (const path of done.written) io.out(`wrote   ${path}`);
  for (const path of done.kept) io.out(`kept    ${path}, which was there`);
  const code = await runExtract([folder], [], null, io);
  if (code === exit.ok) io.out(`\nNext: ${folder === "." ? "" : `cd ${folder}; `}npm install; npx xenverif check`);
  return code;
}

export const initCommand = command(
  "init [folder]",
  "make a new project with a small model that checks green",
  (y) =>
    y
      .positional("folder", { type: "string", default: ".", describe: "where; it need not exist" })
      .example("$0 init frames", "a project in the folder frames")
      .epilogue("Nothing that is there is written over. docs/tutorial.md goes on from here."),
  (a, io) => runInit(a.folder, io),
);
