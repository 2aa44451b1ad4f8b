import { parseConvolutions } from "../core/convolution/stages.js";
import { expectFraction, expectNotNegative, expectPositive } from "../core/numbers/check-constant.js";
import {
  activations,
  type Hyperparameters,
  initialisers,
  losses,
  optimisers,
  schedules,
  variations,
} from "./hyperparameters.js";

/** A batch in more parts than this is no faster anywhere, and each needs memory for the drawings. */
export const mostWorkers = 8;

/**
 * Holds hyperparameters to what a network can be trained with.
 *
 * @throws RangeError that names the first field at fault, what was expected and what was found
 */
export function checkHyperparameters(chosen: Hyperparameters): void {
  parseConvolutions(chosen.convolutions);
  if (!Array.isArray(chosen.hidden)) throw new TypeError(`hidden must be a list of widths: ${chosen.hidden}`);
  for (const width of chosen.hidden) expectWhole("each width in hidden", width, 1, 4096);
  expectOneOf("activation", chosen.activation, activations);
  expectOneOf("initialiser", chosen.initialiser, initialisers);
  expectOneOf("loss", chosen.loss, losses);
  expectOneOf("optimiser", chosen.optimiser, optimisers);
  expectOneOf("schedule", chosen.schedule, schedules);
  expectOneOf("variation", chosen.variation, variations);
  for (const name of ["learningRate", "epsilon", "decayFactor", "decaySteps"] as const) {
    expectPositive(name, chosen[name]);
  }
  for (const name of ["momentum", "rho", "beta1", "beta2", "dropout"] as const) {
    expectFraction(name, chosen[name]);
  }
  if (!(chosen.augment >= 0 && chosen.augment <= 1)) {
    throw new RangeError(`augment must be from 0 to 1: ${chosen.augment}`);
  }
  for (const name of ["decay", "l1", "l2", "weightDecay"] as const) expectNotNegative(name, chosen[name]);
  expectWhole("batchSize", chosen.batchSize, 1, 1_000_000);
  expectWhole("workers", chosen.workers, 1, mostWorkers);
  expectWhole("epochs", chosen.epochs, 1, 100000);
  expectWhole("seed", chosen.seed, 0, 0xffffffff);
  for (const name of ["penaliseBiases", "balanceClasses"] as const) {
    if (typeof chosen[name] !== "boolean") {
      throw new TypeError(`${name} must be true or false: ${String(chosen[name])}`);
    }
  }
}

function expectWhole(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}: ${value}`);
  }
}

function expectOneOf(name: string, value: string, choices: readonly string[]): void {
  if (!choices.includes(value)) {
    throw new RangeError(`${name} must be one of ${choices.join(", ")}: ${value}`);
  }
}
