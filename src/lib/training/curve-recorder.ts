import type { StepReport } from "./training.js";

/** Numbers of a point on the training curve: epochs done, loss, accuracy, η. */
export const pointSize = 4;

/** Mean loss and accuracy over some training steps, each step counting for its samples. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

export function curveRecorder() {
  let points: number[] = [];
  let mean = runningScore();
  return {
    /**
     * @param report of the step
     * @param samples in its batch
     * @param position epochs done after it
     * @param perPoint steps that make a point
     */
    add(report: StepReport, samples: number, position: number, perPoint: number) {
      mean.add(report, samples);
      if (mean.steps < perPoint) return;
      const { loss, accuracy } = mean.score;
      points.push(position, loss, accuracy, report.learningRate);
      mean = runningScore();
    },
    /** The points since they were last taken: [points × 4]. */
    take(): Float32Array {
      const taken = Float32Array.from(points);
      points = [];
      return taken;
    },
  };
}

/** Gathers training steps into the points of a curve, each the mean over several steps. */
export type CurveRecorder = ReturnType<typeof curveRecorder>;

export function runningScore() {
  let [steps, samples, loss, accuracy] = [0, 0, 0, 0];
  return {
    get steps() {
      return steps;
    },
    get score(): Score {
      return { loss: loss / samples, accuracy: accuracy / samples };
    },
    add(score: Score, count: number) {
      steps++;
      samples += count;
      loss += score.loss * count;
      accuracy += score.accuracy * count;
    },
  };
}

/** Σ samples·value / Σ samples, so far. */
export type RunningScore = ReturnType<typeof runningScore>;
