import { stillTable } from "../../components/still/draw.js";
import { layerFactor } from "./study/variance.js";
import { layer } from "./worked.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  factor: () => {
    const { inputs, deviation, layers } = layer;
    const bends = { ReLU: true, "nearly straight": false };
    return stillTable(
      [`${inputs} inputs, standard deviation ${deviation}`, "factor of one layer", `after ${layers} layers`],
      Object.entries(bends).map(([name, relu]) => {
        const f = layerFactor(inputs, deviation ** 2, relu);
        return [name, f, f ** layers];
      }),
    );
  },
};
