import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { textFile } from "../site/file-types.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** A file whose name has the hash of what is in it is never another. */
const hashed = /\.[0-9a-f]{8}\.\w+$/;

/** A server of a built site, for tests and for the gate. */
export interface SiteServer {
  /** Address of the home page, ending with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on this machine under a sub-path, as a course site would be hosted: as any static host does, without rewriting
 * a path. That of a folder without its slash is sent on.
 *
 * @param folder with the built site
 * @param base the sub-path, beginning and ending with a slash; defaults to "/course/"
 * @param options compressed: whether text is sent gzipped; anyOrigin: whether pages of any origin may load what is sent, as frames
 *   in a sandbox must; both default to false
 */
export async function serveSite(
  folder: string,
  base = "/course/",
  { compressed = false, anyOrigin = false }: { compressed?: boolean; anyOrigin?: boolean } = {},
): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // Browsers ask for it by themselves where a page names no icon, as one that is not there can't.
    if (pathname === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const file = pathname.startsWith(base) ? fileAt(folder, pathname.slice(base.length)) : undefined;
    if (!file && pathname.startsWith(base) && fileAt(folder, `${pathname.slice(base.length)}/`)) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    if (!file) {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": hashed.test(file) ? "max-age=31536000, immutable" : "no-cache",
      ...(anyOrigin ? { "access-control-allow-origin": "*" } : {}),
      ...(compressed && textFile.test(file) ? { "content-encoding": "gzip" } : {}),
    });
    if (compressed && textFile.test(file)) {
      response.end(gzipSync(readFileSync(file)));
      return;
    }
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`server has no port: ${address}`);
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The file of a path as a browser sends it; none where its percent signs mean nothing. */
function fileAt(folder: string, path: string): string | undefined {
  try {
    return fileFor(folder, decodeURIComponent(path));
  } catch {
    return undefined;
  }
}

/** The file of a path as every static host has it: itself, or the index of a folder whose path ends with a slash. */
export function fileFor(folder: string, path: string): string | undefined {
  const inside = join(folder, normalize(join("/", path)));
  const file = inside.endsWith("/") ? join(inside, "index.html") : inside;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
