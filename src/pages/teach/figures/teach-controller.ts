import type { PadNetwork } from "../../../components/draw/reader.js";
import { whyNotKept } from "../../../components/storage/database.js";
import { type CollectionStore, collectionStore } from "../../../components/storage/own-collection.js";
import type { RunAction } from "../../../components/training/run-buttons.js";
import { download } from "../../../components/ui/download.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { libraryWords } from "../../../components/words/library-words.js";
import { locale } from "../../../components/words/locale.js";
import { t } from "../../../components/words/t.js";
import { whyOf } from "../../../components/words/why-of.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import {
  addClass,
  addClasses,
  addDrawings,
  type Collection,
  holdOut,
  isTurnToHoldOut,
  mostDrawings,
  relabel,
  removeClass,
  removeDrawings,
  renameClass,
} from "../../../lib/labs/teach/collection.js";
import { datasetOf } from "../../../lib/labs/teach/collection-dataset.js";
import { writeCollectionFile } from "../../../lib/labs/teach/collection-file.js";
import { pictureOfInk } from "../../../lib/labs/teach/picture-of-ink.js";
import { drawingsToBeginWith } from "../../../lib/labs/teach/sample-halves.js";
import type { TeachReply, TeachReplyOf } from "../../../lib/labs/teach/teach-protocol.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import type { TeachQuestion } from "../questions.js";
import { fromNetwork, fromScratch } from "./beginning.js";
import type { ClassChipsOptions } from "./class-chips.js";
import { type CollectionEditor, collectionEditor } from "./collection-editor.js";
import type { BrowserActions } from "./drawings-browser.js";
import type { TaughtNetworkOptions } from "./taught-network.js";
import type { TeachFilesOptions } from "./teach-files.js";
import type { TeachActions, TeachView } from "./teach-view.js";
import { TrainingSession } from "./training-session.js";

/** A network as it is just now, and the drawings it was taught. */
export interface Taught {
  readonly weights: Uint8Array;
  readonly card: string;
  readonly dataset: Dataset;
}

/** What the controller needs. */
export interface TeachControllerOptions {
  /** Name under which everything is kept. */
  name: string;
  /** Networks to continue from. */
  networks: readonly PadNetwork[];
  /** Pictures of a data set that none of them was trained on: to begin with up to `testFrom`, then others to test with. */
  samples(convention: Convention): Promise<Dataset>;
  connect: TaughtNetworkOptions["connect"];
  /** Makes what all is shown on. */
  show(actions: TeachActions): TeachView;
  /** Another picture is on the pad; undefined for none. */
  looked(picture: Uint8Array | undefined): void;
  /** The network has answered, or there is nothing to answer any more. */
  answered(answer: PadAnswer): void;
  /** Shows the network at work as it was just saved. @throws Error where it can't */
  showAtWork(network: Taught, picture: Uint8Array | undefined): Promise<void>;
}

/** What the network makes of what is on the pad: p is undefined where it has not said. */
export interface PadAnswer {
  readonly picture: Uint8Array | undefined;
  readonly p: Float32Array | undefined;
  readonly classes: readonly string[];
}

/** One in so many drawings of a class is held out. */
const heldOutEach = 5;
/** Samples that a collection is begun with. */
const sampled = { classes: 5, perClass: 10, heldOutEach };
/** Drawings that are shown beside one that is learned. */
const rehearsed = 9;

/** Draws, labels, trains and corrects: what the reader does changes the collection and the network, and what they become is shown. */
export class TeachController implements TeachActions {
  readonly chips: ClassChipsOptions = {
    keep: (word) => this.#keep(word),
    add: (word) => this.#edit((all) => addClass(all, word), t("added the class {word}", { word })),
  };
  readonly browser: BrowserActions = {
    relabel: (ids, word) =>
      this.#edit((all) => relabel(all, ids, word), t("relabelled {n} as {word}", { n: ids.size, word })),
    holdOut: (ids, on) =>
      this.#edit(
        (all) => holdOut(all, ids, on),
        on ? t("held out {n}", { n: ids.size }) : t("took back {n}", { n: ids.size }),
      ),
    remove: (ids) =>
      this.#edit((all) => removeDrawings(all, ids), t("deleted {n} of the drawings", { n: ids.size })),
    rename: (word, next) => this.#edit((all) => renameClass(all, word, next), t("renamed {word}", { word })),
    removeClass: (word) =>
      this.#edit((all) => removeClass(all, word), t("deleted the class {word}", { word })),
    open: ({ ink }) => this.#view.show(ink),
  };
  readonly files: TeachFilesOptions = {
    saveDrawings: () => this.#saveDrawings(),
    saveNetwork: () => this.#save("weights"),
    saveCard: () => this.#save("card"),
    bring: (files, perClass) =>
      this.#session.network.read(files, perClass, mostDrawings - this.#editor.collection.drawings.length),
    open: (weights, card) => this.#openNetwork(weights, card),
  };
  readonly #options: TeachControllerOptions;
  readonly #store: CollectionStore;
  readonly #editor: CollectionEditor;
  readonly #session: TrainingSession;
  readonly #view: TeachView;
  /** Pictures of drawings, by their ids. */
  readonly #pictures = new Map<number, Uint8Array>();
  /** What is on the pad. */
  #picture: Uint8Array | undefined;
  #answer: { readonly p: Float32Array; readonly classes: readonly string[] } | undefined;
  /** Class that each held-out drawing was taken for when it was last looked at. */
  #takenFor: Uint8Array = new Uint8Array(0);
  /** Class of the drawing that was learned last. */
  #learned: number | undefined;
  #scores: TeachReplyOf<"evaluation"> | undefined;
  /** File that is saved when the network comes. */
  #wish: "weights" | "card" | undefined;
  /** Whether a file is being opened. */
  #opening = false;
  /** The question whose settings the network has; undefined once the reader has changed them. */
  #question: TeachQuestion | undefined;

  constructor(options: TeachControllerOptions) {
    this.#options = options;
    this.#store = collectionStore(options.name);
    this.#editor = collectionEditor({
      store: this.#store,
      changed: () => this.#collectionChanged(),
      complain: (text) => this.#view.chips.complain(text),
      notice: (text, wrong) => this.#view.notice(text, wrong),
    });
    this.#session = new TrainingSession({
      name: `${options.name}-teach`,
      connect: options.connect,
      data: () => ({ dataset: this.#dataset(), convention: this.#editor.collection.convention }),
      convert: (convention) => {
        this.#pictures.clear();
        this.#edit((all) => ({ ...all, convention }), t("made the pictures another way"));
      },
      started: () => {
        this.#view.training.charts.clear();
        this.#view.lessons.clear();
      },
      tell: (reply) => this.#take(reply),
      notKept: (error) => this.#sayNotKept(error),
    });
    this.#view = options.show(this);
  }

  get root(): HTMLElement {
    return this.#view.root;
  }

  /** Shows what was kept, and goes on from there. @returns ends it */
  begin(): () => void {
    const leave = this.#store.onOthers(() => {
      this.#editor.open().catch((error: unknown) => this.#sayNotKept(error));
    });
    this.#collectionChanged();
    this.#open().catch((error: unknown) => this.#sayNotKept(error));
    return () => {
      this.#session.network.end();
      leave();
    };
  }

  undo(): void {
    this.#editor.undo();
  }

  redo(): void {
    this.#editor.redo();
  }

  takeBack(): void {
    this.#session.network.takeBack();
  }

  act(action: RunAction): void {
    if (this.#session.network.state !== "training") this.#view.training.charts.mark();
    this.#session.act(action);
    this.#showState();
  }

  undoRun(): void {
    this.#question = undefined;
    this.#view.training.charts.goBack();
    this.#session.undo();
  }

  turnTo(question: TeachQuestion): void {
    this.#question = undefined;
    this.#beginFor(question).catch((error: unknown) => this.#sayNotFetched(error));
  }

  want(wanted: Hyperparameters): void {
    this.#question = undefined;
    this.#session.want(wanted);
    this.#showState();
  }

  addClasses(): void {
    const { nextClasses } = this.#session;
    this.#edit((all) => addClasses(all, nextClasses), t("added {n} classes", { n: nextClasses.length }));
  }

  /** Adds samples, for those who want to see it work before they draw. */
  takeSamples(): void {
    this.#addSamples().catch((error: unknown) => this.#sayNotFetched(error));
  }

  startFrom(name: string): void {
    this.#chooseBeginning(name).catch((error: unknown) => this.#sayNotFetched(error));
  }

  openCell({ label, predicted }: { label: number; predicted: number }): void {
    const { classes } = this.#session.network;
    const held = this.#editor.collection.drawings.filter(({ heldOut }) => heldOut);
    const found = held.filter(({ word }, k) => word === classes[label] && this.#takenFor[k] === predicted);
    this.#view.browser.choose(new Set(found.map(({ id }) => id)));
  }

  /** Makes the picture of the pad and asks what it is. */
  drawn(): void {
    const { collection } = this.#editor;
    const ink = this.#view.ink();
    this.#picture = ink && pictureOfInk(ink, collection.convention);
    this.#view.reads.showPicture(this.#picture);
    this.#view.chips.show(collection, this.#picture !== undefined);
    this.#options.looked(this.#picture);
    if (this.#picture) this.#session.network.predict(this.#picture);
    else this.#answer = undefined;
    this.#showAnswer();
  }

  async #open(): Promise<void> {
    await this.#editor.open();
    await this.#session.restore();
    const question = this.#view.questions.value;
    if (!this.#session.begun && question.from === "") await this.#beginFor(question);
    this.#view.training.showSettings(this.#session.wanted);
    this.#showState();
  }

  #dataset(): ReturnType<typeof datasetOf> {
    return datasetOf(this.#editor.collection, this.#pictures);
  }

  #edit(change: (all: Collection) => Collection, what: string): boolean {
    return this.#editor.edit(change, what);
  }

  #keep(word: string): void {
    const ink = this.#view.ink();
    if (!ink) return;
    const heldOut = isTurnToHoldOut(this.#editor.collection, word, this.#view.holdsOut() ? heldOutEach : 0);
    if (
      !this.#edit(
        (all) => addDrawings(all, [{ word, heldOut, ink }]),
        t("added a drawing of {word}", { word }),
      )
    )
      return;
    const { online, steps, rehearses } = this.#view.lessons.value;
    if (online && !heldOut) {
      const { classes, convention } = this.#editor.collection;
      const label = classes.indexOf(word);
      this.#learned = label;
      this.#view.lessons.begin();
      const pixels = pictureOfInk(ink, convention);
      this.#session.learnOne({ pixels, label, steps, rehearsed: rehearses ? rehearsed : 0 });
    }
    this.#view.clearPad();
    this.#view.say(
      heldOut ? t("Kept as {word}, and held out to measure with.", { word }) : t("Kept as {word}.", { word }),
    );
  }

  #collectionChanged(): void {
    const { collection } = this.#editor;
    const { labels, testFrom } = this.#dataset();
    this.#view.browser.show(
      collection,
      ({ id, ink }) => this.#pictures.get(id) ?? pictureOfInk(ink, collection.convention),
    );
    this.#view.training.charts.count({
      train: testFrom,
      heldOut: labels.length - testFrom,
      known: this.#session.knownCount(collection.classes),
    });
    this.#view.showUndo(this.#editor);
    this.#session.useData();
    this.drawn();
    this.#showState();
  }

  async #chooseBeginning(name: string): Promise<void> {
    const network = this.#options.networks.find((one) => one.name === name);
    const beginning = network ? await fromNetwork(network, this.#options.samples) : fromScratch;
    this.#question = undefined;
    const waits = this.#session.choose(beginning);
    this.#view.training.offerClasses(network !== undefined);
    if (waits) this.#view.say(t("Press “Start over” to begin with it."));
    else if (network && this.#session.network.state === "none") {
      this.#view.say(t("Add its classes, or name two of your own."));
    }
    this.#collectionChanged();
  }

  /** A network with the settings of a question, at its beginning. */
  async #beginFor(question: TeachQuestion): Promise<void> {
    const network = this.#options.networks.find(({ name }) => name === question.from);
    const beginning = network ? await fromNetwork(network, this.#options.samples) : fromScratch;
    if (this.#view.questions.value !== question) return;
    this.#session.begin(beginning, question.changes);
    this.#question = question;
    this.#view.training.showBeginning(question.from);
    this.#view.training.offerClasses(network !== undefined);
    this.#view.training.showSettings(this.#session.wanted);
    this.#collectionChanged();
  }

  async #addSamples(): Promise<void> {
    const samples = await lateFetch(() => this.#options.samples(this.#editor.collection.convention));
    const drawings = drawingsToBeginWith(samples, sampled, seededRandom(1));
    const done = this.#edit(
      (all) => addDrawings(all, drawings),
      t("added {n} samples", { n: drawings.length }),
    );
    if (done) this.#view.say(`${t("Added {n} samples.", { n: drawings.length })} ${samples.source}`);
  }

  #saveDrawings(): void {
    const { collection } = this.#editor;
    const file = writeCollectionFile(collection);
    download(new Blob([file], { type: "application/x-ndjson" }), "own-drawings.ndjson");
    this.#view.files.say(t("Saved {n} drawings.", { n: collection.drawings.length }), false);
  }

  #save(what: "weights" | "card"): void {
    this.#wish = what;
    this.#session.network.save();
  }

  #openNetwork(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void {
    if (this.#editor.collection.classes.length < 2) {
      this.#view.files.say(
        t("Name two classes first, then open the network again. Nothing was changed."),
        true,
      );
      return;
    }
    this.#view.files.say(t("Opening the network …"), false);
    this.#opening = true;
    this.#session.openFile({ weights, card });
  }

  #take(reply: TeachReply): void {
    switch (reply.kind) {
      case "ready":
        this.#started(reply);
        break;
      case "evaluation":
        this.#view.training.charts.add(reply.epoch, reply);
        this.#scores = reply;
        this.#showTaken(reply);
        break;
      case "progress":
        this.#view.training.progress(reply);
        if (!reply.running) this.#tellQuestion(reply.epoch);
        this.drawn();
        break;
      case "lesson":
        this.#view.lessons.show(reply, this.#learned, this.#session.network.classes);
        this.#showTaken(reply);
        this.drawn();
        break;
      case "answer":
        this.#takeAnswer(reply);
        break;
      case "saved":
        this.#deliver(reply);
        break;
      case "brought":
        this.#addBrought(reply);
        break;
      case "failed":
        this.#opening = false;
        this.#view.files.say(`${libraryWords(reply.message)}. ${t("Nothing was changed.")}`, true);
    }
    this.#showState();
  }

  #started({ notice }: TeachReplyOf<"ready">): void {
    if (this.#opening) this.#view.files.say(t("A new network begins with the weights of the file."), false);
    this.#opening = false;
    this.#view.training.showSettings(this.#session.wanted);
    if (notice) this.#view.notice(notice, false);
    this.drawn();
  }

  /** What a training that has come to its end says to the question whose settings it had. */
  #tellQuestion(epoch: number): void {
    const { train, heldOut } = this.#scores ?? {};
    if (!this.#question || !train || !heldOut || epoch < this.#session.wanted.epochs) return;
    const { labels, testFrom } = this.#dataset();
    this.#view.questions.take({
      question: this.#question.id,
      epoch,
      train,
      heldOut,
      trainRows: testFrom,
      heldOutRows: labels.length - testFrom,
    });
  }

  #takeAnswer({ p }: TeachReplyOf<"answer">): void {
    const { classes } = this.#session.network;
    if (this.#view.ink() && p.length === classes.length) this.#answer = { p, classes };
    this.#showAnswer();
  }

  #deliver({ weights, card }: TeachReplyOf<"saved">): void {
    if (this.#wish === "weights") download(new Blob([weights]), "own-network.safetensors");
    if (this.#wish === "card") download(new Blob([card], { type: "application/json" }), "own-network.json");
    this.#wish = undefined;
    this.#options
      .showAtWork({ weights, card, dataset: this.#dataset() }, this.#picture)
      .catch((error: unknown) =>
        this.#view.notice(t("The network could not be shown at work: {why}.", { why: whyOf(error) }), true),
      );
  }

  #addBrought({ drawings, left, roomForEach }: TeachReplyOf<"brought">): void {
    const why =
      roomForEach === undefined
        ? t("raise “at most” to take them too")
        : t("a collection holds at most {most} drawings, which leaves room for {n} of each class", {
            most: mostDrawings.toLocaleString(locale),
            n: roomForEach,
          });
    const more = left > 0 ? ` ${t("{n} more are in the file: {why}.", { n: left, why })}` : "";
    const what = t("added {n} drawings from a file", { n: drawings.length });
    const done = this.#edit((all) => addDrawings(all, drawings), what);
    this.#view.files.say(
      done
        ? `${t("Added {n} drawings.", { n: drawings.length })}${more}`
        : t("They were not added: a collection holds at most 5,000 drawings in 100 classes."),
      !done,
    );
  }

  #showTaken({ predicted, confusion }: { predicted: Uint8Array; confusion: Uint32Array }): void {
    this.#takenFor = predicted;
    this.#view.training.showConfusion(this.#session.network.classes, confusion);
  }

  #showAnswer(): void {
    const { answer } = this.#view.reads;
    const { classes } = this.#editor.collection;
    if (this.#answer && this.#session.network.state !== "none") {
      answer.show(this.#answer.p, this.#answer.classes);
    } else if (classes.length < 2) answer.clear(t("It has no classes yet."));
    else answer.clear(t("Draw something."));
    if (!this.#view.padBusy()) answer.announce();
    this.#options.answered({
      picture: this.#picture,
      p: this.#answer?.p,
      classes: this.#answer?.classes ?? classes,
    });
  }

  #showState(): void {
    const { classes, drawings } = this.#editor.collection;
    const { network, begun, waiting } = this.#session;
    const hasTrain = drawings.some(({ heldOut }) => !heldOut);
    this.#view.showState(network.state, {
      canTrain: classes.length >= 2 && hasTrain,
      begun,
      back: network.back,
    });
    this.#view.training.markWaiting(waiting);
    this.#view.files.enable({
      drawings: drawings.length > 0,
      network: network.state === "resting" && hasTrain,
    });
  }

  #sayNotKept(error: unknown): void {
    this.#view.notice(whyNotKept(error), true);
  }

  #sayNotFetched(error: unknown): void {
    this.#view.notice(t("They could not be fetched: {why}.", { why: whyOf(error) }), true);
  }
}
