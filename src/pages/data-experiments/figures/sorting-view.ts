import { html } from "htl";
import { pageKeeping } from "../../../components/exercises/page-keeping.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { keepingNotice } from "../../../components/storage/keeping.js";
import { trialClient } from "../../../components/training/trial-client.js";
import { setDisabled } from "../../../components/ui/disable.js";
import { decimal } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { workersFor } from "../../../lib/workers/pool.js";
import { baselineNetworks } from "./baseline-networks.js";
import { type SortingController, sortingController } from "./sorting-controller.js";
import { sortingResult } from "./sorting-result.js";

/** What a reader sorts, and what the networks beside are trained on. */
export interface SortingViewOptions {
  /** Test drawings to sort. */
  readonly sorted: Dataset;
  /** The samples to train on, fetched when they are first needed. */
  load(): Promise<Dataset>;
  /** Ends the clock and the workers. */
  readonly invalidation: Promise<unknown>;
}

/** Milliseconds between two looks at the clock. */
const betweenTicks = 200;

/** The figure: `.value` is the last round of the reader, and an `input` event tells of another. */
export interface SortingView extends HTMLElement {
  /** Drawings that were sorted, and how many of them rightly; none before the first round. */
  readonly value: { readonly sorted: number; readonly right: number };
}

/** Drawings to be sorted against the clock, with keys, buttons or touch; then the reader beside networks. */
export function sortingView({ sorted, load, invalidation }: SortingViewOptions): SortingView {
  const controller = sortingController({
    dataset: sorted,
    keeping: pageKeeping,
    tell: show,
    now: () => performance.now(),
  });
  const beside = baselineNetworks({
    sorted,
    load,
    connect: trialClient,
    size: workersFor(navigator.hardwareConcurrency),
    tell: showResult,
  });
  const board = sortingBoard(sorted, controller);
  const start = textButton(
    "Start sorting",
    () => {
      controller.start();
      beside.train();
      board.sheet.focus();
    },
    "button--primary",
  );
  const stop = textButton("Stop here", controller.stop, "button--quiet");
  const status = liveStatus("race-status");
  const forget = () => {
    controller.forget();
    start.focus();
  };
  const result = sortingResult({ sorted, train: () => beside.train(), forget });
  const notice = html`<p class="caption"></p>`;
  const root = Object.assign(
    html`<div class="race sorting" data-state="idle"><div class="race-top">${start}${stop}${status}</div>${board.root}${notice}${result}</div>`,
    { value: lastRound(controller) },
  );

  function show(): void {
    const { state } = controller;
    const sorting = state === "sorting";
    const hadFocus = root.contains(document.activeElement) && root.dataset.state === "sorting";
    root.dataset.state = state;
    start.hidden = sorting;
    stop.hidden = !sorting;
    start.textContent = state === "done" ? "Sort other drawings" : "Start sorting";
    const text = statusText(controller);
    status.say(text);
    board.show();
    if (hadFocus && !sorting) start.focus();
    notice.textContent = keepingNotice(pageKeeping.problem);
    showResult();
    if (sorting) return;
    root.value = lastRound(controller);
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function showResult(): void {
    result.show(controller.state === "sorting" ? undefined : controller.record, controller.rows, beside);
  }

  root.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (controller.state !== "sorting" || !plain || !/^[0-9]$/.test(event.key)) return;
    event.preventDefault();
    controller.answer(Number(event.key));
  });
  onInput(root);
  invalidation.then(() => {
    board.stopClock();
    beside.end();
  });
  show();
  return root;
}

function lastRound({ record }: SortingController): SortingView["value"] {
  const { answers = [], labels = [] } = record ?? {};
  return { sorted: answers.length, right: answers.filter((answer, k) => answer === labels[k]).length };
}

/** The drawing to be sorted with the clock, and a button for each class. */
function sortingBoard(sorted: Dataset, controller: SortingController) {
  const size = sorted.width * sorted.height;
  const picture = pixelPicture({
    values: new Uint8Array(size),
    width: sorted.width,
    height: sorted.height,
    label: "The drawing to be sorted",
    mode: "ink",
    most: 255,
    scale: 8,
  });
  const clock = html`<p class="sorting-clock number"></p>`;
  const sheet = html`<div class="sorting-sheet" tabindex="0" role="group" aria-label="The drawing to be sorted: keys 0 to 9">${picture}${clock}</div>`;
  const answers = sorted.classes.map((name, label) => {
    const button = textButton("", () => controller.answer(label), "sorting-answer");
    button.append(html`<kbd>${label}</kbd>`, ` ${name}`);
    return button;
  });
  const root = html`<div class="sorting-board">${sheet}<div class="sorting-answers" role="group" aria-label="What is it?">${answers}</div></div>`;
  let ticking: ReturnType<typeof setInterval> | undefined;

  function tick(): void {
    clock.textContent = controller.state === "sorting" ? `${decimal(controller.seconds, 0)} s` : "–";
  }

  function stopClock(): void {
    clearInterval(ticking);
    ticking = undefined;
  }

  return {
    root,
    sheet,
    stopClock,
    show() {
      const sorting = controller.state === "sorting";
      root.hidden = controller.state === "done";
      for (const button of answers) setDisabled(button, !sorting);
      const at = controller.row * size;
      picture.update(sorting ? sorted.pixels.subarray(at, at + size) : new Uint8Array(size));
      if (sorting) ticking ??= setInterval(tick, betweenTicks);
      else stopClock();
      tick();
    },
  };
}

function statusText({ state, done, count }: SortingController): string {
  if (state === "sorting") return `Drawing ${done + 1} of ${count}: what is it?`;
  if (state === "idle") return `${count} drawings, against the clock. Stop when you like.`;
  return "Sorted. Each round has other drawings.";
}
