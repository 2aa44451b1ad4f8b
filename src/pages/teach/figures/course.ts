import { keepNetwork, keptNetworks } from "../../../components/storage/own-networks.js";
import type { RunAction } from "../../../components/training/run-buttons.js";
import type { TeachClient } from "../../../components/training/teach-client.js";
import { percent } from "../../../components/ui/numbers.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { inClasses } from "../../../lib/labs/teach/in-classes.js";
import { teachRecipe } from "../../../lib/labs/teach/recipe.js";
import type { TeachReply, TeachReplyOf } from "../../../lib/labs/teach/teach-protocol.js";
import type { Control, Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { waiting } from "../../../lib/training/settings.js";
import { readCard } from "../../../lib/training/weights/card.js";
import { type Beginning, fromFile, fromScratch } from "./beginning.js";
import { type Pupil, pupil, type TrainedFiles } from "./pupil.js";

/** A network that is taught from its beginning on: what it began with, how it is trained, and how it is kept. */
export interface Course {
  readonly learner: Pupil;
  /** Settings as the reader wants them. */
  readonly wanted: Hyperparameters;
  /** Those that wait for a new start. */
  readonly waiting: readonly Control[];
  /** Whether it was trained since its start. */
  readonly begun: boolean;
  /** Classes of what the next start begins with; none when that is random. */
  readonly nextClasses: readonly string[];
  /** How many pictures there are of what it knew. */
  knownCount(classes: readonly string[]): number;
  want(wanted: Hyperparameters): void;
  /** Chooses what the next start begins with: at once where nothing would be lost. Tells whether it waits. */
  choose(next: Beginning): boolean;
  /** Takes the drawings as they are now; a network is made as soon as there are two classes. */
  useData(): void;
  act(action: RunAction): void;
  /** A few steps on one drawing. */
  teach(lesson: Parameters<Pupil["lesson"]>[0]): void;
  /** Begins with the weights of a file, or says why not and goes on as before. */
  openFile(files: TrainedFiles): void;
  /** Goes on with the network that was kept last, where it fits the drawings. */
  restore(): Promise<void>;
}

/** What a course needs. */
export interface CourseOptions {
  /** Name under which the network is kept. */
  name: string;
  connect(take: (reply: TeachReply) => void): TeachClient;
  /** The drawings as they are now. */
  data(): { readonly dataset: Dataset; readonly convention: Convention };
  /** The pictures have to be made another way; the drawings come again with `useData`. */
  convert(convention: Convention): void;
  /** A network starts. */
  started(): void;
  /** After the course has taken a reply. */
  tell(reply: TeachReply): void;
  /** The network could not be kept. */
  notKept(error: unknown): void;
}

export function course(options: CourseOptions): Course {
  let wanted = teachRecipe;
  let begun = false;
  let next = fromScratch;
  let present = fromScratch;
  /** What was there before a file was opened. */
  let before: Beginning | undefined;
  const learner = pupil({ connect: options.connect, tell: take });

  function start(): void {
    const { dataset } = options.data();
    if (dataset.classes.length < 2) return;
    begun = false;
    options.started();
    learner.start({ dataset, hyperparameters: wanted, from: present.files, known: present.known });
  }

  function useNext(): void {
    if (next !== present) {
      present = next;
      wanted = { ...teachRecipe, ...present.changes };
      learner.leave();
    }
    const { convention } = present;
    if (convention && convention !== options.data().convention) options.convert(convention);
    else start();
  }

  function useData(): void {
    const { dataset } = options.data();
    if (dataset.classes.length < 2) learner.leave();
    else if (learner.state === "none") start();
    else learner.learnFrom(dataset);
  }

  async function restore(): Promise<void> {
    const { dataset, convention } = options.data();
    const kept = (await keptNetworks()).find(({ name }) => name === options.name);
    if (!kept || kept.convention !== convention || dataset.classes.length < 2) return;
    const { hyperparameters } = readCard(kept.card);
    wanted = hyperparameters;
    options.started();
    learner.start({
      dataset,
      hyperparameters,
      known: present.known,
      from: { weights: kept.weights.slice(), card: kept.card },
    });
    begun = true;
  }

  function keep({ weights, card, accuracy }: TeachReplyOf<"saved">): void {
    const title = `yours: own drawings${accuracy === undefined ? "" : `, ${percent(accuracy)}`}`;
    const { convention } = options.data();
    keepNetwork({ name: options.name, title, convention, card, weights }).catch(options.notKept);
  }

  function take(reply: TeachReply): void {
    if (reply.kind === "ready") {
      before = undefined;
      wanted = { ...wanted, ...shapeOf(reply.hyperparameters) };
    }
    if (reply.kind === "saved") keep(reply);
    if ((reply.kind === "progress" && !reply.running && begun) || reply.kind === "lesson") learner.save();
    if (reply.kind === "failed" && before) {
      present = before;
      next = before;
      before = undefined;
      restore().catch(options.notKept);
    }
    options.tell(reply);
  }

  return {
    learner,
    get wanted() {
      return wanted;
    },
    get waiting() {
      return learner.hyperparameters ? waiting(wanted, learner.hyperparameters) : [];
    },
    get begun() {
      return begun;
    },
    get nextClasses() {
      return next.files?.card === undefined ? [] : readCard(next.files.card).classes;
    },
    knownCount: (classes) => (present.known ? inClasses(present.known, classes).labels.length : 0),
    want(changed) {
      wanted = changed;
      learner.change(changed);
    },
    choose(chosen) {
      next = chosen;
      if (!begun) useNext();
      return begun;
    },
    useData,
    act(action) {
      if (action === "reset") useNext();
      else if (learner.state === "training") learner.pause();
      else {
        if (learner.state === "none") start();
        begun = true;
        if (action === "step") learner.step();
        else learner.train(action === "epoch" ? 1 : wanted.epochs);
      }
    },
    teach(lesson) {
      begun = true;
      learner.lesson(lesson);
    },
    openFile(files) {
      before = present;
      present = fromFile(files);
      next = present;
      wanted = { ...wanted, ...present.changes };
      start();
    },
    restore,
  };
}

/** What shapes a network. */
function shapeOf({ convolutions, hidden, activation, initialiser }: Hyperparameters) {
  return { convolutions, hidden, activation, initialiser };
}
