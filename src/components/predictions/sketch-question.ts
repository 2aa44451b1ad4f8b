import type { SketchQuestion } from "../../lib/exercises/sketch.js";

/** What a box asks a curve of. */
export function sketchQuestion({ dataset }: HTMLElement): SketchQuestion {
  const { x = "x", to = "1", y = "y", low = "0", high = "1", scale } = dataset;
  return {
    x,
    to: Number(to),
    y,
    low: Number(low),
    high: Number(high),
    scale: scale === "log" ? "log" : "linear",
  };
}
