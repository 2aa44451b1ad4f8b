import { setTimeout as delay } from "node:timers/promises";
import pRetry from "p-retry";
import { EnvHttpProxyAgent, fetch, type Response } from "undici";
import { DownloadError, networkFault, proxyVariable, remedyOnTheWay, TransientError } from "./errors.js";
import type { PartFile, Said } from "./part-file.js";

/** How bytes are fetched, and who is told. */
export interface Connection {
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Told of the bytes that came and were kept. */
  readonly received: (file: string, bytes: number) => void;
  /** Milliseconds without a byte after which a connection counts as dropped; defaults to 30,000. */
  readonly stallAfter?: number;
  /** Milliseconds before the second attempt, at least; before each further one twice as long. Defaults to 250. */
  readonly firstWait?: number;
  /** Waits as long as a host asks; defaults to the time of this machine. */
  readonly pause?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Goes by HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in small letters too: Node's own `fetch` passes them over. Undefined without a proxy. */
const dispatcher = proxyVariable({ protocol: "https:" }) ? new EnvHttpProxyAgent() : undefined;

/**
 * Fetches what a part lacks of the bytes before a place of the remote file; a dropped connection is taken up where it
 * was dropped, a file that changed at the host is fetched from its beginning.
 *
 * @param place in the remote file; Infinity for its end
 * @throws DownloadError when it cannot be had; the signal's reason when it is aborted
 */
export async function fetchUpTo(part: PartFile, place: number, connection: Connection): Promise<void> {
  const task = () => fetchOnce(part, place, connection);
  await retrying(task, connection, () => part.size).catch((error: unknown) => {
    if (!(error instanceof TransientError)) throw error;
    const remedy = "run npm run data again later: it goes on from here";
    throw new DownloadError(part.file, `${error.message}, several times`, remedy, "host");
  });
}

/** Milliseconds between two attempts, at most; and those that a host may ask for. */
const [longestWait, longestRetryAfter] = [30_000, 120_000];

/**
 * Does a task again while it fails with a TransientError: five times in a row at most, and waiting longer each time.
 * An attempt that brings bytes starts the count and the waits anew.
 *
 * @param size bytes that are there
 * @param most attempts that may bring bytes and fail; defaults to 50
 * @throws whatever else the task throws; the last TransientError when the attempts are used up
 */
export async function retrying(
  task: () => Promise<void>,
  connection: Omit<Connection, "received">,
  size: () => number,
  most = 50,
): Promise<void> {
  const { signal, firstWait: minTimeout = 250, pause = sleep } = connection;
  const before = size();
  const shouldRetry = async ({ error }: { error: Error }) => {
    if (!(error instanceof TransientError) || size() > before) return false;
    if (error.retryAfter > longestRetryAfter) return false;
    await pause(error.retryAfter, signal);
    return true;
  };
  const waits = { retries: 4, minTimeout, maxTimeout: longestWait, randomize: true };
  try {
    await pRetry(task, { ...waits, signal, shouldRetry });
  } catch (error) {
    if (!(error instanceof TransientError) || size() <= before || most <= 1) throw error;
    await pause(minTimeout, signal);
    await retrying(task, connection, size, most - 1);
  }
}

async function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal });
}

/**
 * Asks once for what a part lacks, and takes what comes of it.
 *
 * @throws DownloadError for what trying again does not mend: a file that is not there, a web page instead of data;
 *   TransientError for what it may: a cut or stalled connection, a busy host
 */
export async function fetchOnce(part: PartFile, place: number, connection: Connection): Promise<void> {
  const { signal, received, stallAfter = 30_000 } = connection;
  const { url, total = Number.POSITIVE_INFINITY } = part.remote;
  signal.throwIfAborted();
  if (part.reaches(place)) return;
  const halt = new AbortController();
  const stalled = () => halt.abort(new TransientError(`no byte came for ${stallAfter / 1000} s`));
  const timer = setTimeout(stalled, stallAfter);
  signal.addEventListener("abort", () => halt.abort(signal.reason), { signal: halt.signal });
  try {
    const to = Math.min(place, total);
    const response = await fetch(url, { headers: headersFor(part, to), signal: halt.signal, dispatcher });
    expectData(response, part);
    for await (const bytes of taken(response, part, to)) {
      timer.refresh();
      received(part.file, bytes);
    }
  } catch (error) {
    throw networkFault(error, part.file, url);
  } finally {
    clearTimeout(timer);
    // Ends a connection of which not all was read.
    halt.abort();
  }
}

function headersFor({ end, remote: { validator } }: PartFile, to: number): Record<string, string> {
  const range = `bytes=${end}-${to === Number.POSITIVE_INFINITY ? "" : to - 1}`;
  // Ranges are of the file itself, not of a compressed form of it.
  const headers = { range, "accept-encoding": "identity" };
  // A weak ETag does not promise equal bytes, so that hosts must not take it here.
  return validator && !validator.startsWith("W/") ? { ...headers, "if-range": validator } : headers;
}

/** @throws unless the answer is the file or a part of it */
function expectData({ status, headers }: Response, part: PartFile): void {
  const url = new URL(part.remote.url);
  const { host } = url;
  const fail = (reason: string, remedy: string, scope?: "host") => {
    throw new DownloadError(part.file, reason, remedy, scope);
  };
  if (status === 416) {
    // It is not the file that it was.
    part.restart();
    throw new TransientError(`${host} has no such part of the file (416)`);
  }
  if (status === 408 || status === 429 || status >= 500) {
    const retryAfter = readRetryAfter(headers.get("retry-after"), Date.now());
    throw new TransientError(`${host} is busy or out of order (${status})`, retryAfter);
  }
  const isMissing = status === 404 || status === 410;
  if (isMissing) fail(`${host} has no such file (${status})`, "check the name of the class");
  if (status !== 200 && status !== 206) fail(`${host} does not give it (${status})`, "try again later");
  const type = headers.get("content-type") ?? "";
  const isPage = /^(text\/html|application\/xhtml)/i.test(type);
  const signIn = "sign in where the network asks for it, then try again";
  if (isPage) fail(`a web page came instead of data (${type})`, signIn, "host");
  const form = headers.get("content-encoding") ?? "identity";
  if (form !== "identity") fail(`${host} sent it compressed (${form})`, remedyOnTheWay(url), "host");
}

/** What the header Retry-After asks to wait, seconds or a date, in milliseconds; undefined where it cannot be read. */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** What an answer says of the whole file; a host that cannot give the range gives all of it. */
function saidIn({ status, headers }: Response, { file, end, remote }: PartFile, to: number): Said {
  const validator = headers.get("etag") ?? headers.get("last-modified") ?? undefined;
  const [range, length] = [headers.get("content-range") ?? "", headers.get("content-length")];
  if (status === 200) return { ranged: false, total: length ? Number(length) : undefined, validator };
  const [, from, last, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(range) ?? [];
  if (Number(from) === end && Number(last) < to)
    return { ranged: true, total: total === "*" ? undefined : Number(total), validator };
  const reason = `other bytes came than ${end} to ${to}: ${range || "no Content-Range"}`;
  throw new DownloadError(file, reason, remedyOnTheWay(new URL(remote.url)), "host");
}

/** Puts the bytes of an answer into the part, up to a place; tells how many, as they come. */
async function* taken(response: Response, part: PartFile, to: number): AsyncGenerator<number> {
  const said = saidIn(response, part, to);
  const { validator, total } = part.remote;
  if (part.size > 0 && (said.validator !== validator || said.total !== total)) {
    part.restart();
    throw new TransientError("the file changed at the host");
  }
  part.learn(said);
  let at = said.ranged ? part.end : 0;
  for await (const chunk of response.body ?? []) {
    const fresh = chunk.subarray(part.end - at, to - at);
    at += chunk.length;
    part.append(fresh);
    yield fresh.length;
    if (part.reaches(to)) return;
  }
  // A host that gives the whole file without its length ends it with the connection.
  if (!said.ranged && said.total === undefined) part.learn({ ...said, total: part.end });
  if (!part.reaches(to)) throw new TransientError("the connection ended too early");
}
