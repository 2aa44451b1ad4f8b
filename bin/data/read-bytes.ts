import { closeSync, openSync, readSync } from "node:fs";

/** Bytes of a file from a place on, as many as it has up to a count. */
export function readBytes(path: string, count: number, from = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count);
  const file = openSync(path, "r");
  try {
    let read = 0;
    for (let more = 1; more > 0 && read < count; read += more) {
      more = readSync(file, bytes, read, count - read, from + read);
    }
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}
