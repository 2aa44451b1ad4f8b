/** A place on the sheet, and a direction. */
export type Vector = readonly [u: number, v: number];

/** A line w·x + b = 0 with a direction w of length 1 across it, and its distance −b from the middle of the sheet. */
export interface Line {
  /** Direction of w in degrees, anticlockwise from the u axis. */
  readonly angle: number;
  readonly b: number;
}

/** (cos φ, sin φ): the direction across a line. */
export function across({ angle }: Line): Vector {
  const radians = (angle / 180) * Math.PI;
  return [Math.cos(radians), Math.sin(radians)];
}

/** a = w·x + b: how far a place lies on the side that w points to. */
export function sideOf(line: Line, [u, v]: Vector): number {
  const [a, c] = across(line);
  return a * u + c * v + line.b;
}

/**
 * x + 2·max(−a, 0)·w with a = w·x + b: folds the sheet along a line. What lies on the side that w points away from is laid over
 * the other. Across the line that is |a| = max(a, 0) + max(−a, 0): ReLU of a hidden unit, and of its opposite.
 */
export function folded(line: Line, x: Vector): Vector {
  const [a, c] = across(line);
  const over = 2 * Math.max(-sideOf(line, x), 0);
  return [x[0] + over * a, x[1] + over * c];
}

/** The place after all folds, the first first: each acts on the sheet that those before it have folded. */
export function foldedBy(lines: readonly Line[], x: Vector): Vector {
  return lines.reduce((place, line) => folded(line, place), x);
}

/** The crease that lays one place on another, with the first on the side that is folded over; none for the same place. */
export function creaseBetween(from: Vector, to: Vector): Line | undefined {
  const [du, dv] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(du, dv);
  if (!(length > 1e-6)) return undefined;
  const angle = (Math.atan2(dv, du) / Math.PI) * 180;
  const middle: Vector = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return { angle, b: -(du * middle[0] + dv * middle[1]) / length };
}

/** The line through two places; none for the same place. */
export function lineThrough(from: Vector, to: Vector): Line | undefined {
  const along = creaseBetween(from, to);
  if (!along) return undefined;
  const turned = { angle: along.angle + 90, b: 0 };
  return { ...turned, b: -sideOf(turned, from) };
}

/** A piece of paper: corners of a convex polygon, and whether its back is up. */
export interface Piece {
  readonly corners: readonly Vector[];
  readonly turned: boolean;
}

/** Half the side of the sheet. */
const half = 1;

/** The sheet, flat. */
export const sheet: Piece = {
  corners: [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
  ],
  turned: false,
};

/** Pieces after one more fold, those that lie lower first. */
export function foldPieces(line: Line, pieces: readonly Piece[]): Piece[] {
  const part = (sign: 1 | -1) =>
    pieces.flatMap(({ corners, turned }) => {
      const kept = clipped(corners, (x) => sign * sideOf(line, x));
      return kept.length < 3 ? [] : [{ corners: kept, turned }];
    });
  // What lay on top comes to lie at the bottom of what is folded over.
  const over = part(-1)
    .reverse()
    .map(({ corners, turned }) => ({ corners: corners.map((x) => folded(line, x)), turned: !turned }));
  return [...part(1), ...over];
}

/** The part of a convex polygon where a linear function is not below 0. */
export function clipped(corners: readonly Vector[], of: (x: Vector) => number): Vector[] {
  return corners.flatMap((corner, k) => {
    const next = corners[(k + 1) % corners.length];
    const [here, there] = [of(corner), of(next)];
    const cut: Vector[] = here < 0 === there < 0 ? [] : [between(corner, next, here / (here - there))];
    return here < 0 ? cut : [corner, ...cut];
  });
}

/** Flat pieces of the sheet, each with all of one side of every crease: the folded sheet is one linear map on each. */
export function flatPieces(lines: readonly Line[]): Vector[][] {
  let pieces: Vector[][] = [[...sheet.corners]];
  lines.forEach((line, k) => {
    const before = lines.slice(0, k);
    const of = (x: Vector) => sideOf(line, foldedBy(before, x));
    // On a piece the folds before are linear, and so is the side of this line.
    pieces = pieces.flatMap((corners) =>
      [clipped(corners, of), clipped(corners, (x) => -of(x))].filter((kept) => kept.length >= 3),
    );
  });
  return pieces;
}

function between(from: Vector, to: Vector, part: number): Vector {
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}
