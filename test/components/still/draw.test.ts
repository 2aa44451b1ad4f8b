import { describe, expect, it } from "vitest";
import { stillPictures, written } from "../../../src/components/still/draw.js";

describe("written", () => {
  it("writes numbers as on paper", () => {
    expect([0.12345, -2, -0.0001, 3].map(written)).toEqual(["0.123", "−2", "0", "3"]);
  });
});

describe("stillPictures", () => {
  it("draws a square for each pixel that has ink, the darker the more, with the name in words", () => {
    const html = stillPictures([
      "a & b",
      [
        [0, 1],
        [0.5, 0.04],
      ],
    ]);
    expect(html).toContain('viewBox="0 0 2 2"');
    expect(html).toContain('aria-label="a &amp; b"');
    expect(html.match(/M\d \dh1v1h-1z/g)).toEqual(["M0 1h1v1h-1z", "M1 0h1v1h-1z"]);
    expect(html).toContain('d="M0 1h1v1h-1z" fill="currentColor" fill-opacity="0.5"');
    expect(html).toContain('d="M1 0h1v1h-1z" fill="currentColor" fill-opacity="1"');
  });
});
