import { html } from "htl";
import { pageKeeping } from "../../../components/exercises/page-keeping.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { keepingNotice } from "../../../components/storage/keeping.js";
import { trialClient } from "../../../components/training/trial-client.js";
import { decimal } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import { workersFor } from "../../../lib/workers/pool.js";
import { baselineNetworks } from "./baseline-networks.js";
import { sortingDesk } from "./sorting-desk.js";
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

/** Drawings to be sorted against the clock, with keys, buttons or touch; then the reader beside networks. */
export function sortingView({ sorted, load, invalidation }: SortingViewOptions): HTMLElement {
  const size = sorted.width * sorted.height;
  const start = html`<button type="button" class="button button--primary">Start sorting</button>`;
  const stop = html`<button type="button" class="button button--quiet" hidden>Stop here</button>`;
  const status = html`<p class="race-status" aria-live="polite"></p>`;
  const clock = html`<p class="sorting-clock number"></p>`;
  const picture = pixelPicture({
    values: new Uint8Array(size),
    width: sorted.width,
    height: sorted.height,
    label: "The drawing to be sorted",
    mode: "ink",
    most: 255,
    scale: 8,
  });
  const sheet = html`<div class="sorting-sheet" tabindex="0" role="group" aria-label="The drawing to be sorted: keys 0 to 9">${picture}${clock}</div>`;
  const answers = sorted.classes.map((name, label) => answerButton(name, label));
  const board = html`<div class="sorting-board">${sheet}<div class="sorting-answers" role="group" aria-label="What is it?">${answers}</div></div>`;
  const desk = sortingDesk({
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
  const result = sortingResult({ sorted, train: () => beside.train(), forget });
  const notice = html`<p class="caption"></p>`;
  const root = html`<div class="race sorting" data-state="idle"><div class="race-top">${start}${stop}${status}</div>${board}${notice}${result}</div>`;
  let ticking: ReturnType<typeof setInterval> | undefined;

  function answerButton(name: string, label: number): HTMLElement {
    const button = html`<button type="button" class="button sorting-answer" disabled><kbd>${label}</kbd> ${name}</button>`;
    button.addEventListener("click", () => desk.answer(label));
    return button;
  }

  function show(): void {
    const { state } = desk;
    const sorting = state === "sorting";
    const hadFocus = root.contains(document.activeElement) && root.dataset.state === "sorting";
    root.dataset.state = state;
    start.toggleAttribute("hidden", sorting);
    stop.toggleAttribute("hidden", !sorting);
    board.toggleAttribute("hidden", state === "done");
    start.textContent = state === "done" ? "Sort other drawings" : "Start sorting";
    for (const button of answers) button.toggleAttribute("disabled", !sorting);
    picture.update(
      sorting ? sorted.pixels.subarray(desk.row * size, (desk.row + 1) * size) : new Uint8Array(size),
    );
    const text = statusText();
    if (status.textContent !== text) status.textContent = text;
    if (sorting) ticking ??= setInterval(tick, 200);
    else stopClock();
    tick();
    if (hadFocus && !sorting) start.focus();
    notice.textContent = keepingNotice(pageKeeping.problem);
    showResult();
  }

  function statusText(): string {
    if (desk.state === "sorting") return `Drawing ${desk.done + 1} of ${desk.count}: what is it?`;
    if (desk.state === "idle") return `${desk.count} drawings, against the clock. Stop when you like.`;
    return "Sorted. Each round has other drawings.";
  }

  function tick(): void {
    clock.textContent = desk.state === "sorting" ? `${decimal(desk.seconds, 0)} s` : "–";
  }

  function stopClock(): void {
    clearInterval(ticking);
    ticking = undefined;
  }

  function showResult(): void {
    result.show(desk.state === "sorting" ? undefined : desk.record, desk.rows, beside);
  }

  function forget(): void {
    desk.forget();
    start.focus();
  }

  start.addEventListener("click", () => {
    desk.start();
    beside.train();
    sheet.focus();
  });
  stop.addEventListener("click", desk.stop);
  root.addEventListener("keydown", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (desk.state !== "sorting" || !plain || !/^[0-9]$/.test(event.key)) return;
    event.preventDefault();
    desk.answer(Number(event.key));
  });
  onInput(root);
  invalidation.then(() => {
    stopClock();
    beside.end();
  });
  show();
  return root;
}
