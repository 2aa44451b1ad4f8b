/** A stroke in the form of Quick, Draw!: its x coordinates and its y coordinates, y downwards. */
export type Stroke = readonly [xs: readonly number[], ys: readonly number[]];

/** Strokes in the order they were drawn; coordinates from 0 to 255 in the simplified form. */
export type Drawing = readonly Stroke[];

/** The smallest box around the points of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The box around a drawing, or undefined when it has no point.
 *
 * @throws RangeError when a coordinate is not a finite number, TypeError when a stroke has more xs than ys or fewer
 */
export function boxOf(drawing: Drawing): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [s, [xs, ys]] of drawing.entries()) {
    if (xs.length !== ys.length)
      throw new TypeError(`stroke ${s} has ${xs.length} x but another number of y: ${ys.length}`);
    for (let k = 0; k < xs.length; k++) {
      if (!Number.isFinite(xs[k]) || !Number.isFinite(ys[k])) {
        throw new RangeError(`point ${k} of stroke ${s} must be finite: (${xs[k]}, ${ys[k]})`);
      }
      left = Math.min(left, xs[k]);
      right = Math.max(right, xs[k]);
      top = Math.min(top, ys[k]);
      bottom = Math.max(bottom, ys[k]);
    }
  }
  return left <= right ? { left, top, right, bottom } : undefined;
}

/**
 * The box that Google centred when it made the bitmaps of Quick, Draw!: from the origin to the farthest point.
 * Simplified drawings were moved to the origin before points were left out, so that some of them no longer
 * touch it.
 */
export function simplifiedBox(drawing: Drawing): Box | undefined {
  const box = boxOf(drawing);
  return box && { ...box, left: 0, top: 0 };
}
