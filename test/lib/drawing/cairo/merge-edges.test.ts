import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edge } from "../../../../src/lib/drawing/cairo/edge.js";
import { mergeEdges, sortEdges } from "../../../../src/lib/drawing/cairo/merge-edges.js";

/** An edge at a place, told from others there by its first line. */
function edgeAt(place: number, top: number): Edge {
  const still = { lineWhole: 0, lineRest: 0, rowWhole: 0, rowRest: 0 };
  return { winding: 1, top, remaining: 1, whole: place, rest: 0, scale: 15, place, ...still };
}

const at = (...places: number[]) => places.map((place, k) => edgeAt(place, k));
const placesOf = (edges: readonly Edge[]) => edges.map(({ place }) => place);

describe("mergeEdges", () => {
  it("takes from one run while its places are not beyond the other's next, then from the other", () => {
    const [a, b] = [at(1, 3), [edgeAt(2, 8), edgeAt(3, 9)]];
    expect(mergeEdges(a, b)).toEqual([a[0], b[0], b[1], a[1]]);
    expect(mergeEdges(at(4), [])).toEqual(at(4));
    expect(mergeEdges([], at(4))).toEqual(at(4));
  });

  it("lets the first run begin when both begin in one place", () => {
    const [a, b] = [at(5), [edgeAt(5, 9)]];
    expect(mergeEdges(a, b)).toEqual([...a, ...b]);
  });
});

describe("sortEdges", () => {
  it("puts any part of a list in the order of places", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }), fc.nat(5), (places, from) => {
        const start = Math.min(from, places.length - 1);
        const sorted = sortEdges(at(...places), start, places.length);
        expect(placesOf(sorted)).toEqual(places.slice(start).sort((x, y) => x - y));
      }),
    );
  });
});
