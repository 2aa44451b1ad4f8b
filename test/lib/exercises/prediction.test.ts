import { describe, expect, it } from "vitest";
import {
  comparedPredictions,
  isPredictionName,
  type Prediction,
  predictionName,
  readPrediction,
  writePrediction,
} from "../../../src/lib/exercises/prediction.js";
import { memoryStore } from "../notebook/memory-store.js";

const choice: Prediction = { said: "1", sure: 0.7, low: NaN, high: NaN, came: "it is that", right: true };

describe("a prediction", () => {
  it.each([choice, { said: "80", sure: 0.8, low: 70, high: 90, came: "", right: false }])(
    "is kept and read again: %o",
    (prediction) => expect(readPrediction(writePrediction(prediction))).toEqual(prediction),
  );

  it.each([undefined, "", "{}", '{"version":2}', writePrediction(choice).replace('"1"', "1")])(
    "is none: %s",
    (kept) => expect(readPrediction(kept)).toBeUndefined(),
  );

  it("has a name by its chapter and its box", () => {
    expect(predictionName("relu", "at-zero")).toBe("prediction/relu/at-zero");
    expect(isPredictionName("prediction/relu/at-zero")).toBe(true);
    expect(isPredictionName("prediction/relu")).toBe(false);
  });
});

describe("comparedPredictions", () => {
  it("counts what was compared and had a probability", () => {
    const store = memoryStore();
    store.write("prediction/a/one", writePrediction(choice));
    store.write("prediction/a/two", writePrediction({ ...choice, sure: 0.8, right: false }));
    store.write("prediction/a/not-compared", writePrediction({ ...choice, came: "" }));
    store.write("prediction/a/curve", writePrediction({ ...choice, sure: NaN }));
    store.write("prediction/a/broken", "{");
    expect(comparedPredictions(store)).toEqual({ sure: [0.7, 0.8], right: [true, false] });
  });
});
