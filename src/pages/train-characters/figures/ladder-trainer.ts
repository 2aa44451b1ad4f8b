import { pointOf, type RacePoint } from "../../../components/training/race-record.js";
import { type TrainingClient, trainingClient } from "../../../components/training/training-client.js";
import { type News, type TrainingDesk, trainingDesk } from "../../../components/training/training-desk.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { usualTrainPart } from "../../../lib/data/split-of.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";

/** How a rung stands. */
export interface RungState {
  readonly points: RacePoint[];
  /** Seconds of training so far. */
  seconds: number;
  /** Epochs done, with the part of the present one. */
  position: number;
  state: "waiting" | "running" | "paused" | "finished" | "diverged";
}

/** Trains the recipes of a ladder one at a time, in one worker. */
export interface LadderTrainer {
  readonly rungs: readonly RungState[];
  /** The rung in the worker. */
  readonly current: number | undefined;
  readonly desk: TrainingDesk | undefined;
  /** Trains a rung from its beginning, or goes on where it was paused; then the others, in their order. */
  train(rung: number, after: readonly number[], dataset: Dataset, recipes: readonly Hyperparameters[]): void;
  pause(): void;
  /** Ends the worker and forgets all rungs. */
  end(): void;
}

/**
 * @param count of rungs
 * @param tell hears what happens, after it was taken in
 */
export function ladderTrainer(count: number, tell: (news: News) => void): LadderTrainer {
  const fresh = (): RungState => ({ points: [], seconds: 0, position: 0, state: "waiting" });
  const rungs = Array.from({ length: count }, fresh);
  let client: TrainingClient | undefined;
  let desk: TrainingDesk | undefined;
  let current: number | undefined;
  let queue: readonly number[] = [];
  let recipes: readonly Hyperparameters[] = [];
  /** Whether what is heard is of the current rung: the one before may still have something to say. */
  let begun = false;

  function begin(rung: number, dataset: Dataset): void {
    if (current !== undefined && rungs[current].state === "running") rungs[current].state = "paused";
    [current, begun] = [rung, false];
    rungs[rung] = { ...fresh(), state: "running" };
    if (desk) {
      desk.tryOut(recipes[rung]);
      return;
    }
    desk = trainingDesk({
      connect: (take) => {
        client = trainingClient(take);
        return client;
      },
      dataset,
      trainPart: usualTrainPart,
      wanted: recipes[rung],
      tell: (news) => hear(news, dataset),
    });
    desk.watch(false);
  }

  function hear(news: News, dataset: Dataset): void {
    if (news.kind === "failed") queue = [];
    if (current === undefined || !desk) return;
    const rung = rungs[current];
    if (news.kind === "ready") {
      begun = true;
      desk.act("train");
    }
    if (!begun) return;
    if (news.kind === "evaluation") {
      const point = desk.log && pointOf(desk.log);
      if (point) rung.points.push(point);
    }
    if (news.kind === "progress") {
      rung.seconds = news.seconds;
      rung.position = news.position;
      if (news.state !== "finished") rung.state = news.state;
    }
    if (news.kind === "finished") {
      rung.state = "finished";
      rung.seconds = news.seconds;
    }
    const over = rung.state === "finished" || rung.state === "diverged";
    tell(news);
    const [next, ...others] = queue;
    if (!over || next === undefined) return;
    queue = others;
    begin(next, dataset);
  }

  return {
    rungs,
    get current() {
      return current;
    },
    get desk() {
      return desk;
    },
    train(rung, after, dataset, chosen) {
      queue = after;
      recipes = chosen;
      if (rung === current && desk && rungs[rung].state === "paused") {
        rungs[rung].state = "running";
        desk.act("train");
      } else {
        begin(rung, dataset);
      }
    },
    pause() {
      queue = [];
      desk?.act("pause");
    },
    end() {
      queue = [];
      client?.end();
      [client, desk, current] = [undefined, undefined, undefined];
      for (const k of rungs.keys()) rungs[k] = fresh();
    },
  };
}
