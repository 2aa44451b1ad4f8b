/** A place on a picture, in pixels from its upper left corner: the middle of the first pixel is at 0.5, 0.5. */
export type InkPlace = readonly [x: number, y: number];

/** A straight stroke of a round pen that adds ink or takes it away; a dab where it ends where it begins. */
export interface InkStroke {
  readonly from: InkPlace;
  readonly to: InkPlace;
  readonly adds: boolean;
}

/**
 * What a stroke makes of the pixels that it touches. With c = max(0, min(1, r + ½ − d)) for a pixel whose middle is d from
 * the stroke, ink becomes max(level, 255·c) where it is added, and min(level, 255·(1 − c)) where it is taken away.
 *
 * @param levels grey levels, 0 paper … 255 ink: [side × side]
 * @param side in pixels
 * @param radius r of the pen, in pixels
 * @param touch hears each pixel whose level becomes another: its place and its new level
 */
export function eachTouched(
  levels: Uint8Array,
  side: number,
  { from: [x0, y0], to: [x1, y1], adds }: InkStroke,
  radius: number,
  touch: (place: number, level: number) => void,
): void {
  const reach = radius + 0.5;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length2 = dx * dx + dy * dy;
  const last = (at: number) => Math.min(side - 1, Math.floor(at + reach));
  for (let row = Math.max(0, Math.floor(Math.min(y0, y1) - reach)); row <= last(Math.max(y0, y1)); row++) {
    for (
      let column = Math.max(0, Math.floor(Math.min(x0, x1) - reach));
      column <= last(Math.max(x0, x1));
      column++
    ) {
      const [px, py] = [column + 0.5 - x0, row + 0.5 - y0];
      const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
      const distance = Math.sqrt((px - along * dx) ** 2 + (py - along * dy) ** 2);
      const covered = Math.max(0, Math.min(1, reach - distance));
      const place = row * side + column;
      const inked = Math.round(255 * covered);
      const level = adds ? Math.max(levels[place], inked) : Math.min(levels[place], 255 - inked);
      if (level !== levels[place]) touch(place, level);
    }
  }
}

/** Draws a stroke into a picture. */
export function drawStroke(levels: Uint8Array, side: number, stroke: InkStroke, radius: number): void {
  eachTouched(levels, side, stroke, radius, (place, level) => {
    levels[place] = level;
  });
}

/** The ink that a stroke adds or takes away, in pixels of full ink. */
export function inkOf(levels: Uint8Array, side: number, stroke: InkStroke, radius: number): number {
  let changed = 0;
  eachTouched(levels, side, stroke, radius, (place, level) => {
    changed += Math.abs(level - levels[place]);
  });
  return changed / 255;
}
