import type { Connection } from "./connection.js";
import { DownloadError } from "./download-error.js";
import type { PartFile } from "./part-file.js";
import { type RangeAnswer, RangeRefusedError, requestRange } from "./range-request.js";
import { retrying } from "./retry.js";
import { TransientError } from "./transient-error.js";

/**
 * Fetches what a part lacks of the bytes before a place of the remote file; a dropped connection is taken up where it
 * was dropped, a file that changed at the host is fetched from its beginning.
 *
 * @param place in the remote file; Infinity for its end
 * @throws DownloadError when it cannot be had
 */
export async function fetchUpTo(part: PartFile, place: number, connection: Connection): Promise<void> {
  try {
    await retrying(() => attempt(part, place, connection), { ...connection, progress: () => part.size });
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
    const remedy = "run npm run data again later: it goes on from here";
    throw new DownloadError(part.file, `${error.message}, several times`, remedy, "host");
  }
}

async function attempt(part: PartFile, place: number, connection: Connection): Promise<void> {
  if (part.reaches(place)) return;
  const { file, end, remote } = part;
  const to = Math.min(place, remote.total ?? Number.POSITIVE_INFINITY);
  const wanted = { file, url: remote.url, from: end, to, validator: remote.validator };
  try {
    await take(await requestRange(wanted, connection), part, place, connection);
  } catch (error) {
    if (error instanceof RangeRefusedError) part.restart();
    throw error;
  }
}

/** Puts the bytes of an answer into the part, up to the place. */
async function take(
  answer: RangeAnswer,
  part: PartFile,
  place: number,
  connection: Connection,
): Promise<void> {
  const changed = isAnother(answer, part);
  if (changed) part.restart();
  else part.learn(saidIn(answer));
  let at = answer.from;
  for await (const chunk of answer.body) {
    if (changed) throw new TransientError("the file changed at the host");
    const from = Math.min(part.end - at, chunk.length);
    const fresh = chunk.subarray(from, Math.max(from, Math.min(chunk.length, place - at)));
    at += chunk.length;
    if (fresh.length > 0) part.append(fresh);
    if (fresh.length > 0) connection.received(part.file, fresh.length);
    if (part.reaches(place)) return;
  }
  // A host that gives the whole file without its length ends it with the connection.
  if (!answer.ranged && answer.total === undefined) part.learn({ ...saidIn(answer), total: part.end });
  if (!part.reaches(place)) throw new TransientError("the connection ended too early");
}

function saidIn({
  validator,
  total,
  ranged,
}: RangeAnswer): Pick<RangeAnswer, "validator" | "total" | "ranged"> {
  return { validator, total, ranged };
}

/** Whether the host now has another file than the one of which bytes are there, or might have. */
function isAnother({ validator, total }: RangeAnswer, { size, remote }: PartFile): boolean {
  if (size === 0) return false;
  return validator !== remote.validator || total !== remote.total;
}
