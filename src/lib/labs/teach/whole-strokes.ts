import type { Drawing } from "../../drawing/drawing.js";

/**
 * Strokes in whole units from 0 to 255, as files of Quick, Draw! hold them: each coordinate rounded and kept inside, points
 * that fall on the one before left out.
 */
export function wholeStrokes(drawing: Drawing): Drawing {
  return drawing.map(([xs, ys]) => {
    const whole: [number[], number[]] = [[], []];
    for (let k = 0; k < xs.length; k++) {
      const [x, y] = [inside(xs[k]), inside(ys[k])];
      const last = whole[0].length - 1;
      if (last >= 0 && whole[0][last] === x && whole[1][last] === y) continue;
      whole[0].push(x);
      whole[1].push(y);
    }
    return whole;
  });
}

function inside(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)));
}
