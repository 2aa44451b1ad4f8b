import type { Random } from "../../../random.js";
import type { Drawing } from "../../drawing.js";
import { arc, line } from "../shapes.js";
import { between, chance, type Template } from "../template.js";

/** Ways of drawing it, each as likely as the others. */
export const headphones: readonly Template[] = [bandAndCups, bandAndPads, bandWithCable];

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

function bandWithCable(random: Random): Drawing {
  const cup = between(random, 25, 38);
  const end = between(random, 90, 170);
  return [
    ...bandAndCups(random),
    arc(40, 190, cup * 0.6, cup),
    line([40, 225], [60, 248], [end, 235], [end + 20, 255]),
  ];
}
