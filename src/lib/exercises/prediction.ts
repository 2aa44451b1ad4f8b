import { anyNumber, flag, recordFrom, text } from "../data/readers.js";

/** What a reader expected of a figure, before it ran. */
export interface Prediction {
  /** The number of the choice, from 0; the number; or the heights of the curve with blanks between. */
  readonly said: string;
  /** How sure the reader was, 0 … 1; NaN where nothing was said of it. */
  readonly sure: number;
  /** Between which numbers it lies, as the reader is sure; both NaN where nothing was said of it. */
  readonly low: number;
  readonly high: number;
  /** What came, in words, as the reader compared it: "it is 86.4 %"; empty before. */
  readonly came: string;
  /** Whether it came true: the choice, or a number between `low` and `high`. */
  readonly right: boolean;
}

/** Of what a reader expects of a number: it lies between two with a probability of 0.8. */
export const sureOfRange = 0.8;

const start = "prediction/";
const version = 1;

/** Under which a prediction is kept. */
export function predictionName(chapter: string, id: string): string {
  return `${start}${chapter}/${id}`;
}

/** Whether something is kept under a name of a prediction. */
export function isPredictionName(name: string): boolean {
  return /^prediction\/[\w-]+\/[\w-]+$/.test(name);
}

/** A prediction as it is kept. JSON has no NaN: null stands for it. */
export function writePrediction(prediction: Prediction): string {
  return JSON.stringify({ version, ...prediction });
}

/** A prediction that was kept, or undefined when it is none. */
export function readPrediction(kept: string | undefined): Prediction | undefined {
  if (kept === undefined) return undefined;
  try {
    const found = recordFrom("prediction", JSON.parse(kept));
    if (found.version !== version) return undefined;
    const [sure, low, high] = [found.sure, found.low, found.high].map((value) =>
      value === null ? Number.NaN : anyNumber(value),
    );
    return {
      said: text(found.said),
      sure,
      low,
      high,
      came: text(found.came),
      right: flag(found.right),
    };
  } catch {
    return undefined;
  }
}

/** Compared predictions of which the reader said how sure they were: the probabilities, and whether each came true. */
export function comparedPredictions(store: {
  read(name: string): string | undefined;
  names(start: string): string[];
}): { readonly sure: readonly number[]; readonly right: readonly boolean[] } {
  const found = store
    .names(start)
    .map((name) => readPrediction(store.read(name)))
    .filter((one) => one !== undefined)
    .filter(({ came, sure }) => came !== "" && sure >= 0 && sure <= 1);
  return { sure: found.map(({ sure }) => sure), right: found.map(({ right }) => right) };
}
