import { expect, it } from "vitest";
import { FormatError, hexOf } from "../../../src/lib/data/format-error.js";

it("names the file, the place, what was expected and what was found", () => {
  const error = new FormatError("clock.npy", 6, "version 1.0", "04 00");
  expect(error.message).toBe("clock.npy: expected version 1.0 at byte 6: 04 00");
  expect(error).toBeInstanceOf(RangeError);
  expect(error).toMatchObject({ file: "clock.npy", offset: 6, expected: "version 1.0", found: "04 00" });
});

it("writes bytes in two digits each", () => {
  expect(hexOf(Uint8Array.of(0, 9, 0x93, 255))).toBe("00 09 93 ff");
});
