import { pointSize } from "../../lib/training/curve-recorder.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import type { RunState } from "../../lib/training/run.js";
import type { Reply, ReplyOf } from "../../lib/workers/protocol.js";
import { t } from "../words/t.js";

/** A line of a chart as it grows: accuracy and loss at some epochs. */
export interface Trail {
  readonly position: number[];
  readonly loss: number[];
  readonly accuracy: number[];
}

/** Everything that a run has said of itself. */
export interface RunLog {
  readonly ready: ReplyOf<"ready">;
  /** The reader may change it. */
  name: string;
  /** As they are now: some can change as a run goes on. */
  hyperparameters: Hyperparameters;
  /** Whether they were changed after the first step. */
  changed: boolean;
  state: RunState;
  progress: ReplyOf<"progress"> | undefined;
  evaluation: ReplyOf<"evaluation"> | undefined;
  /** The last evaluation that took in the training drawings too. */
  whole: ReplyOf<"evaluation"> | undefined;
  /** Set when all epochs are done. */
  finished: ReplyOf<"finished"> | undefined;
  /** Over a few steps each, while training: units dropped, weights moving. */
  readonly training: Trail;
  /** The same over whole epochs. */
  readonly whileTraining: Trail;
  /** With nothing dropped. */
  readonly trained: Trail;
  readonly heldOut: Trail;
}

/** A run that has just been made ready. */
export function startLog(ready: ReplyOf<"ready">): RunLog {
  return {
    ready,
    name: t("run {n}", { n: ready.run }),
    hyperparameters: ready.hyperparameters,
    changed: false,
    state: "paused",
    progress: undefined,
    evaluation: undefined,
    whole: undefined,
    finished: undefined,
    training: { position: [], loss: [], accuracy: [] },
    whileTraining: { position: [], loss: [], accuracy: [] },
    trained: { position: [], loss: [], accuracy: [] },
    heldOut: { position: [], loss: [], accuracy: [] },
  };
}

/** Takes into the log what a reply says of its run. */
export function follow(log: RunLog, reply: Reply): void {
  switch (reply.kind) {
    case "progress":
      log.progress = reply;
      log.state = reply.state;
      for (let k = 0; k < reply.points.length; k += pointSize) {
        extend(log.training, reply.points[k], { loss: reply.points[k + 1], accuracy: reply.points[k + 2] });
      }
      break;
    case "evaluation":
      log.evaluation = reply;
      extend(log.heldOut, reply.position, reply.heldOut);
      if (!reply.train) break;
      log.whole = reply;
      extend(log.trained, reply.position, reply.train);
      if (reply.whileTraining) extend(log.whileTraining, reply.position, reply.whileTraining);
      break;
    case "finished":
      log.finished = reply;
      break;
  }
}

function extend(
  trail: Trail,
  position: number,
  { loss, accuracy }: { loss: number; accuracy: number },
): void {
  trail.position.push(position);
  trail.loss.push(loss);
  trail.accuracy.push(accuracy);
}
