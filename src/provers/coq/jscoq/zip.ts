/** Reads zip archives without encryption and of less than 4 GB (PKWARE's APPNOTE.TXT, 4.3). */
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The files of an archive. @throws Error where it is none */
export function unzipped(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  if (end === -1) throw new Error("not a zip archive");
  const out: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = archive.readUInt16LE(at + 10);
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const name = archive.toString("utf8", at + 46, at + 46 + nameLength);
    const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
    const raw = archive.subarray(start, start + size);
    if (!name.endsWith("/")) out.push({ name, content: new Uint8Array(method === 8 ? inflateRawSync(raw) : raw) });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return out;
}
