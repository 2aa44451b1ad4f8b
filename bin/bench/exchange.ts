import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { copyFromFlat, copyToFlat, flatBuffer } from "../../src/lib/training/flat-numbers.js";
import { inColumns } from "./report.js";
import { median } from "./statistics.js";
import { trainingOf } from "./workbook.js";
import type { Workload } from "./workload.js";

/** Workers that a batch is divided among. */
const divided = [1, 2, 4, 8];
const epochs = 4;
const exchanges = 300;

/** Milliseconds of what a step takes whose batch is divided. */
export interface ExchangeTimes {
  readonly batch: number;
  /** A step on the rows of one of so many workers, its update included. */
  readonly steps: ReadonlyMap<number, number>;
  /** What the page's worker does for each helper: writes the weights out, reads its gradient in and adds it. */
  readonly copies: number;
  /** A message with as many numbers to a worker, and back. */
  readonly trip: number;
}

/** Times the steps of an epoch divided among workers, and their exchange, each by itself, in Node. */
export async function timeExchange(workload: Workload): Promise<ExchangeTimes> {
  const steps = new Map<number, number>();
  for (const workers of divided) {
    const batch = Math.ceil(workload.batch / workers);
    const training = trainingOf({ ...workload, batch }, { backend: await wasmBackend() });
    steps.set(
      workers,
      middleOf(epochs * training.stepsPerEpoch, () => training.next()),
    );
  }
  const backend = await wasmBackend();
  const { network } = trainingOf(workload, { backend });
  const values = network.parameters.map(({ value }) => value);
  const gradients = network.parameters.map(({ gradient }) => gradient);
  const received = values.map(({ rows, cols }) => backend.matrix(rows, cols));
  const flat = flatBuffer(backend, values);
  const copies = middleOf(exchanges, () => {
    copyToFlat(values, flat);
    copyFromFlat(flat, received);
    for (const [k, gradient] of gradients.entries()) backend.add(received[k], gradient);
  });
  return { batch: workload.batch, steps, copies, trip: await tripOf(flat.length) };
}

/** Milliseconds of the middle one, after as many again that are not counted. */
function middleOf(count: number, work: () => void): number {
  const times = Array.from({ length: 2 * count }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return median(times.slice(count));
}

async function tripOf(length: number): Promise<number> {
  const echo = `const { parentPort } = require("node:worker_threads");
    parentPort.on("message", (numbers) => parentPort.postMessage(numbers, [numbers.buffer]));`;
  const worker = new Worker(echo, { eval: true });
  const times: number[] = [];
  let numbers = new Float32Array(length);
  for (let k = 0; k < exchanges; k++) {
    const from = performance.now();
    worker.postMessage(numbers, [numbers.buffer]);
    [numbers] = await once(worker, "message");
    times.push(performance.now() - from);
  }
  await worker.terminate();
  return median(times);
}

/** A line for each number of workers: how much faster a step would be, and what part of it is exchange, which overlapping could save at most. */
export function exchangeLines({ batch, steps, copies, trip }: ExchangeTimes): string[] {
  const alone = steps.get(1) ?? Number.NaN;
  const rows = [...steps].map(([workers, own]) => {
    const exchange = workers === 1 ? 0 : (workers - 1) * copies + trip;
    const whole = own + exchange;
    return [
      String(workers),
      own.toFixed(2),
      exchange.toFixed(2),
      `${(alone / whole).toFixed(2)} ×`,
      `${((100 * exchange) / whole).toFixed(0)} %`,
    ];
  });
  return [
    `batches of ${batch}, were every worker on a core of its own; all of the exchange is waited for`,
    ...inColumns([["workers", "step, ms", "exchange, ms", "faster", "exchange of it"], ...rows]),
  ];
}
