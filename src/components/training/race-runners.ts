import type { Dataset } from "../../lib/data/dataset.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { workerPool, workersFor } from "../../lib/workers/pool.js";
import { isOver, type Lane, type Runner } from "./lane-result.js";
import { pointOf } from "./race-record.js";
import { RunController } from "./run-controller.js";
import { type TrainingClient, trainingClient } from "./training-client.js";

/** Runs that are trained by workers, a few at a time. */
export interface RaceRunners {
  readonly all: readonly Runner[];
  /** Ends all workers; nothing is told any more. */
  end(): void;
}

/** What is trained, and who is told. */
export interface RaceRunnersOptions {
  readonly lanes: readonly Lane[];
  readonly shared: Hyperparameters;
  readonly dataset: Dataset;
  readonly trainPart: number;
  /** Whether the weights of each run are kept; defaults to not. */
  readonly keepWeights?: boolean;
  /** Whether each run waits for the one before, so that it has the machine to itself; defaults to not. */
  readonly inTurn?: boolean;
  /** Called after each piece of news. */
  tell(): void;
}

/**
 * Starts as many runs as there are processors, at least two and at most eight, so that the clock of each is its own; then the
 * others. Runs that are timed one beside the other go in turn.
 */
export function raceRunners(options: RaceRunnersOptions): RaceRunners {
  const { lanes, shared, dataset, trainPart, tell, keepWeights = false, inTurn = false } = options;
  const all: Runner[] = lanes.map((lane) => ({ lane, points: [], run: undefined, keeps: keepWeights }));
  let over = false;

  /** Trains a run in a worker of its own. */
  function start(runner: Runner, ended: () => void): TrainingClient | undefined {
    const { lane, points } = runner;
    let client: TrainingClient | undefined;
    const run = new RunController({
      connect(take) {
        client = trainingClient(take);
        return client;
      },
      dataset,
      trainPart,
      wanted: { ...shared, ...lane.changes },
      ink: lane.ink,
      tell(news) {
        if (over) return;
        const { kind } = news;
        if (kind === "ready") run.act("train");
        if (kind === "finished" && keepWeights) run.save();
        if (kind === "saved") runner.saved = news;
        const point = run.log && pointOf(run.log);
        if (kind === "evaluation" && point) points.push(point);
        if (isOver(runner)) ended();
        tell();
      },
    });
    runner.run = run;
    run.watch(false);
    return client;
  }

  const pool = workerPool<Runner>({
    size: inTurn ? 1 : workersFor(navigator.hardwareConcurrency),
    open(free) {
      let client: TrainingClient | undefined;
      return {
        take(runner) {
          client = start(runner, () => free(false));
        },
        end: () => client?.end(),
      };
    },
  });
  for (const runner of all) pool.add(runner);
  return {
    all,
    end() {
      over = true;
      pool.stop();
    },
  };
}
