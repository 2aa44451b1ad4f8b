import { exampleDrawing } from "../../src/components/pictures/example-drawing.js";
import { type Point, pencilCircle, pencilLine, smooth } from "../../src/components/pictures/pencil.js";
import { type Random, seededRandom } from "../../src/lib/core/random.js";
import { rasterise } from "../../src/lib/drawing/rasterise.js";
import { t } from "../course/languages.js";

const height = 120;
/** Pixels of the little picture to a side, each the mean of four of the network's. */
const side = 14;
const pixelSize = 6;

/** What the road leads to, drawn: a letter, its pixels, a network, what it reads. */
export function roadEnd(): string {
  const random = seededRandom(21);
  return `<svg class="road-end" viewBox="0 0 420 ${height}" role="img" aria-label="${t("A pencil drawing of an R becomes a grid of pixels, then a network of neurons, then the letter R.")}">${doodle()}<path class="pencil" d="${pencilLine([place(104, 60), place(122, 59)], random, 1)}M116 54l7 5-6 6"/>${pixels()}${network(random)}<text x="350" y="67">R</text><path class="pencil warm" d="${pencilLine([place(342, 77), place(356, 75), place(372, 77)], random)}"/></svg>`;
}

function doodle(): string {
  const paths = exampleDrawing.map(([xs, ys]) =>
    smooth(xs.map((x, k) => place(0.46 * x - 10, 0.46 * ys[k] + 0.5))),
  );
  return `<path class="pencil" d="${paths.join("")}"/>`;
}

function pixels(): string {
  const levels = rasterise(exampleDrawing);
  const squares: string[] = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = 56 * row + 2 * column;
      const level = (levels[at] + levels[at + 1] + levels[at + 28] + levels[at + 29]) / (4 * 255);
      if (level < 0.04) continue;
      const [x, y] = [134 + pixelSize * column, 18 + pixelSize * row];
      squares.push(
        `<path d="M${x} ${y}h${pixelSize}v${pixelSize}h-${pixelSize}z" opacity="${level.toFixed(2)}"/>`,
      );
    }
  }
  return `<g class="pixels">${squares.join("")}</g>`;
}

function network(random: Random): string {
  const hidden = [24, 60, 96].map((y) => place(266, y));
  const out = place(314, 60);
  const sources = [32, 60, 88].map((y) => place(224, y));
  const line = (from: Point, to: Point, k: number) =>
    `<path class="pencil ${k % 2 === 0 ? "warm" : "cool"}" d="${pencilLine([from, to], random)}"/>`;
  const lines = sources
    .flatMap((from, k) => hidden.map(([x, y], j) => line(from, place(x - 10, y), k + j)))
    .concat(hidden.map(([x, y], k) => line(place(x + 10, y), place(out[0] - 11, out[1]), k)));
  const circles = [...hidden, out].map((middle) => pencilCircle(middle, 9, random));
  return `${lines.join("")}<path class="pencil" d="${circles.join("")}"/>`;
}

function place(x: number, y: number): Point {
  return [x, y];
}
