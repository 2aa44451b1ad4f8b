import type { Dataset } from "../../lib/data/dataset.js";
import { usualTrainPart } from "../../lib/data/split.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { lateFetch } from "../ui/late-fetch.js";
import { grouped, percent } from "../ui/numbers.js";
import { t } from "../words/t.js";
import { whyOf } from "../words/why-of.js";
import { isOver, type Lane, type LaneResult, mostRight, type Runner, resultOf } from "./lane-result.js";
import { lineOf, type Measure, type Span } from "./race-record.js";
import { type RaceRunners, raceRunners } from "./race-runners.js";
import { shortLoss } from "./scores-table.js";

/** What is raced. */
export interface RaceOptions {
  /** The runs, or a function that tells them when the button is pressed. */
  lanes: readonly Lane[] | (() => readonly Lane[]);
  /** What the lanes have in common. */
  shared: Hyperparameters;
  /** The samples, fetched when they are first needed. */
  load: () => Promise<Dataset>;
  /** Part of each class that is trained on; defaults to that of the labs. */
  trainPart?: number;
  /** Which lane was right, for the question; defaults to the one with the most held-out samples right. */
  winner?: (results: readonly LaneResult[]) => string;
  /** Whether the weights of each lane are kept with its result; defaults to not. */
  keepWeights?: boolean;
  /** Whether each run waits for the one before, for races that are about seconds; defaults to not. */
  inTurn?: boolean;
  /** Told how all lanes stand whenever something has changed; none are left when the race is stopped. */
  follow?: (results: readonly LaneResult[]) => void;
  /** Told when all lanes are done. */
  whenDone?: (results: readonly LaneResult[]) => void;
  /** A row below those of the lanes, made from the samples. */
  compared?: (dataset: Dataset) => readonly string[];
}

/** Heads of the columns of a race's table. */
export const raceHead = [
  t("run"),
  t("held out right"),
  t("held-out loss"),
  t("training loss"),
  t("steps"),
  t("seconds"),
];

/** Runs beside one another: how they stand, and what is to be said of them. */
export class RaceState {
  readonly #options: RaceOptions;
  readonly #tell: (news: "runs" | "words") => void;
  readonly #start: typeof raceRunners;
  #dataset: Promise<Dataset> | undefined;
  #race: RaceRunners | undefined;
  #compared: readonly (readonly string[])[] = [];
  /** Counts beginnings and ends: what was fetched for one before the last is not raced. */
  #generation = 0;
  #words = t("Not trained yet.");
  #told: RaceState["state"] = "idle";
  /** The lane that the reader expects to win; "" for none. */
  expected = "";
  /** Whether the samples are on their way. */
  fetching = false;

  /**
   * @param tell hears "runs" when the runs stand otherwise, "words" when nothing but the words have changed
   * @param start starts the runs; defaults to workers
   */
  constructor(options: RaceOptions, tell: (news: "runs" | "words") => void, start = raceRunners) {
    [this.#options, this.#tell, this.#start] = [options, tell, start];
  }

  get lanes(): readonly Lane[] {
    const { lanes } = this.#options;
    return typeof lanes === "function" ? lanes() : lanes;
  }
  get runners(): readonly Runner[] {
    return this.#race?.all ?? [];
  }
  get state(): "idle" | "running" | "finished" | "failed" {
    const { runners } = this;
    if (runners.some(({ run }) => run?.state === "failed")) return "failed";
    if (runners.length === 0) return "idle";
    return runners.every(isOver) ? "finished" : "running";
  }
  /** How it goes. */
  get words(): string {
    return this.#words;
  }
  /** Cells of the table, a row for each run. */
  get rows(): readonly (readonly string[])[] {
    return [...this.runners.map((runner) => rowOf(resultOf(runner))), ...this.#compared];
  }

  /** A line for each run, and how far the axis below them goes. */
  lines(
    measure: Measure,
    span: Span,
  ): { lines: { x: readonly number[]; y: readonly number[] }[]; end: number } {
    const { runners } = this;
    const lines = runners.map(({ points }) => lineOf(points, measure, span));
    const ends = lines.map(({ x }) => x.at(-1) ?? 0);
    const epochs = runners.map(({ lane }) => lane.changes?.epochs ?? 0);
    const least = span === "epoch" ? Math.max(this.#options.shared.epochs, ...epochs) : 1;
    return { lines, end: Math.max(least, ...ends) };
  }

  /** Fetches the samples and starts the runs. */
  async begin(): Promise<void> {
    const { load, shared, trainPart = usualTrainPart, keepWeights, inTurn, compared } = this.#options;
    const mine = ++this.#generation;
    this.#end();
    this.#say(t("Fetching the drawings …"), true);
    try {
      this.#dataset ??= lateFetch(load);
      const dataset = await this.#dataset;
      if (mine !== this.#generation) return;
      this.fetching = false;
      this.#compared = compared ? [compared(dataset)] : [];
      this.#race = this.#start({
        lanes: this.lanes,
        shared,
        dataset,
        trainPart,
        tell: () => this.#followed(),
        keepWeights,
        inTurn,
      });
      this.#changed();
    } catch (error) {
      this.#dataset = undefined;
      this.#say(
        `${t("The drawings could not be fetched: {why}.", { why: whyOf(error) })} ${t("Press the button to try again.")}`,
        false,
      );
    }
  }

  /** Ends all runs and forgets them. */
  stop(): void {
    this.leave();
    this.#changed();
    this.#say(t("Stopped. Nothing was kept."), false);
  }

  /** Ends all runs; nothing is told any more. */
  leave(): void {
    this.#generation++;
    this.#end();
  }

  #end(): void {
    this.#race?.end();
    this.#race = undefined;
  }

  #followed(): void {
    const before = this.#told;
    this.#changed();
    if (before !== "finished" && this.#told === "finished") this.#options.whenDone?.(this.#results);
  }

  #changed(): void {
    this.#told = this.state;
    if (this.#told === "failed") this.#words = this.#failureText();
    if (this.#told === "finished") this.#words = this.#verdict();
    if (this.#told === "running") {
      const { runners } = this;
      this.#words = t("Training: {n} of {all} done …", {
        n: runners.filter(isOver).length,
        all: runners.length,
      });
    }
    this.#tell("runs");
    this.#options.follow?.(this.#results);
  }

  #say(words: string, fetching: boolean): void {
    [this.#words, this.fetching] = [words, fetching];
    this.#tell("words");
  }

  get #results(): LaneResult[] {
    return this.runners.map(resultOf);
  }

  #failureText(): string {
    const failure = this.runners.find(({ run }) => run?.state === "failed")?.run?.failure;
    return `${t("Training has stopped: {why}.", { why: failure ?? t("for no known reason") })} ${t("Press the button to try again.")}`;
  }

  #verdict(): string {
    const { winner = mostRight, inTurn } = this.#options;
    const results = this.#results;
    const parts = results.map(({ label, state, values, seconds }) => {
      if (state === "diverged") return t("{name} diverged", { name: label });
      if (inTurn) return `${label}: ${seconds.toFixed(1)} s`;
      return t("{name} gets {right} right", { name: label, right: percent(values["held-out accuracy"]) });
    });
    return `${t("Done: {what}.", { what: parts.join(inTurn ? "; " : ", ") })}${this.#answer(winner(results))}`;
  }

  #answer(best: string): string {
    if (this.expected === "") return "";
    if (this.expected === best) return ` ${t("You expected {best}: so it is.", { best })}`;
    return ` ${t("You expected {other}; it is {best}.", { other: this.expected, best })}`;
  }
}

function rowOf({ label, state, values, seconds, steps }: LaneResult): string[] {
  const loss = (measure: Measure) =>
    state === "diverged" ? t("diverged") : Number.isNaN(values[measure]) ? "–" : shortLoss(values[measure]);
  const right = values["held-out accuracy"];
  return [
    label,
    Number.isNaN(right) ? "–" : percent(right),
    loss("held-out loss"),
    loss("training loss"),
    grouped(steps),
    seconds.toFixed(1),
  ];
}
