import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { traceNetwork } from "../../src/lib/backprop/network-trace.js";
import { fewOfEach } from "../../src/lib/data/few-of-each.js";
import { selectRows } from "../../src/lib/data/select.js";
import { splitOf } from "../../src/lib/data/split-of.js";
import { compareModes } from "../../src/lib/dropout/modes.js";
import { matrixFrom } from "../../src/lib/matrix.js";
import { seededRandom } from "../../src/lib/random.js";
import type { Hyperparameters, OptimiserName } from "../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../src/lib/training/recipe.js";
import { createTraining } from "../../src/lib/training/training.js";
import { readCard } from "../../src/lib/weights/card.js";
import { trainedNetwork } from "../../src/lib/weights/trained-network.js";
import { saidIn } from "../lib/chapters/said.js";

const cardText = readFileSync("data/models/doodles.json", "utf8");
const weights = new Uint8Array(readFileSync("data/models/doodles.safetensors"));
const { data } = readCard(cardText);
const source = locateSamples("doodles");
const dataset = source.origin === "stand-in" ? undefined : await loadSamples("doodles", source);
const isThatOfTheCard = dataset?.labels.length === data.trainRows + data.testRows;

describe.runIf(isThatOfTheCard)("what chapters say of the doodle network and its drawings", () => {
  it("backprop: for most training drawings even the largest gradient is below a hundredth", () => {
    if (!dataset) return expect.unreachable();
    const { network } = trainedNetwork(referenceBackend("float64"), cardText, weights);
    const rows = fewOfEach(dataset.labels, splitOf(dataset, 1).train, 10, seededRandom(1));
    const small = rows.filter((row) => {
      const levels = Array.from(dataset.pixels.subarray(784 * row, 784 * (row + 1)), (level) => level / 255);
      traceNetwork(network, matrixFrom([levels], "float64"), dataset.labels[row]);
      return network.parameters.every(({ gradient }) => gradient.data.every((g) => Math.abs(g) < 0.01));
    });
    expect(small.length / rows.length).toBeGreaterThan(0.5);
  });

  it("adam: of the rates tried for Ftrl the one in the race is best, and far behind Adam", async () => {
    if (!dataset) return expect.unreachable();
    const drawings = selectRows(
      dataset,
      fewOfEach(dataset.labels, splitOf(dataset, 1).train, 400, seededRandom(1)),
    );
    const backend = await wasmBackend();
    const accuracyOf = (optimiser: OptimiserName, learningRate: number) => {
      const { train, test } = splitOf(drawings, 1);
      const hyperparameters: Hyperparameters = {
        ...defaultHyperparameters,
        hidden: [64, 32],
        batchSize: 64,
        epochs: 6,
        optimiser,
        learningRate,
      };
      const training = createTraining({ backend, dataset: drawings, train, hyperparameters });
      while (!training.finished) training.next();
      return training.evaluate(test).accuracy;
    };
    const rates = [0.001, 0.02, 0.1, 0.3, 1, 3, 10];
    const found = rates.map((rate) => accuracyOf("ftrl", rate));
    const [inTheRace] = saidIn("adam", /label: "Ftrl, η = ([\d.]+)"/);
    expect(rates[found.indexOf(Math.max(...found))]).toBe(inTheRace);
    expect(Math.max(...found)).toBeLessThan(accuracyOf("adam", 0.001) - 0.1);
  });

  it("dropout: dropping in use costs test drawings; scaling once more costs loss, and hardly any drawings", () => {
    if (!dataset) return expect.unreachable();
    const backend = referenceBackend();
    const { network } = trainedNetwork(backend, cardText, weights);
    const { train, test } = splitOf(dataset, 1);
    const used = (rows: Uint32Array) => {
      const work = compareModes({ backend, network, dataset, rows, rate: 0.5, random: seededRandom(1) });
      for (;;) {
        const { done, value } = work.next();
        if (done) return value;
      }
    };
    const [rightly, dropping, scaled] = used(test);
    expect(dropping.accuracy).toBeLessThan(rightly.accuracy - 0.03);
    expect(Math.abs(scaled.accuracy - rightly.accuracy)).toBeLessThan(0.005);
    expect(scaled.loss).toBeGreaterThan(3 * rightly.loss);
    const [known, , surer] = used(train.subarray(0, 500));
    expect(known.accuracy).toBeGreaterThan(0.99);
    expect(surer.loss).toBeLessThan(known.loss);
  });
});
