import { expect, it } from "vitest";
import { readingLines, timeReading } from "../../../bin/bench/reading.js";

it("timeReading asks each network of the pad after every point", async () => {
  let time = 0;
  const times = await timeReading(() => time++, 2);
  expect(times.map(({ network }) => network)).toEqual([
    "characters-conv",
    "characters-dense",
    "drawings-conv",
  ]);
  for (const { answers, median, most } of times) {
    expect(answers).toBeGreaterThan(10);
    expect([median, most]).toEqual([1, 1]);
  }
  expect(readingLines(times)[0]).toMatch(
    /^characters-conv +\d+ answers, median 1.0 ms, 95 of 100 within 1.0 ms$/,
  );
});
