/** How much drawings of one kind differ from hand to hand. Lengths are in units, of which a drawing is 255 long. */
export interface Variation {
  /** Standard deviation of the angle by which the drawing is turned, in radians. */
  readonly turn: number;
  /** Standard deviation of the natural logarithm of width ÷ height, compared with the template. */
  readonly stretch: number;
  /** Standard deviation of the shear, in widths a height. */
  readonly shear: number;
  /** Standard deviation of each term of second and third degree that bends the drawing, in half its side. */
  readonly bend: number;
  /** Standard deviation of a stroke's place, in units across and down. */
  readonly strokeShift: number;
  /** Standard deviation of the natural logarithm of a stroke's size. */
  readonly strokeScale: number;
  /** Standard deviation of the angle by which a stroke is turned, in radians. */
  readonly strokeTurn: number;
  /** Standard deviation of the slow waves along a stroke, in units. */
  readonly wobble: number;
  /** Distance along a stroke over which its waves change, in units. */
  readonly wobbleLength: number;
  /** Corners are rounded by up to so many passes of a moving mean: a fast hand. */
  readonly rounding: number;
  /** Standard deviation of how far an end is too long (an overshoot) or too short (a gap), in units. */
  readonly ends: number;
  /** Chance that the pen is lifted within a stroke. */
  readonly lift: number;
  /** Chance that a stroke after the first is missing. */
  readonly missing: number;
  /** Chance that a stroke is drawn twice. */
  readonly repeated: number;
  /** Chance of a stray stroke. */
  readonly extra: number;
  /** Chance that the order of the strokes is another. */
  readonly reordered: number;
  /** Chance that a stroke is drawn from its other end. */
  readonly reversed: number;
  /** Chance that the drawing is stopped before its end. */
  readonly unfinished: number;
}

/** Doodles are drawn in 20 seconds with a mouse or a finger, and stopped when the game has guessed them. */
export const doodleVariation: Variation = {
  turn: 0.1,
  stretch: 0.2,
  shear: 0.1,
  bend: 0.05,
  strokeShift: 4,
  strokeScale: 0.05,
  strokeTurn: 0.04,
  wobble: 4,
  wobbleLength: 60,
  rounding: 2,
  ends: 8,
  lift: 0.04,
  missing: 0.04,
  repeated: 0.02,
  extra: 0.02,
  reordered: 0.1,
  reversed: 0.3,
  unfinished: 0.06,
};

/** Characters are written with a pen on paper, by people who know them. */
export const characterVariation: Variation = {
  turn: 0.06,
  stretch: 0.15,
  shear: 0.15,
  bend: 0.04,
  strokeShift: 5,
  strokeScale: 0.05,
  strokeTurn: 0.04,
  wobble: 4,
  wobbleLength: 80,
  rounding: 2,
  ends: 8,
  lift: 0.01,
  missing: 0,
  repeated: 0,
  extra: 0,
  reordered: 0,
  reversed: 0,
  unfinished: 0,
};
