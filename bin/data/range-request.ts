import type { Connection } from "./connection.js";
import { DownloadError } from "./download-error.js";
import { isCertificateFault, networkReason } from "./network-reason.js";
import { readRetryAfter } from "./retry-after.js";
import { TransientError } from "./transient-error.js";

/** Bytes of a remote file: those from `from` up to `to`, which is not included. */
export interface RangeWanted {
  /** Its name in the cache, for messages. */
  readonly file: string;
  readonly url: string;
  readonly from: number;
  /** Infinity for all the rest. */
  readonly to: number;
  /** ETag or date of the bytes that are there already. */
  readonly validator?: string;
}

/** What a host answers: the bytes, and what it says of the whole file. */
export interface RangeAnswer {
  /** Whether it gave the range; a host that cannot gives the whole file. */
  readonly ranged: boolean;
  /** Place of the first byte that comes, in the remote file. */
  readonly from: number;
  /** Length of the remote file, where the host says it. */
  readonly total?: number;
  /** ETag, or date of the last change. */
  readonly validator?: string;
  /** To be read once, or left by `break`: the connection then ends. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** The host says that the file has no such bytes (416): it is not the file that it was. */
export class RangeRefusedError extends TransientError {}

/**
 * Asks for a range of a remote file.
 *
 * @throws DownloadError for what trying again does not mend: a file that is not there, a web page instead of data;
 *   TransientError for what it may: a cut or stalled connection, a busy host; the signal's reason when it is aborted
 */
export async function requestRange(wanted: RangeWanted, connection: Connection): Promise<RangeAnswer> {
  const watch = watchFor(connection);
  try {
    const response = await fetch(wanted.url, { headers: headersFor(wanted), signal: watch.signal });
    expectData(response, wanted, connection);
    return { ...readAnswer(response, wanted), body: chunksOf(response, watch, wanted) };
  } catch (error) {
    watch.end();
    throw asDownloadFault(error, wanted);
  }
}

function headersFor({ from, to, validator }: RangeWanted): Record<string, string> {
  const headers: Record<string, string> = {
    range: `bytes=${from}-${to === Number.POSITIVE_INFINITY ? "" : to - 1}`,
    // Ranges are of the file itself, not of a compressed form of it.
    "accept-encoding": "identity",
  };
  // A weak ETag does not promise equal bytes, so that hosts must not take it here.
  if (validator && !validator.startsWith("W/")) headers["if-range"] = validator;
  return headers;
}

/** @throws unless the answer is the file or a part of it */
function expectData({ status, headers }: Response, { file, url }: RangeWanted, { clock }: Connection): void {
  const host = new URL(url).host;
  if (status === 416) throw new RangeRefusedError(`${host} has no such part of the file (416)`);
  if (status === 408 || status === 429 || status >= 500) {
    const retryAfter = readRetryAfter(headers.get("retry-after"), clock.now());
    throw new TransientError(`${host} is busy or out of order (${status})`, retryAfter);
  }
  if (status === 404 || status === 410) {
    throw new DownloadError(file, `${host} has no such file (${status})`, "check the name of the class");
  }
  if (status !== 200 && status !== 206) {
    throw new DownloadError(file, `${host} does not give it (${status})`, "try again later");
  }
  const type = headers.get("content-type") ?? "";
  if (/^(text\/html|application\/xhtml)/i.test(type)) {
    throw new DownloadError(
      file,
      `a web page came instead of data (${type})`,
      "sign in where the network asks for it, then try again",
      "host",
    );
  }
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") {
    throw new DownloadError(file, `${host} sent it compressed (${encoding})`, "try without a proxy", "host");
  }
}

function readAnswer({ status, headers }: Response, wanted: RangeWanted): Omit<RangeAnswer, "body"> {
  const validator = headers.get("etag") ?? headers.get("last-modified") ?? undefined;
  if (status === 200) return { ranged: false, from: 0, total: lengthOf(headers), validator };
  const range = headers.get("content-range") ?? "";
  const match = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range);
  if (!match || Number(match[1]) !== wanted.from || Number(match[2]) >= wanted.to) {
    throw new DownloadError(
      wanted.file,
      `other bytes came than ${wanted.from} to ${wanted.to}: ${range || "no Content-Range"}`,
      "try without a proxy",
      "host",
    );
  }
  return {
    ranged: true,
    from: wanted.from,
    total: match[3] === "*" ? undefined : Number(match[3]),
    validator,
  };
}

function lengthOf(headers: Headers): number | undefined {
  const length = headers.get("content-length");
  return length !== null && /^\d+$/.test(length) ? Number(length) : undefined;
}

/** Ends a request when the person does, or when no byte comes for too long. */
interface Watch {
  readonly signal: AbortSignal;
  /** A byte came. */
  seen(): void;
  end(): void;
}

function watchFor({ signal, stallAfter }: Connection): Watch {
  const halt = new AbortController();
  const stalled = () => halt.abort(new TransientError(`no byte came for ${stallAfter / 1000} s`));
  const timer = setTimeout(stalled, stallAfter);
  const stop = () => halt.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop);
  return {
    signal: halt.signal,
    seen: () => void timer.refresh(),
    end() {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
      halt.abort();
    },
  };
}

async function* chunksOf(
  { body }: Response,
  watch: Watch,
  wanted: RangeWanted,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    if (!body) return;
    for await (const chunk of body) {
      watch.seen();
      yield chunk;
    }
  } catch (error) {
    throw asDownloadFault(error, wanted);
  } finally {
    watch.end();
  }
}

/** What a failed request is to those who asked: its reason when it was ended, else a cut connection. */
function asDownloadFault(error: unknown, { file, url }: RangeWanted): unknown {
  if (error instanceof DownloadError || error instanceof TransientError) return error;
  if (error instanceof Error && error.name === "AbortError") return error;
  if (isCertificateFault(error)) {
    const reason = `${new URL(url).host} cannot prove who it is: ${networkReason(error)}`;
    return new DownloadError(file, reason, "check the clock of this machine and its network", "host");
  }
  return new TransientError(networkReason(error));
}
