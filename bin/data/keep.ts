import { join } from "node:path";
import { FormatError } from "../../src/lib/data/format-error.js";
import { checksumOf } from "./checksum.js";
import { countSamples } from "./content.js";
import { DownloadError } from "./download-error.js";
import type { Gathered, Task } from "./job.js";
import { type LockedFile, writeLocked } from "./sample-lock.js";

/**
 * Moves what was gathered into its place in the cache, when it is what its name says and what it was before.
 *
 * @throws DownloadError when it is not; the cache then is as it was
 */
export async function keep({ wanted, cache, locked }: Task, gathered: Gathered): Promise<void> {
  const { part, complete, seal } = gathered;
  try {
    if (locked) await expectLocked(gathered, locked);
    part.cut(seal(wanted.count));
    const count = await countSamples(wanted, part.path);
    const { url, validator, total } = part.remote;
    const sha256 = await checksumOf(part.path);
    const bytes = part.size;
    part.moveTo(join(cache, wanted.file));
    writeLocked(cache, wanted.file, { url, validator, total, count, complete, bytes, sha256 });
  } catch (error) {
    if (error instanceof FormatError || error instanceof DownloadError) part.remove();
    throw error;
  }
}

/** Whether its beginning is the file that was fetched first. */
async function expectLocked({ part, seal }: Gathered, { count, bytes, sha256 }: LockedFile): Promise<void> {
  const length = seal(count);
  if (length === bytes && part.size >= bytes && (await checksumOf(part.path, bytes)) === sha256) return;
  throw new DownloadError(
    part.file,
    "it is not what it was when it was first fetched: its checksum differs",
    "--refresh takes it as it is now",
  );
}
