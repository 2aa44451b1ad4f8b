import { tiltOf, type Weighing } from "./balance.js";
import { heapOf } from "./heap.js";

/** Where the parts of the balance stand, in pixels of the screen. */
export interface BalanceLayout {
  readonly width: number;
  readonly height: number;
  /** Left edge, upper edge and side of a pixel of the picture. */
  readonly picture: { readonly x: number; readonly y: number; readonly scale: number };
  /** What the beam turns on. */
  readonly pivot: { readonly x: number; readonly y: number };
  /** Half the beam, and the width of a pan. */
  readonly arm: number;
  readonly pan: number;
}

/** Side of the picture, length of the strings, and how far a pan rises or sinks at most. */
const side = 252;
const string = 92;
const swing = 34;
/** Below a pan that hangs lowest: the slab of the bias, and a line of text. */
const below = 78;
/** Part of the room over a pan that a full heap takes: grains leave gaps, and a heap has slopes. */
const filled = 0.65;

/** The picture above the balance, or beside it where there is room. */
export function balanceLayout(width: number): BalanceLayout {
  const beside = width >= 620;
  const scale = Math.floor(Math.min(side, width) / 28);
  const picture = { x: beside ? 0 : (width - 28 * scale) / 2, y: 0, scale };
  const room = beside ? width - side - 24 : width;
  const pivot = { x: width - room / 2, y: (beside ? 0 : side) + swing + 18 };
  const pan = Math.min(190, 0.4 * room);
  return {
    width,
    height: pivot.y + string + swing + below,
    picture,
    pivot,
    arm: Math.min(150, (room - pan) / 2 - 2),
    pan,
  };
}

/** A grain on the screen. */
export interface PlacedGrain {
  readonly pixel: number;
  /** Centre where the grain comes to rest. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly against: boolean;
}

/** Everything in its place of rest. */
export interface PlacedBalance {
  /** How far the pan of what is for hangs below the middle; that of what is against is as far above. */
  readonly lean: number;
  readonly grains: readonly PlacedGrain[];
  /** Thickness of the slab, as wide as a pan, that stands for the bias. */
  readonly slab: number;
}

/** Middle of a pan's floor. @param lean of the beam */
export function panOf(
  { pivot, arm }: BalanceLayout,
  against: boolean,
  lean: number,
): { readonly x: number; readonly y: number } {
  return { x: pivot.x + (against ? -arm : arm), y: pivot.y + string + (against ? -lean : lean) };
}

/**
 * Heaps the grains on their pans. The area of a grain, and that of the bias, is its share of the sum.
 *
 * @param full the sum that would fill a pan
 */
export function placed(layout: BalanceLayout, weighing: Weighing, b: number, full: number): PlacedBalance {
  const lean = swing * tiltOf(weighing.s);
  const area = (filled * layout.pan * (string - 22)) / full;
  const grains = [true, false].flatMap((against) => {
    const own = weighing.grains.filter(({ product }) => (against ? product < 0 : product > 0));
    const radii = own.map(({ product }) => Math.sqrt((area * Math.abs(product)) / Math.PI));
    const heap = heapOf(radii, layout.pan - 12);
    const floor = panOf(layout, against, lean);
    return own.map(({ pixel }, k) => ({
      pixel,
      x: floor.x + heap[2 * k],
      y: floor.y - heap[2 * k + 1],
      radius: radii[k],
      against,
    }));
  });
  return { lean, grains, slab: (area * Math.abs(b)) / layout.pan };
}
