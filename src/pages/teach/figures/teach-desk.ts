import type { PadNetwork } from "../../../components/draw/reader.js";
import type { InsideView } from "../../../components/inside/inside-view.js";
import { whyNotKept } from "../../../components/storage/database.js";
import { collectionStore } from "../../../components/storage/own-collection.js";
import { teachClient } from "../../../components/training/teach-client.js";
import { download } from "../../../components/ui/download.js";
import { seededRandom } from "../../../lib/core/random.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import {
  addClass,
  addClasses,
  addDrawings,
  type Collection,
  emptyCollection,
  holdOut,
  isTurnToHoldOut,
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
import { fromNetwork, fromScratch } from "./beginning.js";
import { collectionDesk } from "./collection-desk.js";
import { course } from "./course.js";
import { openTaught } from "./open-taught.js";
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

/** What the network makes of what is on the pad: p is undefined where it has not said. */
export interface TeachDesk extends HTMLElement {
  value: {
    readonly picture: Uint8Array | undefined;
    readonly p: Float32Array | undefined;
    readonly classes: readonly string[];
  };
}

/**
 * A place to draw, label, train and correct: everything stays on the reader's machine. `.value` is sent with `input` at each
 * answer.
 */
export function teachDesk(options: TeachDeskOptions): TeachDesk {
  const { networks, inside, name = "own", invalidation } = options;
  const pictures = new Map<number, Uint8Array>();
  const store = collectionStore(name);
  let wish: "weights" | "card" | undefined;
  /** Class that each held-out drawing was taken for when it was last looked at. */
  let takenFor: Uint8Array = new Uint8Array(0);
  let taughtLabel: number | undefined;
  let answer: { readonly p: Float32Array; readonly classes: readonly string[] } | undefined;

  const desk = collectionDesk({
    store,
    first: emptyCollection(),
    changed: collectionChanged,
    notice: (text, wrong) => view.notice(text, wrong),
  });
  const lessons = course({
    name: `${name}-teach`,
    connect: teachClient,
    data: () => ({ dataset: dataset(), convention: desk.collection.convention }),
    convert,
    started() {
      view.charts.clear();
      view.lessons.clear();
    },
    tell,
    notKept: (error) => view.notice(whyNotKept(error), true),
  });
  const { learner } = lessons;
  const view = teachView({
    networks,
    recipe: lessons.wanted,
    chips: { keep, add: (word) => edit((all) => addClass(all, word), `added the class ${word}`) },
    browser: {
      relabel: (ids, word) => edit((all) => relabel(all, ids, word), `relabelled ${ids.size} as ${word}`),
      holdOut: (ids, on) =>
        edit((all) => holdOut(all, ids, on), `${on ? "held out" : "took back"} ${ids.size}`),
      remove: (ids) => edit((all) => removeDrawings(all, ids), `deleted ${ids.size} of the drawings`),
      rename: (word, next) => edit((all) => renameClass(all, word, next), `renamed ${word}`),
      removeClass: (word) => edit((all) => removeClass(all, word), `deleted the class ${word}`),
      open: ({ ink }) => view.show(ink),
    },
    files: {
      saveDrawings,
      saveNetwork: () => ask("weights"),
      saveCard: () => ask("card"),
      bring: (files, perClass) => learner.read(files, perClass),
      open: openNetwork,
    },
    takeBack: () => learner.takeBack(),
    undo: () => desk.undo(),
    redo: () => desk.redo(),
    takeSamples: () => takeSamples().catch(failSamples),
    startFrom: (network) => startFrom(network).catch(failSamples),
    addClasses: () =>
      edit((all) => addClasses(all, lessons.nextClasses), `added ${lessons.nextClasses.length} classes`),
    act(action) {
      lessons.act(action);
      showState();
    },
    want(wanted) {
      lessons.want(wanted);
      showState();
    },
    openCell({ label, predicted }) {
      const held = desk.collection.drawings.filter(({ heldOut }) => heldOut);
      const found = held.filter(
        ({ word }, k) => word === learner.classes[label] && takenFor[k] === predicted,
      );
      view.browser.choose(new Set(found.map(({ id }) => id)));
    },
    drawn: padChanged,
  });

  const root: TeachDesk = Object.assign(view.root, { value: valueNow() });

  function dataset() {
    return datasetOf(desk.collection, pictures);
  }

  function failSamples(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    view.notice(`They could not be fetched: ${reason}.`, true);
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

  function convert(convention: Convention): void {
    pictures.clear();
    edit((all) => ({ ...all, convention }), "made the pictures another way");
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
      view.lessons.begin();
      lessons.teach({ pixels, label: taughtLabel, steps, rehearsed: rehearses ? rehearsed : 0 });
    }
    view.clearPad();
    view.say(heldOut ? `Kept as ${word}, and held out to measure with.` : `Kept as ${word}.`);
  }

  /** Makes the picture of the pad and asks what it is. */
  function padChanged(): void {
    const ink = view.ink();
    const picture = ink && pictureOfInk(ink, desk.collection.convention);
    view.showPicture(picture);
    view.chips.show(desk.collection, picture !== undefined);
    inside?.look(picture ?? new Uint8Array(784));
    if (picture) learner.predict(picture);
    else answer = undefined;
    showAnswer();
  }

  function showAnswer(): void {
    if (answer && learner.state !== "none") view.answer.show(answer.p, answer.classes);
    else if (desk.collection.classes.length < 2) view.answer.clear("It has no classes yet.");
    else view.answer.clear("Draw something.");
    if (!view.padBusy()) view.answer.announce();
    root.value = valueNow();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function valueNow(): TeachDesk["value"] {
    return { picture: view.picture(), p: answer?.p, classes: answer?.classes ?? desk.collection.classes };
  }

  function collectionChanged(): void {
    const { collection } = desk;
    const { labels, testFrom } = dataset();
    view.browser.show(
      collection,
      ({ id, ink }) => pictures.get(id) ?? pictureOfInk(ink, collection.convention),
    );
    view.charts.count({
      train: testFrom,
      heldOut: labels.length - testFrom,
      known: lessons.knownCount(collection.classes),
    });
    view.showUndo(desk);
    lessons.useData();
    padChanged();
    showState();
  }

  async function startFrom(choice: string): Promise<void> {
    const network = networks.find((one) => one.name === choice);
    const waits = lessons.choose(network ? await fromNetwork(network, options.samples) : fromScratch);
    view.offerClasses(network !== undefined);
    if (waits) view.say("Press “Start over” to begin with it.");
    else if (network && learner.state === "none") view.say("Add its classes, or name two of your own.");
    collectionChanged();
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

  function openNetwork(weights: Uint8Array<ArrayBuffer>, card: string | undefined): void {
    if (desk.collection.classes.length < 2) {
      view.files.say("Name two classes first, then open the network again. Nothing was changed.", true);
      return;
    }
    view.files.say("Opening the network …", false);
    opening = true;
    lessons.openFile({ weights, card });
  }
  let opening = false;

  function deliver({ weights, card }: TeachReplyOf<"saved">): void {
    if (wish === "weights") download(new Blob([weights]), "own-network.safetensors");
    if (wish === "card") download(new Blob([card], { type: "application/json" }), "own-network.json");
    wish = undefined;
    if (!inside) return;
    openTaught(inside, { weights, card, dataset: dataset() }, view.picture()).catch((error: unknown) =>
      view.notice(`The network could not be shown at work: ${String(error)}.`, true),
    );
  }

  function tell(reply: TeachReply): void {
    switch (reply.kind) {
      case "ready":
        if (opening) view.files.say("A new network begins with the weights of the file.", false);
        opening = false;
        view.panel.show(lessons.wanted);
        if (reply.notice) view.notice(reply.notice, false);
        padChanged();
        break;
      case "evaluation":
        view.charts.add(reply.epoch, reply);
        takenFor = reply.predicted;
        view.showConfusion(learner.classes, reply.confusion);
        break;
      case "progress":
        view.progress(reply);
        padChanged();
        break;
      case "lesson":
        view.lessons.show(reply, taughtLabel, learner.classes);
        takenFor = reply.predicted;
        view.showConfusion(learner.classes, reply.confusion);
        padChanged();
        break;
      case "answer":
        if (view.ink() && reply.p.length === learner.classes.length) {
          answer = { p: reply.p, classes: learner.classes };
        }
        showAnswer();
        break;
      case "saved":
        deliver(reply);
        break;
      case "brought":
        takeBrought(reply);
        break;
      case "failed":
        opening = false;
        view.files.say(`${reply.message}. Nothing was changed.`, true);
    }
    showState();
  }

  function takeBrought({ drawings, left }: TeachReplyOf<"brought">): void {
    const more = left > 0 ? ` ${left} more are in the file: raise “at most” to take them too.` : "";
    const done = edit((all) => addDrawings(all, drawings), `added ${drawings.length} drawings from a file`);
    view.files.say(
      done
        ? `Added ${drawings.length} drawings.${more}`
        : "They were not added: a collection holds at most 5,000 drawings in 100 classes.",
      !done,
    );
  }

  function showState(): void {
    const { classes, drawings } = desk.collection;
    const hasTrain = drawings.some(({ heldOut }) => !heldOut);
    const { state } = learner;
    view.showState(state, { canTrain: classes.length >= 2 && hasTrain, begun: lessons.begun });
    view.panel.markWaiting(lessons.waiting);
    view.files.enable({ drawings: drawings.length > 0, network: state === "resting" && hasTrain });
  }

  async function open(): Promise<void> {
    await desk.open();
    await lessons.restore();
    view.panel.show(lessons.wanted);
    showState();
  }

  const notKept = (error: unknown) => view.notice(whyNotKept(error), true);
  const leave = store.onOthers(() => {
    desk.open().catch(notKept);
  });
  invalidation.then(() => {
    learner.end();
    leave();
  });
  collectionChanged();
  open().catch(notKept);
  return root;
}

/** An error of the library, or its message, as a sentence. */
function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
