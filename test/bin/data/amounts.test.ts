import { expect, it } from "vitest";
import { bytesText, secondsText } from "../../../bin/data/amounts.js";

it.each([
  [0, "0.0 kB"],
  [1234, "1.2 kB"],
  [9949, "9.9 kB"],
  [9950, "10 kB"],
  [117_700_000, "118 MB"],
  [2_940_000_000, "2.9 GB"],
])("%i bytes are %s", (bytes, text) => expect(bytesText(bytes)).toBe(text));

it.each([
  [0, "0 s"],
  [44.2, "45 s"],
  [59.5, "1 min 0 s"],
  [125, "2 min 5 s"],
  [3780, "1 h 3 min"],
])("%d seconds are %s", (seconds, text) => expect(secondsText(seconds)).toBe(text));
