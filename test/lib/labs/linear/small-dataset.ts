import type { Dataset } from "../../../../src/lib/data/dataset.js";

/** Two classes of 2 × 2 pictures: two with ink on top, one with ink below. */
export const smallDataset: Dataset = {
  title: "Tops and bottoms",
  origin: "stand-in",
  source: "Written down for tests.",
  licence: "none",
  classes: ["top", "bottom", "empty"],
  width: 2,
  height: 2,
  pixels: Uint8Array.from([255, 255, 0, 0, 255, 0, 0, 0, 0, 0, 255, 255]),
  labels: Uint8Array.from([0, 0, 1]),
};
