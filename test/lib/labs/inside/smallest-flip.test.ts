import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { drawStroke, type InkStroke, inkOf } from "../../../../src/lib/labs/inside/ink-stroke.js";
import { type Flip, smallestFlip } from "../../../../src/lib/labs/inside/smallest-flip.js";
import { lookInside } from "../../../../src/lib/labs/inside/stages.js";
import { levels, networkOn } from "./small-network.js";

const backend = referenceBackend();
const network = networkOn(backend);
const answerTo = (picture: Uint8Array) => {
  const { z } = lookInside(backend, network, picture, { label: 0 });
  return z.indexOf(Math.max(...z));
};
const drawn = (picture: Uint8Array, stroke: InkStroke, radius: number) => {
  const copy = picture.slice();
  drawStroke(copy, 8, stroke, radius);
  return copy;
};

function search(picture: Uint8Array, { adds = true, radius = 1, longest = 6, seed = 1 } = {}) {
  const found = smallestFlip(backend, network, picture, {
    adds,
    radius,
    longest,
    random: seededRandom(seed),
  });
  const lengths: number[] = [];
  let step = found.next();
  while (!step.done) {
    lengths.push(step.value.length);
    step = found.next();
  }
  return { flip: step.value, lengths };
}

/** Pictures with a flip among those that differ by a little noise. */
function flips(adds: boolean, radius = 1): { picture: Uint8Array; flip: Flip }[] {
  const random = seededRandom(9);
  return Array.from({ length: 30 }, () =>
    levels.map((level) => Math.min(255, level + random.below(90))),
  ).flatMap((picture) => {
    const { flip } = search(picture, { adds, radius });
    return flip ? [{ picture, flip }] : [];
  });
}

describe("smallestFlip", () => {
  it.each([true, false])("finds strokes that change the answer, which a pass confirms (adds: %s)", (adds) => {
    const found = flips(adds);
    expect(found.length).toBeGreaterThan(3);
    for (const { picture, flip } of found) {
      expect(flip.stroke.adds).toBe(adds);
      expect(answerTo(drawn(picture, flip.stroke, 1))).toBe(flip.label);
      expect(flip.label).not.toBe(answerTo(picture));
      const { from, to } = flip.stroke;
      expect(Math.hypot(to[0] - from[0], to[1] - from[1])).toBeCloseTo(flip.length, 9);
      expect(flip.ink).toBeCloseTo(inkOf(picture, 8, flip.stroke, 1), 12);
    }
  });

  it("finds no longer stroke than a dab where trying every dab finds one", () => {
    let some = 0;
    for (const { picture, flip } of flips(true, 2)) {
      const answer = answerTo(picture);
      const dabs = Array.from({ length: 64 }, (_, k): InkStroke => {
        const at = [(k % 8) + 0.5, Math.floor(k / 8) + 0.5] as const;
        return { from: at, to: at, adds: true };
      }).filter((stroke) => answerTo(drawn(picture, stroke, 2)) !== answer);
      if (dabs.length > 0) some++;
      expect(flip.length === 0).toBe(dabs.length > 0);
      const least = Math.min(...dabs.map((stroke) => inkOf(picture, 8, stroke, 2)));
      if (dabs.length > 0) expect(flip.ink).toBe(least);
    }
    expect(some).toBeGreaterThan(0);
  });

  it("tries lengths in turn, and finds nothing to rub out on paper", () => {
    const { flip, lengths } = search(new Uint8Array(64), { adds: false, longest: 3 });
    expect(flip).toBeUndefined();
    expect(lengths).toEqual([0, 1, 2, 3]);
  });

  it("finds the same with the same seed", () => {
    const { picture } = flips(false)[0];
    expect(search(picture, { adds: false, seed: 5 })).toEqual(search(picture, { adds: false, seed: 5 }));
  });
});
