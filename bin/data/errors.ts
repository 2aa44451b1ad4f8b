import isNetworkError from "is-network-error";

/** A download that failed: which file, why, and what to do. */
export class DownloadError extends Error {
  /** @param scope what the failure is about, and so what else need not be tried; defaults to the file */
  constructor(
    file: string,
    reason: string,
    remedy: string,
    readonly scope: "file" | "host" | "machine" = "file",
  ) {
    super(`${file}: ${reason}; ${remedy}`);
  }
}

/** A failure that may not come again: a cut connection, a host that is busy. */
export class TransientError extends Error {
  /** @param retryAfter milliseconds that the host asked to wait */
  constructor(
    reason: string,
    readonly retryAfter = 0,
  ) {
    super(reason);
  }
}

const makeRoom = "make room, then run npm run data again: it goes on from here";
const elsewhere = "choose another folder with --cache";
const forbidden = ["it may not be written", `allow it, or ${elsewhere}`] as const;
const inTheWay = ["a file is where its folder should be", `move that file, or ${elsewhere}`] as const;
const diskFaults = new Map<unknown, readonly [reason: string, remedy: string]>([
  ["ENOSPC", ["the disk is full", makeRoom]],
  ["EDQUOT", ["the quota of the disk is used up", makeRoom]],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["EROFS", ["the disk is read-only", elsewhere]],
  ["ENOTDIR", inTheWay],
  ["EEXIST", inTheWay],
  ["EISDIR", ["it is a folder", "move that folder, or choose another one with --cache"]],
]);

/** A failure to read or write files in the words of people; what else failed stays as it is. */
export function diskFault(error: unknown, file: string): unknown {
  if (!(error instanceof Error && "code" in error && "syscall" in error)) return error;
  const [reason, remedy] = diskFaults.get(error.code) ?? [];
  if (!reason || !remedy) return error;
  const path = "path" in error ? `: ${error.path}` : "";
  return new DownloadError(file, `${reason} (${error.code}${path})`, remedy, "machine");
}

const networkFaults = new Map([
  ["ENOTFOUND", "the host's name cannot be found"],
  ["EAI_AGAIN", "the host's name cannot be looked up"],
  ["ECONNREFUSED", "the host takes no connections"],
  ["ECONNRESET", "the connection was cut"],
  ["UND_ERR_SOCKET", "the connection was cut"],
  ["ENETUNREACH", "there is no way to the host"],
  ["EHOSTUNREACH", "there is no way to the host"],
  ["ETIMEDOUT", "the host does not answer"],
  ["UND_ERR_CONNECT_TIMEOUT", "the host does not answer"],
]);

/** A failure of `fetch` in words: its own message says no more than that it failed. What else failed stays as it is. */
export function networkFault(error: unknown, file: string, url: string): unknown {
  if (!isNetworkError(error)) return error;
  const { code, message } = innermost(error);
  const reason = `${networkFaults.get(code) ?? "the connection failed"} (${code || message})`;
  if (!/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code)) return new TransientError(reason);
  // Trying again would not help.
  const fault = `${new URL(url).host} cannot prove who it is: ${reason}`;
  return new DownloadError(file, fault, "check the clock of this machine and its network", "host");
}

/** What the error that is behind others says. */
function innermost(error: unknown): { code: string; message: string } {
  if (!(error instanceof Error)) return { code: "", message: String(error) };
  if ("code" in error && typeof error.code === "string") return { code: error.code, message: error.message };
  const cause = error instanceof AggregateError ? error.errors[0] : error.cause;
  return cause ? innermost(cause) : { code: "", message: error.message };
}

/**
 * The variable of the environment that names the proxy for an address; undefined where none does. The order is that of
 * undici, which knows the small letters first, and fetches with the proxy for http where there is none for https.
 */
export function proxyVariable({ protocol }: Pick<URL, "protocol">): string | undefined {
  const http = ["http_proxy", "HTTP_PROXY"];
  const names = protocol === "https:" ? ["https_proxy", "HTTPS_PROXY", ...http] : http;
  return names.find((name) => process.env[name]);
}

/** What to do where something on the way seems to have changed an answer: a proxy is blamed only where one is set. */
export function remedyOnTheWay(url: URL): string {
  const name = proxyVariable(url);
  return name ? `try without the proxy that ${name} names` : "try again later, or from another network";
}
