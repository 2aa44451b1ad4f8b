import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { shift } from "../../../../src/lib/drawing/shift.js";
import { lookInside } from "../../../../src/lib/labs/inside/stages.js";
import { DraggedDrawing, farthest } from "../../../../src/pages/convolution/study/dragged-drawing.js";
import { networkOn } from "../../../lib/labs/inside/small-network.js";

const backend = referenceBackend();
const card = { classes: ["cat", "dog", "owl"] };
const dense = { backend, card, network: networkOn(backend) };
const conv = { backend, card, network: networkOn(backend, "4x3sp2") };
const random = seededRandom(2);
/** Ink in the middle of 8 × 8 pixels. */
const levels = Uint8Array.from({ length: 64 }, (_, k) => {
  const [row, column] = [Math.floor(k / 8), k % 8];
  return row >= 2 && row < 6 && column >= 2 && column < 6 ? Math.floor(256 * random.uniform()) : 0;
});

const stateAt = (right: number, down: number) => new DraggedDrawing({ dense, conv }, levels, [right, down]);

describe("DraggedDrawing", () => {
  it("moves by whole pixels, as far as it goes, and puts what leaves the plane away", () => {
    const state = stateAt(0, 0);
    expect(state.moveTo(1.6, -0.4)).toBe(true);
    expect(state.moved.map(Math.abs)).toEqual([2, 0]);
    expect(state.onPlane).toEqual(shift(levels, 8, 2, 0));
    expect(state.moveTo(2.2, 0)).toBe(false);
    const { look } = state;
    state.moveTo(1, 0);
    expect(state.look.maps).not.toEqual(look.maps);
    state.moveTo(100, -100);
    expect(state.moved).toEqual([farthest, -farthest]);
    expect(state.words.said).toContain("100\u00a0% of the ink has left the plane");
  });

  it("is moved by the arrow keys, and put back by Home", () => {
    const state = stateAt(3, 1);
    for (const key of ["ArrowLeft", "ArrowDown", "ArrowDown", "ArrowUp"]) expect(state.press(key)).toBe(true);
    expect(state.moved).toEqual([2, 2]);
    expect(state.press("Enter")).toBe(false);
    expect(state.press("Home")).toBe(true);
    expect(state.moved).toEqual([0, 0]);
  });

  it("has maps that move with the drawing, and pooled maps that do at every second pixel", () => {
    for (const [right, down] of [
      [1, 0],
      [-1, 1],
    ]) {
      const { words } = stateAt(right, down);
      expect(words.maps).toContain(`moved by (${right}, ${down})`.replaceAll("-", "−"));
      expect(words.maps).toContain("equal to the pixel");
      expect(words.pools).toMatch(/caught between two places, 0\.\d\d of the numbers differ/);
    }
    const { words } = stateAt(2, -2);
    expect(words.maps).toContain("moved by (2, −2), equal to the pixel");
    expect(words.pools).toContain("moved by (1, −1), equal to the pixel");
  });

  it("says how many units of the dense network have gone on or off", () => {
    const state = stateAt(2, 1);
    const unitsOf = (picture: Uint8Array) =>
      lookInside(backend, networkOn(backend), picture, { label: 0 }).stages[1].values;
    const [before, now] = [unitsOf(levels), unitsOf(state.onPlane)];
    expect(state.look.units).toEqual(now);
    const switched = Array.from(now, (value, k) => value > 0 !== before[k] > 0);
    expect(switched).toContain(true);
    expect(state.switched).toEqual(switched);
    const part = switched.filter(Boolean).length / switched.length;
    expect(state.words.dense).toContain(`${part.toFixed(2)} of the units`);
    expect(stateAt(0, 0).switched).not.toContain(true);
  });

  it("says what both networks say, and what they said before", () => {
    const state = stateAt(2, 1);
    const answer = (picture: Uint8Array, of: typeof dense) => {
      const { z } = lookInside(backend, of.network, picture, { label: 0 });
      return card.classes[z.indexOf(Math.max(...z))];
    };
    expect(state.words.said).toContain(`the convolutional one says ${answer(state.onPlane, conv)}`);
    expect(state.keptBy("dense")).toEqual({
      name: answer(levels, dense),
      p: state.look.dense.p[card.classes.indexOf(answer(levels, dense))],
    });
    const changed = Array.from({ length: 9 }, (_, k) => stateAt(k - 4, 0)).find(
      ({ look, still }) => look.conv.label !== still.conv.label || look.dense.label !== still.dense.label,
    );
    expect(changed?.words.said).toContain(" in place of ");
    expect(stateAt(0, 0).words.said).not.toContain(" in place of ");
  });

  it("follows another drawing", () => {
    const state = stateAt(1, 0);
    const other = levels.map((level) => 255 - level);
    state.take(other);
    expect(state.onPlane).toEqual(shift(other, 8, 1, 0));
    expect(state.words.maps).toContain("equal to the pixel");
  });
});
