import { stillPlot, stillTable } from "../../components/still/draw.js";
import { constant } from "../../lib/core/schedules/constant.js";
import { cosine } from "../../lib/core/schedules/cosine.js";
import { exponential } from "../../lib/core/schedules/exponential.js";
import { inverseTime } from "../../lib/core/schedules/inverse-time.js";
import { stepwise } from "../../lib/core/schedules/stepwise.js";
import { meanSquares } from "./study/noisy-parabola.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  floor: () => {
    const squares = [constant(0.5), constant(0.05), inverseTime(0.5, 0.1)].map((schedule) =>
      meanSquares({ curvature: 1, noise: 1, start: 3, steps: 200 }, schedule),
    );
    return stillTable(
      ["step", "η = 0.5", "η = 0.05", "η = 0.5/(1 + 0.1·t)"],
      [0, 10, 20, 50, 100, 200].map((t) => [String(t), ...squares.map((all) => all[t])]),
    );
  },
  schedules: () =>
    stillPlot({
      label: "Four schedules over 1,000 steps",
      x: [0, 1000],
      y: [0, 1],
      lines: [
        { label: "step", f: (t) => stepwise(1, 0.5, 250)(Math.floor(t)) },
        { label: "exponential", f: exponential(1, 0.5, 250) },
        { label: "cosine", f: cosine(1, 1000) },
        { label: "inverse time", f: inverseTime(1, 1 / 250) },
      ],
    }),
};
