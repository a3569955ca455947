/** Traces on disk: JSON Lines, plain or gzip, read as a stream so that their size does not matter. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { type Diagnostic, error } from "../parser/diagnostic.js";
import { isObject } from "./trace-record.js";

/** A line of a trace: its record, or what is wrong with it. */
export type TraceLine =
  | { readonly kind: "record"; readonly line: number; readonly text: string; readonly object: object }
  | { readonly kind: "broken"; readonly diagnostic: Diagnostic };

/**
 * Reads the records of a trace in order. A broken line ends it. Empty lines are passed over.
 *
 * @param path a file of JSON objects, one a line; gzip is told by its first bytes, whatever the name
 */
export async function* readTrace(path: string): AsyncGenerator<TraceLine, void, undefined> {
  let number = 0;
  try {
    for await (const text of lines(path)) {
      number += 1;
      if (text.trim() === "") continue;
      const object = parseObject(text);
      if (object === null) {
        yield broken(`${path}:${number}: this line is not a JSON object`, "a trace holds one JSON object a line");
        return;
      }
      yield { kind: "record", line: number, text, object };
    }
  } catch (e) {
    const reason = e instanceof Error ? e.message : String(e);
    yield broken(
      `cannot read the trace ${path} beyond line ${number}: ${reason}`,
      "check the path, its permissions and that the file is complete",
    );
  }
}

/** The lines of a file. (`node:readline` loses the errors of its input.) */
async function* lines(path: string): AsyncGenerator<string, void, undefined> {
  const packed = await isGzip(path);
  const raw = createReadStream(path);
  const stream = packed ? raw.pipe(createGunzip()) : raw;
  // `pipe` does not pass errors on.
  raw.on("error", (e) => stream.destroy(e));
  stream.setEncoding("utf8");
  try {
    let rest = "";
    for await (const chunk of stream) {
      const parts = `${rest}${String(chunk)}`.split(/\r?\n/);
      rest = parts.pop() ?? "";
      yield* parts;
    }
    if (rest !== "") yield rest;
  } finally {
    raw.destroy();
  }
}

function broken(message: string, hint: string): TraceLine {
  return { kind: "broken", diagnostic: error("XV4411", null, message, hint) };
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** RFC 1952: a gzip file starts with the bytes 1f 8b. */
async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
