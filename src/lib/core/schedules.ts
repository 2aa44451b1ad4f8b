import { entryOf, type Named } from "./named.js";
import { expectNotNegative, expectPositive } from "./numbers/check-constant.js";
import { cos } from "./numbers/cos.js";
import { exp } from "./numbers/exp.js";
import { log } from "./numbers/log.js";
import { power } from "./numbers/power.js";

/** The learning rate as a function of the step t = 0, 1, 2, … */
export type Schedule = (t: number) => number;

/** η(t) = η₀ */
export function constant(eta0: number): Schedule {
  return () => eta0;
}

/**
 * η(t) = η₀/(1 + decay·t)
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param decay per step; at t = 1/decay the rate has halved
 * @throws RangeError unless decay ≥ 0
 */
export function inverseTime(eta0: number, decay: number): Schedule {
  expectNotNegative("decay", decay);
  return (t) => eta0 / (1 + decay * t);
}

/**
 * η(t) = η₀·f^⌊t/n⌋: the rate is multiplied with f every n steps.
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param factor f, usually below 1
 * @param every n, in steps
 * @throws RangeError unless f > 0 and n > 0
 */
export function stepwise(eta0: number, factor: number, every: number): Schedule {
  expectPositive("decay factor", factor);
  expectPositive("decay steps", every);
  return (t) => eta0 * power(factor, Math.floor(t / every));
}

/**
 * η(t) = η₀·f^(t/n): as stepwise decay, but smooth.
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param factor f, usually below 1
 * @param every n, in steps
 * @throws RangeError unless f > 0 and n > 0
 */
export function exponential(eta0: number, factor: number, every: number): Schedule {
  expectPositive("decay factor", factor);
  expectPositive("decay steps", every);
  return (t) => eta0 * exp((log(factor) * t) / every);
}

/**
 * η(t) = ½·η₀·(1 + cos(π·t/n)) up to step n, and 0 from there on (Loshchilov and Hutter 2017, without restarts).
 *
 * @param eta0 η₀, the learning rate at step 0
 * @param length n, in steps
 * @throws RangeError unless n > 0
 */
export function cosine(eta0: number, length: number): Schedule {
  expectPositive("decay steps", length);
  return (t) => 0.5 * eta0 * (1 + cos((Math.PI * Math.min(t, length)) / length));
}

/** What the schedules are made from. */
export interface ScheduleConstants {
  /** η₀. */
  readonly learningRate: number;
  readonly decay: number;
  readonly decayFactor: number;
  readonly decaySteps: number;
}

/** A schedule that can be chosen, and the constants that it has, beside η₀. */
interface ScheduleEntry extends Named {
  readonly uses: readonly (keyof ScheduleConstants)[];
  make(constants: ScheduleConstants): Schedule;
}

/** Every schedule that can be chosen. */
export const schedules = [
  { name: "constant", label: "constant", uses: [], make: ({ learningRate }) => constant(learningRate) },
  {
    name: "inverse-time",
    label: "inverse time",
    uses: ["decay"],
    make: ({ learningRate, decay }) => inverseTime(learningRate, decay),
  },
  {
    name: "step",
    label: "in steps",
    uses: ["decayFactor", "decaySteps"],
    make: ({ learningRate, decayFactor, decaySteps }) => stepwise(learningRate, decayFactor, decaySteps),
  },
  {
    name: "exponential",
    label: "exponential",
    uses: ["decayFactor", "decaySteps"],
    make: ({ learningRate, decayFactor, decaySteps }) => exponential(learningRate, decayFactor, decaySteps),
  },
  {
    name: "cosine",
    label: "cosine",
    uses: ["decaySteps"],
    make: ({ learningRate, decaySteps }) => cosine(learningRate, decaySteps),
  },
] as const satisfies readonly ScheduleEntry[];
export type ScheduleName = (typeof schedules)[number]["name"];

/** The schedule that is chosen, with its constants. */
export function makeSchedule(chosen: ScheduleConstants & { readonly schedule: ScheduleName }): Schedule {
  return entryOf<ScheduleEntry>("schedule", schedules, chosen.schedule).make(chosen);
}

/** Whether a schedule has a constant beside η₀. */
export function scheduleUses(name: ScheduleName, constant: keyof ScheduleConstants): boolean {
  return entryOf<ScheduleEntry>("schedule", schedules, name).uses.includes(constant);
}
