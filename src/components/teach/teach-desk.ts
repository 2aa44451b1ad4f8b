import type { Dataset } from "../../lib/data/dataset.js";
import type { Convention } from "../../lib/drawing/picture-from-image.js";
import { seededRandom } from "../../lib/random.js";
import {
  addClass,
  addClasses,
  addDrawings,
  type Collection,
  emptyCollection,
  holdOut,
  isTurnToHoldOut,
  type OwnDrawing,
  relabel,
  removeClass,
  removeDrawings,
  renameClass,
} from "../../lib/teach/collection.js";
import { datasetOf } from "../../lib/teach/collection-dataset.js";
import { writeCollectionFile } from "../../lib/teach/collection-file.js";
import { inClasses } from "../../lib/teach/in-classes.js";
import { pictureOfInk } from "../../lib/teach/picture-of-ink.js";
import { teachRecipe } from "../../lib/teach/recipe.js";
import { drawingsToBeginWith, picturesToTestWith } from "../../lib/teach/sample-halves.js";
import type { TeachReply, TeachReplyOf } from "../../lib/teach/teach-protocol.js";
import type { Hyperparameters } from "../../lib/training/hyperparameters.js";
import { waiting } from "../../lib/training/settings.js";
import { readCard } from "../../lib/weights/card.js";
import { download } from "../download.js";
import type { PadNetwork } from "../draw/reader.js";
import type { InsideView } from "../inside/inside-view.js";
import { percent } from "../numbers.js";
import { whyNotKept } from "../store/database.js";
import { collectionStore } from "../store/own-collection.js";
import { keepNetwork, keptNetworks } from "../store/own-networks.js";
import { collectionDesk } from "./collection-desk.js";
import { openTaught } from "./open-taught.js";
import { type PupilState, pupil, type TrainedFiles } from "./pupil.js";
import { teachClient } from "./teach-client.js";
import { teachView } from "./teach-view.js";

/** What a desk for teaching needs. */
export interface TeachDeskOptions {
  /** Networks to continue from. */
  networks: readonly PadNetwork[];
  /** Pictures of a data set that none of them was trained on: to begin with up to `testFrom`, then others to test with. */
  samples(convention: Convention): Promise<Dataset>;
  /** Shows the network that is taught at work. */
  inside?: InsideView;
  /** Name under which everything is kept; defaults to "own". */
  name?: string;
  /** Ends the worker. */
  invalidation: Promise<unknown>;
}

/** One in so many drawings of a class is held out. */
const heldOutEach = 5;
/** Samples that a collection is begun with. */
const sampled = { classes: 5, perClass: 10, heldOutEach };
/** Drawings that are shown beside one that is learned. */
const rehearsed = 9;

/** A place to draw, label, train and correct: everything stays on the reader's machine. */
export function teachDesk(options: TeachDeskOptions): HTMLElement {
  const { networks, inside, name = "own", invalidation } = options;
  const networkName = `${name}-teach`;
  const pictures = new Map<number, Uint8Array>();
  let wanted = teachRecipe;
  /** What the next start begins with, and what the present network began with. */
  let chosen:
    | { readonly name: string; readonly files: TrainedFiles; readonly known: Dataset | undefined }
    | undefined;
  /** What was there before a file was opened, to go back to when it is refused. */
  let before: Beginnings | undefined;
  let begun = false;
  let wish: "weights" | "card" | undefined;
  let taughtLabel: number | undefined;
  let p: { readonly values: Float32Array; readonly classes: readonly string[] } | undefined;

  const store = collectionStore(name);
  const desk = collectionDesk({
    store,
    first: emptyCollection(),
    changed: collectionChanged,
    notice: (text, wrong) => view.notice(text, wrong),
  });
  const learner = pupil({ connect: teachClient, tell });
  const view = teachView({
    networks,
    recipe: wanted,
    chips: { keep, add },
    browser: {
      relabel: (ids, word) => edit((all) => relabel(all, ids, word), `relabelled ${ids.size} as ${word}`),
      holdOut: (ids, on) =>
        edit((all) => holdOut(all, ids, on), `${on ? "held out" : "took back"} ${ids.size}`),
      remove: (ids) => edit((all) => removeDrawings(all, ids), `deleted ${ids.size} of the drawings`),
      rename: (word, next) => edit((all) => renameClass(all, word, next), `renamed ${word}`),
      removeClass: (word) => edit((all) => removeClass(all, word), `deleted the class ${word}`),
      open: putOnPad,
    },
    files: {
      saveDrawings,
      saveNetwork: () => ask("weights"),
      saveCard: () => ask("card"),
      bring,
      open: openFile,
    },
    takeBack: () => learner.takeBack(),
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    takeSamples: () => takeSamples().catch(failSamples),
    startFrom: (choice) => startFrom(choice).catch(failSamples),
    addClasses: addItsClasses,
    act(action) {
      if (action === "reset") useNext();
      else if (learner.state === "training") learner.pause();
      else {
        if (learner.state === "none") start();
        learner.train(action === "epoch" ? 1 : wanted.epochs);
      }
      begun = true;
      showState();
    },
    want(changed) {
      wanted = changed;
      learner.change(changed);
      showState();
    },
    drawn: padChanged,
  });

  function failSamples(error: unknown): void {
    view.notice(
      `The samples could not be fetched: ${error instanceof Error ? error.message : String(error)}.`,
      true,
    );
  }

  /** Changes the collection, or says why it can't be. */
  function edit(change: (all: Collection) => Collection, what: string): boolean {
    try {
      desk.change(change(desk.collection), what);
      view.chips.complain("");
      return true;
    } catch (error) {
      view.chips.complain(`${sentence(error)} Nothing was changed.`);
      return false;
    }
  }

  function add(name: string): boolean {
    return edit((all) => addClass(all, name), `added the class ${name}`);
  }

  function keep(word: string): void {
    const ink = view.ink();
    if (!ink) return;
    const heldOut = isTurnToHoldOut(desk.collection, word, view.holdsOut() ? heldOutEach : 0);
    if (!edit((all) => addDrawings(all, [{ word, heldOut, ink }]), `added a drawing of ${word}`)) return;
    const { online, steps, rehearses } = view.lessons.value;
    if (online && !heldOut) {
      taughtLabel = desk.collection.classes.indexOf(word);
      const pixels = pictureOfInk(ink, desk.collection.convention);
      learner.lesson({ pixels, label: taughtLabel, steps, rehearsed: rehearses ? rehearsed : 0 });
      begun = true;
    }
    view.clearPad();
    view.say(heldOut ? `Kept as ${word}, and held out to measure with.` : `Kept as ${word}.`);
  }

  function putOnPad({ ink }: OwnDrawing): void {
    view.show(ink);
  }

  /** Makes the picture of the pad and asks what it is. */
  function padChanged(): void {
    const ink = view.ink();
    const picture = ink && pictureOfInk(ink, desk.collection.convention);
    view.showPicture(picture);
    view.chips.show(desk.collection, picture !== undefined);
    inside?.look(picture ?? new Uint8Array(784));
    if (picture) learner.predict(picture);
    else p = undefined;
    showAnswer();
  }

  function showAnswer(): void {
    const { classes } = desk.collection;
    if (view.ink() && p && learner.state !== "none") view.answer.show(p.values, p.classes);
    else if (classes.length < 2) view.answer.clear("It has no classes yet.");
    else view.answer.clear("Draw something.");
    if (!view.padBusy()) view.answer.announce();
  }

  function collectionChanged(): void {
    const { collection } = desk;
    const dataset = datasetOf(collection, pictures);
    const held = dataset.labels.length - dataset.testFrom;
    view.browser.show(
      collection,
      ({ id, ink }) => pictures.get(id) ?? pictureOfInk(ink, collection.convention),
    );
    view.charts.count({
      train: dataset.testFrom,
      heldOut: held,
      known: present.known ? inClasses(present.known, collection.classes).labels.length : 0,
    });
    view.showUndo(desk);
    if (collection.classes.length < 2) learner.leave();
    else if (learner.state === "none") start();
    else learner.learnFrom(dataset);
    padChanged();
    showState();
  }

  function start(): void {
    const { collection } = desk;
    if (collection.classes.length < 2) return;
    view.charts.clear();
    view.lessons.clear();
    begun = false;
    learner.start({
      dataset: datasetOf(collection, pictures),
      hyperparameters: wanted,
      from: present.files,
      known: present.known,
    });
    const ink = view.ink();
    if (ink) learner.predict(pictureOfInk(ink, collection.convention));
    showState();
  }

  /** Chooses what the next start begins with. A network that has been taught goes on until then. */
  async function startFrom(choice: string): Promise<void> {
    const network = networks.find((one) => one.name === choice);
    next = network ? await beginningFrom(network) : fromScratch;
    view.offerClasses(network !== undefined);
    if (begun) view.say("Press “Start over” to begin with it.");
    else useNext();
  }

  async function beginningFrom(network: PadNetwork): Promise<Beginnings> {
    const { convention, title } = network;
    const [files, samples] = await Promise.all([network.load(), options.samples(convention)]);
    return { title, files, convention, known: picturesToTestWith(samples), changes: continued };
  }

  function useNext(): void {
    if (next === present) return start();
    present = next;
    const { changes, convention } = present;
    wanted = { ...teachRecipe, ...changes };
    view.panel.show(wanted);
    learner.leave();
    if (convention && desk.collection.convention !== convention) {
      pictures.clear();
      edit((all) => ({ ...all, convention }), "made the pictures another way");
    } else collectionChanged();
    if (desk.collection.classes.length < 2 && present.files) {
      view.say("Add its classes, or name two of your own.");
    }
  }

  function addItsClasses(): void {
    const card = next.files?.card;
    if (card === undefined) return;
    const { classes } = readCard(card);
    edit((all) => addClasses(all, classes), `added ${classes.length} classes`);
  }

  /** For those who want to see it work before they draw. */
  async function takeSamples(): Promise<void> {
    const samples = await options.samples(desk.collection.convention);
    const drawings = drawingsToBeginWith(samples, sampled, seededRandom(1));
    const done = edit((all) => addDrawings(all, drawings), `added ${drawings.length} samples`);
    if (done) view.say(`Added ${drawings.length} samples. ${samples.source}`);
  }

  function saveDrawings(): void {
    const file = writeCollectionFile(desk.collection);
    download(new Blob([file], { type: "application/x-ndjson" }), "own-drawings.ndjson");
    view.files.say(`Saved ${desk.collection.drawings.length} drawings.`, false);
  }

  function ask(what: "weights" | "card"): void {
    wish = what;
    learner.save();
  }

  function bring(files: Parameters<typeof learner.read>[0], perClass: number): void {
    learner.read(files, perClass);
  }

  function openFile(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void {
    if (desk.collection.classes.length < 2) {
      view.files.say("Name two classes first, then open the network again. Nothing was changed.", true);
      return;
    }
    view.files.say("Opening the network …", false);
    before = present;
    present = { ...fromScratch, title: "a file", files: { weights, card } };
    next = present;
    start();
  }

  function takeSaved({ weights, card, accuracy }: TeachReplyOf<"saved">): void {
    if (wish === "weights") download(new Blob([weights.slice()]), "own-network.safetensors");
    if (wish === "card") download(new Blob([card], { type: "application/json" }), "own-network.json");
    wish = undefined;
    const title = `yours: own drawings${accuracy === undefined ? "" : `, ${percent(accuracy)}`}`;
    const { convention } = desk.collection;
    keepNetwork({ name: networkName, title, convention, card, weights }).catch((error: unknown) =>
      view.notice(whyNotKept(error), true),
    );
    if (!inside) return;
    const taught = { weights, card, dataset: datasetOf(desk.collection, pictures) };
    openTaught(inside, taught, view.picture()).catch((error: unknown) =>
      view.notice(`The network could not be shown at work: ${String(error)}.`, true),
    );
  }

  function tell(reply: TeachReply): void {
    switch (reply.kind) {
      case "ready":
        if (chosen?.name === "a file")
          view.files.say("A new network begins with the weights of the file.", false);
        wanted = { ...wanted, ...shapeOf(reply.hyperparameters) };
        view.panel.show(wanted);
        view.notice(reply.notice ?? "", false);
        padChanged();
        break;
      case "evaluation":
        view.charts.add(reply.epoch, reply);
        view.showConfusion(learner.classes, reply.confusion);
        break;
      case "progress":
        view.progress(reply);
        if (!reply.running && begun) learner.save();
        padChanged();
        break;
      case "lesson":
        view.lessons.show(reply, taughtLabel, learner.classes);
        view.showConfusion(learner.classes, reply.confusion);
        learner.save();
        padChanged();
        break;
      case "answer":
        if (reply.p.length === learner.classes.length) p = { values: reply.p, classes: learner.classes };
        showAnswer();
        break;
      case "saved":
        takeSaved(reply);
        break;
      case "brought":
        takeBrought(reply);
        break;
      case "failed":
        if (before) goBack(before);
        view.files.say(`${reply.message}. Nothing was changed.`, true);
        if (reply.run !== 0) view.notice(`It could not be done: ${reply.message}.`, true);
    }
    showState();
  }

  function takeBrought({ drawings, left }: TeachReplyOf<"brought">): void {
    const more = left > 0 ? ` ${left} more are in the file: raise “at most” to take them too.` : "";
    if (edit((all) => addDrawings(all, drawings), `added ${drawings.length} drawings from a file`)) {
      view.files.say(`Added ${drawings.length} drawings.${more}`, false);
    } else
      view.files.say(`They were not added: a collection holds at most 5,000 drawings in 100 classes.`, true);
  }

  /** A file was refused: the network before begins again, with the weights that were kept of it. */
  function goBack(to: Beginnings): void {
    before = undefined;
    present = to;
    next = to;
    restoreNetwork().catch((error: unknown) => view.notice(whyNotKept(error), true));
  }

  function showState(): void {
    const { collection } = desk;
    const hasTrain = collection.drawings.some(({ heldOut }) => !heldOut);
    const state: PupilState = learner.state;
    view.showState(state, { canTrain: collection.classes.length >= 2 && hasTrain, begun });
    view.panel.markWaiting(learner.hyperparameters ? waiting(wanted, learner.hyperparameters) : []);
    view.files.enable({ drawings: collection.drawings.length > 0, network: state === "resting" && hasTrain });
  }

  async function restore(): Promise<void> {
    await desk.open();
    await restoreNetwork();
  }

  /** Goes on with the network that was kept last, where it fits the drawings. */
  async function restoreNetwork(): Promise<void> {
    const { collection } = desk;
    const kept = (await keptNetworks()).find((one) => one.name === networkName);
    if (kept && kept.convention === collection.convention && collection.classes.length >= 2) {
      const { hyperparameters } = readCard(kept.card);
      wanted = hyperparameters;
      view.panel.show(wanted);
      learner.start({
        dataset: datasetOf(collection, pictures),
        hyperparameters,
        from: { weights: kept.weights.slice(), card: kept.card },
        known: present.known,
      });
      begun = true;
    } else if (learner.state === "none") start();
    showState();
  }

  const leave = store.onOthers(() => {
    desk.open().catch((error: unknown) => view.notice(whyNotKept(error), true));
  });
  invalidation.then(() => {
    learner.end();
    leave();
  });
  collectionChanged();
  restore().catch((error: unknown) => view.notice(whyNotKept(error), true));
  return view.root;
}

/** What a network begins with: random weights, or those of one that was trained before. */
interface Beginnings {
  readonly title: string;
  readonly files: TrainedFiles | undefined;
  /** How its pictures have to be made; undefined when it does not matter. */
  readonly convention: Convention | undefined;
  /** Pictures to see what it still knows. */
  readonly known: Dataset | undefined;
  /** What is trained with otherwise than from scratch. */
  readonly changes: Partial<Hyperparameters>;
}

const fromScratch: Beginnings = {
  title: "scratch",
  files: undefined,
  convention: undefined,
  known: undefined,
  changes: {},
};

/** A network that knew other things before is trained gently, so that not all is forgotten at once. */
const continued: Partial<Hyperparameters> = { optimiser: "adam", learningRate: 0.001, epochs: 30 };

function shapeOf({ convolutions, hidden, activation, initialiser }: Hyperparameters) {
  return { convolutions, hidden, activation, initialiser };
}

/** An error of the library as a sentence. */
function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
