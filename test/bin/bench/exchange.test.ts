import { expect, it } from "vitest";
import { exchangeLines, timeExchange } from "../../../bin/bench/exchange.js";
import { benchPictures, denseRecipe } from "../../../bin/bench/workload.js";

it("exchangeLines says how much faster a divided step would be, and what part of it is exchange", () => {
  const steps = new Map([
    [1, 4],
    [2, 2],
    [4, 1],
  ]);
  const lines = exchangeLines({ batch: 512, steps, copies: 0.1, trip: 0.2 });
  expect(lines.slice(2).map((line) => line.trim().split(/\s{2,}/))).toEqual([
    ["1", "4.00", "0.00", "1.00 ×", "0 %"],
    ["2", "2.00", "0.30", "1.74 ×", "13 %"],
    ["4", "1.00", "0.50", "2.67 ×", "33 %"],
  ]);
});

it("timeExchange times steps of fewer rows the more workers there are, and messages that come back", async () => {
  const { pixels, labels } = benchPictures(undefined, 0.1);
  const few = { pixels: pixels.subarray(0, 64 * 784), labels: labels.subarray(0, 64) };
  const { steps, copies, trip } = await timeExchange({
    ...denseRecipe,
    ...few,
    sizes: [784, 8, 10],
    batch: 32,
  });
  expect([...steps.keys()]).toEqual([1, 2, 4, 8]);
  for (const time of [...steps.values(), copies, trip]) expect(time).toBeGreaterThan(0);
});
