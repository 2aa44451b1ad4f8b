import { type InParts, inParts } from "../../src/lib/data/rows.js";
import { loadSamples } from "./load.js";

/** As many as EMNIST has of each class alike: 617 of its rarest, times 47. */
export const firstRows = 28_999;

/** The characters, in the part that the page begins with and the rest. */
export async function charactersInParts(): Promise<InParts> {
  return inParts(await loadSamples("characters"), firstRows);
}
