import {
  type Prediction,
  predictionName,
  readPrediction,
  writePrediction,
} from "../../lib/exercises/prediction.js";
import { pageKeeping } from "../exercises/page-keeping.js";
import { pageAt } from "../shell/page-path.js";

const news = "predicted";

const nameOf = (id: string) => predictionName(pageAt(location.pathname).replace(/^pages\//, ""), id);

/** What the reader predicted in a box of this page. */
export function predictionOf(id: string): Prediction | undefined {
  return readPrediction(pageKeeping.read(nameOf(id)));
}

/** Keeps a prediction, or forgets it, and tells whoever draws it. */
export function keepPrediction(id: string, prediction: Prediction | undefined): void {
  if (prediction) pageKeeping.write(nameOf(id), writePrediction(prediction));
  else pageKeeping.remove(nameOf(id));
  document.dispatchEvent(new Event(news));
}

/** Calls back when a prediction of the page is another, until `invalidation`. */
export function onPrediction(callback: () => void, invalidation: Promise<unknown>): void {
  document.addEventListener(news, callback);
  invalidation.then(() => document.removeEventListener(news, callback));
}
