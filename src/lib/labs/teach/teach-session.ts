import type { Backend } from "../../core/backend.js";
import { type NamedWeights, setWeights, weightsOf } from "../../core/network-weights.js";
import type { Profile } from "../../core/numbers/profiles.js";
import { type Random, seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import type { ChosenBackend } from "../../training/choose-backend.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { Training } from "../../training/training.js";
import { type ModelCard, readCard } from "../../training/weights/card.js";
import { readWeightsFile, saveWeights } from "../../training/weights-file.js";
import { failureOf } from "../../workers/channel.js";
import { readBroughtFiles } from "./brought-files.js";
import { inClasses } from "./in-classes.js";
import { type ClassWeights, createLearner, firstRows, type Learner } from "./learner.js";
import { type LearnerScores, scoresOf } from "./learner-scores.js";
import { learnOne } from "./lesson.js";
import type { TeachReply, TeachReplyOf, TeachRequest, TrainedFiles } from "./teach-protocol.js";
import { type Waypoint, waypointOf } from "./waypoint.js";

/** Milliseconds of work between two looks at the messages, between two reports, and between two evaluations. */
const [slice, betweenReports, betweenLooks] = [16, 100, 50];

/** What a session needs of the place it runs in. */
export interface TeachSessionOptions {
  post(reply: TeachReply): void;
  makeBackend(profile: Profile): Promise<ChosenBackend>;
  /** Asks for `work` to be called soon, after messages that are waiting. */
  wake(): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

type RequestOf<Kind extends TeachRequest["kind"]> = Extract<TeachRequest, { kind: Kind }>;

/** The network that is taught, and how far it has come. */
interface Taught {
  readonly run: number;
  readonly backend: Backend;
  readonly dataset: Dataset;
  /** As they came with the start, in the classes of then. */
  readonly known: Dataset | undefined;
  readonly learner: Learner;
  hyperparameters: Hyperparameters;
  /** Draws what lessons rehearse. */
  readonly lessons: Random;
  /** What it began with: a class of it that is added later begins with what was known of it. */
  readonly opened: ClassWeights | undefined;
  /** How it does, until its weights change. */
  scores: LearnerScores | undefined;
  /** Weights before the last lesson. */
  before: ClassWeights | undefined;
  /** Before it was trained last, or the network that was trained before it. */
  back: Waypoint | undefined;
  /** Epochs and steps of this network, also those before its drawings changed. */
  readonly past: { readonly epochs: number; readonly steps: number };
  /** Step of its present training at which it comes to rest. */
  goal: number;
  seconds: number;
  loss: number;
  reported: number;
  looked: number;
}

/** The worker's end of teaching: answers requests, and trains in slices in between. */
export class TeachSession {
  readonly #options: TeachSessionOptions;
  #taught: Taught | undefined;

  constructor(options: TeachSessionOptions) {
    this.#options = options;
  }

  /** Answers a request. They are to be handled one after the other. */
  async handle(request: TeachRequest): Promise<void> {
    const { post } = this.#options;
    const taught = this.#taught;
    switch (request.kind) {
      case "start":
        await this.#start(request);
        break;
      case "read":
        post({
          kind: "brought",
          id: request.id,
          ...(await readBroughtFiles(request.files, request.perClass, request.room)),
        });
        break;
      case "predict":
        if (!taught) break;
        post({
          kind: "answer",
          id: request.id,
          run: taught.run,
          p: taught.learner.predict(request.pixels),
        });
        break;
      default:
        if (request.run === taught?.run) await this.#answer(taught, request);
    }
  }

  /** Works for a slice of time, and asks to be woken again while there is more to do. */
  work(): void {
    const taught = this.#taught;
    const training = taught?.learner.training;
    if (!taught || !training || !isRunning(taught)) return;
    const { post, now, wake } = this.#options;
    const started = now();
    try {
      do this.#step(taught, training);
      while (isRunning(taught) && now() - started < slice);
    } catch (error) {
      taught.goal = 0;
      post(failureOf(error, { run: taught.run }));
    }
    taught.seconds += (now() - started) / 1000;
    if (!isRunning(taught) || now() - taught.reported >= betweenReports) this.#tellProgress(taught);
    if (isRunning(taught)) wake();
  }

  #step(taught: Taught, training: Training): void {
    const { epoch } = training;
    taught.loss = training.next().loss;
    taught.scores = undefined;
    if (training.epoch === epoch) return;
    const isDue = !isRunning(taught) || this.#options.now() - taught.looked >= betweenLooks;
    if (isDue) this.#tellScores(taught);
  }

  async #start({ run, dataset, known, from, keeps, ...wanted }: RequestOf<"start">): Promise<void> {
    const opened = from && openNetwork(from);
    const { backend, notice } = await this.#options.makeBackend(wanted.hyperparameters.profile);
    const hyperparameters = {
      ...wanted.hyperparameters,
      ...(opened ? shapeOf(opened.card) : {}),
      profile: backend.profile,
    };
    const learner = createLearner({ backend, dataset, hyperparameters, from: opened && [opened] });
    const gone = this.#taught;
    this.#taught = {
      run,
      backend,
      dataset,
      known,
      learner,
      hyperparameters,
      opened,
      before: undefined,
      back: keeps && gone && stepsOf(gone) > 0 ? waypointOf(gone) : undefined,
      scores: undefined,
      past: { epochs: 0, steps: 0 },
      goal: 0,
      seconds: 0,
      loss: Number.NaN,
      reported: 0,
      looked: 0,
      lessons: seededRandom(hyperparameters.seed),
    };
    gone?.backend.release();
    this.#tellReady(this.#taught, notice);
    if (this.#taught.back) this.#tellProgress(this.#taught);
  }

  async #answer(
    taught: Taught,
    request: Exclude<TeachRequest, RequestOf<"start" | "read" | "predict">>,
  ): Promise<void> {
    switch (request.kind) {
      case "data":
        await this.#useData(taught, request.dataset);
        break;
      case "change":
        taught.learner.training?.change(request.hyperparameters);
        taught.hyperparameters = request.hyperparameters;
        taught.scores = undefined;
        break;
      case "train":
        this.#go(taught, ({ epoch, stepsPerEpoch }) => (epoch + request.epochs) * stepsPerEpoch);
        break;
      case "step":
        this.#go(taught, ({ step }) => step + 1);
        break;
      case "pause":
        taught.goal = 0;
        this.#tellProgress(taught);
        break;
      case "back":
        await this.#goBack(taught);
        break;
      case "learn":
        await this.#learn(taught, request);
        break;
      case "unlearn":
        this.#unlearn(taught, request.id);
        break;
      case "save":
        this.#save(taught, request.id);
        break;
    }
  }

  /** The same weights on other drawings. */
  async #useData(taught: Taught, dataset: Dataset): Promise<void> {
    const { makeBackend, wake } = this.#options;
    const { past, goal, before, opened, hyperparameters } = taught;
    const { backend, notice } = await makeBackend(hyperparameters.profile);
    const { classes, network, training } = taught.learner;
    const weights = { classes, weights: weightsOf(network) };
    const from = opened ? [opened, weights] : [weights];
    const learner = createLearner({ backend, dataset, hyperparameters, from });
    const { epoch = 0, step = 0 } = training ?? {};
    this.#taught = {
      ...taught,
      backend,
      dataset,
      learner,
      scores: undefined,
      past: { epochs: past.epochs + epoch, steps: past.steps + step },
      goal: Math.max(0, goal - step),
      before: String(classes) === String(dataset.classes) ? before : undefined,
    };
    taught.backend.release();
    this.#tellReady(this.#taught, notice);
    wake();
  }

  #go(taught: Taught, goalOf: (training: Training) => number): void {
    const { training } = taught.learner;
    if (!isRunning(taught)) taught.back = waypointOf(taught);
    taught.goal = training ? goalOf(training) : 0;
    this.#tellProgress(taught);
    this.#options.wake();
  }

  /** The weights of then, on the drawings of now. */
  async #goBack(taught: Taught): Promise<void> {
    const { dataset, back } = taught;
    if (!back) throw new RangeError("training to take back must be there: none");
    const { weights, ...then } = back;
    const { backend, notice } = await this.#options.makeBackend(then.hyperparameters.profile);
    const from = then.opened ? [then.opened, weights] : [weights];
    const learner = createLearner({ backend, dataset, hyperparameters: then.hyperparameters, from });
    const none = { scores: undefined, before: undefined, back: undefined, goal: 0, loss: Number.NaN };
    this.#taught = { ...taught, ...then, ...none, backend, learner };
    taught.backend.release();
    this.#tellReady(this.#taught, notice);
    this.#tellProgress(this.#taught);
  }

  async #learn(taught: Taught, request: RequestOf<"learn">): Promise<void> {
    const { learner, dataset, hyperparameters, lessons: random } = taught;
    const { backend } = await this.#options.makeBackend(hyperparameters.profile);
    const from = { classes: learner.classes, weights: weightsOf(learner.network) };
    const { scores: before } = currentScores(taught);
    const { weights, p } = learnOne(request, { backend, dataset, hyperparameters, from, random });
    backend.release();
    useWeights(taught, weights);
    taught.before = from;
    this.#tellLesson(taught, request.id, joined(p), before);
  }

  #unlearn(taught: Taught, id: number): void {
    if (!taught.before) throw new RangeError("lesson to take back must be there: none");
    const { scores: before } = currentScores(taught);
    useWeights(taught, taught.before.weights);
    taught.before = undefined;
    this.#tellLesson(taught, id, new Float32Array(0), before);
  }

  #save({ run, learner, dataset, past }: Taught, id: number): void {
    const { training } = learner;
    if (!training) throw new RangeError("drawings to train on must be at least 1: 0");
    const { labels, testFrom = labels.length } = dataset;
    const rows = firstRows(labels.length);
    const split = { train: rows.subarray(0, testFrom), test: rows.subarray(testFrom) };
    const { weights, card } = saveWeights({ training, split }, dataset, {
      madeBy: "the page Teach of the workbook",
      before: past,
    });
    const accuracy = split.test.length > 0 ? readCard(card).accuracy.test : undefined;
    this.#options.post({ kind: "saved", run, id, weights, card, accuracy });
  }

  #tellReady(taught: Taught, notice: string | undefined): void {
    const { run, learner, dataset, hyperparameters } = taught;
    const { labels, testFrom = labels.length } = dataset;
    this.#options.post({
      kind: "ready",
      run,
      classes: learner.classes,
      hyperparameters,
      notice,
      trainRows: testFrom,
      heldOutRows: labels.length - testFrom,
      parameters: learner.network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0),
    });
    this.#tellScores(taught);
  }

  #tellScores(taught: Taught): void {
    const { post, now } = this.#options;
    taught.looked = now();
    const { scores, confusion, predicted } = currentScores(taught);
    post({ kind: "evaluation", run: taught.run, epoch: epochOf(taught), ...scores, confusion, predicted });
  }

  #tellProgress(taught: Taught): void {
    const { post, now } = this.#options;
    const { run, loss, seconds } = taught;
    taught.reported = now();
    const [epoch, step, back] = [epochOf(taught), stepsOf(taught), taught.back?.past.epochs];
    post({ kind: "progress", run, running: isRunning(taught), epoch, step, loss, seconds, back });
  }

  #tellLesson(taught: Taught, id: number, p: Float32Array, before: TeachReplyOf<"lesson">["before"]): void {
    const { scores: after, confusion, predicted } = currentScores(taught);
    this.#options.post({ kind: "lesson", run: taught.run, id, p, before, after, confusion, predicted });
  }
}

function currentScores(taught: Taught): LearnerScores {
  const { learner, backend, dataset, known, hyperparameters } = taught;
  const reached = known && inClasses(known, learner.classes);
  taught.scores ??= scoresOf(learner, { backend, dataset, known: reached, loss: hyperparameters.loss });
  return taught.scores;
}

function useWeights(taught: Taught, weights: readonly NamedWeights[]): void {
  setWeights(taught.learner.network, weights);
  taught.scores = undefined;
}

function epochOf({ past, learner }: Taught): number {
  return past.epochs + (learner.training?.epoch ?? 0);
}

function stepsOf({ past, learner }: Taught): number {
  return past.steps + (learner.training?.step ?? 0);
}

function isRunning({ learner, goal }: Taught): boolean {
  return (learner.training?.step ?? Infinity) < goal;
}

/** What shapes a network, of its card. */
function shapeOf({ hyperparameters }: ModelCard): Partial<Hyperparameters> {
  const { convolutions, hidden, activation, initialiser } = hyperparameters;
  return { convolutions, hidden, activation, initialiser };
}

/** @throws Error as `readWeightsFile`, or one that says that the network is for other pictures */
function openNetwork({ weights: file, card: cardText }: TrainedFiles): ClassWeights & { card: ModelCard } {
  const { weights, card } = readWeightsFile(file, cardText);
  if (card.inputs !== 784) throw new RangeError(`weights must be for 784 pixels: ${card.inputs}`);
  return { card, classes: card.classes, weights };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  for (const [k, part] of parts.entries()) all.set(part, k * part.length);
  return all;
}
