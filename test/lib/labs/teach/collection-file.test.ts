import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../../src/lib/data/format-error.js";
import { readDrawings } from "../../../../src/lib/data/simplified-drawings.js";
import type { Collection } from "../../../../src/lib/labs/teach/collection.js";
import { readCollectionFile, writeCollectionFile } from "../../../../src/lib/labs/teach/collection-file.js";
import { pictureOfInk } from "../../../../src/lib/labs/teach/picture-of-ink.js";
import { lines } from "./samples.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const withoutIds = ({ drawings }: Collection) => drawings.map(({ id: _, ...rest }) => rest);
const line = (more: string) =>
  bytesOf(`{"word":"cat","key_id":"1","recognized":true,"drawing":[[[0],[0]]]${more}}\n`);

describe("the file of a collection", () => {
  it("gives back what was written, held out and pixels too", () => {
    expect(readCollectionFile(writeCollectionFile(lines()), "own.ndjson")).toEqual({
      drawings: withoutIds(lines()),
      left: 0,
    });
  });

  it("is a file of Quick, Draw!, in which pixels are strokes too", () => {
    const drawings = readDrawings(writeCollectionFile(lines()), "own.ndjson");
    expect(drawings.map(({ word }) => word)).toEqual(lines().drawings.map(({ word }) => word));
    expect(drawings[0].drawing.length).toBeGreaterThan(0);
    expect(drawings[0].drawing.every(([, ys]) => ys[0] === ys[1])).toBe(true);
  });

  it("reads drawings that other programs wrote, raw ones simplified", () => {
    const raw = bytesOf(
      '{"word":"a","key_id":"1","recognized":false,"drawing":[[[0.5,900],[3,1e3],[0,17]]]}\n',
    );
    const [{ ink, heldOut }] = readCollectionFile(raw, "raw.ndjson").drawings;
    expect(heldOut).toBe(false);
    expect(pictureOfInk(ink, "quick-draw").some((level) => level > 0)).toBe(true);
  });

  it("draws exactly the same after it was written and read", () => {
    const again = readCollectionFile(writeCollectionFile(lines()), "own.ndjson").drawings;
    for (const [k, { ink }] of lines().drawings.entries()) {
      for (const convention of ["quick-draw", "emnist"] as const) {
        expect(pictureOfInk(again[k].ink, convention)).toEqual(pictureOfInk(ink, convention));
      }
    }
  });

  it.each([
    ["a word that is no name", bytesOf(textOf(line("")).replace("cat", "\\u0007")), "drawing 1"],
    ["held_out that is neither", line(',"held_out":1'), "held_out must be true or false: 1"],
    ["pixels that are no text", line(',"pixels":[1]'), "pixels must be a text in base64: 1"],
    ["pixels that are no base64", line(',"pixels":"§"'), "pixels must be in base64: §"],
    ["too few pixels", line(',"pixels":"AAAA"'), "pixels must be 784: 3"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readCollectionFile(bytes, "bad.ndjson")).toThrow(message);
    expect(() => readCollectionFile(bytes, "bad.ndjson")).toThrow(FormatError);
  });

  it("takes the first of each class of a file that is larger than a collection", () => {
    const many = bytesOf(textOf(line("")).repeat(5000) + textOf(line("")).replace("cat", "dog"));
    const { drawings, left } = readCollectionFile(many, "many.ndjson", 100);
    expect(drawings.map(({ word }) => word)).toEqual([...Array(100).fill("cat"), "dog"]);
    expect(left).toBe(4900);
  });

  it("reads lists of strokes that say nothing else as of the class that the file is named after", () => {
    const strokes = "[[[0,10.5],[0,300]]]";
    for (const text of [
      `[${strokes},${strokes}]`,
      `${strokes}\n${strokes}`,
      `{"drawing":${strokes}}\n\n{"drawing":${strokes}}`,
    ]) {
      expect(readCollectionFile(bytesOf(text), "my cat.json").drawings.map(({ word }) => word)).toEqual([
        "my cat",
        "my cat",
      ]);
    }
  });

  it("reads what was damaged whole or refuses it with the file's name, never otherwise", () => {
    const good = writeCollectionFile(lines(2));
    const damage = fc.array(
      fc.record({ at: fc.nat({ max: good.length - 1 }), byte: fc.integer({ min: 0, max: 255 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(damage, fc.nat({ max: good.length }), (changes, length) => {
        const bytes = good.slice(0, length);
        for (const { at, byte } of changes) if (at < length) bytes[at] = byte;
        try {
          for (const { ink } of readCollectionFile(bytes, "own.ndjson").drawings) {
            expect(pictureOfInk(ink, "quick-draw")).toHaveLength(784);
          }
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
          expect(error.message).toContain("own.ndjson");
        }
      }),
      { numRuns: 300 },
    );
  });
});
