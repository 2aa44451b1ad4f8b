import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { fewOfEach, selectRows } from "../../../src/lib/data/rows.js";
import { doodleClasses } from "../../../src/lib/data/sample-sets.js";
import { shuffle } from "../../../src/lib/data/shuffle.js";
import { splitOf, stratifiedSplit, threeParts } from "../../../src/lib/data/split.js";

const counts = [1260, 386, 2678, 810, 2194];
const labels = Uint8Array.from(counts.flatMap((count, label) => Array<number>(count).fill(label)));

describe("stratifiedSplit", () => {
  it("gives the doodles' 5,861 training rows at 80 %", () => {
    const { train, test } = stratifiedSplit(labels, 0.8, seededRandom(1));
    expect([train.length, test.length]).toEqual([5861, 1467]);
  });

  it("takes the same part of every class, and every row once", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (drawn, part, seed) => {
          const some = Uint8Array.from(drawn);
          const { train, test } = stratifiedSplit(some, part, seededRandom(seed));
          expect([...train, ...test].sort((a, b) => a - b)).toEqual([...some.keys()]);
          for (let label = 0; label < 5; label++) {
            const all = drawn.filter((one) => one === label).length;
            expect(train.filter((row) => some[row] === label).length).toBe(Math.floor(part * all));
          }
        },
      ),
    );
  });

  it("gives the same split for the same seed and another for another", () => {
    const split = (seed: number) => [...stratifiedSplit(labels, 0.8, seededRandom(seed)).train];
    expect(split(1)).toEqual(split(1));
    expect(split(1)).not.toEqual(split(2));
  });

  it("splits a part of the rows again, to hold some out", () => {
    const { train } = stratifiedSplit(labels, 0.8, seededRandom(1));
    const again = stratifiedSplit(labels, 0.9, seededRandom(2), train);
    const whole = new Set(train);
    expect([...again.train, ...again.test].every((row) => whole.has(row))).toBe(true);
    expect(again.train.length + again.test.length).toBe(train.length);
  });

  it.each([1.5, -0.1, Number.NaN])("refuses a part of %d", (part) => {
    expect(() => stratifiedSplit(labels, part, seededRandom(1))).toThrow(
      `train part must be in [0, 1]: ${part}`,
    );
  });
});

describe("shuffle", () => {
  it("keeps every number, and leaves none favoured in any place", () => {
    const random = seededRandom(4);
    const places = new Array(9).fill(0);
    for (let round = 0; round < 9000; round++) {
      const order = Uint32Array.of(0, 1, 2);
      shuffle(order, random);
      expect([...order].sort()).toEqual([0, 1, 2]);
      for (const [place, value] of order.entries()) places[3 * place + value]++;
    }
    for (const count of places) expect(Math.abs(count - 3000)).toBeLessThan(200);
  });
});

describe("fewOfEach", () => {
  it("takes so many of each class, from the rows given", () => {
    const few = fewOfEach(Uint8Array.of(0, 0, 0, 1, 1, 1), Uint32Array.of(0, 1, 3, 4, 5), 2, seededRandom(1));
    expect(few.length).toBe(4);
    expect([...few].filter((row) => row < 3).sort()).toEqual([0, 1]);
  });
});

describe("selectRows", () => {
  const dataset = {
    title: "t",
    origin: "stand-in",
    source: "s",
    licence: "l",
    classes: ["a", "b"],
    width: 1,
    height: 2,
    labels: Uint8Array.of(0, 1),
    pixels: Uint8Array.of(1, 2, 3, 4),
  } as const;

  it("takes rows in the order given", () => {
    const { labels: chosen, pixels } = selectRows(dataset, [1, 0, 1]);
    expect([...chosen]).toEqual([1, 0, 1]);
    expect([...pixels]).toEqual([3, 4, 1, 2, 3, 4]);
  });

  it("refuses a row that is not there", () => {
    expect(() => selectRows(dataset, [2])).toThrow("row must be in [0, 2): 2");
  });
});

describe("split of", () => {
  const counts = [1260, 386, 2678, 810, 2194];
  const labels = Uint8Array.from(counts.flatMap((count, label) => Array<number>(count).fill(label)));
  const dataset = {
    title: "",
    origin: "stand-in",
    source: "",
    licence: "",
    classes: doodleClasses,
    width: 0,
    height: 0,
    pixels: new Uint8Array(0),
    labels,
  } as const;

  describe("splitOf", () => {
    it("keeps a fifth of each class away from training", () => {
      const { train, test } = splitOf(dataset, 1);
      expect([train.length, test.length]).toEqual([5861, 1467]);
      const tested = counts.map((_, label) => test.filter((row) => labels[row] === label).length);
      expect(tested).toEqual([252, 78, 536, 162, 439]);
    });

    it("depends on the seed alone", () => {
      expect(splitOf(dataset, 3)).toEqual(splitOf(dataset, 3));
      expect(splitOf(dataset, 3)).not.toEqual(splitOf(dataset, 4));
    });

    it("keeps the test rows of whoever made the set, whatever the seed", () => {
      for (const seed of [1, 2]) {
        const { train, test } = splitOf({ ...dataset, testFrom: 7000 }, seed);
        expect([train.length, train[0], train.at(-1)]).toEqual([7000, 0, 6999]);
        expect([test.length, test[0], test.at(-1)]).toEqual([328, 7000, 7327]);
      }
    });
  });
});

describe("three parts", () => {
  const labels = Uint8Array.from({ length: 200 }, (_, k) => k % 5);
  const options = { test: 0.2, heldOut: 0.25, byClass: true, seed: 1 };

  function countOf(parts: readonly string[], part: string, label?: number): number {
    return parts.filter((other, k) => other === part && (label === undefined || labels[k] === label)).length;
  }

  describe("threeParts", () => {
    it("gives every class the same parts", () => {
      const parts = threeParts(labels, options);
      for (let label = 0; label < 5; label++) {
        expect([
          countOf(parts, "train", label),
          countOf(parts, "held out", label),
          countOf(parts, "test", label),
        ]).toEqual([24, 8, 8]);
      }
    });

    it("keeps the sizes but not the balance when classes are not looked at", () => {
      const parts = threeParts(labels, { ...options, byClass: false });
      expect([countOf(parts, "train"), countOf(parts, "held out"), countOf(parts, "test")]).toEqual([
        120, 40, 40,
      ]);
      const testOfClass = [0, 1, 2, 3, 4].map((label) => countOf(parts, "test", label));
      expect(new Set(testOfClass).size).toBeGreaterThan(1);
    });

    it("parts the same way for the same seed, and another for another", () => {
      expect(threeParts(labels, options)).toEqual(threeParts(labels, options));
      expect(threeParts(labels, { ...options, seed: 2 })).not.toEqual(threeParts(labels, options));
    });

    it.each([
      ["test", -0.1],
      ["heldOut", Number.NaN],
    ])("refuses a part of %s of %d", (part, value) => {
      expect(() => threeParts(labels, { ...options, [part]: value })).toThrow("train part must be in [0, 1]");
    });
  });
});
