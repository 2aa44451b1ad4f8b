import { seededRandom } from "../../lib/core/random.js";
import { constant, inverseTime } from "../../lib/core/schedules.js";
import { walkedSquares } from "./study/noisy-parabola.js";

/** The worked example: inverse time. */
export const example = { eta0: 0.1, decay: 0.5 };

/** A parabola whose gradient comes with noise, and the constant rates that leave a floor there. */
export const parabola = { curvature: 1, noise: 1, start: 3, steps: 200 };
export const rates = [0.5, 0.05];

/** Schedules of the walks there: the two rates held, and the first of them falling. */
export const walks = [
  ...rates.map((rate) => ({ label: `η = ${rate}`, schedule: constant(rate) })),
  { label: `η = ${rates[0]}/(1 + 0.1·t)`, schedule: inverseTime(rates[0], 0.1) },
];

/** The mean of w² in each step of 300 such walks, for each of the schedules. */
export function walked(noise: number): number[][] {
  return walks.map(({ schedule }) =>
    walkedSquares({ ...parabola, noise }, schedule, { walks: 300, random: seededRandom(1) }),
  );
}

/** A decay that is read per epoch or per step of a recipe, and how long. */
export const readings = { decay: 0.01, stepsPerEpoch: 46, epochs: 30 };

/** Factor and steps of the schedules that are drawn beside each other, over how many steps. */
export const shapes = { factor: 0.5, every: 250, steps: 1000 };
