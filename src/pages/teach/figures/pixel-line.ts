/**
 * The pixels on the line from one to another, both included, each beside the one before: what a quick hand passed over.
 *
 * @param width pixels in a row; places are counted row after row
 */
export function pixelLine(from: number, to: number, width: number): number[] {
  const [column, row] = [from % width, Math.floor(from / width)];
  const [across, down] = [(to % width) - column, Math.floor(to / width) - row];
  const steps = Math.max(Math.abs(across), Math.abs(down));
  return Array.from({ length: steps + 1 }, (_, k) => {
    const part = steps === 0 ? 0 : k / steps;
    return Math.round(row + part * down) * width + Math.round(column + part * across);
  });
}
