import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { bends, fateOf, filmThrough, sizeOf } from "../../../../src/pages/initialisation/study/film.js";

const picture = Float32Array.from({ length: 784 }, (_, k) => (k % 7 < 3 ? 1 : 0));
const deep = () => filmThrough({ inputs: 784, width: 144, layers: 30, random: seededRandom(1) });

describe("filmThrough", () => {
  it.each(bends)("sends back the gradient of what comes out at the end, with %s", (bend) => {
    const film = filmThrough({ inputs: 6, width: 5, layers: 3, random: seededRandom(3) });
    const x = Float32Array.of(0.5, -0.25, 1, 0.75, 0.125, -0.5);
    const { backward } = film(x, 1.3, bend);
    const loss = (at: Float32Array) => {
      const { forward } = film(at, 1.3, bend);
      return forward[3].reduce((sum, h, j) => sum + h * backward[0][j], 0);
    };
    const moved = (k: number, by: number) => x.map((value, at) => (at === k ? value + by : value));
    for (const k of x.keys())
      expect((loss(moved(k, 1 / 64)) - loss(moved(k, -1 / 64))) * 32).toBeCloseTo(backward[3][k], 2);
  });

  it("has a frame for the picture and one for each layer, both ways", () => {
    const { forward, backward } = deep()(picture, 1, "relu");
    expect(forward.map(({ length }) => length)).toEqual([784, ...new Array(30).fill(144)]);
    expect(backward.map(({ length }) => length)).toEqual([...new Array(30).fill(144), 784]);
    expect(Math.abs(sizeOf(backward[0]) - 1)).toBeLessThan(0.15);
  });

  it("holds at √2 with ReLU and at 1 without, and nowhere near half or twice that", () => {
    const film = deep();
    for (const [bend, right] of [
      ["relu", Math.SQRT2],
      ["none", 1],
    ] as const) {
      for (const [scale, course] of [
        [right / 2, "fades"],
        [right, "holds"],
        [2 * right, "explodes"],
      ] as const) {
        const { forward, backward } = film(picture, scale, bend);
        expect(fateOf(forward).course).toBe(course);
        expect(fateOf(backward).course).toBe(course);
      }
    }
  });

  it("keeps the activations of tanh below 1 and lets its gradient explode", () => {
    const { forward, backward } = deep()(picture, 3, "tanh");
    expect(fateOf(forward).course).toBe("holds");
    expect(fateOf(backward).course).toBe("explodes");
  });

  it("is worked out afresh for another picture and another bend", () => {
    const film = deep();
    const before = film(picture, 1, "relu").forward[1];
    const other = film(
      picture.map((value) => 1 - value),
      1,
      "relu",
    ).forward[1];
    expect(other).not.toEqual(before);
    expect(film(picture, 1, "none").forward[1]).not.toEqual(before);
    expect(film(picture, 1, "relu").forward[1]).toEqual(before);
  });
});

describe("fateOf", () => {
  const frames = (...sizes: number[]) => sizes.map((size) => Float32Array.of(size, -size));

  it("names the first frame after which the size never comes back", () => {
    expect(fateOf(frames(2, 0.125, 1, 0.125, 0.0625))).toEqual({ course: "fades", from: 3, left: 1 / 32 });
    expect(fateOf(frames(1, 9, 30)).from).toBe(2);
  });

  it("says that numbers without end explode", () => {
    expect(fateOf(frames(1, Number.POSITIVE_INFINITY)).course).toBe("explodes");
  });
});
