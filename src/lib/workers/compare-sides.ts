import { type CurveRecorder, curveRecorder } from "../training/curve-recorder.js";
import { failureOf } from "./channel.js";
import type { Side, SideOptions } from "./side.js";

/** The two runs that are compared. */
export const sideNames = ["original", "changed"] as const;
export type SideName = (typeof sideNames)[number];

/** What is asked once: what to train on, and the address of a `side` module that makes the changed side. */
export interface CompareRequest extends SideOptions {
  readonly changed: string;
}

/** How a side gets on. */
export interface SideState {
  /** Points since the last reply: epochs done, mean loss and accuracy of the batches, η. */
  readonly curve: Float32Array;
  readonly step: number;
  /** Mean time of a step so far, in milliseconds. */
  readonly stepTime: number;
}

/** What a comparison tells. */
export type CompareReply =
  | {
      /** The gradients of a side beside finite differences. */
      readonly kind: "gradients";
      readonly side: SideName;
      readonly checks: readonly {
        readonly name: string;
        readonly compared: number;
        readonly error: number;
      }[];
    }
  /** At most ten times a second; a worker that says nothing for long is stuck. */
  | ({ readonly kind: "progress"; readonly totalSteps: number } & Readonly<Record<SideName, SideState>>)
  | {
      /** At the beginning and after each epoch. */
      readonly kind: "heldOut";
      readonly side: SideName;
      readonly position: number;
      readonly loss: number;
      readonly accuracy: number;
    }
  /** A side goes no further. */
  | { readonly kind: "stopped"; readonly side: SideName; readonly message: string; readonly stack?: string }
  /** Both sides are done or stopped. */
  | { readonly kind: "done" };

/** Points of a curve in an epoch. */
const pointsPerEpoch = 12;
/** Milliseconds between two reports. */
const reportEvery = 100;

/** What a comparison needs of the place it runs in. */
export interface CompareOptions {
  post(reply: CompareReply): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

/** A side and what there is to say of it. */
interface Runner {
  readonly name: SideName;
  readonly side: Side;
  readonly curve: CurveRecorder;
  step: number;
  time: number;
  stopped: boolean;
}

/**
 * Checks the gradients of two runs, then trains both to the end, a step of the one after a step of the other. A side
 * that throws goes no further; the other goes on.
 */
export function compareSides(sides: Readonly<Record<SideName, Side>>, { post, now }: CompareOptions): void {
  const runners = sideNames.map(
    (name): Runner => ({ name, side: sides[name], curve: curveRecorder(), step: 0, time: 0, stopped: false }),
  );
  const [original, changed] = runners;
  let reported = Number.NEGATIVE_INFINITY;

  const attempt = (runner: Runner, action: () => void) => {
    if (runner.stopped) return;
    try {
      action();
    } catch (error) {
      runner.stopped = true;
      post(stoppedBy(runner.name, error));
    }
  };
  const report = () => {
    reported = now();
    const { totalSteps } = original.side;
    post({ kind: "progress", original: stateOf(original), changed: stateOf(changed), totalSteps });
  };

  for (const runner of runners) {
    attempt(runner, () => post(gradientsOf(runner)));
    attempt(runner, () => post(heldOutOf(runner)));
  }
  while (runners.some(canGoOn)) {
    for (const runner of runners.filter(canGoOn)) {
      attempt(runner, () => advance(runner, now));
      if (runner.step % runner.side.stepsPerEpoch === 0) attempt(runner, () => post(heldOutOf(runner)));
    }
    if (now() - reported >= reportEvery) report();
  }
  report();
  post({ kind: "done" });
}

const canGoOn = ({ stopped, side }: Runner) => !stopped && !side.finished;

function advance(runner: Runner, now: () => number): void {
  const { side, curve } = runner;
  const from = now();
  const found = side.step();
  runner.time += now() - from;
  runner.step++;
  curve.add(found, 1, side.position, Math.max(1, Math.floor(side.stepsPerEpoch / pointsPerEpoch)));
}

function stateOf({ curve, step, time }: Runner): SideState {
  return { curve: curve.take(), step, stepTime: step > 0 ? time / step : 0 };
}

function gradientsOf({ name, side }: Runner): CompareReply {
  const checks = side.checkGradients().map((check) => ({
    name: check.name,
    compared: check.compared,
    error: check.worst.error,
  }));
  return { kind: "gradients", side: name, checks };
}

function heldOutOf({ name, side }: Runner): CompareReply {
  const { loss, accuracy } = side.evaluate();
  return { kind: "heldOut", side: name, position: side.position, loss, accuracy };
}

function stoppedBy(side: SideName, error: unknown): CompareReply {
  const { message, stack } = failureOf(error);
  return { kind: "stopped", side, message, stack };
}
