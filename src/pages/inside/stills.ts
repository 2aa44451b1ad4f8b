import { readFileSync } from "node:fs";
import { exampleDrawing } from "../../components/pictures/example-drawing.js";
import { stillPictures } from "../../components/still/draw.js";
import { referenceBackend } from "../../lib/backends/reference.js";
import { characterPicture } from "../../lib/drawing/character-picture.js";
import { side } from "../../lib/drawing/picture-size.js";
import { trainedNetwork } from "../../lib/training/weights/trained-network.js";
import { penRadii, RubbedDrawing } from "./study/rubbed-drawing.js";

/** What figures of this chapter show before anything is changed, by their ids: for readers without scripts. */
export const stills: Readonly<Record<string, () => string>> = {
  budget: () => {
    const backend = referenceBackend();
    const [card, weights] = ["json", "safetensors"].map((kind) =>
      readFileSync(`data/models/characters-conv.${kind}`),
    );
    const subject = {
      backend,
      ...trainedNetwork(backend, card.toString(), weights, { needsInputGradient: true }),
    };
    const state = new RubbedDrawing(subject, characterPicture(exampleDrawing), penRadii.emnist);
    const rows = Array.from({ length: side }, (_, row) =>
      Array.from(state.levels.subarray(side * row, side * (row + 1)), (level) => level / 255),
    );
    const { budget, said } = state.words;
    return `${stillPictures(["ink", rows])}<p>${budget}</p><p>${said}</p>`;
  },
};
