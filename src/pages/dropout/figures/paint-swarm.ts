import { cssOf, rgbOf } from "../../../components/chart/colour.js";
import { linearScale } from "../../../components/chart/scale.js";
import { sizeCanvas } from "../../../components/ui/size-canvas.js";
import { type Swarm, winnerOf } from "../study/swarm.js";
import { press, stampOf } from "./stamp.js";

/** Colours for classes that there are. */
const colourCount = 10;
/** Side of the plane in the units of its drawing, and in pixels. */
const side = 640;
const pixelsOf = () => (globalThis.devicePixelRatio > 1 ? 640 : 432);

/**
 * A dot for each network that says the class across, a square for the class up, a triangle for any other; a ring for the whole
 * network, a cross for the mean. What lies outside is drawn at the edge.
 */
export function paintSwarm(canvas: HTMLCanvasElement, swarm: Swarm, names: readonly string[]): void {
  const { plane, networks, whole, votes, chosen } = swarm;
  const size = pixelsOf();
  sizeCanvas(canvas, size, size);
  const context = canvas.getContext("2d");
  if (!context) return;
  const colours: Colours = { ink: css("--ink"), soft: css("--ink-soft"), paper: css("--paper-raised") };
  const x = linearScale(plane.domain, [0, side], { clamp: true });
  const y = linearScale(plane.domain, [side, 0], { clamp: true });
  const place = (z: ArrayLike<number>, from = 0): Place => [x(z[from + plane.across]), y(z[from + plane.up])];
  const image = groundOf(size, colours, [names[plane.across], names[plane.up]]);
  stampSwarm(image, swarm);
  context.resetTransform();
  context.putImageData(image, 0, 0);
  context.scale(size / side, size / side);
  ring(context, place(networks.scores, chosen * networks.classes), 10, colours);
  ring(context, place(whole), 20, colours);
  cross(context, place(votes.scores), { ...colours, ink: css("--accent") });
}

/** The ground that was painted last, and what it shows. */
let ground: { readonly of: string; readonly image: ImageData } | undefined;

/** A copy of the plane without its swarm. To write on it takes longer than all else, so that it is kept. */
function groundOf(size: number, colours: Colours, names: readonly [string, string]): ImageData {
  const of = JSON.stringify([size, colours, names]);
  if (ground?.of !== of) {
    const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
    const context = canvas.getContext("2d");
    context?.scale(size / side, size / side);
    if (context) paintHalves(context, colours, names);
    ground = { of, image: context?.getImageData(0, 0, size, size) ?? new ImageData(size, size) };
  }
  return new ImageData(ground.image.data.slice(), size, size);
}

/** A mark for each network. They are set by hand, pixel by pixel: a canvas takes many times as long for a thousand shapes. */
function stampSwarm(image: ImageData, { networks, plane }: Swarm): void {
  const { scores, classes } = networks;
  const unit = image.width / side;
  const stamps = {
    across: stampOf(4.5, unit, (x, y) => Math.hypot(x, y) <= 4.5),
    up: stampOf(4, unit, (x, y) => Math.max(Math.abs(x), Math.abs(y)) <= 4),
    other: stampOf(6, unit, (x, y) => y <= 4 && y >= -6 + (10 / 5.5) * Math.abs(x)),
  };
  const inks = {
    across: rgbOf(`--class-${plane.across % colourCount}`),
    up: rgbOf(`--class-${plane.up % colourCount}`),
    other: rgbOf("--ink-soft"),
  };
  const [low, high] = plane.domain;
  const pixelAt = (score: number) =>
    Math.round(Math.min(1, Math.max(0, (score - low) / (high - low))) * (image.width - 1));
  for (let n = 0; n < scores.length / classes; n++) {
    const winner = winnerOf(networks, n);
    const kind = winner === plane.across ? "across" : winner === plane.up ? "up" : "other";
    const column = pixelAt(scores[n * classes + plane.across]);
    const row = image.width - 1 - pixelAt(scores[n * classes + plane.up]);
    press(image, stamps[kind], inks[kind], column, row);
  }
}

/** Units of a row of the picture of a mask, and the side of one. */
const [across, cell] = [16, 20];

/** The hidden layers of the network that is chosen, one above the other: a square for each unit that is there, a small cross for one that is missing. */
export function paintMask(canvas: HTMLCanvasElement, { networks, chosen }: Swarm): void {
  const rows = networks.widths.map((width) => Math.ceil(width / across));
  const height = (rows.reduce((sum, count) => sum + count) + networks.widths.length - 1) * cell;
  if (canvas.height !== height) Object.assign(canvas, { width: across * cell, height });
  const context = canvas.getContext("2d");
  if (!context) return;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const [kept, missing] = [new Path2D(), new Path2D()];
  let top = 0;
  for (const [layer, count] of rows.entries()) {
    for (const [unit, isKept] of networks.kept(chosen, layer).entries()) {
      const [x, y] = [(unit % across) * cell, top + Math.floor(unit / across) * cell];
      if (isKept) kept.rect(x + 2, y + 2, cell - 4, cell - 4);
      else addSmallCross(missing, x + cell / 2, y + cell / 2);
    }
    top += (count + 1) * cell;
  }
  context.fillStyle = css("--ink-soft");
  context.fill(kept);
  context.strokeStyle = css("--ink-faint");
  context.lineWidth = 2;
  context.stroke(missing);
}

type Place = readonly [x: number, y: number];

/** Colours of the page. */
interface Colours {
  readonly ink: string;
  readonly soft: string;
  readonly paper: string;
}

function css(token: string): string {
  return cssOf(rgbOf(token));
}

/** Paper, the line on which both scores are equal, and which class wins on either side of it. */
function paintHalves(
  context: CanvasRenderingContext2D,
  { ink, soft, paper }: Colours,
  names: readonly [string, string],
): void {
  context.fillStyle = paper;
  context.fillRect(0, 0, side, side);
  context.strokeStyle = soft;
  context.lineWidth = 2;
  context.setLineDash([10, 8]);
  context.beginPath();
  context.moveTo(0, side);
  context.lineTo(side, 0);
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = ink;
  context.font = "24px 'Inter Variable', sans-serif";
  context.textAlign = "left";
  context.fillText(`${names[1]} leads`, 16, 36);
  context.textAlign = "right";
  context.fillText(`${names[0]} leads`, side - 16, side - 18);
}

function addSmallCross(path: Path2D, x: number, y: number): void {
  path.moveTo(x - 3, y - 3);
  path.lineTo(x + 3, y + 3);
  path.moveTo(x + 3, y - 3);
  path.lineTo(x - 3, y + 3);
}

/** A ring on a halo of paper. */
function ring(
  context: CanvasRenderingContext2D,
  [x, y]: Place,
  radius: number,
  { ink, paper }: Colours,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  onHalo(context, ink, paper);
}

function cross(context: CanvasRenderingContext2D, [x, y]: Place, { ink, paper }: Colours): void {
  context.beginPath();
  context.moveTo(x - 14, y);
  context.lineTo(x + 14, y);
  context.moveTo(x, y - 14);
  context.lineTo(x, y + 14);
  onHalo(context, ink, paper);
}

function onHalo(context: CanvasRenderingContext2D, ink: string, paper: string): void {
  for (const [colour, width] of [
    [paper, 9],
    [ink, 4],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
