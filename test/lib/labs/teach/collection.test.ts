import { describe, expect, it } from "vitest";
import {
  addClass,
  addClasses,
  addDrawings,
  type Collection,
  countsOf,
  emptyCollection,
  holdOut,
  isTurnToHoldOut,
  mostDrawings,
  type NewDrawing,
  relabel,
  removeClass,
  removeDrawings,
  renameClass,
} from "../../../../src/lib/labs/teach/collection.js";

const drawing = (word: string, heldOut = false): NewDrawing => ({
  word,
  heldOut,
  ink: {
    kind: "strokes",
    strokes: [
      [
        [0, 255],
        [9, 9],
      ],
    ],
  },
});

function pets(): Collection {
  return addDrawings(emptyCollection(), [drawing("cat"), drawing("dog"), drawing("cat", true)]);
}

const wordsOf = ({ drawings }: Collection) => drawings.map(({ id, word }) => `${id} ${word}`);

describe("a collection", () => {
  it("numbers its drawings, and adds classes that are new", () => {
    expect(pets().classes).toEqual(["cat", "dog"]);
    expect(wordsOf(pets())).toEqual(["1 cat", "2 dog", "3 cat"]);
  });

  it("never gives an id again", () => {
    const fewer = removeDrawings(pets(), new Set([3]));
    expect(wordsOf(addDrawings(fewer, [drawing("dog")]))).toEqual(["1 cat", "2 dog", "4 dog"]);
  });

  it("changes only the drawings that are named", () => {
    expect(wordsOf(relabel(pets(), new Set([1]), "dog"))).toEqual(["1 dog", "2 dog", "3 cat"]);
    expect(countsOf(holdOut(pets(), new Set([1, 2]), true))).toEqual({ train: [0, 0], heldOut: [2, 1] });
    expect(countsOf(pets())).toEqual({ train: [1, 1], heldOut: [1, 0] });
  });

  it("leaves the collection before as it was", () => {
    const before = pets();
    relabel(before, new Set([1]), "dog");
    removeClass(before, "cat");
    expect(before).toEqual(pets());
  });

  it("renames a class, and joins two by one name", () => {
    expect(renameClass(pets(), "cat", " kitten ").classes).toEqual(["kitten", "dog"]);
    const joined = renameClass(pets(), "cat", "dog");
    expect(joined.classes).toEqual(["dog"]);
    expect(wordsOf(joined)).toEqual(["1 dog", "2 dog", "3 dog"]);
  });

  it("takes a class away with its drawings", () => {
    expect(wordsOf(removeClass(pets(), "cat"))).toEqual(["2 dog"]);
  });

  it("adds each class once", () => {
    expect(addClasses(pets(), ["dog", "fish", "fish"]).classes).toEqual(["cat", "dog", "fish"]);
    expect(() => addClass(pets(), " dog")).toThrow("class must not be there yet: dog");
  });

  it.each([
    [
      "a class that is not there",
      () => relabel(pets(), new Set([1]), "fish"),
      "must be one of the collection: fish",
    ],
    ["an empty name", () => addClass(pets(), "  "), "must not be empty"],
    [
      "a hundred and first class",
      () =>
        addClasses(
          pets(),
          Array.from({ length: 99 }, (_, k) => `c${k}`),
        ),
      "classes must be at most 100: 101",
    ],
    [
      "too many drawings",
      () => addDrawings(pets(), new Array(mostDrawings).fill(drawing("cat"))),
      "drawings must be at most 5000: 5003",
    ],
  ])("refuses %s", (_, act, message) => {
    expect(act).toThrow(message);
  });

  it("holds out every so many drawings of a class, never the first", () => {
    let collection = emptyCollection();
    const turns = Array.from({ length: 8 }, () => {
      const turn = isTurnToHoldOut(collection, "cat", 4);
      collection = addDrawings(collection, [drawing("cat", turn), drawing("dog")]);
      return turn;
    });
    expect(turns).toEqual([false, false, false, true, false, false, false, true]);
    expect(isTurnToHoldOut(collection, "cat", 0)).toBe(false);
  });
});
