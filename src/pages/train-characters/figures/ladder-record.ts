import type { RacePoint } from "../../../components/training/race-record.js";

/** Where a run first was right about a part of the held-out rows. */
export function firstPast(points: readonly RacePoint[], accuracy: number): RacePoint | undefined {
  return points.find(({ values }) => values["held-out accuracy"] >= accuracy);
}

/** "3.2 s", "1 min 5 s", "45 min" */
export function timeText(seconds: number): string {
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
