import type { ConfusionCell } from "../../../components/chart/confusion-matrix.js";
import { arithmeticLine } from "../../../components/training/arithmetic-line.js";
import { lastOf, lineOf, type Measure } from "../../../components/training/race-record.js";
import type { ComparedRun } from "../../../components/training/run-compare.js";
import type { News } from "../../../components/training/run-controller.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { grouped, percent, trimmed } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { splitOf } from "../../../lib/data/split.js";
import { type RecipeStage, recipesOf } from "../../../lib/labs/experiments/ladder.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { firstPast, timeText } from "./ladder-record.js";
import { type Connect, LadderTrainer, type RecipeRun } from "./ladder-trainer.js";

/** What the recipes are, and what they are held to. */
export interface LadderRecipes {
  readonly first: Hyperparameters;
  readonly stages: readonly RecipeStage[];
  /** What was reported: an accuracy on test rows, and the seconds it took. */
  readonly reported: { readonly testAccuracy: number; readonly seconds: number };
}

/** What stands in the row of a recipe. */
export interface RecipeRow {
  readonly rate: string;
  /** Test right, training right, time, and when it was past the goal. */
  readonly cells: readonly string[];
  readonly past: boolean;
  readonly button: string;
  readonly running: boolean;
  readonly current: boolean;
}

/** How a recipe ended: the part of the test characters that were right, and seconds of training. */
export interface EndedRecipe {
  readonly right: number;
  readonly seconds: number;
  /** When it was past what was reported; undefined where it never was. */
  readonly past: number | undefined;
}

/** Recipes that have ended, by their names. */
export type LadderResult = ReadonlyMap<string, EndedRecipe>;

/** The line of a run: its x are seconds, its y a part of 1. */
type Line = ReturnType<typeof lineOf>;

/** Recipes that are trained one after the other: which runs, how far each is, and what is to be said of it. */
export class LadderState {
  /** The recipes, the reader's own last. */
  readonly recipes: readonly Pick<RecipeStage, "name" | "adds">[];
  /** The reader's own recipe. */
  own: Hyperparameters;
  readonly #options: LadderRecipes;
  readonly #tell: (news: News | undefined) => void;
  readonly #trainer: LadderTrainer;
  #dataset: Promise<Dataset> | undefined;
  #fetching = false;
  #failure: string | undefined;
  /** The recipe whose run before was brought back last, until something is trained. */
  #undone: number | undefined;

  /**
   * @param tell hears what happens in the worker, after it was taken in; `undefined` when something else has changed
   * @param connect defaults to a worker
   */
  constructor(options: LadderRecipes, tell: (news: News | undefined) => void, connect?: Connect) {
    const { first, stages } = options;
    [this.#options, this.#tell] = [options, tell];
    this.recipes = [...stages, { name: t("yours"), adds: t("the recipe below, as you change it") }];
    this.own = recipesOf(first, stages)[stages.length - 1];
    this.#trainer = new LadderTrainer(this.recipes.length, (news) => this.#hear(news), connect);
  }

  get state(): "idle" | "failed" | RecipeRun["state"] {
    return this.#failure === undefined ? (this.#trainer.currentRun?.state ?? "idle") : "failed";
  }
  get running(): boolean {
    return this.#trainer.runs.some(({ state }) => state === "running");
  }
  /** Whether the run in the worker has come to rest. */
  get atRest(): boolean {
    return ["finished", "paused", "diverged"].includes(this.#trainer.currentRun?.state ?? "");
  }
  /** The name of the recipe in the worker. */
  get currentName(): string | undefined {
    return this.#trainer.current === undefined ? undefined : this.recipes[this.#trainer.current].name;
  }
  /** How the run in the worker rounds, and why; empty before there is one. */
  get arithmetic(): string {
    const log = this.#trainer.controller?.log;
    return arithmeticLine(log?.hyperparameters.profile, log?.ready.unable);
  }
  /** How often each class was taken for each, once the run in the worker has been evaluated: [classes × classes]. */
  get confusion(): Uint32Array | undefined {
    return this.#trainer.controller?.log?.evaluation?.confusion;
  }

  /** How the runs of all recipes ended, by their names; those that have not are left out. */
  get results(): LadderResult {
    const ended = this.recipes.flatMap(({ name }, k) => {
      const { state, points, seconds } = this.#trainer.runs[k];
      const past = firstPast(points, this.#options.reported.testAccuracy);
      const run = { right: lastOf(points, "held-out accuracy"), seconds, past: past?.second };
      return state === "finished" || state === "diverged" ? [[name, run] as const] : [];
    });
    return new Map(ended);
  }

  /** The runs that have ended, to be laid side by side. */
  get compared(): readonly ComparedRun[] {
    return this.recipes.flatMap(({ name }, id) => {
      const { recipe, points, state } = this.#trainer.runs[id];
      if (!recipe || !["finished", "diverged"].includes(state)) return [];
      const line = (measure: Measure) => {
        const { x, y } = lineOf(points, measure, "epoch");
        return { position: x, accuracy: y };
      };
      const [test, training, time] = this.row(id).cells;
      return {
        id,
        name,
        hyperparameters: recipe,
        heldOut: line("held-out accuracy"),
        trained: line("training accuracy"),
        results: { [t("test right")]: test, [t("training right")]: training, [t("time")]: time },
      };
    });
  }

  /** The settings of all recipes; a full batch is of so many rows. */
  settings(rows?: number): readonly Hyperparameters[] {
    const { first, stages } = this.#options;
    const batchSize = Math.min(this.own.batchSize, rows ?? Infinity);
    return [...recipesOf(first, stages, rows), { ...this.own, batchSize }];
  }

  /** Trains a recipe, then others. The samples are fetched when they are first needed. */
  async train(k: number, after: readonly number[], load: () => Promise<Dataset>): Promise<void> {
    [this.#failure, this.#undone] = [undefined, undefined];
    if (!this.#dataset) {
      this.#fetching = true;
      this.#tell(undefined);
    }
    try {
      this.#dataset ??= lateFetch(load);
      const wanted = this.#dataset;
      const dataset = await wanted;
      if (wanted !== this.#dataset) return;
      this.#fetching = false;
      const { train } = splitOf(dataset, this.#options.first.seed);
      this.#trainer.train(k, after, dataset, this.settings(train.length));
      this.#tell(undefined);
    } catch (error) {
      this.#fail(t("The characters could not be fetched: {why}.", { why: whyOf(error) }));
    }
  }

  /** Trains those of some recipes that have not finished, in turn; all of them where all have. */
  trainSome(places: readonly number[], load: () => Promise<Dataset>): Promise<void> {
    const left = places.filter((k) => this.#trainer.runs[k].state !== "finished");
    const [next, ...others] = left.length > 0 ? left : places;
    return this.train(next, others, load);
  }

  pause(): void {
    this.#trainer.pause();
  }

  /** What can be brought back, in words. */
  get before(): string | undefined {
    const place = this.#trainer.undoable;
    return place === undefined
      ? undefined
      : t("Undo: back to the run before of {name}", { name: this.recipes[place].name });
  }

  /** Brings back the run that the last one of its recipe took the place of; pressed again, it is the other way round. */
  undo(): void {
    const place = this.#trainer.undoable;
    if (place === undefined) return;
    this.#trainer.undo();
    this.#undone = place;
    this.#tell(undefined);
  }

  askCell(cell: ConfusionCell, limit: number): void {
    this.#trainer.controller?.askCell(cell, limit);
  }

  /** Ends the worker, and forgets all runs and the samples. */
  forget(): void {
    this.#trainer.end();
    [this.#dataset, this.#failure, this.#undone, this.#fetching] = [undefined, undefined, undefined, false];
    this.#tell(undefined);
  }

  /** Ends the worker. */
  leave(): void {
    this.#trainer.end();
  }

  #hear(news: News): void {
    if (news.kind === "failed") this.#fail(t("Training has stopped: {why}.", { why: news.message }));
    else this.#tell(news);
  }

  #fail(words: string): void {
    this.#trainer.end();
    [this.#dataset, this.#fetching] = [undefined, false];
    this.#failure = `${words} ${t("Press a button to try again.")}`;
    this.#tell(undefined);
  }

  /** How it goes. */
  get words(): string {
    if (this.#failure !== undefined) return this.#failure;
    if (this.#fetching) return t("Fetching the characters …");
    if (this.#undone !== undefined) {
      const right = percent(lastOf(this.#trainer.runs[this.#undone].points, "held-out accuracy"));
      const { name } = this.recipes[this.#undone];
      return t("{name}: the run before is back, with {right} of the test characters right.", { name, right });
    }
    const { current, currentRun } = this.#trainer;
    if (current === undefined || !currentRun) return t("Not trained yet.");
    const { state, points, position } = currentRun;
    const { name } = this.recipes[current];
    const accuracy = percent(lastOf(points, "held-out accuracy"));
    switch (state) {
      case "running":
        return points.length === 0
          ? t("{name}: beginning …", { name })
          : t("{name}: epoch {n} of {all}.", {
              name,
              n: Math.floor(position) + 1,
              all: this.settings()[current].epochs,
            });
      case "paused":
        return t("{name}: paused, {accuracy} of the test characters right.", { name, accuracy });
      case "diverged":
        return t("{name}: the loss is no number any more.", { name });
      default:
        return t("{name}: done, {accuracy} of the test characters right.", { name, accuracy });
    }
  }

  row(k: number): RecipeRow {
    const { points, seconds, state } = this.#trainer.runs[k];
    const right = (measure: Measure) => {
      const part = lastOf(points, measure);
      return Number.isNaN(part) ? "–" : percent(part);
    };
    const past = firstPast(points, this.#options.reported.testAccuracy);
    const current = k === this.#trainer.current;
    const again = state === "waiting" ? t("Train") : t("Again");
    return {
      rate: trimmed(this.settings()[k].learningRate),
      cells: [
        right("held-out accuracy"),
        right("training accuracy"),
        state === "waiting" ? "–" : timeText(seconds),
        past ? timeText(past.second) : state === "finished" ? t("not reached") : "–",
      ],
      past: past !== undefined,
      button: state === "paused" && current ? t("Go on") : again,
      running: state === "running",
      current,
    };
  }

  /** The test accuracy of each recipe over the seconds of its training, and the training accuracy of the one in the worker. */
  lines(): { readonly tests: readonly Line[]; readonly train: Line } {
    const { runs, currentRun } = this.#trainer;
    return {
      tests: runs.map(({ points }) => lineOf(points, "held-out accuracy", "second")),
      train: lineOf(currentRun?.points ?? [], "training accuracy", "second"),
    };
  }

  /** The time so far, or until the goal was passed, and what is said of it. */
  get clock(): { readonly time: string; readonly said: string } {
    const { testAccuracy, seconds: reported } = this.#options.reported;
    const goal = percent(testAccuracy);
    const run = this.#trainer.currentRun;
    if (!run)
      return { time: "", said: t("The project took {time} to {goal}.", { time: timeText(reported), goal }) };
    const past = firstPast(run.points, testAccuracy);
    if (!past) {
      const said = t("so far, and not past {goal} yet. The project took {time}.", {
        goal,
        time: timeText(reported),
      });
      return { time: timeText(run.seconds), said };
    }
    const accuracy = percent(past.values["held-out accuracy"]);
    return {
      time: timeText(past.second),
      said: t("to {accuracy}: past the {goal} that took the project {time}, {n} times as long.", {
        accuracy,
        goal,
        time: timeText(reported),
        n: grouped(Math.round(reported / past.second)),
      }),
    };
  }
}
