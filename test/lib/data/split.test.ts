import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { fewOfEach } from "../../../src/lib/data/few-of-each.js";
import { selectRows } from "../../../src/lib/data/select.js";
import { shuffle } from "../../../src/lib/data/shuffle.js";
import { stratifiedSplit } from "../../../src/lib/data/split.js";

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
