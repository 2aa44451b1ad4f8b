import { setWeights } from "../core/network-weights.js";
import type { Dataset } from "../data/dataset.js";
import type { ChosenBackend } from "../training/choose-backend.js";
import { type Choice, describeDrawings, mostWrong, takenFor } from "../training/drawings.js";
import type { Hyperparameters } from "../training/hyperparameters.js";
import { createRun, type Run } from "../training/run.js";
import { type StepClock, stepClock } from "../training/step-clock.js";
import { openWeights, saveWeights } from "../training/weights-file.js";
import type { Reply, Request } from "./protocol.js";
import { type ConnectHelper, type RemoteHelpers, remoteHelpers } from "./remote-helpers.js";
import { type RunReporter, runReporter } from "./run-reporter.js";

/** Milliseconds of work between two looks at the messages. */
const slice = 16;

/** What a session needs of the place it runs in. */
export interface SessionOptions {
  post(reply: Reply): void;
  makeBackend(): Promise<ChosenBackend>;
  /** Opens a line to a worker that takes up a part of each batch; this thread does all parts where it is left out. */
  connectHelper?: ConnectHelper;
  /** Asks for `work` to be called soon, after messages that are waiting. */
  wake(): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

/** A worker's side of the protocol: answers requests, and trains in slices in between. */
export interface Session {
  /** Answers a request. They are to be handled one after the other. */
  handle(request: Request): Promise<void>;
  /** Works for a slice of time, and asks to be woken again while there is more to do. */
  work(): void;
}

/** The run that is worked on. */
interface Current {
  readonly number: number;
  readonly dataset: Dataset;
  readonly run: Run;
  readonly clock: StepClock;
  readonly reporter: RunReporter;
  /** Whether work may be waiting. */
  awake: boolean;
  readonly helpers: RemoteHelpers | undefined;
}

type Start = Extract<Request, { kind: "init" | "reset" | "load" }>;

export function trainingSession({ post, makeBackend, connectHelper, wake, now }: SessionOptions): Session {
  let data: { dataset: Dataset; trainPart: number; ink: number | undefined } | undefined;
  let current: Current | undefined;

  async function start(request: Start): Promise<void> {
    if (request.kind === "init") {
      const { dataset, trainPart, ink } = request;
      data = { dataset, trainPart, ink };
    }
    if (!data) throw new Error(`${request.kind} was asked for before the data came`);
    if (request.kind !== "load") return begin(request.run, data, request.hyperparameters);
    const { id, run, weights, card } = request;
    try {
      const { hyperparameters, ...opened } = openWeights(weights, card, data.dataset);
      await begin(run, data, hyperparameters, opened);
    } catch (error) {
      post({ kind: "refused", run: current?.number ?? 0, id, message: messageOf(error) });
    }
  }

  async function begin(
    number: number,
    { dataset, trainPart, ink }: NonNullable<typeof data>,
    hyperparameters: Hyperparameters,
    opened?: Omit<ReturnType<typeof openWeights>, "hyperparameters">,
  ): Promise<void> {
    // Memory of the fast backend is never given back, so each run has a backend of its own.
    const { backend, notice } = await makeBackend();
    const helpers = helpersFor(number, dataset, hyperparameters.workers - 1, ink);
    const run = createRun({ dataset, trainPart, backend, hyperparameters, ink, helpers });
    current?.helpers?.end();
    if (opened) setWeights(run.training.network, opened.weights);
    const watched = current?.reporter.watched ?? true;
    const clock = stepClock(run, now);
    const reporter = runReporter({ number, run, clock, dataset, watched, post, now });
    current = { number, dataset, run, clock, reporter, awake: true, helpers };
    post({
      kind: "ready",
      run: number,
      hyperparameters,
      classes: dataset.classes,
      trainRows: run.split.train.length,
      heldOutRows: run.split.test.length,
      parameters: countOf(run),
      backend: backend.name,
      notice: opened?.notice ?? notice,
      loaded: opened !== undefined,
    });
    wake();
  }

  function helpersFor(number: number, dataset: Dataset, count: number, ink?: number) {
    if (count === 0 || !connectHelper) return undefined;
    return remoteHelpers({
      connect: connectHelper,
      count,
      dataset,
      ink,
      onParts: wake,
      onFailure: (message) => post({ kind: "failed", run: number, message }),
    });
  }

  function answer(of: Current, request: Exclude<Request, Start>): void {
    const { run, reporter } = of;
    switch (request.kind) {
      case "play":
        go(of, Infinity);
        break;
      case "step":
        go(of, run.training.step + 1);
        break;
      case "epoch":
        go(of, run.endOfEpoch());
        break;
      case "pause":
        go(of, 0);
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
        show(of, request, takenFor(request.label, request.predicted));
        break;
      case "worst":
        show(of, request, mostWrong);
        break;
      case "save":
        post({ kind: "saved", run: of.number, id: request.id, ...saveWeights(run, of.dataset) });
    }
  }

  function go(of: Current, goal: number): void {
    of.run.trainTo(goal);
    of.awake = true;
    of.reporter.progress();
    wake();
  }

  function show(of: Current, { id, limit }: { id: number; limit: number }, choose: Choice): void {
    const drawings = describeDrawings(of.run, of.dataset, choose, limit);
    post({ kind: "drawings", run: of.number, id, ...drawings });
  }

  return {
    async handle(request) {
      switch (request.kind) {
        case "init":
        case "reset":
        case "load":
          await start(request);
          break;
        default:
          if (request.run === current?.number) answer(current, request);
      }
    },
    work() {
      if (!current?.awake) return;
      const of = current;
      const started = now();
      do {
        of.awake = of.clock.work();
        of.reporter.look();
      } while (of.awake && !of.run.waiting && now() - started < slice);
      of.reporter.report(!of.awake);
      if (of.awake && !of.run.waiting) wake();
    },
  };
}

function countOf({ training }: Run): number {
  return training.network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
