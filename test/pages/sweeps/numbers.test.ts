import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { crossEntropy } from "../../../src/lib/core/losses.js";
import { zeros } from "../../../src/lib/core/matrix.js";
import { buildNetwork } from "../../../src/lib/core/network.js";
import { layerSizes, parameterCount } from "../../../src/lib/core/network-size.js";
import { adagrad } from "../../../src/lib/core/optimisers/adagrad.js";
import type { OptimiserName } from "../../../src/lib/core/optimisers/make-optimiser.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standIn } from "../../../src/lib/data/stand-in.js";
import { reportedStatement } from "../../../src/lib/labs/experiments/reported.js";
import { readReproductions } from "../../../src/lib/labs/experiments/reproductions.js";
import { sweepData } from "../../../src/lib/labs/experiments/sweep-data.js";
import { type SweepWay, sweepRecipe, sweepWays } from "../../../src/lib/labs/experiments/sweeps.js";
import { watchedTrial } from "../../../src/lib/labs/experiments/watched-trial.js";
import { runToEnd } from "../../../src/lib/training/evaluation.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { sweepFinding } from "../../../src/pages/sweeps/study/sweep-findings.js";
import { moveFacts } from "../../../src/pages/sweeps/study/trial-facts.js";
import { drawnSquares, firstStep } from "../../../src/pages/sweeps/worked.js";
import { saidIn } from "../said.js";

const layers = layerSizes(784, sweepRecipe.hidden, 10);

/** The first step at the rate that all rules share. */
const firstOf = (optimiser: OptimiserName, gradient: number) =>
  firstStep({ ...sweepRecipe, optimiser }, gradient);

describe("what the chapter reads off its trials", () => {
  const drawings = sweepData(standIn("sweeps", 60, seededRandom(4))).forChoosing;

  async function trialWith(changes: Partial<Hyperparameters>) {
    const hyperparameters = { ...sweepRecipe, ...changes };
    const backend = await wasmBackend();
    const trial = { name: "trial", dataset: drawings, trainPart: 1, hyperparameters };
    const { result, notes } = runToEnd(watchedTrial(trial, new Uint32Array(0), { backend, now: () => 0 }));
    return { facts: moveFacts({ result, notes }), losses: result.epochs.map(({ train }) => train.loss) };
  }

  it("first steps of plain descent stand to each other as the rates do", async () => {
    const rates = [0.0001, 0.01, 0.5, 1];
    const trials = await Promise.all(rates.map((learningRate) => trialWith({ learningRate, epochs: 1 })));
    const gradients = trials.map(({ facts }, k) => facts.firstStep / rates[k]);
    for (const gradient of gradients) expect(gradient / gradients[3]).toBeCloseTo(1, 2);
  });

  it("a rate of 0.0001: a loss that still falls at the end, with every unit alive", async () => {
    const { facts, losses } = await trialWith({ learningRate: 0.0001 });
    expect(losses[25]).toBeLessThan(losses[20]);
    expect(facts.silent).toEqual([0, 0]);
  });

  it("a rate of 1: a loss that jumps up, and many units that are silent at the end", async () => {
    const { facts, losses } = await trialWith({ learningRate: 1 });
    const jumps = losses.slice(1).map((loss, k) => loss - losses[k]);
    expect(Math.max(...jumps)).toBeGreaterThan(0.1);
    expect(facts.silent[0]).toBeGreaterThan(16);
  });

  it("Adam’s first step is far longer than that of SGD at the same rate, and at most η√n", async () => {
    const [adam, sgd] = await Promise.all([
      trialWith({ optimiser: "adam", epochs: 1 }),
      trialWith({ epochs: 1 }),
    ]);
    expect(adam.facts.firstStep / sgd.facts.firstStep).toBeGreaterThan(100);
    expect(adam.facts.firstStep).toBeLessThan(0.01 * Math.sqrt(parameterCount(layers)));
  });

  it("Ftrl: a first step as long as the weights", async () => {
    const { facts } = await trialWith({ optimiser: "ftrl", epochs: 1 });
    expect(facts.firstPart).toBeCloseTo(1, 2);
  });
});

describe("the numbers of the chapter on sweeps", () => {
  it("the length of the first weights, by hand, is nearly that of those that are drawn", () => {
    const byHand = Math.sqrt(drawnSquares(layers).reduce((sum, square) => sum + square, 0));
    const { parameters } = buildNetwork(referenceBackend(), {
      inputs: 784,
      hidden: sweepRecipe.hidden,
      classes: 10,
      activation: "relu",
      initialiser: "xavier-uniform",
      initialRandom: seededRandom(1),
    });
    const drawn = Math.sqrt(
      parameters.flatMap(({ value }) => Array.from(value.data)).reduce((sum, w) => sum + w * w, 0),
    );
    expect(Math.abs(drawn / byHand - 1)).toBeLessThan(0.02);
  });

  it("the first steps of the five rules are what the text says", () => {
    const { learningRate: eta, rho, epsilon } = sweepRecipe;
    for (const gradient of [0.0001, 0.01, 1]) {
      expect(firstOf("adam", gradient)).toBeCloseTo(-eta, 4);
      expect(firstOf("sgd", gradient)).toBeCloseTo(-eta * gradient, 6);
    }
    const [sumStart] = adagrad().initialSlots;
    expect(firstOf("adagrad", 0.01)).toBeCloseTo((-eta * 0.01) / Math.sqrt(sumStart), 6);
    expect(firstOf("ftrl", 0.01)).toBeCloseTo(-0.05, 2);
    expect(firstOf("adadelta", 0.1) / (-eta * Math.sqrt(epsilon / (1 - rho)))).toBeCloseTo(1, 2);
    expect(firstOf("adadelta", 0.0001) / firstOf("adadelta", 0.1)).toBeLessThan(0.1);
  });

  it("a network that scores every class alike has the loss that the page says", () => {
    const [classes, loss] = saidIn("sweeps", /-\\ln \\tfrac\{1\}\{(\d+)\} = ([\d.]+)/);
    const z = zeros(1, classes, "float64");
    expect(crossEntropy(z, [0], zeros(1, classes, "float64"))).toBeCloseTo(loss, 3);
  });
});

describe("what the chapter says was found, beside the words of the document", () => {
  const reproductions = readReproductions(JSON.parse(readFileSync("data/reproductions.json", "utf8")));
  const found = (name: string, way: SweepWay) => sweepFinding(reproductions, name, way);
  const mean = (name: string, way: SweepWay) => found(name, way).mean;
  const rate = (eta: number, way: SweepWay) => found(`learning rate ${eta}`, way);

  it("SGD and Adam are more efficient: so after as many epochs; after as many steps Adadelta is not behind, and on as many rows ahead", () => {
    expect(reportedStatement("3.optimisers").text).toBe("SGD and Adam are more efficient here");
    const slowest = Math.max(...found("optimiser adadelta", "as many epochs").accuracies);
    for (const name of ["optimiser sgd", "optimiser adam"]) {
      expect(Math.min(...found(name, "as many epochs").accuracies)).toBeGreaterThan(slowest + 0.2);
      expect(mean("optimiser adadelta", "as many steps")).toBeGreaterThan(
        mean(name, "as many steps") - 0.015,
      );
      expect(mean("optimiser adadelta", "as many rows")).toBeGreaterThan(mean(name, "as many rows"));
    }
  });

  it("Adagrad, only named, is as fast as those two; Ftrl learns nothing in as many epochs, and something in as many steps", () => {
    const best = Math.max(mean("optimiser sgd", "as many epochs"), mean("optimiser adam", "as many epochs"));
    expect(mean("optimiser adagrad, only named", "as many epochs")).toBeGreaterThan(best - 0.01);
    expect(mean("optimiser ftrl, only named", "as many epochs")).toBeCloseTo(0.1, 2);
    expect(mean("optimiser ftrl, only named", "as many steps")).toBeGreaterThan(0.6);
  });

  it("the batch size is not critical: with as many steps, for three of the four; 4096 has few steps", () => {
    expect(reportedStatement("3.batches").text).toBe("the batch size is not critical");
    for (const [way, apart] of [
      ["as many steps", 0.01],
      ["as many rows", 0.05],
    ] as const) {
      const others = [8, 32, 512].map((size) => mean(`batch size ${size}`, way));
      expect(Math.max(...others) - Math.min(...others)).toBeLessThan(apart);
      expect(mean("batch size 4096", way)).toBeLessThan(Math.min(...others) - 0.1);
      expect(found("batch size 4096", way).steps).toBe(500);
    }
    const few = [32, 512, 4096].map((size) => mean(`batch size ${size}`, "as many epochs"));
    expect(few[0] - few[1]).toBeGreaterThan(0.3);
    expect(few[1]).toBeGreaterThan(few[2]);
  });

  it("0.0001 underfits, in every way", () => {
    for (const way of sweepWays) {
      expect(Math.max(...rate(0.0001, way).accuracies)).toBeLessThan(
        Math.min(...rate(0.01, way).accuracies) - 0.05,
      );
      expect(Math.min(...rate(0.0001, way).trainLosses)).toBeGreaterThan(0.9);
    }
    expect(Math.max(...rate(0.0001, "as many epochs").accuracies)).toBeLessThan(0.2);
  });

  it("1 fails to converge, from every seed, and more steps leave it lower", () => {
    for (const way of sweepWays) expect(Math.max(...rate(1, way).accuracies)).toBeLessThan(0.5);
    const [epochs, steps, rows] = sweepWays.map((way) => rate(1, way));
    expect(steps.mean).toBeLessThan(epochs.mean - 0.1);
    expect(rows.mean).toBeLessThan(steps.mean);
  });

  it("0.01 to 0.5 are reasonable: on as many rows from every seed, on few drawings not from the first", () => {
    const [few, steps, rows] = sweepWays.map((way) => rate(0.5, way));
    expect(Math.min(...rows.accuracies)).toBeGreaterThan(mean("learning rate 0.01", "as many rows") - 0.02);
    expect(few.highest[0]).toBeGreaterThan(0.7);
    expect(few.accuracies[0]).toBeLessThan(0.5);
    expect(steps.accuracies[0]).toBeLessThan(0.5);
    for (const accuracy of steps.accuracies.slice(1)) {
      expect(accuracy).toBeGreaterThan(mean("learning rate 0.01", "as many steps") - 0.02);
    }
  });
});
