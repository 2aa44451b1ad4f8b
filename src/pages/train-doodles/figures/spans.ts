/** A span of time for people: "0.4 s", "12 s", "3 min 20 s". */
export function span(seconds: number): string {
  if (!(seconds >= 0 && seconds < Infinity)) return "–";
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
