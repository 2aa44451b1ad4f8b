import { svg } from "htl";
import { seededRandom } from "../lib/random.js";
import { type Point, pencilCircle, pencilLine } from "./pencil.js";

const width = 150;
const layerSizes = [4, 4] as const;

/** A pencil drawing of a network, one circle for each class at its right side; one of them can be marked. */
export interface PencilNetwork extends SVGElement {
  /** Fills the circle of a class, or none when there is no such class. */
  mark(outcome: number): void;
}

/**
 * Draws a network by hand: no data, only the idea.
 *
 * @param options outcomes: circles at the right; height: of the drawing, in which they are spread evenly
 */
export function pencilNetwork({ outcomes, height }: { outcomes: number; height: number }): PencilNetwork {
  const random = seededRandom(5);
  const layers = [...layerSizes, outcomes].map((count, k) =>
    column(20 + k * ((width - 40) / 2), count, height),
  );
  const pixels = column(-6, 5, height * 0.8).map(([x, y]): Point => [x, y + height * 0.1]);
  const lines = [pixels, ...layers.slice(0, -1)].flatMap((from, k) =>
    from.flatMap((start) =>
      layers[k].map((end) => {
        const path = pencilLine([beside(start, k === 0 ? 0 : 9), beside(end, -9)], random, 1.2);
        return svg`<path class="${random.uniform() < 0.5 ? "warm" : "cool"}" d="${path}"></path>`;
      }),
    ),
  );
  const circles = layers.map((points) =>
    points.map((point) => svg`<path class="node" d="${pencilCircle(point, 8, random)}"></path>`),
  );
  const drawing = svg`<svg class="pencil-network" viewBox="0 0 ${width} ${height}" aria-hidden="true">${lines}${circles.flat()}</svg>`;
  return Object.assign(drawing, {
    mark(outcome: number) {
      for (const [k, circle] of circles[circles.length - 1].entries()) {
        circle.classList.toggle("is-marked", k === outcome);
      }
    },
  });
}

/** Places of some circles above each other, spread evenly over a height. */
function column(x: number, count: number, height: number): Point[] {
  return Array.from({ length: count }, (_, k): Point => [x, ((k + 0.5) / count) * height]);
}

function beside([x, y]: Point, distance: number): Point {
  return [x + distance, y];
}
