/**
 * A picture moved right by dx and down by dy pixels; what leaves the frame is lost, what comes in is paper.
 *
 * @param picture [height × width]
 * @param width in pixels
 */
export function shift(picture: Uint8Array, width: number, dx: number, dy: number): Uint8Array {
  const height = picture.length / width;
  const moved = new Uint8Array(picture.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [fromRow, fromColumn] = [row - dy, column - dx];
      const inside = fromRow >= 0 && fromRow < height && fromColumn >= 0 && fromColumn < width;
      if (inside) moved[row * width + column] = picture[fromRow * width + fromColumn];
    }
  }
  return moved;
}
