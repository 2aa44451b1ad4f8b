import type { Dataset } from "../../data/dataset.js";
import type { NamedFile } from "../../data/own-samples.js";
import type { Score } from "../../training/curve-recorder.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { Failure } from "../../workers/channel.js";
import type { BroughtFiles } from "./brought-files.js";
import type { Lesson } from "./lesson.js";

/** A network that was trained before: its weights, and its card where the file of weights has none. */
export interface TrainedFiles {
  readonly weights: Uint8Array<ArrayBuffer>;
  readonly card: string | undefined;
}

/**
 * What a page asks of the worker that learns. Messages of training name the start they are about, which the page counts, so
 * that a reply from a network that is gone is known and dropped. What is asked for once carries an `id` that its answer
 * repeats.
 */
export type TeachRequest =
  | {
      /** A network at its beginning: random, or one that was trained before, fitted to the classes. */
      readonly kind: "start";
      readonly run: number;
      /** Rows to train on up to `testFrom`, then those held out. */
      readonly dataset: Dataset;
      /** Pictures of what the network of the beginning knew, to see what is forgotten. */
      readonly known: Dataset | undefined;
      readonly hyperparameters: Hyperparameters;
      readonly from: TrainedFiles | undefined;
      /** Whether the network that was trained before can be gone back to; defaults to no. */
      readonly keeps?: boolean;
    }
  /** Other drawings, perhaps of other classes: the network keeps its weights. */
  | { readonly kind: "data"; readonly run: number; readonly dataset: Dataset }
  /** From the next step on; what shapes the network must stay. */
  | { readonly kind: "change"; readonly run: number; readonly hyperparameters: Hyperparameters }
  /** So many epochs from here. */
  | { readonly kind: "train"; readonly run: number; readonly epochs: number }
  /** One mini-batch, or rest. */
  | { readonly kind: "step" | "pause"; readonly run: number }
  /** Goes back to before the last `train`, `step` or `start`. */
  | { readonly kind: "back"; readonly run: number }
  /** A few steps on one drawing. */
  | ({ readonly kind: "learn"; readonly run: number; readonly id: number } & Lesson)
  /** Goes back to before the last lesson. */
  | { readonly kind: "unlearn"; readonly run: number; readonly id: number }
  | { readonly kind: "predict"; readonly id: number; readonly pixels: Uint8Array }
  | { readonly kind: "save"; readonly run: number; readonly id: number }
  /** Drawings in files. */
  | {
      readonly kind: "read";
      readonly id: number;
      readonly files: readonly NamedFile[];
      readonly perClass: number;
      /** How many there is room for in all. */
      readonly room: number;
    };

/** Scores on drawings to train on, on those held out, and on what the network knew at the beginning. */
export interface TeachScores {
  readonly train: Score | undefined;
  readonly heldOut: Score | undefined;
  readonly known: Score | undefined;
}

/** Of held-out drawings. */
interface HeldOut {
  /** [classes × classes], a row for each true class. */
  readonly confusion: Uint32Array;
  /** Class that each is taken for, in the order of the data set. */
  readonly predicted: Uint8Array;
}

/** What the worker answers; a `failed` is the channel's. */
export type TeachReply =
  | Failure
  | {
      readonly kind: "ready";
      readonly run: number;
      readonly classes: readonly string[];
      readonly trainRows: number;
      readonly heldOutRows: number;
      readonly parameters: number;
      /** As it is trained: what shapes a network that was trained before is its own. */
      readonly hyperparameters: Hyperparameters;
      /** Why training is slow, where it is. */
      readonly notice: string | undefined;
    }
  | {
      /** At most ten times a second while it trains, and when it comes to rest. */
      readonly kind: "progress";
      readonly run: number;
      readonly running: boolean;
      readonly epoch: number;
      readonly step: number;
      readonly loss: number;
      readonly seconds: number;
      /** Epochs that the network had had where `back` leads; undefined where there is nothing to go back to. */
      readonly back?: number;
    }
  /** After an epoch, a lesson, or other drawings. */
  | ({ readonly kind: "evaluation"; readonly run: number; readonly epoch: number } & TeachScores & HeldOut)
  | ({
      /** The network was changed by one drawing, or is as before it again. */
      readonly kind: "lesson";
      readonly run: number;
      readonly id: number;
      /** p before the first step and after each: [steps + 1 × classes]; empty when a lesson was taken back. */
      readonly p: Float32Array;
      readonly before: TeachScores;
      readonly after: TeachScores;
    } & HeldOut)
  /** p of a picture: [classes]. */
  | { readonly kind: "answer"; readonly id: number; readonly run: number; readonly p: Float32Array }
  | ({
      readonly kind: "saved";
      readonly run: number;
      readonly id: number;
      readonly card: string;
      readonly accuracy: number | undefined;
    } & Pick<TrainedFiles, "weights">)
  | ({ readonly kind: "brought"; readonly id: number } & BroughtFiles);

export type TeachReplyOf<Kind extends TeachReply["kind"]> = Extract<TeachReply, { kind: Kind }>;
