import { html } from "htl";
import { inkPalette, signedPalette } from "../../../components/chart/palette.js";
import { onThemeChange } from "../../../components/shell/theme.js";
import { keepNetwork } from "../../../components/storage/own-networks.js";
import { drawingsView } from "../../../components/training/drawings-view.js";
import { every } from "../../../components/training/every.js";
import type { LabState } from "../../../components/training/run-buttons.js";
import type { RunLog } from "../../../components/training/run-log.js";
import { trainingClient } from "../../../components/training/training-client.js";
import { type News, trainingDesk } from "../../../components/training/training-desk.js";
import { percent } from "../../../components/ui/numbers.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { Convention } from "../../../lib/drawing/conventions.js";
import { controls, type Hyperparameters } from "../../../lib/training/hyperparameters.js";
import { readSettings, writeSettings } from "../../../lib/training/settings.js";
import { readCard } from "../../../lib/training/weights/card.js";
import type { ReplyOf } from "../../../lib/workers/protocol.js";
import { labView } from "./lab-view.js";
import type { WeightsFile } from "./weights-files.js";

/** Settings that are worth a button. */
export interface Preset {
  readonly name: string;
  /** What differs from the recipe. */
  readonly changes: Partial<Hyperparameters>;
}

/** What a lab needs. */
export interface TrainingLabOptions {
  /** What to train on; a copy is sent to the worker, once. */
  dataset: Dataset;
  /** The settings to begin with. */
  recipe: Hyperparameters;
  /** Part of each class that is trained on, from 0 to 1; the rest is held out. */
  trainPart: number;
  presets?: readonly Preset[];
  /** Name of downloaded files; defaults to "network". */
  name?: string;
  /** How the pad has to make pictures for the network; defaults to "quick-draw". */
  convention?: Convention;
  /** Ends the worker. */
  invalidation: Promise<unknown>;
}

/** What a page can read from a lab. */
export interface LabValue {
  readonly state: LabState;
  /** As the reader wants them. */
  readonly hyperparameters: Hyperparameters;
  /** The run on screen. */
  readonly run: RunLog | undefined;
  /** The runs in the list. */
  readonly runs: readonly RunLog[];
}

/** The lab: `.value` is sent with `input` when a setting changes and when a run comes to rest. */
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
  const { dataset, recipe, trainPart, invalidation } = options;
  const { classes } = dataset;
  const linked = readSettings(location.search, recipe);
  const view = labView({
    classes,
    chosen: linked.chosen,
    history: { usual: recipe, restore: adopt },
    files: {
      name: options.name ?? "network",
      ask: askFile,
      load: (file, card) => desk.load(file, card),
      keep: keepForPad,
    },
  });
  const mayDraw = every(betweenDraws);
  const mayLookAtWorst = every(betweenWorst);
  const mayAnnounce = every(betweenNews);
  const visible = new Set<Element>();
  let palettes = { ink: inkPalette(), signed: signedPalette() };
  let weightsFile: WeightsFile = "weights";
  let frame = 0;
  let oddities = linked.problems.map((problem) => `From the address: ${problem}.`).join(" ");
  let notice = "";

  const desk = trainingDesk({ connect, dataset, trainPart, wanted: linked.chosen, tell });
  const lab: TrainingLab = Object.assign(view.root, { value: valueNow(), tryOut });

  /** @throws Error when it could not be kept */
  function keepForPad(weights: Uint8Array<ArrayBuffer>, card: string): Promise<void> {
    const { name = "network", convention = "quick-draw" } = options;
    const { accuracy } = readCard(card);
    const title = `yours: ${name}, ${percent(accuracy.test)}`;
    return keepNetwork({ name: `own-${name}`, title, convention, card, weights });
  }

  function connect(take: Parameters<typeof trainingClient>[0]): ReturnType<typeof trainingClient> {
    const client = trainingClient(take);
    invalidation.then(() => client.end());
    return client;
  }

  function valueNow(): LabValue {
    return { state: desk.state, hyperparameters: desk.wanted, run: desk.log, runs: view.history.runs };
  }

  function send(): void {
    lab.value = valueNow();
    lab.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function tell(news: News): void {
    const { log } = desk;
    switch (news.kind) {
      case "ready":
        notice = news.notice ?? "";
        if (news.loaded) view.files.say("The weights were loaded: a new run begins with them.", false);
        view.panel.show(desk.wanted);
        break;
      case "weights":
        if (visible.has(view.weightsPart)) view.weights.show(news, palettes.signed);
        break;
      case "evaluation":
        view.matrix.update(news.confusion);
        break;
      case "finished":
        if (log) view.history.add(log);
        break;
      case "left":
        view.history.add(news.log);
        break;
      case "cell":
        view.dialog.fill(news.drawings, classes, palettes.ink);
        break;
      case "worst":
        showWorst(news.drawings);
        break;
      case "saved":
        view.files.deliver(weightsFile, news.weights, news.card);
        break;
      case "refused":
        view.files.say(`The weights were not loaded: ${news.message}. Nothing was changed.`, true);
    }
    if (news.kind === "progress" && news.state === "diverged" && log) view.history.add(log);
    showSoon();
  }

  /** Draws in the next frame, but not more often than can be followed. */
  function showSoon(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (desk.state === "running" && !mayDraw()) return;
      show();
    });
  }

  function show(): void {
    const { state, log, wanted } = desk;
    const begun = (log?.progress?.step ?? 0) > 0;
    const before = lab.value;
    view.root.dataset.state = state;
    view.buttons.show(state, begun);
    view.status.show(state, log);
    view.scores.show(log);
    view.charts.show(
      log,
      view.history.value.filter((other) => other !== log),
      log?.hyperparameters.epochs ?? wanted.epochs,
    );
    view.files.enable(state !== "loading" && state !== "failed");
    showMessage();
    if (visible.has(view.worstPart) && log && (state !== "running" || mayLookAtWorst())) lookAtWorst(log);
    announce(before, state, log);
    if (before.state !== state || before.run !== log) send();
  }

  let worstStep = { log: undefined as RunLog | undefined, step: -1 };
  function lookAtWorst(log: RunLog): void {
    const step = log.progress?.step ?? 0;
    if (worstStep.log === log && worstStep.step === step) return;
    worstStep = { log, step };
    desk.askWorst(worstShown);
  }

  function showWorst(drawings: ReplyOf<"drawings">): void {
    const { total, labels, step } = drawings;
    view.worstCount.textContent =
      total === 0
        ? "None of the held-out drawings is taken for something else."
        : `${labels.length} of the ${total} held-out drawings that are taken for something else, after step ${step}, the largest loss first. Below each: its class and what was said, with their probabilities.`;
    view.worst.replaceChildren(drawingsView(drawings, classes, palettes.ink));
  }

  /** What the reader should know now: why a run ended, what waits, what was odd about the address. */
  function showMessage(): void {
    const { state, log, failure } = desk;
    const names = desk.waiting.map(({ label }) => label).join(", ");
    view.panel.markWaiting(desk.waiting);
    const parts =
      state === "failed"
        ? [`Training has stopped: ${failure}. Reload the page to begin again.`]
        : [
            state === "diverged" ? `The run diverged: ${log?.progress?.message ?? ""}` : "",
            names === "" ? "" : `Takes effect when the run starts over: ${names}.`,
            oddities,
            notice,
          ];
    const text = parts.filter((part) => part !== "").join(" ");
    if (view.message.textContent !== text) view.message.textContent = text;
    view.message.dataset.tone = state === "diverged" || state === "failed" ? "error" : "plain";
  }

  function announce(before: LabValue, state: LabState, log: RunLog | undefined): void {
    if (!(before.state !== state || (state === "running" && mayAnnounce()))) return;
    const progress = log?.progress;
    if (!progress || !log?.evaluation || progress.step === 0) return;
    const right = percent(log.evaluation.heldOut.accuracy);
    view.live.textContent = `${state}, epoch ${progress.epoch} of ${log.hyperparameters.epochs}, ${right} of held-out drawings right`;
  }

  /** Takes settings from elsewhere than the panel. */
  function adopt(chosen: Hyperparameters): void {
    view.panel.show(chosen);
    want(chosen);
  }

  function want(chosen: Hyperparameters): void {
    oddities = "";
    desk.want(chosen);
    link(chosen);
    show();
    send();
  }

  function tryOut(changes: Partial<Hyperparameters>): void {
    const chosen = { ...recipe, ...changes };
    view.panel.show(chosen);
    link(chosen);
    desk.tryOut(chosen);
    show();
    send();
  }

  /** Keeps the settings in the address; parameters of others stay there. */
  function link(chosen: Hyperparameters): void {
    const others = new URLSearchParams(location.search);
    for (const { key } of controls) others.delete(key);
    const query = [others.toString(), writeSettings(chosen, recipe)].filter((part) => part !== "").join("&");
    window.history.replaceState(
      window.history.state,
      "",
      `${location.pathname}${query && `?${query}`}${location.hash}`,
    );
  }

  function askFile(file: WeightsFile): void {
    weightsFile = file;
    desk.save();
  }

  function presetButton({ name, changes }: Preset): HTMLElement {
    const chip = html`<button type="button" class="button lab-preset">${name}</button>`;
    chip.addEventListener("click", () => adopt({ ...recipe, ...changes }));
    return chip;
  }

  function repaint(): void {
    palettes = { ink: inkPalette(), signed: signedPalette() };
    worstStep = { log: undefined, step: -1 };
    if (visible.has(view.weightsPart)) desk.watch(true);
    show();
  }

  view.presets.append(...(options.presets ?? []).map(presetButton));
  listen(view.buttons, () => {
    desk.act(view.buttons.value);
    if (view.buttons.value === "reset" || view.buttons.value === "train") show();
  });
  listen(view.panel, () => want(view.panel.value));
  listen(view.history, show);
  listen(view.weights, () => {});
  listen(view.matrix, () => {
    const cell = view.matrix.value;
    if (!cell) return;
    view.dialog.open(cell, classes);
    desk.askCell(cell, cellShown);
  });
  const sight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
      if (target === view.weightsPart) desk.watch(isIntersecting);
    }
    showSoon();
  });
  sight.observe(view.worstPart);
  sight.observe(view.weightsPart);
  const endTheme = onThemeChange(repaint);
  invalidation.then(() => {
    sight.disconnect();
    endTheme();
    cancelAnimationFrame(frame);
  });
  show();
  return lab;
}

/** Hears a piece of the lab; its `input` goes no further, for the lab sends one of its own. */
function listen(piece: HTMLElement, hear: () => void): void {
  piece.addEventListener("input", (event) => {
    event.stopPropagation();
    hear();
  });
}
