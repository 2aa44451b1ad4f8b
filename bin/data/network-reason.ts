const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host's name cannot be found",
  EAI_AGAIN: "the host's name cannot be looked up",
  ECONNREFUSED: "the host takes no connections",
  ECONNRESET: "the connection was cut",
  UND_ERR_SOCKET: "the connection was cut",
  ENETUNREACH: "there is no way to the host",
  EHOSTUNREACH: "there is no way to the host",
  ETIMEDOUT: "the host does not answer",
  UND_ERR_CONNECT_TIMEOUT: "the host does not answer",
};

/** Whether the fault lies in the certificate of a host: trying again would not help. */
export function isCertificateFault(error: unknown): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(codeOf(error));
}

/** Why `fetch` failed, in words; its own message says no more than that it did. */
export function networkReason(error: unknown): string {
  const code = codeOf(error);
  if (Object.hasOwn(reasons, code)) return `${reasons[code]} (${code})`;
  return code ? `the connection failed (${code})` : `the connection failed (${innermost(error)})`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return codeOf(error instanceof AggregateError ? error.errors[0] : error.cause);
}

function innermost(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? innermost(error.cause) : error.message;
}
