import { FileAttachment } from "observablehq:stdlib";
import { html } from "htl";
import { messageOf } from "../../lib/core/message-of.js";
import { lateFetch } from "../ui/late-fetch.js";
import { whenNear } from "../ui/when-near.js";

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
  const root = html`<div class=${`climb-place${chapter ? " is-adding" : ""}`}></div>`;

  async function open(): Promise<void> {
    const { openClimb } = await lateFetch(() => import("./open-climb.js"));
    const usual = await lateFetch(async () =>
      JSON.parse(await FileAttachment("../../data/climb.json").text()),
    );
    const load = () => FileAttachment("../../data/climb.pack").arrayBuffer();
    root.replaceChildren(openClimb({ usual, load, chapter, invalidation }));
  }

  const openOrSay = () =>
    void open().catch((error: unknown) => {
      root.textContent = `Your network can’t be shown: ${messageOf(error)}.`;
    });
  whenNear(root, openOrSay, { margin: 600, invalidation });
  return root;
}
