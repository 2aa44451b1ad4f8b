import { t } from "../words/t.js";

/** A cell kept the page waiting for too long. */
export class TooLongError extends Error {
  constructor(seconds: number) {
    super(t("the cell was stopped after {n} s: a loop in it may never end", { n: seconds }));
    this.name = "TooLongError";
  }
}

/** Turns of a loop between two looks at the clock. */
const turns = 1000;

/**
 * A function that loops call at every turn. It throws when the page has not been able to do anything else for some
 * seconds; time that the cell spends waiting does not count.
 *
 * @param seconds defaults to 3
 * @param clock milliseconds
 * @param later calls back when the page is free again
 */
export function loopGuard(
  seconds = 3,
  clock: () => number = () => performance.now(),
  later: (call: () => void) => void = (call) => setTimeout(call),
): () => void {
  let left = 1;
  let since: number | undefined;
  return () => {
    if (--left > 0) return;
    left = turns;
    if (since === undefined) {
      since = clock();
      later(() => {
        since = undefined;
        left = 1;
      });
    } else if (clock() - since > 1000 * seconds) {
      throw new TooLongError(seconds);
    }
  };
}
