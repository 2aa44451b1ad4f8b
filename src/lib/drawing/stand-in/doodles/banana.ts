import type { Random } from "../../../core/random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { curve, joined, line, type Point, turned } from "../shapes.js";
import { between, chance, eitherWay, pick, repeated, sometimes, times } from "../template.js";

/** Ways of drawing it: a crescent with a stem and a tip, a narrow one, a bow, several in a bunch, one filled in. */
export const banana = repeated([9, crescent], [2, bow], [1, bunch], [1, filled]);

/** Points of the outer edge and of the inner one, from the left end to the right end; the banana hangs down. */
interface Edges {
  readonly outer: readonly Point[];
  readonly inner: readonly Point[];
}

/** Where the ends are, how deep it hangs, how thick it is and where it is thickest differ. */
function edges(random: Random): Edges {
  const ends = between(random, 0, 70);
  const deep = chance(random, 0.8) ? between(random, 60, 140) : between(random, 140, 200);
  const thick = between(random, 0.2, 0.65) * deep;
  const middle = between(random, 95, 160);
  const [left, right]: Point[] = [
    [4, 60],
    [250, 60 - ends],
  ];
  const shoulder = deep * between(random, 0.65, 0.85);
  const edge = (down: number, side: number, inwards: number): Point[] => [
    left,
    [38 + inwards, left[1] + side],
    [middle, (left[1] + right[1]) / 2 + down],
    [216 - inwards, right[1] + side],
    right,
  ];
  return {
    outer: edge(deep, shoulder, 0),
    inner: edge(deep - thick, shoulder - thick * between(random, 0.4, 0.9), between(random, 5, 25)),
  };
}

/** It lies, stands like a bow towards the left or the right, leans, or lies face down. */
function laid(random: Random, drawing: Drawing): Drawing {
  const turn = pick(random, [0, 0, 0.1, 0.1, 0.15, 0.25, 0.25, 0.4]) + between(random, -0.05, 0.05);
  return eitherWay(random, turned(drawing, turn));
}

function crescent(random: Random): Drawing {
  const { outer, inner } = edges(random);
  const halves = [curve(...outer), curve(...inner)];
  const around = joined(curve(...outer), curve(...[...inner].reverse()));
  const end = outer[outer.length - 1];
  return laid(random, [
    ...(chance(random, 0.5) ? halves : [around]),
    ...sometimes(random, 0.35, () => [stem(random, end)]),
    ...sometimes(random, 0.25, () => [ridge(random, outer, inner)]),
  ]);
}

/** A short stub at the end. */
function stem(random: Random, [x, y]: Point): Stroke {
  const [wide, high] = [between(random, 8, 20), between(random, 12, 34)];
  return line([x - wide, y + 4], [x - wide * 0.6, y - high], [x + wide * 0.4, y - high], [x + 2, y + 6]);
}

/** A line between both edges. */
function ridge(random: Random, outer: readonly Point[], inner: readonly Point[]): Stroke {
  const part = between(random, 0.3, 0.7);
  return curve(
    ...outer.map(([x, y], k): Point => [x + part * (inner[k][0] - x), y + part * (inner[k][1] - y)]),
  );
}

function bow(random: Random): Drawing {
  const { outer, inner } = edges(random);
  const cut = chance(random, 0.4) ? inner.slice(0, 3) : [];
  return laid(random, [curve(...outer), ...sometimes(random, cut.length > 0 ? 1 : 0, () => [curve(...cut)])]);
}

/** Two or three from one stem. */
function bunch(random: Random): Drawing {
  const { outer } = edges(random);
  const count = 3 + random.below(3);
  const strokes = times(count, (k) =>
    curve(
      ...outer.map(
        ([x, y], at): Point => [x - (outer.length - 1 - at) * 4 * k, y - (outer.length - 1 - at) * 9 * k],
      ),
    ),
  );
  return laid(random, strokes);
}

/** Strokes to and fro between both edges. */
function filled(random: Random): Drawing {
  const { outer, inner } = edges(random);
  const strokes = times(5, (k) => {
    const row = outer.map(
      ([x, y], at): Point => [x + (k / 4) * (inner[at][0] - x), y + (k / 4) * (inner[at][1] - y)],
    );
    return curve(...(k % 2 === 0 ? row : row.reverse()));
  });
  return laid(random, [joined(...strokes)]);
}
