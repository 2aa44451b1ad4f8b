import { type OwnDrawing, ownPicture } from "../../lib/data/own-drawing.js";
import type { Convention } from "../../lib/drawing/conventions.js";
import type { Drawing } from "../../lib/drawing/drawing.js";
import type { DrawPad } from "./draw-pad.js";
import { type OwnDrawings, ownDrawing, redrawn } from "./own-drawing.js";

/** A pad that the reader's drawing is on. */
export interface OwnPad {
  /** Puts another drawing onto the pad, which the next stroke takes the place of. */
  lend(strokes: Drawing): void;
  /** Whether what is on the pad was lent. */
  readonly lent: boolean;
}

/** What goes with a pad of the reader's. */
export interface OwnPadOptions {
  /** On the pad where the reader has drawn nothing yet; defaults to nothing. */
  readonly example?: Drawing;
  /** The data set that a new drawing is thought to be of, until something is said of it; defaults to doodles. */
  convention?(): Convention;
  /** Told before other strokes of the reader's are put onto the pad. */
  comes?(drawing: OwnDrawing | undefined): void;
}

/**
 * Keeps what is drawn on a pad as the reader's one drawing, and puts onto it what is drawn elsewhere.
 *
 * @param own the reader's drawing; defaults to that of the page
 */
export function ownPad(
  pad: DrawPad,
  { example = [], convention = () => "quick-draw", comes = () => {} }: OwnPadOptions = {},
  own: OwnDrawings = ownDrawing,
): OwnPad {
  const lent = new WeakSet<Drawing>([example]);
  let putting = false;
  let isOwn = true;
  let seen = own.value?.strokes;

  function put(strokes: Drawing): void {
    isOwn = !lent.has(strokes);
    if (strokes.length === 0 && pad.value.length === 0) return;
    putting = true;
    pad.show(strokes, !isOwn);
    putting = false;
  }

  function keep(): void {
    const strokes = pad.value;
    if (putting) return;
    if (lent.has(strokes) || strokes === own.value?.strokes) {
      isOwn = !lent.has(strokes);
      return;
    }
    // Who clears what was lent deletes nothing.
    if (strokes.length === 0 && !isOwn) return;
    const before = isOwn ? own.value : undefined;
    isOwn = true;
    own.keep(redrawn(before, { strokes, convention: convention() }));
  }

  function follow(): void {
    const { value } = own;
    // What is only said to be something else is still on the pad, or something is lent in its place.
    if (value?.strokes === seen) return;
    seen = value?.strokes;
    // What was cleared here can be undone here.
    if (pad.busy || pad.value === value?.strokes || (!value && (pad.value.length === 0 || !isOwn))) return;
    comes(value);
    put(value?.strokes ?? example);
  }

  pad.addEventListener("change", keep);
  own.hear(follow);
  put(own.value?.strokes ?? example);
  return {
    lend(strokes) {
      lent.add(strokes);
      put(strokes);
    },
    get lent() {
      return lent.has(pad.value);
    },
  };
}

/** The picture of what is on a pad: of the reader's own as its data set has it, of any other as a doodle. @returns [28 × 28] */
export function pictureOnPad(strokes: Drawing, own: OwnDrawings = ownDrawing): Uint8Array {
  const { value } = own;
  return ownPicture(
    value?.strokes === strokes ? value : { strokes, convention: "quick-draw", saidByReader: false },
  );
}
