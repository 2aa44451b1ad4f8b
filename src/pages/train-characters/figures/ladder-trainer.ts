import { pointOf, type RacePoint } from "../../../components/training/race-record.js";
import { type News, RunController } from "../../../components/training/run-controller.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { type TrainingClient, trainingClient } from "../../../components/training/training-client.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { usualTrainPart } from "../../../lib/data/split.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import type { Reply } from "../../../lib/workers/protocol.js";

/** How far the run of a recipe has come. */
export interface RecipeRun {
  readonly points: RacePoint[];
  /** Seconds of training so far. */
  seconds: number;
  /** Epochs done, with the part of the present one. */
  position: number;
  state: "waiting" | "running" | "paused" | "finished" | "diverged";
  /** What it was begun with; undefined while it waits. */
  readonly recipe?: Hyperparameters;
}

/** Opens the channel to a training worker. */
export type Connect = (take: (reply: Reply) => void) => Pick<TrainingClient, "send" | "end">;

const fresh = (): RecipeRun => ({ points: [], seconds: 0, position: 0, state: "waiting" });

/** Trains recipes one at a time, in one worker. */
export class LadderTrainer {
  /** A run for each recipe. */
  readonly runs: RecipeRun[];
  readonly #tell: (news: News) => void;
  readonly #connect: Connect;
  #client: ReturnType<Connect> | undefined;
  #controller: RunController | undefined;
  #current: number | undefined;
  #queue: readonly number[] = [];
  #recipes: readonly Hyperparameters[] = [];
  /** Whether what is heard is of the current run: the one before may still have something to say. */
  #begun = false;
  /** The run that the last one took the place of, and its log where it was in the worker. */
  #before: { readonly place: number; readonly run: RecipeRun; readonly log: RunLog | undefined } | undefined;

  /**
   * @param count of recipes
   * @param tell hears what happens, after it was taken in
   * @param connect defaults to a worker
   */
  constructor(count: number, tell: (news: News) => void, connect: Connect = trainingClient) {
    this.runs = Array.from({ length: count }, fresh);
    [this.#tell, this.#connect] = [tell, connect];
  }

  /** The recipe whose run is in the worker. */
  get current(): number | undefined {
    return this.#current;
  }
  get currentRun(): RecipeRun | undefined {
    return this.#current === undefined ? undefined : this.runs[this.#current];
  }
  get controller(): RunController | undefined {
    return this.#controller;
  }

  /** Trains a recipe from its beginning, or goes on where it was paused; then the others, in their order. */
  train(k: number, after: readonly number[], dataset: Dataset, recipes: readonly Hyperparameters[]): void {
    [this.#queue, this.#recipes] = [after, recipes];
    if (k !== this.#current || !this.#controller || this.runs[k].state !== "paused") {
      this.#begin(k, dataset);
      return;
    }
    this.runs[k].state = "running";
    this.#controller.act("train");
  }

  pause(): void {
    this.#queue = [];
    this.#controller?.act("pause");
  }

  /** The recipe whose run before can be brought back: none while one trains. */
  get undoable(): number | undefined {
    return this.runs.some(({ state }) => state === "running") ? undefined : this.#before?.place;
  }

  /** Brings it back, with its network where the worker still has that; the one that took its place is then the one before. */
  undo(): void {
    const before = this.undoable === undefined ? undefined : this.#before;
    if (!before) return;
    const { place, run, log } = before;
    const now = this.runs[place];
    this.runs[place] = run;
    const isCurrent = place === this.#current;
    this.#before = { place, run: now, log: isCurrent ? this.#controller?.log : undefined };
    if (log && this.#controller?.before === log) {
      this.#current = place;
      this.#controller.undo();
    } else if (isCurrent) this.#current = undefined;
  }

  /** Ends the worker and forgets all runs. */
  end(): void {
    [this.#queue, this.#before] = [[], undefined];
    this.#client?.end();
    [this.#client, this.#controller, this.#current] = [undefined, undefined, undefined];
    for (const k of this.runs.keys()) this.runs[k] = fresh();
  }

  #begin(k: number, dataset: Dataset): void {
    const before = this.currentRun;
    if (before?.state === "running") before.state = "paused";
    const replaced = this.runs[k];
    if (replaced.points.length > 0)
      this.#before = {
        place: k,
        run: replaced,
        log: k === this.#current ? this.#controller?.log : undefined,
      };
    [this.#current, this.#begun] = [k, false];
    this.runs[k] = { ...fresh(), state: "running", recipe: this.#recipes[k] };
    if (this.#controller) {
      this.#controller.tryOut(this.#recipes[k]);
      return;
    }
    this.#controller = new RunController({
      connect: (take) => {
        this.#client = this.#connect(take);
        return this.#client;
      },
      dataset,
      trainPart: usualTrainPart,
      wanted: this.#recipes[k],
      tell: (news) => this.#hear(news, dataset),
    });
    this.#controller.watch(false);
  }

  #hear(news: News, dataset: Dataset): void {
    if (news.kind === "failed") this.#queue = [];
    const run = this.currentRun;
    if (!run || !this.#controller) return;
    if (news.kind === "ready") {
      this.#begun = true;
      this.#controller.act("train");
    }
    if (!this.#begun && news.kind !== "failed") return;
    this.#takeIn(run, news);
    const over = run.state === "finished" || run.state === "diverged";
    this.#tell(news);
    const [next, ...others] = this.#queue;
    if (!over || next === undefined) return;
    this.#queue = others;
    this.#begin(next, dataset);
  }

  #takeIn(run: RecipeRun, news: News): void {
    const point = this.#controller?.log && pointOf(this.#controller.log);
    if (news.kind === "evaluation" && point) run.points.push(point);
    if (news.kind === "progress") {
      run.seconds = news.seconds;
      run.position = news.position;
      if (news.state !== "finished") run.state = news.state;
    }
    if (news.kind === "finished") {
      run.state = "finished";
      run.seconds = news.seconds;
    }
  }
}
