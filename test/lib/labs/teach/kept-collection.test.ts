import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptCollection, readKeptCollection } from "../../../../src/lib/labs/teach/kept-collection.js";
import { lines } from "./samples.js";

/** As a database hands it back. */
const record = (): Record<string, unknown> => ({ ...structuredClone(Object(keptCollection(lines(3), 7))) });

describe("a kept collection", () => {
  it("comes back as it was", () => {
    expect(readKeptCollection(record())).toEqual({ collection: lines(3), revision: 7 });
  });

  it.each([
    ["no record", undefined, "must be an object: undefined"],
    ["another format", { ...record(), format: "x" }, "format must be"],
    ["a class of no name", { ...record(), classes: ["lying", "standing", ""] }, "must not be empty"],
    ["a class twice", { ...record(), classes: ["lying", "standing", "lying"] }, "each another: lying"],
    [
      "a drawing of no class",
      { ...record(), classes: ["lying", "x"] },
      "class of drawing 2 must be known: standing",
    ],
    ["an id to be given again", { ...record(), nextId: 2 }, "id of a drawing must be its own: 2"],
    ["drawings that are none", { ...record(), drawings: [{}] }, "drawings: id"],
    ["another way of making pictures", { ...record(), convention: "mnist" }, "convention: not one of"],
  ])("is refused with %s", (_, value, message) => {
    expect(() => readKeptCollection(value)).toThrow(message);
  });

  it("is taken whole or refused, whatever became of it", () => {
    const paths = ["classes", "drawings", "nextId", "convention", "revision", "format"];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (field, value) => {
        try {
          const { collection } = readKeptCollection({ ...record(), [field]: value });
          expect(collection.drawings.every(({ word }) => collection.classes.includes(word))).toBe(true);
        } catch (error) {
          expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is refused when a drawing in it was damaged", () => {
    const fields = ["id", "word", "heldOut", "ink"];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.anything(), (field, value) => {
        const { drawings, ...rest } = record();
        if (!Array.isArray(drawings)) throw new Error("no drawings");
        const damaged = { ...rest, drawings: [{ ...drawings[0], [field]: value }, ...drawings.slice(1)] };
        try {
          readKeptCollection(damaged);
        } catch (error) {
          expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
