import { describe, expect, it } from "vitest";
import { type PadNetwork, ReaderState } from "../../../src/components/draw/reader-state.js";
import type { Convention } from "../../../src/lib/drawing/conventions.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";

const line: Drawing = [
  [
    [0, 10],
    [0, 20],
  ],
];
const settings = { pen: 1, without: [], steps: false };

function networkOf(name: string, convention: Convention): PadNetwork {
  return {
    name,
    title: name,
    convention,
    load: async () => ({ card: `card of ${name}`, weights: new Uint8Array([1]) }),
  };
}

const letters = networkOf("letters", "emnist");
const dense = networkOf("dense", "emnist");
const things = networkOf("things", "quick-draw");

describe("ReaderState", () => {
  it("asks the first network first, and offers those for the same data set", () => {
    const state = new ReaderState([letters, things, dense]);
    expect(state.network).toBe(letters);
    expect(state.alike).toEqual([letters, dense]);
    expect(state.conventions).toEqual(["emnist", "quick-draw"]);
  });

  it("turns to the first network of another data set, and away from what was picked", () => {
    const state = new ReaderState([letters, dense, things]);
    state.picked = { kind: "levels", levels: new Uint8Array(784) };
    state.useConvention("quick-draw");
    expect(state.network).toBe(things);
    expect(state.picked).toBeUndefined();
    state.useConvention("emnist");
    expect(state.network).toBe(letters);
  });

  it("offers networks that are known only later", () => {
    const state = new ReaderState([letters]);
    state.add([dense, things]);
    expect(state.alike).toEqual([letters, dense]);
  });

  it("names what a network of drawings knows, in the order of the alphabet", () => {
    const state = new ReaderState([things, letters]);
    expect(state.learn("things", ["pizza", "clock"])).toBe(true);
    expect(state.knows).toBe("It knows clock, pizza.");
    expect(state.classes).toEqual(["pizza", "clock"]);
    expect(state.learn("letters", ["A"])).toBe(false);
    state.use(letters);
    expect(state.knows).toBe("");
    expect(state.classes).toEqual(["A"]);
  });
});

describe("ReaderState.fetch", () => {
  it("hands a network over once", async () => {
    const state = new ReaderState([letters]);
    const handed: string[] = [];
    const hand = (name: string, card: string) => handed.push(`${name}: ${card}`);
    expect(await state.fetch(hand)).toBe(true);
    expect(await state.fetch(hand)).toBe(true);
    expect(handed).toEqual(["letters: card of letters"]);
  });

  it("hands a network over with the first bits of its weights as soon as those are there", async () => {
    const loadFirst = async () => ({ card: "card", weights: new Uint8Array([2]) });
    const state = new ReaderState([{ ...letters, loadFirst }]);
    const handed: [number, boolean][] = [];
    await state.fetch((_name, _card, weights) => {
      handed.push([weights[0], state.isBegun]);
      expect(state.question(line, settings)).toMatchObject({ network: "letters" });
    });
    expect(handed).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it("tells when another network has been chosen meanwhile", async () => {
    const state = new ReaderState([letters, dense]);
    const fetched = state.fetch(() => {});
    state.use(dense);
    expect(await fetched).toBe(false);
  });

  it("tries again after a failure", async () => {
    let times = 0;
    const load = async () => {
      if (times++ === 0) throw new Error("no line");
      return letters.load();
    };
    const state = new ReaderState([{ ...letters, load }]);
    await expect(state.fetch(() => {})).rejects.toThrow("no line");
    expect(state.question(line, settings)).toBeUndefined();
    await state.fetch(() => {});
    expect(state.question(line, settings)).toMatchObject({ network: "letters" });
  });
});

describe("ReaderState.question", () => {
  async function fetched(networks: readonly PadNetwork[]): Promise<ReaderState> {
    const state = new ReaderState(networks);
    await state.fetch(() => {});
    return state;
  }

  it("asks nothing of a network that has not come yet", () => {
    expect(new ReaderState([letters]).question(line, settings)).toBeUndefined();
  });

  it("asks about the strokes as they are to be read", async () => {
    const state = await fetched([letters]);
    expect(state.question(line, { pen: 1.5, without: ["blurred"], steps: true })).toEqual({
      kind: "strokes",
      network: "letters",
      convention: "emnist",
      strokes: line,
      pen: 1.5,
      without: ["blurred"],
      steps: true,
    });
  });

  it("has nothing to ask about an empty pad", async () => {
    expect((await fetched([letters])).question([], settings)).toBe("nothing");
  });

  it("asks about what was picked in place of the strokes", async () => {
    const state = await fetched([things]);
    const levels = new Uint8Array(784);
    state.picked = { kind: "levels", levels };
    expect(state.question(line, settings)).toEqual({ kind: "levels", levels, network: "things" });
    const data = new Uint8ClampedArray(4);
    state.picked = { kind: "image", width: 1, height: 1, data };
    expect(state.question([], settings)).toEqual({
      kind: "image",
      network: "things",
      convention: "quick-draw",
      width: 1,
      height: 1,
      data,
    });
  });
});
