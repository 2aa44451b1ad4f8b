import { expect, it } from "vitest";
import { labelInWords } from "../../../src/components/draw/label-proposal.js";

it("labelInWords tells letters and digits apart", () => {
  expect(labelInWords({ convention: "quick-draw", name: "clock" })).toBe("clock");
  expect(labelInWords({ convention: "emnist", name: "0" })).toBe("the digit 0");
  expect(labelInWords({ convention: "emnist", name: "O" })).toBe("the letter O");
});
