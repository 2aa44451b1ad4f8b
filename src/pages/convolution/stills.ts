import { stillMatrices, stillTable } from "../../components/still/draw.js";
import { countedLayers, countOf } from "../../lib/core/convolution/layer-table.js";
import { poolings } from "../../lib/core/convolution/stages.js";
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
  count: () =>
    stillTable(
      ["network", "weights and biases"],
      hypothesisNetworks.map(({ name, changes }) => [name, countOf(countedLayers(changes, 784, 10))]),
    ),
};
