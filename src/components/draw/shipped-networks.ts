import { FileAttachment } from "observablehq:stdlib";
import { joinWeights } from "../../lib/training/weights/in-parts.js";
import { courseClasses } from "../shell/course-classes.js";
import { keptNetworks } from "../storage/own-networks.js";
import { t } from "../words/t.js";
import type { PadNetwork } from "./reader-state.js";

/** The part of a file attachment that is used here. */
interface Attached {
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The two ways to have a network: with what comes first of its weights, and with all of them. */
function inParts(card: Attached, first: Attached, rest: Attached): Pick<PadNetwork, "load" | "loadFirst"> {
  /** What both begin with, which is asked for once. */
  let begun: Promise<readonly [string, Uint8Array]> | undefined;
  const forget = () => {
    begun = undefined;
  };
  const begin = () => {
    begun ??= Promise.all([card.text(), first.arrayBuffer().then((bytes) => new Uint8Array(bytes))]);
    begun.catch(forget);
    return begun;
  };
  return {
    async loadFirst() {
      const [text, some] = await begin();
      return { card: text, weights: await joinWeights(some) };
    },
    async load() {
      const [[text, some], others] = await Promise.all([begin(), rest.arrayBuffer()]);
      forget();
      return { card: text, weights: await joinWeights(some, new Uint8Array(others)) };
    },
  };
}

/** Networks for characters, the convolutional one first. */
export const characterNetworks: readonly PadNetwork[] = [
  {
    name: "characters-conv",
    title: t("convolutional"),
    convention: "emnist",
    ...inParts(
      FileAttachment("../../data/models/characters-conv.json"),
      FileAttachment("../../data/models/first/characters-conv.bin"),
      FileAttachment("../../data/models/rest/characters-conv.bin"),
    ),
  },
  {
    name: "characters-dense",
    title: t("dense"),
    convention: "emnist",
    ...inParts(
      FileAttachment("../../data/models/characters-dense.json"),
      FileAttachment("../../data/models/first/characters-dense.bin"),
      FileAttachment("../../data/models/rest/characters-dense.bin"),
    ),
  },
];

/** Networks for drawings: the classes of all labs, and those of the first. */
const drawingNetworks: readonly PadNetwork[] = [
  {
    name: "drawings-conv",
    title: t("convolutional, {n} kinds", { n: courseClasses("drawings").length }),
    convention: "quick-draw",
    ...inParts(
      FileAttachment("../../data/models/drawings-conv.json"),
      FileAttachment("../../data/models/first/drawings-conv.bin"),
      FileAttachment("../../data/models/rest/drawings-conv.bin"),
    ),
  },
  {
    name: "doodles",
    title: t("dense, {n} kinds", { n: courseClasses("doodles").length }),
    convention: "quick-draw",
    ...inParts(
      FileAttachment("../../data/doodles-model.json"),
      FileAttachment("../../data/models/first/doodles.bin"),
      FileAttachment("../../data/models/rest/doodles.bin"),
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
