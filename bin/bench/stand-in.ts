import { seededRandom } from "../../src/lib/core/random.js";
import { type SetName, sampleSets, setNames } from "../../src/lib/data/sample-sets.js";
import { standIn } from "../../src/lib/data/stand-in.js";

/** Pictures that are drawn of each set, about. */
const count = 10_000;

/** How long the pictures of a set take. */
export interface DrawingTime {
  readonly set: SetName;
  readonly pictures: number;
  readonly seconds: number;
}

/** Draws about 10,000 pictures of each set, one set after another, on one core. */
export function timeStandIn(now: () => number = () => performance.now()): DrawingTime[] {
  return setNames.map((set) => {
    const perClass = Math.ceil(count / sampleSets[set].classes.length);
    standIn(set, 20, seededRandom(1));
    const from = now();
    const { labels } = standIn(set, perClass, seededRandom(1));
    return { set, pictures: labels.length, seconds: (now() - from) / 1000 };
  });
}

/** A line for each set: "doodles      10000 pictures in 1.93 s, 5181 a second". */
export function drawingLines(times: readonly DrawingTime[]): string[] {
  return times.map(({ set, pictures, seconds }) => {
    const rate = Math.round(pictures / seconds);
    return `${set.padEnd(12)} ${pictures} pictures in ${seconds.toFixed(2)} s, ${rate} a second`;
  });
}
