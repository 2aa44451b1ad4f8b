import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../../src/lib/backends/reference.js";
import { drawStroke, type InkStroke } from "../../../../src/lib/labs/inside/ink-stroke.js";
import { lookInside } from "../../../../src/lib/labs/inside/stages.js";
import { RubbedDrawing } from "../../../../src/pages/inside/study/rubbed-drawing.js";
import { levels, networkOn } from "../../../lib/labs/inside/small-network.js";

const backend = referenceBackend();
const network = networkOn(backend);
const card = { classes: ["cat", "dog", "owl"] };
const stateOf = (picture = levels) => new RubbedDrawing({ backend, network, card }, picture, 1);
const scores = (picture: Uint8Array) => lookInside(backend, network, picture, { label: 0 }).z;
const rub: InkStroke = { from: [1, 3], to: [6, 5], adds: false };

/** The numbers of a text, with their signs. */
const numbersIn = (text: string) =>
  [...text.matchAll(/([−+] ?)?(\d+\.\d+)/g)].map(([, sign = "", number]) =>
    Number(`${sign.startsWith("−") ? "-" : ""}${number}`),
  );

/** Strokes all over the picture, until one changes the answer. */
function flipped() {
  for (const adds of [true, false]) {
    for (let row = 0; row < 8; row++) {
      const state = stateOf();
      const stroke: InkStroke = { from: [0, row + 0.5], to: [8, row + 0.5], adds };
      state.change(stroke);
      if (state.isFlipped) return { state, stroke };
    }
  }
  throw new Error("a stroke must change the answer: none does");
}

describe("RubbedDrawing", () => {
  it("looks at the answer to the drawing as it came, and at the likeliest of the others", () => {
    const z = scores(levels);
    const order = [0, 1, 2].sort((a, b) => z[b] - z[a]);
    const state = stateOf();
    expect(state.names).toEqual([card.classes[order[0]], card.classes[order[1]]]);
    expect(state.budget.lead).toBeCloseTo(z[order[0]] - z[order[1]], 5);
    expect(state.isFlipped).toBe(false);
  });

  it("writes a budget that adds up to the last digit, before and after", () => {
    const { state: after } = flipped();
    for (const state of [stateOf(), after]) {
      const { budget } = state.words;
      const [terms, sum] = budget.split("=");
      const together = numbersIn(terms).reduce((all, part) => all + part, 0);
      expect(together.toFixed(2)).toBe(numbersIn(sum.replace("= ", ""))[0].toFixed(2));
      expect(together).toBeCloseTo(state.budget.lead, 1);
    }
  });

  it("follows a hand, and undoes a change as a whole", () => {
    const state = stateOf();
    const first = state.budget.lead;
    state.begin();
    state.draw({ from: [1, 1], to: [3, 3], adds: false });
    state.draw({ from: [3, 3], to: [6, 3], adds: false });
    state.end();
    const expected = levels.slice();
    drawStroke(expected, 8, { from: [1, 1], to: [3, 3], adds: false }, 1);
    drawStroke(expected, 8, { from: [3, 3], to: [6, 3], adds: false }, 1);
    expect(state.levels).toEqual(expected);
    expect(state.budget.lead).not.toBe(first);
    expect(state.canUndo).toBe(true);
    state.undo();
    expect(state.levels).toEqual(levels);
    expect(state.budget.lead).toBe(first);
    expect(state.canUndo).toBe(false);
  });

  it("never changes the picture that it was given", () => {
    const given = levels.slice();
    stateOf(given).change(rub);
    expect(given).toEqual(levels);
  });

  it("says what is answered before and after a flip", () => {
    const { state, stroke } = flipped();
    const [label, other] = state.names;
    expect(stateOf().words.said).toMatch(new RegExp(`^It says ${label}, [\\d.]+\u00a0%`));
    expect(state.words.said).toMatch(new RegExp(`^Now it says ${other}, [\\d.]+\u00a0%\\. Of ${label} `));
    const words = state.flipWords({ stroke, length: 8, ink: 6.25, label: 0 });
    expect(words).toContain(`8 pixels long, ${stroke.adds ? "adds" : "rubs out"} 6.3 pixels of ink`);
    expect(words).toContain(`${label} becomes ${other}`);
    expect(words).toContain("a smaller one may have been overlooked");
    expect(state.flipWords({ stroke, length: 0, ink: 1, label: 0 })).toMatch(/^One dab of the pen /);
  });

  it("colours ink by slope × ink of the lead, worked out when a change ends", () => {
    const state = stateOf();
    const [a, c] = state.names.map((name) => card.classes.indexOf(name));
    const slopesOf = (picture: Uint8Array, label: number) =>
      lookInside(backend, network, picture, { label }).stages[0].slopes;
    const [own, other] = [slopesOf(levels, a), slopesOf(levels, c)];
    for (const [k, part] of state.inkParts.entries()) {
      expect(part).toBeCloseTo(((own[k] - other[k]) * levels[k]) / 255, 6);
    }
    state.begin();
    state.draw({ from: [0, 0], to: [8, 8], adds: false });
    state.draw({ from: [0, 0], to: [8, 0], adds: false });
    expect(state.inkParts[0]).toBeCloseTo(0, 12);
  });
});
