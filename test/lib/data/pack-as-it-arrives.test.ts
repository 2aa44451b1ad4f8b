import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import type { Dataset } from "../../../src/lib/data/dataset.js";
import { readPack, writePack } from "../../../src/lib/data/pack.js";
import { packAsItArrives } from "../../../src/lib/data/pack-as-it-arrives.js";

/** Ten of each of two classes, one class after the other; noise, which does not compress. */
function noisy(): Dataset {
  const random = seededRandom(1);
  return {
    title: "Noise",
    origin: "stand-in",
    source: "A test.",
    licence: "MIT",
    classes: ["first", "second"],
    width: 28,
    height: 28,
    labels: Uint8Array.from({ length: 20 }, (_, k) => (k < 10 ? 0 : 1)),
    pixels: Uint8Array.from({ length: 20 * 784 }, () => Math.floor(256 * random.uniform())),
  };
}

/** A file that arrives in pieces of so many bytes. */
function arriving(file: Uint8Array, piece: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= file.length) return controller.close();
      controller.enqueue(Uint8Array.from(file.subarray(at, at + piece)));
      at += piece;
    },
  });
}

async function all(file: Uint8Array, piece = 500): Promise<Dataset[]> {
  const parts: Dataset[] = [];
  for await (const part of packAsItArrives(arriving(file, piece), "p")) parts.push(part);
  return parts;
}

describe("packAsItArrives", () => {
  it("gives a fair part of every class first, in its old order, and the whole last", async () => {
    const whole = noisy();
    const parts = await all(await writePack(whole, 4));
    expect(parts.map(({ labels }) => labels.length)).toEqual([5, 10, 15, 20]);
    expect([...parts[0].labels]).toEqual([0, 0, 0, 1, 1]);
    expect(parts[0].pixels.subarray(784, 2 * 784)).toEqual(whole.pixels.subarray(4 * 784, 5 * 784));
    expect(parts.at(-1)).toEqual(whole);
  });

  it.each([1, 3, 64])("ends with what readPack gives, in %i slices", async (slices) => {
    const file = await writePack({ ...noisy(), testFrom: 12 }, slices);
    expect((await all(file)).at(-1)).toEqual(await readPack(file));
  });

  it("has the first part before the rest has come", async () => {
    const file = await writePack(noisy(), 4);
    const half = file.subarray(0, file.length / 2);
    const parts = packAsItArrives(
      new ReadableStream({
        start(controller) {
          controller.enqueue(Uint8Array.from(half));
        },
      }),
    );
    expect((await parts.next()).value?.labels).toHaveLength(5);
  });

  it("refuses a file that is cut short, and what is no such file", async () => {
    const file = await writePack(noisy(), 4);
    await expect(all(file.subarray(0, file.length - 100))).rejects.toThrow(/p: expected a whole gzip stream/);
    await expect(all(new TextEncoder().encode("<html>log in</html>"))).rejects.toThrow(/a whole gzip stream/);
  });
});
