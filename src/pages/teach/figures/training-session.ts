import { keepNetwork, keptNetworks } from "../../../components/storage/own-networks.js";
import type { RunAction } from "../../../components/training/run-buttons.js";
import { percent } from "../../../components/ui/numbers.js";
import { t } from "../../../components/words/t.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { inClasses } from "../../../lib/labs/teach/in-classes.js";
import { teachRecipe } from "../../../lib/labs/teach/recipe.js";
import type { TeachReply, TeachReplyOf, TrainedFiles } from "../../../lib/labs/teach/teach-protocol.js";
import type { Control, Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { waiting } from "../../../lib/training/settings.js";
import { readCard } from "../../../lib/training/weights/card.js";
import { type Beginning, fromFile, fromScratch } from "./beginning.js";
import {
  type NetworkStart,
  type TaughtNetwork,
  type TaughtNetworkOptions,
  taughtNetwork,
} from "./taught-network.js";

/** What a session needs. */
export interface TrainingSessionOptions {
  /** Name under which the network is kept. */
  name: string;
  connect: TaughtNetworkOptions["connect"];
  /** The drawings as they are now. */
  data(): { readonly dataset: Dataset; readonly convention: Convention };
  /** The pictures have to be made another way; the drawings come again with `useData`. */
  convert(convention: Convention): void;
  /** A network starts. */
  started(): void;
  /** After the session has taken a reply. */
  tell(reply: TeachReply): void;
  /** The network could not be kept. */
  notKept(error: unknown): void;
}

/** The training of a network on own drawings: what it began with, how it is trained, and how it is kept. */
export class TrainingSession {
  readonly network: TaughtNetwork;
  /** Settings as the reader wants them. */
  wanted: Hyperparameters = teachRecipe;
  /** Whether it was trained since its start. */
  begun = false;
  readonly #options: TrainingSessionOptions;
  #next = fromScratch;
  #present = fromScratch;
  /** What was there before a file was opened. */
  #before: Beginning | undefined;
  /** What the network began with that an undo leads to. */
  #past = fromScratch;
  /** Whether an undo is on its way. */
  #goesBack = false;

  constructor(options: TrainingSessionOptions) {
    this.#options = options;
    this.network = taughtNetwork({ connect: options.connect, tell: (reply) => this.#take(reply) });
  }

  /** Those that wait for a new start. */
  get waiting(): readonly Control[] {
    const { hyperparameters } = this.network;
    return hyperparameters ? waiting(this.wanted, hyperparameters) : [];
  }

  /** Classes of what the next start begins with; none when that is random. */
  get nextClasses(): readonly string[] {
    const card = this.#next.files?.card;
    return card === undefined ? [] : readCard(card).classes;
  }

  /** How many pictures there are of what it knew. */
  knownCount(classes: readonly string[]): number {
    const { known } = this.#present;
    return known ? inClasses(known, classes).labels.length : 0;
  }

  want(wanted: Hyperparameters): void {
    this.wanted = wanted;
    this.network.change(wanted);
  }

  /** Chooses what the next start begins with: at once where nothing would be lost. Tells whether it waits. */
  choose(next: Beginning): boolean {
    this.#next = next;
    if (!this.begun) this.#useNext();
    return this.begun;
  }

  /** Begins anew, with other settings than the recipe's. */
  begin(beginning: Beginning, changes: Partial<Hyperparameters>): void {
    this.#next = { ...beginning, changes: { ...beginning.changes, ...changes } };
    this.#useNext();
  }

  /** Takes the drawings as they are now; a network is made as soon as there are two classes. */
  useData(): void {
    const { dataset } = this.#options.data();
    if (dataset.classes.length < 2) this.network.leave();
    else if (this.network.state === "none") this.#start();
    else this.network.useData(dataset);
  }

  act(action: RunAction): void {
    if (action === "reset") this.#useNext();
    else if (this.network.state === "training") this.network.pause();
    else {
      if (this.network.state === "none") this.#start();
      this.#past = this.#present;
      this.begun = true;
      if (action === "step") this.network.step();
      else this.network.train(action === "epoch" ? 1 : this.wanted.epochs);
    }
  }

  /** Goes back to before the network was trained last, or begun anew. */
  undo(): void {
    this.#goesBack = true;
    this.network.goBack();
  }

  /** A few steps on one drawing. */
  learnOne(drawing: Parameters<TaughtNetwork["learnOne"]>[0]): void {
    this.begun = true;
    this.network.learnOne(drawing);
  }

  /** Begins with the weights of a file, or says why not and goes on as before. */
  openFile(files: TrainedFiles): void {
    this.#before = this.#present;
    this.#past = this.#present;
    this.#present = fromFile(files);
    this.#next = this.#present;
    this.wanted = { ...this.wanted, ...this.#present.changes };
    this.#start(true);
  }

  /** Goes on with the network that was kept last, where it fits the drawings. */
  async restore(): Promise<void> {
    const { dataset, convention } = this.#options.data();
    const kept = (await keptNetworks()).find(({ name }) => name === this.#options.name);
    if (!kept || kept.convention !== convention || dataset.classes.length < 2) return;
    this.wanted = readCard(kept.card).hyperparameters;
    this.#startWith(dataset, { weights: kept.weights.slice(), card: kept.card });
    this.begun = true;
  }

  /** @param keeps whether what was trained before can be gone back to; defaults to no */
  #start(keeps = false): void {
    const { dataset } = this.#options.data();
    if (dataset.classes.length < 2) return;
    this.begun = false;
    this.#startWith(dataset, this.#present.files, keeps);
  }

  #startWith(dataset: Dataset, from: NetworkStart["from"], keeps = false): void {
    this.#options.started();
    const { known } = this.#present;
    this.network.start({ dataset, hyperparameters: this.wanted, from, known, keeps });
  }

  #useNext(): void {
    this.#past = this.#present;
    if (this.#next !== this.#present) {
      this.#present = this.#next;
      this.wanted = { ...teachRecipe, ...this.#present.changes };
      this.network.leave();
    }
    const { convention } = this.#present;
    if (convention && convention !== this.#options.data().convention) this.#options.convert(convention);
    else this.#start(true);
  }

  #keep({ weights, card, accuracy }: TeachReplyOf<"saved">): void {
    const { name, data, notKept } = this.#options;
    const title = `${t("yours: own drawings")}${accuracy === undefined ? "" : `, ${percent(accuracy)}`}`;
    keepNetwork({ name, title, convention: data().convention, card, weights }).catch(notKept);
  }

  #take(reply: TeachReply): void {
    const { tell, notKept } = this.#options;
    if (reply.kind === "ready") {
      this.#before = undefined;
      const { hyperparameters } = reply;
      this.wanted = {
        ...this.wanted,
        ...(this.#goesBack ? hyperparameters : shapeOf(hyperparameters)),
      };
      if (this.#goesBack) this.#present = this.#past;
      this.begun ||= this.#goesBack;
      this.#goesBack = false;
    }
    if (reply.kind === "saved") this.#keep(reply);
    const rests = reply.kind === "progress" && !reply.running && this.begun;
    if (rests || reply.kind === "lesson") this.network.save();
    if (reply.kind === "failed") this.#goesBack = false;
    if (reply.kind === "failed" && this.#before) {
      this.#present = this.#before;
      this.#next = this.#before;
      this.#before = undefined;
      this.restore().catch(notKept);
    }
    tell(reply);
  }
}

/** What shapes a network. */
function shapeOf({ convolutions, hidden, activation, initialiser }: Hyperparameters) {
  return { convolutions, hidden, activation, initialiser };
}
