import { stillTable } from "../../components/still/draw.js";
import { layerFactor } from "./study/variance.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  factor: () => {
    const factors = [0.05, 0.1, Math.sqrt(2 / 128), 0.2].map((deviation) =>
      layerFactor(128, deviation ** 2, true),
    );
    return stillTable(
      ["standard deviation, 128 inputs, ReLU", "factor of one layer", "after 10 layers"],
      factors.map((f, k) => [["0.05", "0.1", "√(2/128)", "0.2"][k], f, f ** 10]),
    );
  },
};
