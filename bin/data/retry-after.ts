/**
 * What the header Retry-After asks to wait: seconds, or a date.
 *
 * @param now milliseconds since 1970
 * @returns milliseconds; undefined where there is none or it cannot be read
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
