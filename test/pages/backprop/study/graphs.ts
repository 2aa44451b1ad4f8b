import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../../src/lib/core/network.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { networkNames, workedNames } from "../../../../src/pages/backprop/study/graph-names.js";
import { chainSource, networkSource } from "../../../../src/pages/backprop/study/graph-source.js";
import { workedNetwork } from "../../../../src/pages/backprop/study/networks.js";
import { chainStart, example, labels } from "../../../../src/pages/backprop/worked.js";

/** Graphs to test with: that of one weight, the worked example, and one of 6–5–4–3 with weights of seed 4. */
export const graphs = {
  chain: () => chainSource(chainStart),
  worked: () =>
    networkSource(
      workedNetwork(referenceBackend("float64"), example),
      matrixFrom(example.x, "float64"),
      labels[0],
      workedNames,
    ),
  deep() {
    const network = buildNetwork(referenceBackend("float64"), {
      inputs: 6,
      hidden: [5, 4],
      classes: 3,
      activation: "relu",
      initialiser: "he-normal",
      initialRandom: seededRandom(4),
    });
    const x = matrixFrom([[0.5, 0, 1, 0.25, 0.75, 0]], "float64");
    return { network, source: networkSource(network, x, 2, networkNames(2, ["cat", "dog", "owl"])) };
  },
};
