import { FileAttachment } from "observablehq:stdlib";
import { courseClasses } from "../shell/course-classes.js";
import { keptNetworks } from "../storage/own-networks.js";
import type { PadNetwork } from "./reader-state.js";

/** The part of a file attachment that is used here. */
interface Attached {
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const loading = (card: Attached, weights: Attached) => async () => ({
  card: await card.text(),
  weights: new Uint8Array(await weights.arrayBuffer()),
});

/** Networks for characters, the convolutional one first. */
export const characterNetworks: readonly PadNetwork[] = [
  {
    name: "characters-conv",
    title: "convolutional",
    convention: "emnist",
    load: loading(
      FileAttachment("../../data/models/characters-conv.json"),
      FileAttachment("../../data/models/characters-conv.safetensors"),
    ),
  },
  {
    name: "characters-dense",
    title: "dense",
    convention: "emnist",
    load: loading(
      FileAttachment("../../data/models/characters-dense.json"),
      FileAttachment("../../data/models/characters-dense.safetensors"),
    ),
  },
];

/** Networks for drawings: the classes of all labs, and those of the first. */
const drawingNetworks: readonly PadNetwork[] = [
  {
    name: "drawings-conv",
    title: `convolutional, ${courseClasses("drawings").length} kinds`,
    convention: "quick-draw",
    load: loading(
      FileAttachment("../../data/models/drawings-conv.json"),
      FileAttachment("../../data/models/drawings-conv.safetensors"),
    ),
  },
  {
    name: "doodles",
    title: `dense, ${courseClasses("doodles").length} kinds`,
    convention: "quick-draw",
    load: loading(
      FileAttachment("../../data/doodles-model.json"),
      FileAttachment("../../data/doodles-model.safetensors"),
    ),
  },
];

/** Every network that the workbook brings. */
export const shippedNetworks: readonly PadNetwork[] = [...characterNetworks, ...drawingNetworks];

/** The networks that the reader has trained and taken to the pad. */
export async function ownNetworks(): Promise<PadNetwork[]> {
  const kept = await keptNetworks();
  return kept.map(({ name, title, convention, card, weights }) => ({
    name,
    title,
    convention,
    load: async () => ({ card, weights: weights.slice() }),
  }));
}
