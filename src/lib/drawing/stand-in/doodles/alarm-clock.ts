import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, onEllipse, type Point, rectangle, spoke } from "../shapes.js";
import { between, chance, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: a round clock with two bells, with a button or a handle, or a box with digits. */
export const alarmClock = repeated([7, clockWithBells], [2, clockWithButton], [1, clockWithDigits]);

/** Where the round face is: its centre and half its width and height. */
interface Face {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

function someFace(random: Random): Face {
  const rx = between(random, 60, 110);
  const ry = Math.min(100, rx * between(random, 0.85, 1.3));
  return { cx: 128, cy: 140, rx, ry };
}

/** A point at an angle in turns, so many times as far from the centre as the rim. */
function at({ cx, cy, rx, ry }: Face, turn: number, far: number): Point {
  return onEllipse(cx, cy, far * rx, far * ry, turn);
}

function clockWithBells(random: Random): Drawing {
  const face = someFace(random);
  const bell = pick(random, [ball, ball, dome, dome, ear, antenna]);
  const apart = between(random, 0.07, 0.15);
  const size = between(random, 0.2, 0.6) * face.rx;
  return [
    rim(random, face),
    ...[-0.25 - apart, -0.25 + apart].flatMap((turn) => bell(random, face, turn, size)),
    ...dial(random, face),
    ...sometimes(random, 0.65, () => feet(random, face)),
    ...sometimes(random, 0.15, () => [spoke(face.cx, face.cy, 0.75, face.ry, 1.3 * face.ry)]),
    ...sometimes(random, 0.1, () => ringing(random, face)),
  ];
}

function rim(random: Random, { cx, cy, rx, ry }: Face): Stroke {
  return arc(cx, cy, rx, ry, between(random, -0.4, -0.1));
}

function ball(random: Random, face: Face, turn: number, size: number): Drawing {
  const [x, y] = at(face, turn, 1 + (0.8 * size) / face.rx);
  return [arc(x, y, size, size * between(random, 0.7, 1), turn + 0.5)];
}

/** Half a disc whose flat side lies on the rim. */
function dome(random: Random, face: Face, turn: number, size: number): Drawing {
  const [x, y] = at(face, turn, 1.08);
  const bow = arc(x, y, size * 1.2, size * 1.2, turn - 0.25, turn + 0.25);
  const [xs, ys] = bow;
  const flat = line([xs[xs.length - 1], ys[ys.length - 1]], [xs[0], ys[0]]);
  return chance(random, 0.6) ? [bow, flat] : [bow];
}

/** A bow from the rim to the rim. */
function ear(random: Random, face: Face, turn: number, size: number): Drawing {
  const high = (between(random, 1.8, 2.4) * size) / face.rx;
  const wide = high / 7;
  return [curve(at(face, turn - wide, 1), at(face, turn, 1 + high), at(face, turn + wide, 1))];
}

/** A line outwards, often with a ball or a bar at its end. */
function antenna(random: Random, face: Face, turn: number, size: number): Drawing {
  const end = at(face, turn, 1.35);
  const bar = line(at(face, turn - 0.05, 1.35), at(face, turn + 0.05, 1.35));
  return [
    line(at(face, turn, 1), end),
    ...sometimes(random, 0.7, () => [
      chance(random, 0.5) ? bar : arc(end[0], end[1], size * 0.5, size * 0.5),
    ]),
  ];
}

/** Hands, marks of the hours, another rim: any of them, or nothing yet. */
function dial(random: Random, face: Face): Drawing {
  const { cx, cy, rx, ry } = face;
  const ticks = pick(random, [4, 8, 12]);
  return [
    ...sometimes(random, 0.18, () => [arc(cx, cy, rx * 0.75, ry * 0.75)]),
    ...sometimes(random, 0.7, () => hands(random, face)),
    ...sometimes(random, 0.3, () =>
      times(ticks, (k) => line(at(face, k / ticks, 0.76), at(face, k / ticks, 0.9))),
    ),
  ];
}

/** Most show an angle like that of an L, a V or a straight line upwards, in one stroke or two. */
function hands(random: Random, face: Face): Drawing {
  const minute = chance(random, 0.75) ? between(random, 0.7, 0.8) : random.uniform();
  const hour = chance(random, 0.5) ? between(random, -0.1, 0.1) : random.uniform();
  const long = between(random, 0.45, 0.95);
  const centre: Point = [face.cx + between(random, -8, 8), face.cy + between(random, -10, 15)];
  const [end, other] = [at(face, minute, long), at(face, hour, long * between(random, 0.5, 1))];
  return chance(random, 0.5) ? [line(end, centre, other)] : [line(end, centre), line(centre, other)];
}

function feet(random: Random, face: Face): Drawing {
  const apart = between(random, 0.07, 0.14);
  const long = between(random, 1.2, 1.6);
  const lean = between(random, 0, 0.03);
  return [-1, 1].map((side) =>
    line(at(face, 0.25 - side * apart, 1), at(face, 0.25 - side * (apart + lean), long)),
  );
}

/** Strokes around it that show that it rings. */
function ringing(random: Random, face: Face): Drawing {
  const count = 2 + random.below(5);
  return times(count, () => {
    const turn = random.uniform();
    return line(at(face, turn, between(random, 1.3, 1.45)), at(face, turn, between(random, 1.55, 1.8)));
  });
}

/** One button, handle or dome above. */
function clockWithButton(random: Random): Drawing {
  const face = someFace(random);
  const top = face.cy - face.ry;
  const wide = between(random, 0.12, 0.7) * face.rx;
  const high = between(random, 15, 45);
  const above = pick(random, [
    arc(128, top, wide, high, 0.5, 1),
    line([128 - wide, top + 4], [128 - wide, top - high], [128 + wide, top - high], [128 + wide, top + 4]),
  ]);
  return [
    rim(random, face),
    above,
    ...dial(random, face),
    ...sometimes(random, 0.75, () => feet(random, face)),
  ];
}

function clockWithDigits(random: Random): Drawing {
  const high = between(random, 90, 150);
  const [top, bottom] = [70 + high * 0.25, 70 + high * 0.75];
  const digits = [40, 88, 150, 200].map((x) => digit(random, x, top, bottom));
  return [
    rectangle(6, 70, 249, 70 + high),
    ...digits,
    ...sometimes(random, 0.6, () => [130, 110].map((y) => line([127, y], [129, y + 3]))),
    ...sometimes(random, 0.4, () => times(4, (k) => line([60 + 45 * k, 56], [50 + 52 * k, 20]))),
  ];
}

function digit(random: Random, x: number, top: number, bottom: number): Stroke {
  const middle = (top + bottom) / 2;
  return pick(random, [
    line([x + 12, top], [x + 12, bottom]),
    line([x, top], [x + 26, top], [x + 10, bottom]),
    curve([x, top], [x + 26, top + 12], [x + 6, middle], [x + 26, bottom - 12], [x, bottom]),
    arc(x + 13, middle, 13, (bottom - top) / 2),
    line([x + 26, top], [x, top], [x, middle], [x + 26, middle], [x + 26, bottom], [x, bottom]),
  ]);
}
