import { stillMatrices, stillTable } from "../../components/still/draw.js";
import { drawingMarkup } from "../../components/ui/follow.js";
import { grouped, scientific } from "../../components/ui/numbers.js";
import { referenceBackend } from "../../lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../lib/core/matrix.js";
import { layerSizes } from "../../lib/core/network-size.js";
import { seededRandom } from "../../lib/core/random.js";
import { standIn } from "../../lib/data/stand-in.js";
import { multiplications } from "../../lib/labs/backprop/multiplications.js";
import { graphDrawing, graphLayout } from "./figures/graph-markup.js";
import { networkNames, workedNames } from "./study/graph-names.js";
import { chainSource, type GraphSource, networkSource } from "./study/graph-source.js";
import { LiveGraph } from "./study/live-graph.js";
import { loudestWeight } from "./study/loudest-weight.js";
import { untrainedNetwork, workedNetwork } from "./study/networks.js";
import { tape } from "./study/tape.js";
import { checkCase } from "./study/tape-check.js";
import { twoLayerPass } from "./study/two-layer-pass.js";
import { chainStart, example, hidden, labels } from "./worked.js";

/** Pixels that a still of a graph may take. */
const room = 592;

function stillGraph(source: GraphSource, label: string, first = { link: 0, from: 0, to: 0 }): string {
  const live = new LiveGraph(source, first);
  return drawingMarkup(graphDrawing(live, graphLayout(live, room), label));
}

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  chain: () => stillGraph(chainSource(chainStart), "One weight, one unit, one loss"),
  worked: () => {
    const pass = twoLayerPass(example, labels);
    return stillMatrices(
      ["x", example.x],
      ["W₁", example.W1],
      ["b₁", example.b1],
      ["W₂", example.W2],
      ["b₂", example.b2],
      ["a", rowsOf(pass.a)],
      ["h", rowsOf(pass.h)],
      ["z", rowsOf(pass.z)],
      ["p", rowsOf(pass.p)],
      ["dz", rowsOf(pass.dz)],
      ["dh", rowsOf(pass.dh)],
      ["da", rowsOf(pass.da)],
      ["dW₂", rowsOf(pass.dW2)],
      ["db₂", rowsOf(pass.db2)],
      ["dW₁", rowsOf(pass.dW1)],
      ["db₁", rowsOf(pass.db1)],
    );
  },
  graph: () => {
    const network = workedNetwork(referenceBackend("float64"), example);
    const x = matrixFrom(example.x, "float64");
    return stillGraph(networkSource(network, x, labels[0], workedNames), "The worked example");
  },
  network: () => {
    const { pixels, classes, labels: truths } = standIn("doodles", 1, seededRandom(1));
    const levels = Array.from(pixels.subarray(0, 784), (level) => level / 255);
    const source = networkSource(
      untrainedNetwork(referenceBackend("float64")),
      matrixFrom([levels], "float64"),
      truths[0],
      networkNames(hidden.length, classes),
    );
    return stillGraph(source, "One way through the network", loudestWeight(source.graph(), 0));
  },
  tape: () => {
    const found = checkCase(tape, {
      name: "worked example",
      build: (backend) => workedNetwork(backend, example),
      x: example.x[0],
      label: labels[0],
    });
    return stillTable(
      ["", "numbers", "largest gradient", "largest difference, float64", "float32"],
      found.map(({ name, count, size, difference, inSingle }) => [
        `worked example, ${name}`,
        grouped(count),
        ...[size, difference, inSingle].map((number) => scientific(number)),
      ]),
    );
  },
  cost: () => {
    const counted = multiplications(layerSizes(784, hidden, 5));
    return stillTable(
      ["784–128–128–5, one sample", "multiplications"],
      [
        ["forward", counted.forward],
        ["back, for the weights", counted.weights],
        ["back, for the inputs", counted.inputs],
      ],
    );
  },
};
