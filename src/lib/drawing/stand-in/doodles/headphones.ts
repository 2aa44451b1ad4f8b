import type { Random } from "../../../core/random.js";
import type { Drawing } from "../../drawing.js";
import { arc, line } from "../shapes.js";
import { sketch } from "../sketch.js";
import { between, chance, repeated } from "../template.js";

/** Ways of drawing them: a band with two cups or pads, one with a cable, and two buds on cords. */
export const headphones = repeated(
  [4, bandAndCups],
  [3, bandAndPads],
  [2, bandWithCable],
  [3, bandAndRounds],
  [
    1,
    sketch(
      "~36 0, 44 40, 50 60, 50 100 | ~66 0, 60 40, 50 60 | ~30 0, 26 8, 36 14, 42 4, 30 0 | ~62 2, 60 12, 72 14, 74 2, 62 2",
    ),
  ],
  [
    1,
    sketch(
      "~20 10, 34 40, 26 70, 60 100 | ~70 10, 60 40, 66 70, 60 100 | ~20 10, 8 6, 10 22, 22 18 | ~70 8, 82 4, 84 20, 72 18",
    ),
  ],
);

function bandAndCups(random: Random): Drawing {
  const top = between(random, 90, 130);
  const cup = between(random, 22, 40);
  const low = between(random, 160, 200);
  return [
    arc(128, low, 100, top, 0.5, 1),
    arc(28 + cup / 3, low + cup / 2, cup * 0.7, cup * 1.3),
    arc(228 - cup / 3, low + cup / 2, cup * 0.7, cup * 1.3),
    ...(chance(random, 0.5) ? [arc(128, low, 84, top - 18, 0.5, 1)] : []),
  ];
}

function bandAndPads(random: Random): Drawing {
  const low = between(random, 130, 170);
  const width = between(random, 28, 50);
  const height = between(random, 60, 90);
  const pad = (x: number) =>
    line([x, low], [x + width, low], [x + width, low + height], [x, low + height], [x, low]);
  return [arc(128, low, 100, between(random, 90, 130), 0.5, 1), pad(14), pad(242 - width)];
}

/** A band whose ends run into two rings. */
function bandAndRounds(random: Random): Drawing {
  const low = between(random, 130, 190);
  const ring = between(random, 26, 52);
  const wide = between(random, 60, 90);
  const band = chance(random, 0.7)
    ? arc(128, low, wide, between(random, 60, 120), 0.5, 1)
    : line([128 - wide, low], [128 - wide, 60], [128 + wide, 60], [128 + wide, low]);
  const inwards = between(random, -0.8, 0.8) * ring;
  return [
    band,
    arc(128 - wide - inwards, low + ring, ring, ring, 0.75),
    arc(128 + wide + inwards, low + ring, ring, ring, 0.75),
  ];
}

function bandWithCable(random: Random): Drawing {
  const cup = between(random, 25, 38);
  const end = between(random, 90, 170);
  return [
    ...bandAndCups(random),
    arc(40, 190, cup * 0.6, cup),
    line([40, 225], [60, 248], [end, 235], [end + 20, 255]),
  ];
}
