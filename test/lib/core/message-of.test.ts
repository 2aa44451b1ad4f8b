import { expect, it } from "vitest";
import { messageOf } from "../../../src/lib/core/message-of.js";

it("takes the message of an error, also of a kind of its own, and the text of what is none", () => {
  expect(messageOf(new RangeError("rate must be above 0: -1"))).toBe("rate must be above 0: -1");
  expect(messageOf("no network")).toBe("no network");
  expect(messageOf(undefined)).toBe("undefined");
});
