import { compressRows } from "./compress";
import { relu } from "./element-wise";
import { exp, logFromOne } from "./elementary";
import { ended, madd } from "./multiply-add";
import { narrowSparseRow, sparseRow } from "./sparse-rows";
import { sgd } from "./updates";

/** A dense layer and its room, as ../picture-steps lays it out in memory. */
@unmanaged
class DenseLayer {
  /** W: [in × out]. */
  weight: usize;
  bias: usize;
  /** Bytes from a row of W to the next, and of b, y and dy. */
  rowBytes: usize;
  /** Columns of W. */
  out: i32;
  /** The inputs that are not 0: pairs of the byte offset of their row of W and the value, [i32, f32]. */
  inputs: usize;
  /** Where that list ends. */
  inputsEnd: usize;
  y: usize;
  dy: usize;
}

const layerBytes = offsetof<DenseLayer>();

const crossEntropy = 0;
const squaredError = 1;

/**
 * A step of gradient descent on each picture in turn, through dense layers with ReLU between them:
 * forwards, ∂L/∂z, backwards, w = w − η·g. What an input of 0 meets is not touched: it adds 0 to y, and its g is 0.
 *
 * @param pictures bytes, each picture at a multiple of 16 with zeros after it
 * @param pictureBytes from a picture to the next
 * @param count pictures
 * @param ink the number that the grey level 255 becomes
 * @param labels of the pictures: [count] of u8
 * @param etas of the steps: [count] of f32
 * @param layers first of the layers, one after the other
 * @param layerCount how many there are
 * @param loss 0 cross-entropy, 1 squared error, 2 squared error with the diagonal alone
 * @param room for two numbers of i32, then twice as many numbers of f64 as there are classes
 * @param losses filled with the loss of each step, and of the one at fault: [count] of f64
 * @param right filled with 1 where the label had the greatest score: [count] of u8
 * @returns steps done: at a picture whose loss is no finite number, nothing more is moved
 */
export function pictureSteps(
  pictures: usize,
  pictureBytes: usize,
  count: i32,
  ink: f64,
  labels: usize,
  etas: usize,
  layers: usize,
  layerCount: i32,
  loss: i32,
  room: usize,
  losses: usize,
  right: usize,
): i32 {
  const last = layers + <usize>(layerCount - 1) * layerBytes;
  const scores = changetype<DenseLayer>(last);
  for (let i = 0; i < count; i++) {
    const picture = pictures + <usize>i * pictureBytes;
    listInk(picture, pictureBytes, ink, room, changetype<DenseLayer>(layers));
    for (let place = layers; place <= last; place += layerBytes) {
      const layer = changetype<DenseLayer>(place);
      forward(layer);
      if (place < last) listUnits(layer, changetype<DenseLayer>(place + layerBytes));
    }
    const label = <i32>load<u8>(labels + i);
    const cost = lossAndGradient(scores, label, loss, room + 8);
    store<f64>(losses + ((<usize>i) << 3), cost);
    if (!Number.isFinite(cost)) return i;
    store<u8>(right + i, greatest(scores) === label ? 1 : 0);
    const eta = load<f32>(etas + ((<usize>i) << 2));
    for (let place = last; place >= layers; place -= layerBytes) {
      const layer = changetype<DenseLayer>(place);
      if (place > layers) backward(layer, changetype<DenseLayer>(place - layerBytes));
      update(layer, eta);
    }
  }
  return count;
}

function listInk(picture: usize, pictureBytes: usize, ink: f64, starts: usize, layer: DenseLayer): void {
  const entries = layer.inputs;
  const end = entries + ((<usize>compressRows(picture, pictureBytes, 1, pictureBytes, starts, entries)) << 3);
  for (let entry = entries; entry < end; entry += 8) {
    const pixel = <usize>load<i32>(entry) >> 7;
    store<i32>(entry, <i32>(pixel * layer.rowBytes));
    if (ink !== 1) store<f32>(entry, <f32>((<f64>load<u8>(picture + pixel) * ink) / 255), 4);
  }
  layer.inputsEnd = end;
}

/** y = x·W + b */
function forward(layer: DenseLayer): void {
  for (let offset: usize = 0; offset < layer.rowBytes; offset += 128) {
    const there = min(8, <i32>((layer.rowBytes - offset) >> 4));
    const w = layer.weight + offset;
    const bias = layer.bias + offset;
    const y = layer.y + offset;
    if (there > 4) sparseRow(layer.inputs, layer.inputsEnd, w, 0, bias, y, there);
    else narrowSparseRow(layer.inputs, layer.inputsEnd, w, 0, bias, y, there);
  }
}

/** ReLU of y; the units that are not 0 become the inputs of the next layer. */
function listUnits(layer: DenseLayer, next: DenseLayer): void {
  relu(layer.y, layer.y, layer.rowBytes);
  let entry = next.inputs;
  for (let k = 0; k < layer.out; k++) {
    const h = load<f32>(layer.y + ((<usize>k) << 2));
    store<i32>(entry, k * <i32>next.rowBytes);
    store<f32>(entry, h, 4);
    if (h !== 0) entry += 8;
  }
  next.inputsEnd = entry;
}

/** L of the scores in y, and ∂L/∂z into dy; the formulas are those of ../../../core/losses. */
function lossAndGradient(layer: DenseLayer, label: i32, loss: i32, p: usize): f64 {
  const n = (<usize>layer.out) << 3;
  const d = p + n;
  let most: f64 = -Infinity;
  for (let k: usize = 0; k < n; k += 8) most = max<f64>(most, <f64>load<f32>(layer.y + (k >> 1)));
  let sum: f64 = 0;
  for (let k: usize = 0; k < n; k += 8) {
    const power = exp(<f64>load<f32>(layer.y + (k >> 1)) - most);
    store<f64>(p + k, power);
    sum += power;
  }
  // One of the powers is 1; where a score is no finite number, neither is the loss.
  if (!(sum >= 1)) return NaN;
  let squares: f64 = 0;
  let mean: f64 = 0;
  for (let k: usize = 0; k < n; k += 8) {
    const pk = load<f64>(p + k) / sum;
    const dk = pk - (<i32>k >> 3 === label ? 1 : 0);
    store<f64>(p + k, pk);
    store<f64>(d + k, dk);
    squares += dk * dk;
    mean += dk * pk;
  }
  for (let k: usize = 0; k < n; k += 8) {
    const pk = load<f64>(p + k);
    const dk = load<f64>(d + k);
    const dz = loss === crossEntropy ? dk : loss === squaredError ? pk * (dk - mean) : dk * pk * (1 - pk);
    store<f32>(layer.dy + (k >> 1), <f32>dz);
  }
  return loss === crossEntropy
    ? most + logFromOne(sum) - <f64>load<f32>(layer.y + ((<usize>label) << 2))
    : squares / 2;
}

/** The column of the greatest score; of equal ones the first. */
function greatest(layer: DenseLayer): i32 {
  let best = 0;
  let most = load<f32>(layer.y);
  for (let k = 1; k < layer.out; k++) {
    const score = load<f32>(layer.y + ((<usize>k) << 2));
    if (!(score > most)) continue;
    most = score;
    best = k;
  }
  return best;
}

/** dy of the layer below: dy·Wᵀ at its units that are not 0, each sum in the order of the columns; 0 at the others. */
function backward(layer: DenseLayer, below: DenseLayer): void {
  const rowBytes = layer.rowBytes;
  const weight = layer.weight;
  const dy = layer.dy;
  memory.fill(below.dy, 0, below.rowBytes);
  const end = layer.inputsEnd;
  const bytes = (<usize>layer.out) << 2;
  let entry = layer.inputs;
  // Four units at a time: each sum has to wait for its last term, and four wait together. The lanes of a sum are the same.
  for (; entry + 32 <= end; entry += 32) {
    const a = <usize>load<i32>(entry);
    const b = <usize>load<i32>(entry, 8);
    const c = <usize>load<i32>(entry, 16);
    const d = <usize>load<i32>(entry, 24);
    let sumA = f32x4.splat(0);
    let sumB = sumA;
    let sumC = sumA;
    let sumD = sumA;
    for (let k: usize = 0; k < bytes; k += 4) {
      const error = v128.load32_splat(dy + k);
      const w = weight + k;
      sumA = madd(sumA, error, v128.load32_splat(w + a));
      sumB = madd(sumB, error, v128.load32_splat(w + b));
      sumC = madd(sumC, error, v128.load32_splat(w + c));
      sumD = madd(sumD, error, v128.load32_splat(w + d));
    }
    storeSum(below.dy + ((a / rowBytes) << 2), sumA);
    storeSum(below.dy + ((b / rowBytes) << 2), sumB);
    storeSum(below.dy + ((c / rowBytes) << 2), sumC);
    storeSum(below.dy + ((d / rowBytes) << 2), sumD);
  }
  for (; entry < end; entry += 8) {
    const a = <usize>load<i32>(entry);
    let sum = f32x4.splat(0);
    for (let k: usize = 0; k < bytes; k += 4) {
      sum = madd(sum, v128.load32_splat(dy + k), v128.load32_splat(weight + a + k));
    }
    storeSum(below.dy + ((a / rowBytes) << 2), sum);
  }
}

function storeSum(to: usize, sum: v128): void {
  v128.store32_lane(to, ended(sum), 0);
}

/** W = W − η·xᵀ·dy in the rows whose input is not 0, b = b − η·dy */
function update(layer: DenseLayer, eta: f32): void {
  const rate = f32x4.splat(eta);
  const dy = layer.dy;
  const rowBytes = layer.rowBytes;
  const weight = layer.weight;
  const end = layer.inputsEnd;
  for (let entry = layer.inputs; entry < end; entry += 8) {
    const row = weight + <usize>load<i32>(entry);
    const x = v128.load32_splat(entry, 4);
    for (let k: usize = 0; k < rowBytes; k += 16) {
      const g = f32x4.mul(x, v128.load(dy + k));
      v128.store(row + k, f32x4.sub(v128.load(row + k), f32x4.mul(rate, g)));
    }
  }
  sgd(layer.bias, dy, rowBytes, eta);
}
