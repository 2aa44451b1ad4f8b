import { rgbOf } from "../../../components/chart/colour.js";
import { decimal } from "../../../components/ui/numbers.js";
import type { Weighed, Weighing } from "../study/balance.js";
import { type BalanceLayout, panOf } from "../study/balance-layout.js";
import type { MovingGrain, Settling } from "../study/settling.js";

/** What is on the canvas at one moment. */
export interface BalanceScene {
  readonly layout: BalanceLayout;
  readonly over: Weighed;
  readonly weighing: Weighing;
  readonly moving: Settling;
  readonly slab: number;
}

type Context = CanvasRenderingContext2D;

const font = '"Inter Variable", system-ui, sans-serif';

/** Draws the drawing as ink on the weights, the beam with its pans, and the grains. */
export function paintBalance(canvas: HTMLCanvasElement, scene: BalanceScene): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { width, height } = scene.layout;
  const density = canvas.width / width;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  paintInk(context, scene);
  paintBeam(context, scene);
  const { grains } = scene.moving;
  paintGrains(
    context,
    grains.filter(({ against }) => !against),
    "--positive",
  );
  const against = grains.filter((grain) => grain.against);
  paintGrains(context, against, "--negative");
  paintDashes(context, against);
}

function colour(token: string): string {
  return `rgb(${rgbOf(token).join(" ")})`;
}

/** A square of ink on each weight, the larger the darker the pixel, so that the weight can be seen around it. */
function paintInk(context: Context, { layout: { picture }, over, weighing }: BalanceScene): void {
  context.fillStyle = colour("--ink");
  for (const { pixel, place } of weighing.grains) {
    const side = 0.62 * picture.scale * Math.sqrt(over.x[pixel]);
    const inset = (picture.scale - side) / 2;
    const column = place % over.width;
    context.fillRect(
      picture.x + column * picture.scale + inset,
      picture.y + Math.floor(place / over.width) * picture.scale + inset,
      side,
      side,
    );
  }
}

function paintBeam(context: Context, { layout, over, weighing, moving, slab }: BalanceScene): void {
  const { pivot, arm, pan, height } = layout;
  const { lean } = moving;
  context.strokeStyle = colour("--ink-soft");
  context.fillStyle = colour("--ink-soft");
  context.lineCap = "round";
  line(context, 2, [pivot.x, pivot.y - 4], [pivot.x, height - 22], [pivot.x - 26, height - 22]);
  line(context, 2, [pivot.x, height - 22], [pivot.x + 26, height - 22]);
  line(context, 4, [pivot.x - arm, pivot.y - lean], [pivot.x + arm, pivot.y + lean]);
  context.beginPath();
  context.arc(pivot.x, pivot.y, 5, 0, 2 * Math.PI);
  context.fill();
  for (const against of [true, false]) {
    const floor = panOf(layout, against, lean);
    const end = [floor.x, pivot.y + (against ? -lean : lean)] as const;
    line(context, 1, [floor.x - pan / 2, floor.y], end, [floor.x + pan / 2, floor.y]);
    line(context, 3, [floor.x - pan / 2, floor.y], [floor.x + pan / 2, floor.y]);
    if (over.b < 0 === against) paintSlab(context, floor, pan, slab);
  }
  context.fillStyle = colour("--ink");
  context.font = `600 13px ${font}`;
  context.textAlign = "center";
  context.fillText(`− against ${decimal(weighing.contra)}`, pivot.x - arm, height - 4);
  context.fillText(`+ for ${decimal(weighing.pro)}`, pivot.x + arm, height - 4);
}

/** The bias, as a slab under its pan. */
function paintSlab(context: Context, floor: { x: number; y: number }, pan: number, slab: number): void {
  context.fillStyle = colour("--rule");
  context.fillRect(floor.x - pan / 2, floor.y + 2, pan, slab);
  if (slab < 14) return;
  context.fillStyle = colour("--ink");
  context.font = `italic 14px ${font}`;
  context.textAlign = "center";
  context.fillText("b", floor.x, floor.y + 6 + slab / 2);
}

function line(context: Context, width: number, ...places: readonly (readonly [number, number])[]): void {
  context.lineWidth = width;
  context.beginPath();
  for (const [x, y] of places) context.lineTo(x, y);
  context.stroke();
}

function paintGrains(context: Context, grains: readonly MovingGrain[], token: string): void {
  context.fillStyle = colour(token);
  context.beginPath();
  for (const { x, y, radius } of grains) {
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, 2 * Math.PI);
  }
  context.fill();
}

/** A dash in each grain that is large enough for one: its sign is told without colour too. */
function paintDashes(context: Context, grains: readonly MovingGrain[]): void {
  context.fillStyle = colour("--paper-raised");
  for (const { x, y, radius } of grains) {
    if (radius > 2) context.fillRect(x - 0.55 * radius, y - 0.5, 1.1 * radius, 1);
  }
}
