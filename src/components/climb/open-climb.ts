import { ownPicture } from "../../lib/data/own-drawing.js";
import { readClimbFile } from "../../lib/training/climb-record.js";
import { ownDrawing } from "../draw/own-drawing.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { dropNetwork, keepNetwork, keptNetworks } from "../storage/own-networks.js";
import { climbController } from "./climb-controller.js";
import { climbView } from "./climb-view.js";
import { trainClimb } from "./train-climb.js";

/** What the climb is opened with. */
export interface OpenClimb {
  /** The chapter whose parts can be added. */
  readonly chapter?: string;
  /** Ends the training. */
  readonly invalidation: Promise<unknown>;
  /** The file of the default climb. */
  readonly usual: unknown;
  /** Fetches the drawings. */
  load(): Promise<ArrayBuffer>;
}

/** The climb as it is kept in this browser, with the chapter’s buttons. */
export function openClimb({ usual, load, chapter, invalidation }: OpenClimb): HTMLElement {
  const controller = climbController({
    keeping: pageKeeping,
    train: trainClimb(load, invalidation),
    keepNetwork,
    keptNetworks,
    dropNetwork,
  });
  const tell = () => controller.tell();
  addEventListener("storage", tell);
  invalidation.then(() => removeEventListener("storage", tell));
  const view = climbView(controller, readClimbFile(usual), chapter);
  const look = () => view.look(ownDrawing.value && ownPicture(ownDrawing.value));
  look();
  invalidation.then(ownDrawing.hear(look));
  return view;
}
