import { describe, expect, it } from "vitest";
import { convolvedShape, pooledShape, type Window } from "../../../../src/lib/core/convolution/window.js";
import { type MapShape, type Maps, sizeOf } from "../../../../src/lib/core/maps.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { numbersOf } from "../../map-numbers.js";
import { anyNumber, expectTwins, gradient, ordinary, pairs } from "./twins.js";

const cases: [batch: number, shape: MapShape, outputs: number, window: Window][] = [
  [3, { channels: 1, height: 7, width: 7 }, 4, { size: 3, stride: 1, padding: 1 }],
  [17, { channels: 2, height: 6, width: 5 }, 3, { size: 3, stride: 1, padding: 0 }],
  [33, { channels: 3, height: 7, width: 8 }, 5, { size: 2, stride: 2, padding: 1 }],
  [5, { channels: 4, height: 9, width: 9 }, 2, { size: 5, stride: 3, padding: 2 }],
  [16, { channels: 1, height: 28, width: 28 }, 1, { size: 3, stride: 1, padding: 0 }],
  [1, { channels: 2, height: 3, width: 3 }, 1, { size: 3, stride: 1, padding: 2 }],
  [4, { channels: 9, height: 5, width: 6 }, 17, { size: 3, stride: 1, padding: 1 }],
  [8, { channels: 8, height: 4, width: 5 }, 13, { size: 2, stride: 1, padding: 0 }],
];

function expectTwinMaps([a, b]: [Maps, Maps]): void {
  const bits = (maps: Maps) => Array.from(new Uint32Array(Float32Array.from(numbersOf(maps)).buffer));
  expect(bits(b)).toEqual(bits(a));
}

describe.each(pairs)("$profile", ({ reference, wasm, twins, twinMaps, both }) => {
  describe.each(cases)("a batch of %i, %j, %i outputs, window %j", (batch, shape, outputs, window) => {
    const to = convolvedShape(shape, outputs, window);
    const rows = shape.channels * window.size ** 2;

    it("has the reference's bits forwards", () => {
      const random = seededRandom(5);
      const [x, y] = [twinMaps(batch, shape, random, anyNumber), twinMaps(batch, to, random, ordinary)];
      const [w, b] = [twins(rows, outputs, random, ordinary), twins(1, outputs, random, ordinary)];
      both((backend, k) => backend.convolve(x[k], w[k], b[k], y[k], window));
      expectTwinMaps(y);
    });

    it("has the reference's bits backwards", () => {
      const random = seededRandom(6);
      const [x, dy] = [twinMaps(batch, shape, random, ordinary), twinMaps(batch, to, random, gradient)];
      const dx = twinMaps(batch, shape, random, ordinary);
      const [w, dw] = [twins(rows, outputs, random), twins(rows, outputs, random)];
      const db = twins(1, outputs, random);
      both((backend, k) => {
        backend.convolutionWeightGradient(x[k], dy[k], dw[k], window);
        backend.convolutionBiasGradient(dy[k], db[k]);
        backend.convolutionInputGradient(dy[k], w[k], dx[k], window);
      });
      expectTwins(dw);
      expectTwins(db);
      expectTwinMaps(dx);
    });

    it.each([2, 3])("pools by %i to the reference's bits, forwards and backwards", (size) => {
      const random = seededRandom(7);
      const pooled = pooledShape(shape, size);
      // Half of the numbers are 0, as after ReLU: windows with several greatest pixels.
      const x = twinMaps(batch, shape, random, gradient);
      const [y, dy] = [twinMaps(batch, pooled, random, ordinary), twinMaps(batch, pooled, random, ordinary)];
      const dx = twinMaps(batch, shape, random, ordinary);
      both((backend, k) => {
        backend.maxPool(x[k], y[k], size);
        backend.maxPoolGradient(x[k], y[k], dy[k], dx[k], size);
      });
      expectTwinMaps(y);
      expectTwinMaps(dx);
    });

    it.each([
      [2, 4],
      [3, 1],
    ])(
      "adds up windows of %i and divides by %i to the reference's bits, forwards and backwards",
      (size, divisor) => {
        const random = seededRandom(10);
        const pooled = pooledShape(shape, size);
        const [x, dx] = [twinMaps(batch, shape, random, ordinary), twinMaps(batch, shape, random, ordinary)];
        const [y, dy] = [
          twinMaps(batch, pooled, random, ordinary),
          twinMaps(batch, pooled, random, gradient),
        ];
        both((backend, k) => {
          backend.sumPool(x[k], y[k], size, divisor);
          backend.sumPoolGradient(dy[k], dx[k], size, divisor);
        });
        expectTwinMaps(y);
        expectTwinMaps(dx);
      },
    );

    it("turns rows to maps and back", () => {
      const random = seededRandom(8);
      const rowsIn = twins(batch, sizeOf(shape), random);
      const rowsOut = twins(batch, sizeOf(shape), random);
      const maps = twinMaps(batch, shape, random, ordinary);
      both((backend, k) => {
        backend.mapsFromRows(rowsIn[k], maps[k]);
        backend.rowsFromMaps(maps[k], rowsOut[k]);
      });
      expectTwinMaps(maps);
      expectTwins([rowsIn[0], rowsOut[1]]);
    });
  });

  describe("mapKernels", () => {
    it("have the reference's bits for 25 random shapes of few samples and of many, with zeros among the numbers", () => {
      const random = seededRandom(11);
      for (let round = 0; round < 25; round++) {
        const size = 1 + random.below(4);
        const window = { size, stride: 1 + random.below(2), padding: random.below(size) };
        const [batch, outputs] = [1 + random.below(20), 1 + random.below(20)];
        const shape = {
          channels: 1 + random.below(12),
          height: size + random.below(5),
          width: size + random.below(5),
        };
        const to = convolvedShape(shape, outputs, window);
        const rows = shape.channels * size * size;
        const draw = round % 2 === 0 ? gradient : anyNumber;
        const [x, dy] = [twinMaps(batch, shape, random, draw), twinMaps(batch, to, random, gradient)];
        const [y, dx] = [twinMaps(batch, to, random, ordinary), twinMaps(batch, shape, random, ordinary)];
        const [w, b] = [twins(rows, outputs, random, ordinary), twins(1, outputs, random, ordinary)];
        const [dw, db] = [twins(rows, outputs, random), twins(1, outputs, random)];
        both((backend, k) => {
          backend.convolve(x[k], w[k], b[k], y[k], window);
          backend.convolutionInputGradient(dy[k], w[k], dx[k], window);
          backend.convolutionWeightGradient(x[k], dy[k], dw[k], window);
          backend.convolutionBiasGradient(dy[k], db[k]);
        });
        for (const twin of [y, dx]) expectTwinMaps(twin);
        for (const twin of [dw, db]) expectTwins(twin);
      }
    });

    it.each([4, 17])(
      "give 0 where products are too small to hold, as the reference does: %i samples",
      (batch) => {
        const random = seededRandom(12);
        const [shape, window] = [
          { channels: 2, height: 5, width: 4 },
          { size: 3, stride: 1, padding: 1 },
        ];
        const to = convolvedShape(shape, 13, window);
        const tiny = () => 2 ** -100;
        const [x, dy] = [twinMaps(batch, shape, random, tiny), twinMaps(batch, to, random, tiny)];
        const [y, dx] = [twinMaps(batch, to, random, tiny), twinMaps(batch, shape, random, tiny)];
        const [w, b] = [twins(18, 13, random, () => -(2 ** -100)), twins(1, 13, random, () => -0)];
        const dw = twins(18, 13, random);
        both((backend, k) => {
          backend.convolve(x[k], w[k], b[k], y[k], window);
          backend.convolutionInputGradient(dy[k], w[k], dx[k], window);
          backend.convolutionWeightGradient(x[k], dy[k], dw[k], window);
        });
        for (const twin of [y, dx]) expectTwinMaps(twin);
        expectTwins(dw);
        expect(numbersOf(dx[1]).every((value) => Object.is(value, 0))).toBe(true);
      },
    );

    it("reuse their lists only for weights that lie the same way", () => {
      const random = seededRandom(9);
      const shape = { channels: 2, height: 5, width: 5 };
      const window = { size: 3, stride: 1, padding: 1 };
      const x = twinMaps(2, shape, random, ordinary);
      for (const outputs of [3, 7, 3]) {
        const y = twinMaps(2, convolvedShape(shape, outputs, window), random, ordinary);
        const [w, b] = [twins(18, outputs, random, ordinary), twins(1, outputs, random, ordinary)];
        both((backend, k) => backend.convolve(x[k], w[k], b[k], y[k], window));
        expectTwinMaps(y);
      }
    });

    it("refuse shapes that do not fit, with the reference's words", () => {
      const shape = { channels: 1, height: 4, width: 4 };
      const said = [reference, wasm].map((backend) => {
        try {
          backend.maxPool(backend.maps(1, shape), backend.maps(1, shape), 2);
        } catch (error) {
          return String(error);
        }
        return "nothing";
      });
      expect(said[0]).toBe(said[1]);
      expect(said[0]).toContain("maxPool: y must be");
    });
  });
});
