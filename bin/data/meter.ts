import prettyBytes from "pretty-bytes";

/** Milliseconds over which the rate is measured, and those between two lines: more often nobody could read them. */
const [span, every] = [10_000, 200];

/** Seconds as people read them: "45 s", "2 min 5 s", "1 h 3 min". */
export function secondsText(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/**
 * Counts the bytes of a download: how many, how fast, how long still.
 *
 * @param total bytes to come, in part an estimate
 * @param now milliseconds from some time on
 * @returns is told of bytes that came; gives the line to show, "a.npy: 34 MB of 118 MB, 5.2 MB/s, 16 s left", or
 *   undefined where the last one is not old enough
 */
export function meterFor(total: number, now = () => performance.now()) {
  let received = 0;
  let shown = Number.NEGATIVE_INFINITY;
  const marks = [{ at: now(), received }];
  return (file: string, bytes: number): string | undefined => {
    received += bytes;
    const at = now();
    if (at - shown < every) return undefined;
    shown = at;
    while (marks.length > 1 && at - marks[1].at >= span) marks.shift();
    const seconds = (at - marks[0].at) / 1000;
    const rate = seconds > 0 ? (received - marks[0].received) / seconds : 0;
    marks.push({ at, received });
    const left = rate > 0 ? `, ${secondsText(Math.max(0, total - received) / rate)} left` : "";
    const [came, all, each] = [received, Math.max(total, received), rate].map((one) => prettyBytes(one));
    return `${file}: ${came} of ${all}, ${each}/s${left}`;
  };
}
