import { arrowOf } from "../../../components/ui/arrow-of.js";
import { denseLink, type Graph, one, type WeightPlace } from "./graph.js";

/** Side of a picture. */
const side = 28;

/** Where the weights and biases of a link lie when each is a cell. */
export interface MapSheet {
  readonly link: number;
  /** In cells. */
  readonly width: number;
  readonly height: number;
  /** How far an arrow key goes with Shift: over a whole picture. */
  readonly far: readonly [across: number, down: number];
  /** The cell of a weight, the first of those of a bias. */
  cellOf(from: number, to: number): readonly [x: number, y: number];
  /** Cells side by side that a bias takes. */
  readonly biasWidth: number;
  /** The weight in a cell; undefined in the room between. */
  weightIn(x: number, y: number): WeightPlace | undefined;
}

/** Weights from a drawing: for each unit a picture, `across` side by side, and under each a line for its bias. */
export function pictureSheet(graph: Graph, link: number, across: number): MapSheet {
  const { weight } = denseLink(graph, link);
  const [right, down] = [side + 1, side + 2];
  return {
    link,
    width: across * right - 1,
    height: Math.ceil(weight.cols / across) * down - 1,
    far: [right, down],
    biasWidth: side,
    cellOf(from, to) {
      const [left, top] = [(to % across) * right, Math.floor(to / across) * down];
      return from === one ? [left, top + side] : [left + (from % side), top + Math.floor(from / side)];
    },
    weightIn(x, y) {
      const to = Math.floor(y / down) * across + Math.floor(x / right);
      const [column, row] = [x % right, y % down];
      const isInside = x >= 0 && y >= 0 && x < across * right && column < side && row <= side;
      if (!isInside || to >= weight.cols) return undefined;
      return { link, from: row === side ? one : row * side + column, to };
    },
  };
}

/** Weights as they stand in their matrix: a row for each unit they come from, the biases as the last, after some room. */
export function matrixSheet(graph: Graph, link: number): MapSheet {
  const { rows, cols } = denseLink(graph, link).weight;
  return {
    link,
    width: cols,
    height: rows + 2,
    far: [10, 10],
    biasWidth: 1,
    cellOf: (from, to) => [to, from === one ? rows + 1 : from],
    weightIn(x, y) {
      if (!(x >= 0 && x < cols && y >= 0 && y < rows + 2) || y === rows) return undefined;
      return { link, from: y === rows + 1 ? one : y, to: x };
    },
  };
}

/** The weight that an arrow key leads to, over the room between and no further than the ends; undefined for other keys. */
export function stepOver(
  sheet: MapSheet,
  { from, to }: Pick<WeightPlace, "from" | "to">,
  key: string,
  isFar = false,
): WeightPlace | undefined {
  const way = arrowOf(key);
  if (!way) return undefined;
  const [x, y] = sheet.cellOf(from, to);
  // The line of a bias is one weight: it is left at once.
  const wide = from === one ? sheet.biasWidth : 1;
  const steps = isFar ? [sheet.far[way[0] === 0 ? 1 : 0]] : way[0] > 0 ? [wide, wide + 1] : [1, 2];
  for (const step of steps) {
    const found = sheet.weightIn(x + step * way[0], y + step * way[1]);
    if (found) return found;
  }
  return { link: sheet.link, from, to };
}

/** Signed levels −127 … 127 by the square root of a number's size against the largest, so that small ones are seen too. */
export function levelOf(number: number, most: number): number {
  return most === 0 ? 0 : Math.round(127 * Math.sign(number) * Math.sqrt(Math.abs(number) / most));
}

/** "pixel (12, 7)": row and column of a picture's pixel, both from 0. */
export function pixelWords(pixel: number): string {
  return `pixel (${Math.floor(pixel / side)}, ${pixel % side})`;
}
