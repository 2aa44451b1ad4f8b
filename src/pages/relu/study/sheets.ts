import type { Random } from "../../../lib/core/random.js";
import { clipped, flatPieces, foldedBy, type Line, sideOf, type Vector } from "./folding.js";

/** A drawing as a dot on the sheet, of one kind or the other. */
export interface Dot {
  readonly at: Vector;
  readonly kind: 0 | 1;
}

/** Dots with folds and a cut to begin with, nearly right. */
export interface Sheet {
  readonly name: string;
  /** Kind of the dots around a place; none lie where it is undefined. */
  readonly kindAt: (at: Vector) => 0 | 1 | undefined;
  readonly creases: readonly Line[];
  readonly cut: Line;
}

/** Part of a stripe at either side in which there is no dot. */
const gap = 0.09;

/** What can be on the paper. */
export const sheets: readonly Sheet[] = [
  {
    name: "four corners",
    kindAt: ([u, v]) =>
      Math.hypot(Math.abs(u) - 0.55, Math.abs(v) - 0.55) > 0.33 ? undefined : u * v > 0 ? 1 : 0,
    creases: [{ angle: -72, b: 0.25 }],
    cut: { angle: -80, b: -0.5 },
  },
  {
    name: "a ring",
    kindAt([u, v]) {
      const r = Math.hypot(u, v);
      return r < 0.42 ? 1 : r > 0.64 && r < 0.95 ? 0 : undefined;
    },
    creases: [
      { angle: 0, b: 0.15 },
      { angle: 90, b: 0 },
    ],
    cut: { angle: 45, b: -0.43 },
  },
  {
    name: "five stripes",
    kindAt([u]) {
      const place = 2.5 * (u + 1);
      const inside = place - Math.floor(place);
      return Math.min(inside, 1 - inside) < gap ? undefined : Math.floor(place) % 2 === 0 ? 1 : 0;
    },
    creases: [
      { angle: 0, b: 0 },
      { angle: 0, b: -0.3 },
    ],
    cut: { angle: 0, b: -0.5 },
  },
];

/** Dots of a sheet, spread evenly by chance, as many of each kind. */
export function dotsOf({ kindAt }: Pick<Sheet, "kindAt">, ofEach: number, random: Random): Dot[] {
  const dots: Dot[] = [];
  const left = [ofEach, ofEach];
  while (left[0] + left[1] > 0) {
    const at: Vector = [1.88 * random.uniform() - 0.94, 1.88 * random.uniform() - 0.94];
    const kind = kindAt(at);
    const crowded = dots.some((dot) => Math.hypot(dot.at[0] - at[0], dot.at[1] - at[1]) < 0.1);
    if (kind === undefined || left[kind] === 0 || crowded) continue;
    left[kind]--;
    dots.push({ at, kind });
  }
  return dots;
}

/** What a cut says of dots on the folded sheet. */
export interface Parted {
  readonly right: number;
  readonly count: number;
  /** 1 where the side that w points to is taken for kind 1, −1 where it is the other: whichever has more of them right. */
  readonly sign: 1 | -1;
  /** Whether each dot lies on the side of its kind. */
  readonly rights: readonly boolean[];
}

/** sign·(w·x + b) > 0 says kind 1, for x on the folded sheet. */
export function parted(dots: readonly Dot[], creases: readonly Line[], cut: Line): Parted {
  const ahead = dots.map(({ at }) => sideOf(cut, foldedBy(creases, at)) > 0);
  const agreeing = dots.filter(({ kind }, k) => ahead[k] === (kind === 1)).length;
  const sign = 2 * agreeing >= dots.length ? 1 : -1;
  const rights = dots.map(({ kind }, k) => (ahead[k] === (kind === 1)) === (sign === 1));
  return { right: Math.max(agreeing, dots.length - agreeing), count: dots.length, sign, rights };
}

/** Flat pieces of the sheet that the cut takes for kind 1. */
export function areasOf(creases: readonly Line[], cut: Line, sign: 1 | -1): Vector[][] {
  return flatPieces(creases)
    .map((corners) => clipped(corners, (x) => sign * sideOf(cut, foldedBy(creases, x))))
    .filter((corners) => corners.length >= 3);
}
