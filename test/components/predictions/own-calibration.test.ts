// @vitest-environment jsdom
import { expect, it } from "vitest";
import { pageKeeping } from "../../../src/components/exercises/page-keeping.js";
import { ownCalibration } from "../../../src/components/predictions/own-calibration.js";
import { predictionName, writePrediction } from "../../../src/lib/exercises/prediction.js";

/** Keeps a compared choice. */
function keep(id: string, sure: number, right: boolean): void {
  const prediction = { said: "0", sure, low: NaN, high: NaN, came: "it is", right };
  pageKeeping.write(predictionName("relu", id), writePrediction(prediction));
}

it("says in words how sure and how right the reader was, from five predictions on", () => {
  expect(ownCalibration().textContent).toContain("From 5 compared predictions on");
  for (const [k, right] of [true, true, false, false].entries()) keep(`box-${k}`, 0.9, right);
  expect(ownCalibration().textContent).toContain("You have compared 4.");
  keep("box-4", 0.5, true);
  const { textContent } = ownCalibration();
  expect(textContent).toContain(
    "Of 5 predictions 60\u00a0% came true, and you were 82\u00a0% sure of them on average.",
  );
  expect(textContent).toContain("You were 22 points surer than you were right.");
  for (let k = 5; k < 25; k++) keep(`box-${k}`, 0.5, true);
  expect(ownCalibration().textContent).toMatch(/You were \d+ points less sure than you might have been\./);
});
