import { stillPlot } from "../../components/still/draw.js";
import { cosine, exponential, inverseTime, stepwise } from "../../lib/core/schedules.js";
import { parabola, shapes, walked, walks } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  floor: () => {
    const squares = walked(parabola.noise);
    return stillPlot({
      label: "Mean of w² over 300 walks, as a power of ten",
      x: [0, parabola.steps],
      y: [-3, 1],
      lines: walks.map(({ label }, k) => ({ label, f: (t) => Math.log10(squares[k][Math.round(t)]) })),
    });
  },
  schedules: () => {
    const { factor, every, steps } = shapes;
    return stillPlot({
      label: `Four schedules over ${steps} steps`,
      x: [0, steps],
      y: [0, 1],
      lines: [
        { label: "step", f: (t) => stepwise(1, factor, every)(Math.floor(t)) },
        { label: "exponential", f: exponential(1, factor, every) },
        { label: "cosine", f: cosine(1, steps) },
        { label: "inverse time", f: inverseTime(1, 1 / every) },
      ],
    });
  },
};
