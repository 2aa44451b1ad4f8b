import { bytesText, secondsText } from "./amounts.js";
import type { Clock } from "./clock.js";

/** Milliseconds over which the rate is measured. */
const span = 10_000;
/** Milliseconds between two lines: more often nobody could read them. */
const every = 200;

/** Counts the bytes of a download: how many, how fast, how long still. */
export interface Meter {
  /**
   * Counts bytes that came.
   *
   * @returns the line to show, "quickdraw/clock.npy: 34 MB of 118 MB, 5.2 MB/s, 16 s left"; undefined where the last
   *   one is not old enough
   */
  add(file: string, bytes: number): string | undefined;
  /** Bytes that came. */
  readonly received: number;
}

/**
 * @param total bytes to come
 */
export function meterFor(total: number, clock: Clock): Meter {
  let received = 0;
  let shown = Number.NEGATIVE_INFINITY;
  const begun = { at: clock.now(), received: 0 };
  const marks = [begun];

  function line(file: string, now: number): string {
    while (marks.length > 1 && now - marks[1].at >= span) marks.shift();
    const seconds = (now - marks[0].at) / 1000;
    const rate = seconds > 0 ? (received - marks[0].received) / seconds : 0;
    const left = rate > 0 ? `, ${secondsText(Math.max(0, total - received) / rate)} left` : "";
    // What is to come is in part an estimate.
    const whole = Math.max(total, received);
    return `${file}: ${bytesText(received)} of ${bytesText(whole)}, ${bytesText(rate)}/s${left}`;
  }

  return {
    add(file, bytes) {
      received += bytes;
      const now = clock.now();
      if (now - shown < every) return undefined;
      shown = now;
      const text = line(file, now);
      marks.push({ at: now, received });
      return text;
    },
    get received() {
      return received;
    },
  };
}
