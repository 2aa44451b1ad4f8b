import type { Stroke } from "../lib/drawing/drawing.js";

/** A clock at five past four, drawn on the pad before the reader draws there: face, two hands, four marks. */
export const exampleDrawing: readonly Stroke[] = [
  face(),
  line([126, 128], [136, 62]),
  line([126, 129], [166, 152]),
  line([125, 48], [126, 57]),
  line([203, 128], [194, 129]),
  line([128, 209], [127, 200]),
  line([46, 131], [55, 130]),
];

/** Not quite round, and closed a little late, as a hand does it. */
function face(): Stroke {
  const angles = Array.from({ length: 49 }, (_, k) => -1.75 + (k / 48) * 6.6);
  const radius = (angle: number) => 88 + 3 * Math.sin(2 * angle + 1) + 1.5 * Math.sin(5 * angle);
  return [
    angles.map((angle) => 126 + radius(angle) * Math.cos(angle)),
    angles.map((angle) => 129 + radius(angle) * 0.97 * Math.sin(angle)),
  ];
}

function line([x, y]: readonly [number, number], [toX, toY]: readonly [number, number]): Stroke {
  return [
    [x, toX],
    [y, toY],
  ];
}
