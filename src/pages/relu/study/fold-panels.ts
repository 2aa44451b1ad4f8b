import { type FoldState, footOf } from "./fold-state.js";
import {
  across,
  flatPieces,
  foldedBy,
  foldPieces,
  type Piece,
  sheet,
  sideOf,
  type Vector,
} from "./folding.js";
import { areasOf } from "./sheets.js";

/** What is drawn of the sheet after some of its folds: paths with u to the right and v upwards, 1 for half the sheet. */
export interface FoldPanel {
  readonly title: string;
  /** The paper, the lowest piece first. */
  readonly pieces: readonly { readonly d: string; readonly turned: boolean }[];
  /** Dots of either kind: crosses, and rounds. */
  readonly dots: readonly [crosses: string, rounds: string];
  /** Rings around the dots on the wrong side; only where the cut is seen. */
  readonly wrong: string;
  /** The cut drawn back, and all creases: only on the flat sheet. */
  readonly areas: string;
  readonly creases: string;
  /** The line that belongs to this panel. */
  readonly line: string;
  readonly foot: Vector;
  readonly turn: Vector;
}

const words = ["Flat", "Folded once", "Folded twice", "Folded three times"];
/** Sizes of a dot, and of the ring around a wrong one. */
const [round, ring] = [0.035, 0.075];
/** From the foot of a line to the handle that turns it. */
const reach = 0.55;

/** The sheet flat, and after each of its folds. */
export function foldPanels(state: FoldState): FoldPanel[] {
  let pieces: readonly Piece[] = [sheet];
  const { creases, cut, parted } = state;
  return state.lines.map((line, k) => {
    if (k > 0) pieces = foldPieces(state.lines[k - 1], pieces);
    const places = state.dots.map((dot) => state.placeOf(dot, k));
    const ofKind = (kind: 0 | 1) => places.filter((_, dot) => state.dots[dot].kind === kind);
    const isLast = k === creases.length;
    const foot = footOf(line);
    const [a, c] = across(line);
    const along = (by: number): Vector => [foot[0] + by * c, foot[1] - by * a];
    return {
      title: `${words[k]}: ${isLast ? "cut" : "fold"}`,
      pieces: pieces.map(({ corners, turned }) => ({ d: polygon(corners), turned })),
      dots: [ofKind(0).map(cross).join(""), ofKind(1).map(circle(round)).join("")],
      wrong:
        isLast || k === 0
          ? places
              .filter((_, dot) => !parted.rights[dot])
              .map(circle(ring))
              .join("")
          : "",
      areas: k === 0 ? areasOf(creases, cut, parted.sign).map(polygon).join("") : "",
      creases: k === 0 && creases.length > 0 ? flatPieces(creases).map(polygon).join("") : "",
      line: `M${pair(along(-2))}L${pair(along(2))}`,
      foot,
      turn: along(reach),
    };
  });
}

/** Straight pieces that the cut has on the flat sheet. */
export function cutPieces({ creases, cut }: FoldState): number {
  return flatPieces(creases).filter((corners) => {
    const sides = corners.map((x) => sideOf(cut, foldedBy(creases, x)));
    return sides.some((side) => side > 1e-9) && sides.some((side) => side < -1e-9);
  }).length;
}

/** A place as an SVG has it, where y goes down. */
export function pair([u, v]: Vector): string {
  return `${u.toFixed(3)} ${(-v).toFixed(3)}`;
}

function polygon(corners: readonly Vector[]): string {
  return `M${corners.map(pair).join("L")}Z`;
}

function circle(radius: number): (at: Vector) => string {
  return ([u, v]) =>
    `M${pair([u - radius, v])}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;
}

function cross([u, v]: Vector): string {
  const r = 0.8 * round;
  return `M${pair([u - r, v - r])}L${pair([u + r, v + r])}M${pair([u - r, v + r])}L${pair([u + r, v - r])}`;
}
