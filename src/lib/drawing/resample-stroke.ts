import type { Stroke } from "./drawing.js";

/**
 * The points of a stroke at equal distances along it, from its first point on, and its last point.
 *
 * @param stroke finite coordinates
 * @param spacing between points, along the stroke, defaults to 1
 * @throws RangeError unless the spacing is above 0 and finite
 */
export function resample([xs, ys]: Stroke, spacing = 1): Stroke {
  if (!(spacing > 0 && spacing < Infinity))
    throw new RangeError(`spacing must be above 0 and finite: ${spacing}`);
  if (xs.length < 2) return [xs, ys];
  const resampledXs = [xs[0]];
  const resampledYs = [ys[0]];
  // How far along the next segment its first new point lies.
  let ahead = spacing;
  for (let k = 1; k < xs.length; k++) {
    const [dx, dy] = [xs[k] - xs[k - 1], ys[k] - ys[k - 1]];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length === 0) continue;
    const count = Math.max(0, Math.floor((length - ahead) / spacing) + 1);
    for (let point = 0; point < count; point++) {
      const part = (ahead + point * spacing) / length;
      resampledXs.push(xs[k - 1] + part * dx);
      resampledYs.push(ys[k - 1] + part * dy);
    }
    ahead += count * spacing - length;
  }
  const [endX, endY] = [xs[xs.length - 1], ys[ys.length - 1]];
  if (resampledXs[resampledXs.length - 1] !== endX || resampledYs[resampledYs.length - 1] !== endY) {
    resampledXs.push(endX);
    resampledYs.push(endY);
  }
  return [resampledXs, resampledYs];
}
