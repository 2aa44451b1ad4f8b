import { FormatError } from "./format-error.js";
import { gunzip } from "./gzip.js";

/**
 * What gzip compressed into a file.
 *
 * @param file its name, for messages
 * @throws FormatError when it is not gzip, is cut short, or unpacks to more than 512 MiB
 */
export async function gunzipFile(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  return gunzip(bytes).catch((cause: unknown) => {
    throw new FormatError(file, bytes.length, "a whole gzip stream", String(cause));
  });
}
