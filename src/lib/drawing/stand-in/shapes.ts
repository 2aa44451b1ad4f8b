import { cos, sin } from "../../numbers/cos.js";
import type { Stroke } from "../drawing.js";

/** A stroke through points [x, y]. */
export function line(...points: readonly (readonly [number, number])[]): Stroke {
  return [points.map(([x]) => x), points.map(([, y]) => y)];
}

/**
 * A stroke along an ellipse, clockwise on the screen.
 *
 * @param cx centre
 * @param cy centre
 * @param rx half its width
 * @param ry half its height
 * @param from angle to start at, in turns: 0 right, ¼ below
 * @param to angle to end at, in turns; defaults to once around
 */
export function arc(cx: number, cy: number, rx: number, ry: number, from = 0, to = from + 1): Stroke {
  const steps = Math.max(3, Math.ceil(Math.abs(to - from) * 24));
  const angles = Array.from(
    { length: steps + 1 },
    (_, k) => 2 * Math.PI * (from + ((to - from) * k) / steps),
  );
  return [angles.map((angle) => cx + rx * cos(angle)), angles.map((angle) => cy + ry * sin(angle))];
}

/** A stroke around a regular polygon, its first corner at an angle in turns. */
export function polygon(cx: number, cy: number, rx: number, ry: number, corners: number, turn = 0): Stroke {
  const angles = Array.from({ length: corners + 1 }, (_, k) => 2 * Math.PI * (turn + k / corners));
  return [angles.map((angle) => cx + rx * cos(angle)), angles.map((angle) => cy + ry * sin(angle))];
}

/** A straight stroke from the centre outwards, at an angle in turns, between two distances. */
export function spoke(cx: number, cy: number, turn: number, from: number, to: number): Stroke {
  const angle = 2 * Math.PI * turn;
  return line([cx + from * cos(angle), cy + from * sin(angle)], [cx + to * cos(angle), cy + to * sin(angle)]);
}
