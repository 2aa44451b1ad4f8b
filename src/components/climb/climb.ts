import { FileAttachment } from "observablehq:stdlib";
import { latePart } from "../ui/late-part.js";
import { t } from "../words/t.js";

/** Where the climb is shown. */
export interface ClimbPlace {
  /** The chapter whose parts can be added; left out, only what there is is shown, as in a chapter without one. */
  readonly chapter?: string;
  /** Ends the training. */
  readonly invalidation: Promise<unknown>;
}

/**
 * The reader’s own network. What it needs is fetched when it comes near the window, its drawings and the worker when the button is
 * pressed: a reader who goes past it pays nothing.
 */
export function climb({ chapter, invalidation }: ClimbPlace): HTMLElement {
  async function open(): Promise<Element> {
    const { openClimb } = await import("./open-climb.js");
    const usual = JSON.parse(await FileAttachment("../../data/climb.json").text());
    const load = () => FileAttachment("../../data/climb.pack").arrayBuffer();
    return openClimb({ usual, load, chapter, invalidation });
  }

  const className = `climb-place${chapter ? " is-adding" : ""}`;
  return latePart(open, { what: t("Your network"), className, margin: 600, invalidation });
}
