import type { Backend } from "../core/backend.js";
import { setWeights } from "../core/network-weights.js";
import type { Profile } from "../core/numbers/profiles.js";
import type { Dataset } from "../data/dataset.js";
import type { ChosenBackend } from "../training/choose-backend.js";
import { type Choice, describeDrawings, mostWrong, takenFor } from "../training/drawings.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { Run } from "../training/run.js";
import { type StepClock, stepClock } from "../training/step-clock.js";
import { openWeights, saveWeights } from "../training/weights-file.js";
import { failureOf } from "./channel.js";
import type { Reply, Request } from "./protocol.js";
import {
  type ConnectHelper,
  type RemoteHelpers,
  type RemoteHelpersOptions,
  remoteHelpers,
} from "./remote-helpers.js";
import { type RunReporter, runReporter } from "./run-reporter.js";

/** Milliseconds of work between two looks at the messages. */
const slice = 16;

/** What a session needs of the place it runs in. */
export interface SessionOptions {
  post(reply: Reply): void;
  /** One of a profile, or of the strict one where it can't be had. */
  makeBackend(profile: Profile): Promise<ChosenBackend>;
  /** Opens a channel to a worker that takes up a shard of each batch; this thread does all where it is left out. */
  connectHelper?: ConnectHelper;
  /** Asks for `work` to be called soon, after messages that are waiting. */
  wake(): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

/** The run that is worked on. */
interface Current {
  readonly number: number;
  readonly dataset: Dataset;
  readonly backend: Backend;
  readonly run: Run;
  readonly clock: StepClock;
  readonly reporter: RunReporter;
  /** Whether work may be waiting. */
  awake: boolean;
  readonly helpers: RemoteHelpers | undefined;
}

type Start = Extract<Request, { kind: "init" | "reset" | "load" }>;
type Ask = Exclude<Request, Start | { kind: "undo" }>;

/** What runs are trained on. */
type Samples = Pick<Extract<Request, { kind: "init" }>, "dataset" | "trainPart" | "ink">;

/** The worker's end of training: answers requests, and trains in slices in between. */
export class TrainingSession {
  readonly #options: SessionOptions;
  #samples: Samples | undefined;
  #current: Current | undefined;
  /** The last run but this one that has taken a step: it can be brought back. */
  #before: Current | undefined;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Answers a request. They are to be handled one after the other. */
  async handle(request: Request): Promise<void> {
    switch (request.kind) {
      case "init":
      case "reset":
      case "load":
        await this.#start(request);
        break;
      case "undo":
        this.#bringBack(request.run);
        break;
      default:
        if (request.run === this.#current?.number) this.#answer(this.#current, request);
    }
  }

  /** Works for a slice of time, and asks to be woken again while there is more to do. */
  work(): void {
    const current = this.#current;
    if (!current?.awake) return;
    const { now, wake } = this.#options;
    const started = now();
    do {
      current.awake = current.clock.work();
      current.reporter.look();
    } while (current.awake && !current.run.waiting && now() - started < slice);
    current.reporter.report(!current.awake);
    if (current.awake && !current.run.waiting) wake();
  }

  async #start(request: Start): Promise<void> {
    if (request.kind === "init") this.#samples = request;
    const samples = this.#samples;
    if (!samples) throw new Error(`${request.kind} was asked for before the data came`);
    if (request.kind !== "load") return this.#begin(request.run, samples, request.hyperparameters);
    const { id, run, weights, card } = request;
    try {
      const { hyperparameters, ...opened } = openWeights(weights, card, samples.dataset);
      await this.#begin(run, samples, hyperparameters, opened);
    } catch (error) {
      const { message } = failureOf(error);
      this.#options.post({ kind: "refused", run: this.#current?.number ?? 0, id, message });
    }
  }

  async #begin(
    number: number,
    { dataset, trainPart, ink }: Samples,
    hyperparameters: Hyperparameters,
    opened?: Omit<ReturnType<typeof openWeights>, "hyperparameters">,
  ): Promise<void> {
    const { post, makeBackend, now, wake } = this.#options;
    const { backend, notice, unable } = await makeBackend(hyperparameters.profile);
    const helpers = this.#helpersFor(number, hyperparameters.workers - 1, {
      dataset,
      ink,
      profile: backend.profile,
    });
    const run = new Run({ dataset, trainPart, backend, hyperparameters, ink, helpers });
    this.#leave(this.#current);
    if (opened) setWeights(run.training.network, opened.weights);
    const watched = this.#current?.reporter.watched ?? true;
    const clock = stepClock(run, now);
    const reporter = runReporter({ number, run, clock, dataset, watched, post, now });
    this.#current = { number, dataset, backend, run, clock, reporter, awake: true, helpers };
    post({
      kind: "ready",
      run: number,
      hyperparameters: run.training.hyperparameters,
      classes: dataset.classes,
      trainRows: run.split.train.length,
      heldOutRows: run.split.test.length,
      parameters: countOf(run),
      backend: backend.name,
      notice: opened?.notice ?? notice,
      unable,
      loaded: opened !== undefined,
      before: this.#before?.number,
    });
    wake();
  }

  /** Keeps a run, if it has taken a step, in the place of the one that was kept; the other's memory goes to the next run. */
  #leave(run: Current | undefined): void {
    const left = run && run.run.training.step > 0 ? this.#before : run;
    left?.helpers?.end();
    left?.backend.release();
    if (run && left !== run) this.#before = run;
  }

  /** @param number of the run to bring back; another than the one that is kept changes nothing */
  #bringBack(number: number): void {
    const back = this.#before;
    if (back?.number !== number) return;
    const left = this.#current;
    this.#before = undefined;
    this.#leave(left);
    this.#current = back;
    back.reporter.watched = left?.reporter.watched ?? true;
    if (back.reporter.watched) back.reporter.weights();
    this.#go(back, 0);
  }

  #helpersFor(
    number: number,
    count: number,
    begin: Pick<RemoteHelpersOptions, "dataset" | "ink" | "profile">,
  ): RemoteHelpers | undefined {
    const { connectHelper, post, wake } = this.#options;
    if (count === 0 || !connectHelper) return undefined;
    return remoteHelpers({
      connect: connectHelper,
      count,
      ...begin,
      onParts: wake,
      onFailure: (message) => post({ kind: "failed", run: number, message }),
    });
  }

  #answer(current: Current, request: Ask): void {
    const { run, reporter, number, dataset } = current;
    switch (request.kind) {
      case "play":
        this.#go(current, Infinity);
        break;
      case "step":
        this.#go(current, run.training.step + 1);
        break;
      case "epoch":
        this.#go(current, run.endOfEpoch());
        break;
      case "pause":
        this.#go(current, 0);
        break;
      case "change":
        run.change(request.hyperparameters);
        reporter.progress();
        break;
      case "watch":
        reporter.watched = request.weights;
        if (reporter.watched) reporter.weights();
        break;
      case "cell":
        this.#show(current, request, takenFor(request.label, request.predicted));
        break;
      case "worst":
        this.#show(current, request, mostWrong);
        break;
      case "save":
        this.#options.post({ kind: "saved", run: number, id: request.id, ...saveWeights(run, dataset) });
    }
  }

  #go(current: Current, goal: number): void {
    current.run.trainTo(goal);
    current.awake = true;
    current.reporter.progress();
    this.#options.wake();
  }

  #show(
    { run, number, dataset }: Current,
    { id, limit }: { readonly id: number; readonly limit: number },
    choose: Choice,
  ): void {
    const drawings = describeDrawings(run, dataset, choose, limit);
    this.#options.post({ kind: "drawings", run: number, id, ...drawings });
  }
}

function countOf({ training }: Run): number {
  return training.network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
}
