import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { textFile } from "../site/file-types.js";

/** What compressing a site made of its files of text. */
export interface Compressed {
  readonly files: number;
  /** Bytes plain, gzipped and with Brotli. */
  readonly plain: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Below this a file and its headers fit into one packet anyway. */
const leastBytes = 1024;

/**
 * Writes `name.gz` and `name.br` beside every file of text of a folder, as small as they go, for servers that send such files as
 * they lie there (nginx's `gzip_static`). A server that knows nothing of them sends the files themselves, as before.
 */
export function compressBeside(folder: string): Compressed {
  const sum = { files: 0, plain: 0, gzip: 0, brotli: 0 };
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!textFile.test(name)) continue;
    const file = join(folder, name);
    const bytes = readFileSync(file);
    if (bytes.length < leastBytes) continue;
    const gzip = gzipSync(bytes, { level: 9 });
    const brotli = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
    writeFileSync(`${file}.gz`, gzip);
    writeFileSync(`${file}.br`, brotli);
    sum.files++;
    sum.plain += bytes.length;
    sum.gzip += gzip.length;
    sum.brotli += brotli.length;
  }
  return sum;
}
