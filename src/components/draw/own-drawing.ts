import {
  type OwnDrawing,
  ownDrawingName,
  readOldDrawing,
  readOwnDrawing,
  writeOwnDrawing,
} from "../../lib/data/own-drawing.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { exampleDrawing } from "../pictures/example-drawing.js";
import { type Keeping, keepingForNow } from "../storage/keeping.js";
import { nameIn, siteRoot } from "../storage/names.js";

/** Where the reader's one drawing is kept, and who wants to hear of it. */
export interface OwnDrawings {
  /** The drawing, the same object until it changes; undefined where there is none. */
  readonly value: OwnDrawing | undefined;
  /** Keeps a drawing in the place of the one before. One without strokes is none. */
  keep(drawing: OwnDrawing): void;
  remove(): void;
  /** Looks whether it was changed behind its back: by another tab, or by a file of work. */
  look(): void;
  /** Calls back whenever it has changed. @returns ends the calls */
  hear(changed: () => void): () => void;
}

/** Under which each pad kept a drawing of its own before all had the same; the first that has one wins. */
const oldNames = ["home", "draw", "inside", "inference", "embed"].map((pad) => `drawing/${pad}`);

export function ownDrawingIn(keeping: Keeping): OwnDrawings {
  moveOldDrawing(keeping);
  const heard = new Set<() => void>();
  let text = keeping.read(ownDrawingName);
  let value = readOwnDrawing(text);

  function tell(): void {
    for (const changed of [...heard]) changed();
  }

  function look(): void {
    const next = keeping.read(ownDrawingName);
    if (next === text) return;
    text = next;
    value = readOwnDrawing(next);
    tell();
  }

  function remove(): void {
    keeping.remove(ownDrawingName);
    look();
  }

  return {
    get value() {
      return value;
    },
    keep(drawing) {
      if (drawing.strokes.length === 0) {
        remove();
        return;
      }
      const next = writeOwnDrawing(drawing);
      if (next === text) return;
      keeping.write(ownDrawingName, next);
      text = next;
      value = drawing;
      tell();
    },
    remove,
    look,
    hear(changed) {
      heard.add(changed);
      return () => heard.delete(changed);
    },
  };
}

/** The reader's drawing, the same for all of a page and for all tabs of the site. */
export const ownDrawing = ownDrawingIn(pageKeeping);

if (typeof addEventListener === "function") {
  addEventListener("storage", ({ key }: StorageEvent) => {
    // A storage that was cleared has no key.
    if (key === null || key === nameIn(siteRoot, ownDrawingName)) ownDrawing.look();
  });
}

/** A drawing that is not kept yet: what is done to it concerns nobody else. */
export function draftOf(drawing: OwnDrawing | undefined): OwnDrawings {
  const draft = ownDrawingIn(keepingForNow());
  if (drawing) draft.keep(drawing);
  return draft;
}

/** Other strokes in the place of those before: what the reader said of them still holds, what a network said does not. */
export function redrawn(
  before: OwnDrawing | undefined,
  { strokes, convention }: Pick<OwnDrawing, "strokes" | "convention">,
): OwnDrawing {
  return before?.saidByReader ? { ...before, strokes } : { strokes, convention, saidByReader: false };
}

/** Moves the drawing of a pad to where all pads have it. Where one is kept there already, the others go. */
function moveOldDrawing(keeping: Keeping): void {
  const example = JSON.stringify(exampleDrawing);
  const texts = oldNames.map((name) => keeping.read(name)).filter((text) => text !== example);
  const strokes = texts.map(readOldDrawing).find((drawing) => drawing !== undefined);
  if (strokes && keeping.read(ownDrawingName) === undefined) {
    const moved = writeOwnDrawing({ strokes, convention: "quick-draw", saidByReader: false });
    if (!keeping.write(ownDrawingName, moved)) return;
  }
  for (const name of oldNames) keeping.remove(name);
}
