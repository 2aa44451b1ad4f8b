import { softmaxRow } from "../../../lib/core/kernels/softmax.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { PenaltyName } from "./penalised-point.js";
import { softThreshold } from "./soft-threshold.js";

/** The classifier that is best at one price. */
export interface PricedClassifier {
  /** λ */
  readonly price: number;
  /** [classes × pixels]: a picture for each class. */
  readonly weights: Float32Array;
  /** How many weights there are at pixels with ink in any of the drawings, and how many of these are exactly 0. */
  readonly inked: number;
  readonly zeros: number;
  /** Parts of the drawings that are predicted right. */
  readonly trained: number;
  readonly heldOut: number;
}

/** Drawings without their paper: only inked pixels count in a sum. */
interface InkedDrawings {
  readonly pixels: number;
  readonly classes: number;
  readonly labels: readonly number[];
  readonly ink: readonly { readonly at: Uint16Array; readonly level: Float64Array }[];
}

/** W: [classes × pixels] and b: [classes], one after the other. */
type Parameters = Float64Array;

/** A step of a weight that is this part of the price's own pull in it, or less, is none; at most so many steps at one price. */
const [still, mostSteps] = [0.1, 300];

/**
 * The linear classifiers that are best at each price, from the highest price down, each found from the one before:
 * softmax, mean cross-entropy and λ·Σw² or λ·Σ|w| without the biases. A step goes down the loss alone, then to the minimum of
 * the price near there: w/(1 + 2ηλ) for L2, the soft threshold for L1 (FISTA, Beck and Teboulle 2009, begun anew where it
 * turns back, O’Donoghue and Candès 2015). So a weight that is 0 is exactly 0.
 *
 * @param rows train: those to be learned; heldOut: those that only the answers are counted on
 * @param prices λ > 0, falling
 * @returns the classifiers found so far, one more after each price; the last are all of them
 */
export function* penalisedClassifiers(
  dataset: Dataset,
  rows: { readonly train: Uint32Array; readonly heldOut: Uint32Array },
  penalty: PenaltyName,
  prices: readonly number[],
): Generator<readonly PricedClassifier[], readonly PricedClassifier[]> {
  const [train, heldOut] = [inked(dataset, rows.train), inked(dataset, rows.heldOut)];
  const eta = 1 / steepest(train);
  const size = train.pixels * train.classes;
  const withInk = new Set(train.ink.flatMap(({ at }) => [...at]));
  let best: Parameters = new Float64Array(size + train.classes);
  const found: PricedClassifier[] = [];
  for (const price of prices) {
    for (const next of descent(train, best, { penalty, price, eta })) {
      best = next;
      yield found;
    }
    const weights = Float32Array.from(best.subarray(0, size));
    found.push({
      price,
      weights,
      inked: withInk.size * train.classes,
      zeros: weights.filter((w, k) => w === 0 && withInk.has(k % train.pixels)).length,
      trained: accuracy(train, best),
      heldOut: accuracy(heldOut, best),
    });
  }
  return found;
}

/** Steps until the weights stand still. */
function* descent(
  drawings: InkedDrawings,
  start: Parameters,
  { penalty, price, eta }: { penalty: PenaltyName; price: number; eta: number },
): Generator<Parameters> {
  const size = drawings.pixels * drawings.classes;
  const gradient = new Float64Array(start.length);
  let [w, ahead, speed] = [start, start, 1];
  for (let step = 0; step < mostSteps; step++) {
    lossGradient(drawings, ahead, gradient);
    const next = new Float64Array(start.length);
    for (let k = 0; k < next.length; k++) {
      const down = ahead[k] - eta * gradient[k];
      if (k >= size) next[k] = down;
      else next[k] = penalty === "L2" ? down / (1 + 2 * eta * price) : softThreshold(down, eta * price);
    }
    const nextSpeed = (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
    const further = new Float64Array(start.length);
    let [move, back] = [0, 0];
    for (let k = 0; k < next.length; k++) {
      const change = next[k] - w[k];
      move = Math.max(move, Math.abs(next[k] - ahead[k]));
      back += (ahead[k] - next[k]) * change;
      further[k] = next[k] + ((speed - 1) / nextSpeed) * change;
    }
    [w, ahead, speed] = back > 0 ? [next, next, 1] : [next, further, nextSpeed];
    yield w;
    if (move < still * eta * price) return;
  }
}

/** dW, db of the mean cross-entropy. */
function lossGradient(drawings: InkedDrawings, parameters: Parameters, gradient: Float64Array): void {
  const { pixels, classes, labels, ink } = drawings;
  const [z, p] = [new Float64Array(classes), new Float64Array(classes)];
  gradient.fill(0);
  for (const [n, { at, level }] of ink.entries()) {
    scores(drawings, parameters, n, z);
    softmaxRow(z, p);
    for (let j = 0; j < classes; j++) {
      const dz = (p[j] - (labels[n] === j ? 1 : 0)) / ink.length;
      for (let k = 0; k < at.length; k++) gradient[j * pixels + at[k]] += dz * level[k];
      gradient[pixels * classes + j] += dz;
    }
  }
}

function scores(
  { pixels, classes, ink }: InkedDrawings,
  parameters: Parameters,
  n: number,
  z: Float64Array,
): void {
  const { at, level } = ink[n];
  for (let j = 0; j < classes; j++) {
    let sum = parameters[pixels * classes + j];
    for (let k = 0; k < at.length; k++) sum += parameters[j * pixels + at[k]] * level[k];
    z[j] = sum;
  }
}

function accuracy(drawings: InkedDrawings, parameters: Parameters): number {
  const z = new Float64Array(drawings.classes);
  let right = 0;
  for (const [n, label] of drawings.labels.entries()) {
    scores(drawings, parameters, n, z);
    if (z.indexOf(Math.max(...z)) === label) right++;
  }
  return right / drawings.labels.length;
}

/** At least the largest curvature of the loss: ½ of the largest eigenvalue of XᵀX/N, with a 1 for the bias in each row of X. */
function steepest({ pixels, ink }: InkedDrawings): number {
  let v = new Float64Array(pixels + 1).fill(1);
  let largest = 0;
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(pixels + 1);
    for (const { at, level } of ink) {
      let sum = v[pixels];
      for (let k = 0; k < at.length; k++) sum += v[at[k]] * level[k];
      for (let k = 0; k < at.length; k++) next[at[k]] += (sum * level[k]) / ink.length;
      next[pixels] += sum / ink.length;
    }
    largest = Math.hypot(...next);
    v = next.map((value) => value / largest);
  }
  // Rounds of powers come to it from below.
  return (1.01 * largest) / 2;
}

function inked({ pixels, labels, classes, width, height }: Dataset, rows: Uint32Array): InkedDrawings {
  const size = width * height;
  const ink = Array.from(rows, (row) => {
    const levels = pixels.subarray(row * size, (row + 1) * size);
    const at = Uint16Array.from(levels.keys()).filter((k) => levels[k] > 0);
    return { at, level: Float64Array.from(at, (k) => levels[k] / 255) };
  });
  return { pixels: size, classes: classes.length, labels: Array.from(rows, (row) => labels[row]), ink };
}
