import { isOfPreset, type RunQuestion } from "../../../components/training/preset-run.js";
import type { LabState as RunState } from "../../../components/training/run-buttons.js";
import {
  type News,
  RunController,
  type RunControllerOptions,
} from "../../../components/training/run-controller.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { grouped, percent } from "../../../components/ui/numbers.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { t } from "../../../components/words/t.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { controls } from "../../../lib/training/hyperparameters.js";
import { readSettings, writeSettings } from "../../../lib/training/settings.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";
import { stateWords } from "./state-words.js";

/** What a lab begins with. */
export interface LabStateOptions extends Omit<RunControllerOptions, "wanted"> {
  /** The settings where the address names no others. */
  recipe: Hyperparameters;
  /** The query of the page's address. */
  search: string;
  /** All samples, where those that are given are only the first to arrive. */
  rest?: Promise<Dataset>;
  /** Settings that a run is named for when it has them. */
  named: readonly Pick<RunQuestion, "name" | "changes">[];
}

/** The run of a lab, and what is to be said of it: a lab without its screen. */
export class LabState {
  readonly controller: RunController;
  readonly #recipe: Hyperparameters;
  readonly #named: LabStateOptions["named"];
  /** What was odd about the address, until a setting is changed. */
  #oddities: string;
  /** What the run said of itself when it was made ready. */
  #notice = "";
  /** What is there of the samples, while that is not all. */
  #arriving: "some" | "all" | "lost" | undefined;
  #number = 1;
  #latest: RunLog | undefined;
  /** Runs on a part of the samples. */
  readonly #onPart = new WeakSet<RunLog>();
  /** The step after which the worst drawings were asked for last. */
  #worst: { readonly log: RunLog; readonly step: number } | undefined;
  /** What was told of the run last. */
  #told: readonly unknown[] = [];

  constructor({ recipe, search, named, rest, tell, ...options }: LabStateOptions) {
    const { chosen, problems } = readSettings(search, recipe);
    [this.#recipe, this.#named] = [recipe, named];
    this.#oddities = problems.map((what) => t("From the address: {what}.", { what })).join(" ");
    this.controller = new RunController({
      ...options,
      wanted: chosen,
      tell: (news) => {
        if (news.kind === "ready") {
          this.#notice = news.notice ?? "";
          this.#takeUp(this.log);
        }
        tell(news);
      },
    });
    if (rest) this.#await(rest, tell);
    this.claimTold();
  }

  /** Trains on what is there until all has come. */
  #await(rest: Promise<Dataset>, tell: RunControllerOptions["tell"]): void {
    this.#arriving = "some";
    rest.then(
      (whole) => {
        this.#arriving = "all";
        this.controller.useSamples(whole);
        tell({ kind: "arrived" });
      },
      () => {
        this.#arriving = "lost";
        tell({ kind: "arrived" });
      },
    );
  }

  get state(): RunState {
    return this.controller.state;
  }
  get log(): RunLog | undefined {
    return this.controller.log;
  }
  get begun(): boolean {
    return (this.log?.progress?.step ?? 0) > 0;
  }
  /** Whether the address asks for nothing but the recipe. */
  get isRecipe(): boolean {
    return writeSettings(this.controller.wanted, this.#recipe) === "";
  }
  /** Epochs of the run, or of the one that is wanted. */
  get epochs(): number {
    return (this.log?.hyperparameters ?? this.controller.wanted).epochs;
  }

  /** The recipe with changes. */
  with(changes: Partial<Hyperparameters>): Hyperparameters {
    return { ...this.#recipe, ...changes };
  }

  /** The settings of a preset: for how long, from which seed, in how many workers and in which arithmetic stays as the reader wants it. */
  presetOf(changes: Partial<Hyperparameters>): Hyperparameters {
    const { epochs, seed, workers, profile } = this.controller.wanted;
    return { ...this.with(changes), epochs, seed, workers, profile };
  }
  /** What is there of the samples. */
  get samples(): "some" | "all" | "lost" {
    return this.#arriving ?? "all";
  }

  want(chosen: Hyperparameters): void {
    this.#oddities = "";
    this.controller.want(chosen);
  }

  /** Puts a new run with other settings at its beginning. */
  begin(chosen: Hyperparameters): void {
    this.#oddities = "";
    this.controller.begin(chosen);
  }

  /** The query of an address that has the settings, what is not the lab's left as it is; "" for none. */
  queryOver(search: string): string {
    const others = new URLSearchParams(search);
    for (const { key } of controls) others.delete(key);
    const parts = [others.toString(), writeSettings(this.controller.wanted, this.#recipe)];
    const query = parts.filter((part) => part !== "").join("&");
    return query && `?${query}`;
  }

  /** Whether the worst drawings have still to be asked for after the present step; from then on they count as asked for. */
  claimWorst(): boolean {
    const { log } = this;
    if (!log) return false;
    const step = log.progress?.step ?? 0;
    if (this.#worst?.log === log && this.#worst.step === step) return false;
    this.#worst = { log, step };
    return true;
  }

  /**
   * Whether the run is another, is in another state, or got its hash since this was last asked: a run comes to rest
   * some time before its weights are hashed.
   */
  claimTold(): boolean {
    const now = [this.state, this.log, this.log?.finished];
    const changed = now.some((value, k) => value !== this.#told[k]);
    this.#told = now;
    return changed;
  }

  /** What the reader should know now: why a run ended, what waits, what was odd about the address. */
  get message(): string {
    const { state, failure, waiting } = this.controller;
    if (state === "failed")
      return t("Training has stopped: {why}. Reload the page to begin again.", { why: failure ?? "" });
    const names = waiting.map(({ label }) => libraryWords(label)).join(", ");
    return [
      state === "diverged" ? t("The run diverged: {why}", { why: this.log?.progress?.message ?? "" }) : "",
      names === "" ? "" : t("Takes effect when the run starts over: {names}.", { names }),
      this.#oddities,
      this.#notice,
      this.#samplesText,
    ]
      .filter((part) => part !== "")
      .join(" ");
  }

  /** Names a run, after what it is trained on too where that is only a part. */
  #takeUp(log: RunLog | undefined): void {
    if (!log) return;
    // Runs that never took a step leave no gap in the numbers.
    if ((this.#latest?.progress?.step ?? 0) > 0) this.#number++;
    this.#latest = log;
    const isOnPart = this.#arriving === "some" || this.#arriving === "lost";
    if (isOnPart) this.#onPart.add(log);
    const name = this.#nameOf(log);
    log.name = isOnPart ? t("{name}, on {n} drawings", { name, n: grouped(drawingsOf(log)) }) : name;
  }

  /** What a reader should know of samples that have not come, or came late. */
  get #samplesText(): string {
    const { log } = this;
    if (!log || !this.#onPart.has(log)) return "";
    const n = grouped(drawingsOf(log));
    if (this.#arriving === "all")
      return t("This run has only the first {n} drawings. All are here now: start over to train on them.", {
        n,
      });
    if (this.#arriving === "lost")
      return t("Only the first {n} drawings could be fetched: reload the page for the others.", { n });
    return t("It can begin with the first {n} drawings; the others are on their way.", { n });
  }

  #nameOf(log: RunLog): string {
    const preset = this.#named.find(({ changes }) => isOfPreset(log, this.with(changes)));
    const what = log.ready.loaded ? t("from a file") : (preset?.name ?? t("your settings"));
    return t("run {n}, {what}", { n: this.#number, what });
  }

  /** How far the run is, for those who hear the page; undefined before its first step or evaluation. */
  get announcement(): string | undefined {
    const { log, state } = this;
    if (!log?.evaluation || !log.progress || !this.begun) return undefined;
    const right = percent(log.evaluation.heldOut.accuracy);
    const { epoch } = log.progress;
    return t("{state}, epoch {epoch} of {epochs}, {right} of held-out drawings right", {
      state: stateWords[state],
      epoch,
      epochs: log.hyperparameters.epochs,
      right,
    });
  }
}

/** How many drawings a run has, to train on and held out. */
function drawingsOf({ ready }: RunLog): number {
  return ready.trainRows + ready.heldOutRows;
}

/** Whether news is of a run that will not go on: it belongs on the list. */
export function endedBy(news: News, log: RunLog | undefined): RunLog | undefined {
  if (news.kind === "left") return news.log;
  const ended = news.kind === "finished" || (news.kind === "progress" && news.state === "diverged");
  return ended ? log : undefined;
}

/** What stands above the worst drawings. */
export function worstText({ total, labels, step }: ReplyOf<"drawings">): string {
  return total === 0
    ? t("None of the held-out drawings is taken for something else.")
    : t(
        "{n} of the {total} held-out drawings that are taken for something else, after step {step}, the largest loss first. Below each: its class and what was said, with their probabilities.",
        { n: labels.length, total, step },
      );
}
