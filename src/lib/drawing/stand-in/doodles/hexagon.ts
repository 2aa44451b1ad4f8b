import type { Random } from "../../../random.js";
import type { Drawing } from "../../drawing.js";
import { line, polygon } from "../shapes.js";
import { between, type Template } from "../template.js";

/** Ways of drawing it, each as likely as the others. */
export const hexagon: readonly Template[] = [pointyHexagon, flatHexagon, flatHexagon];

function pointyHexagon(random: Random): Drawing {
  return [polygon(128, 128, between(random, 95, 124), 126, 6, 0.25)];
}

function flatHexagon(random: Random): Drawing {
  const shoulder = between(random, 55, 95);
  const high = between(random, 90, 125);
  return [
    line(
      [128 - shoulder, 128 - high],
      [128 + shoulder, 128 - high],
      [252, 128],
      [128 + shoulder, 128 + high],
      [128 - shoulder, 128 + high],
      [4, 128],
      [128 - shoulder, 128 - high],
    ),
  ];
}
