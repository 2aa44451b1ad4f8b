import { html } from "htl";
import { onWidth } from "../../../components/chart/frame.js";
import { repaintWithTheme } from "../../../components/shell/theme.js";
import { bracketed, decimal } from "../../../components/ui/numbers.js";
import { player } from "../../../components/ui/player.js";
import { liveStatus, type Status } from "../../../components/ui/status.js";
import { tiltOf, type Weighed, type Weighing, weigh } from "../study/balance.js";
import { balanceLayout, placed } from "../study/balance-layout.js";
import { advanced, aimed, type Settling } from "../study/settling.js";
import { paintBalance } from "./balance-canvas.js";
import { extentOf } from "./score-strip.js";

/** The picture with the balance below it or beside it. */
export interface BalanceBoard {
  readonly root: HTMLElement;
  /** What can be dragged on. */
  readonly stage: HTMLElement;
  /** Says what the beam does and why. */
  readonly said: Status;
  weigh(over: Weighed): void;
}

/** The sum that fills a pan, at least: small sums are to look small. */
const leastFull = 1;
/** Milliseconds of a frame before there has been one. */
const oneFrame = 16;

/** @param picture of the weights, which the canvas lies over */
export function balanceBoard(picture: HTMLElement, label: string): BalanceBoard {
  const canvas = html`<canvas class="balance-canvas" aria-hidden="true"></canvas>`;
  const stage = html`<div class="inspector-stage paint-stage" tabindex="0" role="application" aria-label="${label}, with the drawing over them. Arrow keys move the drawing, or the brush; space paints.">${picture}</div>`;
  const root = html`<div class="balance-board">${stage}${canvas}</div>`;
  const said = liveStatus("score-line");
  let layout = balanceLayout(560);
  let over: Weighed | undefined;
  let target = { lean: 0, slab: 0 };
  let moving: Settling = { lean: 0, grains: [] };
  let weighing: Weighing = { grains: [], pro: 0, contra: 0, s: 0 };
  let before = 0;
  const settling = player((elapsed, reduced) => {
    const { rests, ...next } = advanced(
      moving,
      target.lean,
      reduced ? Infinity : Math.max(oneFrame, elapsed - before),
    );
    before = elapsed;
    moving = next;
    paint();
    return !rests;
  });

  function paint(): void {
    if (over && canvas instanceof HTMLCanvasElement)
      paintBalance(canvas, { layout, over, weighing, moving, slab: target.slab });
  }

  function show(next: Weighed): void {
    over = next;
    weighing = weigh(next);
    const full = extentOf([leastFull, weighing.pro, weighing.contra, next.b]);
    const resting = placed(layout, weighing, next.b, full);
    const { x, y, scale } = layout.picture;
    target = resting;
    moving = aimed(moving, resting, (pixel) => ({
      x: x + scale * ((pixel % next.width) + next.right + 0.5),
      y: y + scale * (Math.floor(pixel / next.width) + next.down + 0.5),
    }));
    said.say(...wordsOf(weighing, next.b));
    if (!settling.playing) {
      before = 0;
      settling.start();
    }
  }

  function resize(width: number): void {
    layout = balanceLayout(width);
    const side = 28 * layout.picture.scale;
    const density = window.devicePixelRatio || 1;
    Object.assign(canvas, {
      width: Math.round(density * width),
      height: Math.round(density * layout.height),
    });
    root.style.height = `${layout.height}px`;
    Object.assign(stage.style, { left: `${layout.picture.x}px`, width: `${side}px` });
    moving = { lean: moving.lean, grains: [] };
    if (over) show(over);
  }

  resize(layout.width);
  onWidth(root, layout.width, resize);
  if (canvas instanceof HTMLCanvasElement) repaintWithTheme(canvas, paint);
  return { root, stage, said, weigh: show };
}

/** The sum in words and numbers: "96 grains for, 84 against. s = 1.234 − 1.100 + (−0.75) = −0.616: the beam tips to the “against” side." */
function wordsOf({ grains, pro, contra, s }: Weighing, b: number): (string | Node)[] {
  const count = (sign: number) => grains.filter(({ product }) => Math.sign(product) === sign).length;
  const side = s > 0 ? "for" : "against";
  const tips =
    s === 0
      ? "the beam is level"
      : `the beam tips ${Math.abs(tiltOf(s)) < 0.1 ? "a little " : ""}to the “${side}” side`;
  return [
    `${count(1)} grains for, ${count(-1)} against. s = ${decimal(pro, 3)} − ${decimal(contra, 3)} + ${bracketed(b, 3)} = `,
    html`<b class="balance-sum">${decimal(s, 3)}</b>`,
    `: ${tips}.`,
  ];
}
