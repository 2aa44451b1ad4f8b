/** Numbers of a map that were compared with those of another, and how many of them differ. */
export interface MovedMaps {
  readonly compared: number;
  readonly different: number;
}

/**
 * Compares maps of a moved picture with the moved maps of the picture: y′ at row i, column j with y at i − dy, j − dx. Left
 * out are places that only one of the two has, and those at the edge, where a window looks beyond the frame.
 *
 * @param still maps of the picture: [channels × side × side]
 * @param moved maps of the moved picture, of the same shape
 * @param side of a map
 * @param right dx, in places of the map; a part of a place is rounded
 * @param down dy
 * @returns how many numbers differ by however little
 */
export function movedMaps(
  still: ArrayLike<number>,
  moved: ArrayLike<number>,
  side: number,
  right: number,
  down: number,
): MovedMaps {
  const [dx, dy] = [Math.round(right), Math.round(down)];
  const [rows, columns] = [innerPlaces(side, dy), innerPlaces(side, dx)];
  let [compared, different] = [0, 0];
  for (let at = 0; at < moved.length; at += side * side) {
    for (const i of rows) {
      for (const j of columns) {
        compared++;
        if (moved[at + i * side + j] !== still[at + (i - dy) * side + j - dx]) different++;
      }
    }
  }
  return { compared, different };
}

/** Places along a side that are not at the edge, neither here nor where they come from. */
function innerPlaces(side: number, moved: number): number[] {
  const isInner = (place: number) => place >= 1 && place <= side - 2;
  return Array.from({ length: side }, (_, place) => place).filter((i) => isInner(i) && isInner(i - moved));
}
