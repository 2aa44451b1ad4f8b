import { html } from "htl";
import { type PixelCursor, pixelCursor } from "../../../components/pictures/pixel-cursor.js";
import { pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { arrowOf } from "../../../components/ui/arrow-of.js";
import { choice } from "../../../components/ui/choice.js";
import { onDrag } from "../../../components/ui/drag.js";
import { decimal } from "../../../components/ui/numbers.js";
import { onInput } from "../../../components/ui/on-input.js";
import { liveStatus } from "../../../components/ui/status.js";
import { textButton } from "../../../components/ui/text-button.js";
import { isBrush, paintAt, paintedMost, type Weighed } from "../study/balance.js";
import { balanceBoard } from "./balance-board.js";

/** A neuron and a drawing to weigh. */
export interface BalanceOptions {
  /** Pixels from 0 to 1. */
  readonly x: Float32Array;
  /** Weights, which are copied before anybody paints on them. */
  readonly w: Float32Array;
  readonly b: number;
}

/** A balance: `.value` has its weights, and an `input` event tells that they were painted on. */
export interface Balance extends HTMLElement {
  value: Float32Array;
  /** Weighs another drawing, with another neuron or bias. */
  update(next: Partial<BalanceOptions>): void;
}

/** What a drag on the picture does. */
const tools = ["move", "for", "against", "erase"] as const;
const toolNames = ["moves the drawing", "paints for", "paints against", "erases"];

/**
 * A drawing on a balance: each inked pixel drops as a grain on the pan that its weight x·w speaks for. The drawing is dragged
 * over the weights, or weights are painted, by a pointer or by keys, and the beam swings.
 *
 * @param options width: of the picture in pixels; label: what the weights are; tool: of a drag at first
 */
export function balance({
  width,
  label,
  tool = "move",
  ...first
}: BalanceOptions & { width: number; label: string; tool?: (typeof tools)[number] }): Balance {
  let start = first;
  let over: Weighed = { ...first, w: first.w.slice(), width, right: 0, down: 0 };
  const height = first.w.length / width;
  const most = tool === "move" ? undefined : paintedMost;
  const picture = pixelPicture({ values: first.w, width, height, label, mode: "signed", scale: 9, most });
  const board = balanceBoard(picture, label);
  const cursor = pixelCursor(picture, { width, height, at: Math.floor((height * width + width) / 2) });
  board.stage.append(cursor.marker);
  const chosen = choice({ legend: "A drag on the picture", options: tools, labels: toolNames, chosen: tool });
  const said = liveStatus();
  const reset = textButton("Start over", () => {
    over = { ...over, w: start.w.slice(), right: 0, down: 0 };
    painted();
  });
  const root = Object.assign(
    html`<div class="balance paint" data-figure="balance">${chosen}${board.root}<div class="balance-foot">${board.said}${reset}</div>${said}</div>`,
    { value: first.w, update },
  );

  function update(next: Partial<BalanceOptions>): void {
    start = { ...start, ...next };
    over = { ...over, ...next, w: next.w?.slice() ?? over.w };
    show();
  }

  function show(): void {
    root.value = Float32Array.from(over.w);
    board.stage.classList.toggle(
      "is-empty",
      root.value.every((weight) => weight === 0),
    );
    picture.update(root.value);
    board.weigh(over);
  }

  function painted(): void {
    show();
    root.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function moveTo(right: number, down: number): void {
    const kept = (by: number) => Math.max(-width, Math.min(width, by));
    over = { ...over, right: kept(right), down: kept(down) };
    board.weigh(over);
  }

  function paint(places: readonly number[]): void {
    const w = Float32Array.from(over.w);
    for (const place of places) {
      cursor.moveTo(place);
      if (isBrush(chosen.value)) paintAt(w, width, place, chosen.value);
    }
    over = { ...over, w };
    if (places.length > 0) painted();
  }

  function press(key: string): boolean {
    const step = isBrush(chosen.value) ? undefined : arrowOf(key);
    if (step) moveTo(over.right + step[0], over.down + step[1]);
    if (!isBrush(chosen.value)) return step !== undefined;
    const place = cursor.placeAfter(key);
    if (place === undefined && key !== " ") return false;
    if (place === undefined) paint([cursor.at]);
    else cursor.moveTo(place);
    said.say(`${cursor.words}: ${decimal(over.w[cursor.at])}.`);
    return true;
  }

  function chooseTool(): void {
    board.stage.classList.toggle("is-moving", !isBrush(chosen.value));
  }

  onInput(chosen, chooseTool);
  chooseTool();
  board.stage.addEventListener("keydown", (event) => {
    if (press(event.key)) event.preventDefault();
  });
  dragOnPicture(board.stage, cursor, { brushes: () => isBrush(chosen.value), at: () => over, moveTo, paint });
  show();
  return root;
}

/** Moves the drawing with the pointer, or paints under it. */
function dragOnPicture(
  stage: HTMLElement,
  cursor: PixelCursor,
  hand: {
    brushes(): boolean;
    at(): Weighed;
    moveTo(right: number, down: number): void;
    paint(places: readonly number[]): void;
  },
): void {
  let from = { x: 0, y: 0, right: 0, down: 0, scale: 1 };
  const paint = (events: readonly PointerEvent[]) =>
    hand.paint(events.map(cursor.placeOf).filter((place) => place !== undefined));
  onDrag(stage, {
    begin(event) {
      const { right, down, width } = hand.at();
      stage.focus({ preventScroll: true });
      from = { x: event.clientX, y: event.clientY, right, down, scale: stage.clientWidth / width };
      if (hand.brushes()) paint([event]);
      return true;
    },
    move(events) {
      if (hand.brushes()) return paint(events);
      const { clientX, clientY } = events[events.length - 1];
      const moved = (now: number, then: number) => Math.round((now - then) / from.scale);
      hand.moveTo(from.right + moved(clientX, from.x), from.down + moved(clientY, from.y));
    },
    end() {},
  });
}
