import type { Dataset } from "../../lib/data/dataset.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { isOver, type Lane, type Runner } from "./lane-result.js";
import { pointOf } from "./race-record.js";
import { trainingClient } from "./training-client.js";
import { trainingDesk } from "./training-desk.js";

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
 * Starts as many runs as there are processors, at least two, so that the clock of each is its own; then the others. Runs that
 * are timed one beside the other go in turn.
 */
export function raceRunners(options: RaceRunnersOptions): RaceRunners {
  const { lanes, shared, dataset, trainPart, tell, keepWeights = false, inTurn = false } = options;
  const room = inTurn ? 1 : Math.max(2, (navigator.hardwareConcurrency || 2) - 1);
  const all: Runner[] = lanes.map((lane) => ({ lane, points: [], desk: undefined, keeps: keepWeights }));
  const ends = new Map<Runner, () => void>();
  let over = false;

  function startNext(): void {
    const waiting = all.filter(({ desk }) => !desk);
    const busy = all.length - waiting.length - all.filter(isOver).length;
    for (const runner of waiting.slice(0, room - busy)) start(runner);
  }

  function start(runner: Runner): void {
    const { lane, points } = runner;
    const desk = trainingDesk({
      connect(take) {
        const client = trainingClient(take);
        ends.set(runner, client.end);
        return client;
      },
      dataset,
      trainPart,
      wanted: { ...shared, ...lane.changes },
      ink: lane.ink,
      tell(news) {
        if (over) return;
        const { kind } = news;
        if (kind === "ready") desk.act("train");
        if (kind === "finished" && keepWeights) desk.save();
        if (kind === "saved") runner.saved = news;
        const point = desk.log && pointOf(desk.log);
        if (kind === "evaluation" && point) points.push(point);
        if (isOver(runner)) {
          ends.get(runner)?.();
          startNext();
        }
        tell();
      },
    });
    runner.desk = desk;
    desk.watch(false);
  }

  startNext();
  return {
    all,
    end() {
      over = true;
      for (const endOne of ends.values()) endOne();
    },
  };
}
