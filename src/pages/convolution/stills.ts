import { exampleDrawing } from "../../components/pictures/example-drawing.js";
import { stillMatrices, stillPictures, stillTable } from "../../components/still/draw.js";
import { countedLayers, countOf } from "../../lib/core/convolution/layer-table.js";
import { poolings } from "../../lib/core/convolution/stages.js";
import { doodlePicture } from "../../lib/drawing/doodle-picture.js";
import { side } from "../../lib/drawing/picture-size.js";
import { shift } from "../../lib/drawing/shift.js";
import { convolveRows, poolRows } from "../../lib/labs/convolution/on-rows.js";
import { hypothesisNetworks } from "../../lib/labs/experiments/convolutions.js";
import { convolutionGradients } from "./study/check-convolution.js";
import { poolingGradient } from "./study/check-pooling.js";
import { example, pooled } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  worked: () => {
    const { x, w, b, window } = example;
    return stillMatrices(["x", x], ["w", w], ["b", [[b]]], ["y", convolveRows(x, w, b, window)]);
  },
  back: () => {
    const { dx, dw, db } = convolutionGradients(example);
    return stillMatrices(["dy", example.dy], ["dw", dw], ["db", [[db]]], ["dx", dx]);
  },
  "pool-check": () => {
    const { x, dy, size } = pooled;
    return stillMatrices(
      ["x", x],
      ["dy", dy],
      ...poolings.flatMap((pooling) => [
        [`y, ${pooling}`, poolRows(x, size, pooling)] as const,
        [`dx, ${pooling}`, poolingGradient({ ...pooled, pooling })] as const,
      ]),
    );
  },
  drag: () => stillPictures(...[4, 3].flatMap((right) => stillLayers(right))),
  count: () =>
    stillTable(
      ["network", "weights and biases"],
      hypothesisNetworks.map(({ name, changes }) => [name, countOf(countedLayers(changes, 784, 10))]),
    ),
};

/** A drawing that was moved to the right, its map by a filter of vertical edges, and the map pooled: each with its name. */
function stillLayers(right: number) {
  const moved = `, moved by (${right}, 0)`;
  const levels = shift(doodlePicture(exampleDrawing), side, right, 0);
  const x = Array.from({ length: side }, (_, row) =>
    Array.from(levels.subarray(side * row, side * (row + 1)), (level) => level / 255),
  );
  const edges = Array.from({ length: 3 }, () => [-1 / 3, 0, 1 / 3]);
  const map = convolveRows(x, edges, 0, { size: 3, stride: 1, padding: 1 }).map((row) =>
    row.map((value) => Math.max(0, value)),
  );
  return [
    [`drawing${moved}`, x],
    [`map${moved}`, map],
    [`pooled${moved}`, poolRows(map, 2, "max")],
  ] as const;
}
