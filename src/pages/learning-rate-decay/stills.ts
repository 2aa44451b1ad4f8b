import { stillPlot, stillTable } from "../../components/still/draw.js";
import { cosine, exponential, inverseTime, stepwise } from "../../lib/core/schedules.js";
import { meanSquares } from "./study/noisy-parabola.js";
import { parabola, shapes, walks } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  floor: () => {
    const squares = walks.map(({ schedule }) => meanSquares(parabola, schedule));
    return stillTable(
      ["step", ...walks.map(({ label }) => label)],
      [0, 10, 20, 50, 100, 200].map((t) => [String(t), ...squares.map((all) => all[t])]),
    );
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
