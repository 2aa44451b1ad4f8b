import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** SHA-256 of a file, or of its first bytes, in hexadecimal digits. */
export async function checksumOf(path: string, bytes = Number.POSITIVE_INFINITY): Promise<string> {
  const hash = createHash("sha256");
  if (bytes > 0) for await (const chunk of createReadStream(path, { end: bytes - 1 })) hash.update(chunk);
  return hash.digest("hex");
}
