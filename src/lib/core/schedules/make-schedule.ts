import type { Hyperparameters } from "../../training/hyperparameters.js";
import { constant } from "./constant.js";
import { cosine } from "./cosine.js";
import { exponential } from "./exponential.js";
import { inverseTime } from "./inverse-time.js";
import type { Schedule } from "./schedule.js";
import { stepwise } from "./stepwise.js";

/** The schedule that the hyperparameters name, with its constants. */
export function makeSchedule(chosen: Hyperparameters): Schedule {
  const { learningRate, decay, decayFactor, decaySteps } = chosen;
  switch (chosen.schedule) {
    case "constant":
      return constant(learningRate);
    case "inverse-time":
      return inverseTime(learningRate, decay);
    case "step":
      return stepwise(learningRate, decayFactor, decaySteps);
    case "exponential":
      return exponential(learningRate, decayFactor, decaySteps);
    case "cosine":
      return cosine(learningRate, decaySteps);
    default:
      throw new RangeError(`schedule is not known: ${String(chosen.schedule satisfies never)}`);
  }
}
