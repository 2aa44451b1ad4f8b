import type { Unable } from "../backends/wasm/probe.js";
import type { Dataset } from "../data/dataset.js";
import type { Score } from "../training/curve-recorder.js";
import type { HeldOutDrawings } from "../training/drawings.js";
import type { FirstLayer } from "../training/first-layer.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import type { RunState } from "../training/run.js";
import { buffersOf, type Failure } from "./channel.js";

/**
 * What a page asks of a training worker.
 *
 * Every message names the run it is about. The page counts its runs and raises the count at each start, so that
 * a reply from a run that has been given up is known by its number and dropped. What is asked for once (drawings,
 * weights) carries an `id` that its answer repeats.
 */
export type Request = { readonly run: number } & (
  | {
      /** Sent first, and again where more data have come: the data, and a run at its beginning. */
      readonly kind: "init";
      readonly dataset: Dataset;
      /** Part of each class to train on, from 0 to 1. */
      readonly trainPart: number;
      readonly hyperparameters: Hyperparameters;
      /**
       * The number that the grey level 255 becomes; 1 when left out. A run with another is for showing what the scale
       * does: the card of its weights would not tell.
       */
      readonly ink?: number;
    }
  /** A new run at its beginning, on the same data. */
  | { readonly kind: "reset"; readonly hyperparameters: Hyperparameters }
  /** The run that this one took the place of comes back as it was, and this one is kept in its place. */
  | { readonly kind: "undo" }
  /** To the end, to a stop, for one mini-batch, or to the end of the epoch. */
  | { readonly kind: "play" | "pause" | "step" | "epoch" }
  /** Hyperparameters from the next step on; those that need a restart must be those of the run. */
  | { readonly kind: "change"; readonly hyperparameters: Hyperparameters }
  /** Whether pictures of the first layer's weights are wanted as training goes on. */
  | { readonly kind: "watch"; readonly weights: boolean }
  | {
      /** Held-out drawings of one true class taken for another (or right, when both are the same). */
      readonly kind: "cell";
      readonly id: number;
      readonly label: number;
      readonly predicted: number;
      readonly limit: number;
    }
  /** Held-out drawings with the largest loss. */
  | { readonly kind: "worst"; readonly id: number; readonly limit: number }
  /** The weights as a file, with their card. */
  | { readonly kind: "save"; readonly id: number }
  | {
      /** A new run that begins with the weights of a file. The run before goes on when the file is refused. */
      readonly kind: "load";
      readonly id: number;
      readonly weights: Uint8Array<ArrayBuffer>;
      /** Undefined when the file of weights holds it. */
      readonly card: string | undefined;
    }
);

/** What a training worker answers; a `failed` is the channel's. */
export type Reply =
  | Failure
  | ({ readonly run: number } & (
      | {
          /** A run stands at its beginning. */
          readonly kind: "ready";
          readonly hyperparameters: Hyperparameters;
          readonly classes: readonly string[];
          readonly trainRows: number;
          readonly heldOutRows: number;
          /** Numbers that training changes. */
          readonly parameters: number;
          readonly backend: "wasm" | "reference";
          /** What the reader should know: why training is slow, or what the weights of a file have seen. */
          readonly notice: string | undefined;
          /** What can't fuse multiply–adds, where they were to be fused; the run is strict then. */
          readonly unable?: Unable;
          /** Whether the run begins with the weights of a file. */
          readonly loaded: boolean;
          /** The run that can be brought back; left out where none has taken a step. */
          readonly before?: number;
        }
      | {
          /** At most ten times a second. */
          readonly kind: "progress";
          readonly state: RunState;
          readonly step: number;
          /** Whole epochs done. */
          readonly epoch: number;
          /** Epochs done, with the part of the present one. */
          readonly position: number;
          readonly totalSteps: number;
          readonly stepsPerEpoch: number;
          /** η of the next step. */
          readonly learningRate: number;
          readonly stepsPerSecond: number;
          /** Seconds left at this speed. */
          readonly secondsLeft: number;
          /** Seconds of training in this run, without the looks at the network. */
          readonly seconds: number;
          /** New points of the training curve: [points × 4], position, loss, accuracy, η. */
          readonly points: Float32Array;
          /** What to know about a run that diverged. */
          readonly message: string | undefined;
        }
      | {
          /** Scores with nothing dropped: on held-out drawings always, on training drawings at the end of an epoch. */
          readonly kind: "evaluation";
          readonly step: number;
          readonly position: number;
          /** Seconds of training in this run. */
          readonly seconds: number;
          readonly heldOut: Score;
          readonly train: Score | undefined;
          /** Over the last epoch as it was trained: with units dropped, and weights that were still moving. */
          readonly whileTraining: Score | undefined;
          /** [classes × classes], a row for each true class. */
          readonly confusion: Uint32Array;
        }
      /** At most twice a second, while they are watched. */
      | ({
          readonly kind: "weights";
          readonly step: number;
          readonly width: number;
          readonly height: number;
        } & FirstLayer)
      /** All epochs are done; sent after the last evaluation. */
      | { readonly kind: "finished"; readonly step: number; readonly hash: string; readonly seconds: number }
      | ({ readonly kind: "drawings"; readonly id: number } & HeldOutDrawings)
      | {
          readonly kind: "saved";
          readonly id: number;
          readonly weights: Uint8Array<ArrayBuffer>;
          readonly card: string;
          readonly hash: string;
        }
      /** A file of weights could not be used. */
      | { readonly kind: "refused"; readonly id: number; readonly message: string }
    ));

export type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** Buffers of a message that change hands instead of being copied. */
export function transfersOf(message: Request | Reply): ArrayBuffer[] {
  return buffersOf(message.kind === "init" ? message.dataset : message);
}
