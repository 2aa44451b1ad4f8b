import { inkPalette, signedPalette } from "../../../components/chart/palette.js";
import { keepNetwork } from "../../../components/storage/own-networks.js";
import { arithmeticLine } from "../../../components/training/arithmetic-line.js";
import { drawingsView } from "../../../components/training/drawings-view.js";
import { every } from "../../../components/training/every.js";
import type { RunQuestion } from "../../../components/training/preset-run.js";
import type { LabState as RunState } from "../../../components/training/run-buttons.js";
import type { News } from "../../../components/training/run-controller.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { trainingClient } from "../../../components/training/training-client.js";
import { nextFrame } from "../../../components/ui/next-frame.js";
import { percent } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { t } from "../../../components/words/t.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import type { Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { readCard } from "../../../lib/training/weights/card.js";
import { endedBy, LabState, worstText } from "./lab-state.js";
import type { LabView } from "./lab-view.js";
import { labView } from "./lab-view.js";
import type { WeightsFile } from "./weights-files.js";

/** Settings that are worth a button elsewhere on the page. */
export interface Preset {
  readonly name: string;
  /** What differs from the recipe. */
  readonly changes: Partial<Hyperparameters>;
}

/** What a lab needs. */
export interface TrainingLabOptions {
  /** What to train on; a copy is sent to the worker. */
  dataset: Dataset;
  /** All of it, where the above is only what has arrived first. */
  rest?: Promise<Dataset>;
  /** The settings to begin with. */
  recipe: Hyperparameters;
  /** Part of each class that is trained on, from 0 to 1; the rest is held out. */
  trainPart: number;
  /** What leads through the lab, each with the settings of a run. */
  questions: readonly RunQuestion[];
  /** Name of downloaded files; defaults to "network". */
  name?: string;
  /** How the pad has to make pictures for the network; defaults to "quick-draw". */
  convention?: Convention;
  /** Ends the worker. */
  invalidation: Promise<unknown>;
}

/** What a page can read from a lab. */
export interface LabValue {
  readonly state: RunState;
  /** As the reader wants them. */
  readonly hyperparameters: Hyperparameters;
  /** The run on screen. */
  readonly run: RunLog | undefined;
  /** The runs in the list. */
  readonly runs: readonly RunLog[];
}

/** The lab: `.value` is sent with `input` when a setting changes, and when a run comes to rest or gets its hash. */
export interface TrainingLab extends HTMLElement {
  value: LabValue;
  /** Starts over with these settings on top of the recipe, and trains. */
  tryOut(changes: Partial<Hyperparameters>): void;
}

/** Milliseconds between two drawings of the curves, two looks at the worst drawings, two announcements. */
const betweenDraws = 150;
const betweenWorst = 1500;
const betweenNews = 10_000;
/** Drawings that are shown at once. */
const worstShown = 24;
const cellShown = 60;

/**
 * A place to train a network and to see what becomes of it. A worker does the training; settings are kept in the
 * page's address, so that they can be linked, but never start a run.
 */
export function trainingLab(options: TrainingLabOptions): TrainingLab {
  return new LabController(options).lab;
}

/** Shows what happens to the run, and takes what the reader wants to it. */
class LabController {
  readonly lab: TrainingLab;
  readonly #options: TrainingLabOptions;
  readonly #state: LabState;
  readonly #view: LabView;
  /** The parts that are on screen. */
  readonly #visible = new Set<Element>();
  readonly #mayDraw = every(betweenDraws);
  readonly #mayLookAtWorst = every(betweenWorst);
  readonly #mayAnnounce = every(betweenNews);
  readonly #soon = nextFrame(() => {
    if (this.#state.state !== "running" || this.#mayDraw()) this.#show();
  });
  #weightsFile: WeightsFile = "weights";

  constructor(options: TrainingLabOptions) {
    const { dataset, rest, recipe, trainPart, questions, name = "network", invalidation } = options;
    this.#options = options;
    this.#state = new LabState({
      connect: (take) => {
        const client = trainingClient(take);
        invalidation.then(() => client.end());
        return client;
      },
      dataset,
      rest,
      trainPart,
      recipe,
      search: location.search,
      named: questions,
      tell: (news) => this.#hear(news),
    });
    this.#view = labView({
      classes: dataset.classes,
      chosen: this.#state.controller.wanted,
      questions,
      undo: () => this.#state.controller.undo(),
      history: { usual: recipe, restore: (chosen) => this.#adopt(chosen) },
      files: {
        name,
        ask: (file) => {
          this.#weightsFile = file;
          this.#state.controller.save();
        },
        load: (file, card) => this.#state.controller.load(file, card),
        keep: (weights, card) => this.#keepForPad(weights, card),
      },
    });
    const tryOut = (changes: Partial<Hyperparameters>) => this.#tryOut(changes);
    this.lab = Object.assign(this.#view.root, { value: this.#valueNow(), tryOut });
    this.#hearReader();
    this.#watchSight();
    if (this.#state.isRecipe && Object.keys(this.#view.questions.value.changes).length > 0)
      this.#turnTo(this.#view.questions.value);
    this.#show();
  }

  #hearReader(): void {
    const { buttons, questions, panel, history, weights, matrix, dialog } = this.#view;
    const { classes } = this.#options.dataset;
    onInput(questions, () => {
      this.#turnTo(questions.value);
      this.#settingsChanged();
    });
    onInput(buttons, () => {
      this.#state.controller.act(buttons.value);
      if (buttons.value === "reset" || buttons.value === "train") this.#show();
    });
    onInput(panel, () => this.#want(panel.value));
    onInput(history, () => this.#show());
    onInput(weights);
    onInput(matrix, () => {
      if (!matrix.value) return;
      dialog.open(matrix.value, classes);
      this.#state.controller.askCell(matrix.value, cellShown);
    });
  }

  /** The weights and the worst drawings are followed only while they are on screen. */
  #watchSight(): void {
    const { worstPart, weightsPart } = this.#view;
    const sight = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#visible.add(target);
        else this.#visible.delete(target);
        if (target === weightsPart) this.#state.controller.watch(isIntersecting);
      }
      this.#soon.ask();
    });
    sight.observe(worstPart);
    sight.observe(weightsPart);
    this.#options.invalidation.then(() => {
      sight.disconnect();
      this.#soon.cancel();
    });
  }

  #hear(news: News): void {
    const { files, panel, weights, weightsPart, matrix, history, dialog } = this.#view;
    const { classes } = this.#options.dataset;
    switch (news.kind) {
      case "ready":
        if (news.loaded) files.say(t("The weights were loaded: a new run begins with them."), false);
        panel.show(this.#state.controller.wanted);
        break;
      case "undone":
        this.#showUndone();
        break;
      case "weights":
        if (this.#visible.has(weightsPart)) weights.show(news, signedPalette);
        break;
      case "evaluation":
        matrix.update(news.confusion);
        break;
      case "cell":
        dialog.fill(news.drawings, classes, inkPalette);
        break;
      case "worst":
        this.#view.worstCount.textContent = worstText(news.drawings);
        this.#view.worst.replaceChildren(drawingsView(news.drawings, classes, inkPalette));
        break;
      case "saved":
        files.deliver(this.#weightsFile, news.weights, news.card);
        break;
      case "refused":
        files.say(t("The weights were not loaded: {why}. Nothing was changed.", { why: news.message }), true);
    }
    const ended = endedBy(news, this.#state.log);
    if (ended) history.add(ended);
    if (ended) this.#view.questions.take(ended);
    this.#soon.ask();
  }

  /** The run before stands there again, with its settings, its curves and what it took for what. */
  #showUndone(): void {
    const { log, controller } = this.#state;
    this.#view.panel.show(controller.wanted);
    if (log?.evaluation) this.#view.matrix.update(log.evaluation.confusion);
    this.#settingsChanged();
  }

  #show(): void {
    const { state, log, epochs, begun } = this.#state;
    const { root, buttons, undo, status, arithmetic, scores, charts, history, files, worstPart } = this.#view;
    const before = this.lab.value;
    root.dataset.state = state;
    root.toggleAttribute("data-begun", begun);
    root.dataset.samples = this.#state.samples;
    buttons.show(state, begun);
    const { before: runBefore } = this.#state.controller;
    undo.show(runBefore && t("Undo: back to {name}", { name: runBefore.name }));
    status.show(state, log);
    arithmetic.textContent = arithmeticLine(log?.hyperparameters.profile, log?.ready.unable);
    scores.show(log);
    charts.show(
      log,
      history.value.filter((other) => other !== log),
      epochs,
    );
    files.enable(state !== "loading" && state !== "failed");
    this.#showMessage();
    if (this.#visible.has(worstPart) && log && (state !== "running" || this.#mayLookAtWorst())) {
      if (this.#state.claimWorst()) this.#state.controller.askWorst(worstShown);
    }
    if (before.state !== state || (state === "running" && this.#mayAnnounce())) this.#announce();
    if (this.#state.claimTold()) this.#send();
  }

  #showMessage(): void {
    const { message, panel } = this.#view;
    const { state, controller } = this.#state;
    panel.markWaiting(controller.waiting);
    message.say(this.#state.message);
    message.dataset.tone = state === "diverged" || state === "failed" ? "error" : "plain";
  }

  #announce(): void {
    const { announcement } = this.#state;
    if (announcement !== undefined) this.#view.live.say(announcement);
  }

  #valueNow(): LabValue {
    const { state, wanted, log } = this.#state.controller;
    return { state, hyperparameters: wanted, run: log, runs: this.#view.history.runs };
  }

  #send(): void {
    this.lab.value = this.#valueNow();
    this.lab.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Takes settings from elsewhere than the panel. */
  #adopt(chosen: Hyperparameters): void {
    this.#view.panel.show(chosen);
    this.#want(chosen);
  }

  /** Puts a new run with the settings of a question at its beginning. */
  #turnTo({ changes }: RunQuestion): void {
    const chosen = this.#state.presetOf(changes);
    this.#view.panel.show(chosen);
    this.#state.begin(chosen);
  }

  #want(chosen: Hyperparameters): void {
    this.#state.want(chosen);
    this.#settingsChanged();
  }

  #tryOut(changes: Partial<Hyperparameters>): void {
    const chosen = this.#state.with(changes);
    this.#view.panel.show(chosen);
    this.#state.controller.tryOut(chosen);
    this.#settingsChanged();
  }

  /** Keeps the settings in the address, and shows what comes of them. */
  #settingsChanged(): void {
    const query = this.#state.queryOver(location.search);
    window.history.replaceState(window.history.state, "", `${location.pathname}${query}${location.hash}`);
    this.#show();
    this.#send();
  }

  /** @throws Error when it could not be kept */
  #keepForPad(weights: Uint8Array<ArrayBuffer>, card: string): Promise<void> {
    const { name = "network", convention = "quick-draw" } = this.#options;
    const title = t("yours: {part}, {right}", { part: name, right: percent(readCard(card).accuracy.test) });
    return keepNetwork({ name: `own-${name}`, title, convention, card, weights });
  }
}
