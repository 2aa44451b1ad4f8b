/** How much ink a picture has and where its middle is. */
export interface Mass {
  /** The sum of level / 255. */
  readonly ink: number;
  /** Column of the centre of mass, in pixels from the left edge; the middle of the picture when it has no ink. */
  readonly x: number;
  /** Row of the centre of mass, in pixels from the upper edge; the middle of the picture when it has no ink. */
  readonly y: number;
}

/**
 * The centre of mass of a picture's levels, x = Σ level · (column + ½) / Σ level, and y alike.
 *
 * @param picture [height × width], 0 paper … 255 ink
 * @param width in pixels
 */
export function centreOfMass(picture: Uint8Array, width: number): Mass {
  let [sum, columns, rows] = [0, 0, 0];
  for (let pixel = 0; pixel < picture.length; pixel++) {
    const row = Math.floor(pixel / width);
    sum += picture[pixel];
    columns += picture[pixel] * (pixel - row * width + 0.5);
    rows += picture[pixel] * (row + 0.5);
  }
  if (sum === 0) return { ink: 0, x: width / 2, y: picture.length / width / 2 };
  return { ink: sum / 255, x: columns / sum, y: rows / sum };
}
