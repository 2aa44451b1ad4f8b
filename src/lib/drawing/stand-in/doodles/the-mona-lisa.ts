import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, curve, line, onEllipse, rectangle } from "../shapes.js";
import { between, chance, eitherWay, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: in a frame, or the woman alone; seldom a frame that is not filled yet. */
export const theMonaLisa = repeated([7, framed], [3, portrait], [1, sceneInFrame]);

/** Where the head is: its centre, half its width and height; how far down the picture goes. */
interface Head {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly foot: number;
}

/** Half the width of the painting; it is higher than wide, seldom the other way. */
function halfWidth(random: Random): number {
  return chance(random, 0.2) ? between(random, 110, 160) : between(random, 75, 115);
}

function framed(random: Random): Drawing {
  const wide = halfWidth(random);
  const rx = between(random, 18, 42);
  const ry = rx * between(random, 1, 1.5);
  const y = between(random, 70, 115);
  const head: Head = { x: 128 + between(random, -20, 20), y, rx, ry, foot: chance(random, 0.7) ? 246 : 200 };
  return [...frame(random, wide), ...woman(random, head)];
}

function portrait(random: Random): Drawing {
  const rx = between(random, 45, 75);
  const head: Head = { x: 128, y: 95, rx, ry: rx * between(random, 1.1, 1.5), foot: 255 };
  return woman(random, head);
}

/** A frame of one line or two. */
function frame(random: Random, wide: number): Drawing {
  const [left, right] = [128 - wide, 128 + wide];
  const inner = between(random, 12, 26);
  return [
    chance(random, 0.95) ? rectangle(left, 4, right, 251) : arc(128, 128, wide, 124, random.uniform()),
    ...sometimes(random, 0.25, () => [rectangle(left + inner, 4 + inner, right - inner, 251 - inner)]),
  ];
}

function woman(random: Random, head: Head): Drawing {
  return eitherWay(random, [
    arc(head.x, head.y, head.rx, head.ry, random.uniform()),
    ...hair(random, head),
    ...features(random, head),
    ...sometimes(random, 0.8, () => shoulders(random, head)),
  ]);
}

/** Long hair: a bow over the head that falls on both sides, strands beside it, or filled in. */
function hair(random: Random, head: Head): Drawing {
  if (chance(random, 0.2)) return [];
  const bow = hairLine(random, head, between(random, 1.1, 1.5));
  return pick(random, [
    [bow],
    [bow, hairLine(random, head, between(random, 1, 1.3))],
    strands(random, head),
    scribbledHair(random, head),
  ]);
}

function hairLine(random: Random, { x, y, rx, ry }: Head, wider: number): Stroke {
  const long = between(random, 0.4, 2.2);
  const flare = between(random, 0.9, 1.5);
  const wide = rx * wider;
  return curve(
    [x - wide * flare, y + ry * long],
    [x - wide, y],
    [x - wide * 0.6, y - ry * wider * 0.9],
    [x, y - ry * wider],
    [x + wide * 0.6, y - ry * wider * 0.9],
    [x + wide, y],
    [x + wide * flare, y + ry * long],
  );
}

function strands(random: Random, { x, y, rx, ry }: Head): Stroke[] {
  const count = 2 + random.below(4);
  return times(2 * count, (k) => {
    const side = k % 2 === 0 ? -1 : 1;
    const out = side * rx * between(random, 0.9, 1.6);
    const end = y + ry * between(random, 0.6, 2);
    return curve([x, y - ry], [x + out, y], [x + out * between(random, 0.8, 1.2), end]);
  });
}

/** Scribbles up and down on both sides of the face. */
function scribbledHair(random: Random, { x, y, rx, ry }: Head): Stroke[] {
  const long = between(random, 0.6, 1.8);
  return [-1, 1].map((side) =>
    line(
      ...times(12, (k): [number, number] => {
        const out = side * rx * between(random, 0.75, 1.4);
        return [x + out, k % 2 === 0 ? y - ry * between(random, 0.2, 1) : y + ry * long];
      }),
    ),
  );
}

/** Eyes, nose and a smile, each by chance. */
function features(random: Random, { x, y, rx, ry }: Head): Drawing {
  const high = y - ry * between(random, 0.05, 0.35);
  const eye = rx * between(random, 0.06, 0.2);
  const mouth = y + ry * between(random, 0.35, 0.6);
  return [
    ...sometimes(random, 0.6, () => [-0.4, 0.4].map((side) => arc(x + side * rx, high, eye, eye * 0.7))),
    ...sometimes(random, 0.3, () => [
      line([x, high], [x - rx * 0.12, y + ry * 0.2], [x + rx * 0.1, y + ry * 0.2]),
    ]),
    ...sometimes(random, 0.55, () => [
      curve([x - rx * 0.4, mouth], [x, mouth + ry * between(random, 0, 0.2)], [x + rx * 0.4, mouth]),
    ]),
  ];
}

/** From the chin over the shoulders down to the picture's foot, often with folded arms. */
function shoulders(random: Random, { x, y, rx, ry, foot }: Head): Drawing {
  const neck = rx * between(random, 0.25, 0.7);
  const wide = rx * between(random, 1.2, 2.3);
  const chin = y + ry * between(random, 0.85, 1);
  const slope = chin + (foot - chin) * between(random, 0.25, 0.5);
  const side = (sign: number): Stroke =>
    curve(
      [x + sign * neck, chin],
      [x + sign * neck * 1.2, chin + 8],
      [x + sign * wide * 0.9, slope],
      [x + sign * wide, foot],
    );
  const arms = arc(x, foot - 25, wide * 0.7, between(random, 8, 22), 0.45, between(random, 0.9, 1.4));
  return [side(-1), side(1), ...sometimes(random, 0.25, () => [arms])];
}

/** A frame with a stroke or two of what will be in it. */
function sceneInFrame(random: Random): Drawing {
  const long = between(random, 20, 60);
  const bow = arc(128, 90, long * 0.7, long, 0.5, 1);
  const begun = line(...times(3, (k) => onEllipse(128, 100, long, long, 0.3 * k + 0.1)));
  return [...frame(random, halfWidth(random)), chance(random, 0.7) ? bow : begun];
}
