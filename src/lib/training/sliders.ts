import { exp } from "../core/numbers/exp.js";
import { log } from "../core/numbers/log.js";
import type { NumberControl } from "./hyperparameters.js";

/** Part of a "log-or-zero" slider that means 0. */
const zeroPart = 0.06;

/** Place of a value on its slider, from 0 to 1. */
export function positionOf({ scale, min, max }: NumberControl, value: number): number {
  if (scale === "linear") return (value - min) / (max - min);
  const part = log(Math.max(value, min) / min) / log(max / min);
  if (scale === "log") return part;
  return value < min ? 0 : zeroPart + (1 - zeroPart) * part;
}

/** The value at a place on the slider, from 0 to 1, with as many digits as make sense there. */
export function valueAt(control: NumberControl, position: number): number {
  const { scale, min, max, step = 1 } = control;
  if (scale === "linear") {
    const exact = min + position * (max - min);
    return Math.min(Number((Math.round(exact / step) * step).toPrecision(10)), max);
  }
  if (scale === "log-or-zero" && position < zeroPart) return 0;
  const part = scale === "log" ? position : (position - zeroPart) / (1 - zeroPart);
  const value = Number((min * exp(part * log(max / min))).toPrecision(2));
  return Math.min(Math.max(control.whole ? Math.round(value) : value, min), max);
}
