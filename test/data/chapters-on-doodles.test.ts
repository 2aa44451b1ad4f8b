import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadSamples } from "../../site/data/load.js";
import { locateSamples } from "../../site/data/locate.js";
import { referenceBackend } from "../../src/lib/backends/reference.js";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { matrixFrom } from "../../src/lib/core/matrix.js";
import type { OptimiserName } from "../../src/lib/core/optimisers/make-optimiser.js";
import { seededRandom } from "../../src/lib/core/random.js";
import type { Dataset } from "../../src/lib/data/dataset.js";
import { fewOfEach, selectRows } from "../../src/lib/data/rows.js";
import { splitOf } from "../../src/lib/data/split.js";
import type { Hyperparameters } from "../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../src/lib/training/recipe.js";
import { createTraining } from "../../src/lib/training/training.js";
import { readCard } from "../../src/lib/training/weights/card.js";
import { trainedNetwork } from "../../src/lib/training/weights/trained-network.js";
import { traceNetwork } from "../../src/pages/backprop/study/network-trace.js";
import { compareModes } from "../../src/pages/dropout/study/modes.js";
import { saidIn } from "../pages/said.js";
import { sampleOf } from "../thorough.js";

const cardText = readFileSync("data/models/doodles.json", "utf8");
const weights = new Uint8Array(readFileSync("data/models/doodles.safetensors"));
const { data } = readCard(cardText);
const source = locateSamples("doodles");
const dataset = source.origin === "stand-in" ? undefined : await loadSamples("doodles", source);
const isThatOfTheCard = dataset?.labels.length === data.trainRows + data.testRows;

/** The training drawings, so many of each class, as the chapters' races take them. */
function fewDrawings(perClass: number): Dataset {
  if (!dataset) throw new TypeError("no drawings");
  return selectRows(dataset, fewOfEach(dataset.labels, splitOf(dataset, 1).train, perClass, seededRandom(1)));
}

/** A network trained on a part of some drawings: how it does on those, and on the drawings held out. */
async function trained(drawings: Dataset, trainPart: number, changes: Partial<Hyperparameters>) {
  const { train, test } = splitOf(drawings, 1, trainPart);
  const hyperparameters = { ...defaultHyperparameters, ...changes };
  const training = createTraining({
    backend: await wasmBackend(),
    dataset: drawings,
    train,
    hyperparameters,
  });
  while (!training.finished) training.next();
  return { onTraining: training.evaluate(train), heldOut: training.evaluate(test) };
}

/** The mean over five seeds on the drawings held out, with 60 drawings a class and 30 epochs, as in the races on few drawings. */
async function meanOfSeeds(changes: Partial<Hyperparameters>) {
  const drawings = fewDrawings(200);
  const mean = { loss: 0, accuracy: 0 };
  for (const seed of [1, 2, 3, 4, 5]) {
    const { heldOut } = await trained(drawings, 0.3, { batchSize: 32, epochs: 30, seed, ...changes });
    mean.loss += heldOut.loss / 5;
    mean.accuracy += heldOut.accuracy / 5;
  }
  return mean;
}

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
    const drawings = fewDrawings(400);
    const accuracyOf = async (optimiser: OptimiserName, learningRate: number) => {
      const changes = { hidden: [64, 32], batchSize: 64, epochs: 6, optimiser, learningRate };
      return (await trained(drawings, 0.8, changes)).heldOut.accuracy;
    };
    const rates = [0.001, 0.02, 0.1, 0.3, 1, 3, 10];
    const found: number[] = [];
    for (const rate of rates) found.push(await accuracyOf("ftrl", rate));
    const [inTheRace] = saidIn("adam", /label: "Ftrl, η = ([\d.]+)"/);
    expect(saidIn("adam", /the best of seven from ([\d.]+) to (\d+)\./)).toEqual([rates[0], rates[6]]);
    expect(rates[found.indexOf(Math.max(...found))]).toBe(inTheRace);
    expect(Math.max(...found)).toBeLessThan((await accuracyOf("adam", 0.001)) - 0.1);
  });

  it("learning-rate decay: it helps where the rate is large, and only slows where it is small", async () => {
    const lossAt = async (changes: Partial<Hyperparameters>) => {
      const shared = { hidden: [48], optimiser: "sgd", ...changes } as const;
      return (await trained(fewDrawings(300), 0.8, shared)).onTraining.loss;
    };
    const inverse = { schedule: "inverse-time", decay: 0.01 } as const;
    const [learningRate, batchSize, epochs] = saidIn(
      "learning-rate-decay",
      /learningRate: ([\d.]+), batchSize: (\d+), epochs: (\d+) \};/,
    );
    const large = { learningRate, batchSize, epochs };
    const constant = await lossAt(large);
    expect(await lossAt({ ...large, ...inverse })).toBeLessThan(constant / 3);
    expect(await lossAt({ ...large, schedule: "cosine", decaySteps: 1200 })).toBeLessThan(constant / 3);
    const small = { learningRate: 0.01, batchSize: 64, epochs: 10 };
    expect(await lossAt(small)).toBeLessThan(await lossAt({ ...small, ...inverse }));
  });

  it("dropout: on few drawings it does not cure the small network, and costs as much as the page says", async () => {
    const said = saidIn(
      "dropout",
      /was ([\d.]+) without dropout, ([\d.]+) with \$r = 0\.2\$ and ([\d.]+) with \$r = 0\.5\$/,
    );
    const rates = [0, 0.2, 0.5].map((dropout, k) => ({ dropout, loss: said[k] }));
    const right: number[] = [];
    for (const { dropout, loss } of sampleOf("settings over five seeds", rates)) {
      const found = await meanOfSeeds({ hidden: [128, 128], dropout });
      expect(found.loss).toBeCloseTo(loss, 2);
      right.push(found.accuracy);
    }
    expect(Math.max(...right) - Math.min(...right)).toBeLessThan(0.01);
  });

  it("l2: on few drawings it lowers the held-out loss as the page says, and a price of 1 stops the learning", async () => {
    const said = saidIn("l2", /it fell from ([\d.]+) to ([\d.]+) with L2 and to ([\d.]+) with AdamW/);
    const hidden = [128];
    const prices = [{}, { l2: 0.003 }, { weightDecay: 1 }].map((price, k) => ({ price, loss: said[k] }));
    const right: number[] = [];
    for (const { price, loss } of sampleOf("settings over five seeds", prices)) {
      const found = await meanOfSeeds({ hidden, ...price });
      expect(found.loss).toBeCloseTo(loss, 2);
      right.push(found.accuracy);
    }
    for (const accuracy of right) expect(Math.abs(accuracy - right[0])).toBeLessThan(0.01);
    const [tooHigh] = saidIn("l2", /label: "L2, λ = (\d+)"/);
    expect((await meanOfSeeds({ hidden, l2: tooHigh })).accuracy).toBeLessThan(0.3);
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
