import type { Random } from "../../../random.js";
import type { Drawing, Stroke } from "../../drawing.js";
import { arc, line, spoke } from "../shapes.js";
import { between, chance, type Template, times } from "../template.js";

/** Ways of drawing it, each as likely as the others. */
export const clock: readonly Template[] = [clockWithHands, clockWithTicks, clockWithNumerals];

function hands(random: Random): Stroke[] {
  const hour = random.uniform();
  const minute = chance(random, 0.6) ? 0.75 : random.uniform();
  const long = between(random, 55, 95);
  return [spoke(128, 128, minute, 0, long), spoke(128, 128, hour, 0, long * between(random, 0.5, 0.9))];
}

function clockWithHands(random: Random): Drawing {
  return [arc(128, 128, 122, between(random, 110, 126), between(random, 0, 1)), ...hands(random)];
}

function clockWithTicks(random: Random): Drawing {
  const ticks = chance(random, 0.5) ? 12 : 4;
  const inner = between(random, 90, 105);
  return [...clockWithHands(random), ...times(ticks, (k) => spoke(128, 128, k / ticks, inner, 118))];
}

function clockWithNumerals(random: Random): Drawing {
  const r = between(random, 84, 98);
  const small = between(random, 6, 12);
  const numerals = times(12, (k) => {
    const [xs, ys] = spoke(128, 128, k / 12, r, r);
    return chance(random, 0.5)
      ? arc(xs[0], ys[0], small, small)
      : line([xs[0] - small / 2, ys[0] - small], [xs[0], ys[0] + small]);
  });
  return [...clockWithHands(random), ...numerals];
}
