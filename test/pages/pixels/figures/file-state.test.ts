import { describe, expect, it } from "vitest";
import { pictureFields } from "../../../../src/lib/data/file-fields.js";
import { FileState } from "../../../../src/pages/pixels/figures/file-state.js";

/** A file that begins with a 7 and its length, then has pictures. */
const bytes = Uint8Array.from({ length: 2 + 2 * 784 }, (_, k) => (k === 0 ? 7 : k % 256));

function open(shown?: number) {
  return new FileState({
    bytes,
    name: "a file",
    pixelsFrom: 2,
    shown,
    fields: (read) => [
      { name: "magic", start: 0, end: 1, value: String(read[0]), how: "Always 7." },
      ...pictureFields(read, 2, 784),
    ],
    read(read) {
      if (read[0] !== 7) throw new RangeError(`magic must be 7: ${read[0]}`);
      return "two pictures";
    },
  });
}

describe("FileState", () => {
  it("is read at once, and looked at from its first byte", () => {
    const state = open();
    expect(state.verdict).toEqual({ text: "The reader says: two pictures", wrong: false });
    expect([state.at, state.hex, state.field?.name, state.changed]).toEqual([0, "07", "magic", false]);
  });

  it("shows the header and the first picture, unless it is told otherwise", () => {
    expect(open().count).toBe(786);
    expect(open(10).count).toBe(10);
    expect(open(9999).count).toBe(bytes.length);
  });

  it("says what a byte belongs to", () => {
    const state = open();
    expect(state.words).toEqual({ name: "magic", range: ", byte 0: ", value: "7", how: ". Always 7." });
    state.point(18);
    expect(state.words).toMatchObject({ name: "picture 0", range: ", bytes 2–785: " });
    expect(state.words.how).toMatch(/ Byte 18 is pixel 16: 0x12 = 18\.$/);
    state.point(1);
    expect(state.words).toEqual({ name: "", range: "Byte 1 belongs to no field.", value: "", how: "" });
  });

  it("finds the pixel of a byte, and the byte of a pixel", () => {
    const state = open();
    expect(state.pixel).toBeUndefined();
    state.point(2);
    expect(state.pixel).toBe(0);
    state.point(785);
    expect(state.pixel).toBe(783);
    state.point(786);
    expect(state.pixel).toBeUndefined();
    expect(state.placeOf(783)).toBe(785);
  });

  it("reads the file again when a byte is changed, and says what the reader refuses", () => {
    const state = open();
    expect(state.change("ff")).toBe(true);
    expect(state.verdict).toEqual({ text: "The reader refuses it: magic must be 7: 255", wrong: true });
    expect(state.fields[0].value).toBe("255");
    expect([state.changed, state.hasChanged(0), state.hasChanged(1)]).toEqual([true, true, false]);
    expect(bytes[0]).toBe(7);
  });

  it("changes the first picture with its bytes", () => {
    const state = open();
    state.point(4);
    state.change("A");
    expect(state.levels[2]).toBe(10);
    expect(state.levels).toHaveLength(784);
  });

  it.each(["", "g1", "123"])("takes “%s” for no byte", (typed) => {
    const state = open();
    expect(state.change(typed)).toBe(false);
    expect(state.verdict).toEqual({
      text: `A byte must be two hexadecimal digits, 00 to ff: ${typed}`,
      wrong: true,
    });
    expect(state.changed).toBe(false);
  });

  it("puts all bytes back", () => {
    const state = open();
    state.change("00");
    state.restore();
    expect(state.changed).toBe(false);
    expect(state.verdict.wrong).toBe(false);
  });
});
