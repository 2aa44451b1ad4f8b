import { cssOf, rgbOf } from "../../../components/chart/colour.js";
import { linearScale } from "../../../components/chart/scale.js";
import { type Swarm, winnerOf } from "../study/swarm.js";

/** Colours for classes that there are. */
const colourCount = 10;
/** Side of the drawing of the plane. */
const side = 640;

/**
 * A dot for each network that says the class across, a square for the class up, a triangle for any other; a ring for the whole
 * network, a cross for the mean. What lies outside is drawn at the edge.
 */
export function paintSwarm(canvas: HTMLCanvasElement, swarm: Swarm, names: readonly string[]): void {
  const { networks, plane, whole, votes, chosen } = swarm;
  const { scores, classes } = networks;
  if (canvas.width !== side) Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext("2d");
  if (!context) return;
  const colours: Colours = { ink: css("--ink"), soft: css("--ink-soft"), paper: css("--paper-raised") };
  const x = linearScale(plane.domain, [0, side], { clamp: true });
  const y = linearScale(plane.domain, [side, 0], { clamp: true });
  const place = (z: ArrayLike<number>, from = 0): Place => [x(z[from + plane.across]), y(z[from + plane.up])];
  paintHalves(context, colours, [names[plane.across], names[plane.up]]);

  const shapes = { across: new Path2D(), up: new Path2D(), other: new Path2D() };
  for (let n = 0; n < scores.length / classes; n++) {
    const [a, b] = place(scores, n * classes);
    const winner = winnerOf(networks, n);
    if (winner === plane.across) addDot(shapes.across, a, b);
    else if (winner === plane.up) shapes.up.rect(a - 4, b - 4, 8, 8);
    else addTriangle(shapes.other, a, b);
  }
  context.globalAlpha = 0.7;
  context.fillStyle = css(`--class-${plane.across % colourCount}`);
  context.fill(shapes.across);
  context.fillStyle = css(`--class-${plane.up % colourCount}`);
  context.fill(shapes.up);
  context.fillStyle = colours.soft;
  context.fill(shapes.other);
  context.globalAlpha = 1;
  ring(context, place(scores, chosen * classes), 10, colours);
  ring(context, place(whole), 20, colours);
  cross(context, place(votes.scores), { ...colours, ink: css("--accent") });
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

function addDot(path: Path2D, x: number, y: number): void {
  path.moveTo(x + 4.5, y);
  path.arc(x, y, 4.5, 0, 2 * Math.PI);
}

function addTriangle(path: Path2D, x: number, y: number): void {
  path.moveTo(x, y - 6);
  path.lineTo(x + 5.5, y + 4);
  path.lineTo(x - 5.5, y + 4);
  path.closePath();
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
