import type { Backend } from "../../core/backend.js";
import { type NamedWeights, setWeights, weightsOf } from "../../core/network-weights.js";
import { type Random, seededRandom } from "../../core/random.js";
import type { Dataset } from "../../data/dataset.js";
import type { ChosenBackend } from "../../training/choose-backend.js";
import type { Hyperparameters } from "../../training/hyperparameters.js";
import type { Training } from "../../training/training.js";
import { type ModelCard, readCard } from "../../training/weights/card.js";
import { readWeightsFile, saveWeights } from "../../training/weights-file.js";
import { readBroughtFiles } from "./brought-files.js";
import { inClasses } from "./in-classes.js";
import { type ClassWeights, createLearner, firstRows, type Learner } from "./learner.js";
import { learnOne } from "./lesson.js";
import { type Standing, standingOf } from "./standing.js";
import type { TeachReply, TeachRequest } from "./teach-protocol.js";

/** Milliseconds of work between two looks at the messages, between two reports, and between two looks at where it stands. */
const [slice, betweenReports, betweenLooks] = [16, 100, 50];

/** What a session needs of the place it runs in. */
export interface TeachSessionOptions {
  post(reply: TeachReply): void;
  makeBackend(): Promise<ChosenBackend>;
  /** Asks for `work` to be called soon, after messages that are waiting. */
  wake(): void;
  /** Milliseconds from some beginning. */
  now(): number;
}

/** A worker's side of teaching: answers requests, and trains in slices in between. */
export interface TeachSession {
  /** Answers a request. They are to be handled one after the other. */
  handle(request: TeachRequest): Promise<void>;
  /** Works for a slice of time, and asks to be woken again while there is more to do. */
  work(): void;
}

/** The network that is taught. */
interface Pupil {
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
  /** Where it stands, until its weights change. */
  standing: Standing | undefined;
  /** Weights before the last lesson. */
  before: ClassWeights | undefined;
  /** Epochs and steps of this network, also those before its drawings changed. */
  readonly past: { readonly epochs: number; readonly steps: number };
  /** Step of its present training at which it comes to rest. */
  goal: number;
  seconds: number;
  loss: number;
  reported: number;
  looked: number;
}

export function teachSession({ post, makeBackend, wake, now }: TeachSessionOptions): TeachSession {
  let pupil: Pupil | undefined;

  async function start(request: Extract<TeachRequest, { kind: "start" }>): Promise<void> {
    const { run, dataset, known, from } = request;
    const opened = from && openNetwork(from.weights, from.card);
    const hyperparameters = opened
      ? { ...request.hyperparameters, ...shapeOf(opened.card) }
      : request.hyperparameters;
    const { backend, notice } = await makeBackend();
    const learner = createLearner({ backend, dataset, hyperparameters, from: opened && [opened] });
    pupil = {
      run,
      backend,
      dataset,
      known,
      learner,
      hyperparameters,
      opened,
      before: undefined,
      standing: undefined,
      past: { epochs: 0, steps: 0 },
      goal: 0,
      seconds: 0,
      loss: Number.NaN,
      reported: 0,
      looked: 0,
      lessons: seededRandom(hyperparameters.seed),
    };
    tellReady(pupil, notice);
  }

  /** The same weights on other drawings: a new backend, since memory of the fast one is never given back. */
  async function useData(of: Pupil, dataset: Dataset): Promise<void> {
    const { backend, notice } = await makeBackend();
    const { classes, network } = of.learner;
    const learner = createLearner({
      backend,
      dataset,
      hyperparameters: of.hyperparameters,
      from: [...(of.opened ? [of.opened] : []), { classes, weights: weightsOf(network) }],
    });
    const { past, goal, learner: old } = of;
    const [epochs, steps] = [old.training?.epoch ?? 0, old.training?.step ?? 0];
    pupil = {
      ...of,
      backend,
      dataset,
      learner,
      standing: undefined,
      past: { epochs: past.epochs + epochs, steps: past.steps + steps },
      goal: Math.max(0, goal - steps),
      before: of.before && String(classes) === String(dataset.classes) ? of.before : undefined,
    };
    tellReady(pupil, notice);
    wake();
  }

  function tellReady(of: Pupil, notice: string | undefined): void {
    const { run, learner, dataset, hyperparameters } = of;
    const { labels, testFrom = labels.length } = dataset;
    post({
      kind: "ready",
      run,
      classes: learner.classes,
      hyperparameters,
      notice,
      trainRows: testFrom,
      heldOutRows: labels.length - testFrom,
      parameters: learner.network.parameters.reduce((sum, { value }) => sum + value.rows * value.cols, 0),
    });
    tellStanding(of);
  }

  function standing(of: Pupil): Standing {
    const { learner, backend, dataset, known, hyperparameters } = of;
    const reached = known && inClasses(known, learner.classes);
    of.standing ??= standingOf(learner, { backend, dataset, known: reached, loss: hyperparameters.loss });
    return of.standing;
  }

  function useWeights(of: Pupil, weights: readonly NamedWeights[]): void {
    setWeights(of.learner.network, weights);
    of.standing = undefined;
  }

  const epochOf = ({ past, learner }: Pupil) => past.epochs + (learner.training?.epoch ?? 0);

  function tellStanding(of: Pupil): void {
    of.looked = now();
    const { scores, confusion, predicted } = standing(of);
    post({ kind: "evaluation", run: of.run, epoch: epochOf(of), ...scores, confusion, predicted });
  }

  function tellProgress(of: Pupil): void {
    const { run, past, learner, loss, seconds } = of;
    of.reported = now();
    const step = past.steps + (learner.training?.step ?? 0);
    post({ kind: "progress", run, running: isRunning(of), epoch: epochOf(of), step, loss, seconds });
  }

  async function learn(of: Pupil, request: Extract<TeachRequest, { kind: "learn" }>): Promise<void> {
    const { run, id } = request;
    const { learner, dataset, hyperparameters, lessons: random } = of;
    const { backend } = await makeBackend();
    const before = { classes: learner.classes, weights: weightsOf(learner.network) };
    const old = standing(of).scores;
    const { weights, p } = learnOne(request, { backend, dataset, hyperparameters, from: before, random });
    useWeights(of, weights);
    of.before = before;
    const { scores: after, confusion, predicted } = standing(of);
    post({ kind: "lesson", run, id, p: joined(p), before: old, after, confusion, predicted });
  }

  function unlearn(of: Pupil, id: number): void {
    if (!of.before) throw new RangeError("lesson to take back must be there: none");
    const { scores: before } = standing(of);
    useWeights(of, of.before.weights);
    of.before = undefined;
    const { scores: after, confusion, predicted } = standing(of);
    post({ kind: "lesson", run: of.run, id, p: new Float32Array(0), before, after, confusion, predicted });
  }

  function go(of: Pupil, goalOf: (training: Training) => number): void {
    of.goal = of.learner.training ? goalOf(of.learner.training) : 0;
    tellProgress(of);
    wake();
  }

  function answer(of: Pupil, request: Exclude<TeachRequest, { kind: "start" | "read" | "predict" }>) {
    switch (request.kind) {
      case "data":
        return useData(of, request.dataset);
      case "change":
        of.learner.training?.change(request.hyperparameters);
        of.hyperparameters = request.hyperparameters;
        of.standing = undefined;
        return;
      case "train":
        return go(of, (training) => (training.epoch + request.epochs) * training.stepsPerEpoch);
      case "step":
        return go(of, (training) => training.step + 1);
      case "pause":
        of.goal = 0;
        tellProgress(of);
        return;
      case "learn":
        return learn(of, request);
      case "unlearn":
        return unlearn(of, request.id);
      case "save":
        return save(of, request.id);
    }
  }

  function save(of: Pupil, id: number): void {
    const { run, learner, dataset, past } = of;
    const { training } = learner;
    if (!training) throw new RangeError("drawings to train on must be at least 1: 0");
    const { labels, testFrom = labels.length } = dataset;
    const rows = firstRows(labels.length);
    const split = { train: rows.subarray(0, testFrom), test: rows.subarray(testFrom) };
    const saved = saveWeights({ training, split }, dataset, {
      madeBy: "the page Teach of the workbook",
      before: past,
    });
    const accuracy = split.test.length > 0 ? readCard(saved.card).accuracy.test : undefined;
    post({ kind: "saved", run, id, weights: saved.weights, card: saved.card, accuracy });
  }

  function predict({ id, pixels }: Extract<TeachRequest, { kind: "predict" }>): void {
    if (pupil) post({ kind: "answer", id, run: pupil.run, p: pupil.learner.predict(pixels) });
  }

  async function dispatch(request: TeachRequest): Promise<void> {
    if (request.kind === "start") await start(request);
    else if (request.kind === "predict") predict(request);
    else if (request.kind === "read") {
      const { id, files, perClass } = request;
      post({ kind: "brought", id, ...(await readBroughtFiles(files, perClass)) });
    } else if (request.run === pupil?.run) await answer(pupil, request);
  }

  return {
    async handle(request) {
      try {
        await dispatch(request);
      } catch (error) {
        fail("run" in request ? request.run : 0, "id" in request ? request.id : undefined, error);
      }
    },
    work() {
      const of = pupil;
      const training = of?.learner.training;
      if (!of || !training || !isRunning(of)) return;
      const started = now();
      try {
        do {
          const { epoch } = training;
          of.loss = training.next().loss;
          of.standing = undefined;
          const isEnd = training.epoch > epoch;
          if (isEnd && (!isRunning(of) || now() - of.looked >= betweenLooks)) tellStanding(of);
        } while (isRunning(of) && now() - started < slice);
      } catch (error) {
        of.goal = 0;
        fail(of.run, undefined, error);
      }
      of.seconds += (now() - started) / 1000;
      if (!isRunning(of) || now() - of.reported >= betweenReports) tellProgress(of);
      if (isRunning(of)) wake();
    },
  };

  function fail(run: number, id: number | undefined, error: unknown): void {
    post({ kind: "failed", run, id, message: error instanceof Error ? error.message : String(error) });
  }
}

function isRunning({ learner, goal }: Pupil): boolean {
  return (learner.training?.step ?? Infinity) < goal;
}

/** What shapes a network, of its card. */
function shapeOf({ hyperparameters }: ModelCard): Partial<Hyperparameters> {
  const { convolutions, hidden, activation, initialiser } = hyperparameters;
  return { convolutions, hidden, activation, initialiser };
}

/** @throws Error as `readWeightsFile`, or one that says that the network is for other pictures */
function openNetwork(file: Uint8Array, cardText: string | undefined): ClassWeights & { card: ModelCard } {
  const { weights, card } = readWeightsFile(file, cardText);
  if (card.inputs !== 784) throw new RangeError(`weights must be for 784 pixels: ${card.inputs}`);
  return { card, classes: card.classes, weights };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  for (const [k, part] of parts.entries()) all.set(part, k * part.length);
  return all;
}
