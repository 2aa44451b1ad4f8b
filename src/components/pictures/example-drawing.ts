import type { Drawing } from "../../lib/drawing/drawing.js";

/** A capital R, drawn on the pad before the reader draws there: a stem, then bow and leg in one stroke. */
export const exampleDrawing: Drawing = [stem(), bowAndLeg()];

/** Not quite upright, as a hand does it. */
function stem(): readonly [number[], number[]] {
  const parts = Array.from({ length: 24 }, (_, k) => k / 23);
  return [parts.map((t) => 86 - 5 * t + 2 * Math.sin(4 * t)), parts.map((t) => 46 + 164 * t)];
}

function bowAndLeg(): readonly [number[], number[]] {
  const bow = Array.from({ length: 30 }, (_, k) => -1.62 + (k / 29) * 3.1);
  const leg = Array.from({ length: 18 }, (_, k) => (k + 1) / 18);
  return [
    [...bow.map((angle) => 92 + 68 * Math.max(0, Math.cos(angle)) ** 0.8), ...leg.map((t) => 96 + 82 * t)],
    [...bow.map((angle) => 86 + 41 * Math.sin(angle)), ...leg.map((t) => 128 + 84 * t - 6 * Math.sin(3 * t))],
  ];
}
