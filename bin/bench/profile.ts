import { wasmBackend } from "../../src/lib/backends/wasm/wasm.js";
import { percent } from "../percent.js";
import { inColumns } from "./report.js";
import { median } from "./statistics.js";
import { type OperationTime, type TimedBackend, timedBackend } from "./timed-backend.js";
import { trainingOf } from "./workbook.js";
import type { Workload } from "./workload.js";

/** Engines compile what is hot while it runs. */
const warmUps = 2;
/** Operations that take a smaller part of the epoch are added up. */
const smallestShown = 0.005;

/** Where the time of an epoch goes. */
export interface EpochProfile {
  /** Milliseconds an epoch, of all operations and of what is between them. */
  readonly ms: number;
  readonly operations: readonly OperationShare[];
  /** What is not an operation of the backend: shuffling, labels, the loss, the calls themselves. */
  readonly between: number;
  /** A look at all rows, as the pages take one after each epoch. */
  readonly evaluation: number;
}

/** An operation's part of it. */
export interface OperationShare {
  readonly name: string;
  readonly calls: number;
  /** Milliseconds an epoch. */
  readonly ms: number;
  /** Undefined where it is not products that take the time. */
  readonly gflops: number | undefined;
}

/**
 * Trains for some epochs in this process and notes where their time goes.
 *
 * @param epochs that are timed
 * @param now the clock
 */
export async function profileEpoch(
  workload: Workload,
  epochs: number,
  now: () => number = () => performance.now(),
): Promise<EpochProfile> {
  const timed = timedBackend(await wasmBackend(), now);
  const training = trainingOf(workload, { backend: timed.backend });
  const rows = Uint32Array.from(workload.labels, (_, k) => k);
  const [steps, looks] = [pieceTimes(timed, now), pieceTimes(timed, now)];
  for (let epoch = 0; epoch < warmUps + epochs; epoch++) {
    if (epoch === warmUps) for (const times of [steps, looks]) times.forget();
    for (let step = 0; step < training.stepsPerEpoch; step++) steps.time(() => training.next());
    const pieces = training.evaluateInPieces(rows);
    while (!looks.time(() => pieces.next()).done);
  }
  return { ...steps.shares(epochs), evaluation: looks.shares(epochs).ms };
}

/** Times of work that is done piece by piece: of the operations in it, and of what is between them. */
function pieceTimes(timed: TimedBackend, now: () => number) {
  const times = new Map<string, { calls: number[]; products: number }>();
  const betweens: number[] = [];
  return {
    time<Result>(piece: () => Result): Result {
      const [from, busy] = [now(), timed.busy];
      const result = piece();
      betweens.push(now() - from - (timed.busy - busy));
      for (const { name, calls, products } of timed.take()) {
        times.set(name, { calls: [...(times.get(name)?.calls ?? []), ...calls], products });
      }
      return result;
    },
    forget() {
      times.clear();
      betweens.length = 0;
    },
    shares(epochs: number): Omit<EpochProfile, "evaluation"> {
      const operations = [...times]
        .map(([name, found]) => shareOf({ name, ...found }, epochs))
        .sort((a, b) => b.ms - a.ms);
      const between = usualSum(betweens, epochs);
      return { ms: between + sumOf(operations.map(({ ms }) => ms)), operations, between };
    },
  };
}

/** The sum of an epoch's times if all were as the middle one: what else the machine does hits some of them hard. */
function usualSum(times: readonly number[], epochs: number): number {
  return (median(times) * times.length) / epochs;
}

function shareOf({ name, calls, products }: OperationTime, epochs: number): OperationShare {
  const call = median(calls);
  const gflops = products > 0 && call > 0 ? (2 * products) / call / 1e6 : undefined;
  return { name, calls: calls.length / epochs, ms: usualSum(calls, epochs), gflops };
}

/** A line for each operation that takes a half per cent or more, the longest first. */
export function profileLines(
  { ms, operations, between, evaluation }: EpochProfile,
  ceiling: number,
): string[] {
  const row = (name: string, calls: string, time: number, gflops?: number) => [
    name,
    calls,
    time.toFixed(2),
    percent(time / ms),
    gflops?.toFixed(1) ?? "",
    gflops === undefined ? "" : percent(gflops / ceiling),
  ];
  const [shown, small] = [true, false].map((large) =>
    operations.filter((operation) => operation.ms >= smallestShown * ms === large),
  );
  return inColumns([
    ["operation", "calls", "ms", "of the epoch", "GFLOP/s", "of the ceiling"],
    ...shown.map(({ name, calls, ms: time, gflops }) => row(name, String(calls), time, gflops)),
    row(`${small.length} smaller ones`, "", sumOf(small.map((operation) => operation.ms))),
    row("between operations", "", between),
    row("an epoch", "", ms),
    row("a look at all rows after it", "", evaluation),
  ]);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
