import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** A file that a host serves. */
export interface Served {
  readonly bytes: Uint8Array;
  readonly etag?: string;
}

/** What goes wrong with one request. */
export interface Fault {
  /** Another status than 200 or 206, without the file. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Another body. */
  readonly body?: string;
  /** The connection is cut after so many bytes. */
  readonly cutAfter?: number;
  /** Nothing more comes after so many bytes, though the connection stays. */
  readonly stallAfter?: number;
  /** The length that is announced differs by so many bytes from what comes. */
  readonly lengthOff?: number;
}

/** A request as the host saw it. */
export interface Seen {
  readonly path: string;
  readonly range?: string;
  readonly ifRange?: string;
  /** Place of the first byte that was sent, and of that after the last one. */
  readonly from: number;
  to: number;
}

/** A host on this machine. */
export interface Host {
  readonly url: string;
  readonly files: Map<string, Served>;
  /** For each path what goes wrong with its next requests; taken from the front. */
  readonly faults: Map<string, Fault[]>;
  readonly log: Seen[];
  /** Whether it gives ranges. */
  ranges: boolean;
  close(): Promise<void>;
}

/** Starts a host that serves files with ranges and goes wrong where it is told to. */
export async function startHost(): Promise<Host> {
  const server = createServer((request, response) => answer(host, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`server has no port: ${address}`);
  const host: Host = {
    url: `http://127.0.0.1:${address.port}`,
    files: new Map(),
    faults: new Map(),
    log: [],
    ranges: true,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return host;
}

/** The bytes of a path that were sent, without what was sent twice; and with it. */
export function sentOf({ log }: Host, path: string): { distinct: number; all: number } {
  const places = new Set<number>();
  let all = 0;
  for (const seen of log) {
    if (seen.path !== path) continue;
    for (let place = seen.from; place < seen.to; place++) places.add(place);
    all += seen.to - seen.from;
  }
  return { distinct: places.size, all };
}

function answer(host: Host, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURIComponent(request.url ?? "/");
  const fault = host.faults.get(path)?.shift() ?? {};
  const file = host.files.get(path);
  const { range } = request.headers;
  const ifRange = request.headers["if-range"]?.toString();
  const ranged = range !== undefined && host.ranges && (!ifRange || ifRange === file?.etag);
  const [from, to] = rangeOf(ranged ? range : undefined, file?.bytes.length ?? 0);
  const seen: Seen = { path, range, ifRange, from, to: from };
  host.log.push(seen);
  if (!file || fault.status || fault.body !== undefined) {
    const status = fault.status ?? (file ? 200 : 404);
    response.writeHead(status, { "content-type": "text/plain", ...fault.headers }).end(fault.body ?? "");
  } else if (ranged && from >= file.bytes.length) {
    response.writeHead(416, { "content-range": `bytes */${file.bytes.length}` }).end();
  } else {
    response.writeHead(ranged ? 206 : 200, {
      "content-type": "application/octet-stream",
      "content-length": to - from + (fault.lengthOff ?? 0),
      ...(file.etag ? { etag: file.etag } : {}),
      ...(ranged ? { "content-range": `bytes ${from}-${to - 1}/${file.bytes.length}` } : {}),
      ...fault.headers,
    });
    send(response, file.bytes.subarray(from, to), fault, seen);
  }
}

function rangeOf(range: string | undefined, length: number): [number, number] {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range ?? "");
  if (!match) return [0, length];
  return [Number(match[1]), match[2] ? Math.min(length, Number(match[2]) + 1) : length];
}

/** Sends bytes in chunks, up to where it goes wrong. */
function send(
  response: ServerResponse,
  bytes: Uint8Array,
  { cutAfter, stallAfter, lengthOff }: Fault,
  seen: Seen,
): void {
  const end = Math.min(bytes.length, cutAfter ?? stallAfter ?? bytes.length);
  const step = (at: number): void => {
    if (at >= end) {
      if (cutAfter !== undefined || lengthOff) response.destroy();
      else if (stallAfter === undefined) response.end();
      return;
    }
    const next = Math.min(end, at + 16_384);
    response.write(bytes.subarray(at, next), (error) => {
      if (error) return;
      seen.to += next - at;
      step(next);
    });
  };
  step(0);
}
